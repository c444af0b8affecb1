import type { FieldKey } from "../../../src/domain/fields";
import type { RuleSetId } from "../../../src/regulations";

/** What the report says of a debt, as far as a case looks at it. */
export interface Verdict {
  readonly stage: string;
  readonly deadline: string | null;
  readonly urgency: string | null;
  readonly action: string | null;
  readonly clause: string | null;
  readonly base: string | null;
  readonly overdue: boolean | null;
  readonly overdueDays: number | null;
  readonly limitationEnd: string | null;
  readonly limitation: string | null;
}

/** A debt of 1,000 roubles unless it says otherwise, counted by hand from the law and docs/terms.md. */
export interface Case {
  /** Why the answer is so: the reading, and the sum. */
  readonly why: string;
  readonly rules: RuleSetId;
  readonly asOf: string;
  /** Facts by the sheet's headings; dates `YYYY-MM-DD`, other cells as they are typed. */
  readonly facts: Readonly<Partial<Record<FieldKey, string>>>;
  readonly verdict: Partial<Verdict>;
  /** Alerts that must be there, and words that one of them must say. */
  readonly alerts?: readonly string[];
  readonly words?: string;
  /** Alerts that must not be there. */
  readonly silent?: readonly string[];
}

/** `stage deadline urgency`, a dash for none: what most cases are about. */
export function todo(text: string): Pick<Verdict, "stage" | "deadline" | "urgency"> {
  const [stage = "", deadline = "–", urgency = "–"] = text.split(" ");
  return { stage, deadline: deadline === "–" ? null : deadline, urgency: urgency === "–" ? null : urgency };
}

/** A case in one line. */
export function debt(
  rules: RuleSetId,
  asOf: string,
  why: string,
  facts: Case["facts"],
  expected: string,
  more: Partial<Verdict> & Pick<Case, "alerts" | "words" | "silent"> = {},
): Case {
  const { alerts, words, silent, ...verdict } = more;
  return {
    ...{ why, rules, asOf, facts },
    verdict: { ...todo(expected), ...verdict },
    ...(alerts !== undefined && { alerts }),
    ...(words !== undefined && { words }),
    ...(silent !== undefined && { silent }),
  };
}
