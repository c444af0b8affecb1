import type { FieldKey } from "../../domain/fields";
import { addUpTo } from "./columnSums";
import { holdsSums, type StudiedColumn } from "./fit";
import { asked, isDecided, taken, type Verdict } from "./headingDecide";
import { REASONS } from "./matchWords";
import { numbersOf } from "./model/relations";

/**
 * Corrects an amount that contains the penalties which are read beside it: where another column and the penalties make
 * it, row by row, that column is the principal, whatever the headings say; where it takes one sum more («госпошлина»),
 * the user is asked. Otherwise penalties would be counted twice. What the user has decided stays. Changes `verdicts`.
 */
export function settleTotals(columns: readonly StudiedColumn[], verdicts: Map<number, Verdict>): void {
  const heldBy = (field: FieldKey): StudiedColumn | undefined =>
    columns.find(({ column }) => verdicts.get(column)?.target === field);
  const [total, penalty] = [heldBy("amount"), heldBy("penalty")];
  const verdict = total && verdicts.get(total.column);
  if (!total || !penalty || !verdict || isDecided(verdict)) return;
  const charged = numbersOf(penalty);
  const makes = (...parts: readonly StudiedColumn[]): boolean =>
    addUpTo(numbersOf(total), [...parts.map(numbersOf), charged], charged);
  const unread = columns.filter((column) => {
    const own = verdicts.get(column.column);
    return holdsSums(column) && (own === undefined || isLeft(own));
  });
  const principal = unread.find((each) => makes(each));
  if (principal !== undefined) {
    const reason = REASONS.withoutPenalties(total.header);
    verdicts.set(principal.column, {
      ...taken("amount", verdict.confidence, "probable"),
      origin: "proposal",
      reason,
    });
    verdicts.set(total.column, { ...taken("ignored", 1, "certain"), origin: "exact", reason: REASONS.total });
    return;
  }
  if (!unread.some((one, place) => unread.slice(place + 1).some((other) => makes(one, other)))) return;
  const { confidence } = verdict;
  verdicts.set(total.column, {
    ...asked([{ target: "amount", confidence }]),
    origin: "proposal",
    reason: REASONS.doubtful(REASONS.containsPenalties),
  });
}

/** Whether a column is not read, or only as what was charged, and the user has not said so. */
const isLeft = (verdict: Verdict): boolean =>
  (verdict.target === null || verdict.target === "accrued") && !isDecided(verdict);
