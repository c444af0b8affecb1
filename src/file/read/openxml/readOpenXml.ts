import type { SheetGrid } from "../../../domain/grid";
import { LimitError } from "../fileLimits";
import { ArchiveError, type SourcePackage } from "../filePackage";
import { storedGrid, type CellLook } from "../storedGrid";
import type { ParsedWorkbook, SheetFailure, WantedSheets } from "../types";
import { readBook } from "./book";
import { SharedTexts } from "./sharedTexts";
import { cellLooks } from "./openXmlStyles";
import { WorksheetScanner } from "./worksheet";

/**
 * Reads an .xlsx or .xlsm: streams each part through a scanner while it is inflated, so that neither its text nor an
 * object for each cell is ever held. A sheet that cannot be read leaves the others as they are.
 */
export async function readOpenXml(
  source: SourcePackage,
  format: "xlsx" | "xlsm",
  wanted: WantedSheets,
): Promise<ParsedWorkbook> {
  const { date1904, sheets, sharedTexts, styles } = await readBook(source);
  const looks = cellLooks(styles === null ? null : await source.xml(styles));
  const shared = new SharedTexts();
  if (sharedTexts !== null) {
    await source.stream(sharedTexts, (piece) => {
      shared.push(piece);
    });
    shared.finish();
  }
  const grids = new Map<string, SheetGrid>();
  const faults = new Map<string, SheetFailure>();
  const unread = new Set<string>();
  for (const { part, ...sheet } of sheets) {
    const { name } = sheet;
    if (!wanted(sheet)) {
      unread.add(name);
      continue;
    }
    try {
      if (part === null) throw new Error("The package does not have the sheet's part");
      grids.set(name, await readSheet(source, part, { name, date1904, looks, shared: shared.texts }));
    } catch (cause) {
      if (cause instanceof ArchiveError) throw cause;
      faults.set(name, failureOf(cause));
    }
  }
  return {
    format,
    date1904,
    sheets: sheets.map(({ name, visible, kind }) => ({ name, visible, kind })),
    grids,
    faults,
    unread,
  };
}

function failureOf(cause: unknown): SheetFailure {
  if (!(cause instanceof LimitError)) return { fault: "damaged", cell: null };
  return cause.place === null ? { fault: "limits", cell: null } : { fault: "beyond", cell: cause.place.cell };
}

interface SheetContext {
  readonly name: string;
  readonly date1904: boolean;
  readonly looks: readonly CellLook[];
  readonly shared: readonly string[];
}

async function readSheet(
  source: SourcePackage,
  part: string,
  { name, date1904, looks, shared }: SheetContext,
): Promise<SheetGrid> {
  const scanner = new WorksheetScanner(shared, date1904);
  await source.stream(part, (piece) => {
    scanner.push(piece);
  });
  scanner.finish();
  return storedGrid({ name, date1904, cells: scanner.cells, looks, ...scanner.facts });
}
