import { fnv1a } from "./fnv1a";
import type { DebtFacts } from "./debt";
import { FIELD_KEYS, fieldSpec, type FieldKey } from "./fields";
import { MARK_LETTERS as LETTERS } from "./markLetters";
import { isMoney, kopecksOf, toDecimalString } from "./money";
import { remembered } from "./remembered";

/**
 * What the register remembers of the source line that a debt was last built from, so that the next rebuild can
 * distinguish what the user typed into the register from what the source said: what identifies the debt in the
 * source's own words, its number in the register, and a fingerprint of each fact the source gave.
 */
export interface SourceMark {
  readonly key: string;
  /**
   * 1, 2, … within a register; a debt keeps its number for good. Until November 2026 it counted the debts that share
   * a key.
   */
  readonly number: number;
  /** The fingerprints of everything the source gave, sums included, as one text. */
  prints(): string;
  /** A fingerprint of each fact the source gave. */
  facts(): ReadonlyMap<FieldKey, string>;
  /** What the line's computed cells were written with; only of a mark that has been read back (computedPrint.ts). */
  readonly computed?: string | undefined;
}

const SUM_FIELDS = ["amount", "penalty", "openingAmount", "previousAmount", "paidAmount", "accrued"] as const;
/**
 * The sums that the source alone decides: a known value there always replaces the register's (docs/periods.md §3).
 */
export const SOURCE_SUMS: ReadonlySet<FieldKey> = new Set(SUM_FIELDS);

/** The facts that the user may correct in the register. */
export const TYPED_FIELDS: readonly FieldKey[] = FIELD_KEYS.filter((key) => !SOURCE_SUMS.has(key));

/** See {@link SOURCE_SUMS}. */
type SourceSum = (typeof SUM_FIELDS)[number];

/** The fingerprints of a mark's text that are of facts, without those of sums. */
export function factPrints(prints: string): string {
  // A new mark has its sums last, each a letter and a fingerprint; others are looked for only where there are some.
  let end = prints.length;
  while (end > PRINT_LENGTH && SUM_LETTERS.includes(prints.charAt(end - 1 - PRINT_LENGTH)))
    end -= 1 + PRINT_LENGTH;
  const facts = prints.slice(0, end);
  return ANY_SUM.test(facts) ? facts.replace(SUM_PRINTS, "") : facts;
}

/** The letters of the sums, and their prints in a mark's text. */
const SUM_LETTERS = [...SOURCE_SUMS].map((field) => LETTERS[field]).join("");
const ANY_SUM = new RegExp(`[${SUM_LETTERS}]`);
const SUM_PRINTS = new RegExp(`[${SUM_LETTERS}].{6}`, "g");

/** The fields in the order in which marks have them, and their letters. */
const LETTERED = Object.keys(LETTERS) as readonly FieldKey[];
const LETTER_OF = Object.values(LETTERS);
const FIELD_OF = new Map<string, FieldKey>(LETTERED.map((field) => [LETTERS[field], field]));

const FREE_TEXT: ReadonlySet<FieldKey> = new Set(FIELD_KEYS.filter((key) => fieldSpec(key).type === "text"));

/** White space other than a single space between words. */
const UNEVEN_SPACE = /[^\S ]| {2}|^ | $/;

/** Excel keeps no more of a cell's text; truncated text must still count as the same. */
const COMPARED_LENGTH = 32_000;

/** A known value as text for comparison: white space is normalised, as it may change on its way through a sheet. */
export function factText(key: FieldKey, value: NonNullable<DebtFacts[FieldKey]>): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return toDecimalString(value);
  if (!FREE_TEXT.has(key)) return value;
  // Most texts have no such white space, and replacing always creates a new string.
  if (value.length <= COMPARED_LENGTH && !UNEVEN_SPACE.test(value)) return value;
  return value.replace(/\s+/g, " ").trim().slice(0, COMPARED_LENGTH);
}

/** Whether two known values of a field are the same: whether {@link factText} gives one text for both. */
export function isSameFact(
  key: FieldKey,
  one: NonNullable<DebtFacts[FieldKey]>,
  other: NonNullable<DebtFacts[FieldKey]>,
): boolean {
  if (one === other) return true;
  if (isMoney(one) && isMoney(other)) {
    const [left, right] = [kopecksOf(one), kopecksOf(other)];
    if (left !== null && right !== null) return left === right;
  }
  // Days and words of a list have no two spellings.
  if (typeof one === "number" || (typeof one === "string" && !FREE_TEXT.has(key))) return false;
  return factText(key, one) === factText(key, other);
}

