import type { Administrator } from "../kit/context";
import type { FormBasis } from "../kit/form";
import { NO_DEBT } from "./words";

/**
 * The administrators that submit the appendices: those with a debt on 1 January or on the reporting date.
 * Who has none submits nothing (п. 4.2) and is named in the control list of приложение 4.
 */
export function reportingAdministrators(input: FormBasis): readonly Administrator[] {
  return input.context.administrators.filter((administrator) => hasDebt(input, administrator));
}

/** Whether an administrator has any debt on 1 January or on the reporting date, as far as the register knows. */
export function hasDebt({ context, columns }: FormBasis, administrator: Administrator): boolean {
  // Both columns hold only amounts above zero.
  return context
    .debtsOf(administrator)
    .some((row) => columns.amountNow.value(row) !== null || columns.amountOpening.value(row) !== null);
}

/** Why the appendices have nothing to say of a register without debts; `null` if they have. */
export function nothingToSay(basis: FormBasis): string | null {
  return reportingAdministrators(basis).length === 0 ? NO_DEBT : null;
}
