import fc from "fast-check";
import { addDays, formatIsoDay, isoDay, weekday, type Day } from "../../src/domain/day";
import { workCalendar } from "../../src/domain/workCalendar";
import { PUBLISHED_CALENDARS } from "./publishedCalendars";

const calendar = workCalendar();

function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let day = isoDay(`${year}-01-01`); day <= isoDay(`${year}-12-31`); day = addDays(day, 1))
    days.push(day);
  return days;
}
const monthDays = (days: Day[]): string => days.map((day) => formatIsoDay(day).slice(5)).join(" ");
const isWeekend = (day: Day): boolean => weekday(day) > 5;

describe.each(PUBLISHED_CALENDARS)("the production calendar of $year", (published) => {
  const days = daysOf(published.year);

  test("has the published days off and working weekends", () => {
    expect(monthDays(days.filter((day) => !isWeekend(day) && !calendar.isWorkingDay(day)))).toBe(
      published.offWeekdays,
    );
    expect(monthDays(days.filter((day) => isWeekend(day) && calendar.isWorkingDay(day)))).toBe(
      published.workingWeekends,
    );
    expect(days.filter((day) => calendar.isWorkingDay(day))).toHaveLength(published.workingDays);
  });

  test("names its decree", () => {
    expect(calendar.isProvisional(published.year)).toBe(false);
    expect(calendar.decree(published.year)).toContain(published.decree);
    expect(calendar.decree(published.year)).toContain(`в ${published.year} году»`);
  });
});

describe("a year without a decree", () => {
  test("is provisional", () => {
    expect(calendar.isProvisional(2028)).toBe(true);
    expect(calendar.decree(2028)).toBeNull();
    expect(calendar.isProvisional(2018)).toBe(true);
  });

  test("keeps the holidays of ст. 112 and moves those that fall on a weekend, but for 1–8 January", () => {
    // 2028: 1, 2 and 8 January are weekend days and are not moved; 4 November is a Saturday, so 6 November is off.
    const off = daysOf(2028).filter((day) => !isWeekend(day) && !calendar.isWorkingDay(day));
    expect(monthDays(off)).toBe("01-03 01-04 01-05 01-06 01-07 02-23 03-08 05-01 05-09 06-12 11-06");
  });

  test("moves a Saturday and a Sunday holiday to the next working day", () => {
    // 2033: 1 May and 12 June are Sundays.
    expect(calendar.isWorkingDay(isoDay("2033-05-02"))).toBe(false);
    expect(calendar.isWorkingDay(isoDay("2033-06-13"))).toBe(false);
    expect(calendar.isWorkingDay(isoDay("2033-06-14"))).toBe(true);
  });

  test("outside the years of a date only weekends count", () => {
    expect(calendar.isWorkingDay(addDays(isoDay("9999-12-31"), 1))).toBe(false); // Saturday 1 January 10000
    expect(calendar.isWorkingDay(addDays(isoDay("9999-12-31"), 3))).toBe(true);
    expect(formatIsoDay(calendar.lastWorkingDayBefore(isoDay("1900-01-01")))).toBe("1899-12-29");
  });
});

describe("days off of the organisation's own", () => {
  const radonitsa = isoDay("2026-04-21");
  const regional = workCalendar([radonitsa, isoDay("2027-02-20")]);

  test("are off, even where the decree makes them working", () => {
    expect(calendar.isWorkingDay(radonitsa)).toBe(true);
    expect(regional.isWorkingDay(radonitsa)).toBe(false);
    expect(regional.isWorkingDay(isoDay("2027-02-20"))).toBe(false);
  });

  test("move the end of a term", () => {
    expect(regional.nextWorkingDay(radonitsa)).toBe(isoDay("2026-04-22"));
    expect(regional.addWorkingDays(isoDay("2026-04-20"), 1)).toBe(isoDay("2026-04-22"));
  });
});

describe("working days", () => {
  test("the next one is the day itself if it is working", () => {
    expect(calendar.nextWorkingDay(isoDay("2026-05-04"))).toBe(isoDay("2026-05-04"));
    expect(calendar.nextWorkingDay(isoDay("2026-05-01"))).toBe(isoDay("2026-05-04"));
    expect(calendar.nextWorkingDay(isoDay("2025-12-31"))).toBe(isoDay("2026-01-12"));
  });

  test("the last one before is strictly before", () => {
    expect(calendar.lastWorkingDayBefore(isoDay("2026-07-25"))).toBe(isoDay("2026-07-24"));
    expect(calendar.lastWorkingDayBefore(isoDay("2026-07-24"))).toBe(isoDay("2026-07-23"));
  });

  test("no working days later is the same day; a broken count is a bug", () => {
    expect(calendar.addWorkingDays(isoDay("2026-05-01"), 0)).toBe(isoDay("2026-05-01"));
    expect(() => calendar.addWorkingDays(isoDay("2026-05-01"), -1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(isoDay("2026-05-01"), 1.5)).toThrow(RangeError);
  });

  test("exactly n of them lie between a day and the n-th after it", () => {
    const anyDay = fc.integer({ min: isoDay("2018-01-01"), max: isoDay("2030-12-31") }).map((n) => n as Day);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const end = calendar.addWorkingDays(from, count);
        let worked = 0;
        for (let day = addDays(from, 1); day <= end; day = addDays(day, 1))
          if (calendar.isWorkingDay(day)) worked++;
        expect(worked).toBe(count);
        expect(calendar.isWorkingDay(end)).toBe(true);
      }),
    );
  });
});
