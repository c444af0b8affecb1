import { gridOfText } from "./gridOf";
import { codes, facts, kinds, refuse, understand } from "./understand";

/** docs/register.md §1 p.13: lists in halves, tables side by side, tables on their side. */

const HALVES = `
Список должников по состоянию на 01.10.2026
№ п/п | Должник | ИНН | Сумма задолженности | | № п/п | Должник | ИНН | Сумма задолженности
1 | ООО «Клён» | 3525111117 | 100 | | 3 | ООО «Дуб» | 3525333330 | 300
2 | ООО «Вяз» | 3525222226 | 200 | | 4 | ООО «Липа» | 3525444444 | 400.5`;

test("a list in two halves is one table", () => {
  const intake = understand(gridOfText(HALVES));
  expect(facts(intake.debts, "debtorName", "inn", "amount")).toEqual([
    ["ООО «Клён»", "3525111117", "100"],
    ["ООО «Вяз»", "3525222226", "200"],
    ["ООО «Дуб»", "3525333330", "300"],
    ["ООО «Липа»", "3525444444", "400.5"],
  ]);
  expect(intake.debts.map(({ source }) => source.row)).toEqual([3, 4, 3, 4]);
  expect(intake.counts.debt).toBe(4);
  expect(kinds(intake)).toBe("nhdd");
  expect(intake.controls.map(({ ok, expected }) => [ok, String(expected)])).toEqual([[true, "1000.5"]]);
  expect(codes(intake)).toContain("– halves");
});

test("halves without a gap, of unequal length, in three parts", () => {
  const intake = understand(
    gridOfText(`
Должник | Долг | Должник | Долг | Должник | Долг
ООО «Клён» | 100 | ООО «Дуб» | 300 | ООО «Ива» | 5
ООО «Вяз» | 200 | ООО «Липа» | 400 |  |`),
  );
  expect(facts(intake.debts, "debtorName", "amount")).toEqual([
    ["ООО «Клён»", "100"],
    ["ООО «Вяз»", "200"],
    ["ООО «Дуб»", "300"],
    ["ООО «Липа»", "400"],
    ["ООО «Ива»", "5"],
  ]);
});

test("the unit and the date of the title hold for every half, and are told of once", () => {
  const intake = understand(
    gridOfText(`
по состоянию на 01.09.2026, тыс. руб.
Должник | ИНН | Долг | Должник | ИНН | Долг
ООО «Клён» | 3525111117 | 1 | ООО «Дуб» | 3525333330 | 3`),
  );
  expect(facts(intake.debts, "amount")).toEqual([["1000"], ["3000"]]);
  expect(codes(intake).filter((code) => code.endsWith("title-as-of"))).toHaveLength(1);
});

test("a total of both halves under one of them holds; a wrong one fails", () => {
  const total = (sum: number) => understand(gridOfText(`${HALVES}\n | | | | | | Итого | | ${sum}`));
  const held = total(1000.5);
  expect(held.controls.every(({ ok }) => ok)).toBe(true);
  expect(codes(held)).not.toContain("I5 total-mismatch");
  const wrong = total(999);
  expect(wrong.controls.some(({ ok }) => !ok)).toBe(true);
  expect(codes(wrong)).toContain("I5 total-mismatch");
});

test("what is chosen for a column holds for its like in the other half", () => {
  const intake = understand(gridOfText(HALVES), { chosenColumns: new Map([[2, null]]) });
  expect(facts(intake.debts, "inn")).toEqual([[null], [null], [null], [null]]);
});

test("a rejected row of the second half is named by its own cell", () => {
  const intake = understand(gridOfText(HALVES.replace("400.5", "уточняется")));
  expect(intake.rejected).toMatchObject([{ row: 4, cell: "I4" }]);
  expect(intake.debts).toHaveLength(3);
});

