import {
  compareMoney,
  kopecksOf,
  MoneyTotal,
  MOST_KOPECKS,
  ofKopecks,
  tenthsOfThousand,
  toThousands,
  ZERO,
  type Money,
} from "./money";

/**
 * The amounts of many lines, unpacked once: forms add up, compare and group hundreds of selections of the same
 * column, and fetching a hundred thousand amounts from memory takes far longer than adding their kopecks.
 */
export class Amounts {
  /** The amounts in whole kopecks, by line; an absent amount is 0. */
  readonly #kopecks: Float64Array;
  /** Whether every sum of them is exact: none can grow too large, and all of them are whole kopecks. */
  readonly #isExact: boolean;

  /** The amount of each line; `null` is an absent amount, which adds nothing. */
  readonly #values: readonly (Money | null)[];

  /** Reads the amount of each line once. */
  constructor(lineCount: number, amountOf: (line: number) => Money | null) {
    const values = new Array<Money | null>(lineCount);
    this.#values = values;
    this.#kopecks = new Float64Array(lineCount);
    let most = 0;
    let areWhole = true;
    for (let index = 0; index < lineCount; index++) {
      const value = (values[index] = amountOf(index));
      if (value === null) continue;
      const kopecks = kopecksOf(value);
      if (kopecks === null) areWhole = false;
      else most = Math.max(most, Math.abs((this.#kopecks[index] = kopecks)));
    }
    this.#isExact = areWhole && most * lineCount <= MOST_KOPECKS;
  }

  /** Whether a line has an amount. */
  has(line: number): boolean {
    return (this.#values[line] ?? null) !== null;
  }

  /** Amounts that are already in a list. */
  static of(values: readonly (Money | null)[]): Amounts {
    return new Amounts(values.length, (line) => values[line] ?? null);
  }

  /** The exact sum of these lines, each counted as often as it is named. */
  sumOf(lines: Int32Array): Money {
    if (!this.#canAdd(lines)) return this.#carefulSum(lines, (value) => value);
    const kopecks = this.#kopecks;
    let sum = 0;
    for (const line of lines) sum += kopecks[line] ?? 0;
    return ofKopecks(sum);
  }

  /** The same in thousands, each amount rounded separately. */
  thousandsOf(lines: Int32Array): Money {
    if (!this.#canAdd(lines)) return this.#carefulSum(lines, toThousands);
    let tenths = 0;
    for (const line of lines) tenths += tenthsOfThousand(this.#kopecks[line] ?? 0);
    return ofKopecks(tenths * 10);
  }

  /** The sum of each group: `groups` gives, for each of the lines, the group it belongs to, counted from 0. */
  sumsOf(lines: Int32Array, groups: Int32Array, groupCount: number): Money[] {
    if (!this.#canAdd(lines)) return this.#carefulSums(lines, groups, groupCount);
    const sums = new Float64Array(groupCount);
    for (let index = 0; index < lines.length; index++) {
      const group = groups[index] ?? 0;
      sums[group] = (sums[group] ?? 0) + (this.#kopecks[lines[index] ?? 0] ?? 0);
    }
    return Array.from(sums, ofKopecks);
  }

  /** The lines by amount, greatest first; equal ones keep their order. */
  greatestFirst(lines: Int32Array): Int32Array {
    const kopecks = this.#kopecks;
    if (this.#isExact) return lines.slice().sort((a, b) => (kopecks[b] ?? 0) - (kopecks[a] ?? 0));
    const of = (line: number): Money => this.#values[line] ?? ZERO;
    return lines.slice().sort((a, b) => compareMoney(of(b), of(a)));
  }

  /** The greatest and the least amount of these lines; 0 where none is above or below 0. */
  extremesOf(lines: Int32Array): readonly [greatest: Money, least: Money] {
    let [greatest, least] = [ZERO, ZERO];
    let [most, fewest] = [0, 0];
    for (const line of lines) {
      const kopecks = this.#kopecks[line] ?? 0;
      if (this.#isExact && kopecks <= most && kopecks >= fewest) continue;
      const value = this.#values[line] ?? ZERO;
      if (value.gt(greatest)) [greatest, most] = [value, kopecks];
      if (value.lt(least)) [least, fewest] = [value, kopecks];
    }
    return [greatest, least];
  }

  #canAdd(lines: Int32Array): boolean {
    return this.#isExact && lines.length <= this.#values.length;
  }

  #carefulSum(lines: Int32Array, shown: (value: Money) => Money): Money {
    const total = new MoneyTotal();
    for (const line of lines) {
      const value = this.#values[line] ?? null;
      total.add(value === null ? null : shown(value));
    }
    return total.value;
  }

  #carefulSums(lines: Int32Array, groups: Int32Array, groupCount: number): Money[] {
    const totals = Array.from({ length: groupCount }, () => new MoneyTotal());
    lines.forEach((line, index) => totals[groups[index] ?? 0]?.add(this.#values[line] ?? null));
    return totals.map(({ value }) => value);
  }
}
