import type { FieldKey } from "../../domain/fields";
import { asked, isDecided, type Verdict } from "./headingDecide";
import { holdsSums, type StudiedColumn } from "./fit";
import type { KnownColumns } from "./known";
import { REASONS } from "./matchWords";

/** How likely it is that a column of sums is the debt of the as-of date although nothing says so: it is only asked. */
const LIKELY = 0.5;

/** The column that stands in for the debt although `amount` holds it; `null` if none does. */
export function standIn({ known }: KnownColumns, amount: StudiedColumn): StudiedColumn | null {
  const found = known.find(({ target, standsIn }) => target === "amount" && standsIn === true);
  return found === undefined || found.column === amount ? null : found.column;
}

/**
 * Asks where the debt may be if no heading names it, and penalties alone would be read or an earlier balance was taken
 * for it: about what the sheet says has been charged (about the balance itself, if that is what was charged since), or
 * else about columns of sums whose headings are unknown. Changes `verdicts`.
 */
export function askAboutDebt(
  columns: readonly StudiedColumn[],
  verdicts: Map<number, Verdict>,
  { known }: KnownColumns,
): void {
  const heldBy = (target: FieldKey): StudiedColumn | undefined =>
    columns.find(({ column }) => verdicts.get(column)?.target === target);
  const isAsked = [...verdicts.values()].some(({ candidates }) =>
    candidates.some(({ target }) => target === "amount"),
  );
  const [amount, charged] = [heldBy("amount"), heldBy("accrued")];
  const stand = known.find(({ target, standsIn }) => target === "amount" && standsIn === true)?.column;
  const isSure = amount === undefined ? heldBy("penalty") === undefined : amount !== stand;
  if (isSure || isAsked) return;
  const ask = (column: StudiedColumn, reason: string): void => {
    const verdict = verdicts.get(column.column);
    if (isDecided(verdict)) return;
    const other = verdict?.target === "accrued" ? [{ target: "accrued" as const, confidence: LIKELY }] : [];
    verdicts.set(column.column, {
      ...asked([{ target: "amount", confidence: LIKELY }, ...other]),
      origin: "proposal",
      reason: REASONS.doubtful(reason),
    });
  };
  if (charged !== undefined) {
    if (amount === undefined) ask(charged, REASONS.onlyCharged);
    else ask(amount, REASONS.chargedSince);
    return;
  }
  for (const column of columns) {
    const verdict = verdicts.get(column.column);
    const isUnknown = verdict?.target === null && verdict.band === null && verdict.reason === REASONS.unknown;
    if (isUnknown && holdsSums(column)) ask(column, REASONS.mayBeDebt);
  }
}
