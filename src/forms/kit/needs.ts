import type { DebtFacts } from "../../domain/debt";
import type { FieldKey } from "../../domain/fields";

/** What forms are based on, in the genitive after «нет». */
const NEEDED = {
  openingAmount: "остатка на начало года",
  previousAmount: "суммы на 1-е число предыдущего месяца",
  paidAmount: "поступлений",
  dueDate: "срока уплаты",
  kbk: "кода дохода",
  kosgu: "КОСГУ",
  funding: "вида обеспечения",
  institutionType: "типа учреждения",
} as const satisfies Partial<Record<FieldKey, string>>;

/** A fact without which a form stays empty or shows «н/д». */
export type NeededField = keyof typeof NEEDED;

/** What a form needs and no debt has: «нет КОСГУ, вида обеспечения»; `null` if nothing is missing. */
export function lacking(needs: readonly NeededField[], debts: readonly DebtFacts[]): string | null {
  const missing = needs.filter((field) => debts.every((debt) => debt[field] === null));
  return missing.length === 0 ? null : `нет ${missing.map((field) => NEEDED[field]).join(", ")}`;
}
