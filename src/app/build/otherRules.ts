import type { Problem } from "../../domain/problem";
import { OWN_WORDS, type LikelyRegulation } from "../../regulations";
import { tryRegulation } from "../ownTrial";
import { PROBLEMS } from "../appWords";
import { ownRegulation, type OrganisationRules } from "./organisation";

/**
 * The document that the titles point to, unless the register is calculated by its rules or by the organisation's own.
 */
export function otherThan(
  proposal: LikelyRegulation | null,
  { rules }: Pick<OrganisationRules, "rules">,
): LikelyRegulation | null {
  if (proposal === null || rules.id === "own") return null;
  // Which of a document's columns applies is the user's own choice.
  return rules.document === proposal.document ? null : proposal;
}

/** What there is to say about the rules that were used, for the register as a whole. */
export function ruleProblems(
  proposal: LikelyRegulation | null,
  organisation: Pick<OrganisationRules, "rules" | "context" | "settings">,
  file: string,
): Problem[] {
  const { rules, context, settings } = organisation;
  const problems: Problem[] = [];
  const tell = (severity: Problem["severity"], code: string, message: string): void => {
    problems.push({ severity, code, message, file, sheet: "", cell: null });
  };
  if (proposal !== null && proposal.rules !== null)
    tell("info", "rules-other", PROBLEMS.otherRules(proposal.name, rules.name));
  const { adopted, inForceTo } = rules;
  if (adopted !== null && context.asOf < adopted)
    tell("info", "rules-not-in-force", PROBLEMS.notYetInForce(rules.name, adopted, context.asOf));
  else if (inForceTo !== null && context.asOf > inForceTo)
    tell("warning", "rules-not-in-force", PROBLEMS.noLongerInForce(rules.name, inForceTo, context.asOf));
  const own = rules.id === "own" ? ownRegulation(settings) : null;
  if (own !== null)
    for (const { step, fault } of tryRegulation(own, context.asOf).doubts)
      tell("warning", "own-step-late", PROBLEMS.ownStepLate(OWN_WORDS.steps[step], fault));
  return problems;
}
