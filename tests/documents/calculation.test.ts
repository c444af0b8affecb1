import { calculate, isFault, MORATORIUM } from "../../src/documents/calculation/calculate";
import { keyRates, rateOn } from "../../src/documents/calculation/keyRate";
import { KEY_RATES } from "../../src/documents/calculation/keyRateData";
import type { Accrual, Calculation, CalculationInput } from "../../src/documents/calculation/types";
import { addDays, formatIsoDay, isoDay, type Day } from "../../src/domain/day";
import { money, toDecimalString } from "../../src/domain/money";
import { plainCalculation, type PlainCase } from "./independent";

const rates = keyRates();
/** How many random debts; `CASES=100000` for a long run. */
const CASES = Number(process.env.CASES ?? 20_000);
const DEBT: CalculationInput = {
  principal: money("100000"),
  payBy: isoDay("2026-02-10"),
  arose: isoDay("2026-01-10"),
  until: isoDay("2026-10-01"),
  payments: [],
  accrual: { kind: "interest" },
  moratorium: true,
  rates,
};

function calculated(changes: Partial<CalculationInput>): Calculation {
  const result = calculate({ ...DEBT, ...changes });
  if (isFault(result)) throw new Error(JSON.stringify(result));
  return result;
}

const shown = (result: Calculation): string[] =>
  result.lines.map(({ period, principal, rate, divisor, sum }) =>
    [
      period ? `${formatIsoDay(period.from)}…${formatIsoDay(period.to)} ${String(period.days)}` : "–",
      toDecimalString(principal),
      rate === null ? "–" : `${rate.toString()}/${String(divisor)}`,
      toDecimalString(sum),
    ].join(" | "),
  );

describe("interest under ст. 395", () => {
  test("is counted from the day after the term, by periods of the key rate", () => {
    expect(shown(calculated({ until: isoDay("2026-04-30") }))).toEqual([
      "2026-02-11…2026-02-15 5 | 100000.00 | 16/365 | 219.18",
      "2026-02-16…2026-03-22 35 | 100000.00 | 15.5/365 | 1486.30",
      "2026-03-23…2026-04-26 35 | 100000.00 | 15/365 | 1438.36",
      "2026-04-27…2026-04-30 4 | 100000.00 | 14.5/365 | 158.90",
    ]);
  });

  test("is cut where a leap year begins and ends, though the rate stays", () => {
    const result = calculated({ payBy: isoDay("2023-12-27"), until: isoDay("2024-01-03") });
    expect(shown(result)).toEqual([
      "2023-12-28…2023-12-31 4 | 100000.00 | 16/365 | 175.34",
      "2024-01-01…2024-01-03 3 | 100000.00 | 16/366 | 131.15",
    ]);
  });

  test("counts the day of a part payment for the whole sum, and the next day for the rest", () => {
    const payments = [{ date: isoDay("2026-02-13"), sum: money("40000") }];
    expect(shown(calculated({ payments, until: isoDay("2026-02-15") }))).toEqual([
      "2026-02-11…2026-02-13 3 | 100000.00 | 16/365 | 131.51",
      "2026-02-14…2026-02-15 2 | 60000.00 | 16/365 | 52.60",
    ]);
  });

  test("is refused for days before it counted by the key rate", () => {
    const result = calculate({ ...DEBT, payBy: isoDay("2016-07-30") });
    expect(result).toEqual({ kind: "before-key-rate", day: isoDay("2016-07-31") });
  });
});

describe("the key rate", () => {
  test("is known to the day before the bank's next decision takes effect, and not a day longer", () => {
    expect(rateOn(rates, isoDay("2026-10-25"))?.toString()).toBe("14");
    expect(rateOn(rates, isoDay("2026-10-26"))).toBeNull();
    expect(calculate({ ...DEBT, until: isoDay("2026-10-26") })).toEqual({
      kind: "rate-unknown",
      day: isoDay("2026-10-26"),
    });
  });

  test("that the user enters from the first unknown day on carries the calculation to its end", () => {
    const until = isoDay("2026-11-05");
    const entered = keyRates([{ from: isoDay("2026-10-26"), percent: money("13.5") }], until);
    expect(shown(calculated({ until, rates: entered })).at(-1)).toBe(
      "2026-10-26…2026-11-05 11 | 100000.00 | 13.5/365 | 406.85",
    );
  });

  test("that the user enters from a later day leaves the gap unknown", () => {
    const entered = keyRates([{ from: isoDay("2026-10-27"), percent: money("13.5") }], isoDay("2026-11-05"));
    expect(rateOn(entered, isoDay("2026-10-26"))).toBeNull();
  });
});

