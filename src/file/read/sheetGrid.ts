import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { CellRange, SheetGrid } from "../../domain/grid";
import { CellsBuilder } from "./fileCells";
import { forEachSet } from "./forEachSet";
import { storedGrid, type CellLook } from "./storedGrid";

/** What is known about a sheet besides its SheetJS form. */
export interface SheetExtras {
  readonly date1904: boolean;
  /** Corrects texts that SheetJS has not decoded. */
  readonly decode: ((text: string) => string) | null;
}

/**
 * Extracts the values, formats and looks from a SheetJS worksheet (read with `dense`) into a grid that holds nothing
 * else; the worksheet may be dropped afterwards. Cells are visited as they are, never by the declared range. Excel's
 * own serials, texts and logical values are unchanged; an empty text is an empty cell.
 */
export function gridOf(name: string, sheet: WorkSheet, extras: SheetExtras): SheetGrid {
  const cells = new CellsBuilder();
  const formats = new FormatTable();
  const data = (sheet["!data"] ?? []) as readonly (CellObject[] | undefined)[];
  forEachSet(data, (row, rowNumber) => {
    if (row !== undefined)
      forEachSet(row, (cell, column) => {
        addCell(cells, rowNumber, column, cell, formats.indexOf(cell), extras.decode);
      });
  });
  const { hiddenRows, outline } = rowSettings(sheet);
  const { hiddenColumns, columnWidths } = columnSettings(sheet);
  return storedGrid({
    name,
    date1904: extras.date1904,
    cells,
    looks: formats.looks,
    merges: (sheet["!merges"] ?? []).map(({ s, e }): CellRange => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    })),
    hiddenRows,
    hiddenColumns,
    columnWidths,
    outline,
  });
}

/** Excel's error codes (MS-XLS 2.5.10, BErr). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

function addCell(
  cells: CellsBuilder,
  row: number,
  column: number,
  cell: CellObject,
  style: number,
  decode: SheetExtras["decode"],
): void {
  const value: unknown = cell.v;
  const formula = cell.f !== undefined;
  if (cell.t === "e") cells.error(row, column, ERRORS[Number(value)] ?? "#ERROR!", style, formula);
  else if (cell.t === "z" || value === undefined) {
    if (formula) cells.withoutValue(row, column, style);
  } else if (typeof value === "string") cells.text(row, column, decode?.(value) ?? value, style, formula);
  else if (typeof value === "number") cells.number(row, column, value, style, formula);
  else if (typeof value === "boolean") cells.logical(row, column, value, style, formula);
}

/** Number format codes by the index under which cells keep them; index 0 is General. */
class FormatTable {
  readonly looks: CellLook[] = [{ numberFormat: null, indent: 0 }];
  private readonly indices = new Map<string, number>([["General", 0]]);

  indexOf(cell: CellObject): number {
    if (typeof cell.z !== "string") return 0;
    const known = this.indices.get(cell.z);
    if (known !== undefined) return known;
    // Excel itself has far fewer.
    if (this.looks.length > 0xffff) return 0;
    this.indices.set(cell.z, this.looks.length);
    return this.looks.push({ numberFormat: cell.z, indent: 0 }) - 1;
  }
}

function rowSettings(sheet: WorkSheet) {
  const hiddenRows: number[] = [];
  const outline = new Map<number, number>();
  (sheet["!rows"] ?? []).forEach((settings, row) => {
    if (settings.hidden === true) hiddenRows.push(row);
    if (settings.level !== undefined && settings.level > 0) outline.set(row, settings.level);
  });
  return { hiddenRows, outline };
}

function columnSettings(sheet: WorkSheet) {
  const hiddenColumns: number[] = [];
  const columnWidths = new Map<number, number>();
  (sheet["!cols"] ?? []).forEach((settings, column) => {
    if (settings.hidden === true) hiddenColumns.push(column);
    if (settings.width !== undefined) columnWidths.set(column, settings.width);
  });
  return { hiddenColumns, columnWidths };
}
