import { addYears, type Day } from "../domain/day";
import { DebtorType, JudgmentResult, DebtKind } from "../domain/fields";
import type { DebtFacts } from "../domain/debt";
import { isOrderWarning, isTermShort, type DateWarning } from "./dateWarnings";
import type { Decision } from "./decide";
import { dateBy, happenedBy, isLimitationStopped, isTermUnread, later } from "./facts";
import { lawTermEnd } from "./limitation";
import { deadlineOf, isCurrentPayment, type Standing } from "./standing";
import type { Alert, LimitationState } from "./types";
import { ALERT_TEXTS, DATE_WARNING_NAMES } from "./assessmentWords";

/** The limitation period, and the two years for a fine, trigger a warning this many calendar days ahead. */
const WARNING_DAYS = 90;
/**
 * A writ that has been with the bailiffs this many years counts as «enforcement long over» (БК РФ ст. 47.2 speaks of
 * five years).
 */
const LONG_ENFORCEMENT_YEARS = 5;
/** The grounds on which bailiffs end an unsuccessful enforcement (229-ФЗ ст. 46), as people write them. */
const IN_VAIN = /(?<![\d.])46(?!\d)|невозможн|отсутств|не установлен/i;

/** What deserves attention, as two lists of the same length that many debts share: most have one alert of a few. */
export interface AlertLists {
  readonly codes: readonly Alert[];
  readonly words: readonly string[];
}

const NONE: AlertLists = { codes: [], words: [] };

/** What deserves attention besides the action (docs/terms.md §3); nothing once a debt is written off or paid. */
export function alertsOf(
  standing: Standing,
  decision: Decision,
  warnings: readonly DateWarning[],
): AlertLists {
  const { stage } = decision;
  if (stage === "written-off" || stage === "closed") return NONE;
  const { facts, context } = standing;
  const { asOf, calendar } = context;
  const codes: Alert[] = [];
  const words: string[] = [];
  const add = (code: Alert, text: string): void => {
    codes.push(code);
    words.push(text);
  };
  if (isTermUnread(facts)) add("term-unread", ALERT_TEXTS.termUnread);
  const limitation = limitationOf(standing);
  if (limitation !== null && limitation.state !== "sued")
    add("limitation", ALERT_TEXTS.limitation(limitation.end, asOf));
  if (isPenaltyMissing(standing, stage)) add("penalty-not-accrued", ALERT_TEXTS.penalty);
  const objection = objectionDeadline(standing);
  if (objection !== null)
    add("exclusion-objection", ALERT_TEXTS.objection(objection, asOf, objectionRule(facts.debtorType)));
  const accounting = accountingDeadline(standing);
  if (accounting !== null) add("accounting-handover", ALERT_TEXTS.accounting(accounting, asOf));
  if ((stage === "claim-sent" || stage === "lawsuit-due") && isTermShort(standing)) {
    const isBusiness =
      facts.debtorType === DebtorType.legalEntity || facts.debtorType === DebtorType.entrepreneur;
    if (isBusiness && facts.claimTermDate !== null)
      add("term-shorter-than-law", ALERT_TEXTS.shortTerm(facts.claimTermDate));
  }
  if (stage === "judgment" && decision.deadline === null && facts.judgmentDate !== null)
    if (asOf > lawTermEnd("writ-wanted", facts.judgmentDate, calendar))
      add("writ-late", ALERT_TEXTS.writLate(facts.judgmentDate));
  const execution = executionEnd(standing, stage);
  if (execution !== null) add("fine-two-years", ALERT_TEXTS.fine(execution, asOf));
  const reason = commissionReason(standing, decision);
  if (reason !== null) add("commission", ALERT_TEXTS.commission(reason));
  if (isCurrentPayment(standing) && facts.bankruptcyDate !== null)
    add("current-payment", ALERT_TEXTS.currentPayment(facts.bankruptcyDate));
  const odd = warnings.filter(isOrderWarning);
  if (odd.length > 0) add("order", ALERT_TEXTS.order(odd.map(({ code }) => DATE_WARNING_NAMES[code])));
  return codes.length === 0 ? NONE : shared(codes, words);
}

/** The lists by their words, of which each kind of alert has its own; dropped together once they are many. */
const known = new Map<string, AlertLists>();
const MOST_KNOWN = 10_000;