describe("a penalty", () => {
  test("of 44-ФЗ takes one rate for all the days: that of the calculation while unpaid", () => {
    expect(shown(calculated({ accrual: { kind: "law44" } }))).toEqual([
      "2026-02-11…2026-10-01 233 | 100000.00 | 14/300 | 10873.33",
    ]);
  });

  test("of 44-ФЗ takes the rate of the day on which the principal was paid", () => {
    const payments = [{ date: isoDay("2026-03-01"), sum: money("100000") }];
    expect(shown(calculated({ accrual: { kind: "law44" }, payments }))).toEqual([
      "2026-02-11…2026-03-01 19 | 100000.00 | 15.5/300 | 981.67",
    ]);
  });

  test("by contract is a percent of the unpaid principal for each day", () => {
    const accrual: Accrual = { kind: "contract", percentPerDay: money("0.1") };
    expect(shown(calculated({ accrual, until: isoDay("2026-02-11") }))).toEqual([
      "2026-02-11…2026-02-11 1 | 100000.00 | 0.1/1 | 100.00",
    ]);
  });

  test("of a fixed sum is that sum, whatever the days", () => {
    const result = calculated({ accrual: { kind: "fixed", sum: money("5000") } });
    expect(toDecimalString(result.total)).toBe("105000.00");
  });

  test("is nothing on the last day of the term and begins the day after", () => {
    const accrual: Accrual = { kind: "contract", percentPerDay: money("0.1") };
    expect(calculated({ accrual, until: DEBT.payBy }).lines).toEqual([]);
    expect(calculated({ accrual, until: addDays(DEBT.payBy, 1) }).lines).toHaveLength(1);
  });
});

describe("payments", () => {
  test("clear costs, then principal, then the penalty; what is over is told", () => {
    const accrual: Accrual = { kind: "fixed", sum: money("500") };
    const { payments, principal, penalty, beforePrincipal } = calculated({
      accrual,
      beforePrincipal: money("300"),
      payments: [
        { date: isoDay("2026-03-01"), sum: money("60300") },
        { date: isoDay("2026-04-01"), sum: money("40600") },
      ],
    });
    expect(
      payments.map((one) => [one.beforePrincipal, one.principal, one.accrued, one.over].map(String)),
    ).toEqual([
      ["300", "60000", "0", "0"],
      ["0", "40000", "500", "100"],
    ]);
    expect([principal, penalty, beforePrincipal].every((left) => left.isZero())).toBe(true);
  });

  test("made in time lower the principal before anything is charged", () => {
    const accrual: Accrual = { kind: "contract", percentPerDay: money("0.1") };
    const payments = [{ date: isoDay("2026-02-10"), sum: money("90000") }];
    expect(shown(calculated({ accrual, payments, until: isoDay("2026-02-20") }))).toEqual([
      "2026-02-11…2026-02-20 10 | 10000.00 | 0.1/1 | 100.00",
    ]);
  });

  test("after the day of the calculation do not count", () => {
    const payments = [{ date: isoDay("2026-10-02"), sum: money("1") }];
    expect(toDecimalString(calculated({ payments }).principal)).toBe("100000.00");
  });
});

describe("the moratorium of 2022", () => {
  const old = { payBy: isoDay("2022-03-30"), arose: isoDay("2022-01-01"), until: isoDay("2022-10-03") };
  const accrual: Accrual = { kind: "contract", percentPerDay: money("0.1") };

  test("leaves out its days for debts that arose before it", () => {
    const result = calculated({ ...old, accrual });
    expect(shown(result)).toEqual([
      "2022-03-31…2022-03-31 1 | 100000.00 | 0.1/1 | 100.00",
      "2022-10-02…2022-10-03 2 | 100000.00 | 0.1/1 | 200.00",
    ]);
    expect(result.moratoriumApplied).toBe(true);
  });

  test("does not touch a debt that arose on its first day, nor one for which it is switched off", () => {
    expect(calculated({ ...old, accrual, arose: MORATORIUM.from }).moratoriumApplied).toBe(false);
    expect(calculated({ ...old, accrual, moratorium: false }).lines).toHaveLength(1);
  });
});

test("random debts come out as the second implementation has them", () => {
  const plainRates = KEY_RATES.map(([from, rate]) => ({
    from: isoDay(from),
    rate: Math.round(Number(rate) * 100),
  }));
  const differing: unknown[] = [];
  let seed = 20261129;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const known = isoDay("2026-10-25");
  for (let count = 0; count < CASES && differing.length === 0; count++) {
    const payBy = isoDay("2016-08-01") + random(3500);
    const until = Math.min(known, payBy + (random(4) === 0 ? random(1500) : random(250)) - 5);
    const principal = 1 + random(random(2) === 0 ? 1_000 : 900_000_000);
    const plain: PlainCase = {
      principal,
      payBy,
      arose: payBy - random(400),
      until,
      payments: Array.from({ length: random(4) }, () => ({
        day: payBy - 30 + random(400),
        sum: 1 + random(Math.ceil(principal * 0.8)),
      })),
      kind: (["law44", "contract", "interest"] as const)[random(3)] ?? "law44",
      contractRate: 1 + random(300),
      moratorium: random(3) > 0,
      rates: plainRates,
    };
    const accrual: Accrual =
      plain.kind === "contract"
        ? { kind: "contract", percentPerDay: money(plain.contractRate).div(100) }
        : { kind: plain.kind };
    const result = calculate({
      principal: money(principal).div(100),
      payBy: payBy as Day,
      arose: plain.arose as Day,
      until: until as Day,
      payments: plain.payments.map(({ day, sum }) => ({ date: day as Day, sum: money(sum).div(100) })),
      accrual,
      moratorium: plain.moratorium,
      rates,
    });
    const expected = plainCalculation(plain);
    const got = isFault(result)
      ? result
      : {
          principal: result.principal.times(100).toNumber(),
          accrued: result.accrued.times(100).toNumber(),
          penalty: result.penalty.times(100).toNumber(),
        };
    if (JSON.stringify(got) !== JSON.stringify(expected)) differing.push({ plain, got, expected });
  }
  expect(differing).toEqual([]);
}, 60_000);
