import { isoDay } from "../../src/domain/day";
import { gridOf, gridOfText } from "./gridOf";
import { facts, refuse, understand } from "./understand";

/** The layouts of real exports (1С, Смета-СМАРТ), each as a small literal sheet. */

describe("1. ОСВ 1С:БГУ by accounts and income codes", () => {
  const sheet = [
    ["Оборотно-сальдовая ведомость за 9 месяцев 2026 г."],
    [],
    [
      "Учреждение",
      null,
      null,
      null,
      "Сальдо на начало периода",
      null,
      null,
      "Обороты за период",
      null,
      null,
      "Сальдо на конец периода",
    ],
    ["КФО", null, null, null, "Дебет", "Кредит", null, "Дебет", "Кредит", null, "Дебет", "Кредит"],
    ["Счет"],
    ["КПС"],
  ];
  const merges = ["E3:F3", "H3:I3", "K3:L3", "E4:E6", "F4:F6", "H4:H6", "I4:I6", "K4:K6", "L4:L6"];

  test("without contractors there is no debtor, and the message says which column is missing", () => {
    const grid = gridOf(
      [
        ...sheet,
        ["Администрация района", null, null, null, 300, null, null, 100, 50, null, 350],
        [1, null, null, null, 300, null, null, 100, 50, null, 350],
        ["205.00", null, null, null, 300, null, null, 100, 50, null, 350],
        ["205.21", null, null, null, 300, null, null, 100, 50, null, 350],
        ["11105013050000120", null, null, null, 200, null, null, 100, 50, null, 250],
        ["11105035050000120", null, null, null, 100, null, null, null, null, null, 100],
        ["Итого", null, null, null, 300, null, null, 100, 50, null, 350],
      ],
      { merges },
    );
    expect(refuse(grid)).toMatchObject({ code: "missing-column", field: "debtorName" });
  });

  test("with contractors at the deepest level only those are debts", () => {
    const grid = gridOf(
      [
        ...sheet,
        ["Контрагенты"],
        ["Администрация района", null, null, null, 300, null, null, 100, 50, null, 350],
        [1, null, null, null, 300, null, null, 100, 50, null, 350],
        ["205.00", null, null, null, 300, null, null, 100, 50, null, 350],
        ["205.21", null, null, null, 300, null, null, 100, 50, null, 350],
        ["11105013050000120", null, null, null, 200, null, null, 100, 50, null, 250],
        ["ООО «Клён»", null, null, null, 120, null, null, 100, 50, null, 170],
        ["Рябинин П. О.", null, null, null, 80, null, null, null, null, null, 80],
        ["11105035050000120", null, null, null, 100, null, null, null, null, null, 100],
        ["ООО «Клён»", null, null, null, 100, null, null, null, null, null, 100],
        ["Итого", null, null, null, 300, null, null, 100, 50, null, 350],
      ],
      { merges, outline: [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 5, 4, 5] },
    );
    const intake = understand(grid);
    expect(
      facts(intake.debts, "institutionName", "funding", "accountCode", "kbk", "debtorName", "amount"),
    ).toEqual([
      ["Администрация района", "1", "205.21", "11105013050000120", "ООО «Клён»", "170"],
      ["Администрация района", "1", "205.21", "11105013050000120", "Рябинин П. О.", "80"],
      ["Администрация района", "1", "205.21", "11105035050000120", "ООО «Клён»", "100"],
    ]);
    expect(intake.counts).toMatchObject({ debt: 3, group: 6, subtotal: 1 });
    expect(intake.controls.every((control) => control.ok)).toBe(true);
  });
});

test("2. ОСВ Смета-СМАРТ: accounts and income codes with dots, no debtor", () => {
  const grid = gridOfText(`
Администрация поселения
ОБОРОТНО-САЛЬДОВАЯ ВЕДОМОСТЬ за 9 месяцев 2026 г.
Субсчет | Остаток на начало | | Оборот | | Остаток на конец |
        | Дебет | Кредит | Дебет | Кредит | Дебет | Кредит
1.205.21 | 300 | | 100 | 50 | 350 |
000.1.11.05013.05.0000.120 | 200 | | 100 | 50 | 250 |
000.1.11.05035.05.0000.120 | 100 | | | | 100 |
Итого по субсчету 1.205.21 | 300 | | 100 | 50 | 350 |
`);
  expect(refuse(grid).code).toBe("missing-column");
});

