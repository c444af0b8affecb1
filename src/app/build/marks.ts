import { changedDebt } from "../../domain/debt";
import type { PreviousDebt } from "../../domain/registerLine";
import { keepLineIndex, lineIndex } from "../lineId";
import type { Mark } from "../mark";
import { Refusal } from "../refusal";
import { REFUSALS } from "../appWords";

/** The lines of an earlier register with the marks in them; refuses a mark whose line no longer exists. */
export function withMarks<L extends PreviousDebt>(
  earlier: readonly L[],
  marks: readonly Mark[],
): readonly L[] {
  if (marks.length === 0) return earlier;
  const lines = [...earlier];
  const index = lineIndex(earlier);
  const changed = new Set<number>();
  for (const { line, field, date, claimNumber } of marks) {
    const at = index.get(line);
    const found = at === undefined ? undefined : lines[at];
    if (at === undefined || found === undefined) throw new Refusal("no-such-line", REFUSALS.noSuchLine);
    const number = claimNumber === undefined ? {} : { claimNumber };
    lines[at] = { ...found, debt: changedDebt(found.debt, { [field]: date, ...number }) };
    changed.add(at);
  }
  keepLineIndex(earlier, lines, changed);
  return lines;
}
