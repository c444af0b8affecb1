import { addYears, type Day } from "../domain/day";
import { DebtorType, JudgmentResult } from "../domain/fields";
import type { DebtFacts } from "../domain/debt";
import type { Decision } from "./decide";
import { happenedBy, isSuitFiled } from "./facts";
import { lawTermEnd } from "./limitation";
import { deadlineOf, type Standing } from "./standing";
import type { Alert } from "./types";

/** The limitation period is warned of this many calendar days ahead. */
const LIMITATION_WARNING_DAYS = 90;
/** A writ this many years with the bailiffs is «enforcement long over» (БК РФ ст. 47.2 speaks of five years). */
const LONG_ENFORCEMENT_YEARS = 5;

const NONE: readonly Alert[] = [];

/** What deserves attention beside the action (docs/terms.md §3); nothing of it once a debt is written off or paid. */
export function alertsOf(standing: Standing, { stage }: Decision): readonly Alert[] {
  if (stage === "written-off" || stage === "closed") return NONE;
  const { facts, base, context } = standing;
  const { asOf } = context;
  const alerts: Alert[] = [];
  if (isLimitationNear(standing)) alerts.push("limitation");
  if (base !== null && asOf > base && (facts.penalty === null || facts.penalty.isZero()))
    alerts.push("penalty-not-accrued");
  if (happenedBy(facts.exclusionDate, asOf)) alerts.push("exclusion-objection");
  if (isAccountingReminded(standing, stage)) alerts.push("accounting-handover");
  if (isForCommission(standing)) alerts.push("commission");
  return alerts.length === 0 ? NONE : alerts;
}

function isLimitationNear({ facts, limitationEnd, context: { asOf } }: Standing): boolean {
  if (limitationEnd === null || limitationEnd - asOf > LIMITATION_WARNING_DAYS) return false;
  return !isSuitFiled(facts, asOf);
}

/** No field records that the claim reached the accounting office: the reminder stands while the answer is awaited. */
function isAccountingReminded(standing: Standing, stage: Decision["stage"]): boolean {
  const { rules, context } = standing;
  if (rules.accounting === null) return false;
  if (stage === "claim-sent") return true;
  const end = deadlineOf(rules.accounting, standing);
  return stage === "lawsuit-due" && end !== null && context.asOf <= end;
}

/** A proposal only: the limitation passed without a suit, a refusal not to be appealed any more, or a long enforcement. */
function isForCommission({ facts, limitationEnd, context: { asOf, calendar } }: Standing): boolean {
  if (limitationEnd !== null && limitationEnd < asOf && !isSuitFiled(facts, asOf)) return true;
  if (
    facts.judgmentResult === JudgmentResult.refused &&
    happenedBy(facts.judgmentDate, asOf) &&
    asOf > lawTermEnd("appeal", facts.judgmentDate, calendar)
  )
    return true;
  return happenedBy(facts.writSentDate, asOf) && addYears(facts.writSentDate, LONG_ENFORCEMENT_YEARS) < asOf;
}

/**
 * Which objection against an exclusion the debtor's type allows: three months for a legal entity (129-ФЗ ст. 21.1),
 * one month for an entrepreneur (ст. 22.4) and, to be safe, where the type is unknown.
 */
export function objectionRule(
  debtorType: DebtFacts["debtorType"],
): "objection-legal-entity" | "objection-entrepreneur" {
  return debtorType === DebtorType.legalEntity ? "objection-legal-entity" : "objection-entrepreneur";
}

/** The last day to object against the debtor's exclusion from the state register; `null` if none was published by A. */
export function objectionDeadline({ facts, context }: Standing): Day | null {
  if (!happenedBy(facts.exclusionDate, context.asOf)) return null;
  return lawTermEnd(objectionRule(facts.debtorType), facts.exclusionDate, context.calendar);
}
