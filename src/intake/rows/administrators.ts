import { normaliseText } from "../cells";
import type { Administrator } from "../table/administrator";
import type { OpenDebt } from "./debts";

/** Digits 1–3 of codes that stand for any administrator («000 1 11 …»). */
const ANY_ADMINISTRATOR = "000";
const KBK_DIGITS = 20;

/**
 * Settles the administrator of each debt. What its row, group or column says wins; then the first digits of its KBK
 * (register.md §1 p.9), the title, and last what the user chose for sheets that name none. A name goes only with
 * its own code: a title's or the user's name is not put to a debt of another administrator, and a title's name
 * without a code only if the sheet has at most one.
 */
export function settleAdministrators(
  debts: readonly OpenDebt[],
  title: Administrator,
  chosen: Administrator,
): void {
  for (const debt of debts) {
    const byKbk = debt.kbk?.length === KBK_DIGITS ? debt.kbk.slice(0, 3) : null;
    if (debt.administratorCode === null && debt.administratorName === null && byKbk !== ANY_ADMINISTRATOR)
      debt.administratorCode = byKbk;
  }
  const codes = new Set(debts.map((debt) => debt.administratorCode).filter((code) => code !== null));
  const names = new Map<string, string>();
  for (const debt of debts)
    if (debt.administratorCode !== null && debt.administratorName !== null)
      names.set(debt.administratorCode, debt.administratorName);
  for (const debt of debts) {
    if (debt.administratorName === null) {
      if (title.code !== null || codes.size <= 1) supply(debt, title);
      debt.administratorName ??= names.get(debt.administratorCode ?? "") ?? null;
    }
    supply(debt, chosen);
  }
}

/** Fills the gaps from `source`, unless the debt's own code or name speaks of another administrator. */
function supply(debt: OpenDebt, source: Administrator): void {
  if (debt.administratorCode !== null && source.code !== null && debt.administratorCode !== source.code)
    return;
  if (debt.administratorCode === null && debt.administratorName !== null && source.name !== null)
    if (!sameName(debt.administratorName, source.name)) return;
  debt.administratorCode ??= source.code;
  debt.administratorName ??= source.name;
}

function sameName(a: string, b: string): boolean {
  return normaliseText(a) === normaliseText(b);
}
