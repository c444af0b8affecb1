import { money, type Money } from "../money";

/** What a separator means in sums, as far as the neighbouring values tell. */
export type SeparatorRole = "decimal" | "thousands" | "unknown";

/** How a single separator before exactly three digits is read («1,234», «1.234»). */
export interface LoneSeparator {
  readonly comma: SeparatorRole;
  readonly point: SeparatorRole;
}

/** Nothing tells: such a sum is read with a decimal separator and reported as a guess. */
export const UNKNOWN_SEPARATORS: LoneSeparator = Object.freeze({ comma: "unknown", point: "unknown" });

/** A sum as written, before units: its digits, and which separator had to be guessed. */
export interface WrittenSum {
  /** Plain decimal such as `-1234.56`. */
  readonly decimal: string;
  /** The separator before exactly three digits that nothing explained; `null` where there is no doubt. */
  readonly guessed: "comma" | "point" | null;
  /** The unit written with the number, in roubles: 1 for «руб.», 1000 for «тыс. руб.»; `null` where there is none. */
  readonly factor: number | null;
}

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
/**
 * Two numbers below one another in a cell, or as far apart as columns are, are two sums: a space stands between the
 * groups of one, or a second one by a slip.
 */
const APART = /\d[.,]?(?:\s*[\n\r\t\v\f\u2028\u2029]\s*|\s{3,})\d/;
const UNIT = "р(?:уб(?:л(?:ей|я|ь))?)?\\.?|₽|rub|rur";
const SUFFIX = new RegExp(
  `^(.*?\\d[.,=]?)\\s?(?:(?:(тыс(?:яч[аи]?)?|т(?=\\.?\\s?р)|млн|миллион(?:а|ов)?|млрд|миллиард(?:а|ов)?)\\.?\\s?)?(${UNIT})?)\\s?$`,
);
const ROUBLES_AND_KOPECKS =
  /^([-+]?)(\d{1,3}(?: \d{3})+|\d+) ?р(?:уб(?:л(?:ей|я|ь))?)?\.? ?(\d{1,2}) ?к(?:оп(?:\.|ее?к[аи]?)?)?\.?$/;
const GROUPED = /^(?:\d{1,3}(?: \d{3})+|\d+)$/;
/** «1234-56» and «1234=56» are roubles and kopecks in handwritten style; «1234=» means no kopecks. */
const BY_HYPHEN = /^(.*\d) ?(?:-|=)(\d{2})$|^(.*\d) ?=$/;

function factorOf(word: string | undefined): number {
  if (word === undefined) return 1;
  if (word.startsWith("т")) return 1_000;
  return word.startsWith("млрд") || word.startsWith("миллиард") ? 1_000_000_000 : 1_000_000;
}

/**
 * No sum is written in more characters, not even with its words in brackets: whole letters get into a cell by mistake,
 * and the patterns below look at each character of a text several times.
 */
const LONGEST = 1_000;

/**
 * Reads a sum typed as text (docs/register.md §1 p.7): «1 234 567,89», «1,234.56», «1.234,56», «1234-56»,
 * «(1 234,56)», «300,00-», «1 234,56 руб.», «₽ 1 234,56», «12 руб. 50 коп.», «12'000.50», «1 234,56*»,
 * «12 000 (двенадцать тысяч) руб. 00 коп.». `null` for anything that is not exactly one sum.
 */
export function parseWrittenSum(text: string, lone: LoneSeparator): WrittenSum | null {
  if (text.length > LONGEST || APART.test(text)) return null;
  const { line, inRoubles, credit, trailing } = bareSum(text);
  const kopecks = ROUBLES_AND_KOPECKS.exec(line);
  if (kopecks) {
    const [, sign = "", roubles = "", part = ""] = kopecks;
    if ([sign === "-", credit, trailing].filter(Boolean).length > 1) return null;
    const negative = sign === "-" || credit || trailing ? "-" : "";
    return { decimal: `${negative}${digits(roubles)}.${part.padStart(2, "0")}`, guessed: null, factor: 1 };
  }
  const brackets = /^\(\s?([^()]+)\)(?=$|[^)])(.*)$/.exec(line);
  const suffix = SUFFIX.exec(brackets ? `${brackets[1] ?? ""}${brackets[2] ?? ""}` : line);
  if (!suffix) return null;
  const [, body = "", thousands, currency] = suffix;
  const unitless = thousands === undefined && currency === undefined && !inRoubles;
  const factor = unitless ? null : factorOf(thousands);
  const leading = /^[-+]?/.exec(body)?.[0] ?? "";
  const signs = [brackets !== null, leading === "-", trailing, credit].filter(Boolean).length;
  if (signs > 1 || (brackets && leading !== "")) return null;
  const number = parseUnsigned(body.slice(leading.length).trim(), lone);
  return number && { ...number, decimal: (signs === 1 ? "-" : "") + number.decimal, factor };
}

