import { distance } from "fastest-levenshtein";
import { comparableName } from "../../domain/debtorName";

/** How many letters may differ in a typing slip (docs/periods.md §2). */
const SLIP = 2;
/** In a word shorter than this, a different letter makes it a different word: an initial, «Лес» and «Лис». */
const SHORTEST_SLIPPED = 5;

/**
 * Whether two names are the same name with a typing slip in one: at most two letters differ, never in a number, an
 * initial or a short word («Школа № 1», «Иванов А. И.»), and not just the ending that makes «Иванов» «Иванова».
 */
export function isSlip(one: string, other: string): boolean {
  const [left, right] = [words(one), words(other)];
  if (left.join(" ") === right.join(" ")) return true;
  if (left.length !== right.length) return joined(left) === joined(right);
  let differing = 0;
  for (const [index, word] of left.entries()) {
    const against = right[index] ?? "";
    if (word === against) continue;
    if (/\d/.test(word) || /\d/.test(against)) return false;
    if (Math.min(word.length, against.length) < SHORTEST_SLIPPED) return false;
    if (isFeminine(word, against) || isFeminine(against, word)) return false;
    differing += distance(word, against);
  }
  return differing <= SLIP;
}

/** Whether two names may belong to one debtor, which a person has to decide: a slip, initials, «(ранее …)». */
export function isNear(one: string, other: string): boolean {
  const [left, right] = [words(one), words(other)];
  if (numbersOf(left) !== numbersOf(right)) return formerName(one, other);
  if (distance(left.join(" "), right.join(" ")) <= SLIP) return true;
  return sameByInitials(left, right) || formerName(one, other);
}

function words(name: string): string[] {
  return comparableName(name).split(" ");
}

const joined = (all: readonly string[]): string => all.join("");

const isFeminine = (word: string, against: string): boolean =>
  against === `${word}а` || against === `${word}я`;

const numbersOf = (all: readonly string[]): string => all.filter((word) => /\d/.test(word)).join(" ");

/** «Иванов Иван Петрович» and «Иванов И. П.»: the same surname, and every further word begins alike. */
function sameByInitials(left: readonly string[], right: readonly string[]): boolean {
  if (left[0] !== right[0] || left.length < 2 || right.length < 2) return false;
  const initials = (all: readonly string[]): string =>
    all
      .slice(1)
      .flatMap((word) => (word.length <= 2 ? Array.from(word) : [word.charAt(0)]))
      .join("");
  const short = [left, right].some((all) => all.slice(1).every((word) => word.length <= 2));
  return short && initials(left) === initials(right);
}

const FORMER = /\(?\s*(?:ранее|бывш(?:ее|ий|ая)|прежн(?:ее|ий|яя) наименование)[\s:–—-]*([^)]*)\)?/i;

/** «ООО «Весна» (ранее ООО «Осень»)» contains both names. */
function formerName(one: string, other: string): boolean {
  return [
    [one, other],
    [other, one],
  ].some(([long = "", short = ""]) => {
    const match = FORMER.exec(long);
    if (match === null) return false;
    const names = [match[1] ?? "", long.replace(FORMER, " ")].map(comparableName);
    return names.includes(comparableName(short));
  });
}
