import type { FieldKey } from "../../domain/fields";
import type { PreviousDebt } from "../../domain/registerLine";
import { factPrints, fingerprint, printsOf, TYPED_FIELDS } from "../../domain/sourceMark";

/**
 * The facts of a line that the user typed into the register: those that differ from what its source said at the last
 * build. All facts of a line whose memory was lost, since there is no way to tell.
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
  // Mostly the line says what its source said: one comparison of texts tells so.
  if (factPrints(printsOf(debt)) === factPrints(prints)) return false;
  let known = 0;
  for (const field of TYPED_FIELDS) if (debt[field] !== null) known += 1;
  // Each fingerprint takes seven characters: if there are more facts than fingerprints, that is all we need to know.
  return known * 7 > prints.length || typedFacts(line).length > 0;
}
