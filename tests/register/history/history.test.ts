import { addDays, formatIsoDay, isoDay, type Day } from "../../../src/domain/day";
import type { Debt } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { emptyMark } from "../../../src/domain/sourceMark";
import { nextHistory, snapshotDate, nearestDate, type History } from "../../../src/register/history/history";
import { historySheet, readHistorySheet } from "../../../src/register/history/historySheet";
import { fillFromHistory } from "../../../src/register/history/openings";
import { renumbered } from "../../../src/register/history/renumber";
import { mergeRegister, type MergedDebt } from "../../../src/register/merge/registerMerge";
import { modelGrid } from "../../../src/file/package/modelGrid";
import { aDebt, romashka } from "../../domain/debts";

const cherry = romashka({ debtorName: "Вишня", inn: null, amount: money(50), penalty: money(5) }, 8);
const none: History = new Map();

/** Builds on the first date and rebuilds on each further one. */
function keep(months: readonly (readonly [date: string, debts: readonly Debt[]])[]) {
  let history = none;
  let lines: readonly MergedDebt[] = [];
  let from: Day | null = null;
  let fill = fillFromHistory([], [], none, { asOf: isoDay("2026-01-01") });
  for (const [date, debts] of months) {
    const dates: { from: Day | null; to: Day } = { from, to: isoDay(date) };
    const merge = mergeRegister(lines, debts, dates);
    history = nextHistory(history, merge.debts, dates);
    fill = fillFromHistory(merge.debts, debts, history, { asOf: dates.to });
    lines = fill.debts;
    from = dates.to;
  }
  return { history, ...fill };
}

const sums = (debts: readonly MergedDebt[]) =>
  debts.map(({ debt }) => [debt.openingAmount?.toNumber() ?? null, debt.previousAmount?.toNumber() ?? null]);

describe("the sums as of earlier dates", () => {
  it("«на начало года» comes from the build of 1 January, principal and penalty together and apart", () => {
    const { debts, filled, origins } = keep([
      ["2026-01-01", [romashka(), cherry]],
      ["2026-10-01", [romashka(), cherry]],
    ]);
    expect(sums(debts)).toEqual([
      [1234.56, null],
      [55, null],
    ]);
    expect(filled).toMatchObject({ openingAmount: 2, previousAmount: 0 });
    expect(origins[1]).toMatchObject({
      openingAmount: { from: "snapshot", date: isoDay("2026-01-01") },
      opening: { principal: 5000, penalty: 500, kind: null },
    });
  });

  it("«на 1-е число предыдущего месяца» comes from the build of that day, or of the last days before it", () => {
    const after = (first: string) =>
      sums(
        keep([
          [first, [cherry]],
          ["2026-10-01", [cherry]],
        ]).debts,
      )[0]?.[1];
    expect(after("2026-09-01")).toBe(55);
    expect(after("2026-08-31")).toBe(55);
    expect(after("2026-08-30")).toBe(55);
    expect(after("2026-08-29")).toBeNull();
    expect(after("2026-09-02")).toBeNull();
  });

  it("31 December counts as 1 January", () => {
    const { debts, dates } = keep([
      ["2025-12-31", [cherry]],
      ["2026-10-01", [cherry]],
    ]);
    expect(sums(debts)[0]?.[0]).toBe(55);
    expect(dates.openingAmount).toBe(isoDay("2025-12-31"));
  });

  it("a debt that arose later stood at zero; one that it should know but does not is unknown", () => {
    const later = romashka({ originDate: isoDay("2026-01-01"), inn: "1" });
    const earlier = romashka({ originDate: isoDay("2025-12-31"), inn: "2" });
    const undated = romashka({ originDate: null, dueDate: null, inn: "3" });
    const { debts } = keep([
      ["2026-01-01", [cherry]],
      ["2026-10-01", [later, earlier, undated]],
    ]);
    expect(sums(debts).map(([opening]) => opening)).toEqual([0, null, null, 55]); // the last one is gone
  });

  it("a debt that was known before and is not in the snapshot stood at zero then", () => {
    const { debts } = keep([
      ["2025-11-01", [cherry]],
      ["2026-01-01", [romashka()]],
      ["2026-10-01", [romashka(), cherry]],
    ]);
    expect(sums(debts)).toEqual([
      [1234.56, null],
      [0, null],
    ]);
  });

  it("leaves alone what the sheet gives", () => {
    const given = romashka({ openingAmount: money(7) });
    const { debts, origins } = keep([
      ["2026-01-01", [romashka(), cherry]],
      ["2026-10-01", [given, cherry]],
    ]);
    expect(sums(debts)).toEqual([
      [7, null],
      [null, null],
    ]);
    expect(origins[0]?.openingAmount).toEqual({ from: "source" });
  });

  it("follows a debt whose INN came later, and begins the new year with its own sums", () => {
    const nameless = romashka({ inn: null });
    const { debts } = keep([
      ["2026-01-01", [nameless]],
      ["2026-06-01", [romashka({ amount: money(700) })]],
      ["2027-01-01", [romashka({ amount: money(600) })]],
      ["2027-02-01", [romashka({ amount: money(500) })]],
    ]);
    expect(sums(debts)).toEqual([[600, 600]]);
  });

  it("payments are what the sums fell by between the snapshots", () => {
    const months = [1000, 400, 900, 300].map((sum, index): [string, Debt[]] => [
      `2026-0${index + 1}-01`,
      [romashka({ amount: money(sum) })],
    ]);
    const { debts, filled, origins } = keep(months);
    expect(debts[0]?.debt.paidAmount?.toNumber()).toBe(1200);
    expect(filled.paidAmount).toBe(1);
    expect(origins[0]?.paidDerived).toBe(true);
  });
});

