import { plural, pluralForm } from "../domain/plural";
import type { Term, TermUnit } from "../domain/terms";
import type { Moment, Rule } from "./rule";

/** Nominative with 1 / 2–4 / 5…, and genitive with 1 / all others. */
const UNITS: Readonly<
  Record<TermUnit, readonly [one: string, few: string, many: string, of1: string, of: string]>
> = {
  "calendar-days": [
    "календарный день",
    "календарных дня",
    "календарных дней",
    "календарного дня",
    "календарных дней",
  ],
  "working-days": ["рабочий день", "рабочих дня", "рабочих дней", "рабочего дня", "рабочих дней"],
  months: ["месяц", "месяца", "месяцев", "месяца", "месяцев"],
  years: ["год", "года", "лет", "года", "лет"],
};

/** «30 календарных дней», «1 месяц», «3 года». */
export function termWords({ count, unit }: Term): string {
  const [one, few, many] = UNITS[unit];
  return `${count} ${plural(count, one, few, many)}`;
}

/** The same after «в течение», «по истечении»: «30 календарных дней», «1 месяца», «3 лет». */
export function termGenitive({ count, unit }: Term): string {
  const [, , , of1, of] = UNITS[unit];
  return `${count} ${pluralForm(count) === "one" ? of1 : of}`;
}

/** «1 день», «3 дня», «203 дня», «30 дней». */
export function daysWords(count: number): string {
  return `${count} ${plural(count, "день", "дня", "дней")}`;
}

/** From which day a term runs. */
export const MOMENT_WORDS: Readonly<Record<Moment, string>> = {
  base: "со дня, когда истёк срок уплаты",
  trigger: "с отказа должника или окончания срока ответа на претензию",
  claimDate: "со дня направления претензии",
  legalHandoverDate: "со дня передачи документов юристам",
  claimReceivedDate: "со дня получения претензии",
  judgmentDate: "со дня решения суда",
  exclusionDate: "со дня публикации о предстоящем исключении",
};

/**
 * The rule in words, from its data: «Направить требование (претензию) — в течение 30 календарных дней со дня,
 * когда истёк срок уплаты (№ 319, п. 3.2)». Names the document's own number where the organisation set another.
 */
export function ruleSentence(rule: Rule): string {
  const clause =
    rule.documentCount === null ? rule.clause : `${rule.clause}; в документе ${rule.documentCount}`;
  return `${rule.action} — ${whenWords(rule)} (${clause})`;
}

function whenWords({ kind, from, term }: Rule): string {
  if (term === null) return "срок документом не установлен";
  if (term === "limitation") return "в пределах срока исковой давности";
  return `${kind === "by" ? "в течение" : "по истечении"} ${termGenitive(term)} ${MOMENT_WORDS[from]}`;
}
