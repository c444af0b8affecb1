import { compareMoney, kopecksOf, MoneyTotal, MOST_KOPECKS, ofKopecks, roughly, type Money } from "./money";

/**
 * Amounts of many lines, taken apart once: forms add up hundreds of selections of the same column, and going to a
 * hundred thousand amounts in memory takes far longer than adding their kopecks.
 */
export class Amounts {
  /** What stands in whole kopecks, by line; an absent amount is 0. */
  readonly #kopecks: Float64Array;
  /** Whether no sum of them can be more than is exact, nor any of them be other than whole kopecks. */
  readonly #isExact: boolean;

  /** `null` is an absent amount, which adds nothing. */
  constructor(private readonly values: readonly (Money | null)[]) {
    this.#kopecks = new Float64Array(values.length);
    let most = 0;
    let areWhole = true;
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? null;
      if (value === null) continue;
      const kopecks = kopecksOf(value);
      if (kopecks === null) areWhole = false;
      else most = Math.max(most, Math.abs((this.#kopecks[index] = kopecks)));
    }
    this.#isExact = areWhole && most * values.length <= MOST_KOPECKS;
  }

  /** The exact sum of these lines, each counted as often as it is named. */
  sumOf(lines: Int32Array): Money {
    if (!this.#isExact || lines.length > this.values.length) return this.#carefulSum(lines);
    const kopecks = this.#kopecks;
    let sum = 0;
    for (const line of lines) sum += kopecks[line] ?? 0;
    return ofKopecks(sum);
  }

  #carefulSum(lines: Int32Array): Money {
    const total = new MoneyTotal();
    for (const line of lines) total.add(this.values[line] ?? null);
    return total.value;
  }
}

/** The lines by an amount, the greatest first, equal ones in the order in which they stood. */
export function greatestFirst<Line>(lines: readonly Line[], amountOf: (line: Line) => Money): Line[] {
  const amounts = lines.map(amountOf);
  // Doubles are compared many times as fast as amounts, and only equal ones need to be looked at closely.
  const sizes = Float64Array.from(amounts, roughly);
  const order = Array.from(lines, (_, index) => index);
  order.sort((a, b) => {
    const [first, second] = [sizes[a] ?? 0, sizes[b] ?? 0];
    return first === second ? exactOrder(amounts[a], amounts[b]) || a - b : second - first;
  });
  return order.map((index) => lines[index] as Line);
}

/** How the second amount compares with the first: doubles are equal where amounts of very many digits are not. */
function exactOrder(first: Money | undefined, second: Money | undefined): number {
  return first === undefined || second === undefined ? 0 : compareMoney(second, first);
}
