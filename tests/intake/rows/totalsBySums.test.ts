import { gridOfText } from "../gridOf";
import { facts, kinds, understand } from "../understand";

/** Totals and carry-overs by what they say and by what they sum (docs/register.md §1 p.14). */

const HEAD = "Должник | ИНН | Договор | Срок уплаты | Сумма долга, руб.";
const ROWS = `
  ООО «Клён» | 3254001003 | № 1 | 10.02.2026 | 1000
  АО «Вымпел» | 3254001370 | № 2 | 10.02.2026 | 500`;

test.each([
  "И Т О Г О",
  "BCEГO",
  "Общая задолженность",
  "Свод",
  "Σ",
  "Grand Total",
  "По всем должникам",
  "Сальдо по отделу",
])("«%s» with the sum of the rows above is a total", (words) => {
  const intake = understand(gridOfText(`${HEAD}${ROWS}\n  ${words} | | | | 1500`));
  expect(kinds(intake)).toBe("hdds");
  expect(intake.controls.filter(({ ok }) => !ok)).toEqual([]);
});

test("a row without any words is a total by its sum", () => {
  expect(kinds(understand(gridOfText(`${HEAD}${ROWS}\n  | | | | 1500`)))).toBe("hdds");
});

test.each(["И Т О Г О", "BCEГO", "Общая задолженность"])(
  "«%s» with another sum is a total that has failed",
  (words) => {
    const intake = understand(gridOfText(`${HEAD}${ROWS}\n  ${words} | | | | 1600`));
    expect(kinds(intake)).toBe("hdds");
    expect(intake.controls.some(({ ok }) => !ok)).toBe(true);
  },
);

test("a party that happens to owe what those above owe together stays a debt", () => {
  expect(kinds(understand(gridOfText(`${HEAD}${ROWS}\n  ООО «Сосна» | | | | 1500`)))).toBe("hddd");
  const bare = understand(
    gridOfText(`
      Должник | Сумма долга
      Иванов И.И. | 100
      Петров П.П. | 200
      Сидоров С.С. | 300
    `),
  );
  expect(kinds(bare)).toBe("hddd");
});

test.each([
  ["Переходит на следующую страницу", "Перенос с предыдущей страницы"],
  ["К переносу", "Перенос с листа 1"],
  ["Остаток на следующий лист", "С предыдущей страницы"],
])("«%s» and «%s» are carried over and no debts", (down, up) => {
  const intake = understand(
    gridOfText(`
      № | Должник | ИНН | Договор | Сумма долга
      1 | ООО «Клён» | 3254001003 | № 1 | 1000
      2 | АО «Вымпел» | 3254001370 | № 2 | 2000
      | Итого по странице | | | 3000
      | ${down} | | | 3000
      № | Должник | ИНН | Договор | Сумма долга
      | ${up} | | | 3000
      3 | ООО «Сосна» | 3254002487 | № 3 | 300
      4 | ООО «Ивняк» | 3254005819 | № 4 | 50
      | Итого по странице | | | 350
      | Всего по ведомости | | | 3350
    `),
  );
  expect(kinds(intake)).toBe("hddsshsddss");
  expect(intake.controls.filter(({ ok }) => !ok)).toEqual([]);
});

test("a pivot table in outline form writes a debtor once and sums him up", () => {
  const intake = understand(
    gridOfText(`
      Должник | Договор | Сумма по полю Сумма долга
      ООО «Клён» | № 1 | 1000
      | № 2 | 500
      ООО «Клён» Итог | | 1500
      АО «Вымпел» | № 3 | 2000
      АО «Вымпел» Итог | | 2000
      Общий итог | | 3500
    `),
  );
  expect(facts(intake.debts, "debtorName", "amount")).toEqual([
    ["ООО «Клён»", "1000"],
    ["ООО «Клён»", "500"],
    ["АО «Вымпел»", "2000"],
  ]);
});

test("a pivot table in compact form is a tree by its indents", () => {
  const intake = understand(
    gridOfText(
      `
        Названия строк | Сумма по полю Сумма долга
        ООО «Клён» | 1500
        Договор № 1 | 1000
        Договор № 2 | 500
        АО «Вымпел» | 2000
        Договор № 3 | 2000
        Общий итог | 3500
      `,
      { indents: [0, 0, 1, 1, 0, 1, 0] },
    ),
  );
  expect(facts(intake.debts, "debtorName", "basis", "amount")).toEqual([
    ["ООО «Клён»", "Договор № 1", "1000"],
    ["ООО «Клён»", "Договор № 2", "500"],
    ["АО «Вымпел»", "Договор № 3", "2000"],
  ]);
});
