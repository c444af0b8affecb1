import { calculate, isFault } from "../../src/documents/calculation/calculate";
import { keyRates } from "../../src/documents/calculation/keyRate";
import type { Accrual } from "../../src/documents/calculation/types";
import { formatIsoDay, isoDay } from "../../src/domain/day";
import { money, toDecimalString } from "../../src/domain/money";

/** A debt with its table as somebody works it out by hand from the published rates: days, principal, rate, sum. */
interface Table {
  readonly principal: string;
  readonly payBy: string;
  readonly until: string;
  readonly arose?: string;
  readonly accrual: Accrual;
  readonly payments?: readonly (readonly [date: string, sum: string])[];
  readonly lines: readonly string[];
  /** Unpaid at the end: principal, then what is charged. */
  readonly unpaid: readonly [string, string];
}

const TABLES: readonly (readonly [name: string, table: Table])[] = [
  [
    "rent unpaid over a year",
    {
      principal: "48250.37",
      payBy: "2025-03-31",
      until: "2026-04-15",
      accrual: { kind: "interest" },
      lines: [
        "2025-04-01…2025-06-08 69 | 48250.37 | 21/365 | 1915.47",
        "2025-06-09…2025-07-27 49 | 48250.37 | 20/365 | 1295.49",
        "2025-07-28…2025-09-14 49 | 48250.37 | 18/365 | 1165.94",
        "2025-09-15…2025-10-26 42 | 48250.37 | 17/365 | 943.86",
        "2025-10-27…2025-12-21 56 | 48250.37 | 16.5/365 | 1221.46",
        "2025-12-22…2026-02-15 56 | 48250.37 | 16/365 | 1184.45",
        "2026-02-16…2026-03-22 35 | 48250.37 | 15.5/365 | 717.15",
        "2026-03-23…2026-04-15 24 | 48250.37 | 15/365 | 475.89",
      ],
      unpaid: ["48250.37", "8919.71"],
    },
  ],
  [
    "two part payments",
    {
      principal: "100000",
      payBy: "2026-01-12",
      until: "2026-06-30",
      accrual: { kind: "interest" },
      payments: [
        ["2026-02-20", "30000"],
        ["2026-04-27", "25000.50"],
      ],
      lines: [
        "2026-01-13…2026-02-15 34 | 100000.00 | 16/365 | 1490.41",
        "2026-02-16…2026-02-20 5 | 100000.00 | 15.5/365 | 212.33",
        "2026-02-21…2026-03-22 30 | 70000.00 | 15.5/365 | 891.78",
        "2026-03-23…2026-04-26 35 | 70000.00 | 15/365 | 1006.85",
        "2026-04-27…2026-04-27 1 | 70000.00 | 14.5/365 | 27.81",
        "2026-04-28…2026-06-21 55 | 44999.50 | 14.5/365 | 983.21",
        "2026-06-22…2026-06-30 9 | 44999.50 | 14.25/365 | 158.11",
      ],
      unpaid: ["44999.50", "4770.50"],
    },
  ],
  [
    "a payment on the last day of the term",
    {
      principal: "60000",
      payBy: "2026-02-10",
      until: "2026-03-10",
      accrual: { kind: "interest" },
      payments: [["2026-02-10", "10000"]],
      lines: [
        "2026-02-11…2026-02-15 5 | 50000.00 | 16/365 | 109.59",
        "2026-02-16…2026-03-10 23 | 50000.00 | 15.5/365 | 488.36",
      ],
      unpaid: ["50000.00", "597.95"],
    },
  ],
  [
    "over 29 February",
    {
      principal: "7777.77",
      payBy: "2024-02-15",
      until: "2024-03-15",
      accrual: { kind: "interest" },
      lines: ["2024-02-16…2024-03-15 29 | 7777.77 | 16/366 | 98.60"],
      unpaid: ["7777.77", "98.60"],
    },
  ],
  [
    "over the end of a leap year",
    {
      principal: "250000",
      payBy: "2024-12-20",
      until: "2025-01-20",
      accrual: { kind: "interest" },
      lines: [
        "2024-12-21…2024-12-31 11 | 250000.00 | 21/366 | 1577.87",
        "2025-01-01…2025-01-20 20 | 250000.00 | 21/365 | 2876.71",
      ],
      unpaid: ["250000.00", "4454.58"],
    },
  ],
  [
    "the moratorium of an old debt",
    {
      principal: "91000",
      payBy: "2022-02-10",
      until: "2022-11-10",
      arose: "2022-01-10",
      accrual: { kind: "interest" },
      lines: [
        "2022-02-11…2022-02-13 3 | 91000.00 | 8.5/365 | 63.58",
        "2022-02-14…2022-02-27 14 | 91000.00 | 9.5/365 | 331.59",
        "2022-02-28…2022-03-31 32 | 91000.00 | 20/365 | 1595.62",
        "2022-10-02…2022-11-10 40 | 91000.00 | 7.5/365 | 747.95",
      ],
      unpaid: ["91000.00", "2738.74"],
    },
  ],
  [
    "no moratorium for a debt that arose in it",
    {
      principal: "91000",
      payBy: "2022-05-10",
      until: "2022-09-30",
      arose: "2022-04-15",
      accrual: { kind: "interest" },
      lines: [
        "2022-05-11…2022-05-26 16 | 91000.00 | 14/365 | 558.47",
        "2022-05-27…2022-06-13 18 | 91000.00 | 11/365 | 493.64",
        "2022-06-14…2022-07-24 41 | 91000.00 | 9.5/365 | 971.08",
        "2022-07-25…2022-09-18 56 | 91000.00 | 8/365 | 1116.93",
        "2022-09-19…2022-09-30 12 | 91000.00 | 7.5/365 | 224.38",
      ],
      unpaid: ["91000.00", "3364.50"],
    },
  ],
  [
    "44-ФЗ unpaid",
    {
      principal: "1530010.10",
      payBy: "2026-06-30",
      until: "2026-10-01",
      accrual: { kind: "law44" },
      lines: ["2026-07-01…2026-10-01 93 | 1530010.10 | 14/300 | 66402.44"],
      unpaid: ["1530010.10", "66402.44"],
    },
  ],
  [
    "44-ФЗ paid in two parts",
    {
      principal: "500000",
      payBy: "2025-05-05",
      until: "2025-12-31",
      accrual: { kind: "law44" },
      payments: [
        ["2025-06-05", "200000"],
        ["2025-09-20", "300000"],
      ],
      lines: [
        "2025-05-06…2025-06-05 31 | 500000.00 | 17/300 | 8783.33",
        "2025-06-06…2025-09-20 107 | 300000.00 | 17/300 | 18190.00",
      ],
      unpaid: ["0.00", "26973.33"],
    },
  ],
  [
    "contract, paid with some over",
    {
      principal: "40000",
      payBy: "2026-03-10",
      until: "2026-10-01",
      accrual: { kind: "contract", percentPerDay: money("0.1") },
      payments: [["2026-04-09", "41000"]],
      lines: ["2026-03-11…2026-04-09 30 | 40000.00 | 0.1/1 | 1200.00"],
      unpaid: ["0.00", "200.00"],
    },
  ],
  [
    "a rate of a hundredth of a percent on kopecks",
    {
      principal: "0.99",
      payBy: "2026-01-12",
      until: "2026-10-01",
      accrual: { kind: "contract", percentPerDay: money("0.01") },
      lines: ["2026-01-13…2026-10-01 262 | 0.99 | 0.01/1 | 0.03"],
      unpaid: ["0.99", "0.03"],
    },
  ],
  [
    "a fine",
    {
      principal: "12000",
      payBy: "2026-03-10",
      until: "2026-10-01",
      accrual: { kind: "fixed", sum: money("5000") },
      payments: [["2026-05-05", "13500"]],
      lines: ["– | 12000.00 | – | 5000.00"],
      unpaid: ["0.00", "3500.00"],
    },
  ],
];

test.each(TABLES)("by hand: %s", (_name, table) => {
  const result = calculate({
    principal: money(table.principal),
    payBy: isoDay(table.payBy),
    arose: isoDay(table.arose ?? table.payBy),
    until: isoDay(table.until),
    payments: (table.payments ?? []).map(([date, sum]) => ({ date: isoDay(date), sum: money(sum) })),
    accrual: table.accrual,
    moratorium: true,
    rates: keyRates(),
  });
  if (isFault(result)) throw new Error(JSON.stringify(result));
  const lines = result.lines.map(({ period, principal, rate, divisor, sum }) =>
    [
      period === null
        ? "–"
        : `${formatIsoDay(period.from)}…${formatIsoDay(period.to)} ${String(period.days)}`,
      toDecimalString(principal),
      rate === null ? "–" : `${rate.toString()}/${String(divisor)}`,
      toDecimalString(sum),
    ].join(" | "),
  );
  expect(lines).toEqual(table.lines);
  expect([result.principal, result.penalty].map((left) => toDecimalString(left))).toEqual(table.unpaid);
});
