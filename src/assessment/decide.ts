import type { Day } from "../domain/day";
import { BankruptcyStage, YesNo, JudgmentResult } from "../domain/fields";
import { syntheticAccount } from "../domain/identifiers";
import { ANSWER_ASSUMED, exemptsFinesOf, LAW, type LawsuitSteps, type Rule } from "../regulations";
import { dateBy, happenedBy, isOrderCancelled, later } from "./facts";
import { lawTermEnd } from "./limitation";
import { deadlineOf, isInsolvent, isPast, startOf, type Standing } from "./standing";
import type { Stage } from "./types";
import { ACTION_WORDS } from "./assessmentWords";

/** The stage of a debt and what follows from it. */
export interface Decision {
  readonly stage: Stage;
  readonly action: string | null;
  readonly clause: string | null;
  readonly deadline: Day | null;
  /** The rule that set the deadline; `null` where no rule's term did. */
  readonly rule: Rule | null;
  /** The day that term was counted from. */
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

/** Stages with nothing left to do, created once. */
const WRITTEN_OFF = decision("written-off");
const CLOSED = decision("closed");
const NO_DATE = decision("no-date");
const DEFERRED = decision("deferred");
const CURRENT = decision("current");
const BANKRUPTCY = decision("bankruptcy");
const ENFORCEMENT = decision("enforcement");
const IN_COURT = decision("in-court");
const OTHER_ORDER = decision("other-order");

/** Accounts for debts that are settled, returned or withheld, and never claimed. */
const OTHER_ACCOUNTS: ReadonlySet<string | null> = new Set(["208", "303"]);

/** The first matching line of docs/terms.md §3 decides. */
export function decide(standing: Standing): Decision {
  const { facts, rules, base, isFine } = standing;
  const { asOf } = standing.context;
  if (happenedBy(facts.badDebtDate, asOf)) return WRITTEN_OFF;
  if (standing.total.lte(0)) return closed(standing);
  if (isInsolvent(standing)) return bankruptcy(standing);
  if (facts.deferralUntil !== null && facts.deferralUntil >= asOf) return DEFERRED;
  if (base !== null && asOf <= base) return CURRENT;
  if (isEnforced(standing)) return ENFORCEMENT;
  if (happenedBy(facts.enforcementEndDate, asOf)) return enforcementEnded(standing, facts.enforcementEndDate);
  if (isFine) return fine(standing);
  if (happenedBy(facts.writDate, asOf)) return writ(standing, facts.writDate);
  if (happenedBy(facts.courtOrderDate, asOf) && !happenedBy(facts.courtOrderCancelledDate, asOf))
    return order(standing, facts.courtOrderDate);
  if (isOrderCancelled(facts, asOf)) return orderCancelled(standing);
  if (happenedBy(facts.judgmentDate, asOf)) return judgment(standing, facts.judgmentDate);
  if (happenedBy(facts.lawsuitDate, asOf)) return IN_COURT;
  if (standing.claim !== null) return claimed(standing);
  if (base === null) return NO_DATE;
  if (facts.accountCode !== null && OTHER_ACCOUNTS.has(syntheticAccount(facts.accountCode)))
    return OTHER_ORDER;
  if (facts.claimRequired === YesNo.no && isPast(rules.withoutClaim.begins, standing))
    return lawsuitDue(rules.withoutClaim.steps, standing);
  return byRule("claim-due", rules.claim, standing);
}

function byRule(stage: Stage, rule: Rule, standing: Standing): Decision {
  const from = startOf(rule, standing);
  return decision(stage, rule.action, rule.clause, rule, from, deadlineOf(rule, standing));
}

/** A debt paid before the judgment leaves a lawsuit to be withdrawn. */
function closed({ facts, rules, context: { asOf } }: Standing): Decision {
  const isPending = happenedBy(facts.lawsuitDate, asOf) && !happenedBy(facts.judgmentDate, asOf);
  return isPending ? decision("closed", ACTION_WORDS.withdrawal, rules.clauses.withdrawal) : CLOSED;
}

/** The document says what must be done; bankruptcy law says by when, depending on the procedure. */
function bankruptcy({ facts, rules, context: { asOf, calendar } }: Standing): Decision {
  const from = dateBy(facts.bankruptcyDate, asOf);
  if (from === null || happenedBy(facts.bankruptcyClaimDate, asOf)) return BANKRUPTCY;
  const rule = bankruptcyRule(facts.bankruptcyStage);
  const clause = `${rules.clauses.bankruptcy}; ${rule.clause}`;
  return decision("bankruptcy", rule.action, clause, rule, from, lawTermEnd(rule.id, from, calendar));
}

/** The law's term depending on the procedure; two months where it is unknown, as the {@link LAW} notes say. */
function bankruptcyRule(stage: Standing["facts"]["bankruptcyStage"]) {
  if (stage === BankruptcyStage.observation) return LAW["bankruptcy-observation"];
  if (stage === BankruptcyStage.restructuring) return LAW["bankruptcy-restructuring"];
  return LAW["bankruptcy-receivership"];
}

/** Whether the bailiffs are at work: the writ was sent or proceedings begun, and not ended since. */
function isEnforced({ facts, context: { asOf } }: Standing): boolean {
  const since = later(dateBy(facts.writSentDate, asOf), dateBy(facts.enforcementStartDate, asOf));
  if (since === null) return false;
  return !(happenedBy(facts.enforcementEndDate, asOf) && facts.enforcementEndDate > since);
}

function enforcementEnded({ rules, context: { calendar } }: Standing, from: Day): Decision {
  const rule = LAW["enforcement-again"];
  const clause = `${rules.clauses.enforcement}; ${rule.clause}`;
  return decision("enforcement-ended", rule.action, clause, rule, from, lawTermEnd(rule.id, from, calendar));
}

/** The duty is the same everywhere; where the rules exempt the unit, they say why nothing else is done. */
function fine({ facts, rules, context: { calendar } }: Standing): Decision {
  const rule = LAW.fine;
  const { dueDate } = facts;
  const end = dueDate === null ? null : lawTermEnd(rule.id, dueDate, calendar);
  return exemptsFinesOf(rules, facts)
    ? decision("exempt", rule.action, rules.exempt?.clause ?? rule.clause, rule, dueDate, end)
    : decision("fine", rule.action, rule.clause, rule, dueDate, end);
}

/** The law's three years; a term set by the document itself takes precedence. */
function writ(standing: Standing, writDate: Day): Decision {
  const { facts, rules, context } = standing;
  const rule = LAW.writ;
  const from = dateBy(facts.judgmentDate, context.asOf) ?? writDate;
  const end = lawTermEnd("writ", from, context.calendar);
  const own = rules.writSending === null ? null : deadlineOf(rules.writSending, standing);
  if (rules.writSending !== null && own !== null && own < end)
    return byRule("writ", rules.writSending, standing);
  return decision("writ", rule.action, rule.clause, rule, from, end);
}

function order({ context: { calendar } }: Standing, from: Day): Decision {
  const rule = LAW.order;
  return decision("writ", rule.action, rule.clause, rule, from, lawTermEnd(rule.id, from, calendar));
}

/** What remained of the limitation period, at least six months (ГК РФ ст. 204). */
function orderCancelled({ facts, limitationEnd, context: { asOf, calendar } }: Standing): Decision {
  const rule = LAW["order-cancelled"];
  const from = dateBy(facts.courtOrderCancelledDate, asOf);
  const end = from === null ? null : lawTermEnd(rule.id, from, calendar);
  return decision("lawsuit-due", rule.action, rule.clause, rule, from, later(limitationEnd, end));
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

/** The answer is awaited while its term is running or has not begun; a refusal ends the wait at once. */
function claimed(standing: Standing): Decision {
  const { rules, refusal, trigger, facts, context } = standing;
  if (refusal !== null || (trigger !== null && context.asOf > trigger))
    return lawsuitDue(rules.afterClaim, standing);
  const { action } = rules.response;
  return facts.claimTermDate === null
    ? decision(
        "claim-sent",
        action,
        answerClause(standing),
        rules.response,
        startOf(rules.response, standing),
        trigger,
      )
    : decision("claim-sent", action, rules.ownResponseClause, null, null, trigger);
}

/** Where the answer term comes from: АПК РФ is cited only for organisations and entrepreneurs. */
export function answerClause({ rules, facts }: Standing): string {
  const isCitizen = facts.debtorType === null || facts.debtorType === "ФЛ";
  return rules.isResponseAssumed && isCitizen ? ANSWER_ASSUMED : rules.response.clause;
}

/**
 * The first step towards court that is not done; filing is the last, and the order of the tests ensures it is not
 * done here.
 */
function lawsuitDue(steps: LawsuitSteps, standing: Standing): Decision {
  const { facts, context } = standing;
  for (const step of steps)
    if (step.fulfilledBy !== "legalHandoverDate" || !happenedBy(facts.legalHandoverDate, context.asOf))
      return byRule("lawsuit-due", step, standing);
  throw new Error("The way to court has no step that files the lawsuit");
}
