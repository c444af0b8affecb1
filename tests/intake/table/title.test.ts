import { isoDay } from "../../../src/domain/day";
import { gridOfText } from "../gridOf";
import { codes, facts, kinds, understand } from "../understand";

const HEAD = "№ п/п | Должник | ИНН | Договор | Сумма долга, руб.";

describe("title and notes (docs/register.md §1 p.1)", () => {
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
