import { isOwedWithMinus } from "../../../src/intake/headings";
import { gridOfText } from "../gridOf";
import { codes, facts, refuse, understand } from "../understand";

/** Sheets in which a debt has a minus, and those in which an overpayment has one. */

test.each([
  "Долг (-), переплата (+)",
  "Долг «-» / Переплата «+»",
  "Сальдо (долг со знаком минус)",
  "Остаток на 01.10 (- долг)",
  "Сальдо (минус – долг)",
  "Задолженность с минусом",
  "Переплата (+), задолженность (–)",
])("«%s» says that what is owed has a minus", (heading) => expect(isOwedWithMinus(heading)).toBe(true));

test.each([
  "Долг (+), переплата (-)",
  "Сальдо (+ долг, - переплата)",
  "Долг, в т.ч. пени",
  "Долг - всего",
  "Сумма долга",
  "Долг за вычетом аванса",
  "Задолженность-2026",
])("«%s» does not", (heading) => expect(isOwedWithMinus(heading)).toBe(false));

describe("a list of balances", () => {
  const sheet = (heading: string, sums: readonly number[]) =>
    understand(
      gridOfText(
        [
          `Наниматель | Адрес | ${heading}`,
          ...sums.map((each, at) => `Ким ${String(at)} | ул. Мира | ${String(each)}`),
        ].join("\n"),
      ),
    );

  test("whose debts have a minus by its heading is an error at the heading", () => {
    expect(codes(sheet("Сальдо на 01.10.2026 (долг со знаком минус)", [-60, 30, -10]))).toContain(
      "C1 debts-negative",
    );
    expect(codes(sheet("Сальдо на 01.10.2026 (долг со знаком минус)", [60, 30, 10]))).not.toContain(
      "C1 debts-negative",
    );
  });

  test("of which most sums are negative is told of", () => {
    expect(codes(sheet("Сальдо на 01.10.2026", [-60, 30, -10]))).toContain("C1 mostly-negative");
    expect(codes(sheet("Сальдо на 01.10.2026", [60, 30, -10]))).not.toContain("C1 mostly-negative");
  });
});

test("«Исх. сальдо» is the debt, «Вх. сальдо» is not", () =>
  expect(
    facts(
      understand(
        gridOfText(`
          Наниматель | Вх. сальдо | Начислено | Перерасчёт | Оплачено | Исх. сальдо
          Котов      | 100 | 50 | -10 | 40 | 100
          Ежов       | -20 | 50 |     |    | 30
        `),
      ).debts,
      "amount",
    ),
  ).toEqual([["100"], ["30"]]));

test("debtors above their total are no headings of a table on its side", () =>
  expect(
    refuse(
      gridOfText(`
        Наниматель | Начислено | Оплачено | Долг (+), переплата (-)
        Сизов      | 100 | 40  | 60
        Рябов      | 100 | 130 | -30
        Итого      | 200 | 170 | 30
      `),
    ).message,
  ).not.toContain("набок"));