describe("which snapshots are kept", () => {
  it("of each month the first day, the first and the last build", () => {
    const days = ["2026-08-01", "2026-08-20", "2026-09-02", "2026-09-15", "2026-09-16", "2026-10-01"];
    const { history } = keep(days.map((day) => [day, [cherry]]));
    expect([...history.keys()].map(formatIsoDay)).toEqual([
      "2026-08-01",
      "2026-08-20",
      "2026-09-02",
      "2026-09-16",
      "2026-10-01",
    ]);
  });

  it("one for a date that is built again", () => {
    const { history } = keep([
      ["2026-10-01", [cherry]],
      ["2026-10-01", [romashka()]],
    ]);
    expect([...history.values()].map((snapshot) => snapshot.size)).toEqual([1]);
  });

  it("of the first of a month is valid for the last days before it", () => {
    const { history } = keep([
      ["2026-01-01", [cherry]],
      ["2026-02-10", [cherry]],
    ]);
    const first = isoDay("2026-01-01");
    for (const day of ["2025-12-30", "2025-12-31"]) expect(snapshotDate(history, isoDay(day))).toBe(first);
    expect(snapshotDate(history, isoDay("2025-12-29"))).toBeNull();
    expect(snapshotDate(history, isoDay("2026-01-31"))).toBeNull();
  });

  it("names the date that stands for another, or else the nearest", () => {
    const { history } = keep([
      ["2026-01-12", [cherry]],
      ["2026-02-28", [cherry]],
    ]);
    expect(snapshotDate(history, isoDay("2026-03-01"))).toBe(isoDay("2026-02-28"));
    expect(snapshotDate(history, isoDay("2026-01-01"))).toBeNull();
    expect(snapshotDate(history, isoDay("2026-02-27"))).toBeNull();
    expect(nearestDate(history, isoDay("2026-01-01"))).toBe(isoDay("2026-01-12"));
  });
});

describe("the sheet of the snapshots", () => {
  const reread = (history: History) =>
    readHistorySheet(modelGrid("Прежние суммы", historySheet(history), false));

  it("is read back as it was written", () => {
    const { history } = keep([
      ["2026-01-01", [romashka(), cherry]],
      ["2026-02-01", [romashka({ amount: money("-0.01"), debtKind: "недоимка" }), cherry]],
      [
        "2026-03-01",
        [cherry, aDebt({ penalty: money("9999999999.99"), debtKind: "пени", debtorName: "Я" }, 9)],
      ],
    ]);
    expect(reread(history)).toEqual(history);
  });

  it("grows by less than 60 KB a month at 5,000 debts", () => {
    const many = (month: number) =>
      Array.from({ length: 5_000 }, (_, i) =>
        aDebt(
          {
            inn: String(3_254_000_000 + i),
            amount: money(((i * 7919 + month * 104_729) % 99_999_999) + 1).div(100),
            penalty: money((i * 31 + month * 17) % 9_999).div(100),
          },
          i + 5,
        ),
      );
    const { history } = keep([1, 2, 3].map((month) => [`2026-0${month}-01`, many(month)]));
    const texts = historySheet(history).cells.map(({ value }) => String(value));
    expect(texts.join("").length / 3).toBeLessThan(110_000); // before it is deflated in the workbook
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(32_767);
    expect(reread(history)).toEqual(history);
  });

  it("of an earlier version is read by its keys, and its debts get numbers of their own", () => {
    const key = "7701234567|договор аренды 5|2026-01-10||";
    const old = mergeRegister([], [romashka(), romashka({ amount: money(5) }, 8)], {
      from: null,
      to: isoDay("2026-02-01"),
    });
    const lines = old.debts.map((line, index) => ({
      ...line,
      mark: emptyMark(key, index + 1),
    }));
    const history: History = new Map([
      [isoDay("2026-01-01"), new Map([[`2|${key}`, { principal: 900, penalty: null, kind: null }]])],
    ]);
    const read = renumbered(lines, history);
    expect(read.lines.map(({ mark }) => mark?.number)).toEqual([1, 2]);
    expect([...(read.history.get(isoDay("2026-01-01")) ?? [])].map(([id]) => id)).toEqual(["2"]);
  });
});

it("every opening figure of a long run is the truth of its date, by kind", () => {
  const count = 400;
  const truth = new Map<string, [number, number]>();
  const sheet = (month: number) =>
    Array.from({ length: count }, (_, i) => {
      const principal = ((i * 7919 + month * 977) % 100_000) + 1;
      const penalty = (i * 13 + month * 7) % 500;
      truth.set(`${month}/${i}`, [principal, penalty]);
      return aDebt(
        {
          inn: String(3_254_000_000 + i),
          basis: `№ ${i}`,
          originDate: addDays(isoDay("2025-01-01"), i % 300),
          amount: money(principal),
          penalty: money(penalty),
        },
        i + 5,
      );
    });
  const months = Array.from({ length: 14 }, (_, month): [string, Debt[]] => [
    formatIsoDay(isoDay(`${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`)),
    sheet(month),
  ]);
  for (const upTo of [2, 12, 13, 14]) {
    const opening = upTo <= 13 ? 0 : 12; // 1 January 2027 closes 2026
    const { debts, origins } = keep(months.slice(0, upTo));
    debts.forEach(({ debt }, i) => {
      const [principal, penalty] = truth.get(`${opening}/${i}`) ?? [0, 0];
      expect(debt.openingAmount?.toNumber()).toBe(principal + penalty);
      expect(origins[i]?.opening).toEqual({ principal: principal * 100, penalty: penalty * 100, kind: null });
    });
  }
});