function shared(codes: readonly Alert[], words: readonly string[]): AlertLists {
  const [first = "", ...rest] = words;
  const key = rest.length === 0 ? first : words.join("\n");
  let lists = known.get(key);
  if (lists === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (lists = { codes: [...codes], words: [...words] }));
  }
  return lists;
}

/**
 * The state of the limitation period and when it ends; after a court order is cancelled it continues, for at least
 * six months (ГК РФ ст. 204). `null` where it is not computed, or is running and not near its end.
 */
export function limitationOf(
  standing: Standing,
): { readonly state: LimitationState; readonly end: Day } | null {
  const { facts, limitationEnd, context } = standing;
  const { asOf, calendar } = context;
  if (limitationEnd === null) return null;
  if (isLimitationStopped(facts, asOf)) return { state: "sued", end: limitationEnd };
  const cancelled = dateBy(facts.courtOrderCancelledDate, asOf);
  const extended = cancelled === null ? null : lawTermEnd("order-cancelled", cancelled, calendar);
  const end = later(limitationEnd, extended) ?? limitationEnd;
  if (asOf > end) return { state: "expired", end };
  return end - asOf <= WARNING_DAYS ? { state: "expiring", end } : null;
}

/** Only where the sheet records penalties: otherwise every row would say it. */
function isPenaltyMissing({ facts, base, isFine, context }: Standing, stage: Decision["stage"]): boolean {
  if (context.penaltiesKept === false || isFine || stage === "bankruptcy" || stage === "other-order")
    return false;
  if (base === null || context.asOf <= base || facts.debtKind === DebtKind.penalty) return false;
  return facts.penalty === null || facts.penalty.isZero();
}

/**
 * The day by which the claim must be with the accounting office, until it is recorded there, whatever the stage by
 * then.
 */
export function accountingDeadline(standing: Standing): Day | null {
  const { rules, facts, claim, context } = standing;
  if (rules.accounting === null || claim === null || happenedBy(facts.accountingDate, context.asOf))
    return null;
  return deadlineOf(rules.accounting, standing);
}

/** The end of the two years for a ruling that is not with the bailiffs, from ninety days before that end. */
function executionEnd({ facts, isFine, context: { asOf, calendar } }: Standing, stage: Decision["stage"]) {
  if (!isFine || stage === "enforcement" || !happenedBy(facts.fineRulingDate, asOf)) return null;
  const end = lawTermEnd("fine-execution", facts.fineRulingDate, calendar);
  return end - asOf <= WARNING_DAYS ? end : null;
}

type CommissionReason = keyof typeof ALERT_TEXTS.reasons;

/**
 * Only a suggestion: the limitation period passed without a suit, a refusal can no longer be appealed, an enforcement
 * ended in vain (229-ФЗ ст. 46), or one that is long over.
 */
function commissionReason(standing: Standing, { stage, deadline }: Decision): CommissionReason | null {
  const { facts, context } = standing;
  const { asOf, calendar } = context;
  if (limitationOf(standing)?.state === "expired") return "limitation";
  if (
    facts.judgmentResult === JudgmentResult.refused &&
    happenedBy(facts.judgmentDate, asOf) &&
    asOf > lawTermEnd("appeal", facts.judgmentDate, calendar)
  )
    return "refused";
  if (stage === "enforcement-ended") {
    if (IN_VAIN.test(facts.enforcementEndReason ?? "")) return "inVain";
    return deadline !== null && asOf > deadline ? "longOver" : null;
  }
  const since = dateBy(facts.enforcementStartDate, asOf) ?? dateBy(facts.writSentDate, asOf);
  return since !== null && addYears(since, LONG_ENFORCEMENT_YEARS) < asOf ? "longEnforcement" : null;
}

/**
 * The period for objecting to an exclusion, by the debtor's type: three months for a legal entity (129-ФЗ ст. 21.1),
 * one month for an entrepreneur (ст. 22.4) and, to be safe, where the type is unknown.
 */
export function objectionRule(
  debtorType: DebtFacts["debtorType"],
): "objection-legal-entity" | "objection-entrepreneur" {
  return debtorType === DebtorType.legalEntity ? "objection-legal-entity" : "objection-entrepreneur";
}

/** The last day to object to the debtor's exclusion from the state register; `null` if none was published by A. */
export function objectionDeadline({ facts, context }: Standing): Day | null {
  if (!happenedBy(facts.exclusionDate, context.asOf)) return null;
  return lawTermEnd(objectionRule(facts.debtorType), facts.exclusionDate, context.calendar);
}
