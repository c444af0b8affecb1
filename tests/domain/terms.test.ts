import fc from "fast-check";
import { formatIsoDay, isoDay, type Day } from "../../src/domain/day";
import { termEnd, unshiftedTermEnd, type Term } from "../../src/domain/terms";
import { workCalendar } from "../../src/domain/workCalendar";

const calendar = workCalendar();
const days = (count: number): Term => ({ count, unit: "calendar-days" });
const working = (count: number): Term => ({ count, unit: "working-days" });
const months = (count: number): Term => ({ count, unit: "months" });
const years = (count: number): Term => ({ count, unit: "years" });

describe("the last day of a term (ГК РФ ст. 190–193)", () => {
  test.each([
    ["2026-01-31", months(1), "2026-03-02", "28 February 2026 is a Saturday"],
    ["2025-12-19", working(10), "2026-01-14", "31 December and 1–11 January are off"],
    ["2026-04-02", days(30), "2026-05-04", "2 May 2026 is a Saturday"],
    ["2024-02-29", years(3), "2027-03-01", "28 February 2027 is a Sunday"],
    ["2024-12-20", working(5), "2024-12-27", "the working Saturday is not reached"],
    ["2024-12-20", working(6), "2024-12-28", "the working Saturday counts"],
    ["2026-02-10", days(30), "2026-03-12", "a plain Thursday"],
    ["2027-01-21", days(30), "2027-02-20", "a Saturday that is a working day does not move"],
    ["2026-05-01", days(0), "2026-05-04", "a term of no days still ends on a working day"],
  ])("%s + %j is %s: %s", (from, term, end) => {
    expect(formatIsoDay(termEnd(isoDay(from), term, calendar))).toBe(end);
  });

  test("stays where it falls when the shift is off", () => {
    expect(formatIsoDay(termEnd(isoDay("2026-01-31"), months(1), calendar, false))).toBe("2026-02-28");
    expect(formatIsoDay(termEnd(isoDay("2026-04-02"), days(30), calendar, false))).toBe("2026-05-02");
    expect(formatIsoDay(termEnd(isoDay("2025-12-19"), working(10), calendar, false))).toBe("2026-01-14");
  });
});

describe("for any day and term", () => {
  const anyDay = fc.integer({ min: isoDay("2000-01-01"), max: isoDay("2040-12-31") }).map((n) => n as Day);
  const anyTerm = fc.record({
    count: fc.integer({ min: 0, max: 120 }),
    unit: fc.constantFrom("calendar-days", "working-days", "months", "years"),
  }) as fc.Arbitrary<Term>;

  test("a shifted term ends on a working day, and never early", () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (from, term) => {
        const end = termEnd(from, term, calendar);
        expect(end).toBeGreaterThanOrEqual(unshiftedTermEnd(from, term, calendar));
        if (term.unit !== "working-days" || term.count > 0) expect(calendar.isWorkingDay(end)).toBe(true);
      }),
    );
  });

  test("a later start never ends earlier, and a longer term never ends earlier", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), anyTerm, fc.nat(30), (from, later, term, longer) => {
        const end = termEnd(from, term, calendar);
        expect(termEnd((from + later) as Day, term, calendar)).toBeGreaterThanOrEqual(end);
        expect(termEnd(from, { ...term, count: term.count + longer }, calendar)).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});
