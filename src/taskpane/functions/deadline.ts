import { fromSerial, toSerial, yearOf, type Day } from "../../domain/day";
import { termEnd, unshiftedTermEnd, type TermUnit } from "../../domain/terms";
import { workCalendar } from "../../domain/workCalendar";
import { FunctionFault } from "./functionFault";
import { FUNCTION_WORDS as WORDS } from "./functionWords";

const UNITS: readonly (readonly [beginning: string, unit: TermUnit])[] = [
  ["раб", "working-days"],
  ["кал", "calendar-days"],
  ["мес", "months"],
  ["лет", "years"],
  ["год", "years"],
];
/** A hundred years of days: whatever is longer is a mistake. */
const MOST = 36_525;
/** Excel's serials of 01.03.1900, before which it counts a day that never was, and of 31.12.9999. */
const [FIRST, LAST] = [61, 2_958_465];

const calendar = workCalendar();

/** A date as Excel passes it; its time of day is left out. Empty cells come as 0. */
export function dayIn(serial: unknown, name: string): Day {
  if (typeof serial !== "number" || !(serial >= FIRST && serial < LAST + 1))
    throw new FunctionFault("invalid", WORDS.notDate(name));
  return fromSerial(Math.floor(serial));
}

/** `=РЕЕСТР.СРОК(дата;число;вид)`: the serial of the term's last day, moved to a working day (ГК РФ ст. 193). */
export function deadline(from: unknown, count: unknown, unit: unknown): number {
  const day = dayIn(from, WORDS.deadline.from[0]);
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0 || count > MOST)
    throw new FunctionFault("invalid", WORDS.notCount);
  const wanted = typeof unit === "string" ? unit.trim().toLocaleLowerCase("ru") : "";
  const kind = UNITS.find(([beginning]) => wanted.startsWith(beginning))?.[1];
  if (kind === undefined) throw new FunctionFault("invalid", WORDS.notUnit);
  const term = { count, unit: kind };
  // Far beyond the calendar the end is not known, and need not be looked for.
  const around = unshiftedTermEnd(
    day,
    { count, unit: kind === "working-days" ? "calendar-days" : kind },
    calendar,
  );
  known(kind === "working-days" ? day : around, around);
  const end = termEnd(day, term, calendar);
  known(around, end);
  return toSerial(end);
}

/** Refuses years whose days off no decree has set: there the calendar is a guess. */
function known(from: Day, to: Day): void {
  for (let year = yearOf(from); year <= yearOf(to); year += 1)
    if (calendar.isProvisional(year)) throw new FunctionFault("unknown", WORDS.noCalendar(year));
}
