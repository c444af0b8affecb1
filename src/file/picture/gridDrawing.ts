import type { PictureColumn, PictureRows, SheetPicture } from "../../app/workbookPicture";
import { isDateFormat } from "../../domain/dateFormat";
import type { CellValue, SheetGrid } from "../../domain/grid";
import type { CellStyle } from "../../sheet/model";
import { DAYS_1900_TO_1904 } from "../package/numberFormats";
import { Colouring } from "./colouring";
import { Looks } from "./looks";
import type { SheetLooks } from "./sheetLooks";
import type { Drawing, DrawnSheet } from "./types";

/** Excel's height, in points, of a row about which nothing is known. */
const USUAL_HEIGHT = 15;
/** How far empty styled cells are shown below and beside the last value: a sheet may have a million of them. */
const MARGIN = 40;

/** A sheet that was read from a file. `looks` is `null` if none are read for the file's format. */
export function gridDrawing(sheet: DrawnSheet, grid: SheetGrid, looks: SheetLooks | null): Drawing {
  const list = new Looks();
  const styleAt = looks ? fileStyles(looks, list) : readStyles(grid, list);
  const colouring = new Colouring(looks?.conditionalFormats ?? [], looks?.styles ?? [], list);
  const picture = pictureOf(sheet, grid, looks, list);
  const { rowCount, columnCount } = picture;
  const valueAt = (row: number, column: number): CellValue => {
    const value = grid.value(row, column);
    if (!grid.date1904 || typeof value !== "number") return value;
    return isDateFormat(grid.numberFormat(row, column)) ? value + DAYS_1900_TO_1904 : value;
  };
  const lengthOf = (row: number): number => {
    let length = Math.min(columnCount, Math.max((grid.used?.right ?? -1) + 1, looks?.rowLength(row) ?? 0));
    while (length > 0 && valueAt(row, length - 1) === null && styleAt(row, length - 1) === 0) length--;
    return length;
  };
  const heightOf = (row: number): number | null => {
    const height = looks?.heights.get(row) ?? looks?.defaultHeight ?? USUAL_HEIGHT;
    return height === USUAL_HEIGHT ? null : height;
  };
  return {
    picture,
    rows(top, count): PictureRows {
      const values: CellValue[][] = [];
      const styles: Uint16Array[] = [];
      const heights: [number, number][] = [];
      for (let row = top; row < Math.min(top + count, rowCount); row++) {
        const length = lengthOf(row);
        values.push(Array.from({ length }, (_, column) => valueAt(row, column)));
        const places = Uint16Array.from({ length }, (_, column) => styleAt(row, column));
        colouring.apply(row, places, valueAt);
        styles.push(places);
        const height = heightOf(row);
        if (height !== null) heights.push([row - top, height]);
      }
      return { top, values, styles, heights };
    },
  };
}

function pictureOf(
  { name, kind, editable }: DrawnSheet,
  grid: SheetGrid,
  looks: SheetLooks | null,
  list: Looks,
): SheetPicture {
  const rows = (grid.used?.bottom ?? -1) + 1;
  const columns = (grid.used?.right ?? -1) + 1;
  let widest = 0;
  if (looks) for (let row = 0; row < rows; row++) widest = Math.max(widest, looks.rowLength(row));
  return {
    name,
    kind,
    rowCount: Math.max(rows, Math.min(rows + MARGIN, (looks?.lastRow ?? -1) + 1)),
    columnCount: Math.max(columns, Math.min(columns + MARGIN, widest)),
    columns: looks?.columns ?? readColumns(grid),
    hiddenRows: looks?.hiddenRows ?? [...grid.hiddenRows],
    merges: grid.merges,
    freeze: looks?.freeze ?? null,
    gridLines: looks?.gridLines ?? true,
    filter: looks?.filter ?? null,
    styles: list.styles,
    editable,
  };
}

type StyleAt = (row: number, column: number) => number;

function fileStyles(looks: SheetLooks, list: Looks): StyleAt {
  const places = looks.styles.map((style) => list.placeOf(style));
  return (row, column) => places[looks.styleAt(row, column)] ?? 0;
}

/**
 * What the reader of any format provides: number formats and indents. All cells are looked at, to know every style.
 */
function readStyles(grid: SheetGrid, list: Looks): StyleAt {
  const known = new Map<string, number>();
  const placeAt: StyleAt = (row, column) => {
    const numberFormat = grid.numberFormat(row, column);
    const indent = grid.indent(row, column);
    if (numberFormat === null && indent === 0) return 0;
    const key = `${String(indent)} ${numberFormat ?? ""}`;
    let place = known.get(key);
    if (place === undefined) {
      const style: CellStyle = {
        ...(numberFormat !== null && { numberFormat }),
        ...(indent > 0 && { indent, horizontal: "left" }),
      };
      known.set(key, (place = list.placeOf(style)));
    }
    return place;
  };
  const { used } = grid;
  if (used)
    for (let row = used.top; row <= used.bottom; row++)
      for (let column = used.left; column <= used.right; column++) placeAt(row, column);
  return placeAt;
}

function readColumns(grid: SheetGrid): readonly PictureColumn[] {
  const columns = new Set([...grid.columnWidths.keys(), ...grid.hiddenColumns]);
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({
      column,
      width: grid.columnWidths.get(column) ?? null,
      hidden: grid.hiddenColumns.has(column),
    }));
}
