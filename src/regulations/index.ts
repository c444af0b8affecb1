/** The built-in documents as data: collection rules, reporting calendar, forms, clauses, notes. */
export {
  exemptsFinesOf,
  rulesForDebt,
  type CollectionRules,
  type LawsuitSteps,
  type RuleFacts,
  type RuleVariant,
} from "./collectionRules";
export { allRules, editableTerms, editRules, isEdited, isTermCount } from "./editRules";
export type { CountedRule, RuleEdits } from "./editRules";
export { ANSWER_ASSUMED, ANSWER_CLAUSE, appealClause, LAW, LAW_NOTES } from "./law";
export type { MonthDay, Regulation, ReportDate, ReportingDuty } from "./regulation";
export {
  collectionRules,
  regulation,
  REGULATION_IDS,
  RULE_SET_IDS,
  type RegulationId,
  type RuleSetId,
} from "./regulationRegistry";
export { likelyRegulation, type LikelyRegulation } from "./likeness";
export { nextReportingDates, type OwnDates, type ReportingDate } from "./reportingCalendar";
export { MOMENTS, TERM_IDS, type FixedTermId, type Moment, type Rule, type TermId } from "./rule";
export { ownRegulationText, parseOwnRegulation } from "./own/ownFile";
export {
  OWN_KEYS,
  ownDuties,
  ownFaults,
  ownRules,
  type OwnFault,
  type OwnKey,
  type OwnRegulation,
} from "./own/ownRules";
export { ownStart } from "./own/ownStart";
export { OWN_STEPS, readOwnTerms, type OwnStep } from "./own/ownTerm";
export { OWN_WORDS } from "./own/ownWords";
export { daysWords, leftWords, MOMENT_WORDS, ruleSentence, termGenitive, termWords } from "./regulationWords";
