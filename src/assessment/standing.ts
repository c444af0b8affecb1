import type { Day } from "../domain/day";
import { debtTotal } from "../domain/debt";
import type { Money } from "../domain/money";
import { termEnd } from "../domain/terms";
import type { CollectionRules, Moment, Rule } from "../regulations";
import { rulesForDebt } from "../regulations";
import type { AssessmentContext } from "./context";
import {
  baseDate,
  dateBy,
  happenedBy,
  isAdministrativeFine,
  later,
  limitationStart,
  type AssessedFacts,
} from "./facts";
import { limitationEnd } from "./limitation";

/** What the tests of a debt share: its facts as of A, and what follows from them immediately. */
export interface Standing {
  readonly facts: AssessedFacts;
  readonly context: AssessmentContext;
  /** The rules of the debt's own unit, debtor or income. */
  readonly rules: CollectionRules;
  readonly total: Money;
  readonly base: Day | null;
  readonly isFine: boolean;
  readonly limitationEnd: Day | null;
  /** The claim by A. */
  readonly claim: Day | null;
  /** The refusal of the claim by A; one dated before the claim, or without a claim, does not count. */
  readonly refusal: Day | null;
  /** The last day of the claim's answer term; `null` without a claim and while the term has not begun. */
  readonly answerEnd: Day | null;
  /**
   * The refusal or the end of the answer term, whichever is earlier, never before the base date; `null` as for
   * `answerEnd` without a refusal.
   */
  readonly trigger: Day | null;
}

/** Determines the standing of a debt under the rules chosen for the whole register. */
export function standingOf(
  facts: AssessedFacts,
  chosen: CollectionRules,
  context: AssessmentContext,
): Standing {
  const { asOf, calendar } = context;
  const rules = rulesForDebt(chosen, facts);
  const base = baseDate(facts, context);
  const isFine = isAdministrativeFine(facts, asOf);
  const claim = dateBy(facts.claimDate, asOf);
  const refused = dateBy(facts.claimRefusalDate, asOf);
  const refusal = claim !== null && refused !== null && refused >= claim ? refused : null;
  const standing = {
    facts,
    context,
    rules,
    total: debtTotal(facts),
    base,
    isFine,
    limitationEnd: limitationEnd(limitationStart(facts), isFine, calendar),
    claim,
    refusal,
    answerEnd: null,
    trigger: null,
  };
  if (claim === null) return standing;
  const answerEnd = facts.claimTermDate ?? deadlineOf(rules.response, standing);
  const first = refusal !== null && (answerEnd === null || refusal < answerEnd) ? refusal : answerEnd;
  return { ...standing, answerEnd, trigger: first === null ? null : later(first, base) };
}

/** The last day of the answer term of a claim sent by A, whether refused or not; `null` without one. */
export function answerTermEnd(
  facts: AssessedFacts,
  chosen: CollectionRules,
  context: AssessmentContext,
): Day | null {
  return standingOf(facts, chosen, context).answerEnd;
}

/** The day of a given moment for this debt; `null` if it has not come by A. */
export function momentOf(moment: Moment, standing: Standing): Day | null {
  const { facts, claim } = standing;
  const { asOf } = standing.context;
  switch (moment) {
    case "base":
    case "trigger":
    case "answerEnd":
      return standing[moment];
    case "originDate":
    case "dueDate":
      return facts[moment];
    case "claimReceivedDate": {
      const received = dateBy(facts.claimReceivedDate, asOf);
      // A claim received before it was sent is a typing error: no term can run from it.
      return received !== null && claim !== null && received < claim ? null : received;
    }
    default:
      return dateBy(facts[moment], asOf);
  }
}

/** The day a rule's term is counted from; `null` where it has not come by A. */
export function startOf(rule: Rule, standing: Standing): Day | null {
  const from = momentOf(rule.from, standing);
  if (from === null || rule.notBefore === null) return from;
  return later(from, momentOf(rule.notBefore, standing));
}

/**
 * The last day of a rule's term for this debt; `null` where the rule sets none or its starting moment has not come.
 */
export function deadlineOf(rule: Rule, standing: Standing): Day | null {
  if (rule.term === "limitation") return standing.limitationEnd;
  const from = startOf(rule, standing);
  if (from === null || rule.term === null) return null;
  const { rules, context } = standing;
  return termEnd(from, rule.term, context.calendar, rule.shift ?? rules.shiftToWorkingDay);
}

/** Whether A is after the end of a term that makes something true; without a rule, after the base date. */
export function isPast(rule: Rule | null, standing: Standing): boolean {
  const end = rule === null ? standing.base : deadlineOf(rule, standing);
  return end !== null && standing.context.asOf > end;
}

/**
 * Whether bankruptcy takes precedence for this debt: a debt that arose after it is a current payment (127-ФЗ ст. 5).
 */
export function isInsolvent({ facts, context: { asOf } }: Standing): boolean {
  const { bankruptcyDate, originDate } = facts;
  return happenedBy(bankruptcyDate, asOf) && (originDate === null || originDate <= bankruptcyDate);
}

/**
 * Whether the debt arose after the debtor's bankruptcy began, so that it is paid outside the register of creditors.
 */
export function isCurrentPayment({ facts, context: { asOf } }: Standing): boolean {
  const { bankruptcyDate, originDate } = facts;
  return happenedBy(bankruptcyDate, asOf) && originDate !== null && originDate > bankruptcyDate;
}
