import { isMoney } from "../../domain/money";
import { tableBlock } from "../../sheet/writing/cells";
import type { Block, ModelValue, PlacedCell, SheetModel } from "../../sheet/model";
import type { CellsChange } from "../ports";

/**
 * The cells of a sheet's table that say something else now in these of its lines; `null` where more than that has
 * changed (a column has come, a text above the table is another), so that the sheet must be written whole.
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

const isSame = (a: ModelValue, b: ModelValue): boolean => a === b || (isMoney(a) && isMoney(b) && a.eq(b));

/** All that must be the same for single cells to be put into the sheet as it stands. */
function shapeOf(model: SheetModel, { top, left, rowCount, columns }: Block): string {
  const { table, merges, conditionalFormats, freeze, dataValidations, cells, notes, looks } = model;
  return JSON.stringify([
    [top, left, rowCount],
    columns.map(({ type, style, formula }) => [type, style, formula !== undefined]),
    model.columns.map(({ column, hidden, grouped }) => [column, hidden, grouped]),
    [table, merges, conditionalFormats, freeze, dataValidations, notes, looks],
    // What a formula gives follows of itself.
    cells.map(({ row, column, type, style, value, formula }) => [
      row,
      column,
      type,
      style,
      formula === undefined ? value : null,
    ]),
  ]);
}
