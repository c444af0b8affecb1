import { addDays, type Day } from "../domain/day";
import { unknownFacts } from "../domain/debt";
import { YesNo } from "../domain/fields";
import { money } from "../domain/money";
import type { CollectionRules, RuleVariant } from "../regulations";
import { alertsOf } from "./alerts";
import type { AssessmentContext } from "./context";
import { decide, type Decision } from "./decide";
import type { AssessedFacts } from "./facts";
import { deadlineOf, standingOf } from "./standing";

/** The steps of a walk, in working order. */
export type WalkStep =
  "claim" | "overdue" | "response" | "accounting" | "handover" | "filing" | "court" | "writ";

/** A step for an example debt under a rule set. */
export interface WalkLine {
  readonly step: WalkStep;
  /** The first day on which the step can be taken. */
  readonly since: Day;
  /** Its last day; `null` where the rules set none, or its term has not begun. */
  readonly deadline: Day | null;
  readonly action: string | null;
  readonly clause: string | null;
  /** Whether its term ends before it can be taken, so that nobody can be on time. */
  readonly isImpossible: boolean;
}

/** The dates of an example debt for which every step is taken on its last day. */
export interface Walk {
  readonly originDate: Day;
  readonly dueDate: Day;
  readonly claimDate: Day;
  readonly claimReceivedDate: Day;
  readonly lines: readonly WalkLine[];
}

/** How many days a letter takes in the example. */
const LETTER_DAYS = 5;
/** How many days a court takes to give judgment, and then to issue the writ. */
const JUDGMENT_DAYS = 60;
const WRIT_DAYS = 35;
/** How many days before its term of payment the debt arose. */
const BEFORE_DUE_DAYS = 31;

/**
 * Walks an example debt with this term of payment through a rule set, from the debt to the writ, to show what a
 * regulation leads to while it is being typed. `variant` makes the debt meet its condition.
 */
export function exampleWalk(
  rules: CollectionRules,
  dueDate: Day,
  context: Omit<AssessmentContext, "asOf">,
  variant: RuleVariant | null = null,
): Walk {
  const lines: WalkLine[] = [];
  const originDate = addDays(dueDate, -BEFORE_DUE_DAYS);
  let facts: AssessedFacts = { ...unknownFacts(), amount: money("1000"), originDate, dueDate };
  facts = { ...facts, ...meant(variant) };
  const standing = (asOf: Day, other: Partial<AssessedFacts> = {}) =>
    standingOf({ ...facts, ...other }, rules, { ...context, asOf });
  const tell = (step: WalkStep, since: Day, { action, clause, deadline }: ShownStep): Day => {
    lines.push({
      step,
      since,
      deadline,
      action,
      clause,
      isImpossible: deadline !== null && deadline < since,
    });
    return deadline === null || deadline < since ? since : deadline;
  };

  const base = standing(dueDate).base ?? dueDate;
  const { overdue, accounting } = standing(base).rules;
  if (overdue !== null) {
    const end = deadlineOf(overdue, standing(base));
    if (end !== null)
      lines.push({ ...shownRule("overdue", overdue), since: base, deadline: addDays(end, 1) });
  }
  const claimDate = tell("claim", addDays(base, 1), decide(standing(addDays(base, 1))));
  facts = { ...facts, claimDate };
  if (accounting !== null) {
    const alert = alertsOf(standing(claimDate), decide(standing(claimDate)), []);
    if (alert.codes.includes("accounting-handover"))
      tell("accounting", claimDate, {
        ...accounting,
        deadline: deadlineOf(accounting, standing(claimDate)),
      });
  }
  const claimReceivedDate = addDays(claimDate, LETTER_DAYS);
  facts = { ...facts, claimReceivedDate };
  const answer = standing(claimReceivedDate).answerEnd ?? claimReceivedDate;
  lines.push({
    ...shownRule("response", standing(answer).rules.response),
    since: claimDate,
    deadline: answer,
  });

  let since = addDays(answer > claimReceivedDate ? answer : claimReceivedDate, 1);
  let step = decide(standing(since));
  if (step.rule?.fulfilledBy === "legalHandoverDate") {
    const legalHandoverDate = tell("handover", since, step);
    facts = { ...facts, legalHandoverDate };
    since = legalHandoverDate;
    step = decide(standing(since));
  }
  const lawsuitDate = tell("filing", since, step);
  const judgmentDate = addDays(lawsuitDate, JUDGMENT_DAYS);
  const writDate = addDays(judgmentDate, WRIT_DAYS);
  const court = { lawsuitDate, judgmentDate, writDate };
  tell("writ", writDate, decide(standing(writDate, court)));

  const unclaimed = {
    claimRequired: YesNo.no,
    claimDate: null,
    claimReceivedDate: null,
    legalHandoverDate: null,
  };
  const { begins } = standing(base, unclaimed).rules.withoutClaim;
  const from = begins === null ? base : deadlineOf(begins, standing(base, unclaimed));
  if (from !== null) tell("court", addDays(from, 1), decide(standing(addDays(from, 1), unclaimed)));
  return { originDate, dueDate, claimDate, claimReceivedDate, lines };
}

type ShownStep = Pick<Decision, "action" | "clause" | "deadline">;

function shownRule(
  step: WalkStep,
  { action, clause }: Pick<CollectionRules["response"], "action" | "clause">,
): Omit<WalkLine, "since" | "deadline"> {
  return { step, action, clause, isImpossible: false };
}

/** Facts that make the variant apply to the debt. */
function meant(variant: RuleVariant | null): Partial<AssessedFacts> {
  if (variant === null) return {};
  const [debtorType] = variant.debtorTypes ?? [];
  const [incomeName] = variant.incomes ?? [];
  return {
    ...(debtorType !== undefined && { debtorType }),
    ...(incomeName !== undefined && { incomeName }),
  };
}
