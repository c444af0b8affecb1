import { isMoneyTarget } from "../moneyTarget";
import { findUnitInText } from "../cells";
import type { ColumnProfile } from "../headings";
import type { ColumnMatch, MoneyUnit, UnitDoubt } from "../types";
import { doubtOfUnit } from "./unitDoubt";

/** The units of a sheet's sums. */
export interface SheetUnits {
  /** The unit of the principal, which counts as the sheet's unit. */
  readonly sheet: MoneyUnit;
  /** The unit of a money column. */
  of(column: number): MoneyUnit;
  /** Headings that name a unit other than the sheet's, and headings that disagree if no title decides. */
  readonly mixed: boolean;
  /** Two units, if the sheet does not say which is meant; `null` if there is no doubt. */
  readonly doubt: UnitDoubt | null;
}

/** What has been answered about the unit. */
export interface UnitAnswers {
  /** What the user chose for this run: overrides all words. */
  readonly chosen?: MoneyUnit | undefined;
  /** What the workbook remembers for such a header: it settles a doubt, and has no effect if there is none. */
  readonly remembered?: MoneyUnit | undefined;
}

/**
 * Determines the unit of each money column: its own heading's, otherwise the title's, otherwise that of the other
 * headings if they agree («Долг, тыс. руб. | Пени»), otherwise roubles. What the user answered overrides all of them.
 * `profiles` show whether the numbers support the words.
 */
export function settleUnits(
  mapping: readonly ColumnMatch[],
  title: MoneyUnit | null,
  { chosen, remembered }: UnitAnswers = {},
  profiles: readonly ColumnProfile[] = [],
): SheetUnits {
  const own = new Map<number, MoneyUnit>();
  for (const match of mapping) {
    if (!isMoneyTarget(match.target)) continue;
    const unit = findUnitInText(match.header);
    if (unit !== null) own.set(match.column, unit);
  }
  const named = new Set(own.values());
  const [agreed] = named.size === 1 ? named : [];
  const common = title ?? agreed ?? "rub";
  const of = (column: number): MoneyUnit => own.get(column) ?? common;
  const amount = mapping.find((match) => match.target === "amount");
  const sheet = amount === undefined ? common : of(amount.column);
  const mixed = [...named].some((unit) => unit !== common) || named.size > 1;
  const profile = profiles.find(({ column }) => column === amount?.column);
  const heading = amount === undefined ? null : (own.get(amount.column) ?? null);
  const found = profile === undefined ? null : doubtOfUnit(sheet, { heading, title }, profile);
  const answer = chosen ?? (found === null ? undefined : remembered) ?? null;
  const doubt = found === null ? null : { ...found, column: amount?.column ?? 0, answer };
  return answer === null
    ? { sheet, of, mixed, doubt }
    : { sheet: answer, of: () => answer, mixed: false, doubt };
}
