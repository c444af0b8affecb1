import { buildRegister } from "../../src/app/build/build";
import { countedUp, manyMarks, stepsOfMany } from "../../src/app/markMany";
import type { RegisterReport } from "../../src/app/report";
import { ALL_WORK, debtsOf, WorkList, workTotals } from "../../src/app/workList";
import { formatIsoDay, isoDay } from "../../src/domain/day";
import { changedDebt } from "../../src/domain/debt";
import { fakePort } from "./fakePort";

/** The work list over a register of a few debts, as of Thursday, the 1st of October 2026. */
const HEAD = [
  "Должник",
  "ИНН",
  "Договор",
  "Лицевой счёт",
  "Подразделение",
  "Срок уплаты",
  "Сумма долга, руб.",
];
const ROWS = [
  ["ООО «Ёлка»", "7701234567", "№ 1", "00012", "Отдел аренды", "10.02.2026", 1234567.5],
  ["ООО «Ёлка»", "7701234567", "№ 2", "00013", "Отдел аренды", "10.09.2026", 100],
  ["Сидоров Пётр Иванович", null, "№ 3", null, "Отдел земли", "25.09.2026", 5000],
  ["Андреева Анна", null, "№ 4", null, null, "10.12.2026", 700],
];

const ASOF = isoDay("2026-10-01");
let report: RegisterReport;
let list: WorkList;
beforeAll(async () => {
  const port = fakePort([{ name: "Долги", rows: [HEAD, ...ROWS] }]);
  report = await buildRegister(port, {
    asOf: ASOF,
    sheets: null,
    rules: "model",
    forms: [],
    leaveDoubtful: true,
  });
  list = new WorkList(report.entries, ASOF);
});

const found = (change: Partial<typeof ALL_WORK>) =>
  list.find({ ...ALL_WORK, ...change }, "debtor").map(({ entry }) => entry.debt.basis);

test("all debts are there, those without anything to do too", () => {
  expect(found({})).toHaveLength(4);
  expect(found({ stage: "current" })).toEqual(["№ 4"]);
  expect(found({ stage: "due" })).toHaveLength(3);
});

test.each([
  ["елка", ["№ 1", "№ 2"]],
  ["7701234567", ["№ 1", "№ 2"]],
  ["00013", ["№ 2"]],
  ["сидоров 5000", ["№ 3"]],
  ["1 234 567,50", ["№ 1"]],
  ["1234567.5", ["№ 1"]],
  ["елка аренды", ["№ 1", "№ 2"]],
  ["елка земли", []],
])("«%s» finds by name, INN, account, contract, sum and unit", (search, expected) => {
  expect(found({ search })).toEqual(expected);
});

test("filters narrow together, and each says how many debts it has", () => {
  const { unit, stage, due } = list.choices();
  expect(unit).toEqual([
    { value: "Отдел аренды", count: 2 },
    { value: "Отдел земли", count: 1 },
  ]);
  expect(stage.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(due).toBe(3);
  expect(found({ unit: "Отдел аренды", stage: "claim-due" }).every((basis) => basis !== "№ 3")).toBe(true);
});

test("«истекает на этой неделе» reaches from the as-of date to Sunday", () => {
  const days = list
    .find({ ...ALL_WORK, week: true }, "deadline")
    .map(({ entry }) => formatIsoDay(entry.assessment.deadline ?? isoDay("1900-03-01")));
  expect(days.every((day) => day >= "2026-10-01" && day <= "2026-10-04")).toBe(true);
  expect(list.choices().week).toBe(days.length);
  const all = list.items.map(({ entry }) => entry.assessment.deadline).filter((day) => day !== null);
  expect(days).toHaveLength(all.filter((day) => day >= ASOF && day <= isoDay("2026-10-04")).length);
});

test("each day that is the last for anything leads to its debts, the past left out", () => {
  const days = list.days();
  expect(days.length).toBeGreaterThan(0);
  expect(days.every(({ date }) => date >= ASOF)).toBe(true);
  for (const { date, debts } of days) expect(found({ day: date })).toHaveLength(debts);
});

test("sorts by deadline, sum and debtor; what awaits nothing comes last", () => {
  const bases = (order: "deadline" | "sum" | "debtor") =>
    list.find(ALL_WORK, order).map(({ entry }) => entry.debt.basis);
  expect(bases("deadline").at(-1)).toBe("№ 4");
  expect(bases("deadline")[0]).toBe("№ 1");
  expect(bases("sum")).toEqual(["№ 1", "№ 3", "№ 4", "№ 2"]);
  expect(bases("debtor")).toEqual(["№ 4", "№ 1", "№ 2", "№ 3"]);
});

test("a debtor's debts are known by his INN, else by his name", () => {
  const of = (basis: string) => list.items.find(({ entry }) => entry.debt.basis === basis);
  const first = of("№ 1");
  const third = of("№ 3");
  expect(first && debtsOf(list.items, first)).toHaveLength(2);
  expect(third && debtsOf(list.items, third)).toHaveLength(1);
});

test("what is found comes to a sum, with the claims and lawsuits in it", () => {
  const { debts, total, claims, lawsuits } = workTotals(list.items);
  expect([debts, total.toFixed(2)]).toEqual([4, "1240367.50"]);
  expect(claims).toBe(report.totals.needClaim);
  expect(lawsuits).toBe(report.totals.needLawsuit);
});

describe("a step of many debts", () => {
  test("is marked where it is waited for, with numbers counted up, and can be put back", () => {
    const entries = list.find(ALL_WORK, "debtor").map(({ entry }) => entry);
    const [step] = stepsOfMany(entries);
    expect(step?.field).toBe("claimDate");
    const date = isoDay("2026-09-30");
    const { marks, back } = manyMarks(entries, {
      field: "claimDate",
      date,
      number: { first: "9/26", counted: true },
    });
    expect(marks).toHaveLength(step?.debts ?? -1);
    expect(marks.map(({ claimNumber }) => claimNumber)).toEqual(
      marks.map((_mark, index) => `${String(9 + index)}/26`),
    );
    expect(back.every(({ date: was, claimNumber }) => was === null && claimNumber === null)).toBe(true);
  });

  test.each([
    ["15/26", "17/26"],
    ["15/2026", "17/2026"],
    ["П-009", "П-011"],
    ["2026-015", "2026-017"],
    ["99", "101"],
    ["26", "28"],
    ["б/н", "б/н-3"],
  ])("«%s» and two more is «%s»", (first, third) => {
    expect(countedUp(first, 2, isoDay("2026-09-30"))).toBe(third);
  });
});

test("a list that goes on from the one before is the same as a new one", () => {
  const changed = report.entries.map((entry, index) =>
    index === 1
      ? { ...entry, debt: changedDebt(entry.debt, { claimNumber: "77/26", unit: "Отдел земли" }) }
      : entry,
  );
  list.choices();
  found({ search: "елка" });
  const next = new WorkList(changed, ASOF, undefined, list);
  const fresh = new WorkList(changed, ASOF);
  expect(next.items).toEqual(fresh.items);
  expect(next.choices()).toEqual(fresh.choices());
  expect(next.find({ ...ALL_WORK, search: "77/26" }, "debtor")).toEqual([next.items[1]]);
  expect(next.find({ ...ALL_WORK, search: "елка" }, "debtor")).toEqual(
    fresh.find({ ...ALL_WORK, search: "елка" }, "debtor"),
  );
  expect(next.items[0]).toBe(list.items[0]);
});
