import type { RegisterEntry } from "../../assessment";
import { isMoney } from "../../domain/money";
import type { RegisterColumn } from "../../register/table/registerColumns";
import { tableBlock } from "../../sheet/writing/cells";
import type { Block, ModelValue, PlacedCell, SheetModel } from "../../sheet/model";
import type { CellsChange } from "../ports";

/**
 * The cells of a sheet's table that now say something different in the given lines; `null` if more than that has
 * changed (a column has been added, a text above the table is different), so that the sheet must be written whole.
 */
export function changedCells(
  before: SheetModel,
  after: SheetModel,
  lines: readonly number[],
): CellsChange | null {
  const [was, now] = [tableBlock(before), tableBlock(after)];
  if (was === null || now === null || shapeOf(before, was) !== shapeOf(after, now)) return null;
  const cells = lines.flatMap((line) =>
    now.columns.flatMap(({ value, type, style }, index): PlacedCell[] => {
      const says = value(line);
      if (isSame(says, was.columns[index]?.value(line) ?? null)) return [];
      return [{ row: now.top + line, column: now.left + index, type, style, value: says }];
    }),
  );
  return { model: after, cells };
}

/**
 * The register's sheet with what `entries` say in the given lines, everything else as it is: without looking at any
 * other line. `null` if the table lacks a column for something that they say.
 */
export function withLines(
  model: SheetModel,
  declared: readonly RegisterColumn[],
  entries: readonly RegisterEntry[],
  lines: readonly number[],
): SheetModel | null {
  const block = tableBlock(model);
  const places = new Map(model.table?.headers.map((header, place) => [header, place]));
  const said = new Map<number, readonly ModelValue[]>();
  for (const line of lines) {
    const entry = entries[line];
    if (entry === undefined) return null;
    const values = new Array<ModelValue>(places.size).fill(null);
    for (const { header, value } of declared) {
      const [place, says] = [places.get(header), value(entry, line)];
      if (place !== undefined) values[place] = says;
      else if (says !== null) return null;
    }
    said.set(line, values);
  }
  if (block === null || places.size !== block.columns.length) return null;
  const columns = block.columns.map((column, place) => ({
    ...column,
    value: (line: number): ModelValue => {
      const values = said.get(line);
      return values === undefined ? column.value(line) : (values[place] ?? null);
    },
  }));
  return { ...model, blocks: model.blocks.map((one) => (one === block ? { ...block, columns } : one)) };
}

const isSame = (a: ModelValue, b: ModelValue): boolean => a === b || (isMoney(a) && isMoney(b) && a.eq(b));

/** Everything that must be unchanged for single cells to be put into the existing sheet. */
function shapeOf(model: SheetModel, { top, left, rowCount, columns }: Block): string {
  const { table, merges, conditionalFormats, freeze, dataValidations, cells, notes, looks } = model;
  return JSON.stringify([
    [top, left, rowCount],
    columns.map(({ type, style, formula }) => [type, style, formula !== undefined]),
    model.columns.map(({ column, hidden, grouped }) => [column, hidden, grouped]),
    [table, merges, conditionalFormats, freeze, dataValidations, notes, looks],
    // The result of a formula follows automatically.
    cells.map(({ row, column, type, style, value, formula }) => [
      row,
      column,
      type,
      style,
      formula === undefined ? value : null,
    ]),
  ]);
}
