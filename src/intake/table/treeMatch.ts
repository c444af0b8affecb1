import { MESSAGES } from "../intakeMessages";
import type { ColumnMatch } from "../types";

/**
 * The mapping of a 1С tree: its column holds the debtors at one of its levels, whatever its heading was understood
 * as.
 */
export function treeMatch(mapping: readonly ColumnMatch[], column: number): readonly ColumnMatch[] {
  const named = mapping.some((match) => match.target === "debtorName" && match.column !== column);
  return mapping.map((match) =>
    match.column !== column
      ? match
      : {
          ...match,
          target: named ? "basis" : "debtorName",
          confidence: 1,
          band: "certain",
          proposed: null,
          candidates: [],
          origin: "exact",
          reason: MESSAGES.treeColumn,
          inverted: false,
        },
  );
}
