import { isoDay } from "../../src/domain/day";
import { doubtfulColumns } from "../../src/intake/doubts";
import { date, gridOf, gridOfText } from "./gridOf";
import { codes, facts, refuse, understand } from "./understand";

/** What a sheet says of a debt in a way of its own is read or asked about, never dropped without a word. */

const asked = (intake: ReturnType<typeof understand>) =>
  doubtfulColumns(intake.mapping).map(({ header, proposed }) => [header, proposed]);

/** Debts with two dates each under these headings. */
const dated = (first: string, second: string) =>
  understand(
    gridOf([
      ["Должник", "ИНН", first, second, "Сумма задолженности, руб."],
      ["ООО «Клён»", "2999653789", date("10.01.2026"), date("30.01.2026"), 1000.5],
      ["ООО «Вяз»", "7707083893", date("11.02.2026"), date("03.03.2026"), 2000.25],
      ["ООО «Дуб»", "7702070139", date("12.03.2026"), date("01.04.2026"), 3000.75],
    ]),
  );

describe("dates of a debt under headings of many kinds", () => {
  test.each([
    ["Дата выявления", "Срок возмещения"],
    ["Дата обязательства", "Срок"],
    ["Дата начисления", "Дата оплаты по договору"],
    ["Дата возникн.", "Оплатить не позднее"],
  ])("«%s» and «%s» are read", (origin, due) =>
    expect(facts(dated(origin, due).debts, "originDate", "dueDate")[0]).toEqual([
      isoDay("2026-01-10"),
      isoDay("2026-01-30"),
    ]),
  );

  test.each([
    ["Дата аванса", "Срок исполнения контракта"],
    ["Дата счета", "Крайняя дата"],
  ])("without other dates, «%s» and «%s» are asked about", (origin, due) => {
    const questions = asked(dated(origin, due));
    expect(questions.map(([header]) => header)).toEqual([origin, due]);
    expect(questions).toContainEqual([due, "dueDate"]);
  });

  test.each(["Возместить до", "Закрыть до", "Вернуть не позже"])(
    "the day until which something must be done is the term: «%s»",
    (due) => {
      const { mapping } = understand(
        gridOf([
          ["Виновное лицо", "Основание", "Размер ущерба, оставшийся", due],
          ["Иванов Иван Петрович", "Договор аренды № 64-А/23 от 03.04.2023", 1000.5, date("11.05.2025")],
          ["Козлова Анна Ивановна", "Договор аренды № 71-А/23 от 05.04.2023", 2000.25, date("11.03.2025")],
          ["Беляев Сергей Ильич", "Договор аренды № 90-А/23 от 09.05.2023", 3000.75, date("12.04.2025")],
          ["Орлова Мария Петровна", "Договор аренды № 99-А/23 от 10.05.2023", 4000.25, date("14.04.2025")],
          ["Фролов Юрий Иванович", "Договор аренды № 12-А/23 от 20.07.2023", 5000.25, date("17.04.2025")],
          ["Никитина Ольга Юрьевна", "Договор аренды № 15-А/23 от 21.07.2023", 41000.25, date("11.05.2025")],
          ["Жуков Андрей Львович", "Договор аренды № 18-А/23 от 22.08.2023", 25000.25, date("19.05.2025")],
          ["Итого", null, 81001.75, null],
        ]),
      );
      expect(mapping[3]?.target ?? mapping[3]?.proposed).toBe("dueDate");
    },
  );

  test("with a term of payment nothing more is asked", () =>
    expect(asked(dated("Дата счета", "Срок уплаты"))).toEqual([]));

  test("dates of something else are not asked about", () =>
    expect(asked(dated("Дата акта сверки", "Дата рождения"))).toEqual([]));
});

test("days as Excel counts them are dates under «Дата …», also without a date format", () => {
  const intake = understand(
    gridOf([
      ["Должник", "Дата аванса", "Сумма долга, руб."],
      ["ООО «Клён»", 46032, 1000.5],
      ["ООО «Вяз»", 46033, 2000.25],
    ]),
  );
  expect(asked(intake)).toContainEqual(["Дата аванса", "originDate"]);
});

