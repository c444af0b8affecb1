import fc from "fast-check";
import { formatIsoDay, isoDay, type Day } from "../../src/domain/day";
import { workCalendar } from "../../src/domain/workCalendar";
import { nextReportingDates, REGULATION_IDS, type RegulationId } from "../../src/regulations";

const calendar = workCalendar();
const iso = (day: Day | null): string | null => (day === null ? null : formatIsoDay(day));
const next = (asOf: string, ids: readonly RegulationId[], count?: number) =>
  nextReportingDates(isoDay(asOf), calendar, ids, count).map((entry) => [
    entry.duty,
    iso(entry.date),
    iso(entry.lastWorkingDayBefore),
    iso(entry.reportAsOf),
  ]);

describe("Vologda № 817", () => {
  test("a year from 1 July 2026, with the dates that fall on days off", () => {
    expect(next("2026-07-01", ["vologda817"], 9)).toEqual([
      ["vologda-forms", "2026-07-25", "2026-07-24", "2026-07-01"],
      ["vologda-report", "2026-07-30", null, "2026-07-01"],
      ["vologda-publication", "2026-08-05", null, "2026-07-01"],
      ["vologda-forms", "2026-10-25", "2026-10-23", "2026-10-01"],
      ["vologda-report", "2026-10-30", null, "2026-10-01"],
      ["vologda-publication", "2026-11-05", null, "2026-10-01"],
      ["vologda-forms", "2027-02-15", null, "2027-01-01"],
      // A Saturday that is a working day.
      ["vologda-report", "2027-02-20", null, "2027-01-01"],
      ["vologda-publication", "2027-02-25", null, "2027-01-01"],
    ]);
  });

  test("says who, what and where it is written", () => {
    expect(nextReportingDates(isoDay("2026-10-25"), calendar, ["vologda817"], 1)).toEqual([
      {
        regulation: "vologda817",
        duty: "vologda-forms",
        who: "Исполнительный орган области",
        what: "Приложения 1, 2 и 3 в Департамент финансов",
        date: isoDay("2026-10-25"),
        lastWorkingDayBefore: isoDay("2026-10-23"),
        firstWorkingDayAfter: null,
        reportAsOf: isoDay("2026-10-01"),
        clause: "№ 817, п. 4.2",
      },
    ]);
  });
});

test("Olenegorsk № 83: quarterly by the 15th and 20th, monthly by the 10th, 15th and 20th", () => {
  expect(next("2026-10-01", ["olenegorsk83"], 8)).toEqual([
    ["olenegorsk-inst-1", "2026-10-10", "2026-10-09", "2026-10-01"],
    ["olenegorsk-income-1", "2026-10-15", null, "2026-10-01"],
    ["olenegorsk-inst-2", "2026-10-15", null, "2026-10-01"],
    ["olenegorsk-income-2", "2026-10-20", null, "2026-10-01"],
    ["olenegorsk-publication", "2026-10-20", null, "2026-10-01"],
    ["olenegorsk-inst-1", "2026-11-10", null, "2026-11-01"],
    ["olenegorsk-inst-2", "2026-11-15", "2026-11-13", "2026-11-01"],
    ["olenegorsk-publication", "2026-11-20", null, "2026-11-01"],
  ]);
});

test("Sevsk № 319: the inventory at the end of each quarter, the report on the 25th of its last month", () => {
  expect(next("2026-10-01", ["sevsk319"], 4)).toEqual([
    ["sevsk-report", "2026-12-25", null, null],
    ["sevsk-inventory", "2026-12-31", null, "2026-12-31"],
    ["sevsk-report", "2027-03-25", null, null],
    ["sevsk-inventory", "2027-03-31", null, "2027-03-31"],
  ]);
});

