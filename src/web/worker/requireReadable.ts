import { typedFault } from "../../app/build/typedFault";
import { WorkbookError } from "../../app/ports";
import { cellAddress, type CellValue } from "../../domain/grid";
import { REGISTER_KIND } from "../../sheet/model";
import type { GridEdit } from "../grid/types";
import { words } from "../webWords";
import type { MemoryWorkbook } from "./memoryWorkbook";

/**
 * Throws a WorkbookError if the next build could not read what was typed into a cell of the register: the cell is to keep
 * its old value, and the user to hear why at once. `value` is the cell's as it now is; one of `many` is named by its cell.
 */
export async function requireReadable(
  workbook: MemoryWorkbook,
  { sheet, row, column, value: typed }: GridEdit,
  value: CellValue,
  many: boolean,
): Promise<void> {
  if (typeof typed !== "string") return;
  const { kind, filter } = await workbook.picture(sheet);
  if (kind !== REGISTER_KIND || filter === null || row <= filter.top) return;
  const headings = await workbook.pictureRows(sheet, filter.top, 1);
  const heading = headings.values[0]?.[column];
  if (typeof heading !== "string") return;
  const fault = typedFault(heading.trim(), value, typed);
  if (fault === null) return;
  const where = many ? `${cellAddress(row, column)}: ` : "";
  throw new WorkbookError("unreadable-value", where + words.edit.kept(fault));
}
