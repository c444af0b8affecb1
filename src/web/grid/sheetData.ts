import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import type { PictureRows, SheetPicture } from "../../app/workbookPicture";
import { isCellError, type CellValue } from "../../domain/grid";
import { styleData } from "./styleData";

/** Empty rows and columns shown below and beside a sheet's contents, as a sheet does not end at its data. */
const FREE = { rows: 30, columns: 6 } as const;
/** The minimum that a sheet shows. */
const LEAST = { rows: 60, columns: 20 } as const;
/** Pixels of a default column and row. */
const USUAL = { width: 64, height: 20 } as const;
/** Pixels per character of the default font. */
const CHARACTER = 7;
const PIXELS_A_POINT = 96 / 72;

/** The styles of a picture by the names that its cells use; `prefix` distinguishes the pictures of a workbook. */
export function stylesOf(picture: SheetPicture, prefix: string): Record<string, IStyleData> {
  return Object.fromEntries(picture.styles.map((style, place) => [prefix + String(place), styleData(style)]));
}

/** A worksheet with everything from a picture except its rows. */
export function worksheetData(picture: SheetPicture, id: string): Partial<IWorksheetData> {
  const { name, freeze, merges } = picture;
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  return {
    id,
    name,
    rowCount: Math.max(LEAST.rows, picture.rowCount + FREE.rows),
    columnCount: Math.max(LEAST.columns, picture.columnCount + FREE.columns),
    defaultColumnWidth: USUAL.width,
    defaultRowHeight: USUAL.height,
    showGridlines: picture.gridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 },
    mergeData: merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    columnData: Object.fromEntries(
      picture.columns.map(({ column, width, hidden }) => [
        column,
        {
          w: width === null ? USUAL.width : Math.max(1, Math.round(width * CHARACTER)),
          ...(hidden && { hd: BooleanNumber.TRUE }),
        },
      ]),
    ),
    rowData: Object.fromEntries(
      picture.hiddenRows.map((row) => [row, { h: USUAL.height, hd: BooleanNumber.TRUE }]),
    ),
    cellData: {},
  };
}

/** The worksheet that receives the rows of a picture. */
export interface RowTarget {
  readonly cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  readonly rows: IObjectArrayPrimitiveType<Partial<IRowData>>;
}

/**
 * Puts rows of a picture into a worksheet, each where `placeOf` shows it. A row is replaced as a whole: its previous
 * contents are gone.
 */
export function putRows(
  { top, values, styles, heights }: PictureRows,
  prefix: string,
  target: RowTarget,
  placeOf: (row: number) => number = (row) => row,
): void {
  values.forEach((cells, index) => {
    const looks = styles[index];
    const row: Record<number, ICellData> = {};
    cells.forEach((value, column) => {
      const place = looks?.[column] ?? 0;
      const cell = cellData(value, place === 0 ? null : prefix + String(place));
      if (cell) row[column] = cell;
    });
    target.cells[placeOf(top + index)] = row;
  });
  for (const [index, points] of heights) {
    const row = placeOf(top + index);
    const h = Math.round(points * PIXELS_A_POINT);
    target.rows[row] = { ...target.rows[row], h, ia: BooleanNumber.FALSE };
  }
}

/** Texts that nothing would take for a number: with a letter, unless they might be something like `1E5` or `TRUE`. */
const PLAINLY_TEXT = /[а-яё]/i;

/** A value as shown: an error by its name, a logical value as in Russian Excel. */
function cellData(value: CellValue, s: string | null): ICellData | null {
  const look = s === null ? null : { s };
  if (value === null) return look;
  if (isCellError(value)) return { v: errorText(value.error), t: CellValueType.STRING, ...look };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, ...look };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...look };
  // For a cell marked as text, the component checks at every drawing whether it might be a date after all.
  return PLAINLY_TEXT.test(value) ? { v: value, ...look } : { v: value, t: CellValueType.STRING, ...look };
}

/** A formula whose value was not saved shows nothing. */
function errorText(error: string): string {
  return error.startsWith("#") ? error : "#Н/Д";
}
