import { formatMoney, MoneyTotal, money, ZERO, type Money } from "../../domain/money";
import { WORDS } from "./words";

/** What a selected cell counts as: a number to be added, something else that is there, or nothing. */
export type Counted = number | "other" | null;

/**
 * What Excel says of several selected cells: how many hold something, and of the numbers among them sum and average.
 * Empty where fewer than two cells hold anything.
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
