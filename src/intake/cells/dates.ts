import { logicalWord } from "../../domain/logicalWord";
import { formatDay, fromSerial, type Day } from "../../domain/day";
import { isCellError, type CellValue } from "../../domain/grid";
import { parseWrittenDay } from "../../domain/written/writtenDay";
import { FINDINGS, cellErrorFinding } from "./cellMessages";
import { daysInText, isPlausible } from "../../domain/written/dayInText";
import { saysNone } from "./none";
import { cleanText, isBlank } from "./cellText";
import { EMPTY, known, noted, unreadable, type DateContext, type Reading } from "./types";

const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
/** A number with this many digits may be a date as programs export it: «20260210». */
const COMPACT = /^(?:19|20)\d{6}$/;
/** Words before a term that do not change its last day: «не позднее 10.02.2026», «до 10.02.2026». */
const UP_TO =
  /^(?:(?:срок(?: уплаты| оплаты)?|уплатить|оплатить|оплата)[: ]*)?(?:(?:не позднее|не позже|до|по)(?= ?[«"]?\d) ?)/;
/** Words after which a date is not the cell's date but the start of a count. */
const RELATIVE =
  /(?:дн|рабоч|календар|месяц|после|через|ежемес|ежекварт|кажд|не позже чем|с момента|просроч)/;

/**
 * Reads a civil date in the forms of docs/register.md §1 p.6, 16: Excel's serials, `01.07.2023`, `1.7.23`,
 * `2023-07-01`, `01/07/2023` (day first unless the column says otherwise), `20260210`, «10-фев-26», «не позднее
 * 10.02.2026», «1 июля 2023 г.», «июль 2023» (last day, warning), with or without time of day, serials as text. A
 * single full date inside a longer text («исх. от 01.07.2023») is accepted with a warning.
 */
export function readDate(value: CellValue, context: DateContext): Reading<Day> {
  if (value === null) return EMPTY;
  if (typeof value === "number") return readSerial(value, String(value), context);
  if (typeof value === "string") return readWritten(value, context);
  return unreadable(
    isCellError(value) ? cellErrorFinding(value) : FINDINGS.dateUnreadable(logicalWord(value)),
  );
}

/** Below 61 Excel's 1900 calendar is off by its own 29 February; above 9999 there are no dates. */
function readSerial(serial: number, text: string, { date1904 }: DateContext): Reading<Day> {
  if (COMPACT.test(String(serial))) return plausible(parseWrittenDay(String(serial))?.day ?? null, text);
  if (!(serial >= 61 && serial < 2_958_466)) return unreadable(FINDINGS.dateUnreadable(text));
  return plausible(fromSerial(serial, date1904), text);
}

function plausible(day: Day | null, text: string): Reading<Day> {
  if (day === null) return unreadable(FINDINGS.dateNoSuch(text));
  return isPlausible(day) ? known(day) : unreadable(FINDINGS.dateImplausible(formatDay(day)));
}

function readWritten(value: string, context: DateContext): Reading<Day> {
  if (isBlank(value)) return EMPTY;
  const text = cleanText(value);
  if (saysNone(text)) return EMPTY;
  const line = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .replace(UP_TO, "");
  const serial = SERIAL.exec(line);
  if (serial) return readSerial(Number(serial[1]), text, context);
  const written = parseWrittenDay(line, context.order);
  if (written === null) return readFromText(line, text);
  const day = plausible(written.day, text);
  return written.precision === "month" && day.value !== null
    ? noted(day.value, FINDINGS.dateMonthOnly(text, formatDay(day.value)))
    : day;
}

/** A date inside a longer text, if it is the only one and nothing is counted from it. */
function readFromText(line: string, text: string): Reading<Day> {
  const days = new Set(daysInText(line).map(({ day }) => day));
  const [day] = days;
  if (days.size > 1) return unreadable(FINDINGS.dateSeveral(text));
  if (day === undefined || RELATIVE.test(line)) return unreadable(FINDINGS.dateUnreadable(text));
  return noted(day, FINDINGS.dateInText(text, formatDay(day)));
}
