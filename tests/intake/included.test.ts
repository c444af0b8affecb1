import { doubtfulColumns } from "../../src/intake/doubts";
import { gridOfText } from "./gridOf";
import { codes, facts, understand } from "./understand";

/** What a debt already includes is not counted again, and what it does not include is not lost. */

const asked = (intake: ReturnType<typeof understand>) =>
  doubtfulColumns(intake.mapping).map(({ header }) => header);

describe("penalties that a sum includes", () => {
  test.each([
    ["Исх. сальдо", "в т.ч. пени"],
    ["Остаток на конец месяца, руб.", "из него пени, руб."],
    ["Исходящее сальдо", "в том числе неустойка"],
  ])("beside «%s», «%s» is not a further sum", (debt, penalty) => {
    const intake = understand(
      gridOfText(`
        Л/с      | Абонент             | Начислено | Оплачено | ${debt} | ${penalty}
        10203041 | Петров Пётр Ильич   | 900.10 | 100.50 | 4300.25 | 12.30
        10203042 | Волкова Анна Львовна | 910.20 | 200.10 | 5400.75 | 23.40
        10203043 | Орлов Олег Юрьевич  | 920.30 | 300.20 | 6500.15 | 34.50
      `),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["4300.25", null],
      ["5400.75", null],
      ["6500.15", null],
    ]);
    expect(codes(intake, null)).toContain("total-as-amount");
  });

  test("a part called «в т.ч. пени» beside the other part is one", () => {
    const intake = understand(
      gridOfText(`
        Должник    | Всего | в т.ч. основной долг | в т.ч. пени | Срок уплаты
        ООО «Клён» | 110.50 | 100 | 10.50 | 01.06.2026
        ООО «Вяз»  | 220.25 | 200 | 20.25 | 01.06.2026
      `),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["100", "10.5"],
      ["200", "20.25"],
    ]);
  });
});

test("a fine is not counted beside «Осталось уплатить»", () => {
  const intake = understand(
    gridOfText(`
      Должник             | Сумма штрафа | Уплачено | Осталось уплатить
      Петров Пётр Ильич   | 500  | 100 | 400
      Волкова Анна Львовна | 1000 | 0   | 1000
      Орлов Олег Юрьевич  | 300  | 50  | 250
    `),
  );
  expect(facts(intake.debts, "amount", "penalty")).toEqual([
    ["400", null],
    ["1000", null],
    ["250", null],
  ]);
});

describe("a debt beside the parts that make it up", () => {
  const YEARS = `
    Арендатор  | 2024 год | 2025 год | 2026 год | Итого | Пени
    ООО «Клён» | 100.10   | 200.20   | 300.30   | 600.60  | 5.05
    ООО «Вяз»  |          | 150.15   | 250.25   | 400.40  | 6.06
    ООО «Дуб»  | 80.08    |          | 120.12   | 200.20  | 7.07
    АО «Ель»   | 10.01    | 20.02    | 30.03    | 60.06   | 8.08
  `;

  test("has no penalties in it: they are read", () =>
    expect(facts(understand(gridOfText(YEARS)).debts, "amount", "penalty")).toEqual([
      ["600.6", "5.05"],
      ["400.4", "6.06"],
      ["200.2", "7.07"],
      ["60.06", "8.08"],
    ]));

  test("is read without a question about the parts", () =>
    expect(asked(understand(gridOfText(YEARS)))).toEqual([]));

  test("a total of debt and penalties under another name is not asked about", () => {
    const intake = understand(
      gridOfText(`
        Должник    | ИНН        | Основной долг | Пени | Штраф | ИТОГО к взысканию | Срок уплаты
        ООО «Клён» | 2999653789 | 100.10 | 5.05 | 1.01 | 106.16 | 01.06.2026
        ООО «Вяз»  | 7707083893 | 200.20 | 6.06 | 2.02 | 208.28 | 01.06.2026
        ООО «Дуб»  | 7702070139 | 300.30 | 7.07 | 3.03 | 310.40 | 01.06.2026
        АО «Ель»   | 7728168971 | 400.40 | 8.08 | 4.04 | 412.52 | 01.06.2026
      `),
    );
    expect(asked(intake)).toEqual([]);
    expect(facts(intake.debts, "amount", "penalty")[0]).toEqual(["100.1", "6.06"]);
  });
});

test("what is left after something else than payments is the debt", () => {
  const intake = understand(
    gridOfText(`
      Должник    | Задолженность | Списано | Остаток | Срок уплаты
      ООО «Клён» | 1000.50 | 100.25 | 900.25 | 01.06.2026
      ООО «Вяз»  | 2000.50 | 200.25 | 1800.25 | 01.06.2026
    `),
  );
  expect(facts(intake.debts, "amount")).toEqual([["900.25"], ["1800.25"]]);
  expect(codes(intake, null)).toContain("remainder-as-amount");
});

test("the terms of a contract are not asked about", () => {
  const intake = understand(
    gridOfText(`
      Арендатор  | Сумма договора в год | Ежемесячный платеж, руб. | Долг, руб. | Оплатить до
      ООО «Клён» | 120000.50 | 10000.04 | 30000.12 | 10.09.2026
      ООО «Вяз»  | 240000.50 | 20000.04 | 50000.12 | 10.09.2026
    `),
  );
  expect(asked(intake)).toEqual([]);
  expect(facts(intake.debts, "amount")).toEqual([["30000.12"], ["50000.12"]]);
});

describe("rows of penalties told by a word", () => {
  test.each([
    ["Вид платежа", "Арендная плата", "Пени"],
    ["Показатель", "Аренда", "Пеня"],
    ["Назначение", "Плата за наём", "Пени за наём"],
    ["Наименование дохода", "Доходы от аренды", "Неустойка"],
  ])("under «%s», beside «%s», «%s» is a penalty", (heading, principal, penalty) => {
    const intake = understand(
      gridOfText(`
        Должник    | ИНН        | ${heading}   | Сумма, руб. | Срок уплаты
        ООО «Клён» | 2999653789 | ${principal} | 1000 | 01.06.2026
        ООО «Клён» | 2999653789 | ${penalty}   | 10   | 01.06.2026
        ООО «Вяз»  | 7707083893 | ${principal} | 2000 | 01.06.2026
        ООО «Вяз»  | 7707083893 | ${penalty}   | 20   | 01.06.2026
        Итого      |            |              | 3030 |
      `),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["1000", null],
      [null, "10"],
      ["2000", null],
      [null, "20"],
    ]);
    expect(intake.controls.every(({ ok }) => ok)).toBe(true);
  });

  test("a sum of both stays the principal", () => {
    const intake = understand(
      gridOfText(`
        Должник    | Вид платежа     | Сумма, руб. | Срок уплаты
        ООО «Клён» | Аренда и пени   | 1000 | 01.06.2026
        ООО «Вяз»  | Пени и долг     | 2000 | 01.06.2026
        ООО «Дуб»  | Пени            | 30   | 01.06.2026
      `),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["1000", null],
      ["2000", null],
      [null, "30"],
    ]);
  });

  test("where penalties have a column of their own, the word changes nothing", () => {
    const intake = understand(
      gridOfText(`
        Должник    | Вид платежа | Основной долг | Пени | Срок уплаты
        ООО «Клён» | Аренда | 1000 | 10 | 01.06.2026
        ООО «Вяз»  | Пени   | 2000 | 20 | 01.06.2026
      `),
    );
    expect(facts(intake.debts, "amount", "penalty")[1]).toEqual(["2000", "20"]);
  });
});
