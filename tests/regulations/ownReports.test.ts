import { formatIsoDay, isoDay } from "../../src/domain/day";
import { workCalendar } from "../../src/domain/workCalendar";
import { nextReportingDates, ownDuties, ownFaults, type OwnRegulation } from "../../src/regulations";

const DOCUMENT = "Регламент района, № 25 от 02.10.2025";

function coming(reports: string, asOf: string, count = 4): unknown[] {
  const own: OwnRegulation = { document: DOCUMENT, reports };
  expect(ownFaults(own)).toEqual([]);
  return nextReportingDates(isoDay(asOf), workCalendar(), [], count, {}, ownDuties(own)).map(
    ({ what, date, reportAsOf, clause }) => [
      what,
      formatIsoDay(date),
      reportAsOf === null ? null : formatIsoDay(reportAsOf),
      clause,
    ],
  );
}

describe("reports of an own regulation", () => {
  test("have days of their own, and the day as of which they are made may lie in the year before", () => {
    expect(coming("Отчёт о взыскании: до 20.01 на 31.12, до 20.07 за 30.06, п. 15", "2026-12-01", 2)).toEqual(
      [
        ["Отчёт о взыскании", "2027-01-20", "2026-12-31", "№ 25, п. 15"],
        ["Отчёт о взыскании", "2027-07-20", "2027-06-30", "№ 25, п. 15"],
      ],
    );
  });

  test("come every month, after each quarter, after each half-year", () => {
    expect(coming("Сведения: 10 числа каждого месяца", "2026-11-15", 2)).toEqual([
      ["Сведения", "2026-12-10", "2026-12-01", "№ 25"],
      ["Сведения", "2027-01-10", "2027-01-01", "№ 25"],
    ]);
    expect(coming("Справка: до 15-го числа месяца после квартала (п. 3)", "2026-11-15", 2)).toEqual([
      ["Справка", "2027-01-15", "2027-01-01", "№ 25, п. 3"],
      ["Справка", "2027-04-15", "2027-04-01", "№ 25, п. 3"],
    ]);
    expect(
      coming("Доклад: 20 числа после полугодия", "2026-11-15", 2).map((line) => (line as string[])[1]),
    ).toEqual(["2027-01-20", "2027-07-20"]);
  });

  test("are several, and one without a day «на» names none", () => {
    expect(coming("Опись: 31.12; Сведения: 20.12", "2026-12-01", 2)).toEqual([
      ["Сведения", "2026-12-20", null, "№ 25"],
      ["Опись", "2026-12-31", null, "№ 25"],
    ]);
  });

  test.each(["Отчёт", "Отчёт: когда-нибудь", "Отчёт: 31.02", "Отчёт: 40 числа каждого месяца", ": 31.12"])(
    "«%s» is refused",
    (reports) => {
      expect(ownFaults({ document: DOCUMENT, reports })).toMatchObject([{ step: "reports" }]);
    },
  );
});
