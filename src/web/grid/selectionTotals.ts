import { formatMoney, MoneyTotal, money, ZERO, type Money } from "../../domain/money";
import { WORDS } from "./gridWords";

/** What a selected cell counts as: a number to be added, other content, or nothing. */
export type Counted = number | "other" | null;

/**
 * What Excel says about several selected cells: how many have content, and the sum and average of the numbers among
 * them. Empty if fewer than two cells have content.
 */
export function selectionTotals(cells: Iterable<Counted>): string {
  const total = new MoneyTotal();
  let [filled, numbers] = [0, 0];
  let isWhole = true;
  for (const cell of cells) {
    if (cell === null) continue;
    filled++;
    if (cell === "other") continue;
    numbers++;
    isWhole &&= Number.isInteger(cell);
    total.add(money(cell));
  }
  if (filled < 2) return "";
  const sum = numbers === 0 ? null : total.value;
  const shown = (value: Money): string => formatMoney(value, isWhole && value.isInteger() ? 0 : 2);
  return WORDS.totals({
    count: formatMoney(ZERO.plus(filled), 0),
    sum: sum === null ? null : shown(sum),
    average: sum === null ? null : shown(sum.div(numbers)),
  });
}
