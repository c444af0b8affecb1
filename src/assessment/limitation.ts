import type { Day } from "../domain/day";
import { termEnd, type Term } from "../domain/terms";
import type { WorkCalendar } from "../domain/workCalendar";
import { LAW } from "../regulations";

/**
 * Ends by calendar and start: thousands of debts share a few thousand days, and calendar arithmetic is the expensive
 * part.
 */
const memo = new WeakMap<WorkCalendar, Map<string, Map<Day, Day>>>();

/**
 * The end of a statutory term counted from a day, moved to a working day (ГК РФ ст. 193) unless the term is exempt
 * from that.
 */
export function lawTermEnd(id: keyof typeof LAW, from: Day, calendar: WorkCalendar): Day {
  let byTerm = memo.get(calendar);
  if (!byTerm) memo.set(calendar, (byTerm = new Map<keyof typeof LAW, Map<Day, Day>>()));
  let byDay = byTerm.get(id);
  if (!byDay) byTerm.set(id, (byDay = new Map<Day, Day>()));
  let end = byDay.get(from);
  if (end === undefined)
    byDay.set(from, (end = termEnd(from, LAW[id].term as Term, calendar, LAW[id].shift ?? true)));
  return end;
}

/** Three years from its start (ГК РФ ст. 196, 200), not extended by the claim; `null` for fines and without a start. */
export function limitationEnd(start: Day | null, isFine: boolean, calendar: WorkCalendar): Day | null {
  return start === null || isFine ? null : lawTermEnd("limitation", start, calendar);
}
