import type { Day } from "../domain/day";
import { YesNo } from "../domain/fields";
import type { Rule } from "../regulations";
import type { Decision } from "./decide";
import { dateBy, happenedBy } from "./facts";
import { deadlineOf, type Standing } from "./standing";
import type { DisciplineStep } from "./types";

const NONE: readonly DisciplineStep[] = [];

/** The field that fulfils a monitored step, and the step's name in the report. */
const STEPS = {
  claimDate: "claim",
  legalHandoverDate: "handover",
  lawsuitDate: "lawsuit",
} as const;

const isWatched = (field: string | null): field is keyof typeof STEPS => field !== null && field in STEPS;

/**
 * The steps whose punctuality is monitored: each one done by A, against its own deadline, and the one to be done now.
 * A step without a deadline is not monitored; administrative fines have no such steps.
 */
export function disciplineOf(
  standing: Standing,
  { stage, rule: decided, deadline: decidedEnd }: Decision,
): readonly DisciplineStep[] {
  const { facts, rules, isFine, context } = standing;
  if (isFine) return NONE;
  const isPending = stage === "claim-due" || stage === "lawsuit-due";
  if (!isPending && !hasSteps(standing)) return NONE;

  const steps: DisciplineStep[] = [];
  /** Returns whether the step is done. */
  const watch = (rule: Rule, showUndone: boolean): boolean => {
    if (!isWatched(rule.fulfilledBy)) return true;
    const date = dateBy(facts[rule.fulfilledBy], context.asOf);
    const deadline = date === null && !showUndone ? null : deadlineOf(rule, standing);
    if (deadline !== null) steps.push(stepOf(STEPS[rule.fulfilledBy], deadline, date, rules.adopted));
    return date !== null;
  };

  watch(rules.claim, stage === "claim-due");
  if (stage === "lawsuit-due" && decided?.id === "order-cancelled") {
    if (decidedEnd !== null) steps.push(stepOf("lawsuit", decidedEnd, null, rules.adopted));
    return compact(steps);
  }
  const isUnclaimed = facts.claimRequired === YesNo.no && standing.claim === null;
  let isNext = stage === "lawsuit-due";
  for (const rule of isUnclaimed ? rules.withoutClaim.steps : rules.afterClaim)
    if (!watch(rule, isNext)) isNext = false;
  return compact(steps);
}

/** A list without the room that growing has given it: there is one for each debt. */
function compact(steps: readonly DisciplineStep[]): readonly DisciplineStep[] {
  return steps.length === 0 ? NONE : steps.slice();
}

function hasSteps({ facts, context: { asOf } }: Standing): boolean {
  return (
    happenedBy(facts.claimDate, asOf) ||
    happenedBy(facts.legalHandoverDate, asOf) ||
    happenedBy(facts.lawsuitDate, asOf)
  );
}

function stepOf(
  step: DisciplineStep["step"],
  deadline: Day,
  date: Day | null,
  adopted: Day | null,
): DisciplineStep {
  const beforeAdoption = adopted !== null && deadline < adopted;
  const lateDays = date === null || beforeAdoption ? null : Math.max(0, date - deadline);
  return { step, deadline, date, lateDays, beforeAdoption };
}
