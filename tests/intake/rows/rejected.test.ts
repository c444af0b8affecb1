import { money } from "../../../src/domain/money";
import { gridOfText } from "../gridOf";
import { codes, facts, kinds, understand } from "../understand";

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
        sum: null,
      },
      {
        row: 4,
        cell: "E4",
        reason: "В строке нет ни основного долга, ни пеней. Впишите сумму или удалите строку.",
        sum: null,
      },
      {
        row: 5,
        cell: "B5",
        reason: "В строке есть сумма, но не назван должник. Впишите наименование или ИНН.",
        sum: money(500),
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

  test("a debtor with a contract under the grand total is rejected for want of a sum; who signs is not", () => {
    const intake = understand(
      gridOfText(`
Должник | Договор | Сумма долга, руб. | Срок уплаты
ООО «Клён» | № 1 | 100 | 10.01.2026
ООО «Ель» | № 2 | 200 | 11.01.2026
Итого | | 300 |
ООО «Вяз» | № 3 | нет | 12.01.2026
Главный бухгалтер | | | Смирнова А. А.
`),
    );
    expect(kinds(intake)).toBe("hddsxn");
  });

  test("a first row without a debtor has nobody to go on with, however many rows below have one", () => {
    const intake = understand(
      gridOfText(`
Должник | ИНН | Договор | Сумма долга, руб.
| | № 1 | 100
ООО «Клён» | 7707083893 | № 2 | 200
| | № 3 | 300
ООО «Ель» | 7728168971 | № 4 | 50
`),
    );
    expect(kinds(intake)).toBe("hxddd");
    expect(intake.rejected.map(({ cell }) => cell)).toEqual(["A2"]);
  });

  test("rows whose debtors stand in a column that is not read are not given to the debtor above", () => {
    const rows = [1, 2, 3, 4].map((index) =>
      index % 2 === 1
        ? `ООО «Клён-${String(index)}» | | № ${String(index)} | ${String(index)}00`
        : ` | Петров Иван Сергеевич | № ${String(index)} | ${String(index)}00`,
    );
    const intake = understand(
      gridOfText(["Контрагент | Кем нарушено | Договор | Сумма долга, руб.", ...rows].join("\n")),
    );
    expect(facts(intake.debts, "debtorName", "amount")).toEqual([
      ["ООО «Клён-1»", "100"],
      ["ООО «Клён-3»", "300"],
    ]);
    expect(intake.rejected.map(({ row, sum }) => [row, sum?.toNumber()])).toEqual([
      [3, 200],
      [5, 400],
    ]);
  });
});

describe("under the last sum that can be read", () => {
  const under = (last: string) =>
    understand(
      gridOfText(`
Должник | ИНН | Договор | Сумма долга, руб.
ООО «Клён» | 7707083893 | № 1 | 100
${last}`),
    );

  test.each([
    "ООО «Ель» | 7728168971 | | ",
    "ООО «Ель» | | № 2 | ",
    "ООО «Ель» | | | уточняется",
    "ООО «Ель» | | | ",
    "Итого | | | 100\nООО «Ель» | 7728168971 | № 2 | ",
    "Итого | | | 100\nООО «Ель» | | | уточняется",
  ])("a debtor without a sum is rejected, never a note: %s", (last) => {
    const intake = under(last);
    expect(kinds(intake).at(-1)).toBe("x");
    expect(intake.rejected).toHaveLength(1);
  });

  test.each([
    "Главный бухгалтер | | Сосновая А. А. | ",
    "Исполнитель: Еловая Б. Б. | | | ",
    " | | | \nСосновая А. А. | | | ",
    "Итого | | | 100\nСосновая А. А. | | | ",
  ])("a signature stays a note: %s", (last) => {
    const intake = under(last);
    expect(kinds(intake).at(-1)).toBe("n");
    expect(intake.rejected).toEqual([]);
  });
});
