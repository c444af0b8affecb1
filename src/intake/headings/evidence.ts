import type { ColumnTarget } from "../types";
import type { StudiedColumn } from "./fit";
import type { Model } from "./model";
import { columnFeatures, type SeenColumn } from "./model/features";
import { KINDS } from "./matchWords";

const MOST_WORDS = 3;
/** A word that contributes less than this is not worth naming. */
const LEAST = 0.25;

/** The words of a heading and the kind of its values that most support a target. */
export interface Evidence {
  /** In the order of the heading, as normalised. */
  readonly words: readonly string[];
  /** «даты», «суммы», …; `null` if the values say nothing. */
  readonly values: string | null;
}

/** Determines which words and values of a column support a target in the model. */
export function evidenceFor(
  columns: readonly SeenColumn[],
  index: number,
  target: ColumnTarget,
  column: StudiedColumn,
  { first }: Model,
): Evidence {
  const seen = columns[index];
  if (seen === undefined) return { words: [], values: null };
  const words = [...new Set([...seen.heading.parents, ...seen.heading.leaf])];
  const says = first.saysFor(columnFeatures(columns, index), target);
  const weighed = words.map((word) => ({
    word,
    weight: says.reduce((sum, [name, weight]) => (isOf(name, word) ? sum + weight : sum), 0),
  }));
  const best = [...weighed]
    .filter(({ weight, word }) => weight > LEAST && !isDateWord(word))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
  return { words: words.filter((word) => best.includes(word)), values: kindOf(column) };
}

/** Whether a feature is derived from a word: the word, its beginning, a part of it. */
function isOf(feature: string, word: string): boolean {
  if (feature === `l ${word}` || feature === `p ${word}`) return true;
  if (feature.endsWith("…")) return word.startsWith(feature.replace(/^[lp] /, "").slice(0, -1));
  return feature.startsWith('"') && `_${word}_`.includes(feature.slice(1));
}

const isDateWord = (word: string): boolean =>
  /^(?:дата|месяц|период|год)(?:нач|отч|пред|прош|друг|посл|тек)/.test(word);

function kindOf({ content }: StudiedColumn): string | null {
  if (content.filled === 0) return null;
  const kind = (["date", "money", "inn", "kbk", "party", "text"] as const).find(
    (each) => content[each] >= 0.6,
  );
  return kind === undefined ? null : KINDS[kind];
}
