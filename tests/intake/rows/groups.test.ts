import { gridOf, gridOfText } from "../gridOf";
import { facts, kinds, understand } from "../understand";

describe("groups (docs/register.md §1 p.4)", () => {
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
