import { formatIsoDay, parseIsoDay, type Day } from "../../domain/day";
import { debtTotal, type DebtFacts } from "../../domain/debt";
import { statedOrigin } from "../../domain/debtPeriod";
import { comparableName, comparableText } from "../../domain/debtorName";
import { kopecksOf, toKopecks } from "../../domain/money";
import { basisKey } from "./basisKey";

/**
 * What distinguishes one debt from another, in words that compare equal whatever their spelling; `null` is unknown.
 */
export interface ComparableDebt {
  readonly administratorCode: string | null;
  readonly administratorName: string | null;
  readonly inn: string | null;
  readonly account: string | null;
  readonly name: string | null;
  /** The number of the basis, or else its words. */
  readonly basis: string | null;
  readonly basisDate: string | null;
  readonly origin: Day | null;
  readonly due: Day | null;
  readonly kbk: string | null;
  readonly kind: string | null;
}

/** A part of {@link ComparableDebt}. */
export type ComparableField = keyof ComparableDebt;

/** All parts, in the order in which a mark stores them. */
export const COMPARABLE_FIELDS: readonly ComparableField[] = [
  "inn",
  "account",
  "name",
  "basis",
  "basisDate",
  "origin",
  "due",
  "kbk",
  "kind",
  "administratorCode",
  "administratorName",
];

/** The words of a debt. */
export function comparable(facts: DebtFacts): ComparableDebt {
  const basis = facts.basis === null ? null : basisKey(facts.basis);
  const date = basis?.date ?? facts.contractDate;
  return {
    administratorCode: blankless(facts.administratorCode),
    administratorName:
      facts.administratorName === null ? null : comparableText(facts.administratorName) || null,
    inn: blankless(facts.inn),
    account: blankless(facts.account),
    name: facts.debtorName === null ? null : comparableName(facts.debtorName) || null,
    basis: basis?.number || null,
    basisDate: date === null ? null : formatIsoDay(date),
    origin: statedOrigin(facts),
    due: facts.dueDate,
    kbk: blankless(facts.kbk),
    kind: facts.debtKind,
  };
}

/** Codes are typed with spaces and in either case; most are digits alone, which need no new text. */
function blankless(code: string | null): string | null {
  if (code === null || DIGITS.test(code)) return code;
  return code.replace(/[\s|]+/g, "").toLowerCase() || null;
}

const DIGITS = /^\d+$/;

/**
 * The words as one text: equal for two debts that differ only in their sums or in facts that do not identify a debt.
 */
export function formatComparable(words: ComparableDebt): string {
  return COMPARABLE_FIELDS.map((field) => {
    const value = words[field];
    return typeof value === "number" ? formatIsoDay(value) : (value ?? "");
  }).join("|");
}

/** Reads {@link formatComparable}'s text; `null` where it is not one. */
export function parseComparable(text: string): ComparableDebt | null {
  const parts = text.split("|");
  if (parts.length === EARLIER_PARTS) return earlierWords(parts);
  if (parts.length !== COMPARABLE_FIELDS.length) return null;
  const part = (field: ComparableField): string | null => parts[COMPARABLE_FIELDS.indexOf(field)] || null;
  const day = (field: ComparableField): Day | null => parseIsoDay(part(field) ?? "");
  return {
    administratorCode: part("administratorCode"),
    administratorName: part("administratorName"),
    inn: part("inn"),
    account: part("account"),
    name: part("name"),
    basis: part("basis"),
    basisDate: part("basisDate"),
    origin: day("origin"),
    due: day("due"),
    kbk: part("kbk"),
    kind: part("kind"),
  };
}

/**
 * Whether two keys ({@link formatComparable}) that belong to one number of a register are those of one debt although
 * they differ: nothing came or went but one part that a source corrects, while what else both know agrees. Terms and
 * dates of origin are what tells a contract's months apart.
 */
export function isCorrected(one: string, other: string): boolean {
  const [left, right] = [parseComparable(one), parseComparable(other)];
  if (left === null || right === null) return false;
  const both = COMPARABLE_FIELDS.filter((field) => left[field] !== null && right[field] !== null);
  const differing = both.filter((field) => left[field] !== right[field]);
  const agree = (field: ComparableField): boolean => both.includes(field) && !differing.includes(field);
  if (differing.includes("due") || differing.includes("origin")) return false;
  if (differing.length > 1 || both.length - differing.length < 2) return false;
  return agree("inn") || agree("account") || agree("name");
}

/** Format until November 2026: a mark had who, basis, origin, KBK and kind. */
const EARLIER_PARTS = 5;

function earlierWords([
  who = "",
  basis = "",
  origin = "",
  kbk = "",
  kind = "",
]: readonly string[]): ComparableDebt {
  const isInn = /^\d{10}(?:\d\d)?$/.test(who);
  const document =
    basis === ""
      ? null
      : basisKey(basis.replace(/(?<=\b\d\d) (?=\d\d \d\d)|(?<=\b\d\d \d\d) (?=\d\d)/g, "."));
  const written = document?.date ?? null;
  return {
    administratorCode: null,
    administratorName: null,
    inn: isInn ? who : null,
    account: null,
    name: isInn ? null : who || null,
    basis: document?.number || null,
    basisDate: written === null ? null : formatIsoDay(written),
    origin: parseIsoDay(origin),
    due: null,
    kbk: kbk || null,
    kind: kind || null,
  };
}

/** The sum by which a debt is recognised, in kopecks: the principal, since penalties grow; otherwise the total. */
export function comparedSum(facts: Pick<DebtFacts, "amount" | "penalty">): number {
  return kopecksOf(toKopecks(facts.amount ?? debtTotal(facts))) ?? 0;
}
