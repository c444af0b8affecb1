import { numberOf } from "../headings/model/relations";
import type { ColumnProfile } from "../headings";
import type { MoneyUnit, UnitReadings, UnitSource } from "../types";
import { formatUnit, unitUnder } from "./numberFormatUnit";

/**
 * No municipal sheet has a median debt of a hundred million roubles: numbers that large are in roubles, not
 * thousands.
 */
const TOO_LARGE: Readonly<Record<MoneyUnit, number>> = { rub: Infinity, thousand: 100_000, million: 5_000 };
/** If half of the sums end in kopecks, they are in roubles. */
const KOPECKS_SHARE = 0.5;
/** With fewer sums than this, their sizes mean nothing. */
const FEWEST = 3;

/**
 * Whether the words and the numbers of the principal's column contradict each other. A heading is believed against
 * the title if the sizes support it, and so is a number format; if two pieces of evidence conflict, or the sizes
 * contradict the words, the user is asked. `unit`: the one that is read.
 */
export function doubtOfUnit(
  unit: MoneyUnit,
  said: { readonly heading: MoneyUnit | null; readonly title: MoneyUnit | null },
  { values, formats }: ColumnProfile,
): UnitReadings | null {
  const words = said.heading ?? said.title;
  const by: UnitSource = said.heading !== null ? "heading" : "title";
  const written = writtenUnit(formats);
  if (written !== null && words !== null && written !== words)
    return { taken: { unit: written, by: "format" }, other: { unit: words, by } };
  const sizes = sizesOf(values, formats, unit);
  if (sizes === "roubles" && unit !== "rub")
    return { taken: { unit, by }, other: { unit: "rub", by: "sizes" } };
  const { heading, title } = said;
  if (heading === null || title === null || heading === title) return null;
  const large = heading === "rub" ? sizes === "roubles" : sizes === "small";
  return large ? null : { taken: { unit: heading, by: "heading" }, other: { unit: title, by: "title" } };
}

/** The unit that the number format of most sums displays after them. */
function writtenUnit(formats: ColumnProfile["formats"]): MoneyUnit | null {
  const units = formats.map((format) => (format === null ? null : formatUnit(format).words));
  const [first] = units;
  return first !== undefined && units.every((unit) => unit === first) ? first : null;
}

/** What the numbers look like: sums in roubles and kopecks, small numbers, or neither. */
function sizesOf(
  values: ColumnProfile["values"],
  formats: ColumnProfile["formats"],
  unit: MoneyUnit,
): "roubles" | "small" | null {
  const numbers = values.flatMap((value, index) => {
    // A format that only displays thousands leaves the number as it is, and speaks for itself.
    const scaled = unitUnder(unit, formats[index] ?? null) !== unit;
    const number = scaled ? null : numberOf(value);
    return number === null || number === 0 ? [] : [Math.abs(number)];
  });
  if (numbers.length < FEWEST) return null;
  numbers.sort((a, b) => a - b);
  const middle = numbers[Math.floor(numbers.length / 2)] ?? 0;
  const kopecks = numbers.filter((number) => !Number.isInteger(number)).length;
  if (middle >= (TOO_LARGE[unit] === Infinity ? TOO_LARGE.thousand : TOO_LARGE[unit])) return "roubles";
  if (unit === "rub" && middle >= 1000 && kopecks >= numbers.length * KOPECKS_SHARE) return "roubles";
  return middle < 1000 ? "small" : null;
}
