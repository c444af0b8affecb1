import { addDays, formatIsoDay, isoDay, type Day } from "../../src/domain/day";
import { assessed, iso } from "./build";

/** Every run of days off around the holidays of 2024–2027, and the working day after it; read off the decrees by hand. */
const RUNS: readonly (readonly [first: string, last: string, next: string])[] = [
  ["2023-12-30", "2024-01-08", "2024-01-09"],
  ["2024-02-23", "2024-02-25", "2024-02-26"],
  ["2024-03-08", "2024-03-10", "2024-03-11"],
  ["2024-04-28", "2024-05-01", "2024-05-02"],
  ["2024-05-09", "2024-05-12", "2024-05-13"],
  ["2024-06-12", "2024-06-12", "2024-06-13"],
  ["2024-11-03", "2024-11-04", "2024-11-05"],
  ["2024-12-29", "2025-01-08", "2025-01-09"],
  ["2025-02-22", "2025-02-23", "2025-02-24"],
  ["2025-03-08", "2025-03-09", "2025-03-10"],
  ["2025-05-01", "2025-05-04", "2025-05-05"],
  ["2025-05-08", "2025-05-11", "2025-05-12"],
  ["2025-06-12", "2025-06-15", "2025-06-16"],
  ["2025-11-02", "2025-11-04", "2025-11-05"],
  ["2025-12-31", "2026-01-11", "2026-01-12"],
  ["2026-02-21", "2026-02-23", "2026-02-24"],
  ["2026-03-07", "2026-03-09", "2026-03-10"],
  ["2026-05-01", "2026-05-03", "2026-05-04"],
  ["2026-05-09", "2026-05-11", "2026-05-12"],
  ["2026-06-12", "2026-06-14", "2026-06-15"],
  ["2026-11-04", "2026-11-04", "2026-11-05"],
  ["2026-12-31", "2027-01-10", "2027-01-11"],
  ["2027-02-21", "2027-02-23", "2027-02-24"],
  ["2027-03-06", "2027-03-08", "2027-03-09"],
  ["2027-05-01", "2027-05-03", "2027-05-04"],
  ["2027-05-08", "2027-05-10", "2027-05-11"],
  ["2027-06-12", "2027-06-14", "2027-06-15"],
  ["2027-11-04", "2027-11-07", "2027-11-08"],
  ["2027-12-31", "2028-01-09", "2028-01-10"],
];

function daysOf(first: string, last: string): Day[] {
  const days: Day[] = [];
  for (let day = isoDay(first); day <= isoDay(last); day = addDays(day, 1)) days.push(day);
  return days;
}
const ago = (day: Day, count: number): string => formatIsoDay(addDays(day, -count));

describe.each(RUNS)("the days off %s – %s", (first, last, next) => {
  const days = daysOf(first, last);

  test("move the term of payment to the working day after them, and not beyond", () => {
    for (const day of days) {
      const given = { dueDate: formatIsoDay(day) };
      expect(assessed(given, "sevsk", next)).toMatchObject({ stage: "current", overdueDays: null });
      const after = assessed(given, "sevsk", formatIsoDay(addDays(isoDay(next), 1)));
      expect([iso(after.base), after.stage, after.overdueDays]).toEqual([next, "claim-due", 1]);
    }
    const before = ago(isoDay(first), 1);
    expect(iso(assessed({ dueDate: before }, "sevsk", next).base)).toBe(before);
    expect(iso(assessed({ dueDate: next }, "sevsk", next).base)).toBe(next);
  });

  test("move the end of an answer term, and no working days are counted in them", () => {
    for (const day of days) {
      const sent = { dueDate: "2020-02-10", claimDate: ago(day, 30) };
      expect(iso(assessed(sent, "severodvinsk", next).deadline)).toBe(next);
      expect(assessed(sent, "severodvinsk", next).stage).toBe("claim-sent");
      // The term that the claim itself names stands, and one working day of the accounting office follows it.
      const named = { dueDate: "2020-02-10", claimDate: formatIsoDay(day) };
      expect(assessed(named, "sevsk", formatIsoDay(day)).alertWords.join()).toContain(
        `не позднее ${next.slice(8)}.${next.slice(5, 7)}.${next.slice(0, 4)}`,
      );
    }
  });

  test("move the end of the limitation period and of the ten days of a fine", () => {
    for (const day of days) {
      const [year = "", month = "", date = ""] = formatIsoDay(day).split("-");
      if (`${month}-${date}` === "02-29") continue;
      const old = { dueDate: `${String(Number(year) - 3)}-${month}-${date}` };
      expect(iso(assessed(old, "model", next).limitationEnd)).toBe(next);
      const fine = { dueDate: ago(day, 10), kbk: "01211601053010035140" };
      const made = assessed(fine, "model", formatIsoDay(addDays(isoDay(next), 1)));
      expect([made.stage, iso(made.deadline), made.urgency]).toEqual(["fine", next, "missed"]);
    }
  });
});
