import { gridOfText } from "./gridOf";
import type { Intake } from "../../src/intake/types";
import { open, OLENEGORSK, read } from "./samples";
import { codes, facts, understand } from "./understand";

describe("headings whose merged cells were lost", () => {
  test("the second row belongs to the header where it fills the places that the first left open", () => {
    const intake = understand(
      gridOfText(`
        ГРБС |              | Должник    | ИНН        | Задолженность, руб.       |               |                    | Причина
        Код  | Наименование |            |            | на начало года            | на 01.10.2026 | в т.ч. просроченная |
        901  | Администрация| ООО «Клён» | 5199216256 | 500                       | 700           | 300                | спор
        901  | Администрация| ООО «Вяз»  | 5199845977 | 0                         | 50            |                    |
      `),
    );
    expect(intake.headerRows).toEqual([1, 2]);
    expect(facts(intake.debts, "administratorCode", "openingAmount", "amount")).toEqual([
      ["901", "500", "700"],
      ["901", "0", "50"],
    ]);
  });

  test("a debt in words only is not taken for a second row of headings", () => {
    const intake = understand(
      gridOfText(`
        Должник    | ИНН        | Сумма задолженности | Причина | Примечание
        ООО «Клён» | 5199216256 | уточняется          | спор    |
        ООО «Вяз»  | 5199845977 | 50                  |         |
        ООО «Дуб»  | 5199845977 | 60                  |         |
      `),
    );
    expect(intake.headerRows).toEqual([1]);
    expect(intake.counts.rejected).toBe(1);
  });
});

describe("values of merged cells that Excel cannot tell", () => {
  const UNKNOWN = { mergesUnknown: true };
  const HEAD = "ГРБС | Администратор | Должник | ИНН | Сумма долга, руб.";
  const administrators = (intake: Intake) => facts(intake.debts, "administratorCode", "administratorName");

  test("the sheet is marked by a warning, whether something was lost or not", () => {
    const rows = `${HEAD}\n901 | Администрация | ООО «Клён» | 5199216256 | 500`;
    expect(codes(understand(gridOfText(rows, UNKNOWN)))).toEqual(["– merges-unknown"]);
    expect(codes(understand(gridOfText(rows)))).toEqual([]);
  });

  test("an administrator written once for a block is that of the whole block, and it is said", () => {
    const intake = understand(
      gridOfText(
        `
        ${HEAD}
        901          | Администрация | ООО «Клён»  | 5199216256 | 500
                     |               | ООО «Вяз»   | 5199845977 | 50
                     |               | ООО «Дуб»   | 5199436082 | 10
        Итого по 901 |               |             |            | 560
        902          | Финансы       | ООО «Липа»  | 5199784361 | 7
                     |               | ООО «Ясень» | 5199924234 | 8
      `,
        UNKNOWN,
      ),
    );
    expect(administrators(intake)).toEqual([
      ["901", "Администрация"],
      ["901", "Администрация"],
      ["901", "Администрация"],
      ["902", "Финансы"],
      ["902", "Финансы"],
    ]);
    const notes = intake.problems.filter(({ code }) => code === "administrator-from-above");
    expect(notes.map(({ cell, message }) => `${cell ?? ""}: ${message}`)).toEqual([
      "A3: В строках 3–4 администратор не указан, взят из строки 2: похоже, ячейка объединена на весь блок. Впишите его, если он другой.",
      "A7: В строке 7 администратор не указан, взят из строки 6: похоже, ячейка объединена на весь блок. Впишите его, если он другой.",
    ]);
  });

  test.each([
    [
      "a value is repeated: then a blank is a blank",
      `901 | Администрация | ООО «Клён» | 5199216256 | 500
           |               | ООО «Вяз»  | 5199845977 | 50
       901 | Администрация | ООО «Дуб»  | 5199436082 | 10
           |               | ООО «Липа» | 5199784361 | 7`,
    ],
    [
      "one of the two columns is filled alone",
      `901 | Администрация | ООО «Клён» | 5199216256 | 500
           |               | ООО «Вяз»  | 5199845977 | 50
       902 |               | ООО «Дуб»  | 5199436082 | 10
           |               | ООО «Липа» | 5199784361 | 7`,
    ],
    [
      "a block begins without",
      `    |               | ООО «Клён» | 5199216256 | 500
           |               | ООО «Вяз»  | 5199845977 | 50
       902 | Финансы       | ООО «Дуб»  | 5199436082 | 10
           |               | ООО «Липа» | 5199784361 | 7`,
    ],
    [
      "a total stands inside the block",
      `901   | Администрация | ООО «Клён» | 5199216256 | 500
             |               | ООО «Вяз»  | 5199845977 | 50
       Итого |               |            |            | 550
             |               | ООО «Дуб»  | 5199436082 | 10
             |               | ООО «Липа» | 5199784361 | 7`,
    ],
    [
      "most debts have their own: one blank may be forgotten",
      `901 | Администрация | ООО «Клён» | 5199216256 | 500
           |               | ООО «Вяз»  | 5199845977 | 50
       902 | Финансы       | ООО «Дуб»  | 5199436082 | 10
       903 | Культура      | ООО «Липа» | 5199784361 | 7`,
    ],
  ])("nothing is filled where %s", (_name, rows) => {
    const written = understand(gridOfText(`${HEAD}\n${rows}`));
    const intake = understand(gridOfText(`${HEAD}\n${rows}`, UNKNOWN));
    expect(administrators(intake)).toEqual(administrators(written));
    expect(administrators(intake)).toContainEqual([null, null]);
    expect(codes(intake)).toContain("– merges-unknown");
  });

  test("nor where another column stands left of the administrator's", () => {
    const intake = understand(
      gridOfText(
        `
        Должник    | ИНН        | ГРБС | Сумма долга, руб.
        ООО «Клён» | 5199216256 | 901  | 500
        ООО «Вяз»  | 5199845977 |      | 50
        ООО «Дуб»  | 5199436082 |      | 10
      `,
        UNKNOWN,
      ),
    );
    expect(facts(intake.debts, "administratorCode")).toEqual([["901"], [null], [null]]);
  });

  test("nor where an income code names another administrator", () => {
    const intake = understand(
      gridOfText(
        `
        ГРБС | Должник     | ИНН        | КБК                  | Сумма долга, руб.
        901  | ООО «Клён»  | 5199216256 | 90111302994040000130 | 500
             | ООО «Вяз»   | 5199845977 | 90211302994040000130 | 50
             | ООО «Ясень» | 5199924234 |                      | 60
      `,
        UNKNOWN,
      ),
    );
    expect(facts(intake.debts, "administratorCode")).toEqual([["901"], ["902"], [null]]);
  });

  test("the sheet of Olenegorsk's institutions is read as with its merged cells", async () => {
    const merged = await read(OLENEGORSK, "Учреждения");
    const grid = (await open(OLENEGORSK)).grid("Учреждения");
    const unmerged = understand({ ...grid, merges: [], mergesUnknown: true }, { file: OLENEGORSK });
    expect(unmerged.debts).toEqual(merged.debts);
    expect(codes(unmerged).filter((code) => code.endsWith("from-above")).length).toBeGreaterThan(3);
  });
});
