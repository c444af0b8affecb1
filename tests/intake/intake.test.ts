import { doubtfulColumns } from "../../src/intake/doubts";
import { debtTableScore } from "../../src/intake/intake";
import { gridOf, gridOfText } from "./gridOf";
import { AS_OF, facts, refuse, understand } from "./understand";

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
    expect(debtTableScore(grid, AS_OF)).toBe(0);
  });

  test("no column of debtors", () => {
    expect(
      refuse(
        gridOfText(`
КБК | Дата возникновения | Сумма долга, руб.
01211705040040000180 | 01.01.2026 | 100
`),
      ),
    ).toMatchObject({
      code: "missing-column",
      field: "debtorName",
      message:
        "Файл «долги.xlsx», лист «Лист1»: не найден столбец «Должник» (или «ИНН»). Укажите, какой это столбец.",
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
    expect(failure.field).toBe("amount");
    expect(failure.mapping.map((match) => match.target)).toEqual(["debtorName", "inn", "basis"]);
  });

  test("two columns that may be the amount: no register is built before the user has chosen", () => {
    const intake = understand(
      gridOfText(`
Должник | Задолжность | Задолжености | Договор | Дата возникновения
ООО «Клён» | 100,50 | 100,20 | № 1 | 01.02.2026
ООО «Ель» | 200,50 | 200,20 | № 2 | 01.02.2026
ООО «Вяз» | 300,50 | 300,20 | № 3 | 01.02.2026
`),
    );
    expect(doubtfulColumns(intake.mapping)).toMatchObject([{ proposed: "amount" }]);
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
          [0, "debtorName"],
          [2, "amount"],
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
    expect(debtTableScore(grid, AS_OF)).toBe(0);
  });
});

describe("what the user decided before", () => {
  const grid = gridOfText(`
Должник | Сумма 1 | Сумма 2
ООО «Клён» | 100 | 900
ООО «Ель» | 200 | 800
`);

  test("a chosen column beats a known heading", () => {
    const known = gridOfText(`
Должник | Сумма долга, руб. | Пересчитано
ООО «Клён» | 100 | 90
`);
    expect(facts(understand(known).debts, "amount")).toEqual([["100"]]);
    const chosen = understand(known, { chosenColumns: new Map([[2, "amount" as const]]) });
    expect(facts(chosen.debts, "amount")).toEqual([["90"]]);
    expect(chosen.mapping[2]).toMatchObject({ target: "amount", origin: "chosen" });
  });

  test("a mapping remembered under the header's signature is used again", () => {
    const chosen = understand(grid, { chosenColumns: new Map([[1, "amount" as const]]) });
    const remembered = new Map([[chosen.signature, new Map([["Сумма 2", "amount" as const]])]]);
    expect(facts(understand(grid, { remembered }).debts, "amount")).toEqual([["900"], ["800"]]);
  });

  test("a chosen column that is not there is said, not thrown", () => {
    const intake = understand(
      gridOfText(`
Должник | Сумма долга, руб.
ООО «Клён» | 100
`),
      { chosenColumns: new Map([[40, "inn" as const]]) },
    );
    expect(intake.debts).toHaveLength(1);
    expect(intake.problems).not.toEqual([]);
  });
});

test("progress is told in rising shares up to the whole", () => {
  const rows: (string | number)[][] = [["Должник", "Сумма долга, руб."]];
  for (let index = 1; index <= 12_000; index++) rows.push([`ООО «Клён ${index}»`, index]);
  const shares: number[] = [];
  understand(gridOf(rows), { onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(3);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
});

test("each cell is asked for about twice, however long the sheet", () => {
  const rows: (string | number | null)[][] = [
    ["№ п/п", "Должник", "ИНН", "Договор", "Сумма долга, руб.", "Примечание"],
  ];
  for (let index = 1; index <= 5_000; index++)
    rows.push([index, `ООО «Клён ${index}»`, "7707083893", `№ ${index}`, index, null]);
  const grid = gridOf(rows);
  let asked = 0;
  const counting = { ...grid, value: (row: number, column: number) => (asked++, grid.value(row, column)) };
  understand(counting);
  expect(asked / (rows.length * 6)).toBeLessThan(2.75);
});

test("a column that was chosen and is not in the table is told of", () => {
  const grid = gridOfText(`
Должник | ИНН | Сумма долга, руб.
ООО «Клён» | 7707083893 | 100
`);
  const { problems } = understand(grid, { chosenColumns: new Map([[25, "basis"]]) });
  expect(problems).toMatchObject([{ code: "chosen-column-missing", severity: "error" }]);
});

test("where a required column can be one of those that are there, the failure offers it", () => {
  const failure = refuse(
    gridOfText(`
Наименование | Кто | Сумма долга | Дата
ООО «Клён» | Иванов И.И. | 100 | 01.02.2026
ООО «Ель» | Петров П.П. | 200 | 01.03.2026
ИП Дуб | Сидоров С.С. | 300 | 01.04.2026
`),
  );
  expect(failure).toMatchObject({ code: "ambiguous-column", field: "debtorName" });
  expect(failure.message).toContain("«Должник» (или «ИНН»): A «Наименование»");
});
