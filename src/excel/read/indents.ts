import type { Watch } from "../../app/ports";
import type { CellRange } from "../../domain/grid";
import type { Scene } from "../errors";
import { BYTES_A_CELL, REQUEST_BYTES } from "../limits";
import type { ExcelSession } from "../session";

/** A sheet whose indents are wanted. */
interface IndentedSheet {
  readonly sheet: string;
  readonly area: CellRange | null;
  /** The indent that all cells share; `null` if they differ. */
  readonly indent: number | null;
}

type Indents = Map<number, number | Uint8Array>;

/**
 * Indents by column (1С draws its trees with them). Only where cells differ are columns asked, and only in columns
 * where cells differ is each cell. A sheet without indents costs no request.
 */
export async function readIndents(
  session: ExcelSession,
  { sheet, area, indent }: IndentedSheet,
  scene: Scene,
  { signal }: Watch,
): Promise<Indents> {
  const indents: Indents = new Map();
  if (area === null || indent === 0) return indents;
  const { top, left, bottom, right } = area;
  const height = bottom - top + 1;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  if (indent !== null) return new Map(columns.map((column) => [column, indent]));

  const uniform = await session.request(
    (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const formats = columns.map((column) => {
        const range = worksheet.getRangeByIndexes(top, column, height, 1).untrack();
        return range.load("format/indentLevel").format;
      });
      return () => formats.map(({ indentLevel }) => indentLevel as number | null);
    },
    scene,
    signal,
  );
  const mixed: number[] = [];
  columns.forEach((column, index) => {
    const level = uniform[index] ?? null;
    if (level === null) mixed.push(column);
    else if (level > 0) indents.set(column, level);
  });
  for (const column of mixed) indents.set(column, new Uint8Array(height));
  await readCells(session, { sheet, area, columns: mixed, indents }, scene, signal);
  return indents;
}

async function readCells(
  session: ExcelSession,
  wanted: {
    readonly sheet: string;
    readonly area: CellRange;
    readonly columns: readonly number[];
    readonly indents: Indents;
  },
  scene: Scene,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { sheet, area, columns, indents } = wanted;
  if (columns.length === 0) return;
  const step = Math.max(1, Math.floor(REQUEST_BYTES / (columns.length * BYTES_A_CELL)));
  for (let top = area.top; top <= area.bottom; top += step) {
    const rows = Math.min(step, area.bottom - top + 1);
    const cells = await session.request(
      (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        const results = columns.map((column) =>
          worksheet
            .getRangeByIndexes(top, column, rows, 1)
            .untrack()
            .getCellProperties({ format: { indentLevel: true } }),
        );
        return () => results.map(({ value }) => value);
      },
      scene,
      signal,
    );
    columns.forEach((column, index) => {
      const levels = indents.get(column);
      if (!(levels instanceof Uint8Array)) return;
      cells[index]?.forEach((row, offset) => {
        levels[top - area.top + offset] = row[0]?.format?.indentLevel ?? 0;
      });
    });
  }
}
