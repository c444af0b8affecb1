import { debtTableScore } from "../../src/intake/intake";
import { gridOf, gridOfText } from "./gridOf";
import { facts, refuse, understand } from "./understand";

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
