/**
 * A second calculation of penalties, written from the norms alone and sharing nothing with the program: it walks day
 * by day over plain numbers (days since 1970, kopecks, rates in hundredths of a percent) and rounds in BigInt.
 */

/** A case in plain numbers; rates by the first day they hold, ascending. */
export interface PlainCase {
  readonly principal: number;
  readonly payBy: number;
  readonly arose: number;
  readonly until: number;
  readonly payments: readonly { readonly day: number; readonly sum: number }[];
  readonly kind: "law44" | "contract" | "interest";
  /** Hundredths of a percent a day. */
  readonly contractRate: number;
  readonly moratorium: boolean;
  readonly rates: readonly { readonly from: number; readonly rate: number }[];
}

/** Unpaid principal and penalty, in kopecks. */
export interface PlainResult {
  readonly principal: number;
  readonly accrued: number;
  readonly penalty: number;
}

const at = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;
const STOP = [at(2022, 4, 1), at(2022, 10, 1)] as const;

function yearLength(day: number): number {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  return at(year + 1, 1, 1) - at(year, 1, 1);
}

/** Half up: numerator / denominator as a whole number of kopecks. */
function halfUp(numerator: bigint, denominator: bigint): number {
  return Number((numerator * 2n + denominator) / (denominator * 2n));
}

/** Principal, penalty charged and penalty unpaid after the day `until`. */
export function plainCalculation(one: PlainCase): PlainResult {
  const rateAt = (day: number): number => {
    let found = 0;
    for (const { from, rate } of one.rates) if (from <= day) found = rate;
    return found;
  };
  const paid = new Map<number, number>();
  for (const { day, sum } of one.payments) if (day <= one.until) paid.set(day, (paid.get(day) ?? 0) + sum);

  let owed = one.principal;
  let over = 0;
  let lastPayment = one.until;
  let settled = false;
  const clear = (day: number): void => {
    const sum = paid.get(day);
    if (sum === undefined) return;
    const part = Math.min(sum, owed);
    owed -= part;
    over += sum - part;
    if (owed === 0 && part > 0 && !settled) {
      settled = true;
      lastPayment = day;
    }
  };
  for (const day of [...paid.keys()].sort((a, b) => a - b)) if (day <= one.payBy) clear(day);

  // Runs of days with the same principal, rate and length of year, cut also where the moratorium lies between.
  const runs: { owed: number; rate: number; length: number; days: number; last: number }[] = [];
  for (let day = one.payBy + 1; day <= one.until; day++) {
    const stopped = one.moratorium && one.arose < STOP[0] && day >= STOP[0] && day <= STOP[1];
    if (owed > 0 && !stopped) {
      const rate = one.kind === "contract" ? one.contractRate : one.kind === "interest" ? rateAt(day) : 0;
      const length = one.kind === "interest" ? yearLength(day) : 0;
      const run = runs.at(-1);
      if (run && run.last === day - 1 && run.owed === owed && run.rate === rate && run.length === length) {
        run.days++;
        run.last = day;
      } else runs.push({ owed, rate, length, days: 1, last: day });
    }
    clear(day);
  }
  let accrued = 0;
  for (const { owed: base, rate, length, days } of runs) {
    const percent = one.kind === "law44" ? rateAt(settled ? lastPayment : one.until) : rate;
    const divisor = one.kind === "law44" ? 300 : one.kind === "interest" ? length : 1;
    accrued += halfUp(BigInt(base) * BigInt(days) * BigInt(percent), 10_000n * BigInt(divisor));
  }
  return { principal: owed, accrued, penalty: Math.max(0, accrued - over) };
}
