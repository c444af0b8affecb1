import { isoDay } from "../../../src/domain/day";
import { patternOf } from "../../../src/intake/headings/patterns";
import { normaliseHeading } from "../../../src/intake/headings/normaliseHeading";
import { gridOfText } from "../gridOf";
import { facts, refuse, understand } from "../understand";

/** Headings of one kind, however they are worded. */

const targetsOf = (heading: string) => patternOf(normaliseHeading(heading))?.targets ?? null;

describe("the number and the date of a paper in one cell", () => {
  test.each([
    ["Претензия (исх. №, дата)", ["claimDate", "claimNumber"]],
    ["Претензия: дата, номер", ["claimDate", "claimNumber"]],
    ["Суд. приказ, № и дата", ["courtOrderDate"]],
    ["Решение суда (дата, №)", ["judgmentDate"]],
    ["Реквизиты решения: номер, дата", ["judgmentDate"]],
    ["№, дата исполнительного листа", ["writNumber", "writDate"]],
    ["Исполнительный документ (номер, дата выдачи)", ["writNumber", "writDate"]],
    ["ИЛ (№ и дата)", ["writNumber", "writDate"]],
  ])("«%s»", (heading, targets) => expect(targetsOf(heading)).toEqual(targets));

  test.each(["Дата претензии", "№ исполнительного листа", "Дата и № протокола"])(
    "«%s» is not both",
    (heading) => expect(targetsOf(heading)).toBeNull(),
  );

  test("both are read", () => {
    const { debts } = understand(
      gridOfText(`
        Должник    | ИНН        | Долг | Срок       | Дата и № претензии      | Суд. приказ, № и дата    | ИЛ (№ и дата)
        ООО «Клён» | 2999653789 | 1000 | 10.02.2025 | 10.03.2025, исх. 12-пр  | 2-101/2025 от 12.05.2025 | ФС 012345678 от 20.06.2025
        АО «Вяз»   | 7707083893 | 2000 | 11.02.2025 | 11.03.2025, исх. 13-пр  | 2-102/2025 от 13.05.2025 | ФС 012345679 от 21.06.2025
        ООО «Дуб»  | 7702070139 | 3000 | 12.02.2025 | 12.03.2025, исх. 14-пр  | 2-103/2025 от 14.05.2025 |
        ООО «Ива»  | 3254001003 | 4000 | 13.02.2025 | 13.03.2025, исх. 15-пр  |                          |
      `),
    );
    expect(facts(debts, "claimDate", "courtOrderDate", "writDate", "writNumber")[0]).toEqual([
      isoDay("2025-03-10"),
      isoDay("2025-05-12"),
      isoDay("2025-06-20"),
      "ФС 012345678 от 20.06.2025",
    ]);
  });
});

test.each(["Дог-р", "№ гос. контракта", "Договор аренды №", "№ дог. найма", "Номер договора поставки"])(
  "«%s» is the basis",
  (heading) => expect(targetsOf(heading)).toEqual(["basis"]),
);

test.each(["Договор расторгнут", "Контрагент", "Сумма договора", "№ соглашения о рассрочке"])(
  "«%s» is not",
  (heading) => expect(targetsOf(heading)).toBeNull(),
);

test("members that an export of 1С names with a point are headings under others", () => {
  const { debts } = understand(
    gridOfText(`
      Контрагент.Наименование | Контрагент.ИНН | Договор.Номер | Договор.Дата | СрокОплаты | Остаток
      ООО «Клён»              | 2999653789     | 12-А/24       | 10.02.2024   | 10.02.2025 | 1000,50
      АО «Вяз»                | 7707083893     | 13-А/24       | 11.02.2024   | 11.02.2025 | 2000,75
    `),
  );
  expect(facts(debts, "debtorName", "inn", "basis", "contractDate", "amount")[0]).toEqual([
    "ООО «Клён»",
    "2999653789",
    "12-А/24",
    isoDay("2024-02-10"),
    "1000.5",
  ]);
});

test("an advance that is not closed is what is owed, not what was charged", () => {
  const { debts } = understand(
    gridOfText(`
      Должник    | ИНН        | Аванс перечислен | Закрыто актами | Незакрытый аванс | Срок исполнения
      ООО «Клён» | 2999653789 | 1000             | 300            | 700              | 10.02.2025
      АО «Вяз»   | 7707083893 | 2000             | 0              | 2000             | 11.02.2025
      ООО «Дуб»  | 7702070139 | 3000             | 1000           | 2000             | 12.02.2025
      ООО «Ива»  | 3254001003 | 4000             | 1500           | 2500             | 13.02.2025
    `),
  );
  expect(facts(debts, "amount").flat()).toEqual(["700", "2000", "2000", "2500"]);
});

test("a few people who answer for debts do not pass for those who owe them", () => {
  const failure = refuse(
    gridOfText(`
      Ответственное лицо | Лицо, причинившее ущерб | Сумма ущерба | Срок
      Сидорова Т.А.      | Иванов Иван Петрович    | 1000,50      | 10.02.2025
      Круглов П.П.       | Козлова Анна Ивановна   | 2000,50      | 11.02.2025
      Сидорова Т.А.      | Беляев Сергей Ильич     | 3000,50      | 12.02.2025
      Сидорова Т.А.      | Орлова Мария Петровна   | 4000,50      | 13.02.2025
      Круглов П.П.       | Фролов Юрий Иванович    | 5000,50      | 14.02.2025
    `),
  );
  expect(failure).toMatchObject({ code: "ambiguous-column", field: "debtorName", column: 1 });
});
