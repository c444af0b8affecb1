import { gridOf } from "./gridOf";
import { facts, understand } from "./understand";

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
