import type { Day } from "../../domain/day";
import { debtTableScore } from "../../intake/intake";
import type { InspectOptions } from "../options";
import { WorkbookError, type SheetInfo, type WorkbookPort } from "../ports";
import { Refusal } from "../refusal";
import type { Run } from "../run";
import { REFUSALS } from "../appWords";
import { hasNewer, ofAsOf, refusePeriods } from "./sourcePeriods";
import type { SourceSheet } from "./sourceSheet";

export type { SourceSheet } from "./sourceSheet";

/** A sheet that might hold debts but cannot be read; the others of its file can. */
export interface UnreadSheet {
  readonly file: string;
  readonly sheet: string;
  /** What is wrong with it, and what to do. */
  readonly message: string;
}

/** The sheets that a request means, and those whose contents nobody knows. */
export interface SourceSheets {
  readonly sheets: readonly SourceSheet[];
  readonly unread: readonly UnreadSheet[];
}

/**
 * Finds among all sheets of a workbook, and reads, those that a request means (docs/cli.md). Sheets that the add-in made are never sources.
 * Without a choice it is, in each input file, the one sheet that holds a debt table; hidden sheets only count
 * where no visible one does. `remembered` names the sheets of the last build, taken where nothing is chosen
 * and they are still there.
 */
export async function readSourceSheets(
  port: WorkbookPort,
  all: readonly SheetInfo[],
  { asOf, sheets: choice, sheetNames = "files" }: Pick<InspectOptions, "asOf" | "sheets" | "sheetNames">,
  remembered: readonly string[],
  run: Run,
  onLoss: OnLoss | null = null,
): Promise<SourceSheets> {
  const own = all.filter((sheet) => sheet.kind !== null);
  const foreign = all.filter((sheet) => sheet.kind === null);
  const read = async (info: SheetInfo): Promise<SourceSheet> =>
    run.step("read", async (onProgress) => ({
      info,
      grid: await port.read(info.name, { onProgress, ...(run.signal && { signal: run.signal }) }),
    }));

  const again = remembered.flatMap((name) => foreign.find((sheet) => sheet.name === name) ?? []);
  const named =
    choice !== null && choice !== "all"
      ? byName(choice, matching[sheetNames], foreign, own, port.fileName)
      : choice === null && again.length > 0 && again.length === remembered.length
        ? again
        : null;
  if (named !== null) {
    const sheets = await inSequence(named, read);
    if (choice !== null) refusePeriods(sheets);
    if (choice !== null || !(await hasNewer(sheets, foreign, asOf, read))) return { sheets, unread: [] };
  }

  const chosen: SourceSheet[] = [];
  const unread: UnreadSheet[] = [];
  for (const [file, sheets] of groupByFile(foreign)) {
    const damaged: UnreadSheet[] = [];
    const holding = await holdingTables(sheets, asOf, read, damaged);
    if (holding.length === 0) {
      const names = damaged.map(({ sheet }) => sheet);
      const message = names.length > 0 ? REFUSALS.noTableRead(file, names) : REFUSALS.noTable(file);
      const refusal = new Refusal("no-table", message);
      if (onLoss === null) throw refusal;
      const readable = sheets.filter(({ name }) => !names.includes(name));
      onLoss(file, refusal, await inSequence(readable, read));
      continue;
    }
    unread.push(...damaged);
    if (choice === "all") refusePeriods(holding);
    const ofDate = choice === null && holding.length > 1 ? ofAsOf(holding, asOf) : null;
    if (ofDate !== null) {
      chosen.push(ofDate);
      continue;
    }
    if (choice === null && holding.length > 1) {
      const names = holding.map(({ info }) => info.source.sheet);
      throw new Refusal("several-tables", REFUSALS.severalTables(file, names), {
        sheets: holding.map(({ info }) => info.name),
      });
    }
    chosen.push(...holding);
  }
  if (chosen.length === 0 && onLoss === null) throw new Refusal("no-table", REFUSALS.noTable(port.fileName));
  return { sheets: chosen, unread };
}

