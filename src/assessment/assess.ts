import { agingBucket, overdueDays } from "../domain/ageing";
import type { CollectionRules } from "../regulations";
import { alertsOf, limitationOf } from "./alerts";
import { reportingYear } from "../domain/reportingDates";
import { categoryAt } from "./category";
import type { AssessmentContext } from "./context";
import { dateWarnings } from "./dateWarnings";
import { decide, type Decision } from "./decide";
import { disciplineOf } from "./discipline";
import type { AssessedFacts } from "./facts";
import { isPast, standingOf } from "./standing";
import type { Assessment, Highlight, Stage, Urgency } from "./types";

/** What the rules say about a debt on the as-of date. A total function: it never throws, whatever the facts. */
export function assess(facts: AssessedFacts, rules: CollectionRules, context: AssessmentContext): Assessment {
  const { asOf } = context;
  const standing = standingOf(facts, rules, context);
  const decision = decide(standing);
  const { base } = standing;
  const { deadline } = decision;
  const warnings = dateWarnings(standing);
  const alerts = alertsOf(standing, decision, warnings);
  const overdue = base === null ? null : isPast(standing.rules.overdue, standing);
  const days = overdueDays(base, asOf);
  return {
    total: standing.total,
    base,
    overdue,
    notOverdueBy: overdue === false && days !== null ? (standing.rules.overdue?.clause ?? null) : null,
    overdueDays: days,
    agingBucket: agingBucket(base, asOf),
    stage: decision.stage,
    action: decision.action,
    deadline,
    daysLeft: deadline === null ? null : deadline - asOf,
    urgency: urgencyOf(decision, context),
    highlight: highlightOf(decision.stage),
    alerts: alerts.codes,
    alertWords: alerts.words,
    warnings,
    discipline: disciplineOf(standing, decision),
    clause: decision.clause,
    limitationEnd: standing.limitationEnd,
    limitationState: isSettled(decision.stage) ? null : (limitationOf(standing)?.state ?? null),
    category: categoryAt(facts, asOf, reportingYear(asOf), context),
  };
}

function urgencyOf({ action, deadline }: Decision, { asOf, soonDays }: AssessmentContext): Urgency | null {
  if (action === null) return null;
  if (deadline === null) return "open";
  if (asOf > deadline) return "missed";
  return deadline - asOf <= soonDays ? "soon" : "planned";
}

/** Whether nothing of the debt remains to be collected: it has been paid or given up. */
export function isSettled(stage: Stage): boolean {
  return stage === "closed" || stage === "written-off";
}

/** The colour of a stage. */
export function highlightOf(stage: Stage): Highlight | null {
  if (stage === "claim-due") return "claim";
  return stage === "lawsuit-due" ? "lawsuit" : null;
}
