import { gridOf, gridOfText } from "../gridOf";
import { codes, facts, kinds, understand } from "../understand";

const HEAD = "№ п/п | Должник | ИНН | Договор | Сумма долга, руб.";

describe("headers (docs/register.md §1 p.2)", () => {
  const rows = (lower: (string | null)[]) => [
    ["№", "Должник", "ИНН", "Сумма задолженности", null, "Примечание"],
    lower,
    [1, "ООО «Клён»", "7707083893", 10, 100, null],
    [2, "ООО «Ель»", "7707083893", 20, 200, null],
  ];
  const lower = [null, null, null, "на начало года", "на отчётную дату", null];

  test.each([
    ["merged", ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"]],
    ["not merged", []],
  ])("two rows, %s", (_, merges) => {
    const intake = understand(gridOf(rows(lower), { merges }));
    expect(intake.mapping.map((match) => match.header)).toEqual([
      "№",
      "Должник",
      "ИНН",
      "Сумма задолженности / на начало года",
      "Сумма задолженности / на отчётную дату",
      "Примечание",
    ]);
    expect(facts(intake.debts, "openingAmount", "amount")).toEqual([
      ["10", "100"],
      ["20", "200"],
    ]);
    expect(kinds(intake)).toBe("hhdd");
  });

  test("a row of column numbers, and the header repeated on the next page", () => {
    const intake = understand(
      gridOfText(`
${HEAD}
1 | 2 | 3 | 4 | 5
1 | ООО «Клён» | 7707083893 | № 1 | 100
${HEAD}
1 | 2 | 3 | 4 | 5
2 | ООО «Ель» | 7707083893 | № 2 | 200
`),
    );
    expect(kinds(intake)).toBe("hhdhhd");
    expect(intake.headerRows).toEqual([1, 2]);
  });

  test("the numbers of two columns, where there are no more", () => {
    const intake = understand(
      gridOfText(`
Должник | Сумма долга, руб.
1 | 2
ООО «Клён» | 100
2 | 3
`),
    );
    expect(kinds(intake)).toBe("hhdd");
  });

  test("hidden rows and columns are read, and said so", () => {
    const intake = understand(
      gridOfText(
        `
${HEAD}
1 | ООО «Клён» | 7707083893 | № 1 | 100
2 | ООО «Ель» | 7707083893 | № 2 | 200
`,
        { hiddenRows: [3, 900], hiddenColumns: ["C", "ZZ"] },
      ),
    );
    expect(intake.debts).toHaveLength(2);
    expect([intake.hiddenRowCount, intake.hiddenColumnCount]).toEqual([1, 1]);
    expect(intake.problems.map((problem) => problem.message)).toEqual([
      "Скрытые строки листа прочитаны, их 1: долги в них вошли в реестр. Если они лишние, удалите их с листа.",
      "Скрытые столбцы листа прочитаны: C.",
    ]);
  });

  test("blank columns and a table that begins in the middle of the sheet", () => {
    const intake = understand(
      gridOf([
        [],
        [],
        [null, null, "Должник", null, "Сумма долга, руб.", null, "Примечание"],
        [null, null, "ООО «Клён»", null, 100],
        [null, null, "ООО «Ель»", null, 200, null, "звонили"],
      ]),
    );
    expect(facts(intake.debts, "debtorName", "amount", "note")).toEqual([
      ["ООО «Клён»", "100", null],
      ["ООО «Ель»", "200", "звонили"],
    ]);
    expect(intake.firstRow).toBe(2);
    expect(intake.debts[0]?.source).toEqual({ file: "долги.xlsx", sheet: "Лист1", row: 4 });
  });

  test("another table further down is not read with the columns of the first, and said so", () => {
    const intake = understand(
      gridOfText(`
${HEAD}
1 | ООО «Клён» | 7707083893 | № 1 | 100
2 | ООО «Ель» | 7707083893 | № 2 | 200

Сумма иска | Дата решения | Должник | Результат | ИНН
5000 | 01.02.2026 | ООО «Вяз» | отказ | 7707083893
`),
    );
    expect(kinds(intake)).toBe("hddbnn");
    expect(codes(intake, "A5")).toEqual(["second-table"]);
    // Its sums are left out of the register: that is no remark, it fails a control.
    expect(intake.problems.find(({ code }) => code === "second-table")?.severity).toBe("error");
  });

  test("of a table further down that has no figures it is only told", () => {
    const intake = understand(
      gridOfText(`
${HEAD}
1 | ООО «Клён» | 7707083893 | № 1 | 100
2 | ООО «Ель» | 7707083893 | № 2 | 200

Дата решения | Должник | Результат | ИНН
`),
    );
    expect(intake.problems.find(({ code }) => code === "second-table")?.severity).toBe("warning");
  });
});

test("four rows without a merged cell", () => {
  const intake = understand(
    gridOfText(`
Реестр дебиторской задолженности на 01.10.2026 г. (руб.)
№ п/п | Должник | | Основание | Задолженность | | | | Претензионная работа | |
 | Наименование | ИНН | | на начало года | на отчётную дату | | | Претензия | | Иск
 | | | | | всего | в том числе | | № | дата | дата подачи
 | | | | | | основной долг | пени | | |
1 | ООО «Клён» | 7707083893 | дог. 1 | 10 | 110 | 100 | 10 | 5/26 | 01.02.2026 | 05.05.2026
2 | ООО «Ель» | 7707083893 | дог. 2 | 20 | 220 | 200 | 20 | | |
Итого | | | | 30 | 330 | 300 | 30
`),
  );
  expect(intake.headerRows).toEqual([2, 3, 4, 5]);
  expect(intake.mapping.map((match) => [match.header, match.target])).toEqual([
    ["№ п/п", "ignored"],
    ["Должник / Наименование", "debtorName"],
    ["Должник / ИНН", "inn"],
    ["Основание", "basis"],
    ["Задолженность / на начало года", "openingAmount"],
    ["Задолженность / на отчётную дату / всего", "ignored"],
    ["Задолженность / на отчётную дату / в том числе / основной долг", "amount"],
    ["Задолженность / на отчётную дату / в том числе / пени", "penalty"],
    ["Претензионная работа / Претензия / №", "claimNumber"],
    ["Претензионная работа / Претензия / дата", "claimDate"],
    ["Претензионная работа / Иск / дата подачи", "lawsuitDate"],
  ]);
});

test("units in a row of their own under the headings", () => {
  const intake = understand(
    gridOfText(`
Должник | ИНН | Сумма долга | Пени
 | | тыс. руб. | тыс. руб.
ООО «Клён» | 7707083893 | 1.5 | 0.1
`),
  );
  expect(intake.unit).toBe("thousand");
  expect(kinds(intake)).toBe("hhd");
});

test("a title right above the header is no part of it, a group right under it neither", () => {
  const intake = understand(
    gridOfText(`
 | Сведения о задолженности по договорам аренды
№ | Должник | ИНН | Сумма долга, руб.
 | Задолженность по арендной плате
1 | ООО «Клён» | 7707083893 | 100
 | Задолженность по штрафам
2 | ООО «Ель» | 7707083893 | 200
`),
  );
  expect(kinds(intake)).toBe("nhgdgd");
});

describe("a header further down in other words for the same fields", () => {
  test("is the table's own: its debts are read, also below the first grand total", () => {
    const intake = understand(
      gridOfText(`
        Арендатор  | Долг | Пени
        ООО «Клён» | 10   | 1
        Всего      | 10   | 1
        Раздел II. Наниматели
        Наниматель | Сумма долга | Пеня
        Ким А.А.   | 20   | 2
        Пак Б.Б.   | 7    | 2
      `),
    );
    expect(kinds(intake)).toBe("hdsghdd");
    expect(facts(intake.debts, "debtorName", "amount", "penalty")).toEqual([
      ["ООО «Клён»", "10", "1"],
      ["Ким А.А.", "20", "2"],
      ["Пак Б.Б.", "7", "2"],
    ]);
  });

  test.each([
    ["in another unit", "Наниматель | Долг, тыс. руб. | Пени"],
    ["in another order", "Наниматель | Пени | Долг"],
  ])("is another table's %s", (_, header) =>
    expect(
      codes(
        understand(
          gridOfText(`
            Арендатор  | Долг, руб. | Пени
            ООО «Клён» | 10   | 1
            ООО «Ель»  | 15   | 1
            ${header}
            Ким А.А.   | 20   | 2
          `),
        ),
      ),
    ).toContain("A4 second-table"),
  );
});
