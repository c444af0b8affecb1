import type { CellObject, WorkSheet } from "@e965/xlsx";
import { FORMULA_WITHOUT_VALUE, type CellRange, type CellValue, type SheetGrid } from "../../domain/grid";
import { RowCodes } from "./rowCodes";
import { forEachSet, storedGrid } from "./storedGrid";

/** What is known of a sheet beside its SheetJS form. */
export interface SheetExtras {
  readonly date1904: boolean;
  readonly indents?: RowCodes;
  /** Where SheetJS does not read them (.ods). */
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
}

/**
 * Takes the values, formats and looks out of a SheetJS worksheet (read with `dense`) into a grid that holds
 * nothing else; the worksheet may be dropped afterwards. Cells are walked as they are, never by the declared
 * range. Excel's own serials, texts and logical values come unchanged; an empty text is an empty cell.
 */
export function gridOf(name: string, sheet: WorkSheet, extras: SheetExtras): SheetGrid {
  const rows: CellValue[][] = [];
  const looks = new RowCodes();
  const formats = new FormatTable();
  const data = (sheet["!data"] ?? []) as readonly (CellObject[] | undefined)[];
  data.forEach((cells, row) => {
    if (!cells) return;
    const values: CellValue[] = [];
    let codes = "";
    forEachSet(cells, (cell, column) => {
      const value = cellValue(cell);
      if (value !== null) values[column] = value;
      const look = formats.indexOf(cell, value) * 2 + (cell.f === undefined ? 0 : 1);
      if (look !== 0) codes = codes.padEnd(column, "\0") + String.fromCharCode(look);
    });
    if (values.length > 0) rows[row] = values;
    if (codes !== "") looks.setRow(row, codes);
  });
  const { hiddenRows, outline } = rowSettings(sheet);
  const { hiddenColumns, columnWidths } = columnSettings(sheet);
  return storedGrid({
    name,
    date1904: extras.date1904,
    rows,
    looks,
    formats: formats.codes,
    indents: extras.indents ?? null,
    merges: (sheet["!merges"] ?? []).map(({ s, e }): CellRange => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    })),
    hiddenRows: extras.hiddenRows ?? hiddenRows,
    hiddenColumns: extras.hiddenColumns ?? hiddenColumns,
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

function cellValue(cell: CellObject): CellValue {
  const value: unknown = cell.v;
  if (cell.t === "e") return { error: ERRORS[Number(value)] ?? "#ERROR!" };
  if (cell.t === "z" || value === undefined)
    return cell.f === undefined ? null : { error: FORMULA_WITHOUT_VALUE };
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  return typeof value === "boolean" ? value : null;
}

/** Number format codes by the index under which cells keep them; index 0 is General. */
class FormatTable {
  readonly codes: (string | null)[] = [null];
  private readonly indices = new Map<string, number>([["General", 0]]);

  /** The index of a cell's format; empty cells have none. */
  indexOf(cell: CellObject, value: CellValue): number {
    if (value === null || typeof cell.z !== "string") return 0;
    const known = this.indices.get(cell.z);
    if (known !== undefined) return known;
    // Excel itself has far fewer; one code unit less the formula bit holds this many.
    if (this.codes.length > 0x7fff) return 0;
    this.indices.set(cell.z, this.codes.length);
    return this.codes.push(cell.z) - 1;
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
