import { isAboveZero } from "../../domain/money";
import { MESSAGES } from "../intakeMessages";
import { isLiabilityAccount, notOwedUnder, OWED_AGAIN, type NotOwed } from "./notOwed";
import { rowTotal, type BodyRow } from "./scan";

/**
 * Why a row is no debt by its own words or those of the section around it, for the user; `null` if it is one. An
 * overpayment with its sign is read like any other (docs/register.md §1).
 */
export function whyNotOwed(row: BodyRow, section: NotOwed | null): string | null {
  const why = row.notOwed?.why ?? section;
  if (why === null) return null;
  if (why === "owed-by-us") return MESSAGES.owedByUs;
  if (why === "turnover") return MESSAGES.turnoverRow;
  const total = rowTotal(row);
  return total !== null && isAboveZero(total) ? MESSAGES.overpaid : null;
}

/** What the headings passed so far say of the rows at this place of a list. */
export class OpenSection {
  /** Whether a row of it was rejected: its totals then sum up what is not owed, alone or with the debts. */
  leftOut = false;
  private current: NotOwed | null = null;

  /** `sided`: the sums are balances, whose side says who owes, whatever the account. */
  constructor(private readonly sided: boolean) {}

  /** Why the rows at this place are not debts; `null` if they are. */
  get notOwed(): NotOwed | null {
    return this.current;
  }

  /** A text in a row of its own; most change nothing. */
  enter(text: string): void {
    const liability = this.sided ? null : isLiabilityAccount(text);
    const why = liability === true ? "owed-by-us" : notOwedUnder(text);
    if (why === null && liability === null && !OWED_AGAIN.test(text)) return;
    this.current = why;
    this.leftOut = false;
  }
}
