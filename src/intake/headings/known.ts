import type { FieldKey } from "../../domain/fields";
import { isMoneyTarget } from "../moneyTarget";
import type { Finding } from "../cells/types";
import type { ColumnTarget } from "../types";
import { settleParts } from "./debtParts";
import type { StudiedColumn } from "./fit";
import { recogniseHeading } from "./recogniseHeading";
import { resolveSums, type ChosenAmount, type SumColumn } from "./resolveBalances";
import type { MatchContext } from "./types";
import { REASONS } from "./matchWords";

/** What the vocabulary and the rules for dated headings say about a column by themselves. */
export interface Known {
  readonly column: StudiedColumn;
  /** `null`: the column is known and must not be read. */
  readonly target: ColumnTarget | null;
  readonly confidence: number;
  readonly reason: string;
  /** Whether its very words or a date are known, not just the kind of words. */
  readonly firm: boolean;
  /** Whether an earlier balance stands in for the debt, since no other column seems to hold it. */
  readonly standsIn?: boolean;
  /** Whether the sums themselves show that the column adds up others. */
  readonly addsUp?: boolean;
}

/** The columns that the vocabulary knows, and those it only assumes. */
export interface KnownColumns {
  /** The most certain first; sums have already been weighed against each other. */
  readonly known: readonly Known[];
  /** Columns with something for a field and something against it. */
  readonly doubts: readonly (Known & { readonly target: FieldKey })[];
  /** What the user should know about the sums. */
  readonly notes: readonly Finding[];
}

/** The confidence from which the words themselves are in the vocabulary, not just a part of them. */
const FIRM = 0.9;

/**
 * Reads the headings of `columns` with the vocabulary and assigns fields to the columns of sums (register.md §1
 * p.11).
 */
export function knownColumns(
  columns: readonly StudiedColumn[],
  context: MatchContext,
  chosenAmount: ChosenAmount | null,
): KnownColumns {
  const known: Known[] = [];
  const doubts: (Known & { readonly target: FieldKey })[] = [];
  const sums: SumColumn[] = [];
  for (const column of columns) {
    const found = recogniseHeading(column, context.date1904);
    if (found.kind === "field") known.push({ column, ...found, firm: found.confidence >= FIRM });
    else if (found.kind === "balance")
      sums.push(sumColumn(column, found.confidence, { balance: found.balance }, found.listed));
    else if (found.kind === "turnover")
      sums.push(sumColumn(column, found.confidence, { turnover: found.turnover }, false));
    else if (found.kind === "doubt") doubts.push({ column, ...found, confidence: 0, firm: false });
    else if (found.reason === REASONS.tree)
      known.push({ column, target: null, confidence: 0, reason: REASONS.tree, firm: true });
  }
  const untold = columns.filter(
    ({ column }) =>
      !sums.some((sum) => sum.column === column) && !known.some((each) => isOther(each, column)),
  );
  // If only words or a date make a sum the debt, a column without values does not count while others have some.
  const hasValues = columns.some(({ content }) => content.filled > 0);
  const weighed = sums.filter(({ blank, listed }) => !hasValues || blank !== true || listed);
  const settled = chosenAmount === null ? settleParts(weighed, columns, untold) : weighed;
  const { verdicts, notes } = resolveSums(settled, context, chosenAmount);
  for (const { column: index, doubtful, target, ...said } of verdicts) {
    const column = columns.find((each) => each.column === index);
    if (!column) continue;
    if (doubtful) doubts.push({ ...said, column, target: target as FieldKey });
    else known.push({ ...said, column, target });
  }
  // Stable: of equally certain columns the plainest heading, and among sums the one that was weighed best.
  known.sort((a, b) => b.confidence - a.confidence || plainest(a, b));
  return { known, doubts, notes };
}

/**
 * Sums in the order of their weighing; then by shorter heading, then alphabetically: the order of columns decides
 * nothing.
 */
function plainest(a: Known, b: Known): number {
  const sums = Number(isMoneyTarget(b.target)) - Number(isMoneyTarget(a.target));
  if (sums !== 0 || isMoneyTarget(a.target)) return sums;
  const [left, right] = [a.column.header, b.column.header];
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}

/** Whether the vocabulary takes the column for something other than the amount. */
const isOther = ({ column, target }: Known, index: number): boolean =>
  column.column === index && target !== "amount";

function sumColumn(
  { column, header, content }: StudiedColumn,
  confidence: number,
  sum: SumColumn["sum"],
  listed: boolean,
): SumColumn {
  return { column, header, confidence, sum, listed, blank: content.filled === 0 };
}
