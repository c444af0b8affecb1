import { tryDay, type Day } from "../../domain/day";
import { MONTHS_OF } from "../../domain/dayWords";
import { comparableText } from "../../domain/debtorName";
import { remembered } from "../../domain/remembered";
import { monthNumber } from "../../domain/written/months";
import { LOOK_ALIKES } from "../../domain/lookAlikes";

/** A document, as far as its spelling identifies it: «№ 1», «N1» and «Дог. 1» are one number. */
export interface BasisKey {
  /** The number, or the words of a basis without one. */
  readonly number: string;
  /** The date of the document; `null` where the basis does not give it. */
  readonly date: Day | null;
}

const NUMERIC_DATE = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d)/;
const ISO_DATE = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const WORDED_DATE = new RegExp(`(?<!\\d)(\\d{1,2})\\s+(${MONTHS_OF.join("|")})\\s+(\\d{4}|\\d{2})(?!\\d)`);
const UNEVEN_SPACE = /[^\S ]| {2}/;
/** What each date has, and most bases without one have not. */
const MAY_HOLD_DATE = /\d[./-]\d|\d\s+[а-я]{3}/;
/** «г.», «года» after a date. */
const YEAR_WORD = /^\s*(?:г(?![а-я])\.?|года?)/;

/** Documents that are not contracts: a contract and a ruling with the same number are two documents. */
const OTHER_DOCUMENTS: readonly (readonly [RegExp, string])[] = [
  [/постановл/, "постановление"],
  [/протокол/, "протокол"],
  [/решен/, "решение"],
  [/приказ/, "приказ"],
  [/исполнит|(?<![а-я])и ?\/? ?л(?![а-я])/, "исполнительный"],
  [/(?<![а-я])акт(?:а|у)?(?![а-я])/, "акт"],
  [/(?<![а-я])сч[её]т/, "счет"],
];

/** Whether a basis may name such a document: most do not, and need not be looked through for each of them. */
const ANY_OTHER_DOCUMENT = /постановл|протокол|решен|приказ|исполнит|и ?\/? ?л|акт|сч[её]т/;

/** A number in a basis: it contains a digit, plus the letters, dashes and slashes that belong to it. */
const NUMBER = /[0-9a-zа-я]*(?:[-–—/.]?[0-9a-zа-я]+)*\d[0-9a-zа-я]*(?:[-–—/.]+[0-9a-zа-я]+)*/g;

/** A Latin «N» or «No.» that stands for №, which no number spans. */
const NUMBER_SIGN = /(?<![a-z])n(?=[o°º. ]*\d)/g;

/** What a number never spans: words without a digit need not be searched for one. */
const BETWEEN_NUMBERS = /[^0-9a-zа-я\-–—/.]+/;

/** A basis is looked at several times for each debt, and stands in two months: a long register has as many of them. */
const MOST_BASES = 100_000;

/** Reads a basis as number and date (docs/periods.md §2); different spellings of one document give equal keys. */
export const basisKey = remembered((basis: string): BasisKey => {
  let text = basis.toLowerCase().replace(/ё/g, "е");
  if (UNEVEN_SPACE.test(text)) text = text.replace(/\s+/g, " ");
  let date: Day | null = null;
  while (MAY_HOLD_DATE.test(text)) {
    const found = dateIn(text);
    if (found === null) break;
    date ??= found.day;
    text = `${text.slice(0, found.start)} ${text.slice(found.end).replace(YEAR_WORD, " ")}`;
  }
  const kind = ANY_OTHER_DOCUMENT.test(text)
    ? (OTHER_DOCUMENTS.find(([pattern]) => pattern.test(text))?.[1] ?? "")
    : "";
  const numbers = (text.includes("n") ? text.replace(NUMBER_SIGN, " № ") : text)
    .split(BETWEEN_NUMBERS)
    .flatMap((word) => (/\d/.test(word) ? (word.match(NUMBER) ?? []) : []))
    .map(evenNumber);
  if (numbers.length > 0) return { number: `${kind}${kind === "" ? "" : " "}${numbers.join(" ")}`, date };
  return { number: comparableText(text.replace(/(?<![а-я])от(?![а-я])/g, " ")), date };
}, MOST_BASES);

const EVEN_NUMBER = /^[1-9]\d*$/;

/** One alphabet, one kind of dash, no leading zeros: «0012-А» and «12–A» are one number. */
function evenNumber(number: string): string {
  if (EVEN_NUMBER.test(number)) return number;
  return number
    .replace(/[–—]/g, "-")
    .replace(/[a-z]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/^0+(?=\d)/, "");
}

function dateIn(text: string): { readonly day: Day; readonly start: number; readonly end: number } | null {
  for (const [pattern, read] of DATE_FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const day = read(match);
    if (day !== null) return { day, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const DATE_FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => Day | null])[] = [
  [ISO_DATE, ([, year, month, day]) => tryDay(Number(year), Number(month), Number(day))],
  [NUMERIC_DATE, ([, day, month, year]) => tryDay(fullYear(year ?? ""), Number(month), Number(day))],
  [
    WORDED_DATE,
    ([, day, month, year]) => tryDay(fullYear(year ?? ""), monthNumber(month ?? ""), Number(day)),
  ],
];

/** Two-digit years as everywhere: 00–49 are in this century (docs/register.md §1). */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}
