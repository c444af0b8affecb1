import { exampleWalk, type Walk, type WalkLine } from "../assessment";
import { dayOf, yearOf, type Day } from "../domain/day";
import { workCalendar } from "../domain/workCalendar";
import {
  allRules,
  OWN_KEYS,
  ownFaults,
  ownRules,
  ruleSentence,
  type OwnFault,
  type OwnKey,
  type OwnRegulation,
  type RuleVariant,
} from "../regulations";
import { TRIAL_WORDS as WORDS } from "./appWords";

/** An example debt under the regulation: who owes, its dates, and what must be done by when. */
export interface TrialExample {
  readonly title: string;
  readonly dates: string;
  readonly lines: readonly string[];
}

/** What a regulation leads to while it is being typed. */
export interface OwnTrial {
  /** Parts that cannot be used. */
  readonly faults: readonly OwnFault[];
  /** Steps that nobody can take on time; they can be used nonetheless. */
  readonly doubts: readonly OwnFault[];
  readonly examples: readonly TrialExample[];
  /** The rules in words. */
  readonly sentences: readonly string[];
}

/** Takes the place of a document that has not been typed yet, so that its terms can be tried. */
const NO_DOCUMENT = "Регламент, № … от 01.01.2000";

/** Checks a regulation and tries it on a debt of the year of `asOf`; parts with faults are left out of the example. */
export function tryRegulation(own: OwnRegulation, asOf: Day): OwnTrial {
  const faults = ownFaults(own);
  const faulty = new Set(faults.map(({ step }) => step));
  const usable = Object.fromEntries(
    OWN_KEYS.filter((key) => !faulty.has(key)).map((key) => [key, own[key] ?? null]),
  );
  const rules = ownRules({ ...usable, document: faulty.has("document") ? NO_DOCUMENT : own.document });
  const dueDate = dayOf(yearOf(asOf), 2, 10);
  const context = { calendar: workCalendar(), soonDays: 0 };
  const walks = [null, ...rules.variants].map((variant) => ({
    variant,
    walk: exampleWalk(rules, dueDate, context, variant),
  }));
  const doubts = walks.flatMap(({ walk }) => walk.lines.flatMap(doubtOf));
  return {
    faults,
    doubts: doubts.filter(({ step }, index) => doubts.findIndex((one) => one.step === step) === index),
    examples: walks.map(({ variant, walk }) => exampleOf(variant, walk)),
    sentences: [
      ...new Set(
        [rules, ...rules.variants.map((one) => one.rules)].flatMap((set) => allRules(set).map(ruleSentence)),
      ),
    ],
  };
}

function doubtOf({ step, since, deadline, isImpossible }: WalkLine): OwnFault[] {
  if (!isImpossible || deadline === null) return [];
  // Without a claim, the lawsuit is the step whose term is too short.
  const key: OwnKey = step === "court" ? "filing" : step;
  return [{ step: key, fault: WORDS.late(deadline, since) }];
}

function exampleOf(variant: RuleVariant | null, walk: Walk): TrialExample {
  return {
    title: variant === null ? WORDS.everybody : WORDS.of(whomOf(variant)),
    dates: WORDS.dates(walk.originDate, walk.dueDate, walk.claimDate, walk.claimReceivedDate),
    lines: walk.lines.map(lineOf),
  };
}

function whomOf({ debtorTypes = [], incomes = [] }: RuleVariant): string {
  return [...debtorTypes, ...incomes.map(WORDS.income)].join(", ");
}

function lineOf({ step, since, deadline, action, clause }: WalkLine): string {
  const [what, where] = [action ?? "", clause ?? ""];
  if (step === "overdue" && deadline !== null) return WORDS.since(what, deadline, where);
  const line = deadline === null ? WORDS.open(what, where) : WORDS.by(what, deadline, where);
  return step === "court" ? WORDS.unclaimed(since, line) : line;
}
