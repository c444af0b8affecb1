import { isoDay } from "../../src/domain/day";
import { gridOf, gridOfText } from "./gridOf";
import { facts, kinds, understand } from "./understand";

/** Several columns that make one value together (docs/register.md §1 p.13). */

describe("a КБК in several columns", () => {
  test.each([
    [
      "four parts as text",
      ["Код администратора", "Код вида дохода", "Подвид", "КОСГУ"],
      ["904", "1110501204", "0000", "120"],
    ],
    [
      "numbers that lost their zeros",
      ["Гл.", "Вид дохода", "Подвид", "Ан. группа"],
      [904, 1110501204, 0, 120],
    ],
    ["administrator apart", ["Администратор", "Код классификации"], ["904", "11105012040000120"]],
  ])("is joined: %s", (_, headings, parts) => {
    const row = (name: string, sum: number) => [name, ...parts, sum];
    const intake = understand(
      gridOf([
        ["Должник", ...headings, "Сумма долга"],
        row("ООО «Клён»", 100),
        row("АО «Вымпел»", 200),
        row("ООО «Сосна»", 300),
      ]),
    );
    expect(facts(intake.debts, "kbk", "amount")).toEqual([
      ["90411105012040000120", "100"],
      ["90411105012040000120", "200"],
      ["90411105012040000120", "300"],
    ]);
    expect(
      intake.mapping.filter(({ target }) => target === "kbk").map(({ partOf }) => partOf ?? null),
    ).toEqual([null, ...headings.slice(1).map(() => 1)]);
  });
});

test("narrow codes side by side are no КБК: kind of funding and КОСГУ stay what they are", () => {
  const intake = understand(
    gridOf([
      ["Должник", "Вид фин. обеспечения", "КОСГУ", "Сумма долга"],
      ["ООО «Клён»", 1, 225, 100],
      ["АО «Вымпел»", 4, 226, 200],
      ["ООО «Сосна»", 5, 310, 300],
    ]),
  );
  expect(facts(intake.debts, "kbk", "kosgu")).toEqual([
    [null, "225"],
    [null, "226"],
    [null, "310"],
  ]);
});

test.each([
  ["under its heading", "ИНН должника", ["3254001003", "3254001370", "325400000098"]],
  ["under another", "№ в реестре", ["3254001003", "3254001370", "325400000098"]],
])("a code of an office beside an INN is no КБК: %s", (_, heading, numbers) => {
  const intake = understand(
    gridOf([
      ["Код НО", heading, "Должник", "Сумма долга"],
      ["29010000", numbers[0] ?? "", "ООО «Клён»", 100],
      ["29020000", numbers[1] ?? "", "АО «Вымпел»", 200],
      ["29030000", numbers[2] ?? "", "Сосна Пётр Ильич", 300],
    ]),
  );
  expect(facts(intake.debts, "kbk")).toEqual(numbers.map(() => [null]));
});

test.each([
  ["day, month, year", "день|месяц|год", "10|2|2026"],
  ["the month as a word", "число|мес.|год", "10|февраля|2026"],
  ["year first", "год|месяц|день", "2026|2|10"],
])("a date in three columns under one heading is one date: %s", (_, headings, values) => {
  const intake = understand(
    gridOfText(
      `
        Должник | ИНН | Срок уплаты | | | Сумма долга
        | | ${headings} |
        ООО «Клён» | 3254001003 | ${values} | 100
        АО «Вымпел» | 3254001370 | ${values} | 200
      `,
      { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] },
    ),
  );
  expect(facts(intake.debts, "dueDate")).toEqual([[isoDay("2026-02-10")], [isoDay("2026-02-10")]]);
});

test("surname, name and patronymic are one debtor", () => {
  const intake = understand(
    gridOfText(`
      № | Фамилия | Имя | Отчество | Сумма долга
      1 | Перелётов | Аркадий | Ильич | 100
      2 | Сойкина | Анна | | 200
    `),
  );
  expect(facts(intake.debts, "debtorName", "amount")).toEqual([
    ["Перелётов Аркадий Ильич", "100"],
    ["Сойкина Анна", "200"],
  ]);
});

