import type { Watch } from "../../app/ports";
import type { CellRange } from "../../domain/grid";
import type { ColumnLooks } from "../../domain/gridParts";
import type { Scene } from "../excelErrors";
import { BYTES_A_CELL, REQUEST_BYTES } from "../excelLimits";
import type { ExcelSession } from "../excelSession";

/** An aspect of cell formatting, expressed as a number that is 0 for most cells, and how to request it from Excel. */
interface Look {
  /** What a range has to load. */
  readonly load: string;
  /** What all its cells share; `null` if they differ. */
  shared(format: Excel.RangeFormat): number | null;
  /** What is asked of each cell, and what it says. */
  readonly wanted: Excel.CellPropertiesLoadOptions;
  ofCell(format: Excel.CellPropertiesFormat | undefined): number;
}

/** Indents: 1С draws its trees with them. */
export const INDENT: Look = {
  load: "format/indentLevel",
  shared: ({ indentLevel }) => indentLevel,
  wanted: { format: { indentLevel: true } },
  ofCell: (format) => format?.indentLevel ?? 0,
};

/** Whether a cell is struck through: 1 where it is. */
export const STRUCK: Look = {
  load: "format/font/strikethrough",
  shared: ({ font }) => {
    // The types do not know of the null that stands for «some of them».
    const struck = font.strikethrough as boolean | null;
    return struck === null ? null : Number(struck);
  },
  wanted: { format: { font: { strikethrough: true } } },
  ofCell: (format) => Number(format?.font?.strikethrough === true),
};

/** A sheet whose formatting is needed. */
interface LookedAtSheet {
  readonly sheet: string;
  readonly area: CellRange | null;
  /** What all its cells share; `null` if they differ. */
  readonly shared: number | null;
}

type Looks = Map<number, number | Uint8Array>;

/**
 * A look by column. Columns are requested only where cells differ, and single cells only in columns where cells
 * differ. A sheet all of whose cells look alike costs no request.
 */
export async function readLooks(
  session: ExcelSession,
  look: Look,
  { sheet, area, shared }: LookedAtSheet,
  scene: Scene,
  { signal }: Watch,
): Promise<ColumnLooks> {
  const looks: Looks = new Map();
  if (area === null || shared === 0) return looks;
  const { top, left, bottom, right } = area;
  const height = bottom - top + 1;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  if (shared !== null) return new Map(columns.map((column) => [column, shared]));

  const uniform = await session.request(
    (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const formats = columns.map((column) => {
        const range = worksheet.getRangeByIndexes(top, column, height, 1).untrack();
        return range.load(look.load).format;
      });
      return () => formats.map((format) => look.shared(format));
    },
    scene,
    signal,
  );
  const mixed: number[] = [];
  columns.forEach((column, index) => {
    const level = uniform[index] ?? null;
    if (level === null) mixed.push(column);
    else if (level > 0) looks.set(column, level);
  });
  for (const column of mixed) looks.set(column, new Uint8Array(height));
  await readCells(session, look, { sheet, area, columns: mixed, looks }, scene, signal);
  return looks;
}

async function readCells(
  session: ExcelSession,
  look: Look,
  wanted: {
    readonly sheet: string;
    readonly area: CellRange;
    readonly columns: readonly number[];
    readonly looks: Looks;
  },
  scene: Scene,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { sheet, area, columns, looks } = wanted;
  if (columns.length === 0) return;
  const step = Math.max(1, Math.floor(REQUEST_BYTES / (columns.length * BYTES_A_CELL)));
  for (let top = area.top; top <= area.bottom; top += step) {
    const rows = Math.min(step, area.bottom - top + 1);
    const cells = await session.request(
      (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        const results = columns.map((column) =>
          worksheet.getRangeByIndexes(top, column, rows, 1).untrack().getCellProperties(look.wanted),
        );
        return () => results.map(({ value }) => value);
      },
      scene,
      signal,
    );
    columns.forEach((column, index) => {
      const levels = looks.get(column);
      if (!(levels instanceof Uint8Array)) return;
      cells[index]?.forEach((row, offset) => {
        levels[top - area.top + offset] = look.ofCell(row[0]?.format);
      });
    });
  }
}
