import type { Alert } from "../../src/assessment";
import type { RuleSetId } from "../../src/regulations";
import { assessed, type Given } from "./build";

const due: Given = { dueDate: "2026-02-10", penalty: "10" };
const alerts = (given: Given, asOf: string, rules: RuleSetId = "sevsk"): readonly Alert[] =>
  assessed(given, rules, asOf).alerts;

describe("limitation: passed or 90 days away or less, and no lawsuit", () => {
  // base 2026-02-10 → limitation ends 2029-02-12.
  test.each([
    ["2028-11-13", []],
    ["2028-11-14", ["limitation"]],
    ["2029-02-12", ["limitation"]],
    ["2029-02-13", ["limitation", "commission"]],
  ])("on %s", (asOf, expected) => expect(alerts(due, asOf)).toEqual(expected));

  test.each(["lawsuitDate", "judgmentDate", "writDate", "writSentDate"] as const)(
    "%s shows that a lawsuit was filed",
    (fact) => expect(alerts({ ...due, [fact]: "2029-01-10" }, "2029-03-01")).toEqual([]),
  );

  test("a lawsuit filed after the as-of date has not been filed", () => {
    expect(alerts({ ...due, lawsuitDate: "2029-01-10" }, "2029-01-09")).toEqual(["limitation"]);
  });

  test("there is none for administrative fines", () => {
    const fine: Given = { ...due, kbk: "01211601053010035140" };
    expect(assessed(fine, "sevsk", "2029-03-01").limitationEnd).toBeNull();
    expect(alerts(fine, "2029-03-01")).toEqual([]);
  });
});

describe("penalty-not-accrued: overdue and no penalty recorded", () => {
  test.each([
    [{}, "2026-02-10", []],
    [{}, "2026-02-11", ["penalty-not-accrued"]],
    [{ penalty: "0" }, "2026-02-11", ["penalty-not-accrued"]],
    [{ penalty: "0.01" }, "2026-02-11", []],
  ])("%j on %s", (penalty, asOf, expected) => {
    expect(alerts({ dueDate: "2026-02-10", ...penalty }, asOf)).toEqual(expected);
  });
});

test("exclusion-objection from the day of the publication", () => {
  const excluded: Given = { ...due, exclusionDate: "2026-05-20" };
  expect(alerts(excluded, "2026-05-19", "model")).toEqual([]);
  expect(alerts(excluded, "2026-05-20", "model")).toEqual(["exclusion-objection"]);
});

describe("accounting-handover, Sevsk п. 6", () => {
  const claimed: Given = { ...due, claimDate: "2026-03-06" };

  test("reminds while the answer is awaited, under Sevsk only", () => {
    expect(alerts(claimed, "2026-03-05")).toEqual([]);
    expect(alerts(claimed, "2026-03-06")).toEqual(["accounting-handover"]);
    expect(alerts(claimed, "2026-04-06")).toEqual(["accounting-handover"]);
    expect(alerts(claimed, "2026-04-07")).toEqual([]);
    expect(alerts(claimed, "2026-03-06", "severodvinsk")).toEqual([]);
  });

  test("a refusal at once leaves its one working day", () => {
    // Friday 6 March; 8 March is moved to Monday 9; so Tuesday 10.
    const refused: Given = { ...claimed, claimRefusalDate: "2026-03-06" };
    expect(alerts(refused, "2026-03-10")).toEqual(["accounting-handover"]);
    expect(alerts(refused, "2026-03-11")).toEqual([]);
  });
});

describe("commission: only ever a candidate", () => {
  test("a refusal of the court, once its appeal is over", () => {
    const refused: Given = { ...due, judgmentDate: "2026-08-31", judgmentResult: "отказ" };
    expect(alerts(refused, "2026-09-30")).toEqual([]);
    expect(alerts(refused, "2026-10-01")).toEqual(["commission"]);
    expect(alerts({ ...refused, judgmentResult: "частично" }, "2026-10-01")).toEqual([]);
  });

  test("a writ more than five years with the bailiffs", () => {
    const old: Given = { dueDate: "2019-02-11", penalty: "10", writSentDate: "2020-06-15" };
    expect(alerts(old, "2025-06-15")).toEqual([]);
    expect(alerts(old, "2025-06-16")).toEqual(["commission"]);
  });
});

test.each([{ badDebtDate: "2029-03-01" }, { amount: "-10" }])("nothing of it with %j", (given) => {
  expect(alerts({ ...due, ...given, exclusionDate: "2026-05-20" }, "2029-03-01")).toEqual([]);
});