describe("ageing columns", () => {
  test.each([
    ["days", "Текущая | до 30 дней | 31–90 дней | свыше 90 дней"],
    ["signs", "Не просрочено | 0-30 дн. | 31-60 дн. | > 60 дн."],
    ["months and years", "Срок не наступил | до 1 месяца | 1–12 месяцев | более 1 года"],
    ["words", "до месяца | до полугода | от полугода до года | свыше года"],
    ["numbers in words", "до 30 дней | до трёх лет | свыше трёх лет | больше пяти лет"],
  ])("without a total are the debt together: %s", (_, headings) => {
    const intake = understand(
      gridOfText(`
        Контрагент | ИНН | ${headings}
        ООО «Клён» | 3254001003 | 100 | 200 | 300 |
        АО «Вымпел» | 3254001370 | | | | 1000.5
        Итого | | 100 | 200 | 300 | 1000.5
      `),
    );
    expect(facts(intake.debts, "amount")).toEqual([["600"], ["1000.5"]]);
    expect(kinds(intake)).toBe("hdds");
    expect(intake.controls.filter(({ ok }) => !ok)).toEqual([]);
  });

  test("beside their total are not counted again", () => {
    const intake = understand(
      gridOfText(`
        Контрагент | ИНН | Задолженность, всего | до 30 дней | 31–90 дней
        ООО «Клён» | 3254001003 | 300 | 100 | 200
        АО «Вымпел» | 3254001370 | 50 | | 50
      `),
    );
    expect(facts(intake.debts, "amount")).toEqual([["300"], ["50"]]);
  });
});

describe("months across", () => {
  test("the payments of the months since January are what was paid, the column of debt is the amount", () => {
    const intake = understand(
      gridOfText(
        `
          Арендатор | ИНН | Январь | | Февраль | | Март | | Долг
          | | начислено | оплачено | начислено | оплачено | начислено | оплачено |
          ООО «Клён» | 3254001003 | 1000 | 1000 | 1000 | 500 | 1000 | 0 | 1500
          АО «Вымпел» | 3254001370 | 200 | 0 | 200 | 0 | 200 | 0 | 600
        `,
        { merges: ["C1:D1", "E1:F1", "G1:H1", "A1:A2", "B1:B2", "I1:I2"] },
      ),
    );
    expect(facts(intake.debts, "amount", "paidAmount", "accrued")).toEqual([
      ["1500", "1500", "3000"],
      ["600", "0", "600"],
    ]);
  });

  test("quarters are periods as well", () => {
    const intake = understand(
      gridOfText(`
        Должник | ИНН | 1 квартал начислено | 1 квартал оплачено | 2 квартал начислено | 2 квартал оплачено | Сумма долга
        ООО «Клён» | 3254001003 | 1000 | 900 | 1000 | 500 | 600
      `),
    );
    expect(facts(intake.debts, "amount", "paidAmount")).toEqual([["600", "1400"]]);
  });

  test("of another year nothing is paid since January", () => {
    const intake = understand(
      gridOfText(`
        Должник | ИНН | Январь 2025 оплачено | Февраль 2025 оплачено | Сумма долга
        ООО «Клён» | 3254001003 | 900 | 500 | 600
      `),
    );
    expect(facts(intake.debts, "amount", "paidAmount")).toEqual([["600", null]]);
  });
});

describe("rows of kinds", () => {
  const sheet = `
    № | Должник | ИНН | Договор | Вид | Срок уплаты | Сумма, руб.
    1 | ООО «Клён» | 3254001003 | № 1 | основной долг | 10.02.2026 | 1000
    | | | | пени | | 55.5
    2 | АО «Вымпел» | 3254001370 | № 2 | осн. долг | 10.02.2026 | 2000
    | | | | неустойка | | 12
    | | | | госпошлина | | 400
  `;

  test.each(["Вид", "Показатель", "Наименование платежа", "Состав задолженности"])(
    "under the heading «%s» are told by their values, and names are filled down",
    (heading) => {
      const intake = understand(gridOfText(sheet.replace("Вид", heading)));
      expect(facts(intake.debts, "debtorName", "basis", "amount", "penalty")).toEqual([
        ["ООО «Клён»", "№ 1", "1000", null],
        ["ООО «Клён»", "№ 1", null, "55.5"],
        ["АО «Вымпел»", "№ 2", "2000", null],
        ["АО «Вымпел»", "№ 2", null, "12"],
      ]);
      expect(kinds(intake)).toBe("hddddx");
    },
  );
});

