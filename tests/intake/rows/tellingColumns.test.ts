import { gridOfText } from "../gridOf";
import { facts, kinds, understand } from "../understand";

describe("a column of units", () => {
  test("each row's sums are in the unit it names", () => {
    const intake = understand(
      gridOfText(`
Должник | Ед. изм. | Сумма долга | Пени
ООО «Клён» | руб. | 100 | 1
ООО «Ель» | тыс. руб. | 2,5 | 0,1
ООО «Вяз» | млн. руб. | 1 |
`),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["100", "1"],
      ["2500", "100"],
      ["1000000", null],
    ]);
  });

  test("one unit in all of them goes for the totals, too", () => {
    const intake = understand(
      gridOfText(`
Должник | Единица измерения | Сумма долга
ООО «Клён» | тыс. руб. | 100
ООО «Ель» | тыс. руб. | 2,5
Итого | | 102,5
`),
    );
    expect(facts(intake.debts, "amount")).toEqual([["100000"], ["2500"]]);
    expect(intake.controls.filter(({ ok }) => !ok)).toEqual([]);
  });

  test("units of something else change nothing", () => {
    const intake = understand(
      gridOfText(`
Должник | Ед. изм. | Сумма долга, руб.
ООО «Клён» | кв. м | 100
ООО «Ель» | шт. | 50
`),
    );
    expect(facts(intake.debts, "amount")).toEqual([["100"], ["50"]]);
  });
});

describe("what was charged, paid and is left in rows one below the other", () => {
  test("only what is left is a debt", () => {
    const intake = understand(
      gridOfText(`
Арендатор | Показатель | Сумма, руб.
ООО «Клён» | Сальдо на начало | 10
ООО «Клён» | Начислено | 100
ООО «Клён» | Оплачено | 60
ООО «Клён» | Долг | 50
ООО «Ель» | Сальдо на начало | 0
ООО «Ель» | Начислено | 50
ООО «Ель» | Оплачено | 10
ООО «Ель» | Долг | 40
`),
    );
    expect(kinds(intake)).toBe("hxxxdxxxd");
    expect(facts(intake.debts, "debtorName", "amount")).toEqual([
      ["ООО «Клён»", "50"],
      ["ООО «Ель»", "40"],
    ]);
  });

  test("a status «оплачено» beside a debt does not make it a turnover", () => {
    const intake = understand(
      gridOfText(`
Арендатор | Договор | Долг, руб. | Отметка
ООО «Клён» | № 1 | 100 | оплачено частично
ООО «Ель» | № 2 | 40 | в работе
`),
    );
    expect(kinds(intake)).toBe("hdd");
  });
});