/** A short fingerprint of a known value (32-bit FNV-1a, six characters of base 64). */
export function fingerprint(key: FieldKey, value: NonNullable<DebtFacts[FieldKey]>): string {
  return printOf(fnv1a(factText(key, value)));
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-";
/** Two base-64 digits at a time: a long register has millions of fingerprints. */
const PAIRS = Array.from(DIGITS, (high) => Array.from(DIGITS, (low) => high + low)).flat();
const PRINT_LENGTH = 6;

function printOf(hash: number): string {
  return (PAIRS[hash >>> 20] ?? "") + (PAIRS[(hash >>> 8) & 0xfff] ?? "") + (PAIRS[hash & 0xff] ?? "");
}

/**
 * The mark of a source line. What identifies its debt (`keyOf`) and its fingerprints are computed on demand: most marks
 * are only written once.
 */
export function sourceMark(
  keyOf: (source: DebtFacts) => string,
  number: number,
  source: DebtFacts,
): SourceMark {
  return new SourceLine(keyOf, number, source);
}

abstract class Mark {
  abstract prints(): string;

  facts(): ReadonlyMap<FieldKey, string> {
    return factsIn(this.prints());
  }
}

class SourceLine extends Mark implements SourceMark {
  constructor(
    private readonly keyOf: (source: DebtFacts) => string,
    readonly number: number,
    private readonly source: DebtFacts,
  ) {
    super();
  }

  get key(): string {
    return this.keyOf(this.source);
  }

  prints(): string {
    return printsOf(this.source);
  }
}

/** A mark whose fingerprints are known. */
class Remembered extends Mark implements SourceMark {
  constructor(
    readonly key: string,
    readonly number: number,
    private readonly written: string,
    readonly computed?: string | undefined,
  ) {
    super();
  }

  prints(): string {
    return this.written;
  }
}

/** The mark under another number. */
export function renumberedMark(mark: SourceMark, number: number): SourceMark {
  return new Remembered(mark.key, number, mark.prints(), mark.computed);
}

/** The mark as if the source had given these sums and no others. */
export function markWithSums(mark: SourceMark, sums: Partial<Pick<DebtFacts, SourceSum>>): SourceMark {
  let text = factPrints(mark.prints());
  for (const [field, value] of Object.entries(sums) as [SourceSum, DebtFacts[SourceSum]][])
    if (value !== null) text += LETTERS[field] + fingerprint(field, value);
  return new Remembered(mark.key, mark.number, text, mark.computed);
}

/** The mark of a debt whose source has not been remembered. */
export function emptyMark(key: string, number = 1): SourceMark {
  return new Remembered(key, number, "");
}

/** The fingerprints of all facts that are known, as a mark holds them. */
export function printsOf(source: DebtFacts): string {
  let text = "";
  for (let place = 0; place < LETTERED.length; place++) {
    const field = LETTERED[place] as FieldKey;
    const value = source[field];
    if (value === null) continue;
    text +=
      (LETTER_OF[place] ?? "") + (typeof value === "number" ? dayPrint(value) : fingerprint(field, value));
  }
  return text;
}

/** Fingerprints of days: a register has few of them, each many times. */
const dayPrint = remembered((day: number) => printOf(fnv1a(String(day))));

function factsIn(prints: string): Map<FieldKey, string> {
  const facts = new Map<FieldKey, string>();
  for (let place = 0; place < prints.length; place += 1 + PRINT_LENGTH) {
    const field = FIELD_OF.get(prints.charAt(place));
    if (field !== undefined) facts.set(field, prints.slice(place + 1, place + 1 + PRINT_LENGTH));
  }
  return facts;
}

/**
 * The mark as one line of text, for a hidden column of the register: `X0k2f9aq1x0abZ =a.8Zq #1 key`; after `=` what the
 * line's computed cells are written with.
 */
export function formatSourceMark(mark: SourceMark, computed = ""): string {
  const text = mark.prints();
  const shown = computed === "" ? "" : `=${computed} `;
  return `${text}${text === "" ? "" : " "}${shown}#${mark.number} ${mark.key}`;
}

const MARK = /^(?:((?:[A-Za-zА-Я][0-9A-Za-z.-]{6})+) )?(?:=([0-9A-Za-z.-]+) )?#([1-9]\d*) (.*)$/s;
/**
 * Until November 2026 marks named fields in full and wrote fingerprints in base 36: `claimDate:k2f9 note:1x0ab #1
 * key`.
 */
const EARLIER_MARK = /^((?:[A-Za-z]+:[0-9a-z]+ )+)()#([1-9]\d*) (.*)$/s;

/**
 * Reads {@link formatSourceMark}'s text; `null` for anything else, so that a damaged cell loses nothing but what it
 * remembered.
 */
export function parseSourceMark(text: string): SourceMark | null {
  const match = MARK.exec(text);
  const earlier = match === null ? EARLIER_MARK.exec(text) : null;
  const [, written = "", computed, number, key = ""] = match ?? earlier ?? [];
  if (number === undefined) return null;
  const prints = earlier === null ? written : printsOfPairs(written);
  return new Remembered(key, Number(number), prints, computed === "" ? undefined : computed);
}

function printsOfPairs(pairs: string): string {
  let text = "";
  for (const pair of pairs.trim().split(" ")) {
    const [field = "", print = ""] = pair.split(":");
    if (field in LETTERS) text += LETTERS[field as keyof typeof LETTERS] + printOf(parseInt(print, 36) | 0);
  }
  return text;
}
