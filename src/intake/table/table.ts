import type { FieldKey } from "../../domain/fields";
import type { SheetGrid } from "../../domain/grid";
import type { Finding } from "../cells";
import { headerSignature, matchColumns, type ColumnProfile } from "../headings";
import type { ColumnMatch, ColumnTarget, IntakeOptions } from "../types";
import { findHeaders, headerAbove, type HeaderBlock } from "./header";
import { indexMerges, type MergeIndex } from "./merges";
import { profileColumns } from "./profiles";
import { readTitle, type Title } from "./title";

/** A table found on a sheet, with its columns matched to the register's fields. */
export interface Table {
  readonly grid: SheetGrid;
  readonly merges: MergeIndex;
  readonly header: HeaderBlock;
  readonly title: Title;
  readonly profiles: readonly ColumnProfile[];
  readonly mapping: readonly ColumnMatch[];
  readonly notes: readonly Finding[];
  readonly signature: string;
  /** Header rows of other tables of debts that stand above this one; they are not read. */
  readonly othersAbove: readonly number[];
}

/** How many of the likeliest headers are tried. */
const MOST_TRIED = 4;
/** What makes a table one of debts, in the order of weight. */
const DECISIVE: readonly (readonly [FieldKey, number])[] = [
  ["amount", 8],
  ["debtorName", 4],
  ["penalty", 3],
  ["inn", 2],
];
/** The weight of a table with debtors and their sums. */
const DEBTS = 12;

/**
 * Finds the table of debts: of the rows that may be its header, the one under which most is recognised. `null` if
 * no row could be a header.
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
  const tables = headers.map((header) => readTable(grid, merges, header, options));
  let best: Table | null = null;
  for (const table of tables) if (best === null || weight(table) > weight(best)) best = table;
  if (best === null) return null;
  const { top } = best.header;
  const above = tables.filter((table) => table.header.bottom < top && weight(table) >= DEBTS);
  return { ...best, othersAbove: above.map(({ header }) => header.top).sort((a, b) => a - b) };
}

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
  const { mapping, notes } = matchColumns(profiles, {
    asOf: options.asOf,
    period: title.period,
    date1904: grid.date1904,
    ...(options.chosenColumns && { chosen: options.chosenColumns }),
    ...(remembered && { remembered }),
  });
  return { grid, merges, header, title, profiles, mapping, notes, signature, othersAbove: [] };
}

/** How much of a debt a table's columns carry; doubtful ones count by half. */
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
