import { HostError } from "./errors";
import type { Scalar } from "./hostObject";

/** An argument that must be text. */
export function textArgument(value: unknown): string {
  if (typeof value !== "string" || value === "")
    throw new HostError("InvalidArgument", `Text is expected, not ${JSON.stringify(value)}.`);
  return value;
}

/** An argument that may be left out. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** An argument that must be a whole number, at least `minimum`. */
export function wholeArgument(value: unknown, minimum = 0): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < minimum)
    throw new HostError("InvalidArgument", `A whole number ≥ ${String(minimum)} is expected.`);
  return value;
}

/** An argument that must be a number within limits. */
export function numberArgument(value: unknown, minimum: number, maximum: number): number {
  if (typeof value !== "number" || value < minimum || value > maximum)
    throw new HostError(
      "InvalidArgument",
      `A number from ${String(minimum)} to ${String(maximum)} is expected, not ${JSON.stringify(value)}.`,
    );
  return value;
}

/** An argument that must be a logical value. */
export function logicalArgument(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument", "A logical value is expected.");
  return value;
}

/** An argument that must be one of the words of an enumeration of the API, such as `PaperType`. */
export function enumArgument(name: string, value: unknown): string {
  const enumeration = (globalThis as unknown as { Excel?: Record<string, Record<string, string>> }).Excel?.[
    name
  ];
  if (enumeration === undefined) throw new HostError("ApiNotFound", `There is no Excel.${name}.`);
  if (typeof value !== "string" || !Object.values(enumeration).includes(value))
    throw new HostError("InvalidArgument", `${JSON.stringify(value)} is no ${name}.`);
  return value;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A colour as `#RRGGBB` (with or without `#`), or one of HTML's plain names; as Excel answers it. */
export function colorArgument(value: unknown): string {
  const text = textArgument(value);
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw new HostError("InvalidArgument", `«${text}» is no colour.`);
  return `#${text.replace("#", "").toUpperCase()}`;
}

/** How a setting that is only stored is checked: a word of an enumeration, or the type of its first value. */
export type Check = (value: unknown) => unknown;

/**
 * Scalars over a plain record of settings: each takes what its check allows, or else what has the type of the value
 * that it has at first.
 */
export function settingScalars<T>(
  names: readonly string[],
  record: (target: T) => Record<string, unknown>,
  checks: Readonly<Record<string, Check>> = {},
): Record<string, Scalar<T>> {
  const scalars = names.map((name): [string, Scalar<T>] => [
    name,
    {
      get: (target) => record(target)[name] ?? null,
      set: (target, value) => {
        const settings = record(target);
        const check = checks[name];
        const before = settings[name];
        if (check === undefined && isGiven(before) && typeof before !== typeof value)
          throw new HostError("InvalidArgument", `${name} takes a ${typeof before}.`);
        settings[name] = check === undefined ? value : check(value);
      },
    },
  ]);
  return Object.fromEntries(scalars);
}
