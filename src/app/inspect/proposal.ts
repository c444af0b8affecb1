import { likelyRegulation, type LikelyRegulation } from "../../regulations";
import type { Inspection } from "./inspect";

/**
 * The document that the titles of the source sheets point to, so that the user can be asked whether its collection
 * rules are meant; `null` if they point to none, or if the workbook remembers the rules it was built with.
 */
export function proposedRules({
  sources,
  memory,
}: Pick<Inspection, "sources" | "memory">): LikelyRegulation | null {
  if (memory.rules !== null) return null;
  return likelyRegulation(sources.flatMap(({ intake }) => intake.titleTexts));
}
