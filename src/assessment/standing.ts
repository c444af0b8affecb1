import type { Day } from "../domain/day";
import { debtTotal, type DebtFacts } from "../domain/debt";
import type { Money } from "../domain/money";
import { termEnd } from "../domain/terms";
import type { CollectionRules, Moment, Rule } from "../regulations";
import { rulesForUnit } from "../regulations";
import type { AssessmentContext } from "./context";
import { baseDate, dateBy, happenedBy, isAdministrativeFine } from "./facts";
import { limitationEnd } from "./limitation";

/** What the tests of a debt share: its facts as of A, and what follows from them at once. */
export interface Standing {
  readonly facts: DebtFacts;
  readonly context: AssessmentContext;
  /** The rules of the debt's own unit. */
  readonly rules: CollectionRules;
  readonly total: Money;
  readonly base: Day | null;
  readonly isFine: boolean;
  readonly limitationEnd: Day | null;
  /** The refusal of the claim by A; a refusal without a claim is none. */
  readonly refusal: Day | null;
  /** The end of the answer term, or the refusal (docs/terms.md §3); `null` without a claim by A. */
  readonly trigger: Day | null;
}

/** Draws the standing of a debt under the rules chosen for the whole register. */
export function standingOf(facts: DebtFacts, chosen: CollectionRules, context: AssessmentContext): Standing {
  const { asOf, calendar } = context;
  const rules = rulesForUnit(chosen, facts.unit);
  const base = baseDate(facts);
  const isFine = isAdministrativeFine(facts, asOf);
  const isClaimed = happenedBy(facts.claimDate, asOf);
  const refusal = isClaimed ? dateBy(facts.claimRefusalDate, asOf) : null;
  return {
    facts,
    context,
    rules,
    total: debtTotal(facts),
    base,
    isFine,
    limitationEnd: limitationEnd(base, isFine, calendar),
    refusal,
    trigger: isClaimed ? triggerOf(facts, refusal, base, rules, context) : null,
  };
}

function triggerOf(
  facts: DebtFacts,
  refusal: Day | null,
  base: Day | null,
  rules: CollectionRules,
  context: AssessmentContext,
): Day | null {
  const end = refusal ?? facts.claimTermDate ?? endOfRule(rules.response, facts.claimDate, rules, context);
  return end !== null && base !== null && base > end ? base : end;
}

function endOfRule(
  rule: Rule,
  from: Day | null,
  rules: CollectionRules,
  context: AssessmentContext,
): Day | null {
  if (from === null || rule.term === null || rule.term === "limitation") return null;
  return termEnd(from, rule.term, context.calendar, rules.shiftToWorkingDay);
}

/** The last day of the answer term of a claim that went out by A, refusal or not; `null` without one. */
export function answerTermEnd(
  facts: DebtFacts,
  chosen: CollectionRules,
  context: AssessmentContext,
): Day | null {
  const claimDate = dateBy(facts.claimDate, context.asOf);
  if (claimDate === null) return null;
  const rules = rulesForUnit(chosen, facts.unit);
  return facts.claimTermDate ?? endOfRule(rules.response, claimDate, rules, context);
}

/** The day that a moment of a rule is for this debt; `null` if it has not come by A. */
export function momentOf(moment: Moment, standing: Standing): Day | null {
  switch (moment) {
    case "base":
      return standing.base;
    case "trigger":
      return standing.trigger;
    default:
      return dateBy(standing.facts[moment], standing.context.asOf);
  }
}

/** The last day of a rule's term for this debt; `null` where the rule sets none or its moment has not come. */
export function deadlineOf(rule: Rule, standing: Standing): Day | null {
  if (rule.term === "limitation") return standing.limitationEnd;
  return endOfRule(rule, momentOf(rule.from, standing), standing.rules, standing.context);
}

/** Whether A is later than the end of a term after which something holds; without a rule, later than the base. */
export function isPast(rule: Rule | null, standing: Standing): boolean {
  const end = rule === null ? standing.base : deadlineOf(rule, standing);
  return end !== null && standing.context.asOf > end;
}