describe("a number and its date in one cell", () => {
  const intake = understand(
    gridOfText(`
      ФИО                 | Долг | Пени | Судебный приказ (№, дата)  | Исполнительное производство №, дата возбуждения
      Петров Пётр Ильич   | 1000 | 10 | № 2-101/2026 от 12.01.2026 | 5026/26/35024-ИП от 20.02.2026
      Волкова Анна Львовна | 2000 | 20 | № 2-102/2026 от 13.01.2026 | 5027/26/35024-ИП
      Орлов Олег Юрьевич  | 3000 | 30 | № 2-103/2026 от 14.01.2026 | 5028/26/35024-ИП от 22.02.2026
    `),
  );

  test("an enforcement's number gives the day when it began, where it says so", () =>
    expect(facts(intake.debts, "enforcementNumber", "enforcementStartDate")).toEqual([
      ["5026/26/35024-ИП от 20.02.2026", isoDay("2026-02-20")],
      ["5027/26/35024-ИП", null],
      ["5028/26/35024-ИП от 22.02.2026", isoDay("2026-02-22")],
    ]));

  test("the taken dates are named", () =>
    expect(codes(intake).filter((code) => code.endsWith("date-in-text"))).toEqual(
      expect.arrayContaining(["E2 date-in-text", "E4 date-in-text"]),
    ));

  test("a court order is read or asked about, never taken for a contract", () => {
    const order = intake.mapping.find(({ header }) => header.startsWith("Судебный приказ"));
    expect(order?.target ?? order?.proposed).toBe("courtOrderDate");
  });

  test("a column of its own decides about the date", () => {
    const own = understand(
      gridOfText(`
        ФИО                 | Долг | № исполнительного производства | Дата возбуждения исполнительного производства
        Петров Пётр Ильич   | 1000 | 5026/26/35024-ИП от 20.02.2026 | 21.02.2026
        Волкова Анна Львовна | 2000 | 5027/26/35024-ИП от 20.02.2026 |
      `),
    );
    expect(facts(own.debts, "enforcementStartDate")).toEqual([[isoDay("2026-02-21")], [null]]);
  });
});

describe("an INN in the debtor's own cell", () => {
  const innOf = (cell: string) =>
    facts(
      understand(
        gridOf([
          ["Наименование должника, ИНН", "Сумма долга, руб.", "Срок уплаты"],
          [cell, 1000, "10.01.2026"],
          ["ООО «Вяз»", 2000, "11.01.2026"],
        ]),
      ).debts,
      "debtorName",
      "inn",
    )[0];

  test.each([
    "ООО «Клён» (2999653789)",
    "ООО «Клён», ИНН 2999653789",
    "ООО «Клён»\nИНН: 2999653789",
    "ООО «Клён» ИНН/КПП 2999653789/299901001",
    "2999653789 ООО «Клён»",
  ])("«%s»: it is read, and the name stays as it is", (cell) =>
    expect(innOf(cell)).toEqual([cell, "2999653789"]),
  );

  test.each([
    "Петров Пётр Ильич, тел. 2999653789",
    "Петров Пётр Ильич 2999653789",
    "ООО «Клён» (2999653780)",
    "ООО «Клён» 2999653789, 7707083893",
  ])("«%s»: other digits are none", (cell) => expect(innOf(cell)?.[1]).toBeNull());
});

test("a sum by the other side's account is not the debt", () => {
  const intake = understand(
    gridOf([
      [
        "Контрагент",
        "Задолженность по данным администрации",
        "Задолженность по данным контрагента",
        "Расхождение",
      ],
      ["ООО «Клён»", 1000.5, 900.5, 100],
      ["ООО «Вяз»", 2000.25, 2000.25, null],
      ["ООО «Дуб»", 3000.75, 2900.75, 100],
    ]),
  );
  expect(facts(intake.debts, "amount")).toEqual([["1000.5"], ["2000.25"], ["3000.75"]]);
});

test("a table whose sums have only dates for headings is found", () => {
  const intake = understand(
    gridOf([
      ["Динамика задолженности"],
      ["Наименование плательщика", "на 01.01.2026", "на 01.07.2026", "на 01.10.2026"],
      ["ООО «Клён»", 100, 200, 300],
      ["ООО «Вяз»", 400, 500, 600],
    ]),
  );
  expect(facts(intake.debts, "openingAmount", "amount")).toEqual([
    ["100", "300"],
    ["400", "600"],
  ]);
});

test("a table whose sum is not understood is not said to lie on its side", () => {
  const failure = refuse(
    gridOf([
      ["Контрагент", "Дебет", "Кредит"],
      ["ООО «Клён»", 100, null],
      ["ООО «Вяз»", null, 200],
      ["Итого", 100, 200],
    ]),
  );
  expect(failure.message).not.toContain("набок");
});