describe("3. ОСВ по счёту, 1С:Бухгалтерия", () => {
  const header = `
ООО «Управдом»
Оборотно-сальдовая ведомость по счету 62 за Январь 2026 г. - Сентябрь 2026 г.
Счет | Показа-тели | Сальдо на начало периода | | Обороты за период | | Сальдо на конец периода |
Контрагенты | | Дебет | Кредит | Дебет | Кредит | Дебет | Кредит
Договоры | | | | | | |
`;
  const merges = ["B3:B5", "C3:D3", "E3:F3", "G3:H3", "C4:C5", "D4:D5", "E4:E5", "F4:F5", "G4:G5", "H4:H5"];

  test("parents repeat their children, НУ and Кол. rows repeat БУ rows", () => {
    const grid = gridOfText(
      `${header.trimEnd()}
62 | БУ | 1000 | | 500 | 700 | 900 | 100
 | НУ | 1000 | | 500 | 700 | 900 | 100
ООО «Клён» | БУ | 1000 | | | 100 | 900 |
 | НУ | 1000 | | | 100 | 900 |
Договор № 1 от 10.01.2024 | БУ | 600 | | | 100 | 500 |
 | НУ | 600 | | | 100 | 500 |
Договор № 2 от 11.01.2024 | БУ | 400 | | | | 400 |
 | НУ | 400 | | | | 400 |
Рябинин П. О. | БУ | | | 500 | 600 | | 100
 | НУ | | | 500 | 600 | | 100
Основной договор | БУ | | | 500 | 600 | | 100
 | Кол. | | | 5 | 6 | | 1
Итого | БУ | 1000 | | 500 | 700 | 900 | 100
`,
      { merges },
    );
    const intake = understand(grid);
    expect(
      facts(intake.debts, "accountCode", "debtorName", "basis", "openingAmount", "amount", "paidAmount"),
    ).toEqual([
      ["62", "ООО «Клён»", "Договор № 1 от 10.01.2024", "600", "500", "100"],
      ["62", "ООО «Клён»", "Договор № 2 от 11.01.2024", "400", "400", null],
      ["62", "Рябинин П. О.", "Основной договор", "0", "-100", "600"],
    ]);
    expect(intake.counts).toMatchObject({ debt: 3, group: 3, subtotal: 1, note: 8 });
    expect(intake.problems.map((problem) => problem.code)).toContain("other-accounting");
    expect(intake.controls.every((control) => control.ok)).toBe(true);
  });

  test("a flat report with one row for each contractor", () => {
    const intake = understand(
      gridOfText(`
Оборотно-сальдовая ведомость по счету 62 за 9 месяцев 2026 г.
Контрагент | ИНН | Начальное сальдо Дт | Начальное сальдо Кт | Оборот Дт | Оборот Кт | Конечное сальдо Дт | Конечное сальдо Кт
ООО «Клён» | 7701234560 | 1000 | | 200 | 300 | 900 |
Рябинин П. О. | | | | 500 | 600 | | 100
Итого | | 1000 | | 700 | 900 | 900 | 100
`),
    );
    expect(facts(intake.debts, "debtorName", "openingAmount", "amount", "paidAmount")).toEqual([
      ["ООО «Клён»", "1000", "900", "300"],
      ["Рябинин П. О.", "0", "-100", "600"],
    ]);
    expect(intake.controls.every((control) => control.ok)).toBe(true);
  });

  test("a period that does not begin on 1 January: opening balance and payments are left out, and said so", () => {
    const intake = understand(
      gridOfText(`
Оборотно-сальдовая ведомость по счету 62 за Июль 2026 г. - Сентябрь 2026 г.
Контрагент | Начальное сальдо Дт | Начальное сальдо Кт | Оборот Дт | Оборот Кт | Конечное сальдо Дт | Конечное сальдо Кт
ООО «Клён» | 1000 | | 200 | 300 | 900 |
Рябинин П. О. | | | 500 | 600 | | 100
`),
    );
    expect(facts(intake.debts, "openingAmount", "amount", "paidAmount")).toEqual([
      [null, "900", null],
      [null, "-100", null],
    ]);
  });

  test("a period that ends elsewhere than the as-of date is a warning", () => {
    const intake = understand(
      gridOfText(`
Оборотно-сальдовая ведомость по счету 62 за 1 полугодие 2026 г.
Контрагент | Начальное сальдо Дт | Оборот Дт | Оборот Кт | Конечное сальдо Дт
ООО «Клён» | 1000 | 200 | 300 | 900
`),
    );
    expect(
      intake.problems.filter((problem) => problem.code === "period-end").map((problem) => problem.message),
    ).toEqual([
      "Ведомость составлена по 30.06.2026, а реестр строится на 01.10.2026. Проверьте отчётную дату или выгрузите ведомость заново.",
    ]);
  });

  test("a parent whose own sum is not that of its rows fails a control", () => {
    const grid = gridOfText(
      `${header.trimEnd()}
62 | БУ | | | | | 1000 |
ООО «Клён» | БУ | | | | | 600 |
Договор № 1 от 10.01.2024 | БУ | | | | | 200 |
Договор № 2 от 11.01.2024 | БУ | | | | | 400 |
ООО «Ель» | БУ | | | | | 300 |
Договор № 3 от 10.01.2024 | БУ | | | | | 300 |
ООО «Вяз» | БУ | | | | | 40 |
Договор № 4 от 10.01.2024 | БУ | | | | | 40 |
ООО «Дуб» | БУ | | | | | 50 |
Договор № 5 от 10.01.2024 | БУ | | | | | 50 |
ООО «Бук» | БУ | | | | | 10 |
Договор № 6 от 10.01.2024 | БУ | | | | | 15 |
`,
      { merges, outline: [0, 0, 0, 0, 0, 0, 1, 2, 2, 1, 2, 1, 2, 1, 2, 1, 2] },
    );
    const intake = understand(grid);
    expect(intake.controls.filter((control) => !control.ok).map((control) => control.name)).toEqual([
      "Итог листа «ООО «Бук»» (G16): основной долг",
    ]);
    expect(intake.problems.find((problem) => problem.code === "parent-mismatch")?.cell).toBe("G16");
  });
});

