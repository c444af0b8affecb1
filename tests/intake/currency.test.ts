import { gridOf, gridOfText } from "./gridOf";
import { facts, kinds, understand } from "./understand";

/** docs/register.md §1 p.15: sums in another currency are rejected by name, and never count as roubles. */

const HEAD = "Должник | ИНН | Договор | Сумма задолженности";

test.each(["рубли", "руб.", "RUB", "rur", "₽", "643", "810", "Российский рубль", "руб. РФ", "RUB (643)"])(
  "«Валюта» %s is the rouble",
  (rouble) => {
    const intake = understand(
      gridOfText(`
${HEAD} | Валюта
ООО «Клён» | 3525111117 | 1 | 100 | ${rouble}
ООО «Вяз» | 3525222226 | 2 | 200 |`),
    );
    expect(facts(intake.debts, "debtorName", "amount")).toEqual([
      ["ООО «Клён»", "100"],
      ["ООО «Вяз»", "200"],
    ]);
    expect(intake.rejected).toEqual([]);
  },
);

test.each(["USD", "евро", "€", "840", "Белорусский рубль", "BYN", "доллар США", "тенге", "тыс. руб."])(
  "a row with «Валюта» %s is rejected, and its sum is not told as roubles",
  (currency) => {
    const intake = understand(
      gridOfText(`
${HEAD} | Код валюты
ООО «Клён» | 3525111117 | 1 | 100 | RUB
ООО «Вяз» | 3525222226 | 2 | 200 | ${currency}
ООО «Дуб» | 3525333330 | 3 | 300 | RUB`),
    );
    expect(kinds(intake)).toBe("hdxd");
    expect(intake.rejected).toMatchObject([{ row: 3, cell: "E3", sum: null }]);
    expect(intake.rejected[0]?.reason).toContain(`не в рублях (${currency})`);
  },
);

test("a sheet that has the sum in roubles beside that in the currency is read in roubles", () => {
  const intake = understand(
    gridOfText(`
Должник | ИНН | Валюта | Сумма долга в валюте | Сумма долга, руб.
ООО «Клён» | 3525111117 | USD | 100 | 9000
ООО «Вяз» | 3525222226 | RUB | 200 | 200`),
  );
  expect(facts(intake.debts, "amount")).toEqual([["9000"], ["200"]]);
});

test("a heading of another currency alone rejects every row", () => {
  const intake = understand(
    gridOfText(`
Должник | ИНН | Договор | Сумма задолженности, долл. США
ООО «Клён» | 3525111117 | 1 | 100
ООО «Вяз» | 3525222226 | 2 | 200`),
  );
  expect(kinds(intake)).toBe("hxx");
  expect(intake.debts).toEqual([]);
});

test.each(["(тыс. долл. США)", "в евро", "USD", "Сведения о задолженности, в долларах США"])(
  "a title «%s» rejects every row",
  (title) => {
    const intake = understand(
      gridOfText(`
${title}
${HEAD}
ООО «Клён» | 3525111117 | 1 | 100`),
    );
    expect(kinds(intake)).toBe("nhx");
  },
);

test.each(["Дебиторы ООО «Евро»", "Евродом", "Задолженность фирмы Доллар-Сервис"])(
  "a title «%s» names no currency",
  (title) => {
    const intake = understand(gridOfText(`${title}\n${HEAD}\nООО «Клён» | 3525111117 | 1 | 100`));
    expect(kinds(intake)).toBe("nhd");
  },
);

const withFormat = (format: string) => {
  const grid = gridOf([
    ["Должник", "ИНН", "Договор", "Сумма задолженности"],
    ["ООО «Клён»", "3525111117", "1", 100],
  ]);
  return {
    ...grid,
    numberFormat: (row: number, column: number) => (row === 1 && column === 3 ? format : null),
  };
};

test.each(["[$$-409]#,##0.00", "#,##0.00 [$€-1]", '#,##0.00" USD"', "[$USD] #,##0", "$#,##0.00"])(
  "a number format %s rejects the row",
  (format) => {
    expect(kinds(understand(withFormat(format)))).toBe("hx");
  },
);

test.each([
  "#,##0.00 [$₽-419]",
  '#,##0.00"р."',
  '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  "[$-419]#,##0.00",
])("a number format %s is of roubles", (format) => {
  expect(kinds(understand(withFormat(format)))).toBe("hd");
});

test("words of another currency beside the sum reject the row", () => {
  const intake = understand(
    gridOfText(`
${HEAD}
ООО «Клён» | 3525111117 | 1 | 100
ООО «Вяз» | 3525222226 | 2 | 1 000,00 (долл. США)`),
  );
  expect(kinds(intake)).toBe("hdx");
});

test("a penalty under a rejected sum does not go to the debtor above it", () => {
  const intake = understand(
    gridOfText(`
Должник | Вид суммы | Сумма задолженности | Валюта
ООО «Клён» | основной долг | 100 | RUB
 | пени | 10 | RUB
ООО «Вяз» | основной долг | 200 | USD
 | пени | 20 | RUB
ООО «Дуб» | основной долг | 300 | RUB
 | пени | 30 | RUB`),
  );
  expect(kinds(intake)).toBe("hddxxdd");
});
