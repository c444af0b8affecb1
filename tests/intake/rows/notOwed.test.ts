import { money } from "../../../src/domain/money";
import { gridOfText } from "../gridOf";
import { facts, kinds, understand } from "../understand";

const OWED_BY_US = expect.stringContaining("кредиторская задолженность") as string;
const OVERPAID = expect.stringContaining("переплата") as string;

describe("what nobody owes to the organisation", () => {
  test.each([
    ["2. По кредиторской задолженности", OWED_BY_US],
    ["Кредиторская задолженность", OWED_BY_US],
    ["Раздел II. Расчеты с кредиторами", OWED_BY_US],
    ["Переплата", OVERPAID],
  ])("rows under «%s» are rejected, and its totals are not compared", (heading, reason) => {
    const intake = understand(
      gridOfText(`
Наименование | Сумма задолженности, руб.
1. По дебиторской задолженности |
ООО «Клён» | 100
ООО «Ель» | 50
Итого | 150
${heading} |
ООО «Вяз» | 70
Итого | 70
Всего | 220
`),
    );
    expect(kinds(intake)).toBe("hgddsgxss");
    expect(intake.rejected).toEqual([{ row: 7, cell: "A7", reason, sum: money(70) }]);
    expect(intake.controls.filter(({ ok }) => !ok)).toEqual([]);
  });

  test("debts begin again with a section of debtors", () => {
    const intake = understand(
      gridOfText(`
Наименование | Договор | Сумма задолженности, руб.
Кредиторская задолженность | |
ООО «Вяз» | № 1 | 70
Итого | | 70
Дебиторская задолженность | |
ООО «Клён» | № 2 | 100
Итого | | 100
`),
    );
    expect(kinds(intake)).toBe("hgxsgds");
    expect(facts(intake.debts, "debtorName", "amount")).toEqual([["ООО «Клён»", "100"]]);
  });

  test("overpayments with their sign stay, under such a heading or beside such a word", () => {
    const intake = understand(
      gridOfText(`
Наименование | Сумма задолженности, руб. | Примечание
ООО «Клён» | 100 |
ООО «Ель» | -30 | переплата
Переплата | |
ООО «Вяз» | -20 |
Итого | 50 |
`),
    );
    expect(facts(intake.debts, "amount")).toEqual([["100"], ["-30"], ["-20"]]);
    expect(intake.controls.filter(({ ok }) => !ok)).toEqual([]);
  });

  test.each([
    ["in the account's row", "Счет 205.21 | |", "Счет 302.34 | |", ""],
    ["in the row's own account", "", "", "1 302 34 000"],
  ])("a sum on account 302 without a side is a liability: %s", (_, owed, liability, account) => {
    const intake = understand(
      gridOfText(`
Контрагент | Номер счета | Сумма задолженности, руб.
${owed}
ООО «Клён» | ${account && "1 205 31 000"} | 100
ООО «Ель» | ${account && "1 209 34 000"} | 50
${liability}
ООО «Вяз» | ${account} | 70
`),
    );
    expect(facts(intake.debts, "amount")).toEqual([["100"], ["50"]]);
    expect(intake.rejected.map(({ reason }) => reason)).toEqual([OWED_BY_US]);
  });

  test("a debit balance on account 302 is a debt", () => {
    const intake = understand(
      gridOfText(`
Контрагент | Номер счета | Сальдо на конец периода / Дебет | Сальдо на конец периода / Кредит
ООО «Клён» | 302.34 | 100 |
ООО «Ель» | 302.34 | | 70
`),
    );
    expect(facts(intake.debts, "amount")).toEqual([["100"], ["-70"]]);
  });

  test("a remark that there is none heads nothing", () => {
    const intake = understand(
      gridOfText(`
Наименование | Договор | Сумма задолженности, руб.
ООО «Клён» | № 2 | 100
Кредиторская задолженность отсутствует | |
ООО «Ель» | № 3 | 50
`),
    );
    expect(facts(intake.debts, "amount")).toEqual([["100"], ["50"]]);
  });

  test("a row whose own cell says so is rejected, alone or below a debt of the same party", () => {
    const intake = understand(
      gridOfText(`
Контрагент | Вид задолженности | Сумма, руб.
ООО «Клён» | дебиторская | 100
| кредиторская | 30
ИП Ель | КЗ | 50
АО «Вяз» | переплата | 7
АО «Дуб» | ДЗ | 10
`),
    );
    expect(kinds(intake)).toBe("hdxxxd");
    expect(intake.rejected.map(({ cell, reason }) => [cell, reason])).toEqual([
      ["B3", OWED_BY_US],
      ["B4", OWED_BY_US],
      ["B5", OVERPAID],
    ]);
    expect(facts(intake.debts, "amount")).toEqual([["100"], ["10"]]);
  });

  test("in a tree, everything below such a level is rejected", () => {
    const intake = understand(
      gridOfText(
        `
Контрагенты | Сальдо на конец периода
Дебиторская задолженность | 150
ООО «Клён» | 150
Договор № 1 | 100
Договор № 2 | 50
Кредиторская задолженность | 70
ООО «Вяз» | 70
Договор № 3 | 70
`,
        { outline: [0, 0, 1, 2, 2, 0, 1, 2] },
      ),
    );
    expect(facts(intake.debts, "amount")).toEqual([["100"], ["50"]]);
    expect(intake.rejected.map(({ cell, reason }) => [cell, reason])).toEqual([["A8", OWED_BY_US]]);
  });
});
