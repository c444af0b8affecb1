import { normaliseText } from "../cells";
import type { Administrator } from "../table/administrator";
import type { MutableDebt } from "../../domain/debt";

/** Digits 1–3 of codes that apply to any administrator («000 1 11 …»). */
const ANY_ADMINISTRATOR = "000";
const KBK_DIGITS = 20;

/** The administrators that the debts of a sheet name themselves, collected while they are read. */
export class KnownAdministrators {
  /** Names by code, for debts that have both. */
  private readonly names = new Map<string, string | null>();

  /** Adds a debt; digits 1–3 of its KBK give its administrator if nothing else says it (docs/register.md §1 p.9). */
  see(debt: MutableDebt): void {
    if (
      debt.administratorCode === null &&
      debt.administratorName === null &&
      debt.kbk?.length === KBK_DIGITS
    ) {
      const code = debt.kbk.slice(0, 3);
      if (code !== ANY_ADMINISTRATOR) debt.administratorCode = code;
    }
    if (debt.administratorCode === null) return;
    if (!this.names.get(debt.administratorCode))
      this.names.set(debt.administratorCode, debt.administratorName);
  }

  /**
   * Fills in what the debts do not say: the title's administrator, the name that other debts give to the code, and
   * finally what the user chose for sheets that name none. A name goes only with its own code: a title's or the
   * user's name is not given to a debt of another administrator, and a title's name without a code only if the sheet
   * has at most one.
   */
  settle(debts: readonly MutableDebt[], title: Administrator, chosen: Administrator): void {
    const ofAll = title.code !== null || this.names.size <= 1;
    for (const debt of debts) {
      if (debt.administratorCode !== null && debt.administratorName !== null) continue;
      if (ofAll && debt.administratorName === null) supply(debt, title);
      if (debt.administratorName === null && debt.administratorCode !== null)
        debt.administratorName = this.names.get(debt.administratorCode) ?? null;
      supply(debt, chosen);
    }
  }
}

/** Fills the gaps from `source`, unless the debt's own code or name points to another administrator. */
function supply(debt: MutableDebt, source: Administrator): void {
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
