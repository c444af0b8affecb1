import { deadline } from "./deadline";
import { FUNCTION_WORDS as WORDS } from "./functionWords";
import { penalty } from "./penalty";

/** An argument as Excel's own list of functions describes it. */
export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly type: "number" | "string" | "any";
  readonly optional?: true;
}

/** A function for the user's cells: what Excel shows of it, and what it computes. */
export interface FunctionDeclaration {
  /** Latin capitals: Excel allows nothing else. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  /** Throws a FunctionFault where there is no value. */
  readonly compute: (...args: readonly unknown[]) => number;
}

const parameter = (
  [name, description]: readonly [string, string],
  type: FunctionParameter["type"],
): FunctionParameter => ({ name, description, type });

/** Every function, declared once. */
export const FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "DEADLINE",
    name: WORDS.deadline.name,
    description: WORDS.deadline.description,
    parameters: [
      parameter(WORDS.deadline.from, "number"),
      parameter(WORDS.deadline.count, "number"),
      parameter(WORDS.deadline.unit, "string"),
    ],
    compute: (from, count, unit) => deadline(from, count, unit),
  },
  {
    id: "PENALTY",
    name: WORDS.penalty.name,
    description: WORDS.penalty.description,
    parameters: [
      parameter(WORDS.penalty.principal, "number"),
      parameter(WORDS.penalty.payBy, "number"),
      parameter(WORDS.penalty.until, "number"),
      parameter(WORDS.penalty.accrual, "any"),
      { ...parameter(WORDS.penalty.percent, "number"), optional: true },
    ],
    compute: (principal, payBy, until, accrual, percent) =>
      penalty(principal, payBy, until, accrual, percent),
  },
];

/** What Excel reads of the functions before it runs any (`functions.json`). */
export function functionsMetadata(): object {
  return {
    allowErrorForDataTypeAny: false,
    functions: FUNCTIONS.map(({ id, name, description, parameters }) => ({
      id,
      name,
      description,
      parameters,
      result: { type: "number", dimensionality: "scalar" },
    })),
  };
}
