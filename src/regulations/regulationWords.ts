import { plural } from "../domain/plural";
import type { Term, TermPart, TermUnit } from "../domain/terms";
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

/** «30 календарных дней», «1 месяц», «3 года», «30 календарных дней + 10 рабочих дней», «30 + 30 календарных дней». */
export function termWords(term: Term): string {
  return partsWords(term, ({ count, unit }) => {
    const [one, few, many] = UNITS[unit];
    return plural(count, one, few, many);
  });
}

/** The same in the genitive, after «в течение», «по истечении»: «30 календарных дней», «1 месяца», «3 лет». */
export function termGenitive(term: Term): string {
  return partsWords(term, ({ count, unit }) => {
    const [, , , of1, of] = UNITS[unit];
    return plural(count, of1, of, of);
  });
}

/** The parts of a term; a unit shared with the next part is written once, with the last of them. */
function partsWords(term: Term, noun: (part: TermPart) => string): string {
  const parts: readonly TermPart[] = [term, ...(term.plus ?? [])];
  return parts
    .map((part, index) =>
      parts[index + 1]?.unit === part.unit ? `${part.count}` : `${part.count} ${noun(part)}`,
    )
    .join(" + ");
}

/** «1 день», «3 дня», «203 дня», «30 дней». */
export function daysWords(count: number): string {
  return `${count} ${plural(count, "день", "дня", "дней")}`;
}

/** «остался 1 день», «остался 21 день», «осталось 3 дня», «последний день», «срок пропущен на 203 дня». */
export function leftWords(daysLeft: number): string {
  if (daysLeft < 0) return `срок пропущен на ${daysWords(-daysLeft)}`;
  if (daysLeft === 0) return "последний день";
  return `${plural(daysLeft, "остался", "осталось", "осталось")} ${daysWords(daysLeft)}`;
}

/** The day from which a term is counted. */
export const MOMENT_WORDS: Readonly<Record<Moment, string>> = {
  base: "со дня, когда истёк срок уплаты",
  originDate: "со дня возникновения задолженности",
  dueDate: "со срока уплаты",
  claimDate: "со дня направления претензии",
  claimReceivedDate: "со дня получения претензии",
  answerEnd: "по окончании срока ответа на претензию",
  trigger: "со дня получения отказа или по окончании срока ответа",
  legalHandoverDate: "со дня передачи документов юристам",
  lawsuitDate: "со дня подачи иска",
  courtOrderDate: "со дня судебного приказа",
  courtOrderCancelledDate: "со дня отмены судебного приказа",
  judgmentDate: "со дня решения суда",
  writDate: "со дня выдачи исполнительного листа",
  writSentDate: "со дня направления на исполнение",
  enforcementEndDate: "со дня окончания исполнительного производства",
  fineRulingDate: "со дня постановления о штрафе",
  bankruptcyDate: "со дня введения процедуры банкротства",
  exclusionDate: "со дня публикации о предстоящем исключении",
};

/**
 * The rule in words, from its data: «Направить требование (претензию) — в течение 30 календарных дней со дня, когда
 * истёк срок уплаты (№ 319, п. 3.2)». Also names the document's own number where the organisation has set another.
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
