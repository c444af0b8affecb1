import { ageMoreThan3Years, categoryAt } from "../../src/assessment";
import { reportingYear, yearStart } from "../../src/domain/reportingDates";
import { isoDay } from "../../src/domain/day";
import { assessed, calendar, debt, iso, type Given } from "./build";

const due: Given = { originDate: "2026-01-10", dueDate: "2026-02-10" };
const category = (given: Given, day: string, year = 2026) =>
  categoryAt(debt(given), isoDay(day), year, { calendar });

describe("categories of docs/forms.md, first match", () => {
  test.each([
    ["no base counts as текущая", {}, "2026-10-01", "1.1"],
    ["to the base date", due, "2026-02-10", "1.1"],
    ["after it", due, "2026-02-11", "1.3.1"],
    ["due next year", { dueDate: "2027-01-01" }, "2026-10-01", "1.2"],
    ["due on 31 December", { dueDate: "2026-12-31" }, "2026-10-01", "1.1"],
    ["lawsuit", { ...due, lawsuitDate: "2026-10-01" }, "2026-10-01", "1.3.2"],
    ["lawsuit tomorrow", { ...due, lawsuitDate: "2026-10-02" }, "2026-10-01", "1.3.1"],
    ["judgment", { ...due, judgmentDate: "2026-10-01" }, "2026-10-01", "1.3.2"],
    ["writ", { ...due, writDate: "2026-10-01" }, "2026-10-01", "1.3.2"],
    ["writ sent", { ...due, writSentDate: "2026-10-01" }, "2026-10-01", "1.3.2"],
    [
      "bankruptcy beats a lawsuit",
      { ...due, lawsuitDate: "2026-05-01", bankruptcyDate: "2026-10-01" },
      "2026-10-01",
      "1.3.3",
    ],
    ["exclusion", { ...due, exclusionDate: "2026-10-01" }, "2026-10-01", "1.3.3"],
    ["limitation ends", due, "2029-02-12", "1.3.1"],
    ["limitation passed", due, "2029-02-13", "1.3.3"],
    ["limitation passed, but sued", { ...due, lawsuitDate: "2028-01-10" }, "2029-02-13", "1.3.2"],
    ["limitation of a fine is not computed", { ...due, kbk: "01211601053010035140" }, "2029-02-13", "1.3.1"],
    [
      "refusal, still to be appealed",
      { ...due, judgmentDate: "2026-08-31", judgmentResult: "отказ" },
      "2026-09-30",
      "1.3.2",
    ],
    [
      "refusal, final",
      { ...due, judgmentDate: "2026-08-31", judgmentResult: "отказ" },
      "2026-10-01",
      "1.3.4",
    ],
    [
      "bankruptcy does not save a lost right",
      { ...due, bankruptcyDate: "2026-03-01", judgmentDate: "2026-08-31", judgmentResult: "отказ" },
      "2026-10-01",
      "1.3.4",
    ],
    ["bankruptcy before the base date", { ...due, bankruptcyDate: "2026-02-01" }, "2026-02-05", "1.1"],
    ["doubtful", { ...due, doubtfulDate: "2026-10-01" }, "2026-10-01", "1.4"],
    ["doubtful tomorrow", { ...due, doubtfulDate: "2026-10-02" }, "2026-10-01", "1.3.1"],
    [
      "by hand beats all",
      { ...due, doubtfulDate: "2026-03-01", categoryManual: "1.3.2" },
      "2026-10-01",
      "1.3.2",
    ],
  ] satisfies [string, Given, string, string][])("%s: %j on %s is %s", (_, given, day, expected) => {
    expect(category(given, day)).toBe(expected);
  });

  test("the year is that of the as-of date also at the year's beginning", () => {
    const later: Given = { dueDate: "2026-06-30" };
    expect(category(later, "2026-01-01", 2026)).toBe("1.1");
    expect(category(later, "2026-01-01", 2025)).toBe("1.2");
  });

  test("an as-of date of 1 January reports of the year that ended", () => {
    expect(reportingYear(isoDay("2027-01-01"))).toBe(2026);
    expect(reportingYear(isoDay("2026-10-01"))).toBe(2026);
    expect(iso(yearStart(isoDay("2027-01-01")))).toBe("2026-01-01");
    expect(assessed({ dueDate: "2027-01-20" }, "sevsk", "2027-01-01").category).toBe("1.2");
    expect(assessed({ dueDate: "2027-01-20" }, "sevsk", "2027-01-02").category).toBe("1.1");
  });
});

test.each([
  ["2023-10-01", "2026-10-01", false],
  ["2023-09-30", "2026-10-01", true],
  ["2024-02-29", "2027-02-28", false],
  ["2024-02-29", "2027-03-01", true],
])("«более 3 лет» is a plain date: origin %s on %s", (origin, day, expected) => {
  expect(ageMoreThan3Years(isoDay(origin), isoDay(day))).toBe(expected);
});

test("an unknown origin is not «более 3 лет»", () => {
  expect(ageMoreThan3Years(null, isoDay("2026-10-01"))).toBe(false);
});
