import type { Administrator } from "../context";
import type { FormInput } from "../form";
import { is, sumOf } from "../query";

/**
 * The administrators that submit the appendices: those with a debt on 1 January or on the reporting date.
 * Who has none submits nothing (п. 4.2) and is named in the control list of приложение 4.
 */
export function reportingAdministrators(input: FormInput): readonly Administrator[] {
  return input.context.administrators.filter((administrator) => hasDebt(input, administrator));
}

/** Whether an administrator has any debt on 1 January or on the reporting date, as far as the register knows. */
export function hasDebt({ context, columns }: FormInput, administrator: Administrator): boolean {
  const own = is(columns.administrator, administrator.key);
  return [columns.amountNow, columns.amountOpening].some(
    (amount) => !context.engine.evaluate(sumOf(amount, own)).isZero(),
  );
}
