import { doubtfulColumns } from "../../../src/intake/doubts";
import { gridOfText } from "../gridOf";
import { facts, refuse, understand } from "../understand";

/** Without a debtor or a sum the program names the column that may be it. */

describe("where no column is understood as the debtor", () => {
  test.each(["ФИО ребёнка", "Воспитанник", "Ф.И. ребенка"])("«%s» is proposed", (heading) => {
    const failure = refuse(
      gridOfText(`
        № п/п | ${heading}   | Группа   | Срок оплаты | Долг, руб.
        1     | Иванов Пётр   | Солнышко | 10.02.2026  | 1000,50
        2     | Козлова Вера  | Солнышко | 10.03.2026  | 2000,75
        3     | Беляева Нина  | Ромашка  | 10.04.2026  | 3000,25
        4     | Орлов Матвей  | Ромашка  | 10.05.2026  | 4000,25
      `),
    );
    expect(failure).toMatchObject({ code: "ambiguous-column", field: "debtorName", column: 1 });
  });

  test("a column of names without a heading is the debtor's", () => {
    const { debts } = understand(
      gridOfText(`
        № п/п |                | ИНН        | Срок оплаты | Долг, руб.
        1     | ООО «Клён»     | 2999653789 | 10.02.2026  | 1000,50
        2     | АО «Вяз»       | 7707083893 | 10.03.2026  | 2000,75
        3     | ООО «Ольха»    | 7702070139 | 10.04.2026  | 3000,25
        4     | МУП «Тополь»   | 3254001003 | 10.05.2026  | 4000,25
      `),
    );
    expect(facts(debts, "debtorName").flat()).toEqual([
      "ООО «Клён»",
      "АО «Вяз»",
      "ООО «Ольха»",
      "МУП «Тополь»",
    ]);
  });

  test("with INNs, a few people who keep the debts are not proposed", () => {
    const { mapping } = understand(
      gridOfText(`
        ИНН        | Вносила         | Срок оплаты | Долг, руб.
        2999653789 | Сидорова Т. А.  | 10.02.2026  | 1000,50
        7707083893 | Сидорова Т. А.  | 10.03.2026  | 2000,75
        7702070139 | Круглова П. П.  | 10.04.2026  | 3000,25
        3254001003 | Сидорова Т. А.  | 10.05.2026  | 4000,25
      `),
    );
    expect(doubtfulColumns(mapping).map(({ proposed }) => proposed)).not.toContain("debtorName");
  });
});

describe("where no column is understood as the debt", () => {
  const fines = (heading: string) =>
    gridOfText(`
      №  | Нарушитель                  | № пост. | Дата пост. | ${heading} | Передано приставам
      1  | Иванов Иван Петрович        | 12/26   | 10.02.2026 | 500        | 01.06.2026
      2  | Козлова Анна Ивановна       | 13/26   | 11.02.2026 | 1000       | 02.06.2026
      3  | Беляев Сергей Ильич         | 14/26   | 12.02.2026 | 2000       | 03.06.2026
      4  | Орлова Мария Петровна       | 15/26   | 13.02.2026 | 3000       |
    `);

  test("the fines are read of a list that has no other sum", () =>
    expect(facts(understand(fines("Сумма штрафа")).debts, "penalty").flat()).toEqual([
      "500",
      "1000",
      "2000",
      "3000",
    ]));

  test("a sum of unknown meaning is proposed, a number is not", () =>
    expect(refuse(fines("Начислен штраф, руб.")).message).toContain("E «Начислен штраф, руб.»"));

  test("the column of a number of a ruling is never proposed as the debt", () => {
    const failure = refuse(
      gridOfText(`
        №  | Нарушитель                  | № пост. | Дата пост.
        1  | Иванов Иван Петрович        | 1201    | 10.02.2026
        2  | Козлова Анна Ивановна       | 1302    | 11.02.2026
        3  | Беляев Сергей Ильич         | 1403    | 12.02.2026
      `),
    );
    expect(failure).toMatchObject({ code: "missing-column", field: "amount" });
  });
});
