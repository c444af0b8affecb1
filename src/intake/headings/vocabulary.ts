import { distance } from "fastest-levenshtein";
import { FIELD_KEYS, fieldSpec, type FieldKey } from "../../domain/fields";
import { isSubtracted, type ColumnTarget } from "../types";
import { IGNORED_HEADINGS, IGNORED_PATTERNS } from "./ignored";
import { normaliseHeading, withoutRemarks } from "./normaliseHeading";
import { patternOf } from "./patterns";
import { AMBIGUOUS, headingsOf, SECTIONS } from "./synonyms";

/** What a heading means according to the vocabulary. */
export interface Meaning {
  /** In order of preference; the column's content decides between several. */
  readonly targets: readonly ColumnTarget[];
  /** Whether the values must be of the target's kind for the match to count. */
  readonly needsContent: boolean;
}

const MEANINGS: ReadonlyMap<string, Meaning> = buildMeanings();
const SECTION_LEAVES = SECTIONS.map(({ parent, direct = false, leaves }) => ({
  parent,
  direct,
  leaves: new Map(Object.entries(leaves).map(([leaf, field]) => [normaliseHeading(leaf), field])),
}));

function buildMeanings(): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const add = (heading: string, targets: readonly ColumnTarget[], needsContent: boolean): void => {
    const key = normaliseHeading(heading);
    if (!meanings.has(key)) meanings.set(key, { targets, needsContent });
  };
  // Ambiguous ones first: a register heading such as «Результат» means several things in other sheets.
  for (const [heading, fields] of Object.entries(AMBIGUOUS)) add(heading, fields, true);
  for (const field of FIELD_KEYS) for (const heading of headingsOf(field)) add(heading, [field], false);
  for (const heading of IGNORED_HEADINGS) add(heading, ["ignored"], false);
  return meanings;
}

/**
 * What a whole heading means, as written or without remarks in brackets; `null` if the vocabulary does not contain
 * it.
 */
export function meaningOf(heading: string): Meaning | null {
  const whole = normaliseHeading(heading);
  return (
    MEANINGS.get(whole) ?? MEANINGS.get(normaliseHeading(withoutRemarks(heading))) ?? patternOf(whole) ?? null
  );
}

/**
 * Whether two headings are different words for one field («Арендатор», «Наниматель»); not so if both only mean that a
 * column is known and not read.
 */
export function meanTheSame(one: string, other: string): boolean {
  const [first, second] = [meaningOf(one)?.targets, meaningOf(other)?.targets];
  return first !== undefined && first[0] !== "ignored" && first[0] === second?.[0];
}

/** Shorter headings mean something else when one letter differs («исп. лист», «иск. лист»). */
const SHORTEST_MISSPELT = 10;
/** Shorter words must be typed correctly. */
const SHORTEST_WORD = 4;

/** What a heading means if each of its words may have one wrong letter; `null` if none is that close. */
export function misspelt(heading: string): ColumnTarget | null {
  const words = normaliseHeading(heading).split(" ");
  if (words.join(" ").length < SHORTEST_MISSPELT) return null;
  for (const [known, { targets }] of MEANINGS) {
    const [target] = targets;
    if (target === undefined || target === "ignored") continue;
    const others = known.split(" ");
    if (others.length === words.length && words.every((word, index) => isNear(word, others[index] ?? "")))
      return target;
  }
  return null;
}

function isNear(word: string, known: string): boolean {
  if (word === known) return true;
  if (word.length < SHORTEST_WORD || Math.abs(word.length - known.length) > 1) return false;
  return distance(word, known) === 1;
}

/** What a short sub-heading means under its section («дата» under «Претензия»). */
export function sectionMeaning(parents: readonly string[], leaf: string): FieldKey | null {
  const above = parents.map(normaliseHeading);
  for (const { parent, direct, leaves } of SECTION_LEAVES) {
    if (!(direct ? above.slice(-1) : above).some((text) => parent.test(text))) continue;
    const field = leaves.get(normaliseHeading(leaf)) ?? leaves.get(normaliseHeading(withoutRemarks(leaf)));
    if (field !== undefined) return field;
  }
  return null;
}

/** Why a heading denotes a column that is known and not read; `null` if it does not. */
export function ignoredReason(normalised: string): string | null {
  return IGNORED_PATTERNS.find(({ words }) => words.test(normalised))?.reason ?? null;
}

/** Whether a heading is known as that of something that is no sum («Постановление о штрафе»). */
export function meansNoSum(heading: string): boolean {
  const targets = meaningOf(heading)?.targets ?? [];
  const isNoSum = (target: ColumnTarget): boolean =>
    target !== "ignored" && !isSubtracted(target) && fieldSpec(target).type !== "money";
  return targets.length > 0 && targets.every(isNoSum);
}

/** Whether a text is a heading that the vocabulary knows; helps to find the header row. */
export function looksLikeHeading(text: string): boolean {
  return meaningOf(text) !== null;
}
