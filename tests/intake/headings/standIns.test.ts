import { date, gridOf } from "../gridOf";
import { facts, refuse, understand } from "../understand";

const NAMES = ["ООО «Клён»", "Иванов И. И.", "АО «Ель»", "Петров П. П."];

type Columns = readonly (readonly [string, readonly (number | string | null)[]])[];

/** Debts with these columns after the debtor's. */
function gridOfColumns(columns: Columns) {
  const head = ["Должник", "Дата возникновения", ...columns.map(([header]) => header)];
  const rows = NAMES.map((name, row) => [
    name,
    date("10.02.2025"),
    ...columns.map(([, values]) => values[row] ?? null),
  ]);
  return gridOf([head, ...rows]);
}

/** The same as read at 1 October 2026. */
const read = (columns: Columns) => understand(gridOfColumns(columns));

const columnOf = (intake: ReturnType<typeof read>, header: string) =>
  intake.mapping.find((match) => match.header === header);

describe("the balance of another day beside the debt", () => {
  test("is the year's opening balance where the debt has a heading of its own", () => {
    const intake = read([
      ["Остаток на 01.01.2026, руб.", [100, 200, null, 400]],
      ["Сумма к взысканию", [150, 250, 350, 450]],
    ]);
    expect(facts(intake.debts, "openingAmount", "amount")).toEqual([
      ["100", "150"],
      ["200", "250"],
      ["0", "350"],
      ["400", "450"],
    ]);
  });

  test("stands in for the debt where there is no other sum", () => {
    const intake = read([["Задолженность на 01.01.2026", [100, 200, 300, 400]]]);
    expect(facts(intake.debts, "amount").flat()).toEqual(["100", "200", "300", "400"]);
    expect(intake.problems.map(({ code }) => code)).toContain("amount-other-date");
  });

  test("is asked about where a sum without a known heading may be the debt", () => {
    const intake = read([
      ["Задолженность на 01.01.2026", [100, 200, 300, 400]],
      ["Цифра из письма", [150.5, 250.25, 350.75, 450]],
    ]);
    expect(columnOf(intake, "Цифра из письма")).toMatchObject({ band: "doubtful", proposed: "amount" });
  });

  test("is asked about itself where the sheet says what has been charged since", () => {
    const sheet = gridOfColumns([
      ["Задолженность на 01.01.2026", [100, 200, 300, 400]],
      ["Сумма начислений", [50, 50, 50, 50]],
    ]);
    expect(refuse(sheet).message).toContain("неясно, какой столбец «Сумма задолженности»: C «Задолженность");
  });
});

test.each(["Сумма начислений", "Цифра из письма"])(
  "penalties are not read alone without a question about «%s»",
  (header) => {
    const intake = read([
      [header, [150.5, 250.25, 350.75, 450]],
      ["Пени, руб.", [1, 2, null, 4]],
    ]);
    expect(columnOf(intake, header)).toMatchObject({ band: "doubtful", proposed: "amount" });
  },
);
