import type { FieldKey } from "../../domain/fields";
import { columnName, type SheetGrid } from "../../domain/grid";
import type { Finding } from "../cells";
import {
  headerSignature,
  matchColumns,
  plainHeading,
  type ColumnProfile,
  type MatchResult,
} from "../headings";
import type { ColumnChoices, ColumnMatch, ColumnTarget, IntakeOptions } from "../types";
import { ageingSum } from "./tableAgeing";
import { currencyMatches, findCurrencies, type Currencies } from "./currency";
import { bodyTop, findHeaders, headerAbove, type HeaderBlock } from "./header";
import { findJoined, withJoined } from "./joined";
import type { JoinedColumn } from "./joinedTypes";
import { indexMerges, type MergeIndex } from "./merges";
import { profileColumns, sampleRows } from "./profiles";
import { readTitle, type Title } from "./title";
import { REASONS } from "./tableWords";

/** A table found on a sheet, with its columns matched to the register's fields. */
export interface Table {
  readonly grid: SheetGrid;
  readonly merges: MergeIndex;
  readonly header: HeaderBlock;
  readonly title: Title;
  readonly profiles: readonly ColumnProfile[];
  /** Columns that together form one value, by the column where it is read. */
  readonly joined: ReadonlyMap<number, JoinedColumn>;
  readonly mapping: readonly ColumnMatch[];
  readonly currencies: Currencies;
  readonly notes: readonly Finding[];
  readonly signature: string;
  /** Header rows of other tables of debts above this one; those are not read. */
  readonly othersAbove: readonly number[];
}

/** How many of the likeliest headers are tried. */
const MOST_TRIED = 4;
/** What makes a table one of debts, by decreasing weight. */
const DECISIVE: readonly (readonly [FieldKey, number])[] = [
  ["amount", 8],
  ["debtorName", 4],
  ["penalty", 3],
  ["inn", 2],
];
/** The weight of a table with debtors and their sums. */
const DEBTS = 12;

/**
 * Finds the table of debts: of the rows that may be its header, the one below which most is recognised. `null` if no
 * row could be a header.
 */
export function findTable(
  grid: SheetGrid,
  options: Pick<IntakeOptions, "asOf" | "chosenColumns" | "remembered">,
): Table | null {
  const merges = indexMerges(grid);
  const headers = findHeaders(grid, merges).slice(0, MOST_TRIED);
  const chosen = columnFor("amount", options) ?? columnFor("debtorName", options);
  if (headers.length === 0 && chosen !== undefined) {
    const header = headerAbove(grid, merges, chosen);
    return header === null ? null : readTable(grid, merges, header, options);
  }
  if (headers.length === 0) return rememberedTable(grid, merges, options);
  const tables = headers.map((header) => readTable(grid, merges, header, options));
  let best: Table | null = null;
  for (const table of tables) if (best === null || weight(table) > weight(best)) best = table;
  if (best === null) return null;
  const { top } = best.header;
  const above = tables.filter((table) => table.header.bottom < top && weight(table) >= DEBTS);
  return { ...best, othersAbove: above.map(({ header }) => header.top).sort((a, b) => a - b) };
}

/** Columns that identify a header which only the workbook's memory knows. */
const MOST_LOOKED_ABOVE = 30;

/** A table whose headings say nothing by themselves, but which the user has explained before. */
function rememberedTable(
  grid: SheetGrid,
  merges: MergeIndex,
  options: Pick<IntakeOptions, "asOf" | "chosenColumns" | "remembered">,
): Table | null {
  const known = options.remembered;
  if (known === undefined || known.size === 0 || grid.used === null) return null;
  const { left, right } = grid.used;
  const seen = new Set<number>();
  for (let column = left; column <= Math.min(right, left + MOST_LOOKED_ABOVE); column++) {
    const header = headerAbove(grid, merges, column);
    if (header === null || seen.has(header.top)) continue;
    seen.add(header.top);
    const columns = known.get(headerSignature(profileColumns(grid, merges, header)));
    if (columns !== undefined && [...columns.values()].includes("amount"))
      return readTable(grid, merges, header, options);
  }
  return null;
}

const isSum = (target: ColumnTarget | null): boolean => target === "amount" || target === "penalty";

/** The column that was chosen for a field. */
function columnFor(
  field: FieldKey,
  { chosenColumns }: Pick<IntakeOptions, "chosenColumns">,
): number | undefined {
  return [...(chosenColumns ?? [])].find(([, target]) => target === field)?.[0];
}

