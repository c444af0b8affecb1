import type { Day } from "../../../domain/day";
import type { ColumnTarget } from "../../types";
import type { HeadingText } from "./headingText";

/** What speaks for or against a field: a word of the model, and how strongly it is present. */
export type Features = readonly (readonly [name: string, amount: number])[];

/** A column as the model sees it. */
export interface SeenColumn {
  readonly heading: HeadingText;
  /** See valueTraits.ts. */
  readonly traits: readonly string[];
  /** What the vocabulary by itself takes the heading for. */
  readonly known: ColumnTarget | null;
  /** The column's arithmetic role among the sheet's columns of sums. */
  readonly relations: readonly string[];
  /** The days in a date column, row by row; `null` for other columns. */
  readonly days: readonly (Day | null)[] | null;
}

const PREFIXES = [3, 4, 5, 7] as const;
const GRAMS = [3, 4, 5] as const;
const GRAM_AMOUNT = 0.45;

/** The features of a column among its neighbours: words, parts of words, concepts, values, what is next to it. */
export function columnFeatures(columns: readonly SeenColumn[], index: number): Features {
  const column = columns[index];
  if (column === undefined) return [];
  const { heading } = column;
  const features = new Map<string, number>();
  const add = (name: string, amount = 1): void => {
    features.set(name, Math.max(features.get(name) ?? 0, amount));
  };
  add("bias");
  addWords(heading.leaf, "l", add);
  addWords(heading.parents, "p", add);
  addConcepts(heading, add);
  for (const trait of column.traits) add(`v ${trait}`);
  for (const relation of column.relations) add(`r ${relation}`);
  if (column.known !== null) add(`k ${column.known}`, 2);
  addKinds(heading, column.traits, add);
  return [...features];
}

function addWords(
  words: readonly string[],
  role: "l" | "p",
  add: (name: string, amount?: number) => void,
): void {
  words.forEach((word, index) => {
    add(`${role} ${word}`);
    for (const length of PREFIXES) {
      const prefix = word.slice(0, length);
      if (word.length >= length) add(`${prefix}…`);
      if (word.length >= length && length <= 5) add(`${role} ${prefix}…`);
    }
    const marked = `_${word}_`;
    for (const length of GRAMS)
      for (let from = 0; from + length <= marked.length; from++)
        add(`"${marked.slice(from, from + length)}`, GRAM_AMOUNT);
    const next = words[index + 1];
    if (next !== undefined) add(`${word.slice(0, 4)}+${next.slice(0, 4)}`);
  });
  const [first] = words;
  if (first !== undefined && role === "l") add(`^${first.slice(0, 5)}`);
  if (role === "l") {
    add(`words ${Math.min(words.length, 5)}`);
    const last = words.at(-1);
    if (last !== undefined) add(`$${last.slice(0, 5)}`);
  }
}

function addConcepts(heading: HeadingText, add: (name: string, amount?: number) => void): void {
  const leaf = [...heading.leafConcepts].sort();
  const parents = [...heading.parentConcepts].sort();
  for (const concept of leaf) add(`c ${concept}`);
  for (const concept of parents) add(`pc ${concept}`);
  for (const concept of new Set([...leaf, ...parents])) add(`any ${concept}`);
  leaf.forEach((concept, at) => {
    for (const other of leaf.slice(at + 1)) add(`${concept}&${other}`);
    for (const parent of parents) if (parent !== concept) add(`${parent}>${concept}`);
  });
}

/** A concept combined with a kind of value: «претензия» over dates means something different than over numbers. */
function addKinds(
  heading: HeadingText,
  traits: readonly string[],
  add: (name: string, amount?: number) => void,
): void {
  const kind = ["date", "money", "inn", "kbk", "text", "yesno", "ordinal", "digits"].find(
    (each) => traits.includes(`=${each}`) || traits.includes(`~${each}`),
  );
  if (kind === undefined) return;
  for (const concept of heading.leafConcepts) add(`${concept}@${kind}`);
  for (const concept of heading.parentConcepts) add(`^${concept}@${kind}`, 0.5);
}
