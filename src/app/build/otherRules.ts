import type { Problem } from "../../domain/problem";
import type { LikelyRegulation } from "../../regulations";
import { PROBLEMS } from "../words";
import type { OrganisationRules } from "./organisation";

/** The document that the titles point at, unless the register is counted by its rules or by the organisation's own. */
export function otherThan(
  proposal: LikelyRegulation | null,
  { rules }: Pick<OrganisationRules, "rules">,
): LikelyRegulation | null {
  if (proposal === null || rules.id === "own") return null;
  // Which of a document's columns is taken is the user's own choice.
  return rules.document === proposal.document ? null : proposal;
}

/** Says that another document's rules were taken, where the titles point at one that has rules. */
export function otherRulesProblems(
  proposal: LikelyRegulation | null,
  { rules }: Pick<OrganisationRules, "rules">,
  file: string,
): Problem[] {
  if (proposal === null || proposal.rules === null) return [];
  const message = PROBLEMS.otherRules(proposal.name, rules.name);
  return [{ severity: "info", code: "rules-other", message, file, sheet: "", cell: null }];
}
