import { isCellError, type CellValue, type SheetGrid } from "../../domain/grid";
import { isMoney } from "../../domain/money";
import type { CellType, ModelValue, SheetModel } from "../../sheet/model";
import { tableBlock } from "../../sheet/writing/cells";
import { asWritten, cutToCell } from "../../sheet/writing/writtenValues";
import type { WorkbookPort } from "../ports";

/** Whether the table of an own sheet still says, line by line, what this model wrote there. */
export async function standsAs(port: WorkbookPort, model: SheetModel): Promise<boolean> {
  return port.stands === undefined ? isHeldIn(port, model) : port.stands(model);
}

/** The same, by reading all of it but the columns with these headings. */
export async function isHeldIn(
  port: WorkbookPort,
  model: SheetModel,
  except: ReadonlySet<string> = new Set(),
): Promise<boolean> {
  const sheet = (await port.sheets()).find(({ kind }) => kind === model.kind);
  return sheet !== undefined && isTable(await port.read(sheet.name), model, except);
}

function isTable(grid: SheetGrid, model: SheetModel, except: ReadonlySet<string>): boolean {
  const block = tableBlock(model);
  if (block === null || grid.used === null) return false;
  const { top, left, rowCount, columns } = block;
  if (grid.used.bottom >= top + rowCount || grid.used.right >= left + columns.length) return false;
  const headings = model.table?.headers ?? [];
  if (headings.some((header, index) => grid.value(top - 1, left + index) !== header)) return false;
  return columns.every(({ value, type, formula }, index) => {
    if (except.has(headings[index] ?? "")) return true;
    for (let line = 0; line < rowCount; line++) {
      if ((formula?.(line) ?? null) !== null) continue;
      if (!isSaid(value(line), type, grid.value(top + line, left + index), grid.date1904)) return false;
    }
    return true;
  });
}

/** Programs round the last digits of numbers and change white space and line ends. */
function isSaid(value: ModelValue, type: CellType, cell: CellValue, date1904: boolean): boolean {
  const written = asWritten(value, type, date1904);
  const says = isMoney(written) ? written.toNumber() : written;
  if (says === null || says === "") return cell === null || cell === "";
  if (cell === null || isCellError(cell)) return false;
  if (typeof says === "number")
    return typeof cell === "number" && Math.abs(says - cell) <= 1e-9 * Math.max(1, Math.abs(says));
  if (typeof says === "string") return even(cutToCell(says)) === even(String(cell));
  return says === cell;
}

const even = (text: string): string => text.replace(/\s+/g, " ").trim();
