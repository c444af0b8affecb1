import type { Day } from "../domain/day";
import { YesNo } from "../domain/fields";
import type { Rule } from "../regulations";
import type { Decision } from "./decide";
import { dateBy, happenedBy } from "./facts";
import { deadlineOf, type Standing } from "./standing";
import type { DisciplineStep } from "./types";

const NONE: readonly DisciplineStep[] = [];

/** The field that fulfils a watched step, and the step's name in the report. */
const STEPS = {
  claimDate: "claim",
  legalHandoverDate: "handover",
  lawsuitDate: "lawsuit",
} as const;

const isWatched = (field: string | null): field is keyof typeof STEPS => field !== null && field in STEPS;

/**
 * The steps whose punctuality is watched: each that is done by A, against its own deadline, and the one that is
 * to be done now. A step without a deadline is not watched; administrative fines have no such steps.
 */
export function disciplineOf(standing: Standing, { stage }: Decision): readonly DisciplineStep[] {
  const { facts, rules, base, isFine, context } = standing;
  if (base === null || isFine) return NONE;
  const isPending = stage === "claim-due" || stage === "lawsuit-due";
  if (!isPending && !hasSteps(standing)) return NONE;

  const steps: DisciplineStep[] = [];
  /** Returns whether the step is done. */
  const watch = (rule: Rule, showUndone: boolean): boolean => {
    if (!isWatched(rule.fulfilledBy)) return true;
    const date = dateBy(facts[rule.fulfilledBy], context.asOf);
    const deadline = date === null && !showUndone ? null : deadlineOf(rule, standing);
    if (deadline !== null)
      steps.push({ step: STEPS[rule.fulfilledBy], deadline, date, lateDays: lateDays(date, deadline) });
    return date !== null;
  };

  watch(rules.claim, stage === "claim-due");
  const isUnclaimed = facts.claimRequired === YesNo.no && standing.trigger === null;
  let isNext = stage === "lawsuit-due";
  for (const rule of isUnclaimed ? rules.withoutClaim.steps : rules.afterClaim)
    if (!watch(rule, isNext)) isNext = false;
  return steps;
}

function hasSteps({ facts, context: { asOf } }: Standing): boolean {
  return (
    happenedBy(facts.claimDate, asOf) ||
    happenedBy(facts.legalHandoverDate, asOf) ||
    happenedBy(facts.lawsuitDate, asOf)
  );
}

function lateDays(date: Day | null, deadline: Day): number | null {
  return date === null ? null : Math.max(0, date - deadline);
}
