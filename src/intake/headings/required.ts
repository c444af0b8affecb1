import type { FieldKey } from "../../domain/fields";
import type { Finding } from "../cells/types";
import type { ColumnTarget } from "../types";
import { isDecided, taken, type Verdict } from "./headingDecide";
import type { StudiedColumn } from "./fit";
import type { KnownColumns } from "./known";
import { REASONS } from "./matchWords";

/** Without one of each of the first groups there is no register; debtor and amount are never left out (register.md §1). */
const REQUIRED: readonly (readonly FieldKey[])[] = [
  ["amount", "penalty"],
  ["debtorName", "inn", "account", "basis"],
  ["amount"],
  ["debtorName"],
];
/** Anything less is not a candidate at all. */
const LEAST = 0.2;
/** How far behind the next best candidate must be. */
const CLEARLY = 0.6;

/**
 * The debtor and the amount are not refused if only one column of the sheet can be it: the best candidate is taken as
 * probable. A penalty that is included in the only sum of the debt is not read twice. Returns the notes on sums that
 * still apply.
 */
export function withoutGuesses(
  columns: readonly StudiedColumn[],
  verdicts: Map<number, Verdict>,
  vocabulary: KnownColumns,
): readonly Finding[] {
  // A single column is not a table in which anything could be told from the rest.
  if (columns.length > 1) {
    for (const field of ["amount", "debtorName"] as const) takeKnown(field, verdicts, vocabulary);
    const isSum = (target: ColumnTarget | null): boolean => target === "amount" || target === "penalty";
    // A list of fines has no other sum, however its heading is worded.
    if (![...verdicts.values()].some(({ target, proposed }) => isSum(target) || proposed === "amount"))
      takeKnown("penalty", verdicts, vocabulary, false);
    for (const group of REQUIRED) takeBest(group, columns, verdicts);
  }
  const amount = vocabulary.known.find(({ target }) => target === "amount");
  const decided = [...verdicts.values()].some((verdict) => verdict.target === "amount" && isDecided(verdict));
  if (!decided && (amount === undefined || verdicts.get(amount.column.column)?.target !== "amount"))
    return vocabulary.notes.filter(({ code }) => code !== "turnover-period" && !code.includes("amount"));
  for (const { column, target, reason, confidence } of vocabulary.known)
    if (target === "ignored" && reason === REASONS.penaltyInside)
      verdicts.set(column.column, { ...taken("ignored", confidence, "certain"), origin: "exact", reason });
  return vocabulary.notes.filter(({ code }) => code !== "turnover-period");
}

/** The only heading that the vocabulary knows, firmly, for a field that no other column holds, whatever its values. */
function takeKnown(
  field: FieldKey,
  verdicts: Map<number, Verdict>,
  { known }: KnownColumns,
  firmly = true,
): void {
  if ([...verdicts.values()].some(({ target }) => target === field)) return;
  const [only, ...more] = known.filter(({ target, firm }) => target === field && (firm || !firmly));
  const verdict = only && verdicts.get(only.column.column);
  if (only === undefined || verdict?.band !== "doubtful" || more.length > 0) return;
  verdicts.set(only.column.column, {
    ...taken(field, only.confidence, "probable"),
    origin: "exact",
    reason: only.reason,
  });
}

function takeBest(
  group: readonly FieldKey[],
  columns: readonly StudiedColumn[],
  verdicts: Map<number, Verdict>,
): void {
  const isMeant = (target: ColumnTarget | null): boolean => group.some((field) => field === target);
  if ([...verdicts.values()].some(({ target }) => isMeant(target))) return;
  const [field] = group;
  const offers = columns
    .flatMap((column) => {
      const verdict = verdicts.get(column.column);
      const candidate =
        verdict?.band === "doubtful" ? verdict.candidates.find(({ target }) => target === field) : undefined;
      return verdict === undefined || candidate === undefined || column.content.filled === 0
        ? []
        : [{ column, verdict, candidate }];
    })
    .sort((a, b) => b.candidate.confidence - a.candidate.confidence);
  const [best, next] = offers;
  if (best === undefined || field === undefined || best.candidate.confidence < LEAST) return;
  if ((next?.candidate.confidence ?? 0) > CLEARLY * best.candidate.confidence) return;
  const { column, verdict, candidate } = best;
  verdicts.set(column.column, {
    ...taken(field, candidate.confidence, "probable"),
    origin: "proposal",
    reason: REASONS.onlyCandidate(verdict.reason.replace(/; подтвердите$/, "")),
  });
}
