import type { FieldKey } from "../../domain/fields";
import type { PreviousDebt } from "../../domain/registerLine";
import { fingerprint, TYPED_FIELDS } from "../../domain/sourceMark";

/**
 * The facts of a line that the user typed into the register: those that are not what its source said at the last
 * build. All of a line whose memory was lost, since nobody knows better.
 */
export function typedFacts({ debt, mark }: PreviousDebt): readonly FieldKey[] {
  const said = mark?.facts();
  return TYPED_FIELDS.filter((field) => {
    const value = debt[field];
    return value !== null && said?.get(field) !== fingerprint(field, value);
  });
}

/** Whether the user typed any fact into the line. */
export function hasTypedFacts(line: PreviousDebt): boolean {
  const { debt, mark } = line;
  if (mark === null) return true;
  const prints = mark.prints();
  let known = 0;
  for (const field of TYPED_FIELDS) if (debt[field] !== null) known += 1;
  // Each print takes seven characters: more facts than prints is enough to know.
  return known * 7 > prints.length || typedFacts(line).length > 0;
}
