import { gridOfText } from "./gridOf";
import { facts, refuse, understand } from "./understand";

/** Registers kept by account or by contract (docs/register.md §1). */

const STANDS = "debtor-stand-in";

test("without names and INNs a debtor is shown by the account, which is told", () => {
  const { debts, problems } = understand(
    gridOfText(`
Лицевой счёт | Адрес | Долг, руб.
1000234 | ул. Мира, 1-2 | 1500,50
1000235 | ул. Мира, 1-3 | 200,00
`),
  );
  expect(facts(debts, "debtorName", "account", "amount")).toEqual([
    ["1000234", "1000234", "1500.5"],
    ["1000235", "1000235", "200"],
  ]);
  expect(problems.filter(({ code }) => code === STANDS)).toMatchObject([
    { severity: "info", cell: "A1", message: expect.stringContaining("«Лицевой счёт»") as string },
  ]);
});

test("by the account rather than by the contract", () => {
  const { debts } = understand(
    gridOfText(`
Договор | Лицевой счёт | Долг
Аренда № 5 | 1000234 | 1500,50
Аренда № 6 | 1000235 | 200,00
`),
  );
  expect(facts(debts, "debtorName", "basis")).toEqual([
    ["1000234", "Аренда № 5"],
    ["1000235", "Аренда № 6"],
  ]);
});

test("a total below such rows is none of the debts", () => {
  const { debts } = understand(
    gridOfText(`
Договор | Дата возникновения | Долг
Аренда № 5 | 01.02.2026 | 1500,50
Аренда № 6 | 01.02.2026 | 200,00
Итого | | 1700,50
`),
  );
  expect(facts(debts, "debtorName", "amount")).toEqual([
    ["Аренда № 5", "1500.5"],
    ["Аренда № 6", "200"],
  ]);
});

test("a column that may be the debtor's is asked about, not passed over", () => {
  const failure = refuse(
    gridOfText(`
Кто нам должен | Договор | Дата возникновения | Долг
Ромашка | Аренда № 5 | 01.02.2026 | 1500,50
Вишня | Аренда № 6 | 01.02.2026 | 200,00
`),
  );
  expect([failure.code, failure.field]).toEqual(["ambiguous-column", "debtorName"]);
});

test("a sheet that names no account and no contract either is refused", () => {
  const failure = refuse(
    gridOfText(`
Дата возникновения | Долг
01.02.2026 | 1500,50
03.02.2026 | 200,00
`),
  );
  expect([failure.code, failure.field]).toEqual(["missing-column", "debtorName"]);
});

test("with an INN column the account is nobody's name", () => {
  const { debts, problems } = understand(
    gridOfText(`
ИНН | Лицевой счёт | Долг
7707083893 | 1000234 | 1500,50
7701234567 | 1000235 | 200,00
`),
  );
  expect(facts(debts, "debtorName", "account")).toEqual([
    [null, "1000234"],
    [null, "1000235"],
  ]);
  expect(problems.some(({ code }) => code === STANDS)).toBe(false);
});