test("6. ОНВ: contract → debtor → month; the months are the debts", () => {
  const grid = gridOfText(
    `
Отчёт о начисленной и неуплаченной сумме на 01.10.2026
Договор | Начислено | Оплачено | Долг на конец периода
Контрагент | | |
Месяц | | |
12970001 от 15.09.2020 | 300 | 100 | 200
Рябинин П. О. | 300 | 100 | 200
Июль 2026 | 150 | 100 | 50
Август 2026 | 150 | | 150
12970002 от 16.09.2020 | 80 | | 80
ООО «Клён» | 80 | | 80
Сентябрь 2026 | 80 | | 80
Итого | 380 | 100 | 280
`,
    { outline: [0, 0, 0, 0, 0, 1, 2, 2, 0, 1, 2, 0] },
  );
  const intake = understand(grid);
  expect(facts(intake.debts, "basis", "debtorName", "amount")).toEqual([
    ["12970001 от 15.09.2020", "Рябинин П. О.", "50"],
    ["12970001 от 15.09.2020", "Рябинин П. О.", "150"],
    ["12970002 от 16.09.2020", "ООО «Клён»", "80"],
  ]);
  expect(intake.debts.map((debt) => debt.originDate)).toEqual([
    isoDay("2026-07-31"),
    isoDay("2026-08-31"),
    isoDay("2026-09-30"),
  ]);
  expect(intake.counts).toMatchObject({ debt: 3, group: 4, subtotal: 1 });
});

test("an accountant's own grouping of rows is no tree: the rows do not repeat each other's sums", () => {
  const intake = understand(
    gridOfText(
      `
Должник | ИНН | Договор | Сумма долга, руб.
ООО «Клён» | 7701234560 | № 1 | 100
ООО «Ель» | 7701234560 | № 2 | 30
ООО «Вяз» | 7701234560 | № 3 | 40
ООО «Дуб» | 7701234560 | № 4 | 50
`,
      { outline: [0, 0, 1, 1, 0] },
    ),
  );
  expect(intake.counts).toMatchObject({ debt: 4, group: 0 });
});

describe("debtors on rows of their own above their contracts", () => {
  const sheet = (heading: string) =>
    gridOfText(`
№ | ${heading} | Начислено | Оплачено | Задолженность | Срок оплаты
 | ООО «Рассвет» | | | |
1 | Договор 1/2024 от 01.03.2024 | 1000 | 100 | 900 | 01.03.2026
2 | Договор 2/2024 от 01.03.2024 | 2000 | 200 | 1800 | 01.03.2026
 | ИП Сомов А.А. | | | |
3 | Договор 3/2024 от 01.03.2024 | 3000 | 300 | 2700 | 01.03.2026
 | Итого | 6000 | 600 | 5400 |`);

  test.each(["Должник / договор", "Контрагент, договор", "Арендатор/ Договор"])(
    "«%s» names both, and each contract belongs to the debtor above it",
    (heading) => {
      const intake = understand(sheet(heading));
      expect(facts(intake.debts, "debtorName", "basis", "amount")).toEqual([
        ["ООО «Рассвет»", "Договор 1/2024 от 01.03.2024", "900"],
        ["ООО «Рассвет»", "Договор 2/2024 от 01.03.2024", "1800"],
        ["ИП Сомов А.А.", "Договор 3/2024 от 01.03.2024", "2700"],
      ]);
      expect(intake.controls.every(({ ok }) => ok)).toBe(true);
    },
  );
});
