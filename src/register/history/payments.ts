import type { Day } from "../../domain/day";
import { debtTotal } from "../../domain/debt";
import { kopecksOf, ofKopecks, toKopecks, type Money } from "../../domain/money";
import type { PreviousDebt } from "../../domain/registerLine";
import { yearStart } from "../../domain/reportingDates";
import { debtIdentity } from "../merge/registerMerge";
import { snapshotDate, totalKopecks, type History } from "./history";

/** The snapshots between which payments are derived: from the opening date up to the register's own date. */
export interface PaymentPeriod {
  readonly history: History;
  /** The date whose snapshot is the opening; `null` if there is none. */
  readonly openingDate: Day | null;
  /** The kept dates between it and that of the lines' own sums, the earliest first. */
  readonly between: readonly Day[];
}

/** The period from an opening date to the date of a register's own sums. */
export function paymentPeriod(history: History, openingDate: Day | null, asOf: Day): PaymentPeriod {
  const between = [...history.keys()]
    .filter((date) => openingDate !== null && date > openingDate && date < asOf)
    .sort((a, b) => a - b);
  return { history, openingDate, between };
}

/**
 * By how much the sums of a debt have fallen since the start of the year, from snapshot to snapshot (docs/periods.md
 * §4); `null` if they have not, or unless its opening sum comes from one. A snapshot that does not know its sums,
 * because its administrator had not submitted, says nothing about payments.
 */
export function derivedPayment(
  { debt, presence }: Pick<PreviousDebt, "debt" | "presence">,
  identity: string,
  { history, openingDate, between }: PaymentPeriod,
): Money | null {
  if (openingDate === null || presence === "absent") return null;
  const opening = history.get(openingDate)?.get(identity);
  if (opening === undefined) return null;
  let stands = totalKopecks(opening);
  let paid = 0;
  const then = (sum: number | null): void => {
    if (sum === null) return;
    if (stands !== null && sum < stands) paid += stands - sum;
    stands = sum;
  };
  for (const date of between) {
    const sums = history.get(date)?.get(identity);
    then(sums === undefined ? 0 : totalKopecks(sums));
  }
  then(presence === "gone" ? 0 : (kopecksOf(toKopecks(debtTotal(debt))) ?? 0));
  return paid === 0 ? null : ofKopecks(paid);
}

/**
 * The lines of a register as read back, with payments that an earlier build derived marked as such: the next build
 * derives them anew. An amount that people have typed over stays theirs.
 *
 * @param opening the date that the user chose for the start of a year without a snapshot
 */
export function withDerivedPayments<Line extends PreviousDebt>(
  lines: readonly Line[],
  history: History,
  { asOf, opening }: { readonly asOf: Day | null; readonly opening: Day | null },
): readonly Line[] {
  if (asOf === null || history.size === 0) return lines;
  const period = paymentPeriod(history, snapshotDate(history, yearStart(asOf)) ?? opening, asOf);
  return lines.map((line) => {
    const { debt, mark } = line;
    if (debt.paidAmount === null || mark === null || mark.facts().has("paidAmount")) return line;
    const derived = derivedPayment(line, debtIdentity(mark), period);
    return derived === null || !derived.equals(debt.paidAmount) ? line : { ...line, derived: ["paidAmount"] };
  });
}
