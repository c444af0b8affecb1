import { gridOf, gridOfText } from "../gridOf";
import { codes, facts, kinds, understand } from "../understand";

const HEAD = "№ п/п | Должник | ИНН | Договор | Сумма долга, руб.";

describe("headers (register.md §1 p.2)", () => {
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
  });
});
