import type { Day } from "../../../domain/day";
import { normaliseHeading } from "../normaliseHeading";
import { CONCEPTS } from "./concepts";
import { withDateWords } from "./headingDates";

/** A heading as the model reads it: the words of its levels, and the concepts they express. */
export interface HeadingText {
  /** Words of the levels above the last, from the top. */
  readonly parents: readonly string[];
  /** Words of the last level. */
  readonly leaf: readonly string[];
  readonly parentConcepts: ReadonlySet<string>;
  readonly leafConcepts: ReadonlySet<string>;
}

interface Stem {
  readonly concept: string;
  readonly text: string;
  readonly whole: boolean;
}

/** Stems by first letter, so that a heading's word is compared with only a few of them. */
const STEMS: ReadonlyMap<string, readonly Stem[]> = stemsByLetter();

function stemsByLetter(): ReadonlyMap<string, Stem[]> {
  const stems = new Map<string, Stem[]>();
  for (const [concept, list] of Object.entries(CONCEPTS))
    for (const entry of list.split(" ")) {
      const whole = entry.startsWith("=");
      const text = whole ? entry.slice(1) : entry;
      const letter = text.charAt(0);
      const found = stems.get(letter) ?? [];
      found.push({ concept, text, whole });
      stems.set(letter, found);
    }
  return stems;
}

/** Reads a heading's levels; dates become words for their relation to the reporting date. */
export function readHeading(levels: readonly string[], report: Day, asOf: Day): HeadingText {
  const words = levels
    .filter((level, index) => level !== levels[index - 1])
    .map((level) => wordsOf(withDateWords(level, report, asOf)));
  const leaf = words.at(-1) ?? [];
  const parents = words.slice(0, -1).flat();
  return { parents, leaf, parentConcepts: conceptsOf(parents), leafConcepts: conceptsOf(leaf) };
}

/**
 * «Когда должен был заплатить», «надо было внести до»: a payment that must be made by a day is a debt from then on.
 * Without a verb of paying, «должен» refers to the debt itself.
 */
const MUST_PAY =
  /(?<![а-я])(?:долж(?:ен|на|ны)|обязан[аы]?|надо|нужно|следовало|надлежало|полагалось)(?: (?:был[аио]?|и))? (?=(?:у|о|за|вы)?пла[тч]|внест|вносит|погас|перечисл|рассчита|вернут|возврат|сдат)/g;

function wordsOf(text: string): string[] {
  return normaliseHeading(text.replace(/(?<=[a-zа-я])_|_(?=[a-zа-я])/gi, " "))
    .replace(MUST_PAY, "надлежит ")
    .split(" ")
    .filter((word) => word !== "")
    .map(transliterated);
}

const LATIN: readonly (readonly [RegExp, string])[] = (
  "shch=щ sch=щ sh=ш ch=ч zh=ж kh=х ya=я yu=ю yo=е ts=ц ja=я ju=ю iya=ия a=а b=б c=ц d=д e=е f=ф g=г h=х i=и j=й k=к l=л m=м " +
  "n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=ы z=з"
)
  .split(" ")
  .map((pair) => {
    const [from = "", to = ""] = pair.split("=");
    return [new RegExp(from, "g"), to] as const;
  });

/** A word in lower case. Databases name their columns in Latin letters: «data_spis» is «дата спис». */
export function transliterated(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  return LATIN.reduce((text, [from, to]) => text.replace(from, to), word);
}

function conceptsOf(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of words) {
    for (const { concept, text, whole } of STEMS.get(word.charAt(0)) ?? [])
      if (whole ? word === text : text.length <= 2 ? word === text : word.startsWith(text))
        found.add(concept);
    if (/^\d+$/.test(word)) found.add("digits");
  }
  return found;
}
