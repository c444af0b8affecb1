import { gridOf, gridOfText } from "./gridOf";
import { codes, facts, kinds, understand } from "./understand";

/** Ways of keeping a debt sheet that the samples do not show, each as a small literal sheet. */

const fieldOf = (intake: ReturnType<typeof understand>, column: number) => {
  const match = intake.mapping.find((each) => each.column === column);
  return match?.target ?? null;
};

describe("what is left after payment", () => {
  test("beside «Погашено» the debt is «Остаток», whatever the sum before payment is called", () => {
    const intake = understand(
      gridOfText(`
        Должник       | Сумма задолженности | Погашено | Остаток | Срок уплаты
        ООО «Клён»    | 1000 | 400 | 600 | 01.06.2026
        ИП Рюмин А.Л. | 500  |     | 500 | 01.06.2026
        Итого         | 1500 | 400 | 1100
      `),
    );
    expect(facts(intake.debts, "amount")).toEqual([["600"], ["500"]]);
    expect(codes(intake, null)).toContain("remainder-as-amount");
  });

  test("a penalty beside it may be counted twice, and that is said", () => {
    const intake = understand(
      gridOfText(`
        Должник    | Основной долг | Пени | Оплачено | Остаток | Срок уплаты
        ООО «Клён» | 1000 | 10 | 400 | 600 | 01.06.2026
      `),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([["600", "10"]]);
    expect(codes(intake, null)).toContain("penalty-in-remainder");
  });

  test("without payments «Остаток» is one more sum, and the principal stays", () => {
    const intake = understand(
      gridOfText(`
        Должник    | Основной долг | Остаток | Срок уплаты
        ООО «Клён» | 1000 | 900 | 01.06.2026
      `),
    );
    expect(facts(intake.debts, "amount")).toEqual([["1000"]]);
  });
});

describe("the debtors' column under a heading that says little", () => {
  test.each(["Наименование", "Наименование организации"])(
    "«%s» over names of companies and persons",
    (heading) => {
      const intake = understand(
        gridOf([
          [heading, "Сумма долга, руб.", "Срок уплаты"],
          ["ООО «Клён»", 100, "01.06.2026"],
          ["Петров Пётр Петрович", 200, "01.06.2026"],
        ]),
      );
      expect(facts(intake.debts, "debtorName")).toEqual([["ООО «Клён»"], ["Петров Пётр Петрович"]]);
    },
  );

  test("one and the same organisation in every row is no debtor", () => {
    const sheet = gridOf([
      ["Наименование организации", "Должник", "Сумма долга, руб."],
      ["МУП «Рынок»", "ООО «Клён»", 100],
      ["МУП «Рынок»", "ООО «Вяз»", 200],
    ]);
    expect(facts(understand(sheet).debts, "debtorName")).toEqual([["ООО «Клён»"], ["ООО «Вяз»"]]);
  });
});

test("a debtor's own row gives its INN to the debts below, apart from the name", () => {
  const intake = understand(
    gridOfText(`
      Контрагент / договор        | ИНН        | Сумма долга, руб.
      ООО «Клён»                  | 2999653789
      Договор № 5 от 10.01.2025   |            | 500
      Договор № 6 от 11.01.2025   |            | 600
    `),
  );
  expect(facts(intake.debts, "debtorName", "inn", "amount")).toEqual([
    ["ООО «Клён»", "2999653789", "500"],
    ["ООО «Клён»", "2999653789", "600"],
  ]);
});

describe("parts of a debt in rows of their own", () => {
  test("under «в том числе» they are counted once, with the debt", () => {
    const intake = understand(
      gridOfText(`
        Должник               | Сумма долга, руб. | Срок уплаты
        ООО «Клён»            | 300 | 01.06.2026
        в т.ч. основной долг  | 250
        пени                  | 50
        ООО «Вяз»             | 100 | 01.06.2026
        Итого                 | 400
      `),
    );
    expect(kinds(intake)).toBe("hdssds");
    expect(intake.controls.every(({ ok }) => ok)).toBe(true);
  });

  test("without these words a bare «пени» is nobody's debt: the row is rejected", () => {
    const intake = understand(
      gridOfText(`
        Должник    | Сумма долга, руб. | Срок уплаты
        ООО «Клён» | 300 | 01.06.2026
        пени       | 50
        ООО «Вяз»  | 100 | 01.06.2026
      `),
    );
    expect(kinds(intake)).toBe("hdxd");
    expect(intake.rejected[0]?.reason).toMatch(/^В строке названа часть долга, но не должник\./);
  });
});

test("a heading sum with «в том числе» at its end heads even a single debt", () => {
  const intake = understand(
    gridOfText(`
      Наименование организации | Сумма, руб. | Срок оплаты
      ВСЕГО, в том числе:      | 3300
      Земля, в том числе:      | 1100
      ООО «Клён»               | 500  | 01.06.2026
      ИП Рюмин А.Л.            | 600  | 01.06.2026
      Имущество, в том числе:  | 2200
      АО «Полынья»             | 2200 | 01.07.2026
    `),
  );
  expect(facts(intake.debts, "amount")).toEqual([["500"], ["600"], ["2200"]]);
});

describe("headings", () => {
  test("broken over several rows without merged cells", () => {
    const intake = understand(
      gridOf([
        ["№", "Наименование", "Сумма", "", "", "Дата", "", ""],
        ["п/п", "арендатора", "задолженности,", "пеней,", "всего,", "образования", "направления", "подачи"],
        ["", "", "руб.", "руб.", "руб.", "долга", "претензии", "иска"],
        [1, "ООО «Клён»", 100, 5, 105, "01.06.2026", "01.07.2026", ""],
        ["", "Итого", 100, 5, 105],
      ]),
    );
    expect(intake.headerRows).toEqual([1, 2, 3]);
    expect([1, 2, 3, 5, 6].map((column) => fieldOf(intake, column))).toEqual([
      "debtorName",
      "amount",
      "penalty",
      "originDate",
      "claimDate",
    ]);
  });

  test("with a letter wrong in each word", () => {
    const intake = understand(
      gridOfText(`
        Наименование дожника | Сума задолжености, руб. | Дата возникновеня
        ООО «Клён»           | 100 | 01.06.2026
      `),
    );
    expect([0, 1, 2].map((column) => fieldOf(intake, column))).toEqual([
      "debtorName",
      "amount",
      "originDate",
    ]);
  });

  test("«Иск (дата)» and «Исковое заявление / сумма»", () => {
    const intake = understand(
      gridOf(
        [
          ["Ответчик", "Долг", "Иск (дата)", "Исковое заявление"],
          [null, null, null, "сумма"],
          ["ООО «Клён»", 100, "01.06.2026", 110],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:C2"] },
      ),
    );
    expect(facts(intake.debts, "debtorName", "amount", "lawsuitAmount")).toEqual([
      ["ООО «Клён»", "100", "110"],
    ]);
    expect(fieldOf(intake, 2)).toBe("lawsuitDate");
  });
});

test("«Период: 01.01.2026 - 30.09.2026» is the turnover's period", () => {
  const intake = understand(
    gridOfText(`
      Ведомость по взаиморасчетам с контрагентами
      Период: 01.01.2026 - 30.09.2026
      Контрагент | Нач. остаток | Приход | Расход | Кон. остаток
      ООО «Клён» | 100 | 500 | 400 | 200
    `),
  );
  expect(facts(intake.debts, "openingAmount", "paidAmount", "amount")).toEqual([["100", "400", "200"]]);
});

test("a table of debts above the one that is read is an error with both rows named", () => {
  const intake = understand(
    gridOfText(`
      Должник    | Сумма долга | Срок уплаты
      ООО «Клён» | 100 | 01.06.2026
      Итого      | 100

      № п/п | Должник   | ИНН        | Срок уплаты | Сумма долга
      1     | ООО «Вяз» | 2999653789 | 01.06.2026  | 400
    `),
  );
  expect(facts(intake.debts, "debtorName")).toEqual([["ООО «Вяз»"]]);
  expect(intake.problems.find(({ code }) => code === "table-above")).toMatchObject({
    severity: "error",
    cell: "A1",
  });
});

test("a remainder does not replace the debt dated A", () => {
  const intake = understand(
    gridOfText(`
      Должник    | Долг на 01.10.2026 | Поступило после 01.10.2026 | Остаток | Срок уплаты
      ООО «Клён» | 1000 | 400 | 600 | 01.06.2026
    `),
  );
  expect(facts(intake.debts, "amount")).toEqual([["1000"]]);
});

test("«Уплачено за 2026 год» is paid since 1 January of the reporting year, another year's is not", () => {
  const paid = (year: number) =>
    understand(
      gridOfText(`
        Должник    | Долг, руб. | Уплачено за ${String(year)} год
        ООО «Клён» | 1000 | 400
      `),
    );
  expect(facts(paid(2026).debts, "paidAmount")).toEqual([["400"]]);
  expect(facts(paid(2025).debts, "paidAmount")).toEqual([[null]]);
});

describe("totals one under the other below debts in no order", () => {
  const sheet = (second: number) =>
    understand(
      gridOf([
        ["Номер счета", "Контрагент", "Сумма", "Дата возникновения"],
        ["205.21", "ООО «Клён»", 100, "01.06.2026"],
        ["209.36", "ООО «Вяз»", 200, "01.06.2026"],
        ["205.21", "ООО «Дуб»", 300, "01.06.2026"],
        ["Итого по счету 205.21", null, 400],
        ["Итого по счету 209.36", null, second],
        ["Всего", null, 600],
      ]),
    );

  test("agree if together they make up the debts", () =>
    expect(sheet(200).controls.map(({ ok }) => ok)).not.toContain(false));

  test("fail if they do not", () => expect(sheet(201).controls.map(({ ok }) => ok)).toContain(false));
});

test("sums under «Справочно» are no debts, and that is said", () => {
  const intake = understand(
    gridOf([
      ["№", "Должник", "Основание", "Сумма (руб.)"],
      [1, "ООО «Клён»", "д. 1", 100],
      [2, "ООО «Вяз»", "д. 2", 200],
      [],
      [null, "Справочно: списано в 2026 году"],
      [null, "МУП «Рынок»", null, 9999],
    ]),
  );
  expect(facts(intake.debts, "amount")).toEqual([["100"], ["200"]]);
  expect(codes(intake)).toContain("A6:D6 under-total");
});
