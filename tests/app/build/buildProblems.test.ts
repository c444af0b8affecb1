import { assess, type RegisterEntry } from "../../../src/assessment";
import { calendarProblems, cellFinder, dateProblems } from "../../../src/app/build/buildProblems";
import { isoDay } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { workCalendar } from "../../../src/domain/workCalendar";
import type { Intake } from "../../../src/intake/types";
import { collectionRules } from "../../../src/regulations";
import { romashka } from "../../domain/debts";

const calendar = workCalendar();
const asOf = isoDay("2026-10-01");

function entry(facts: Partial<DebtFacts>, day = asOf): RegisterEntry {
  const debt = romashka(facts);
  return {
    debt,
    presence: "present",
    assessment: assess(debt, collectionRules("sevsk"), { asOf: day, calendar, soonDays: 7 }),
  };
}

describe("dates that contradict each other", () => {
  const mapping = [
    { column: 4, target: "originDate" },
    { column: 5, target: "dueDate" },
    { column: 6, target: null },
  ];
  const cellOf = cellFinder([{ file: "долги.xlsx", sheet: "Лист1", mapping } as unknown as Intake]);

  it("are told at the cell of the source sheet", () => {
    expect(dateProblems([entry({ dueDate: isoDay("2026-01-09") })], cellOf, "реестр.xlsx")).toMatchObject([
      { code: "due-before-origin", severity: "warning", file: "долги.xlsx", sheet: "Лист1", cell: "F7" },
    ]);
  });

  it("are told at the row where no column of the sheet gives the date", () => {
    const typed = entry({ claimDate: isoDay("2026-01-20") });
    expect(dateProblems([typed], cellOf, "реестр.xlsx")).toMatchObject([
      { code: "claim-before-due", cell: "F7" },
    ]);
  });

  it("are told of by debt and column where people typed them into the register", () => {
    const typed = entry({ dueDate: null, originDate: null, claimDate: isoDay("2026-10-20") });
    expect(dateProblems([typed], cellOf, "реестр.xlsx")).toContainEqual({
      code: "fact-after-as-of",
      severity: "info",
      file: "реестр.xlsx",
      sheet: "Реестр должников",
      cell: null,
      message: expect.stringMatching(
        /^«ООО «Ромашка»», столбец «Претензия направлена» \(20\.10\.2026\): Дата позже/,
      ) as string,
    });
  });

  it("a missing date matters only while there is something to collect", () => {
    const none = { originDate: null, dueDate: null };
    expect(dateProblems([entry(none)], cellOf, "реестр.xlsx")).toMatchObject([
      { code: "no-date", cell: "E7" },
    ]);
    expect(dateProblems([entry({ ...none, amount: money(0) })], cellOf, "реестр.xlsx")).toEqual([]);
  });

  it("of debts gone from the source are nobody's business", () => {
    const gone: RegisterEntry = { ...entry({ dueDate: isoDay("2026-01-09") }), presence: "gone" };
    expect(dateProblems([gone], cellOf, "реестр.xlsx")).toEqual([]);
  });
});

describe("a year whose production calendar is not decreed yet", () => {
  const problems = (entries: RegisterEntry[], day = asOf) =>
    calendarProblems(entries, day, calendar, "долги.xlsx");

  it("is a warning where the as-of date or a deadline falls into it", () => {
    const day = isoDay("2028-03-01");
    expect(problems([], day)).toMatchObject([{ severity: "warning", code: "calendar-provisional" }]);
    const due = { originDate: isoDay("2027-12-20"), dueDate: isoDay("2027-12-20") };
    const [problem] = problems([entry(due, isoDay("2027-12-30"))], isoDay("2027-12-30"));
    expect(problem?.message).toBe(
      "Производственный календарь на 2028 год ещё не утверждён: сроки, которые приходятся на этот год, предварительные.",
    );
  });

  it("is only noted where limitation ends in it", () => {
    expect(problems([entry({})])).toMatchObject([
      { severity: "info", message: expect.stringContaining("концы исковой давности") as string },
    ]);
  });

  it("is not mentioned where nothing falls into it", () => expect(problems([])).toEqual([]));
});