test("Sevsk: an organisation's own days of the report", () => {
  const own = { "sevsk-report": [{ month: 1, day: 25 }] };
  const dates = nextReportingDates(isoDay("2026-10-01"), calendar, ["sevsk319"], 3, own);
  expect(dates.map(({ duty, date }) => [duty, iso(date)])).toEqual([
    ["sevsk-inventory", "2026-12-31"],
    ["sevsk-report", "2027-01-25"],
    ["sevsk-inventory", "2027-03-31"],
  ]);
});

test("Severodvinsk № 176-рфэ: once a year by 31 December", () => {
  expect(next("2026-10-01", ["severodvinsk176"], 2)).toEqual([
    ["severodvinsk-inventory", "2026-12-31", "2026-12-30", null],
    ["severodvinsk-inventory", "2027-12-31", "2027-12-30", null],
  ]);
});

describe("Druzhnensky plan № 31а", () => {
  test("its single dates of 2023, then the inventory every 1 April", () => {
    const dates = next("2023-06-20", ["druzhny31a"], 9).map(([duty, date]) => [duty, date]);
    expect(dates).toEqual([
      ["druzhny-1", "2023-06-23"],
      ["druzhny-6", "2023-06-23"],
      ["druzhny-2", "2023-07-01"],
      ["druzhny-3", "2023-07-01"],
      ["druzhny-4", "2023-07-01"],
      ["druzhny-5", "2023-07-01"],
      ["druzhny-7", "2023-07-01"],
      ["druzhny-2", "2024-04-01"],
      ["druzhny-2", "2025-04-01"],
    ]);
  });

  test("the inventory begins in 2024: not on 1 April 2023", () => {
    expect(next("2023-01-01", ["druzhny31a"], 1)[0]).toEqual(["druzhny-1", "2023-06-23", null, null]);
  });
});

test("a date of today still comes; one of yesterday does not", () => {
  expect(next("2026-12-25", ["sevsk319"], 1)[0]?.[1]).toBe("2026-12-25");
  expect(next("2026-12-26", ["sevsk319"], 1)[0]?.[1]).toBe("2026-12-31");
});

test("10.01.2027 has no working day after 1 January before it: the first one after it is shown", () => {
  const [entry] = nextReportingDates(isoDay("2027-01-01"), calendar, ["olenegorsk83"], 1);
  expect(iso(entry?.date ?? null)).toBe("2027-01-10");
  expect(entry?.lastWorkingDayBefore).toBeNull();
  expect(iso(entry?.firstWorkingDayAfter ?? null)).toBe("2027-01-11");
});

test("a report as of 31 December, due 20 January, is of the year before", () => {
  const dates = { "vologda-forms": [{ month: 1, day: 20, asOf: { month: 12, day: 31 } }] };
  const found = nextReportingDates(isoDay("2026-11-01"), calendar, ["vologda817"], 20, dates);
  const [forms] = found.filter(({ duty }) => duty === "vologda-forms");
  expect([iso(forms?.date ?? null), iso(forms?.reportAsOf ?? null)]).toEqual(["2027-01-20", "2026-12-31"]);
});

test("all documents, in order of date, as many as asked for, none in the past", () => {
  const anyDay = fc.integer({ min: isoDay("2020-01-01"), max: isoDay("2035-12-31") }).map((n) => n as Day);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (asOf, count) => {
      const dates = nextReportingDates(asOf, calendar, REGULATION_IDS, count);
      expect(dates).toHaveLength(count);
      dates.forEach((entry, i) => {
        expect(entry.date).toBeGreaterThanOrEqual(i === 0 ? asOf : (dates[i - 1]?.date ?? asOf));
        const { lastWorkingDayBefore: before, firstWorkingDayAfter: after } = entry;
        expect(before === null && after === null).toBe(calendar.isWorkingDay(entry.date));
        if (before !== null) expect(before).toBeGreaterThanOrEqual(entry.reportAsOf ?? before);
        if (after !== null) expect([before, calendar.isWorkingDay(after)]).toEqual([null, true]);
      });
    }),
  );
});