/** What may surround a sum without affecting its size: footnote marks, words in brackets, the currency before it. */
const FOOTNOTE = /(?<=\d[^\d]*)[*¹²³⁾]+$/;
const REMARK = /\s?\((?:(?=[^()]*\p{L}{2})[^()\d]*|[^()]*ндс[^()]*)\)/gu;
const CURRENCY_BEFORE = /^(?:руб(?:л(?:ей|я|ь))?\.?|р\.|₽|rub|rur)\s?(?=[-+(]?\d)/;
/** «12'000.50»: apostrophes between groups of digits. */
const APOSTROPHE = /(?<=\d)['’‘`´ʼ](?=\d{3}(?!\d))/g;
/**
 * «Дт 1 234,56», «1 234,56 К»: the side of the balance; the kopecks are written out, so «к» does not mean «копейки».
 */
const SIDE_BEFORE = /^(дт|кт|дебет|кредит)\.?\s?(?=[-+(]?\d)/;
const SIDE_AFTER = /(?<=\d[.,]\d\d)\s?(дт?|кт?)\.?$/;

const MINUS_AFTER = /(?<=\d[\d.,]*) ?-$/;

interface BareSum {
  readonly line: string;
  /** Whether a currency came before the number. */
  readonly inRoubles: boolean;
  /** Whether the number is marked as standing on the credit side: then it is owed to the debtor. */
  readonly credit: boolean;
  /** Whether the minus comes last («300,00-»), as mainframe programs print it. */
  readonly trailing: boolean;
}

function bareSum(text: string): BareSum {
  let line = text
    .replace(SPACES, " ")
    .replace(/[−–—‑‐]/g, "-")
    .trim()
    .toLowerCase()
    .replace(REMARK, "")
    .replace(FOOTNOTE, "")
    .replace(APOSTROPHE, " ")
    .trim();
  const side = (SIDE_BEFORE.exec(line) ?? SIDE_AFTER.exec(line))?.[1] ?? "";
  line = line.replace(SIDE_BEFORE, "").replace(SIDE_AFTER, "");
  const inRoubles = CURRENCY_BEFORE.test(line);
  const trailing = MINUS_AFTER.test(line);
  line = line.replace(CURRENCY_BEFORE, "").replace(MINUS_AFTER, "").trim();
  return { line, inRoubles, credit: side.startsWith("к"), trailing };
}

/** Beyond Excel's fifteen digits kopecks are lost; no municipal debt comes near. */
export const LARGEST_SUM = 1e13;

/**
 * The sum of a text that leaves no doubt, in roubles or in whatever unit the cell uses; `null` for any other text.
 */
export function plainSum(text: string): Money | null {
  const written = parseWrittenSum(text, UNKNOWN_SEPARATORS);
  if (written === null || written.guessed !== null) return null;
  const sum = money(written.decimal).times(written.factor ?? 1);
  return sum.abs().lt(LARGEST_SUM) ? sum : null;
}

const digits = (text: string): string => text.replaceAll(" ", "");

type UnsignedSum = Pick<WrittenSum, "decimal" | "guessed">;
const clear = (whole: string, fraction = ""): UnsignedSum => ({
  decimal: digits(whole) + (fraction === "" ? "" : `.${fraction}`),
  guessed: null,
});

function parseUnsigned(text: string, lone: LoneSeparator): UnsignedSum | null {
  if (GROUPED.test(text)) return clear(text);
  const hyphen = BY_HYPHEN.exec(text);
  if (hyphen) {
    const whole = hyphen[1] ?? hyphen[3] ?? "";
    const plain = parseUnsigned(whole, lone);
    if (!plain || plain.decimal.includes(".") || plain.guessed) return null;
    return clear(plain.decimal, hyphen[2] ?? "");
  }
  return parseSeparated(separatorsOf(text), lone);
}

/** A number split at its separators. */
export interface SeparatedNumber {
  readonly parts: readonly string[];
  readonly marks: readonly ("comma" | "point")[];
}

/** Splits at commas and points («1.234,56» → 1|234|56); spaces around a separator do not count. */
export function separatorsOf(text: string): SeparatedNumber {
  const parts = text.split(/ ?[.,] ?/);
  const marks = (text.match(/[.,]/g) ?? []).map((mark) => (mark === "," ? "comma" : "point"));
  return { parts, marks };
}

const isGroup = (part: string): boolean => /^\d{3}$/.test(part);

/** What the separators of a number mean, as far as the number alone tells; `null` if it is not a number. */
export function rolesOf({
  parts,
  marks,
}: SeparatedNumber): readonly ("decimal" | "thousands" | "either")[] | null {
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  const bare = marks.length === 1 && (first === "" || last === "");
  if (marks.length === 0 || parts.length !== marks.length + 1) return null;
  if (bare)
    return first + last !== "" && (first === "" ? /^\d+$/.test(last) : GROUPED.test(first))
      ? ["decimal"]
      : null;
  if (marks.length === 1) {
    if (!GROUPED.test(first) || !/^\d+$/.test(last)) return null;
    const couldGroup = isGroup(last) && /^[1-9]\d{0,2}$/.test(first);
    return [couldGroup ? "either" : "decimal"];
  }
  const groups = parts.slice(1, -1).every(isGroup) && /^\d{1,3}$/.test(first);
  const grouping = marks.slice(0, -1);
  if (!groups || grouping.some((mark) => mark !== marks[0])) return null;
  const lastIsGrouping = marks.at(-1) === marks[0];
  if (lastIsGrouping ? !isGroup(last) : !/^\d+$/.test(last)) return null;
  return [...grouping.map(() => "thousands" as const), lastIsGrouping ? "thousands" : "decimal"];
}

function parseSeparated(number: SeparatedNumber, lone: LoneSeparator): UnsignedSum | null {
  const roles = rolesOf(number);
  if (!roles) return null;
  const { parts, marks } = number;
  const last = parts.at(-1) ?? "";
  const whole = parts.slice(0, -1).join("") || "0";
  const role = roles.at(-1);
  if (role === "thousands") return clear(parts.join(""));
  if (role === "decimal") return clear(whole, last);
  const mark = marks[0] ?? "comma";
  if (lone[mark] === "thousands") return clear(parts.join(""));
  return { decimal: `${digits(whole)}.${last}`, guessed: lone[mark] === "decimal" ? null : mark };
}
