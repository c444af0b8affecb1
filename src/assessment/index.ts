/** A debt + collection rules + as-of date → stage, action, deadline, clause, category, limitation, alerts. */
export { assess, highlightOf } from "./assess";
export { categoryAt } from "./category";
export { DEFAULT_SOON_DAYS, type AssessmentContext } from "./context";
export {
  DATE_WARNINGS,
  dateWarnings,
  isOrderWarning,
  type DateWarning,
  type DateWarningCode,
} from "./dateWarnings";
export type { RegisterEntry } from "./entry";
export { explain } from "./explain";
export {
  ageMoreThan3Years,
  baseDate,
  dateBy,
  happenedBy,
  isAdministrativeFine,
  isSuitFiled,
  isTermUnread,
  later,
  limitationStart,
  plainBase,
  type AssessedFacts,
} from "./facts";
export { limitationEnd } from "./limitation";
export { answerTermEnd, standingOf, type Standing } from "./standing";
export * from "./types";
export { exampleWalk, type Walk, type WalkLine, type WalkStep } from "./walk";
export {
  ACTION_WORDS,
  AGING_WORDS,
  ALERT_WORDS,
  CATEGORY_WORDS,
  DATE_WARNING_NAMES,
  HIGHLIGHT_WORDS,
  LIMITATION_WORDS,
  STAGE_WORDS,
  STEP_WORDS,
  URGENCY_WORDS,
} from "./assessmentWords";
export { DATE_WARNING_WORDS } from "./dateWarningWords";
