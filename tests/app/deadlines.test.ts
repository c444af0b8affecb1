import { rowsBehind } from "../../src/app/behind";
import { buildRegister } from "../../src/app/build/build";
import { comingReports, deadlineList, explainEntry, stepsOf } from "../../src/app/deadlines";
import { organisationRules } from "../../src/app/build/organisation";
import type { RegisterReport } from "../../src/app/report";
import { formatIsoDay, isoDay } from "../../src/domain/day";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { noSettings } from "../../src/settings/settings";
import { sample } from "../pane/openWorkbook";

let report: RegisterReport;

beforeAll(async () => {
  const workbook = await openFileWorkbook([sample("arenda-severodvinsk.xlsx")]);
  const asOf = isoDay("2026-10-01");
  report = await buildRegister(workbook, { asOf, sheets: null, rules: "severodvinsk", forms: ["inventory"] });
});

test("the list holds every debt with something to do, by deadline, those without one last", () => {
  const list = deadlineList(report.entries);
  expect(list).toHaveLength(report.entries.filter(({ assessment }) => assessment.action !== null).length);
  const deadlines = list.map(({ assessment }) => assessment.deadline ?? Infinity);
  expect(deadlines).toEqual([...deadlines].sort((a, b) => a - b));
});

test("a debt that needs a claim can be marked with its date first, and says its clause", () => {
  const entry = report.entries.find(({ assessment }) => assessment.stage === "claim-due");
  if (entry === undefined) throw new Error("nobody needs a claim");
  expect(stepsOf(entry)[0]).toBe("claimDate");
  expect(explainEntry(entry, report.organisation).join(" ")).toContain("№ 176-рфэ, п. 9");
});

test("the calendar of one document shows its own dates, days off with the working day before", () => {
  const [first] = comingReports(isoDay("2026-10-01"), report.organisation, ["vologda817"], 1);
  expect(formatIsoDay(first?.date ?? isoDay("1900-03-01"))).toBe("2026-10-25");
  expect(formatIsoDay(first?.lastWorkingDayBefore ?? isoDay("1900-03-01"))).toBe("2026-10-23");
});

test("dates that the organisation has set itself stand in for the document's", () => {
  const settings = { ...noSettings(), sevskReportDays: "05.11" };
  const asOf = isoDay("2026-10-01");
  const organisation = organisationRules(settings, { asOf, rules: "sevsk" });
  const dates = comingReports(asOf, organisation, ["sevsk319"]).filter(({ duty }) => duty === "sevsk-report");
  expect(dates.slice(0, 2).map(({ date }) => formatIsoDay(date))).toEqual(["2026-11-05", "2027-11-05"]);
});

test.each(["A:A", "1:1", "A1,B2", ""])("«%s» is no cell with debts behind it", (address) => {
  const sheet = report.forms[0]?.sheet ?? "";
  expect(rowsBehind(report, { sheet, address })).toBeNull();
});

test("a cell of a sheet that is no form has none either", () => {
  expect(rowsBehind(report, { sheet: "Дебиторка на 01.10.2026", address: "J9" })).toBeNull();
});
