import type { Day } from "../../domain/day";
import type { PreviousDebt } from "../../domain/registerLine";
import type { OpenSides } from "./openSides";
import type { FreshSide, OldSide } from "./sides";

/**
 * Whether the debt has a date that the line lacks and that is later than the earlier register: it may have arisen
 * since, as next month's rent does under the same contract. In a look back the line may have arisen since.
 */
export function isLaterDebt(
  { sides }: OpenSides,
  { views, line }: OldSide,
  { words, debt }: FreshSide,
): boolean {
  const { since, now } = sides;
  if (since === null) return false;
  if (now < since) return isLaterLine(now, views, line.debt, words, debt);
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

/** In a look back: the line has a date after the one looked at, so that it had not arisen, and the debt an earlier one. */
function isLaterLine(
  now: Day,
  views: OldSide["views"],
  line: PreviousDebt["debt"],
  words: FreshSide["words"],
  debt: FreshSide["debt"],
): boolean {
  const later = (["origin", "due"] as const).some((field) => {
    const date = words[field];
    return (
      date !== null && views.every((view) => view[field] !== null && view[field] > now && view[field] > date)
    );
  });
  return later || (debt.periodTo !== null && line.periodFrom !== null && line.periodFrom > debt.periodTo);
}
