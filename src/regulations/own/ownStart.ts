import type { CollectionRules } from "../collectionRules";
import type { Rule } from "../rule";
import { termWords } from "../regulationWords";
import type { OwnRegulation } from "./ownRules";
import type { OwnStep } from "./ownTerm";
import { OWN_START_WORDS as WORDS } from "./ownWords";

/**
 * The terms of a built-in rule set in the form of an own regulation, as a starting point; the organisation names the
 * document itself. Only what an own regulation can express is carried over: no columns for single units.
 */
export function ownStart(rules: CollectionRules): OwnRegulation {
  const [handover, filing] =
    rules.afterClaim.length > 1 ? rules.afterClaim : [null, rules.afterClaim[0] ?? null];
  const steps: Readonly<Record<OwnStep, Rule | null | undefined>> = {
    claim: rules.claim,
    overdue: rules.overdue,
    response: rules.response,
    accounting: rules.accounting,
    handover,
    filing,
    court: rules.withoutClaim.begins,
    writ: rules.writSending,
  };
  const terms = Object.entries(steps).flatMap(([step, rule]) => (rule ? [[step, termText(rule)]] : []));
  return { document: WORDS.document, ...(Object.fromEntries(terms) as Partial<Record<OwnStep, string>>) };
}

function termText({ term, from }: Rule): string {
  if (term === null) return WORDS.open;
  if (term === "limitation") return WORDS.limitation;
  return `${termWords(term)} ${WORDS.from[from] ?? ""}`.trim();
}
