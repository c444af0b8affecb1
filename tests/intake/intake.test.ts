import { isoDay } from "../../src/domain/day";
import { debtTableScore } from "../../src/intake/intake";
import { gridOf, gridOfText } from "./gridOf";
import { codes, facts, kinds, refuse, understand } from "./understand";

const HEAD = "№ п/п | Должник | ИНН | Договор | Сумма долга, руб.";

describe("title and notes (register.md §1 p.1)", () => {
  test("title lines are notes, signatures and footnotes under the table too", () => {
    const intake = understand(
      gridOfText(`
Администрация города
Сведения о дебиторской задолженности
по состоянию на 01.10.2026

${HEAD}
1 | ООО «Клён» | 7707083893 | № 1 | 100
2 | ООО «Ель» | 7707083893 | № 2 | 200
Итого | | | | 300

| Главный бухгалтер | | _________ | И. И. Иванова
| Исп. Петрова, тел. 2-22-22
* суммы уточняются
`),
    );
    expect(kinds(intake)).toBe("nnnbhddsbnnn");
    expect(intake.titleAsOf).toBe(isoDay("2026-10-01"));
    expect(intake.headerRows).toEqual([5]);
  });

  test.each([
    ["(тыс. руб.)", "thousand", "1500"],
    ["млн руб.", "million", "1500000"],
    ["руб. коп.", "rub", "1.5"],
    ["Единица измерения: тыс. руб.", "thousand", "1500"],
    ["Задолженность свыше 100 тыс. руб.", "rub", "1.5"],
  ])("the title's unit: %s", (title, unit, amount) => {
    const intake = understand(
      gridOfText(`
${title}
№ п/п | Должник | ИНН | Договор | Сумма долга
1 | ООО «Клён» | 7707083893 | № 1 | 1.5
2 | ООО «Ель» | 7707083893 | № 2 | 2.5
`),
    );
    expect(intake.unit).toBe(unit);
    expect(facts(intake.debts, "amount")[0]).toEqual([amount]);
  });

  test("a unit in one heading goes for the others that name none", () => {
    const intake = understand(
      gridOfText(`
Должник | ИНН | Сумма долга, тыс. руб. | Пени
ООО «Клён» | 7707083893 | 1.5 | 0.5
`),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([["1500", "500"]]);
  });

  test("each heading's own unit wins over the title's, and mixed units are a warning", () => {
    const intake = understand(
      gridOfText(`
в тысячах рублей
Должник | ИНН | Сумма долга | Пени, руб.
ООО «Клён» | 7707083893 | 1.5 | 500
`),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([["1500", "500"]]);
    expect(codes(intake)).toContain("– mixed-units");
  });

  test("a title of another date is a warning at its cell", () => {
    const intake = understand(
      gridOfText(`
Реестр должников на 01.09.2026
Должник | ИНН | Сумма долга
ООО «Клён» | 7707083893 | 100
`),
    );
    expect(codes(intake, "A1")).toEqual(["title-as-of"]);
    expect(intake.problems.find((problem) => problem.cell === "A1")?.message).toBe(
      "В заголовке листа указана дата 01.09.2026, а реестр строится на 01.10.2026. Проверьте отчётную дату.",
    );
  });
});

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

describe("groups (register.md §1 p.4)", () => {
  test("a unit, an income code with its name and a debtor fill down; a total closes its group", () => {
    const intake = understand(
      gridOfText(`
Главный администратор: 093 Администрация Северодвинска
№ п/п | Наименование должника | Договор | Дата возникновения | Сумма долга, руб.
Управление экономики
093 1 11 05012 04 0000 120 Арендная плата за землю
1 | ООО «Клён» | № 1 | 10.01.2026 | 100
2 | ООО «Ель» | № 2 | 11.01.2026 | 200
093 1 16 07010 04 0000 140
3 | ООО «Вяз» | № 3 | 12.01.2026 | 50
Итого по Управлению экономики | | | | 350
УМЖФ
4 | ООО «Дуб» | № 4 | 13.01.2026 | 70
`),
    );
    expect(kinds(intake)).toBe("nhggddgdsgd");
    expect(facts(intake.debts, "administratorCode", "unit", "kbk", "incomeName")).toEqual([
      ["093", "Управление экономики", "09311105012040000120", "Арендная плата за землю"],
      ["093", "Управление экономики", "09311105012040000120", "Арендная плата за землю"],
      ["093", "Управление экономики", "09311607010040000140", null],
      ["093", "УМЖФ", null, null],
    ]);
  });

  test("debtors in rows of their own, their contracts under them", () => {
    const intake = understand(
      gridOfText(`
Должник | Договор | Дата возникновения | Сумма долга, руб.
ООО «Клён», ИНН 7707083893
| № 1 | 10.01.2026 | 100
| № 2 | 11.01.2026 | 200
Рябинин Пётр Олегович
| № 3 | 12.01.2026 | 50
`),
    );
    expect(kinds(intake)).toBe("hgddgd");
    expect(facts(intake.debts, "debtorName", "inn", "basis", "amount")).toEqual([
      ["ООО «Клён»", "7707083893", "№ 1", "100"],
      ["ООО «Клён»", "7707083893", "№ 2", "200"],
      ["Рябинин Пётр Олегович", null, "№ 3", "50"],
    ]);
  });

  test("administrators in group rows: a code and a name, or a body's name where nothing else tells it", () => {
    const intake = understand(
      gridOfText(`
Должник | Договор | Дата возникновения | Сумма долга, руб.
904 Комитет по управлению имуществом
ООО «Клён» | № 1 | 10.01.2026 | 100
906 | Комитет по образованию
ООО «Ель» | № 2 | 11.01.2026 | 200
`),
    );
    expect(facts(intake.debts, "administratorCode", "administratorName")).toEqual([
      ["904", "Комитет по управлению имуществом"],
      ["906", "Комитет по образованию"],
    ]);
  });

  test("a section «Пени» makes the sums under it penalties", () => {
    const intake = understand(
      gridOfText(`
Должник | Договор | Дата возникновения | Сумма долга, руб.
Недоимка
ООО «Клён» | № 1 | 10.01.2026 | 100
Пени
ООО «Клён» | № 1 | 10.01.2026 | 7
`),
    );
    expect(facts(intake.debts, "debtKind", "amount", "penalty")).toEqual([
      ["недоимка", "100", null],
      ["пени", null, "7"],
    ]);
  });

  test("a group row that carries the sum of its debts is not counted", () => {
    const intake = understand(
      gridOfText(`
№ п/п | Должник | ИНН | Договор | Сумма долга, руб.
| Управление экономики | | | 300
1 | ООО «Клён» | 7707083893 | № 1 | 100
2 | ООО «Ель» | 7707083893 | № 2 | 200
| Отдел культуры | | | 120
3 | ООО «Вяз» | 7707083893 | № 3 | 50
4 | ООО «Дуб» | 7707083893 | № 4 | 70
Всего | | | | 420
`),
    );
    expect(kinds(intake)).toBe("hgddgdds");
    expect(intake.debts.map((debt) => debt.unit)).toEqual([
      "Управление экономики",
      "Управление экономики",
      "Отдел культуры",
      "Отдел культуры",
    ]);
    expect(intake.controls.every((control) => control.ok)).toBe(true);
  });

  test("cells merged down fill down inside the merge and no further", () => {
    const intake = understand(
      gridOf(
        [
          ["ГРБС", "Должник", "Договор", "Сумма долга, руб."],
          ["Комитет", "ООО «Клён»", "№ 1", 100],
          [null, null, "№ 2", 200],
          [null, "ООО «Ель»", "№ 3", 50],
        ],
        { merges: ["A2:A3", "B2:B3"] },
      ),
    );
    expect(facts(intake.debts, "administratorName", "debtorName", "basis")).toEqual([
      ["Комитет", "ООО «Клён»", "№ 1"],
      ["Комитет", "ООО «Клён»", "№ 2"],
      [null, "ООО «Ель»", "№ 3"],
    ]);
  });
});

describe("totals (register.md §1 p.4)", () => {
  test("nested totals are each checked against the debts they stand over", () => {
    const sheet = (inner: number) =>
      understand(
        gridOfText(`
Должник | Договор | Сумма долга, руб. | Пени
ООО «Клён» | № 1 | 100 | 1
ООО «Ель» | № 2 | 200 |
Итого по коду 1 | | 300 | 1
ООО «Вяз» | № 3 | 50 |
Итого по коду 2 | | ${inner} | 0
Итого по управлению | | 350 | 1
ООО «Дуб» | № 4 | 70 |
Итого по отделу | | 70 |
ВСЕГО | | 420 | 1
в том числе просроченная | | 100 |
`),
      );
    expect(kinds(sheet(50))).toBe("hddsdssdsss");
    expect(sheet(50).controls.map(({ name, ok }) => [name, ok])).toEqual([
      ["Сумма долгов = сумма строк исходного листа", true],
      ["Итог листа «ВСЕГО» (C10): основной долг", true],
      ["Итог листа «ВСЕГО» (D10): пени и штрафы", true],
      ["Промежуточные итоги листа сходятся со строками", true],
    ]);
    const wrong = sheet(51);
    expect(wrong.controls.filter((control) => !control.ok)).toMatchObject([
      { name: "Итог листа «Итого по коду 2» (C6): основной долг", advice: expect.stringContaining("C6") },
      { name: "Промежуточные итоги листа сходятся со строками", expected: "4", actual: "3" },
    ]);
    expect(codes(wrong, "C6")).toEqual(["total-mismatch"]);
    expect(wrong.problems.find((problem) => problem.cell === "C6")?.message).toBe(
      "Итог «Итого по коду 2» (основной долг) на листе 51,00 руб., а по строкам 50,00 руб., разница 1,00 руб. Проверьте формулу итога и строки над ним.",
    );
  });

  test.each(["Итого", "ИТОГО:", "Всего", "Итогo", "Общий итог", "* Всего по реестру"])(
    "«%s» is a total",
    (label) => {
      const intake = understand(
        gridOfText(`
№ п/п | Должник | ИНН | Договор | Сумма долга, руб.
1 | ООО «Клён» | 7707083893 | № 1 | 100
| ${label} | | | 100
`),
      );
      expect(kinds(intake)).toBe("hds");
    },
  );

  test("a total without a word is told by its sum", () => {
    const intake = understand(
      gridOfText(`
№ п/п | Должник | ИНН | Договор | Сумма долга, руб.
1 | ООО «Клён» | 7707083893 | № 1 | 100
2 | ООО «Ель» | 7707083893 | № 2 | 200
| | | | 300
`),
    );
    expect(kinds(intake)).toBe("hdds");
  });

  test("a breakdown under the grand total is no debt", () => {
    const intake = understand(
      gridOfText(`
№ п/п | Должник | ИНН | Договор | Сумма долга, руб.
1 | ООО «Клён» | 7707083893 | № 1 | 100
2 | ООО «Ель» | 7707083893 | № 2 | 200
| Всего | | | 300
| в том числе:
| аренда | | | 100
| штрафы | | | 200

| Справочно: списано за год
| ООО «Вяз» | | | 900
`),
    );
    expect(kinds(intake)).toBe("hddssssbnn");
    expect(codes(intake, "A10:E10")).toEqual(["under-total"]);
  });

  test("totals of rounded debts may differ by what rounding moved", () => {
    const intake = understand(
      gridOfText(`
Должник | Договор | Сумма долга, руб.
ООО «Клён» | № 1 | 100.004
ООО «Ель» | № 2 | 200.004
ООО «Вяз» | № 3 | 50.004
Итого | | 350.01
`),
    );
    expect(intake.controls.every((control) => control.ok)).toBe(true);
  });
});

describe("rows that cannot be debts", () => {
  test("each rejected row has its reason and its cell", () => {
    const intake = understand(
      gridOfText(`
№ п/п | Должник | ИНН | Договор | Сумма долга, руб. | Пени
1 | ООО «Клён» | 7707083893 | № 1 | 100 |
2 | ООО «Ель» | 7707083893 | № 2 | уточняется |
3 | ООО «Вяз» | 7707083893 | № 3 | |
4 | | | № 4 | 500 |
5 | ООО «Дуб» | 7707083893 | № 5 | | 20
6 | ООО «Бук» | 7707083893 | № 6 | 0 |
7 | ООО «Граб» | 7707083893 | № 7 | -15 |
`),
    );
    expect(kinds(intake)).toBe("hdxxxddd");
    expect(intake.rejected).toEqual([
      {
        row: 3,
        cell: "E3",
        reason: "Вместо суммы записано «уточняется»: впишите число или оставьте ячейку пустой.",
      },
      {
        row: 4,
        cell: "E4",
        reason: "В строке нет ни основного долга, ни пеней. Впишите сумму или удалите строку.",
      },
      {
        row: 5,
        cell: "B5",
        reason: "В строке есть сумма, но не назван должник. Впишите наименование или ИНН.",
      },
    ]);
    expect(facts(intake.debts, "amount", "penalty").slice(1)).toEqual([
      [null, "20"],
      ["0", null],
      ["-15", null],
    ]);
  });

  test("where a sheet names each debtor once, the rows under it go on with him, with a warning", () => {
    const intake = understand(
      gridOfText(`
Должник | ИНН | Договор | Сумма долга, руб.
ООО «Клён» | 7707083893 | № 1 | 100
| | № 2 | 200
| | № 3 | 300
ООО «Ель» | 7728168971 | № 4 | 50
`),
    );
    expect(facts(intake.debts, "debtorName", "inn", "amount")).toEqual([
      ["ООО «Клён»", "7707083893", "100"],
      ["ООО «Клён»", "7707083893", "200"],
      ["ООО «Клён»", "7707083893", "300"],
      ["ООО «Ель»", "7728168971", "50"],
    ]);
    expect(codes(intake, "A3")).toEqual(["debtor-from-above"]);
  });
});

describe("administrators", () => {
  const sheet = (title: string, kbk: string) =>
    gridOfText(`
${title}
Должник | КБК | Договор | Сумма долга, руб.
ООО «Клён» | ${kbk} | № 1 | 100
`);

  test.each([
    ["the KBK's first digits", "Реестр", "093 1 11 05012 04 0000 120", undefined, "093", null],
    ["a title with code and name", "Администратор: 048 Комитет", "", undefined, "048", "Комитет"],
    [
      "a title's name goes with the only code of the KBK",
      "Департамент имущества области",
      "012 1 11 05012 04 0000 120",
      undefined,
      "012",
      "Департамент имущества области",
    ],
    ["the user's choice fills the gaps", "Реестр", "", { code: "026", name: "Отдел" }, "026", "Отдел"],
    [
      "the user's choice does not overrule another code",
      "Реестр",
      "093 1 11 05012 04 0000 120",
      { code: "026", name: "Отдел" },
      "093",
      null,
    ],
    [
      "a general code names nobody",
      "Реестр",
      "000 1 11 05012 04 0000 120",
      { code: "026", name: "Отдел" },
      "026",
      "Отдел",
    ],
  ])("%s", (_, title, kbk, administrator, code, name) => {
    const { debts } = understand(sheet(title, kbk), administrator ? { administrator } : {});
    expect(facts(debts, "administratorCode", "administratorName")).toEqual([[code, name]]);
  });
});

describe("values that depend on the rest of the sheet", () => {
  test("a blank opening is zero where others have one, unknown where none has", () => {
    const sheet = (opening: string) =>
      understand(
        gridOfText(`
Должник | ИНН | На начало года | Сумма долга, руб.
ООО «Клён» | 7707083893 | ${opening} | 100
ООО «Ель» | 7707083893 | | 200
`),
      );
    expect(facts(sheet("70").debts, "openingAmount")).toEqual([["70"], ["0"]]);
    expect(facts(sheet("").debts, "openingAmount")).toEqual([[null], [null]]);
  });

  test("the debtor's type by the digits of the INN and the name", () => {
    const intake = understand(
      gridOfText(`
Должник | ИНН | Сумма долга, руб.
ООО «Клён» | 7707083893 | 100
ИП Рябинин П. О. | 500100732259 | 200
Рябинин П. О. | 500100732259 | 300
Неизвестный | | 400
`),
    );
    expect(facts(intake.debts, "debtorType")).toEqual([["ЮЛ"], ["ИП"], ["ФЛ"], [null]]);
  });

  test("an exact duplicate is a warning; the same debtor with another sum is not", () => {
    const intake = understand(
      gridOfText(`
№ п/п | Должник | ИНН | Договор | Сумма долга, руб.
1 | ООО «Клён» | 7707083893 | № 1 | 100
2 | ООО «Клён» | 7707083893 | № 1 | 100
3 | ООО «Клён» | 7707083893 | № 1 | 101
`),
    );
    expect(intake.debts).toHaveLength(3);
    expect(codes(intake)).toEqual(["A3:E3 duplicate-row"]);
  });
});

describe("sheets that cannot become a register", () => {
  test("an empty sheet", () => {
    expect(refuse(gridOf([]))).toEqual({
      code: "empty-sheet",
      message:
        "Файл «долги.xlsx», лист «Лист1»: лист пуст, разбирать нечего. Выберите лист с таблицей долгов.",
      mapping: [],
    });
  });

  test("no table", () => {
    const grid = gridOfText(`
Служебная записка
Прошу согласовать отпуск с 01.07.2026
`);
    expect(refuse(grid).message).toBe(
      "Файл «долги.xlsx», лист «Лист1»: таблица долгов не найдена. Нужна строка заголовков, в которой есть должник и сумма задолженности, и строки долгов под ней.",
    );
    expect(debtTableScore(grid)).toBe(0);
  });

  test("no column of debtors", () => {
    expect(
      refuse(
        gridOfText(`
Договор | Дата возникновения | Сумма долга, руб.
№ 1 | 01.01.2026 | 100
`),
      ),
    ).toMatchObject({
      code: "missing-column",
      message:
        "Файл «долги.xlsx», лист «Лист1»: не найден столбец «Должник» (или «ИНН»). Укажите его на шаге «Столбцы» в панели или в команде: --map debtorName=БУКВА_СТОЛБЦА.",
    });
  });

  test("no column of sums; the mapping found is there to ask by", () => {
    const failure = refuse(
      gridOfText(`
Должник | ИНН | Договор
ООО «Клён» | 7707083893 | № 1
`),
    );
    expect(failure.code).toBe("missing-column");
    expect(failure.message).toContain("--map amount=");
    expect(failure.mapping.map((match) => match.target)).toEqual(["debtorName", "inn", "basis"]);
  });

  test("a header without debts under it", () => {
    expect(refuse(gridOfText("Должник | ИНН | Сумма долга, руб.")).code).toBe("no-table");
  });

  test("chosen columns beat the words, even where no heading is known", () => {
    const intake = understand(
      gridOfText(`
Кто | Чего | Скоко
ООО «Клён» | за свет | 100
ООО «Ель» | за газ | 200
`),
      {
        chosenColumns: new Map([
          ["debtorName", 0],
          ["amount", 2],
        ]),
      },
    );
    expect(facts(intake.debts, "debtorName", "amount")).toEqual([
      ["ООО «Клён»", "100"],
      ["ООО «Ель»", "200"],
    ]);
  });

  test("a finished register is no source of debts", () => {
    const grid = gridOfText(`
Должник | ИНН | Основной долг, руб. | Этап | Что сделать | Срок | Срочность
ООО «Клён» | 7707083893 | 100 | нужна претензия | Направить претензию | 01.11.2026 | срок не истёк
`);
    expect(debtTableScore(grid)).toBe(0);
  });
});
