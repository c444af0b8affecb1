import { formatIsoDay, isoDay, toSerial } from "../../src/domain/day";
import type { Debt } from "../../src/domain/debt";
import type { CellValue } from "../../src/domain/grid";
import { gridOf } from "./gridOf";
import { codes, understand } from "./understand";

/** A debt with neither date of origin nor term, but a period (docs/terms.md §2). */

const iso = (day: Debt["originDate"] | undefined) => (day ? formatIsoDay(day) : null);
const datesOf = ({ originDate, periodFrom, periodTo }: Debt) => [originDate, periodFrom, periodTo].map(iso);

const sheet = (headings: readonly string[], ...rows: CellValue[][]) =>
  understand(
    gridOf([
      ["Должник", "Сумма долга", ...headings],
      ...rows.map((row, index) => [`ООО «Клён-${String(index)}»`, 100 + index, ...row]),
    ]),
  );

test("the whole period in one cell gives the day of origin, with a warning at the cell", () => {
  const intake = sheet(
    ["Период задолженности"],
    ["1 кв. 2026"],
    ["с 01.01.2026 по 31.05.2026"],
    ["январь 2026"],
    ["31.07.2026"],
  );
  expect(intake.debts.map(datesOf)).toEqual([
    ["2026-03-31", "2026-01-01", "2026-03-31"],
    ["2026-05-31", "2026-01-01", "2026-05-31"],
    ["2026-01-31", "2026-01-01", "2026-01-31"],
    ["2026-07-31", null, "2026-07-31"],
  ]);
  for (const cell of ["C2", "C3", "C4", "C5"]) expect(codes(intake, cell)).toEqual(["origin-of-period"]);
  expect(intake.problems.find(({ cell }) => cell === "C2")).toMatchObject({
    severity: "warning",
    message:
      "Нет ни даты возникновения, ни срока уплаты: датой возникновения взят последний день периода, 31.03.2026. Впишите точную дату или срок уплаты.",
  });
});

test("two columns give it from the second", () => {
  const intake = sheet(
    ["Период задолженности с", "Период задолженности по"],
    [toSerial(isoDay("2026-01-01")), toSerial(isoDay("2026-03-31"))],
    ["февраль 2026", "март 2026"],
    ["01.04.2026", null],
  );
  expect(intake.debts.map(datesOf)).toEqual([
    ["2026-03-31", "2026-01-01", "2026-03-31"],
    ["2026-03-31", "2026-02-01", "2026-03-31"],
    [null, "2026-04-01", null],
  ]);
  expect(codes(intake, "D2")).toEqual(["origin-of-period"]);
  expect(codes(intake, "D4")).toEqual([]);
});

test("a date or a term of the debt's own stands, and so does a term that cannot be read", () => {
  const intake = sheet(
    ["Период задолженности", "Срок уплаты", "Дата возникновения"],
    ["1 кв. 2026", "10.04.2026", null],
    ["1 кв. 2026", null, "01.04.2026"],
    ["1 кв. 2026", "бессрочно", null],
  );
  expect(intake.debts.map(({ originDate }) => iso(originDate))).toEqual([null, "2026-04-01", null]);
  expect(intake.debts[2]?.unread).toEqual(["dueDate"]);
  expect(intake.problems.map(({ code }) => code)).not.toContain("origin-of-period");
});

test("a period that cannot be read is told of, and nothing is made of it", () => {
  const intake = sheet(["Период задолженности"], ["1 кв. 2026"], ["2 кв. 2026"], ["зимний"]);
  expect(codes(intake, "C4")).toEqual(["period-unreadable"]);
  expect(intake.debts[2] && datesOf(intake.debts[2])).toEqual([null, null, null]);
});

test("a column of other texts under such a heading is not read, and nobody is asked", () => {
  const intake = sheet(["Период задолженности"], ["давний"], ["зимний"], ["текущий"]);
  expect(intake.mapping[2]).toMatchObject({ target: "ignored", band: null });
  expect(intake.problems.filter(({ cell }) => cell?.startsWith("C"))).toEqual([]);
});
