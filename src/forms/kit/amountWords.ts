import { formatMoney, type Money } from "../../domain/money";
import { counted } from "../../domain/plural";

const NBSP = "\u00a0";

/** «1 234,5 тыс. руб.» for an amount that is already in thousands; without line breaks. */
export function thousandsInWords(amount: Money): string {
  return `${formatMoney(amount, 1)}${NBSP}тыс.${NBSP}руб.`;
}

/** «1 234,56 руб.», without line breaks. */
export function roublesInWords(amount: Money): string {
  return `${formatMoney(amount)}${NBSP}руб.`;
}

/** «12,3 %», without line breaks. */
export function percentInWords(percent: Money): string {
  return `${formatMoney(percent, 1)}${NBSP}%`;
}

/** «3 долгам», as in «по 3 долгам»; «по 1 долгу». */
export function toDebtsInWords(count: number): string {
  return counted(count, "долгу", "долгам", "долгам");
}

/** «выросла на 12,3 тыс. руб., или на 5,1 %», «не изменилась»; without the percentage if there is no base. */
export function changeInWords(
  change: Money,
  percent: Money | null,
  amountInWords: (amount: Money) => string,
): string {
  if (change.isZero()) return "не изменилась";
  const share = percent === null ? "" : `, или на ${percentInWords(percent.abs())}`;
  return `${change.gt(0) ? "выросла" : "снизилась"} на ${amountInWords(change.abs())}${share}`;
}

/** The text as a sentence: with a full stop, unless it already ends in one («… руб.»). */
export function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
