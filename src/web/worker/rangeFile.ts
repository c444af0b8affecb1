import { isDateFormat } from "../../domain/dateFormat";
import { formatDay, fromSerial } from "../../domain/day";
import { isCellError, type CellValue } from "../../domain/grid";
import { logicalWord } from "../../domain/logicalWord";
import type { SheetPicture } from "../../app/workbookPicture";
import type { CellStyle, PlacedCell, SheetModel } from "../../sheet/model";
import { emptySheet } from "../../sheet/layout";
import type { GridRange } from "../grid/types";
import { harmlessText } from "../harmlessText";
import { words } from "../webWords";
import type { SavedFile } from "./api";
import type { MemoryWorkbook } from "./memoryWorkbook";

/** A cell that goes into a file of its own. */
interface Taken {
  readonly value: CellValue;
  readonly style: CellStyle;
}

/** Rows that are fetched at a time. */
const PIECE = 1_000;
/** Nothing narrower is wider than its own heading. */
const USUAL_WIDTH = 12;

/**
 * Some rows and columns of a sheet as a file of their own: an .xlsx of values that look as in the sheet, or a .csv with
 * semicolons for a Russian Excel. In neither does a text of the sheet become a formula.
 */
export async function rangeFile(
  workbook: MemoryWorkbook,
  range: GridRange,
  pack: (models: readonly SheetModel[]) => Promise<Uint8Array>,
): Promise<SavedFile> {
  const picture = await workbook.picture(range.sheet);
  const rows = await takenRows(workbook, picture, range);
  const fileName = `${words.selection.fileName(range.sheet)}.${range.as}`;
  if (range.as === "csv") return { fileName, bytes: new TextEncoder().encode(csvText(rows)) };
  return { fileName, bytes: await pack([sheetModel(picture, range, rows)]) };
}

async function takenRows(
  workbook: MemoryWorkbook,
  { styles: looks }: SheetPicture,
  { sheet, rows, columns }: GridRange,
): Promise<readonly (readonly Taken[])[]> {
  const taken: Taken[][] = [];
  let piece: Awaited<ReturnType<MemoryWorkbook["pictureRows"]>> | null = null;
  for (const row of rows) {
    if (piece === null || row < piece.top || row >= piece.top + PIECE)
      piece = await workbook.pictureRows(sheet, row - (row % PIECE), PIECE);
    const [values, styles] = [piece.values[row - piece.top], piece.styles[row - piece.top]];
    taken.push(
      columns.map((column) => ({
        value: values?.[column] ?? null,
        style: looks[styles?.[column] ?? 0] ?? {},
      })),
    );
  }
  return taken;
}

function sheetModel(
  picture: SheetPicture,
  range: GridRange,
  rows: readonly (readonly Taken[])[],
): SheetModel {
  const widths = new Map(picture.columns.map(({ column, width }) => [column, width]));
  return {
    ...emptySheet("", range.sheet),
    gridLines: true,
    columns: range.columns.map((column, index) => ({
      column: index,
      width: widths.get(column) ?? USUAL_WIDTH,
    })),
    cells: rows.flatMap((cells, row) => cells.flatMap((cell, column) => placed(row, column, cell))),
  };
}

function placed(row: number, column: number, { value, style }: Taken): PlacedCell[] {
  if (value === null)
    return Object.keys(style).length === 0 ? [] : [{ row, column, type: "text", value, style }];
  if (isCellError(value)) return [{ row, column, type: "text", value: value.error, style }];
  if (typeof value === "string") return [{ row, column, type: "text", value, style }];
  if (typeof value === "boolean") return [{ row, column, type: "logical", value, style }];
  if (isDateFormat(style.numberFormat ?? null))
    return [{ row, column, type: "date", value: fromSerial(value), style }];
  return [{ row, column, type: "number", value, style }];
}

/** Excel knows UTF-8 by this alone. */
const BOM = "\ufeff";

function csvText(rows: readonly (readonly Taken[])[]): string {
  return BOM + rows.map((cells) => cells.map(csvField).join(";") + "\r\n").join("");
}

function csvField({ value, style }: Taken): string {
  if (value === null) return "";
  if (typeof value === "number")
    return isDateFormat(style.numberFormat ?? null)
      ? formatDay(fromSerial(value))
      : String(value).replace(".", ",");
  if (typeof value === "boolean") return logicalWord(value);
  const shown = isCellError(value) ? value.error : value;
  // Programs that read a .csv skip such a beginning, and might find a formula behind it.
  const text = /^[\t\r]/.test(shown) ? `'${shown}` : harmlessText(shown);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
