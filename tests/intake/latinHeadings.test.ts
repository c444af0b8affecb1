import { gridOf } from "./gridOf";
import { isoDay } from "../../src/domain/day";
import { understandSheet } from "../../src/intake/intake";
import { AS_OF, facts, understand } from "./understand";

/** Databases write headings in Latin letters. */
test.each([
  ["words", ["kto dolzhen", "inn kontragenta", "dogovor N", "dolg seichas", "srok oplaty"]],
  ["names of columns", ["DOLZHNIK", "INN", "NOMER_DOGOVORA", "SUMMA_DOLGA", "SROK_OPLATY"]],
])("headings in Latin letters head a table of debts: %s", (_, headings) => {
  const intake = understand(
    gridOf([
      ["Реестр на 01.10.2026"],
      headings,
      ["ООО «Клён»", "3254001003", "№ 12/2024", 100, "10.02.2026"],
      ["АО «Вымпел»", "3254001370", "№ 7/2025", 200.5, "10.03.2026"],
    ]),
  );
  expect(facts(intake.debts, "debtorName", "inn", "amount")).toEqual([
    ["ООО «Клён»", "3254001003", "100"],
    ["АО «Вымпел»", "3254001370", "200.5"],
  ]);
});

test.each([
  ["a database", ["debtor_name", "tax_id", "contract_no", "debt_amount", "due_date"]],
  ["a program", ["Customer", "INN", "Contract No.", "Amount due", "Due date"]],
])("headings in English head a table of debts: %s", (_, headings) => {
  const { debts } = understand(
    gridOf([
      headings,
      ["ООО «Клён»", "3254001003", "№ 12/2024", 100, "10.02.2026"],
      ["АО «Вымпел»", "3254001370", "№ 7/2025", 200.5, "10.03.2026"],
    ]),
  );
  expect(facts(debts, "debtorName", "inn", "amount", "dueDate")).toEqual([
    ["ООО «Клён»", "3254001003", "100", isoDay("2026-02-10")],
    ["АО «Вымпел»", "3254001370", "200.5", isoDay("2026-03-10")],
  ]);
});

test("«Клиент» and «Баланс» head a table: what is not understood of it is asked", () => {
  const sheet = gridOf([
    ["Клиент", "ID клиента", "Баланс", "Крайняя дата"],
    ["ООО «Клён»", 10457, 100.5, "10.02.2026"],
    ["АО «Вымпел»", 10458, 200.5, "10.03.2026"],
    ["ООО «Дуб»", 10459, 300.75, "10.04.2026"],
  ]);
  const result = understandSheet(sheet, { file: "долги.xlsx", asOf: AS_OF });
  const mapping = result.ok ? result.intake.mapping : result.failure.mapping;
  expect(mapping.map(({ target, proposed }) => target ?? proposed)).toEqual(
    expect.arrayContaining(["debtorName", "amount", "dueDate"]),
  );
});
