import { LOOK_ALIKES } from "../../domain/lookAlikes";

const LATIN = /[a-z]/;
const CYRILLIC = /[а-я]/;
const WORDS_WITH_LATIN = /[а-я]*[a-z][a-zа-я]*/g;
const ONLY_LOOK_ALIKES = /^[abcehkmoptxy]{2,}$/;
/** «№» in UTF-8 that was read as windows-1251, in lower case. */
const BROKEN_NUMBER_SIGN = "в„–";
/** A word broken by a typed hyphen, with or without a line break: «задолжен-ности», «Показа-\nтели». */
const BROKEN_WORD = /(?<=[а-я])\u00ad?-\s*\n\s*(?=[а-я])|(?<=[а-я])-(?=[а-я])|\u00ad/g;
const HYPHEN = /[-\u00ad]/;
const PUNCTUATION = /[^a-zа-я0-9№%]+/g;

/**
 * A text for comparison only: lower case, е for ё, «№» repaired, Latin look-alikes made Cyrillic in mixed words and
 * in words that consist of nothing else, hyphens inside words dropped, punctuation and white space → single spaces.
 */
export function normaliseText(text: string): string {
  const lower = text.toLowerCase().replace(/ё/g, "е").replaceAll(BROKEN_NUMBER_SIGN, "№");
  const even = withoutLookAlikes(lower);
  return (HYPHEN.test(even) ? even.replace(BROKEN_WORD, "") : even)
    .replaceAll("№", " № ")
    .replace(PUNCTUATION, " ")
    .trim();
}

/** A text in lower case with Latin look-alikes made Cyrillic, as in {@link normaliseText}. */
export function withoutLookAlikes(lower: string): string {
  return LATIN.test(lower) ? lower.replace(WORDS_WITH_LATIN, repairWord) : lower;
}

function repairWord(word: string): string {
  if (!CYRILLIC.test(word) && !ONLY_LOOK_ALIKES.test(word)) return word;
  return word.replace(/[a-z]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
}
