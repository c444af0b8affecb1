import { tryDay } from "../../domain/day";
import {
  afterHalfYear,
  afterQuarter,
  everyMonth,
  type MonthDay,
  type ReportDate,
  type ReportingDuty,
} from "../regulation";
import { OWN_REPORT_WORDS as WORDS } from "./ownWords";

/** Any leap year, so that 29 February, which only some years have, is accepted. */
const LEAP_YEAR = 2024;

/**
 * Reads the reports that a regulation requires: «Отчёт о взыскании: до 20.01 на 31.12, до 20.07 на 30.06, п. 15;
 * Инвентаризация: 31.12; Сведения: 10 числа каждого месяца; Справка: 15 числа после квартала». A day «на …» or «за …»
 * is the one as of which the report is made; if it falls later in the year than the due date, the year before is
 * meant. A fault is the end of a Russian sentence; `number` is the document's, as clauses are cited.
 */
export function readOwnReports(
  text: string,
  number: string,
): { readonly duties: readonly ReportingDuty[] } | { readonly fault: string } {
  const duties: ReportingDuty[] = [];
  for (const part of text.split(/[;\n]/).map((one) => one.trim())) {
    if (part === "") continue;
    const duty = readDuty(part, number, duties.length + 1);
    if (duty === null) return { fault: WORDS.report(part) };
    duties.push(duty);
  }
  return { duties };
}

function readDuty(part: string, number: string, place: number): ReportingDuty | null {
  const [, what = "", rest = ""] = /^([^:]+):(.*)$/.exec(part) ?? [];
  const [, dates = rest, clause = null] =
    /^(.*?)[,\s]*\(?((?:п|пп|ст|разд|абз)\.\s*\S.*?)\)?\.?$/i.exec(rest.trim()) ?? [];
  const yearly = readDates(dates.toLowerCase().replaceAll("ё", "е").trim());
  if (what.trim() === "" || yearly === null || yearly.length === 0) return null;
  return {
    id: `own-${String(place)}`,
    who: WORDS.who,
    what: what.trim(),
    clause: clause === null ? number : `${number}, ${clause.trim()}`,
    yearly,
  };
}

function readDates(words: string): readonly ReportDate[] | null {
  const [, dayText] = /(?:до |не позднее )?(\d{1,2})(?:-?го)? (?:числа|дня)/.exec(words) ?? [];
  if (dayText !== undefined) {
    const day = Number(dayText);
    if (day < 1 || day > 31) return null;
    if (/квартал/.test(words)) return afterQuarter(day);
    if (/полугоди/.test(words)) return afterHalfYear(day);
    return /месяц/.test(words) ? everyMonth(day) : null;
  }
  const found: ReportDate[] = [];
  for (const one of words.split(",").map((date) => date.trim())) {
    const [, due, asOf] =
      /^(?:до |не позднее )?(\d{1,2}\.\d{1,2})(?: (?:по состоянию на|на|за) (\d{1,2}\.\d{1,2}))?$/.exec(
        one,
      ) ?? [];
    const day = monthDay(due);
    const made = asOf === undefined ? undefined : monthDay(asOf);
    if (day === null || made === null) return null;
    found.push(made === undefined ? day : { ...day, asOf: made });
  }
  return found;
}

function monthDay(text: string | undefined): MonthDay | null {
  const [day = NaN, month = NaN] = (text ?? "").split(".").map(Number);
  return tryDay(LEAP_YEAR, month, day) === null ? null : { month, day };
}
