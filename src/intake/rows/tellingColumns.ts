import { findUnitInText } from "../cells";
import type { ColumnProfile } from "../headings";
import type { MoneyUnit } from "../types";

/** A column that says in which unit the sums of each row are («Ед. изм.»). */
export interface UnitColumn {
  readonly column: number;
  /** The unit of all its rows, which goes for rows without one, totals above all; `null` if they differ. */
  readonly only: MoneyUnit | null;
}

const UNIT_HEADING = /^ед(?:\.|иниц\S*)?\s*изм/i;
const CHARGED = /^(?:начислен|начисл\.)/i;
const PAID = /^(?:оплачен|оплата|уплачен|поступил|погашен)/i;
const MOST_KINDS = 10;

/** The column of units, if every value in it names one. */
export function unitColumn(profiles: readonly ColumnProfile[]): UnitColumn | null {
  for (const { column, header, values } of profiles) {
    if (!UNIT_HEADING.test(header.trim()) || values.length === 0) continue;
    const units = values.map((value) => (typeof value === "string" ? findUnitInText(value) : null));
    if (units.includes(null)) continue;
    const [first = null] = units;
    return { column, only: units.every((unit) => unit === first) ? first : null };
  }
  return null;
}

/** The column in which rows of what was charged, paid and is left alternate («Показатель»). */
export function turnoverColumn(profiles: readonly ColumnProfile[]): number | null {
  const found = profiles.find(({ values }) => {
    const kinds = new Set(values.map((value) => (typeof value === "string" ? value.trim() : "")));
    const some = (words: RegExp): boolean => [...kinds].some((kind) => words.test(kind));
    return kinds.size <= MOST_KINDS && some(CHARGED) && some(PAID);
  });
  return found?.column ?? null;
}

/** Whether a value of that column is a turnover or an opening balance, not what is owed. */
export function isTurnoverText(text: string): boolean {
  return /^\s*(?:начисл|оплач|оплат|уплач|поступ|погаш|приход|расход|оборот|(?:вход|вх\.|сальдо\s+(?:на\s+)?нач|остаток\s+(?:на\s+)?нач|долг\s+на\s+нач))/i.test(
    text,
  );
}
