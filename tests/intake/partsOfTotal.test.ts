import { gridOfText } from "./gridOf";
import { facts, understand } from "./understand";

/** A total of which the sheet gives the parts: the principal is what is neither a penalty nor a cost of the court. */

const sums = (text: string): unknown[][] => facts(understand(gridOfText(text)).debts, "amount", "penalty");

describe("a total beside its parts", () => {
  test.each(["суд. расходы", "госпошлина", "судебные издержки", "гос. пошлина"])(
    "holds neither penalties nor «%s», although it comes first",
    (cost) =>
      expect(
        sums(`
          Наниматель | Всего | плата за наём | пеня | ${cost}
          Ким А.А.   | 1150  | 1000 | 100 | 50
          Цой Б.Б.   | 2000  | 2000 |     |
          Пак В.В.   | 300   | 200  | 50  | 50
        `),
      ).toEqual([
        ["1000", "100"],
        ["2000", null],
        ["200", "50"],
      ]),
  );

  test("is left for its parts, whatever it is called", () =>
    expect(
      sums(`
        Наниматель | Сумма по исп. листу | из них долг | из них пени | из них госпошлина
        Ким А.А.   | 1150  | 1000 | 100 | 50
        Цой Б.Б.   | 2000  | 2000 |     |
        Пак В.В.   | 300   | 200  | 50  | 50
      `),
    ).toEqual([
      ["1000", "100"],
      ["2000", null],
      ["200", "50"],
    ]));

  test("of two services and penalties gives the services as the principal", () =>
    expect(
      sums(`
        Наниматель | Итого | Найм | Отопление | Пени
        Ким А.А.   | 1150  | 1000 | 50  | 100
        Цой Б.Б.   | 2000  | 1500 | 500 | –
        Пак В.В.   | 300   | 200  | 50  | 50
      `),
    ).toEqual([
      ["1050", "100"],
      ["2000", null],
      ["250", "50"],
    ]));
});

test("an opening balance, charges and penalties are no parts of the closing balance", () =>
  expect(
    sums(`
      Наниматель | Долг на начало месяца | Начислено | Пени | Долг на конец месяца
      Ким А.А.   | 1000 | 100 | 10 | 1110
      Цой Б.Б.   | 2000 | 100 | 20 | 2120
    `).map(([amount]) => amount),
  ).not.toEqual(["1100", "2100"]));

test("parts of a sum that was claimed leave the debt beside them alone", () =>
  expect(
    sums(`
      Должник    | Основной долг | Взыскано судом всего | плата | пеня | госпошлина
      ООО «Клён» | 900  | 1150 | 1000 | 100 | 50
      ООО «Вяз»  | 1500 | 2000 | 1900 | 50  | 50
    `).map(([amount]) => amount),
  ).toEqual(["900", "1500"]));
