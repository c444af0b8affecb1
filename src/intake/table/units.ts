import { FIELDS } from "../../domain/fields";
import { findUnitInText } from "../cells";
import type { ColumnMatch, MoneyUnit } from "../types";

/** The units of a sheet's sums. */
export interface SheetUnits {
  /** The unit of the principal, which the sheet is said to be in. */
  readonly sheet: MoneyUnit;
  /** The unit of a column of money. */
  of(column: number): MoneyUnit;
  /** Headings that name another unit than the sheet's, and headings that disagree where no title decides. */
  readonly mixed: boolean;
}

/** Whether a column carries money. */
export function isMoneyTarget(target: ColumnMatch["target"]): boolean {
  if (target === null || target === "ignored") return false;
  return target === "closingCredit" || FIELDS[target].type === "money";
}

/**
 * Settles the unit of each column of money: its own heading's, else the title's, else that of the other headings
 * if they agree («Долг, тыс. руб. | Пени»), else roubles. What the
 * user chose beats all of them.
 */
export function settleUnits(
  mapping: readonly ColumnMatch[],
  title: MoneyUnit | null,
  chosen: MoneyUnit | null = null,
): SheetUnits {
  if (chosen !== null) return { sheet: chosen, of: () => chosen, mixed: false };
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
  return { sheet, of, mixed };
}
