import { gridOfText } from "../gridOf";
import { codes, facts, understand } from "../understand";

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