function readTable(
  grid: SheetGrid,
  merges: MergeIndex,
  header: HeaderBlock,
  options: Pick<IntakeOptions, "asOf" | "chosenColumns" | "remembered">,
): Table {
  const profiles = profileColumns(grid, merges, header);
  const title = readTitle(grid, header);
  const signature = headerSignature(profiles);
  const remembered = options.remembered?.get(signature);
  const match = (columns: readonly ColumnProfile[]): MatchResult =>
    matchColumns(columns, {
      asOf: options.asOf,
      period: title.period,
      date1904: grid.date1904,
      ...(options.chosenColumns && { chosen: options.chosenColumns }),
      ...(remembered && { remembered }),
    });
  const currencies = findCurrencies(profiles, title.texts);
  const input = { profiles, grid, rows: sampleRows(grid, bodyTop(header)), asOf: options.asOf };
  const decided = decidedColumns(profiles, options.chosenColumns, remembered);
  const aside = new Map<number, string | null>(
    [...currencies.foreign].filter(([column]) => !decided.has(column)),
  );
  if (currencies.column !== null && !decided.has(currencies.column)) aside.set(currencies.column, null);
  const inRoubles = (columns: readonly ColumnProfile[]): readonly ColumnProfile[] =>
    columns.filter(({ column }) => !aside.has(column));
  let joined = findJoined(input, decided);
  let result = match(inRoubles(withJoined(input, joined)));
  // If there are no sums in roubles, those in the other currency are read, and their rows are rejected individually.
  if (currencies.foreign.size > 0 && !result.mapping.some(({ target }) => isSum(target))) {
    for (const column of currencies.foreign.keys()) aside.delete(column);
    result = match(inRoubles(withJoined(input, joined)));
  }
  const amount = result.mapping.find(({ target }) => target === "amount");
  const ageing = ageingSum(input);
  // A single ageing column is never the whole debt, whatever it is called.
  if (ageing !== null && (amount === undefined || ageing.parts.includes(amount.column))) {
    if (!ageing.parts.some((part) => decided.has(part))) {
      joined = [...joined, ageing];
      result = match(inRoubles(withJoined(input, joined)));
    }
  }
  const mapping = [...withParts(result.mapping, profiles, joined), ...currencyMatches(profiles, aside)];
  return {
    grid,
    merges,
    header,
    title,
    profiles,
    joined: new Map(joined.map((each) => [each.column, each])),
    mapping: mapping.sort((a, b) => a.column - b.column),
    currencies,
    notes: result.notes,
    signature,
    othersAbove: [],
  };
}

/** Columns that the user has decided about: they are not joined with others. */
function decidedColumns(
  profiles: readonly ColumnProfile[],
  chosen: ColumnChoices | undefined,
  remembered: ReadonlyMap<string, ColumnTarget | null> | undefined,
): ReadonlySet<number> {
  const headings = new Set([...(remembered?.keys() ?? [])].map(plainHeading));
  const known = profiles.filter(({ header }) => headings.has(plainHeading(header)));
  return new Set([...(chosen?.keys() ?? []), ...known.map(({ column }) => column)]);
}

/** The mapping, with an entry for each column that was joined with others. */
function withParts(
  mapping: readonly ColumnMatch[],
  profiles: readonly ColumnProfile[],
  joined: readonly JoinedColumn[],
): readonly ColumnMatch[] {
  const apart = joined.filter(({ parts }) => parts.length > 1);
  const headings = new Map(profiles.map((profile) => [profile.column, profile]));
  const owner = new Map(joined.map((each) => [each.column, each]));
  const all = mapping.flatMap((match): readonly ColumnMatch[] => {
    const own = owner.get(match.column);
    if (own === undefined) return [match];
    return own.parts.map((column) => ({
      ...match,
      column,
      header: headings.get(column)?.header ?? "",
      samples: headings.get(column)?.samples ?? [],
      ...(apart.includes(own) && { reason: REASONS.joined(own.join, own.parts.map(columnName)) }),
      ...(column !== own.column && { partOf: own.column }),
    }));
  });
  return all.sort((a, b) => a.column - b.column);
}

/** How much of a debt a table's columns cover; doubtful ones count half. */
export function weight(table: Table): number {
  const found = new Map<ColumnTarget, boolean>();
  for (const { target, proposed } of table.mapping) {
    const meant = target ?? proposed;
    if (meant !== null && meant !== "ignored")
      found.set(meant, target !== null || (found.get(meant) ?? false));
  }
  let score = found.size / 100;
  for (const [field, points] of DECISIVE) {
    const taken = found.get(field);
    if (taken !== undefined) score += taken ? points : points / 2;
  }
  return score;
}
