import { MARK, sheetOfReference } from "../sheet/writing/writtenNames";
import type { ExcelSession } from "./excelSession";
import type { Scene } from "./excelErrors";

/** A worksheet as the workbook lists it. */
export interface ListedSheet {
  /** Excel's own id, which survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** The add-in's mark (`_rd_<kind>`), otherwise `null`. */
  readonly kind: string | null;
}

/** What a change needs to know about a workbook. */
export interface Listing {
  /** In the order of the tabs. */
  readonly sheets: readonly ListedSheet[];
  /** Names of the sheets that the marks point to, by kind. */
  readonly marks: ReadonlyMap<string, string>;
  /** Defined names of the whole workbook, including the marks. */
  readonly names: readonly string[];
  readonly tables: readonly { readonly name: string; readonly sheetId: string }[];
  readonly settings: Readonly<Record<string, string>>;
}

/** Kinds of sheets that are being written or waiting to be deleted; never shown as the user's sheets. */
export const PENDING = "tmp.";

/** The workbook's sheets with their marks, in one request. */
export function listSheets(
  session: ExcelSession,
  scene: Scene,
  signal?: AbortSignal,
): Promise<readonly ListedSheet[]> {
  const queue = (context: Excel.RequestContext): (() => readonly ListedSheet[]) => {
    const read = queueSheets(context);
    return () => read().sheets;
  };
  return session.request(queue, { ...scene, small: true }, signal);
}

/** Everything that a change needs to know about the workbook, in one request. */
export function listWorkbook(session: ExcelSession, scene: Scene, signal?: AbortSignal): Promise<Listing> {
  const queue = (context: Excel.RequestContext): (() => Listing) => {
    const sheets = queueSheets(context);
    const { names, tables, settings } = context.workbook;
    tables.load("items/name,items/worksheet/id");
    settings.load("items/key,items/value");
    return () => ({
      ...sheets(),
      names: names.items.map(({ name }) => name),
      tables: tables.items.map((table) => ({ name: table.name, sheetId: table.worksheet.id })),
      settings: readSettings(settings.items),
    });
  };
  return session.request(queue, { ...scene, small: true }, signal);
}

/** The workbook's own settings as texts; a value that is not a text is left out. */
export function readSettings(items: readonly Excel.Setting[]): Readonly<Record<string, string>> {
  const pairs = items.map(({ key, value }) => [key, value as unknown] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

function queueSheets(context: Excel.RequestContext): () => Pick<Listing, "sheets" | "marks"> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  return () => {
    const marks = readMarks(names.items);
    const kinds = new Map<string, string>();
    for (const [kind, sheet] of marks)
      // A pending sheet may have its final mark too: only the pending one says what the sheet currently is.
      if (!kinds.get(sheet)?.startsWith(PENDING)) kinds.set(sheet, kind);
    const sheets = worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      visibility: visibility,
      kind: kinds.get(name) ?? null,
    }));
    return { sheets, marks };
  };
}

/** The sheets' names by kind; a mark whose sheet is gone points nowhere. */
function readMarks(names: readonly Excel.NamedItem[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const { name, formula } of names) {
    const sheet = name.startsWith(MARK) ? sheetOfReference(String(formula).replace(/^=/, "")) : null;
    if (sheet !== null && name.length > MARK.length) marks.set(name.slice(MARK.length), sheet);
  }
  return marks;
}
