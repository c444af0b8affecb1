import type { Administrator } from "../kit/formContext";
import type { FormBasis } from "../kit/form";
import { NO_DEBT } from "./vologdaWords";

/**
 * The administrators that submit the appendices: those with a debt on 1 January or on the reporting date. The others
 * submit nothing (п. 4.2) and are named in the control list of приложение 4.
 */
export function reportingAdministrators(input: FormBasis): readonly Administrator[] {
  return input.context.administrators.filter((administrator) => hasDebt(input, administrator));
}

/** Whether an administrator has any debt on 1 January or on the reporting date, or may have had one: its sum is unknown. */
export function hasDebt(basis: FormBasis, administrator: Administrator): boolean {
  const { openingLacking } = basis.columns;
  return (
    hasKnownDebt(basis, administrator) ||
    basis.context.debtsOf(administrator).some((row) => openingLacking.value(row) !== null)
  );
}

/** The same, as far as the register knows. */
export function hasKnownDebt({ context, columns }: FormBasis, administrator: Administrator): boolean {
  // The amounts include only positive ones.
  const told = [columns.amountNow, columns.amountOpening];
  return context.debtsOf(administrator).some((row) => told.some((column) => column.value(row) !== null));
}

/** Why the appendices have nothing to say about a register without debts; `null` if they have. */
export function nothingToSay(basis: FormBasis): string | null {
  return reportingAdministrators(basis).length === 0 ? NO_DEBT : null;
}
