import { columnName } from "../../domain/grid";
import type { PrintSetup, SheetModel } from "../../sheet/model";
import type { WriteContext } from "./cellXml";
import { chartXml } from "./chartXml";
import { drawingXml } from "./drawingXml";
import { modelGrid } from "./modelGrid";
import { commentsXml, notesDrawingXml } from "./notesXml";
import { REL, TYPE } from "./namespaces";
import { MARK, quotedSheet } from "../../sheet/writing/writtenNames";
import type { OpcPackage } from "./opcPackage";
import { worksheetXml } from "./sheetXml";
import { tableXml } from "./tableXml";
import type { NewName } from "./workbookEdit";
import type { PartPiece } from "./packPackage";

/** What a model's sheet is called, and what it is given, in the workbook it is written into. */
export interface SheetPlace {
  readonly name: string;
  /** Its part, already named. */
  readonly part: string;
  /** The id and name of its table, `null` without one. */
  readonly table: { readonly id: number; readonly name: string } | null;
  readonly sheetOfKind: (kind: string) => string | null;
}

/** Puts a model's worksheet with its table, drawing and charts into the package. */
export async function putModelSheet(
  pack: OpcPackage,
  model: SheetModel,
  place: SheetPlace,
  context: WriteContext,
  counted: (chunks: Iterable<PartPiece>) => Iterable<PartPiece>,
): Promise<void> {
  const relationships = await pack.relationships(place.part);
  let tableId: string | null = null;
  if (place.table) {
    const part = besides(pack, place.part, "tables/table#.xml");
    pack.put(part, tableXml(model, place.table.id, place.table.name), TYPE.table);
    tableId = relationships.add(REL.table, part);
  }
  let drawingId: string | null = null;
  if (model.charts.length > 0) {
    const drawing = await putDrawing(pack, model, place, context);
    drawingId = relationships.add(REL.drawing, drawing);
  }
  const notesId = await putNotes(pack, model, place.part);
  const links = { tableId, drawingId, notesId, sheetOfKind: place.sheetOfKind };
  pack.put(place.part, { chunks: () => counted(worksheetXml(model, links, context)) }, TYPE.worksheet);
}

/** The hidden name that marks a sheet as the add-in's own. */
export function markName(kind: string, sheet: string): NewName {
  if (!/^[A-Za-z0-9_.]+$/.test(kind)) throw new RangeError(`Not a kind of sheet: ${kind}`);
  return { name: MARK + kind, formula: `${quotedSheet(sheet)}!$A$1`, local: false, hidden: true };
}

/** The names that define the rows repeated on each printed page and the print area. */
export function printNames(print: PrintSetup | null, sheet: string): NewName[] {
  const names: NewName[] = [];
  const add = (name: string, ...areas: string[]): void => {
    const formula = areas.map((area) => `${quotedSheet(sheet)}!${area}`).join(",");
    names.push({ name, formula, local: true, hidden: false });
  };
  if (print?.area) {
    const { top, left, bottom, right } = print.area;
    const cell = (row: number, column: number): string => `$${columnName(column)}$${String(row + 1)}`;
    add("_xlnm.Print_Area", `${cell(top, left)}:${cell(bottom, right)}`);
  }
  const titles: string[] = [];
  if (print?.titleColumns) {
    const [first, last] = print.titleColumns;
    titles.push(`$${columnName(first)}:$${columnName(last)}`);
  }
  if (print?.titleRows) {
    const [first, last] = print.titleRows;
    titles.push(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  if (titles.length > 0) add("_xlnm.Print_Titles", ...titles);
  return names;
}

async function putDrawing(
  pack: OpcPackage,
  model: SheetModel,
  place: SheetPlace,
  context: WriteContext,
): Promise<string> {
  const drawing = besides(pack, place.part, "drawings/drawing#.xml");
  pack.put(drawing, "", TYPE.drawing);
  const relationships = await pack.relationships(drawing);
  const grid = modelGrid(place.name, model, context.date1904);
  const ids = model.charts.map((chart) => {
    const part = besides(pack, place.part, "charts/chart#.xml");
    pack.put(part, chartXml(chart, grid), TYPE.chart);
    return relationships.add(REL.chart, part);
  });
  pack.put(drawing, drawingXml(model.charts, ids));
  return drawing;
}

/** Comments need two parts: their texts, and the boxes in which Excel shows them. Returns the id of the latter. */
async function putNotes(
  pack: OpcPackage,
  { notes = [] }: SheetModel,
  sheetPart: string,
): Promise<string | null> {
  if (notes.length === 0) return null;
  const relationships = await pack.relationships(sheetPart);
  const comments = besides(pack, sheetPart, "comments#.xml");
  pack.put(comments, commentsXml(notes), TYPE.comments);
  relationships.add(REL.comments, comments);
  const drawing = besides(pack, sheetPart, "drawings/vmlDrawing#.vml");
  pack.put(drawing, notesDrawingXml(notes), TYPE.vmlDrawing);
  return relationships.add(REL.vmlDrawing, drawing);
}

/**
 * A free part name in a folder next to that of the worksheets: `xl/worksheets/sheet7.xml` → `xl/tables/table1.xml`.
 */
function besides(pack: OpcPackage, sheetPart: string, pattern: string): string {
  return pack.freeName(sheetPart.replace(/[^/]*\/[^/]*$/, "") + pattern);
}
