import type { DebtFacts } from "../domain/debt";
import { DebtorType } from "../domain/fields";
import { calendarDays, months, rule, years, type FixedTermId, type Rule } from "./rule";

/** See {@link LAW}. */
export type LawTermId = Exclude<FixedTermId, "payment-after-receipt">;

const BANKRUPTCY = {
  action: "Заявить требование о включении в реестр требований кредиторов",
  from: "bankruptcyDate",
  fulfilledBy: "bankruptcyClaimDate",
} as const;

/**
 * Terms set by the law itself: the same under every document, not editable, moved to a working day unless the rule
 * says otherwise. Facts and their sources: docs/terms.md §3.
 */
export const LAW: Readonly<Record<LawTermId, Rule<LawTermId>>> = {
  limitation: rule({
    id: "limitation",
    action: "Исковая давность",
    from: "dueDate",
    term: years(3),
    clause: "ст. 196, 200 ГК РФ",
  }),
  /** From the day of the judgment itself, the cautious start; from the writ's where that day is unknown. */
  writ: rule({
    id: "writ",
    action: "Направить исполнительный лист на исполнение",
    from: "judgmentDate",
    term: years(3),
    fulfilledBy: "writSentDate",
    clause: "ст. 21 229-ФЗ",
  }),
  order: rule({
    id: "order",
    action: "Направить судебный приказ на исполнение",
    from: "courtOrderDate",
    term: years(3),
    fulfilledBy: "writSentDate",
    clause: "ст. 21 ч. 3 229-ФЗ",
  }),
  /** The limitation period that the application suspended continues; at least six months of it remain. */
  "order-cancelled": rule({
    id: "order-cancelled",
    action: "Подать иск (судебный приказ отменён)",
    from: "courtOrderCancelledDate",
    term: months(6),
    fulfilledBy: "lawsuitDate",
    clause: "ст. 204 ГК РФ",
  }),
  "writ-wanted": rule({
    id: "writ-wanted",
    action: "Исполнительный лист задерживается",
    kind: "after",
    from: "judgmentDate",
    term: months(2),
    clause: "ст. 428 ГПК РФ, ст. 319 АПК РФ",
  }),
  "enforcement-again": rule({
    id: "enforcement-again",
    action: "Предъявить исполнительный документ повторно или вынести на комиссию",
    from: "enforcementEndDate",
    term: years(3),
    clause: "ст. 22 229-ФЗ",
  }),
  fine: rule({
    id: "fine",
    action: "Направить постановление на принудительное исполнение",
    from: "dueDate",
    term: calendarDays(10),
    fulfilledBy: "writSentDate",
    clause: "ст. 32.2 ч. 5 КоАП РФ",
  }),
  "fine-execution": rule({
    id: "fine-execution",
    action: "Исполнить постановление о штрафе",
    from: "fineRulingDate",
    term: years(2),
    clause: "ст. 31.9 КоАП РФ",
  }),
  "bankruptcy-observation": rule({
    ...BANKRUPTCY,
    id: "bankruptcy-observation",
    term: calendarDays(30),
    clause: "ст. 71 127-ФЗ",
  }),
  "bankruptcy-restructuring": rule({
    ...BANKRUPTCY,
    id: "bankruptcy-restructuring",
    term: months(2),
    clause: "ст. 213.8 127-ФЗ",
  }),
  "bankruptcy-receivership": rule({
    ...BANKRUPTCY,
    id: "bankruptcy-receivership",
    term: months(2),
    clause: "ст. 142 127-ФЗ",
  }),
  /** The clause that imposes the duty to appeal is the document's own ({@link CollectionRules.clauses}). */
  appeal: rule({
    id: "appeal",
    action: "Обжаловать решение суда",
    from: "judgmentDate",
    term: months(1),
    clause: "ст. 259 АПК РФ",
  }),
  "objection-legal-entity": rule({
    id: "objection-legal-entity",
    action: "Направить возражения против исключения из ЕГРЮЛ",
    from: "exclusionDate",
    term: months(3),
    shift: false,
    clause: "ст. 21.1 129-ФЗ",
  }),
  "objection-entrepreneur": rule({
    id: "objection-entrepreneur",
    action: "Направить возражения против исключения из ЕГРИП",
    from: "exclusionDate",
    term: months(1),
    shift: false,
    clause: "ст. 22.4 129-ФЗ",
  }),
};

/** Where the term for an appeal is set: depends on which court hears cases against such a debtor. */
export function appealClause(debtorType: DebtFacts["debtorType"]): string {
  if (debtorType === DebtorType.individual) return "ст. 321 ГПК РФ";
  return debtorType === null ? "ст. 321 ГПК РФ или ст. 259 АПК РФ" : LAW.appeal.clause;
}

/**
 * The answer term that the law sets for claims against organisations and entrepreneurs; never cited for other
 * citizens.
 */
export const ANSWER_CLAUSE = "ст. 4 ч. 5 АПК РФ";

/** How the same term is called where the debtor is a citizen or of unknown type. */
export const ANSWER_ASSUMED = "срок документом не установлен, принято 30 дней";

/** What applies to every rule set; in Russian. */
export const LAW_NOTES: readonly string[] = [
  "Срок уплаты, который приходится на нерабочий день, переносится на следующий рабочий (ст. 193 ГК РФ): до него долг не просрочен. Перенос можно выключить в настройках.",
  "Исковая давность считается как 3 года со срока уплаты без переноса (ст. 196, 200 ГК РФ) и не продлевается на время претензии: по ст. 202 ГК РФ она может закончиться позже.",
  "Требования в деле о банкротстве: 30 календарных дней в наблюдении (ст. 71 127-ФЗ), два месяца в реструктуризации долгов, конкурсном производстве и реализации имущества (ст. 213.8, 142). Если процедура не указана, взяты два месяца: в наблюдении срок короче.",
  "Постановление Правительства РФ от 29.05.2004 № 257 об уполномоченном органе написано для долгов перед Российской Федерацией; кто заявляет требование по долгу перед местным бюджетом, уточните у юристов.",
  "Административные штрафы взыскиваются по КоАП РФ: без претензии и иска; постановление направляется приставам в течение 10 дней после срока уплаты (ст. 32.2 ч. 5) и исполняется в течение двух лет (ст. 31.9). Исковая давность по ним не считается.",
  "Исполнительный документ предъявляется в течение трёх лет (ст. 21 229-ФЗ): для исполнительного листа они считаются осторожно — со дня решения суда, хотя закон считает со вступления его в силу.",
];
