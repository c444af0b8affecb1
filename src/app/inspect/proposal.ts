import { likelyRegulation, type LikelyRegulation } from "../../regulations";
import type { Inspection } from "./inspect";

/**
 * The document that the titles of the source sheets point at, to be asked whether its collection rules are meant; `null`
 * where they point at none, or the workbook remembers by which rules it was built.
 */
export function proposedRules({
  sources,
  memory,
}: Pick<Inspection, "sources" | "memory">): LikelyRegulation | null {
  if (memory.rules !== null) return null;
  return likelyRegulation(sources.flatMap(({ intake }) => intake.titleTexts));
}
