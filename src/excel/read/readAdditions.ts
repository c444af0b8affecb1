import { NO_ADDITIONS, type SheetAdditions } from "../../domain/cellTouch";
import type { CellRange } from "../../domain/grid";
import type { Scene } from "../excelErrors";
import type { ExcelSession } from "../excelSession";
import { rangeOf, readFormulas } from "./readFormulas";
import { readRemarks } from "./readRemarks";
import { readUserLooks } from "./readUserLooks";

/** What a sheet is asked before its additions are read. */
interface Extent {
  /** All cells with contents or formats. */
  readonly used: CellRange;
  readonly tableStyle: string | null;
}

/**
 * What a worksheet holds besides its values (docs/periods.md §3): remarks, looks, formulas, the table's style. Each
 * kind is first asked for as a whole and then only where there is some, so that a sheet to which nobody has added
 * anything costs a few small requests.
 */
export async function readAdditions(
  session: ExcelSession,
  sheet: string,
  file: string,
  only: readonly (keyof SheetAdditions)[] = ["notes", "looks", "formulas", "tableStyle"],
): Promise<SheetAdditions> {
  const scene: Scene = { file, sheet };
  const notes = only.includes("notes") ? await readRemarks(session, sheet, scene) : [];
  const extent = await session.request((context) => queueExtent(context, sheet), scene);
  if (extent === null) return { ...NO_ADDITIONS, notes };
  const { used, tableStyle } = extent;
  return {
    notes,
    looks: only.includes("looks") ? await readUserLooks(session, { sheet, used }, scene) : [],
    formulas: only.includes("formulas")
      ? ((await readFormulas(session, [sheet], scene)).get(sheet) ?? [])
      : [],
    tableStyle,
  };
}

function queueExtent(context: Excel.RequestContext, name: string): () => Extent | null {
  const worksheet = context.workbook.worksheets.getItem(name);
  const used = worksheet.getUsedRangeOrNullObject().untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const { tables } = worksheet;
  tables.load("items/style,items/name");
  const filled = worksheet.getUsedRangeOrNullObject(true).untrack().load("rowCount");
  return () => {
    if (used.isNullObject || filled.isNullObject) return null;
    const [table] = tables.items;
    return {
      used: rangeOf(used),
      tableStyle: table === undefined || table.style === "" ? null : table.style,
    };
  };
}
