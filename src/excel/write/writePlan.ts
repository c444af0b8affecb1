import { toSerial } from "../../domain/day";
import type { WorkbookChange } from "../../app/ports";
import { REGISTER_KIND, REGISTER_TABLE, type FormulaContext, type SheetModel } from "../../sheet/model";
import { MARK, quotedSheet, uniqueSheetName, uniqueTableName } from "../../sheet/writing/writtenNames";
import { PENDING, type ListedSheet, type Listing } from "../listing";
import { WORDS } from "../excelWords";

/** A sheet to write, with the names it gets along the way. */
export interface PlannedSheet {
  readonly model: SheetModel;
  /** The number of its pending mark. */
  readonly number: number;
  /** Its name until all sheets exist. */
  readonly pending: string;
  /** Its final name. */
  readonly name: string;
  /** The final name of its table, `null` without one. */
  readonly table: string | null;
  /** The sheet of the same kind that it replaces. */
  readonly replaces: Replaced | null;
}

/** An old sheet that is being replaced or removed. */
export interface Replaced {
  readonly sheet: ListedSheet;
  /** Its name while it waits to be deleted. */
  readonly retired: string;
  /** Its tables with their temporary names. */
  readonly tables: readonly { readonly name: string; readonly retired: string }[];
}

/** How a change is carried out in the workbook as listed. */
export interface WritePlan {
  readonly sheets: readonly PlannedSheet[];
  /** Own sheets to delete without replacement. */
  readonly removed: readonly ListedSheet[];
  /** What an earlier interrupted write has left behind. */
  readonly leftovers: readonly ListedSheet[];
  readonly leftoverNames: readonly string[];
  readonly formulas: FormulaContext;
  readonly sheetOfKind: (kind: string) => string | null;
}

/** Decides all names before anything is written. */
export function planWrite(
  change: Pick<WorkbookChange, "write" | "remove">,
  listing: Listing,
  date1904: boolean,
): WritePlan {
  const kinds = new Set(change.write.map(({ kind }) => kind));
  if (kinds.size !== change.write.length) throw new RangeError("Two sheets of one kind in one change");
  const leftovers = listing.sheets.filter(({ kind }) => kind?.startsWith(PENDING) === true);
  const remove = new Set(change.remove.filter((kind) => !kinds.has(kind)));
  const removed = listing.sheets.filter(({ kind }) => kind !== null && remove.has(kind));
  const names = namer(listing, leftovers, kinds);
  const sheets = change.write.map((model, index): PlannedSheet => {
    const old = listing.sheets.find(({ kind }) => kind === model.kind) ?? null;
    return {
      model,
      number: index + 1,
      pending: names.passing(WORDS.pendingSheet(index + 1)),
      name: old === null ? names.sheet(model.name) : old.name,
      table: model.table === null ? null : names.table(model.table.name),
      replaces: old === null ? null : names.retire(old),
    };
  });
  const sheetOfKind = kindFinder(listing, sheets, remove);
  return {
    sheets,
    removed,
    leftovers,
    leftoverNames: listing.names.filter((name) => name.startsWith(MARK + PENDING)),
    formulas: {
      register: registerTable(listing, sheets),
      sheet(kind) {
        const name = sheetOfKind(kind);
        if (name === null) throw new RangeError(`A formula names a sheet that is not there: ${kind}`);
        return quotedSheet(name);
      },
      serial: (day) => toSerial(day, date1904),
    },
    sheetOfKind,
  };
}

/** Assigns names that nothing has, neither meanwhile nor at the end. Leftovers are deleted first. */
function namer(listing: Listing, leftovers: readonly ListedSheet[], written: ReadonlySet<string>) {
  const lower = (list: readonly { readonly name: string }[]): string[] =>
    list.map(({ name }) => name.toLowerCase());
  const gone = new Set(leftovers.map(({ id }) => id));
  const replaced = listing.sheets.filter(({ kind }) => kind !== null && written.has(kind));
  const freed = new Set([...gone, ...replaced.map(({ id }) => id)]);
  const names = listing.names.map((name) => name.toLowerCase());
  const allSheets = new Set(lower(listing.sheets));
  // A replaced sheet passes on its name, and its table's name becomes free at the end: the new table takes it over.
  const finalSheets = new Set(lower(listing.sheets.filter(({ id }) => !gone.has(id))));
  const finalTables = new Set([
    ...names,
    ...lower(listing.tables.filter(({ sheetId }) => !freed.has(sheetId))),
  ]);
  const allTables = new Set([...names, ...lower(listing.tables)]);
  return {
    sheet: (wished: string) => uniqueSheetName(wished, finalSheets),
    table: (wished: string) => uniqueTableName(wished, finalTables),
    passing: (wished: string) => uniqueSheetName(wished, allSheets),
    retire: (sheet: ListedSheet): Replaced => ({
      sheet,
      retired: uniqueSheetName(WORDS.oldSheet, allSheets),
      tables: listing.tables
        .filter(({ sheetId }) => sheetId === sheet.id)
        .map(({ name }) => ({ name, retired: uniqueTableName(`${name}_old`, allTables) })),
    }),
  };
}

/** The register's table: the one to be written, otherwise the existing one. */
function registerTable(listing: Listing, sheets: readonly PlannedSheet[]): string {
  const written = sheets.find(({ model }) => model.kind === REGISTER_KIND)?.table;
  const standing = listing.sheets.find(({ kind }) => kind === REGISTER_KIND)?.id;
  return written ?? listing.tables.find(({ sheetId }) => sheetId === standing)?.name ?? REGISTER_TABLE;
}

function kindFinder(
  listing: Listing,
  sheets: readonly PlannedSheet[],
  removed: ReadonlySet<string>,
): (kind: string) => string | null {
  const names = new Map<string, string>();
  for (const { kind, name } of listing.sheets) if (kind !== null && !removed.has(kind)) names.set(kind, name);
  for (const { model, name } of sheets) names.set(model.kind, name);
  return (kind) => names.get(kind) ?? null;
}
