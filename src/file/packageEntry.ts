import type { SheetInfo } from "../app/ports";
import { cellAddress, type SheetGrid } from "../domain/grid";
import { namedGrid } from "../domain/namedGrid";
import type { SheetModel } from "../sheet/model";
import type { CellEdit } from "./editing/cellEdit";
import { sheetFault } from "./read/fileMessages";
import type { ReadFormat, ReadWorkbook } from "./read/readWorkbook";

/** A sheet of the finished workbook, and where its cells come from. */
export interface Entry extends SheetInfo {
  readonly content: "package" | { readonly copyFrom: ReadWorkbook } | { readonly model: SheetModel };
  /** What was typed into one of our own sheets since it was written, the latest last. */
  readonly edits: readonly CellEdit[];
}

/** The entry of a sheet whose values are taken over from another file. */
export function copyOf(
  workbook: ReadWorkbook,
  sheet: { readonly name: string; readonly visible: boolean },
  name: string,
  kind: string | null,
): Entry {
  const source = { file: workbook.fileName, sheet: sheet.name };
  return { name, source, visible: sheet.visible, kind, content: { copyFrom: workbook }, edits: [] };
}

/**
 * Throws a WorkbookError for a sheet to be taken over with a text too long for an Excel cell: it is not truncated.
 */
export function requireWritable({ content, source }: Entry): void {
  if (content === "package" || !("copyFrom" in content)) return;
  const { longText } = content.copyFrom.grid(source.sheet);
  if (longText !== undefined)
    throw sheetFault(source.file, source.sheet, "text-too-long", cellAddress(longText.row, longText.column));
}

/** The formats of which a copied sheet does not have everything. */
const HOLD_MORE: ReadonlySet<ReadFormat> = new Set<ReadFormat>(["xlsx", "xlsm", "xlsb", "xls", "ods"]);

/** What the port tells of a sheet. */
export function sheetInfo({ name, source, visible, kind, content }: Entry): SheetInfo {
  const isCopy = content !== "package" && "copyFrom" in content && HOLD_MORE.has(content.copyFrom.format);
  return { name, source, visible, kind, ...(isCopy && { valuesOnly: true }) };
}

/** The cells of a sheet that is taken over, under its name in the finished workbook. */
export function copiedGrid(entry: Entry, from: ReadWorkbook): SheetGrid {
  return namedGrid(from.grid(entry.source.sheet), entry.name);
}
