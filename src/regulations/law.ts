import { months, rule, years, type FixedTermId, type Rule } from "./rule";

/** See {@link LAW}. */
export type LawTermId = Exclude<FixedTermId, "payment-after-receipt">;

/**
 * Terms of the law itself: the same under every document, not to be edited, always moved to a working day.
 * Facts and their sources: docs/terms.md §3.
 */
export const LAW: Readonly<Record<LawTermId, Rule<LawTermId>>> = {
  limitation: rule({
    id: "limitation",
    action: "Исковая давность",
    from: "base",
    term: years(3),
    clause: "ст. 196, 200 ГК РФ",
  }),
  /** From the judgment's own day, the cautious start; from the writ's where that is unknown. */
  writ: rule({
    id: "writ",
    action: "Направить исполнительный лист на исполнение",
    from: "judgmentDate",
    term: years(3),
    fulfilledBy: "writSentDate",
    clause: "ст. 21 229-ФЗ",
  }),
  /** The clause of the duty to appeal is the document's own ({@link CollectionRules.clauses}). */
  appeal: rule({
    id: "appeal",
    action: "Обжаловать решение суда",
    from: "judgmentDate",
    term: months(1),
    clause: "ст. 259 АПК РФ, ст. 321 ГПК РФ",
  }),
  "objection-legal-entity": rule({
    id: "objection-legal-entity",
    action: "Направить возражения против исключения из ЕГРЮЛ",
    from: "exclusionDate",
    term: months(3),
    clause: "ст. 21.1 129-ФЗ",
  }),
  "objection-entrepreneur": rule({
    id: "objection-entrepreneur",
    action: "Направить возражения против исключения из ЕГРИП",
    from: "exclusionDate",
    term: months(1),
    clause: "ст. 22.4 129-ФЗ",
  }),
};

/** Where it is written that administrative fines go to the bailiffs without a claim or a lawsuit. */
export const FINE_CLAUSE = "ст. 32.2 КоАП РФ";

/** What holds for every rule set; Russian. */
export const LAW_NOTES: readonly string[] = [
  "Исковая давность считается как 3 года со срока уплаты (ст. 196, 200 ГК РФ) и не продлевается на время претензии: по ст. 202 ГК РФ она может закончиться позже.",
  "Требования в деле о банкротстве: постановление Правительства РФ от 29.05.2004 № 257 написано для долгов перед Российской Федерацией; для долга перед местным бюджетом сроки требования уточните у юристов.",
  "Административные штрафы взыскиваются по КоАП РФ: без претензии и иска, исковая давность по ним не считается.",
];
