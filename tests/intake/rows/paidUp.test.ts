import { isPaidUp } from "../../../src/intake/rows/paidUp";
import { gridOfText } from "../gridOf";
import { codes, facts, understand } from "../understand";

/** Debts that the sheet itself says are owed no longer: they are read, and it is told. */

test.each([
  "погашено",
  "Погашена 05.09.2026",
  "оплачено полностью",
  "Оплачен, п/п № 12 от 05.09.2026",
  "долг погашен",
  "Задолженность погашена в полном объёме",
  "списано",
  "закрыто",
  "снято с учёта",
])("«%s» says that nothing is owed", (text) => expect(isPaidUp(text)).toBe(true));

test.each([
  "не погашено",
  "частично оплачено",
  "оплачено 500 руб.",
  "оплачено за 2025 год",
  "погашено на 50 %",
  "погасить до 01.12.2026",
  "Погашается по графику",
  "списать в 2027 г.",
  "закрытое акционерное общество",
  "обещает, что будет погашено",
])("«%s» does not", (text) => expect(isPaidUp(text)).toBe(false));

describe("a sum beside a state in which nothing is owed", () => {
  const sheet = (heading: string, first: string, second: string) =>
    understand(
      gridOfText(`
        Должник    | Сумма долга | Дата возникновения | ${heading}
        ООО «Клён» | 100 | 01.05.2026 | ${first}
        ООО «Ель»  | 50  | 01.05.2026 | ${second}
        ООО «Вяз»  | 0   | 01.05.2026 | ${first}
      `),
    );

  test.each([
    ["Статус", "погашено", "в работе"],
    ["Состояние задолженности", "списано", "действует"],
    ["Примечание", "Оплачено 05.09.2026", "звонили"],
    ["Отметка об оплате", "да", "нет"],
    ["Погашено (да/нет)", "+", ""],
  ])("«%s: %s» is told, and the sum is kept", (heading, first, second) => {
    const intake = sheet(heading, first, second);
    expect(facts(intake.debts, "amount")).toEqual([["100"], ["50"], ["0"]]);
    expect(codes(intake)).toContain("D2 paid-up-rows");
    expect(intake.problems.find(({ code }) => code === "paid-up-rows")?.message).toContain("строка 2:");
  });

  test.each([
    ["Статус", "не оплачено", "в работе"],
    ["Госпошлина", "оплачена", "не оплачена"],
    ["Претензия нужна", "да", "нет"],
    ["Договор аренды", "закрыт", "действует"],
  ])("«%s: %s» says nothing of it", (heading, first, second) =>
    expect(codes(sheet(heading, first, second))).not.toContain("D2 paid-up-rows"),
  );
});

describe("payments noted in words", () => {
  const sheet = (sum: string, heading: string, note: string) =>
    codes(
      understand(
        gridOfText(`
          № | Нарушитель | Постановление | ${sum} | Срок уплаты | ${heading}
          1 | Щукин А.А. | 1/26 | 1000 | 01.07.2026 | ${note}
          2 | Ершов Б.Б. | 2/26 | 500  | 01.07.2026 | нет
          3 | Сомов В.В. | 3/26 | 700  | 01.07.2026 |
        `),
      ),
    );

  test.each([
    ["Дата оплаты", "01.06.2026"],
    ["Оплачено (дата, сумма)", "01.06.2026 1000 руб."],
    ["Оплата", "частично 200"],
    ["Когда оплачен", "01.06.2026"],
  ])("are told of beside a fine: «%s», «%s»", (heading, note) =>
    expect(sheet("Сумма штрафа", heading, note)).toContain("F2 paid-up-rows"),
  );

  test("are part of what is left", () =>
    expect(sheet("Остаток долга", "Дата оплаты", "01.06.2026")).not.toContain("F2 paid-up-rows"));
});
