import { fieldSpec, type FieldKey } from "../domain/fields";
import { isSubtracted, type ColumnMatch, type ColumnTarget } from "./types";

/**
 * Fields, besides sums and dates, that decide what must be done about a debt: who owes, and what the court decided.
 */
const DECISIVE: ReadonlySet<ColumnTarget> = new Set<FieldKey>([
  "debtorName",
  "inn",
  "claimRequired",
  "judgmentResult",
  "debtKind",
]);
/** Dates that are recorded for a debt but affect no stage of it. */
const IDLE_DATES: ReadonlySet<ColumnTarget> = new Set<FieldKey>(["contractDate"]);

/** Whether a field decides stage or sum (docs/register.md §1, «The gate»): a date, a sum, the debtor, a result. */
export function isDecisive(target: ColumnTarget | null): boolean {
  if (target === null || target === "ignored") return false;
  if (isSubtracted(target) || DECISIVE.has(target)) return true;
  const { type } = fieldSpec(target);
  return type === "money" || (type === "date" && !IDLE_DATES.has(target));
}

/**
 * Columns with values that may carry a field that decides stage or sum, without certainty: the user is asked about
 * them.
 */
export function doubtfulColumns(mapping: readonly ColumnMatch[]): readonly ColumnMatch[] {
  return mapping.filter(
    ({ band, samples, proposed, candidates }) =>
      band === "doubtful" &&
      samples.length > 0 &&
      (isDecisive(proposed) || candidates.some(({ target }) => isDecisive(target))),
  );
}

/** Columns with values whose meaning is open, but that decide neither stage nor sum: they are only mentioned. */
export function idleDoubts(mapping: readonly ColumnMatch[]): readonly ColumnMatch[] {
  const decisive = new Set(doubtfulColumns(mapping));
  return mapping.filter(
    (match) => match.band === "doubtful" && match.samples.length > 0 && !decisive.has(match),
  );
}

/** Columns that were understood by their meaning and decide stage or sum: mentioned as already answered. */
export function probableColumns(mapping: readonly ColumnMatch[]): readonly ColumnMatch[] {
  return mapping.filter(
    ({ band, target, partOf }) => band === "probable" && partOf === undefined && isDecisive(target),
  );
}
