import { isoDay } from "../../../src/domain/day";
import { money } from "../../../src/domain/money";
import type { History, SnapshotSums } from "../../../src/register/history/history";
import { derivedPayment, paymentPeriod } from "../../../src/register/history/payments";
import { romashka } from "../../domain/debts";

const of = (principal: number | null): SnapshotSums => ({ principal, penalty: null, kind: null });
const period = (...months: (readonly [date: string, sum: number | null])[]) => {
  const history: History = new Map(
    months.map(([date, sum]) => [isoDay(date), new Map([["1", of(sum)]])] as const),
  );
  return paymentPeriod(history, isoDay("2026-01-01"), isoDay("2026-04-01"));
};
const now = (amount: number, presence: "present" | "gone" | "absent" = "present") => ({
  debt: romashka({ amount: money(amount), penalty: null }),
  presence,
});

it("payments are what the sums fell by, not what they rose by", () => {
  const sums = period(["2026-01-01", 1000_00], ["2026-02-01", 700_00], ["2026-03-01", 900_00]);
  expect(derivedPayment(now(650), "1", sums)?.toNumber()).toBe(550);
});

it("a snapshot without the debt's sums, whose administrator was late, says nothing about payments", () => {
  const sums = period(["2026-01-01", 1000_00], ["2026-02-01", null], ["2026-03-01", null]);
  expect(derivedPayment(now(1000), "1", sums)).toBeNull();
  expect(derivedPayment(now(900), "1", sums)?.toNumber()).toBe(100);
});

it("a debt that has left was paid; one whose administrator is late is unknown", () => {
  const sums = period(["2026-01-01", 1000_00], ["2026-03-01", 400_00]);
  expect(derivedPayment(now(400, "gone"), "1", sums)?.toNumber()).toBe(1000);
  expect(derivedPayment(now(400, "absent"), "1", sums)).toBeNull();
});
