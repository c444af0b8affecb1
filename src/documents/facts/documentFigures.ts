import { formatDay, type Day } from "../../domain/day";
import { dayInWords } from "../../domain/dayWords";
import { formatMoney, toDecimalString, type Money } from "../../domain/money";
import { plural } from "../../domain/plural";
import { convert } from "number-to-words-ru";

const NBSP = "\u00a0";

/** «1 октября 2026 г.», without line breaks; empty if the day is not known. */
export function longDay(day: Day | null): string {
  return day === null ? "" : dayInWords(day);
}

/** «01.10.2026»; empty if the day is not known. */
export function shortDay(day: Day | null): string {
  return day === null ? "" : formatDay(day);
}

/** «1 234,56»; empty if the sum is not known. */
export function sumText(sum: Money | null): string {
  return sum === null ? "" : formatMoney(sum);
}

/** «одна тысяча двести тридцать четыре рубля 56 копеек». */
export function sumInWords(sum: Money): string {
  const words = convert(toDecimalString(sum), { currency: "rub" });
  return words.charAt(0).toLocaleLowerCase("ru") + words.slice(1);
}

/** «233 дня», without line breaks. */
export function daysText(count: number): string {
  return `${String(count)}${NBSP}${plural(count, "день", "дня", "дней")}`;
}

/** «30 календарных дней», without line breaks. */
export function calendarDaysText(count: number): string {
  return `${String(count)}${NBSP}${plural(count, "календарный день", "календарных дня", "календарных дней")}`;
}
