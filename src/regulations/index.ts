/** The built-in documents as data: collection rules, reporting calendar, forms, clauses, notes. */
export { exemptsFinesOf, rulesForUnit, type CollectionRules, type LawsuitSteps } from "./collectionRules";
export { allRules, editableTerms, editRules, isEdited, isTermCount } from "./editRules";
export type { CountedRule, RuleEdits } from "./editRules";
export { FINE_CLAUSE, LAW } from "./law";
export type { MonthDay, Regulation, ReportDate, ReportingDuty } from "./regulation";
export { collectionRules, regulation } from "./registry";
export { nextReportingDates, type OwnDates, type ReportingDate } from "./reportingCalendar";
export { TERM_IDS, type FixedTermId, type Moment, type Rule, type TermId } from "./rule";
export * from "./types";
export { daysWords, MOMENT_WORDS, ruleSentence, termGenitive, termWords } from "./words";
