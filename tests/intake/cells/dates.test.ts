import fc from "fast-check";
import { formatDay, formatIsoDay, isoDay, toSerial, type Day } from "../../../src/domain/day";
import type { CellValue } from "../../../src/domain/grid";
import { findDayInText, readDate, type DateContext } from "../../../src/intake/cells";

const PLAIN: DateContext = { date1904: false, numberFormat: null };

/** The date as `2026-07-01`, `null` for no value, and the codes of the findings. */
function read(value: CellValue, context = PLAIN): [string | null, ...string[]] {
  const { value: day, findings } = readDate(value, context);
  return [day === null ? null : formatIsoDay(day), ...findings.map(({ code }) => code)];
}

describe("dates in the forms of docs/register.md §1 p.6", () => {
  test.each([
    ["01.07.2023", "2023-07-01"],
    ["1.7.23", "2023-07-01"],
    ["2023-07-01", "2023-07-01"],
    ["01/07/2023", "2023-07-01"],
    ["1 июля 2023 г.", "2023-07-01"],
    ["«1» июля 2023 года", "2023-07-01"],
    ["5 авг. 2026", "2026-08-05"],
    ["01.07.2023г.", "2023-07-01"],
    ["25.09.2025 14:05", "2025-09-25"],
    ["2026-09-01T00:00:00.000Z", "2026-09-01"],
    [" 01.07.2023\u00a0", "2023-07-01"],
    ["'01.07.2023", "2023-07-01"],
    ["46171", "2026-05-29"],
    [46171, "2026-05-29"],
    [46171.75, "2026-05-29"],
    ["29.02.2024", "2024-02-29"],
    ["1 мая 2026", "2026-05-01"],
    ["1 марта 2026", "2026-03-01"],
    ["1 2 2026", "2026-02-01"],
  ])("%s → %s", (value, expected) => expect(read(value)).toEqual([expected]));

  test.each([
    ["1.1.49", "2049-01-01"],
    ["1.1.50", "1950-01-01"],
    ["1.1.99", "1999-01-01"],
    ["1.1.00", "2000-01-01"],
  ])("two-digit years: %s → %s", (text, expected) => expect(read(text)).toEqual([expected]));

  test("the 1904 system", () => {
    expect(read(44709, { date1904: true, numberFormat: "dd.mm.yyyy" })).toEqual(["2026-05-29"]);
    expect(read("44709", { date1904: true, numberFormat: null })).toEqual(["2026-05-29"]);
  });

  test.each([
    ["июль 2023", "2023-07-31"],
    ["октябрь 2025", "2025-10-31"],
    ["Февраль 2024 г.", "2024-02-29"],
    ["07.2023", "2023-07-31"],
  ])("a month alone is its last day, with a warning: %s", (text, expected) =>
    expect(read(text)).toEqual([expected, "date-month-only"]),
  );

  test.each([
    ["исх. № 12 от 01.07.2023", "2023-07-01"],
    ["01.07.2023 (почтой)", "2023-07-01"],
  ])("the only date of a text is taken with a warning: %s", (text, expected) =>
    expect(read(text)).toEqual([expected, "date-in-text"]),
  );

  test.each([null, "", "–", "\u00a0", "нет", "н/д"])("%j is no value", (blank) =>
    expect(read(blank)).toEqual([null]),
  );

  test.each([
    ["конец лета (?)", "date-unreadable"],
    ["2026", "date-unreadable"],
    [2026, "date-implausible"],
    [12.5, "date-unreadable"],
    ["10 дней после 01.07.2023", "date-unreadable"],
    ["01.07.2023, 05.08.2023", "date-several"],
    ["01.07.2023-31.07.2023", "date-several"],
    ["31.02.2026", "date-no-such"],
    ["13/25/2023", "date-no-such"],
    ["01.01.1899", "date-no-such"],
    ["01.01.1905", "date-implausible"],
    [true, "date-unreadable"],
    [{ error: "#REF!" }, "cell-error"],
  ])("%j is unreadable: %s", (value, code) => expect(read(value)).toEqual([null, code]));

  test("what the user reads", () => {
    const message = (value: CellValue) => readDate(value, PLAIN).findings[0]?.message;
    expect(message("конец лета (?)")).toBe(
      "Дата «конец лета (?)» не читается: впишите её в виде дд.мм.гггг.",
    );
    expect(message("июль 2023")).toBe(
      "В «июль 2023» нет дня, взят последний день месяца 31.07.2023: впишите точную дату.",
    );
    expect(message({ error: "#N/A" })).toBe("В ячейке ошибка #N/A: исправьте формулу или впишите значение.");
  });
});

describe("a date in a title or heading", () => {
  test.each([
    ["по состоянию на 01.10.2026", "2026-10-01"],
    ["по состоянию на 1 октября 2026 года", "2026-10-01"],
    ["ведомость от 05.10.2026 по состоянию на 01.10.2026", "2026-10-01"],
    ["Дебиторская задолженность 31.05.2025", "2025-05-31"],
    ["на начало года (01.01.2026)", "2026-01-01"],
    ["на «1» октября 2026 г.", "2026-10-01"],
    ["Сумма на 01.10.26г.", "2026-10-01"],
  ])("%s", (text, expected) =>
    expect(formatIsoDay(findDayInText(text) ?? isoDay("1900-01-01"))).toBe(expected),
  );
  test.each(["по состоянию на", "п. 12.3.4567", "206.42", "1 11 05012 04 0000 120", "на 31.02.2026"])(
    "%s has none",
    (text) => expect(findDayInText(text)).toBeNull(),
  );
});

describe("properties", () => {
  const days = fc.integer({ min: isoDay("1950-01-01"), max: isoDay("2100-12-31") }).map((day) => day as Day);
  const forms: ((day: Day) => CellValue)[] = [
    formatDay,
    formatIsoDay,
    (day) => formatDay(day).replaceAll(".", "/"),
    (day) => formatDay(day).replace(/^0/, "").replace(".0", "."),
    (day) => `${formatDay(day)} 23:59:59`,
    (day) => toSerial(day),
    (day) => String(toSerial(day)),
  ];
  test("a date in any accepted form reads back the same", () =>
    fc.assert(
      fc.property(days, fc.constantFrom(...forms), (day, form) => {
        expect(readDate(form(day), PLAIN)).toEqual({ value: day, findings: [] });
      }),
    ));
  test("no text throws", () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./ -]{0,12}$/)), (text) => {
        const { value, findings } = readDate(text, PLAIN);
        expect(value === null || Number.isInteger(value)).toBe(true);
        expect(findings.length).toBeLessThanOrEqual(1);
      }),
    ));
});
