import type { SheetGrid } from "../../../domain/grid";
import { LimitError } from "../fileLimits";
import { FirstRowsTeller } from "../firstRows";
import { ArchiveError, type SourcePackage } from "../filePackage";
import { utf8Slice } from "../fileText";
import { storedGrid, type CellLook } from "../storedGrid";
import type { CellTraces, FullReadOptions, ParsedWorkbook, SheetFailure } from "../types";
import { readBook, type Book } from "./book";
import { TraceCollector, userLooks, type UserLooks } from "./cellTraces";
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
  { wanted, traced, onFirstRows }: FullReadOptions,
): Promise<ParsedWorkbook> {
  const book = await readBook(source);
  const { date1904, sheets, sharedTexts, styles } = book;
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
  const traces = new Map<string, CellTraces>();
  let marked: UserLooks | null = null;
  const first = onFirstRows === undefined ? null : new FirstRowsTeller(onFirstRows);
  for (const { part, ...sheet } of sheets) {
    const { name, visible } = sheet;
    if (!wanted(sheet)) {
      unread.add(name);
      continue;
    }
    try {
      if (part === null) throw new Error("The package does not have the sheet's part");
      const found = traced(sheet) ? new TraceCollector((marked ??= await userLooksOf(source, book))) : null;
      const context = { name, visible, date1904, looks, shared: shared.texts, traces: found, first };
      grids.set(name, await readSheet(source, part, context));
      if (found !== null) traces.set(name, found);
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
    traces,
  };
}

async function userLooksOf(source: SourcePackage, { styles, theme }: Book): Promise<UserLooks> {
  const text = async (part: string | null): Promise<string | null> => {
    const bytes = part === null ? null : await source.xml(part);
    return bytes && utf8Slice(bytes, 0, bytes.length);
  };
  return userLooks(await text(styles), await text(theme));
}

function failureOf(cause: unknown): SheetFailure {
  if (!(cause instanceof LimitError)) return { fault: "damaged", cell: null };
  return cause.place === null ? { fault: "limits", cell: null } : { fault: "beyond", cell: cause.place.cell };
}

interface SheetContext {
  readonly name: string;
  readonly visible: boolean;
  readonly date1904: boolean;
  readonly looks: readonly CellLook[];
  readonly shared: readonly string[];
  readonly traces: TraceCollector | null;
  /** Who wants to see the first rows before the last are read; `null` if nobody does. */
  readonly first: FirstRowsTeller | null;
}

async function readSheet(
  source: SourcePackage,
  part: string,
  { name, visible, date1904, looks, shared, traces, first }: SheetContext,
): Promise<SheetGrid> {
  const scanner = new WorksheetScanner(shared, date1904, traces);
  const { cells, facts } = scanner;
  const begun = { name, visible, date1904, cells, looks, ...facts };
  await source.stream(part, (piece) => {
    scanner.push(piece);
    first?.look(begun);
  });
  scanner.finish();
  first?.ended(begun);
  return storedGrid({ name, date1904, cells, looks, ...facts });
}
