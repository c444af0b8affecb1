import type { CellValue } from "../grid";
import { rolesOf, separatorsOf, type LoneSeparator, type SeparatorRole } from "./sum";

/**
 * How the sums of a column written as text use comma and point; a separator used both ways, or not at all, is
 * `unknown`. A value that is itself ambiguous («1,234») is no evidence.
 */
export function loneSeparatorOf(values: Iterable<CellValue>): LoneSeparator {
  const seen = { comma: new Set<SeparatorRole>(), point: new Set<SeparatorRole>() };
  for (const value of values) {
    if (typeof value !== "string") continue;
    const written = /\d[\d\s\u00a0\u2009\u202f.,]*/
      .exec(value)?.[0]
      .trim()
      .replace(/[\s\u00a0\u2009\u202f]+/g, " ");
    if (written === undefined || !/[.,]\d/.test(written)) continue;
    const number = separatorsOf(written.replace(/[.,]+$/, ""));
    rolesOf(number)?.forEach((role, index) => {
      const mark = number.marks[index];
      if (mark !== undefined && role !== "either") seen[mark].add(role);
    });
  }
  return { comma: single(seen.comma), point: single(seen.point) };
}

function single(roles: ReadonlySet<SeparatorRole>): SeparatorRole {
  const [role = "unknown"] = roles;
  return roles.size === 1 ? role : "unknown";
}
