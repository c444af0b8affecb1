import type { Day } from "../domain/day";
import type { FieldKey } from "../domain/fields";
import type { EarlierRegister } from "./earlier";
import { lineId } from "./lineId";
import { Refusal } from "./refusal";
import { REFUSALS } from "./words";

/** The fields that say when something was done or happened. */
export type DateField = Extract<
  FieldKey,
  | "claimDate"
  | "claimReceivedDate"
  | "claimRefusalDate"
  | "legalHandoverDate"
  | "lawsuitDate"
  | "judgmentDate"
  | "writDate"
  | "writSentDate"
  | "fineRulingDate"
  | "bankruptcyDate"
>;

/** A step that was done: a date for a line of the register, as if the user had typed it there. */
export interface Mark {
  /** See lineId. */
  readonly line: string;
  readonly field: DateField;
  /** `null` takes the date back, where the source does not give it. */
  readonly date: Day | null;
}

/** The earlier register with the marks in its lines; refuses a mark whose line is no more. */
export function withMarks(earlier: EarlierRegister, marks: readonly Mark[]): EarlierRegister {
  if (marks.length === 0) return earlier;
  const lines = [...earlier.lines];
  const index = new Map(lines.map((line, at) => [lineId(line), at]));
  for (const { line, field, date } of marks) {
    const at = index.get(line);
    const found = at === undefined ? undefined : lines[at];
    if (at === undefined || found === undefined) throw new Refusal("no-such-line", REFUSALS.noSuchLine);
    lines[at] = { ...found, debt: { ...found.debt, [field]: date } };
  }
  return { ...earlier, lines };
}