test("of two different tables side by side the second is named, and a control fails", () => {
  const intake = understand(
    gridOfText(`
Должник | ИНН | Договор | Сумма задолженности | | Наименование арендатора | ИНН | Срок уплаты | Основной долг
ООО «Клён» | 3525111117 | 1 | 100 | | ООО «Дуб» | 3525333330 | 10.02.2026 | 300
ООО «Вяз» | 3525222226 | 2 | 200 | | ООО «Липа» | 3525444444 | 10.03.2026 | 400`),
  );
  expect(facts(intake.debts, "debtorName", "amount")).toEqual([
    ["ООО «Клён»", "100"],
    ["ООО «Вяз»", "200"],
  ]);
  expect(codes(intake)).toContain("F1 table-beside");
  expect(intake.controls.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([
    "Все таблицы листа прочитаны",
  ]);
});

test("a blank column inside a table divides nothing", () => {
  const intake = understand(
    gridOfText(`
Должник | ИНН | Сумма задолженности | | Срок уплаты | Сумма иска | Представитель
ООО «Клён» | 3525111117 | 100 | | 10.02.2026 | 100 | Сосновый А. А.
ООО «Вяз» | 3525222226 | 200 | | 10.03.2026 | 200 | Еловая Б. Б.`),
  );
  expect(facts(intake.debts, "amount", "lawsuitAmount")).toEqual([
    ["100", "100"],
    ["200", "200"],
  ]);
  expect(intake.controls.every(({ ok }) => ok)).toBe(true);
});

test("sums before and after under the same sub-headings are no halves", () => {
  const intake = understand(
    gridOfText(`
Контрагент | Сальдо на начало периода | | Сальдо на конец периода |
 | Дебет | Кредит | Дебет | Кредит
ООО «Клён» | 1 | | 100 |
ООО «Вяз» | 2 | | 200 |`),
  );
  expect(facts(intake.debts, "amount")).toEqual([["100"], ["200"]]);
});

test.each([
  ["Должник | ООО «Клён» | ООО «Вяз» | ООО «Дуб»", "A"],
  [" | Должник | ООО «Клён» | ООО «Вяз» | ООО «Дуб»", "B"],
])("a table on its side is refused by name: %s", (names, column) => {
  const before = column === "B" ? " | " : "";
  const failure = refuse(
    gridOfText(`
Сведения о задолженности
${names}
${before}ИНН | 3525111117 | 3525222226 | 3525333330
${before}Договор | 1 от 10.01.2025 | 2 от 10.01.2025 | 3 от 10.01.2025
${before}Срок уплаты | 10.02.2026 | 10.03.2026 | 10.04.2026
${before}Сумма задолженности | 100 | 200 | 300`),
  );
  expect(failure.message).toContain(`положена набок: заголовки стоят в столбце ${column} `);
  expect(failure.message).toContain("Транспонировать");
});

test("a sheet without debts is not told to be turned", () => {
  const failure = refuse(gridOfText("План работ | | \nДень | Задача | Кто\nпн | письма | Сосновый"));
  expect(failure.message).not.toContain("набок");
});

test("a list of fines beside a list of debts is another table, though its sum is no principal", () => {
  const intake = understand(
    gridOfText(`
Аренда | | | | Штрафы | |
Должник | Срок уплаты | Долг | | Нарушитель | Сумма штрафа | Дата постановления
ООО «Клён» | 10.02.2026 | 100 | | Петров Пётр Петрович | 5000 | 10.01.2026
ООО «Вяз» | 11.02.2026 | 200 | | Иванова Анна Петровна | 3000 | 11.01.2026`),
  );
  expect(facts(intake.debts, "debtorName", "amount", "penalty")).toEqual([
    ["ООО «Клён»", "100", null],
    ["ООО «Вяз»", "200", null],
  ]);
  expect(intake.problems.map(({ code, severity }) => [code, severity])).toContainEqual([
    "table-beside",
    "error",
  ]);
});

describe("the same columns side by side", () => {
  test("«Юридические лица» and «Физические лица» are one list, whatever the debtor's heading is called", () => {
    const intake = understand(
      gridOfText(`
Юридические лица | | | | Физические лица | |
Наименование | Сумма долга, руб. | Срок уплаты | | ФИО | Сумма долга, руб. | Срок уплаты
ООО «Дом» | 1000 | 01.05.2026 | | Иванов И.И. | 200 | 02.06.2026
ООО «Сад» | 1001 | 02.05.2026 | | Петров П.П. | 201 | 03.06.2026
Итого | 2001 | | | Итого | 401 |`),
    );
    expect(facts(intake.debts, "debtorName", "amount")).toEqual([
      ["ООО «Дом»", "1000"],
      ["ООО «Сад»", "1001"],
      ["Иванов И.И.", "200"],
      ["Петров П.П.", "201"],
    ]);
    expect(intake.controls.every(({ ok }) => ok)).toBe(true);
    expect(codes(intake)).toContain("– halves");
  });

  test("the same debtors at two dates are not one list: the table of the as-of date is read, the other named", () => {
    const intake = understand(
      gridOfText(`
на 01.01.2026 | | | на 01.10.2026 | |
Должник | Долг | Срок уплаты | Должник | Долг | Срок уплаты
ООО «Дом» | 100 | 01.02.2025 | ООО «Дом» | 150 | 01.02.2025
ООО «Сад» | 200 | 01.02.2025 | ООО «Сад» | 250 | 01.02.2025`),
    );
    expect(facts(intake.debts, "amount").flat()).toEqual(["150", "250"]);
    expect(codes(intake)).toContain("A2 table-beside");
    expect(intake.controls.some(({ ok }) => !ok)).toBe(true);
  });

  test("two months with other debtors are two tables, too; two departments are one list", () => {
    const sheet = (left: string, right: string) =>
      understand(
        gridOfText(`
${left} | | ${right} |
Должник | Долг | Должник | Долг
ООО «Дом» | 100 | ООО «Клён» | 150
ООО «Сад» | 200 | ООО «Дуб» | 250`),
      );
    expect(facts(sheet("Август", "Сентябрь").debts, "amount").flat()).toEqual(["100", "200"]);
    expect(sheet("Август", "Сентябрь").controls.some(({ ok }) => !ok)).toBe(true);
    expect(facts(sheet("на 01.07.2026", "на 01.10.2026").debts, "amount").flat()).toEqual(["150", "250"]);
    expect(facts(sheet("2025 год", "2026 год").debts, "amount").flat()).toEqual(["100", "200"]);
    // A month's name inside another word names no time.
    const departments = sheet("Участок Маяковского", "Отдел рекламы, прямая продажа");
    expect(facts(departments.debts, "amount").flat()).toEqual(["100", "200", "150", "250"]);
    expect(departments.controls.every(({ ok }) => ok)).toBe(true);
  });
});

describe("two lists whose headings differ in the word for the debtor", () => {
  const sheet = (over: string) =>
    understand(
      gridOfText(`
        ${over}
        Арендатор  | Долг | Пени | Наниматель | Долг | Пени
        ООО «Клён» | 10   | 1    | Ким А.А.   | 20   | 2
        ООО «Ель»  | 15   | 1    | Пак Б.Б.   | 25   | 2
      `),
    );

  test("are one list, although no blank column is between them", () =>
    expect(facts(sheet("Аренда | | | Найм").debts, "debtorName", "amount", "penalty")).toEqual([
      ["ООО «Клён»", "10", "1"],
      ["ООО «Ель»", "15", "1"],
      ["Ким А.А.", "20", "2"],
      ["Пак Б.Б.", "25", "2"],
    ]));

  test("are not if one of them lists who has paid: it is named, and a control fails", () => {
    const intake = sheet("Должны | | | Погасили в сентябре");
    expect(facts(intake.debts, "amount")).toEqual([["10"], ["15"]]);
    expect(codes(intake)).toContain("D2 table-beside");
  });
});