describe("rows of kinds under a merged name", () => {
  const rows = (first: string, total: (own: number) => string) => `
    № | Арендатор | Вид | Сумма, руб.
    1 | ООО «Клён» | ${first} | 100
      |            | пеня | 5${total(105)}
    2 | АО «Вымпел» | ${first} | 50
      |            | пеня | 1${total(51)}`;
  const wanted = [
    ["ООО «Клён»", "100", null],
    ["ООО «Клён»", null, "5"],
    ["АО «Вымпел»", "50", null],
    ["АО «Вымпел»", null, "1"],
  ];

  test.each(["долг", "основной долг", "плата за наём"])("«%s» and «пеня» are both its debtor's", (first) => {
    const merges = ["A2:A3", "B2:B3", "A4:A5", "B4:B5"];
    const intake = understand(
      gridOfText(
        rows(first, () => ""),
        { merges },
      ),
    );
    expect(facts(intake.debts, "debtorName", "amount", "penalty")).toEqual(wanted);
    expect(intake.rejected).toEqual([]);
  });

  test("a cost of the court is left out there, but not in a row with a writ of its own", () => {
    const sheet = rows("долг", () => "").concat("\n | | госпошлина | 7");
    const merges = ["A2:A3", "B2:B3", "A4:A6", "B4:B6"];
    expect(understand(gridOfText(sheet, { merges })).rejected).toMatchObject([{ row: 6, cell: "C6" }]);
    const writs = `
      Должник | № ИП | Предмет исполнения | Остаток долга
      Ким А.А. | 1/26/44001-ИП | госпошлина | 300
      Пак Б.Б. | 2/26/44001-ИП | аренда | 1000
      Пак Б.Б. | 3/26/44001-ИП | пени | 50`;
    expect(facts(understand(gridOfText(writs)).debts, "amount", "penalty")).toEqual([
      ["300", null],
      ["1000", null],
      [null, "50"],
    ]);
  });

  test("«всего» among the kinds is their total, and «Итого» over all kinds is checked", () => {
    const own = rows("основной долг", (sum) => `\n | | всего | ${String(sum)}`);
    const all = "\n | Итого | основной долг | 150\n | | пеня | 6\n | | всего | ";
    const merges = ["B2:B4", "B5:B7", "B8:B10"];
    const right = understand(gridOfText(`${own}${all}156`, { merges }));
    expect(facts(right.debts, "debtorName", "amount", "penalty")).toEqual(wanted);
    expect(kinds(right)).toBe("hddsddssss");
    expect(right.controls.filter(({ ok }) => !ok)).toEqual([]);
    const wrong = understand(gridOfText(`${own}${all}157`, { merges }));
    expect(wrong.controls.filter(({ ok }) => !ok)).toHaveLength(1);
  });
});

describe("penalties in several columns", () => {
  const rows = (...columns: readonly (string | number | null)[][]) => understand(gridOf(columns));

  test("penalties and fines are added up", () => {
    const intake = rows(
      ["Должник", "Сумма долга", "Пени", "Штрафы"],
      ["ООО «Клён»", 1000, 40, 5],
      ["АО «Вымпел»", 500, null, 6],
      ["ООО «Сосна»", 300, 7, null],
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["1000", "45"],
      ["500", "6"],
      ["300", "7"],
    ]);
    expect(intake.controls.filter(({ ok }) => !ok)).toEqual([]);
  });

  test("a column that is their sum already is not added to them", () => {
    const intake = rows(
      ["Должник", "Сумма долга", "Пени", "Штраф", "Неустойка"],
      ["ООО «Клён»", 1000, 40, 5, 45],
      ["АО «Вымпел»", 500, 10, 6, 16],
      ["ООО «Сосна»", 300, 7, 1, 8],
    );
    expect(facts(intake.debts, "penalty").flat()).not.toContain("90");
  });

  test("a sum among them that cannot be read is told, not left out", () => {
    const rest = Array.from({ length: 120 }, (_, row) => [`ООО «Дом ${row}»`, 100, 1, 2]);
    const intake = rows(
      ["Должник", "Сумма долга", "Пени", "Штрафы"],
      ...rest.slice(0, 101),
      ["ООО «Клён»", 1000, 40, "пять"],
      ...rest.slice(101),
    );
    expect(intake.problems.map(({ cell }) => cell)).toEqual(["D103"]);
  });
});
