import { unknownFacts, type Debt, type DebtFacts } from "../../src/domain/debt";
import { isoDay } from "../../src/domain/day";
import { money } from "../../src/domain/money";

/** A debt for tests: unknown but for what the test says. */
export function aDebt(facts: Partial<DebtFacts> = {}, row = 1): Debt {
  return { ...unknownFacts(), ...facts, source: { file: "долги.xlsx", sheet: "Лист1", row }, unread: null };
}

/** ООО «Ромашка» of docs/cli.md. */
export function romashka(facts: Partial<DebtFacts> = {}, row = 7): Debt {
  return aDebt(
    {
      debtorName: "ООО «Ромашка»",
      inn: "7701234567",
      basis: "Договор аренды № 5",
      originDate: isoDay("2026-01-10"),
      dueDate: isoDay("2026-02-10"),
      amount: money("1234.56"),
      ...facts,
    },
    row,
  );
}