/** Receives a file (one of several) that brings no debts, the reason, and its sheets if they could be read. */
export type OnLoss = (file: string, refusal: Refusal, sheets: readonly SourceSheet[] | null) => void;

/**
 * The sheets of a file that hold a debt table; only visible ones if any does. A file's only sheet is always used; one
 * of several that cannot be read goes to `unread`.
 */
async function holdingTables(
  sheets: readonly SheetInfo[],
  asOf: Day,
  read: (info: SheetInfo) => Promise<SourceSheet>,
  unread: UnreadSheet[],
): Promise<readonly SourceSheet[]> {
  // A single sheet needs no choice: if it holds no table, the intake says why not in its own words.
  if (sheets.length === 1) return inSequence(sheets, read);
  for (const visible of [true, false]) {
    const candidates = await inSequence(
      sheets.filter((sheet) => sheet.visible === visible),
      (info) => readIfWhole(info, read, unread),
    );
    const holding = candidates.flatMap((sheet) =>
      sheet && debtTableScore(sheet.grid, asOf) > 0 ? [sheet] : [],
    );
    if (holding.length > 0) return holding;
  }
  return [];
}

/** Faults of one sheet in an otherwise readable file: codes of a WorkbookError. */
const SHEET_FAULTS: ReadonlySet<string> = new Set(["damaged", "limits", "beyond"]);

async function readIfWhole(
  info: SheetInfo,
  read: (info: SheetInfo) => Promise<SourceSheet>,
  unread: UnreadSheet[],
): Promise<SourceSheet | null> {
  try {
    return await read(info);
  } catch (error) {
    if (!(error instanceof WorkbookError) || !SHEET_FAULTS.has(error.code)) throw error;
    unread.push({ ...info.source, message: error.message });
    return null;
  }
}

function byName(
  names: readonly string[],
  matches: Matching,
  foreign: readonly SheetInfo[],
  own: readonly SheetInfo[],
  fileName: string,
): readonly SheetInfo[] {
  const found = names.flatMap((name) => {
    const meant = matches(name, foreign);
    if (meant.length > 0) return meant;
    if (matches(name, own).length > 0) throw new Refusal("own-sheet", REFUSALS.ownSheet(fileName, name));
    const sheets = foreign.map((sheet) => sheet.name);
    throw new Refusal("no-such-sheet", REFUSALS.noSuchSheet(fileName, name, sheets), { sheets });
  });
  return [...new Set(found)];
}

type Matching = (name: string, sheets: readonly SheetInfo[]) => readonly SheetInfo[];

/**
 * By the name in its input file, or in this workbook; failing that, by the other; outer spaces and case count only if
 * they must.
 */
const matching: Readonly<Record<NonNullable<InspectOptions["sheetNames"]>, Matching>> = {
  files: matchingBy([({ source }) => source.sheet, ({ name }) => name]),
  workbook: matchingBy([({ name }) => name, ({ source }) => source.sheet]),
};

function matchingBy(namesOf: readonly ((sheet: SheetInfo) => string)[]): Matching {
  const loose = (text: string): string => text.trim().toLocaleLowerCase("ru");
  return (name, sheets) => {
    for (const shape of [(text: string) => text, loose])
      for (const nameOf of namesOf) {
        const found = sheets.filter((sheet) => shape(nameOf(sheet)) === shape(name));
        if (found.length > 0) return found;
      }
    return [];
  };
}

function groupByFile(sheets: readonly SheetInfo[]): Map<string, SheetInfo[]> {
  const groups = new Map<string, SheetInfo[]>();
  for (const sheet of sheets) {
    const found = groups.get(sheet.source.file);
    if (found === undefined) groups.set(sheet.source.file, [sheet]);
    else found.push(sheet);
  }
  return groups;
}

async function inSequence<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
