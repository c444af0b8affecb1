import { read, type CellObject } from "@e965/xlsx";
import { isCellError, type SheetGrid } from "../../../src/domain/grid";
import { NO_ADDITIONS, type SheetAdditions } from "../../../src/domain/cellTouch";
import { packageSurroundings } from "../../../src/file/additions";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import type { Sheet } from "../model/sheet";
import { withProperty } from "../model/style";
import { Workbook } from "../model/workbook";

/** Points of a column whose width a file gives in characters, margins included. */
const points = (characters: number): number => Math.round(characters * 7) * 0.75;

/** Formulas by sheet, row and column; src/file/read only tells which cells are formulas. */
function formulasIn(bytes: Uint8Array): (sheet: string, row: number, column: number) => string | undefined {
  const { Sheets } = read(bytes, {
    type: "array",
    dense: true,
    cellFormula: true,
    cellText: false,
    cellHTML: false,
  });
  return (sheet, row, column) => {
    const rows = Sheets[sheet]?.["!data"] as (CellObject | undefined)[][] | undefined;
    return rows?.[row]?.[column]?.f;
  };
}

/** Puts what a port read into a sheet; a formula stands as `=` alone unless its text is told. */
export function fillFromGrid(
  sheet: Sheet,
  grid: SheetGrid,
  formula: (row: number, column: number) => string | undefined = () => undefined,
): void {
  const { used } = grid;
  sheet.merges = grid.merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  for (const row of grid.hiddenRows) sheet.rows.setHidden(row, true);
  for (const column of grid.hiddenColumns) sheet.columns.setHidden(column, true);
  for (const [column, width] of grid.columnWidths) sheet.columns.resize(column, points(width));
  if (used === null) return;
  for (let row = used.top; row <= used.bottom; row++) {
    sheet.rows.group(row, grid.outlineLevel(row));
    for (let column = used.left; column <= used.right; column++) {
      const value = grid.value(row, column);
      const error = isCellError(value);
      const text = grid.isFormula(row, column) ? `=${formula(row, column) ?? ""}` : null;
      if (value !== null)
        sheet.cells.put(row, column, { value: error ? value.error : value, formula: text, error });
      const format = grid.numberFormat(row, column);
      const indent = grid.indent(row, column);
      if (format === null && indent === 0) continue;
      sheet.cells.restyle({ top: row, left: column, bottom: row, right: column }, (style) =>
        withProperty(withProperty(style, "numberFormat", format ?? "General"), "indent", indent),
      );
    }
  }
}

/** What a file holds besides values: notes, fills, letters. */
function putAdditions({ notes, cells }: Sheet, additions: SheetAdditions): void {
  for (const { row, column, text, author } of additions.notes)
    notes.push({ row, column, content: text, author: author ?? "", replies: [] });
  for (const { row, column, look } of additions.looks)
    cells.restyle({ top: row, left: column, bottom: row, right: column }, (style) => ({
      ...style,
      ...(look.fill !== undefined && { fill: `#${look.fill}` }),
      ...(look.fontColor !== undefined && { fontColor: `#${look.fontColor}` }),
      ...(look.bold && { bold: true }),
      ...(look.italic && { italic: true }),
    }));
}

/** The workbook that a file holds: values, notes, looks, formulas, number formats, merges, hidden rows and columns, own marks. */
export async function workbookFromFile(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const file = await readWorkbook(bytes, fileName, { traced: () => true });
  const [first, ...others] = file.sheets.map(({ name }) => name);
  if (first === undefined) throw new Error(`${fileName} has no worksheets`);
  const workbook = new Workbook(fileName, [first, ...others]);
  workbook.date1904 = file.date1904;
  const formulas = file.format === "csv" ? () => undefined : formulasIn(bytes);
  const surroundings = file.format === "xlsx" ? await packageSurroundings(bytes) : null;
  for (const { name, visible, kind } of file.sheets) {
    const sheet = workbook.findSheet(name);
    if (sheet === undefined) throw new Error(`${fileName}: the sheet ${name} was not made`);
    fillFromGrid(sheet, file.grid(name), (row, column) => formulas(name, row, column));
    if (surroundings !== null)
      putAdditions(sheet, { ...NO_ADDITIONS, ...file.traces(name), ...(await surroundings(name)) });
    if (!visible) sheet.visibility = "Hidden";
    if (kind !== null)
      workbook.names.push({
        id: workbook.nextId("name"),
        name: `_rd_${kind}`,
        scope: null,
        area: { sheet, top: 0, left: 0, bottom: 0, right: 0 },
        formula: null,
        visible: false,
        comment: "",
      });
  }
  workbook.active = workbook.sheets.find(({ visibility }) => visibility === "Visible") ?? workbook.active;
  file.release();
  return workbook;
}
