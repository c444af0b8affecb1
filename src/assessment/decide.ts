import type { Day } from "../domain/day";
import { YesNo, JudgmentResult } from "../domain/fields";
import { exemptsFinesOf, FINE_CLAUSE, LAW, type LawsuitSteps, type Rule } from "../regulations";
import { dateBy, happenedBy } from "./facts";
import { lawTermEnd } from "./limitation";
import { deadlineOf, isPast, momentOf, type Standing } from "./standing";
import type { Stage } from "./types";
import { ACTION_WORDS } from "./words";

/** The stage of a debt and what follows from it. */
export interface Decision {
  readonly stage: Stage;
  readonly action: string | null;
  readonly clause: string | null;
  readonly deadline: Day | null;
  /** The rule that the deadline was computed by, `null` where no rule's term was. */
  readonly rule: Rule | null;
  /** The day that its term was counted from. */
  readonly from: Day | null;
}

const decision = (
  stage: Stage,
  action: string | null = null,
  clause: string | null = null,
  rule: Rule | null = null,
  from: Day | null = null,
  deadline: Day | null = null,
): Decision => ({ stage, action, clause, deadline, rule, from });

/** Stages in which there is nothing to do, made once. */
const WRITTEN_OFF = decision("written-off");
const CLOSED = decision("closed");
const NO_DATE = decision("no-date");
const DEFERRED = decision("deferred");
const CURRENT = decision("current");
const EXEMPT = decision("exempt");
const ENFORCEMENT = decision("enforcement");
const IN_COURT = decision("in-court");

/** The first line of docs/terms.md §3 that matches decides. */
export function decide(standing: Standing): Decision {
  const { facts, rules, base, isFine } = standing;
  const { asOf } = standing.context;
  if (happenedBy(facts.badDebtDate, asOf)) return WRITTEN_OFF;
  if (standing.total.lte(0)) return closed(standing);
  if (base === null) return NO_DATE;
  if (facts.deferralUntil !== null && facts.deferralUntil >= asOf) return DEFERRED;
  if (asOf <= base) return CURRENT;
  if (isFine && exemptsFinesOf(rules, facts.unit)) return EXEMPT;
  if (happenedBy(facts.bankruptcyDate, asOf))
    return decision("bankruptcy", ACTION_WORDS.bankruptcy, rules.clauses.bankruptcy);
  if (happenedBy(facts.writSentDate, asOf)) return ENFORCEMENT;
  if (isFine) return decision("fine", ACTION_WORDS.fine, FINE_CLAUSE);
  if (happenedBy(facts.writDate, asOf)) return writ(standing, facts.writDate);
  if (happenedBy(facts.judgmentDate, asOf)) return judgment(standing, facts.judgmentDate);
  if (happenedBy(facts.lawsuitDate, asOf)) return IN_COURT;
  if (standing.trigger !== null) return claimed(standing, standing.trigger);
  if (facts.claimRequired === YesNo.no && isPast(rules.withoutClaim.begins, standing))
    return lawsuitDue(rules.withoutClaim.steps, standing);
  return byRule("claim-due", rules.claim, standing);
}

function byRule(stage: Stage, rule: Rule, standing: Standing): Decision {
  const from = momentOf(rule.from, standing);
  return decision(stage, rule.action, rule.clause, rule, from, deadlineOf(rule, standing));
}

/** A debt that was paid before the judgment leaves a lawsuit to be withdrawn. */
function closed({ facts, rules, context: { asOf } }: Standing): Decision {
  const isPending = happenedBy(facts.lawsuitDate, asOf) && !happenedBy(facts.judgmentDate, asOf);
  return isPending ? decision("closed", ACTION_WORDS.withdrawal, rules.clauses.withdrawal) : CLOSED;
}

function writ({ facts, context: { asOf, calendar } }: Standing, writDate: Day): Decision {
  const rule = LAW.writ;
  const from = dateBy(facts.judgmentDate, asOf) ?? writDate;
  return decision("writ", rule.action, rule.clause, rule, from, lawTermEnd("writ", from, calendar));
}

function judgment({ facts, rules, context: { asOf, calendar } }: Standing, judgmentDate: Day): Decision {
  const end = lawTermEnd("appeal", judgmentDate, calendar);
  const isRefused = facts.judgmentResult === JudgmentResult.refused;
  if (isRefused || (facts.judgmentResult === JudgmentResult.partly && asOf <= end)) {
    const action = isRefused ? ACTION_WORDS.appeal : ACTION_WORDS.partialAppeal;
    return decision("judgment", action, rules.clauses.appeal, LAW.appeal, judgmentDate, end);
  }
  return decision("judgment", ACTION_WORDS.writ, rules.clauses.writ);
}

function claimed(standing: Standing, trigger: Day): Decision {
  const { rules, refusal, facts, context } = standing;
  if (refusal !== null || context.asOf > trigger) return lawsuitDue(rules.afterClaim, standing);
  const { action, clause } = rules.response;
  return facts.claimTermDate === null
    ? decision("claim-sent", action, clause, rules.response, facts.claimDate, trigger)
    : decision("claim-sent", action, rules.ownResponseClause, null, null, trigger);
}

/** The first step to court that is not done; filing is the last, and is not done here by the order of the tests. */
function lawsuitDue(steps: LawsuitSteps, standing: Standing): Decision {
  const { facts, context } = standing;
  for (const step of steps)
    if (step.fulfilledBy !== "legalHandoverDate" || !happenedBy(facts.legalHandoverDate, context.asOf))
      return byRule("lawsuit-due", step, standing);
  throw new Error("The way to court has no step that files the lawsuit");
}
