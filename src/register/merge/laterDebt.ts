import type { PreviousDebt } from "../../domain/registerLine";
import type { OpenSides } from "./openSides";
import type { FreshSide, OldSide } from "./sides";

/**
 * Whether the debt has a date that the line lacks and that is later than the earlier register: it may have arisen
 * since, as next month's rent does under the same contract.
 */
export function isLaterDebt(
  { sides }: OpenSides,
  { views, line }: OldSide,
  { words, debt }: FreshSide,
): boolean {
  if (sides.since === null) return false;
  const since = sides.since;
  const later = (["origin", "due"] as const).some((field) => {
    const date = words[field];
    return date !== null && date > since && views.every((view) => view[field] !== null && view[field] < date);
  });
  return later || isLaterPeriod(line.debt, debt);
}

/** Whether the period the debt is for begins after the period of the line has ended. */
function isLaterPeriod(line: PreviousDebt["debt"], debt: FreshSide["debt"]): boolean {
  return line.periodTo !== null && debt.periodFrom !== null && debt.periodFrom > line.periodTo;
}
