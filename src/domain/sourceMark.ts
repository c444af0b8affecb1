import type { DebtFacts } from "./debt";
import { FIELD_KEYS, fieldSpec, type FieldKey } from "./fields";
import { toDecimalString } from "./money";

/**
 * What the register remembers of the source line that a debt was last built from, so that the next rebuild can
 * tell what the user typed into the register from what the source said: the debt's key by the source's own words,
 * a number that tells debts of one key apart, and a fingerprint of each fact the source gave.
 */
export interface SourceMark {
  readonly key: string;
  /** 1, 2, … among debts of the same key; stays with the debt as long as its key does. */
  readonly number: number;
  /** A fingerprint of each fact the source gave. */
  readonly facts: () => ReadonlyMap<FieldKey, string>;
}

/** The sums that only the source decides: a known one there always replaces the register's (register.md §3). */
export const SOURCE_SUMS: ReadonlySet<FieldKey> = new Set<FieldKey>([
  "amount",
  "penalty",
  "openingAmount",
  "previousAmount",
  "paidAmount",
]);

/** The facts that the user may correct in the register. */
export const TYPED_FIELDS: readonly FieldKey[] = FIELD_KEYS.filter((key) => !SOURCE_SUMS.has(key));

const KNOWN_FIELDS: ReadonlySet<string> = new Set(FIELD_KEYS);

const FREE_TEXT: ReadonlySet<FieldKey> = new Set(FIELD_KEYS.filter((key) => fieldSpec(key).type === "text"));

/** White space that is not one blank between words. */
const UNEVEN_SPACE = /[^\S ]| {2}|^ | $/;

/** Excel keeps no more of a cell's text; a cut text must still count as the same. */
const COMPARED_LENGTH = 32_000;

/** A known value as text for comparison: white space evened out, as it may change on the way through a sheet. */
export function factText(key: FieldKey, value: NonNullable<DebtFacts[FieldKey]>): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return toDecimalString(value);
  if (!FREE_TEXT.has(key)) return value;
  // Most texts have no such white space, and replacing makes a new one in any case.
  if (value.length <= COMPARED_LENGTH && !UNEVEN_SPACE.test(value)) return value;
  return value.replace(/\s+/g, " ").trim().slice(0, COMPARED_LENGTH);
}

/** A short fingerprint of a known value (32-bit FNV-1a, base 36). */
export function fingerprint(key: FieldKey, value: NonNullable<DebtFacts[FieldKey]>): string {
  const text = factText(key, value);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The mark of a source line. Its fingerprints are taken when they are asked for: most marks are only written once. */
export function sourceMark(key: string, number: number, source: DebtFacts): SourceMark {
  return { key, number, facts: () => fingerprints(source) };
}

function fingerprints(source: DebtFacts): Map<FieldKey, string> {
  const facts = new Map<FieldKey, string>();
  for (const field of TYPED_FIELDS) {
    const value = source[field];
    if (value !== null) facts.set(field, fingerprint(field, value));
  }
  return facts;
}

/** The mark as one line of text, for a hidden column of the register: `claimDate:k2f9 note:1x0ab #1 key`. */
export function formatSourceMark(mark: SourceMark): string {
  let text = "";
  for (const [field, print] of mark.facts()) text += `${field}:${print} `;
  return `${text}#${mark.number} ${mark.key}`;
}

/** Reads {@link formatSourceMark}'s text; `null` for anything else, so that a spoilt cell costs nothing but the memory. */
export function parseSourceMark(text: string): SourceMark | null {
  const match = /^((?:[A-Za-z]+:[0-9a-z]+ )*)#([1-9]\d*) (.*)$/s.exec(text);
  if (match === null) return null;
  const [, pairs = "", number, key = ""] = match;
  return { key, number: Number(number), facts: () => parseFingerprints(pairs) };
}

function parseFingerprints(pairs: string): Map<FieldKey, string> {
  const facts = new Map<FieldKey, string>();
  for (const pair of pairs.split(" ")) {
    const [field = "", print] = pair.split(":");
    if (print !== undefined && KNOWN_FIELDS.has(field)) facts.set(field as FieldKey, print);
  }
  return facts;
}
