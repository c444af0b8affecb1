import type { SheetAdditions } from "../../domain/cellTouch";
import type { CellRange } from "../../domain/grid";
import type { Scene } from "../excelErrors";
import { BYTES_A_CELL, REQUEST_BYTES } from "../excelLimits";
import type { ExcelSession } from "../excelSession";
import { height, rangeOn, width } from "../write/rectangles";

/** The cells of a range whose position has been loaded. */
export function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/**
 * Every formula of these sheets, in English and without `=`, from the areas that hold any; a sheet without is absent
 * and costs no request of its own.
 */
export async function readFormulas(
  session: ExcelSession,
  sheets: readonly string[],
  scene: Scene,
): Promise<ReadonlyMap<string, SheetAdditions["formulas"]>> {
  const having = await session.request(({ workbook: { worksheets } }) => {
    const asked = sheets.map((sheet) => {
      const cells = worksheets.getItem(sheet).getRange().untrack();
      const found = cells.getSpecialCellsOrNullObject("Formulas").untrack().load("cellCount");
      return { sheet, found };
    });
    return () => asked.filter(({ found }) => !found.isNullObject).map(({ sheet }) => sheet);
  }, scene);
  const formulas = new Map<string, SheetAdditions["formulas"]>();
  for (const sheet of having) formulas.set(sheet, await formulasOf(session, sheet, scene));
  return formulas;
}

async function formulasOf(
  session: ExcelSession,
  sheet: string,
  scene: Scene,
): Promise<SheetAdditions["formulas"]> {
  const areas = await session.request((context) => {
    const found = context.workbook.worksheets.getItem(sheet).getRange().untrack();
    const { areas: ranges } = found.getSpecialCells("Formulas").untrack();
    ranges.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return () => ranges.items.map(rangeOf);
  }, scene);
  const formulas: SheetAdditions["formulas"][number][] = [];
  for (const some of inRequests(areas.flatMap(inParts))) {
    const texts = await session.request((context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const ranges = some.map((range) => rangeOn(worksheet, range).load("formulas"));
      return () => ranges.map((range) => range.formulas as unknown[][]);
    }, scene);
    some.forEach(({ top, left }, index) => {
      texts[index]?.forEach((row, down) => {
        row.forEach((text, across) => {
          if (typeof text === "string" && text.startsWith("="))
            formulas.push({ row: top + down, column: left + across, text: text.slice(1) });
        });
      });
    });
  }
  return formulas;
}

/** As a formula is longer than a value, so many cells fill a request. */
const CELLS_A_REQUEST = REQUEST_BYTES / (4 * BYTES_A_CELL);

/** An area in pieces that fit into a request. */
function inParts(area: CellRange): readonly CellRange[] {
  const rows = Math.max(1, Math.floor(CELLS_A_REQUEST / width(area)));
  const parts: CellRange[] = [];
  for (let top = area.top; top <= area.bottom; top += rows)
    parts.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return parts;
}

/** Areas in groups, each of which fits into a request; ten cells pay for the way to an area. */
function* inRequests(areas: readonly CellRange[]): Iterable<readonly CellRange[]> {
  let group: CellRange[] = [];
  let cells = 0;
  for (const area of areas) {
    const size = height(area) * width(area) + 10;
    if (group.length > 0 && cells + size > CELLS_A_REQUEST) {
      yield group;
      [group, cells] = [[], 0];
    }
    group.push(area);
    cells += size;
  }
  if (group.length > 0) yield group;
}
