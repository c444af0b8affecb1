import { formatIsoDay, isoDay } from "../../src/domain/day";
import type { Debt } from "../../src/domain/debt";
import { fillFromHistory, nextHistory, type History } from "../../src/domain/history";
import { money } from "../../src/domain/money";
import { debtIdentity, mergeRegister, type MergedDebt } from "../../src/domain/register";
import { romashka } from "./debts";

const cherry = romashka({ debtorName: "Вишня", inn: null, amount: money(50), penalty: money(5) }, 8);
const none: History = new Map();
const build = (debts: readonly Debt[]): readonly MergedDebt[] =>
  mergeRegister([], debts, { from: null, to: isoDay("2026-01-01") }).debts;

/** Rebuilds a register of `from` as of `to`; returns the history and the debts filled from it. */
function move(before: readonly Debt[], after: readonly Debt[], from: string, to: string, history = none) {
  const dates = { from: isoDay(from), to: isoDay(to) };
  const merge = mergeRegister(build(before), after, dates);
  const next = nextHistory(history, merge.debts, merge.renamed, dates);
  return { next, ...fillFromHistory(merge.debts, after, next, dates.to) };
}

const sums = (debts: readonly MergedDebt[]) =>
  debts.map(({ debt }) => [debt.openingAmount?.toNumber() ?? null, debt.previousAmount?.toNumber() ?? null]);

describe("the history of earlier sums", () => {
  it("gives «на начало года» from the register of 1 January, principal and penalty together", () => {
    const { debts, filled } = move([romashka(), cherry], [romashka(), cherry], "2026-01-01", "2026-10-01");
    expect(sums(debts)).toEqual([
      [1234.56, null],
      [55, null],
    ]);
    expect(filled).toEqual({ openingAmount: 2, previousAmount: 0 });
  });

  it("gives «на 1-е число предыдущего месяца» from the register of that day alone", () => {
    expect(sums(move([cherry], [cherry], "2026-09-01", "2026-10-01").debts)).toEqual([[null, 55]]);
    expect(sums(move([cherry], [cherry], "2026-09-02", "2026-10-01").debts)).toEqual([[null, null]]);
    expect(sums(move([cherry], [cherry], "2026-08-01", "2026-10-01").debts)).toEqual([[null, null]]);
  });

  it("a debt that arose later stood at zero; one that it should know but does not is unknown", () => {
    const later = romashka({ originDate: isoDay("2026-01-01"), inn: "1" });
    const earlier = romashka({ originDate: isoDay("2025-12-31"), inn: "2" });
    const undated = romashka({ originDate: null, inn: "3" });
    const { debts } = move([cherry], [later, earlier, undated], "2026-01-01", "2026-10-01");
    expect(sums(debts).map(([opening]) => opening)).toEqual([0, null, null, 55]); // the last one is gone
  });

  it("leaves alone what the sheet gives", () => {
    const given = romashka({ openingAmount: money(7) });
    expect(sums(move([romashka(), cherry], [given, cherry], "2026-01-01", "2026-10-01").debts)).toEqual([
      [7, null],
      [null, null],
    ]);
  });

  it("follows a debt whose key has changed", () => {
    const [named] = build([romashka({ inn: null })]);
    if (!named?.mark) throw new Error("no mark");
    const history: History = new Map([
      [isoDay("2026-01-01"), new Map([[debtIdentity(named.mark), money(9)]])],
    ]);
    const { debts } = move([romashka({ inn: null })], [romashka()], "2026-09-30", "2026-10-01", history);
    expect(sums(debts)).toEqual([[9, null]]);
  });

  it("keeps firsts of months, and of other dates only the last", () => {
    let history = none;
    const days = ["2026-08-01", "2026-08-20", "2026-09-01", "2026-09-15", "2026-09-16", "2026-10-01"];
    days.forEach((from, index) => {
      const to = days[index + 1] ?? "2026-10-02";
      history = move([cherry], [cherry], from, to, history).next;
    });
    expect([...history.keys()].map(formatIsoDay)).toEqual(["2026-08-01", "2026-09-01", "2026-10-01"]);
    history = move([cherry], [cherry], "2026-10-02", "2026-10-03", history).next;
    expect([...history.keys()].map(formatIsoDay).at(-1)).toBe("2026-10-02");
  });

  it("does not change when the same date is built again", () => {
    expect(move([cherry], [cherry], "2026-10-01", "2026-10-01").next.size).toBe(0);
  });
});
