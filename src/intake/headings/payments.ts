import type { Finding } from "../cells/types";
import type { ColumnTarget } from "../types";
import { readBalance } from "./balances";
import type { StudiedColumn } from "./fit";
import { asked, taken, type Verdict } from "./headingDecide";
import { remainderOf } from "./included";
import { NOTES, REASONS } from "./matchWords";
import { HOLDS, KOPECK, MOST_SUMS, numbersOf, type Numbers } from "./model/relations";
import { normaliseHeading } from "./normaliseHeading";

/** Headings of what was paid, whatever for and since when. */
const PAID = /оплач|оплат|уплач|погаш|поступ|возвращ|внесен|перечислен|взыскано/;
/** Headings that name a payment but hold something else. */
const NO_PAYMENT = /дат|срок|план|прогноз|ожида|подлеж|(?:^| )(?:к|до|для) /;
/** Headings of what had to be paid, before any payment. */
const BEFORE =
  /(?:^| )к (?:уплате|оплате|возврату|взысканию|перечислению|возмещению)(?: |$)|подлеж|штраф|начисл|предъявл|выставл|назначен|ущерб|(?:^| )сумма (?:по )?(?:постановлени|счет|акт|иск|решени|требовани)/;
/** Headings of a debt: whether before or after payments, they do not say. */
const DEBT = /задолж|(?:^| )долг/;
/** Headings of what is left after payments. */
const AFTER =
  /(?:^| )не |остат|остал|сальдо|непогаш|неуплач|неоплач|недоим|просроч|(?:^| )(?:на|за) конец(?: |$)/;

/** A column of which so many values are sums is one of sums. */
const SUMS = 0.5;
/** How likely it is that payments beside a debt's sum were not deducted from it: a guess when shown, or a question. */
const LIKELY = { before: 0.9, plain: 0.6, charged: 0.5 } as const;

/**
 * What payments mean for the debt's sum beside them (docs/register.md §1 p.11). A sheet may say what had to be paid
 * and what was paid, and leave the subtraction to its reader: then the payments are deducted, or, where the heading of
 * the sum does not tell, it is asked. Nothing happens where a remainder, a balance or the figures themselves say that
 * the sum is what is left. Changes `verdicts`; returns what the user should know.
 */
export function settlePayments(
  columns: readonly StudiedColumn[],
  verdicts: Map<number, Verdict>,
): readonly Finding[] {
  const paid = columns.filter((column) => isPayment(column, verdicts.get(column.column)));
  const [payment, ...others] = paid;
  if (payment === undefined) return [];
  const holds = (target: ColumnTarget) =>
    columns.filter(({ column }) => verdicts.get(column)?.target === target);
  // A list of fines has no other sum.
  const amount = holds("amount")[0] ?? holds("penalty")[0];
  if (amount === undefined) {
    if (others.length === 0) askBoth(columns, verdicts, payment);
    return [];
  }
  const heading = normaliseHeading(amount.header);
  const isBefore = BEFORE.test(heading) && !AFTER.test(heading) && !DEBT.test(heading);
  if (!isBefore && saysWhatIsLeft(amount, heading)) return [];
  // A turnover sheet may have reckoned «К оплате» with the payments of its period, or may not.
  const isTurnover =
    verdicts.get(payment.column)?.target === "paidAmount" ||
    holds("accrued").length + holds("openingAmount").length > 0;
  if (!isBefore && isTurnover) return [];
  if (!isPaidFrom(payment, amount, isBefore) || isLeftOfOthers(amount, payment, columns)) return [];
  // The remainder will be the debt instead: nothing is taken from it once more.
  if (remainderOf(amount, columns, verdicts) !== null) return [];
  if (others.length > 0) return [NOTES.paymentsUnread(amount, paid)];
  if (isBefore && !isTurnover) {
    const reason = REASONS.deducted(amount.header);
    verdicts.set(payment.column, {
      ...taken("deductedPayment", LIKELY.before, "probable"),
      origin: "proposal",
      reason,
    });
    return [NOTES.paymentsDeducted(amount, payment)];
  }
  askAbout(payment, amount.header, verdicts);
  return [];
}

/** Whether a column holds payments, and nobody has decided what to do with them. */
function isPayment({ header, content }: StudiedColumn, verdict: Verdict | undefined): boolean {
  if (verdict === undefined || verdict.origin === "chosen" || verdict.origin === "remembered") return false;
  if (content.filled === 0 || content.money < SUMS) return false;
  const heading = normaliseHeading(header);
  const isMeant = verdict.target === "paidAmount" || verdict.proposed === "paidAmount";
  const isUnread = verdict.target === null && verdict.proposed === null;
  const isSaid = PAID.test(heading) && !NO_PAYMENT.test(heading);
  // The model may take «Сумма к уплате» for a payment.
  return isMeant ? isSaid || !BEFORE.test(heading) : isUnread && isSaid;
}

/** «Остаток», «Сальдо», «Задолженность на 01.10.2026»: payments up to then are in it. */
function saysWhatIsLeft({ levels }: StudiedColumn, heading: string): boolean {
  const balance = readBalance(levels);
  return AFTER.test(heading) || (balance !== null && (balance.moment !== null || balance.side !== null));
}

/**
 * Whether the payments may have been made towards the sum: nothing was paid beyond it. A sum before payment may be
 * overpaid in a row or two.
 */
function isPaidFrom(payment: StudiedColumn, amount: StudiedColumn, isBefore: boolean): boolean {
  const before = numbersOf(amount);
  const rows = paidRows(payment);
  const over = rows.filter(([row, paid]) => paid > (before[row] ?? 0) + KOPECK);
  return rows.length > 0 && over.length <= (isBefore ? (1 - HOLDS) * rows.length : 0);
}

/** Whether another column, or two together, less the payments are the sum: it was computed in the sheet. */
function isLeftOfOthers(
  amount: StudiedColumn,
  payment: StudiedColumn,
  columns: readonly StudiedColumn[],
): boolean {
  const left = numbersOf(amount);
  const rows = paidRows(payment);
  const isIt = (...parts: readonly Numbers[]): boolean => {
    const agreeing = rows.filter(([row, paid]) => {
      const before = parts.reduce((total, part) => total + (part[row] ?? 0), 0);
      return Math.abs(before - paid - (left[row] ?? 0)) < KOPECK;
    });
    return agreeing.length >= HOLDS * rows.length;
  };
  const others = columns
    .filter((each) => each !== amount && each !== payment && each.content.money >= SUMS)
    .map(numbersOf);
  if (others.some((other) => isIt(other))) return true;
  return (
    others.length <= MOST_SUMS && others.some((one, at) => others.slice(at + 1).some((two) => isIt(one, two)))
  );
}

/** Without a sum of the debt, «Начислено» beside «Оплачено» may be what it is reckoned from: both are asked about. */
function askBoth(
  columns: readonly StudiedColumn[],
  verdicts: Map<number, Verdict>,
  payment: StudiedColumn,
): void {
  const charged = columns.filter((column) => {
    const verdict = verdicts.get(column.column);
    if (column === payment || verdict?.origin === "chosen" || verdict?.origin === "remembered") return false;
    const isOpen = verdict?.target === "accrued" || (verdict?.target ?? null) === null;
    return isOpen && column.content.money >= SUMS && BEFORE.test(normaliseHeading(column.header));
  });
  const [sum, another] = charged;
  if (sum === undefined || another !== undefined || !isPaidFrom(payment, sum, true)) return;
  verdicts.set(sum.column, {
    ...asked([{ target: "amount", confidence: LIKELY.charged }]),
    origin: "proposal",
    reason: REASONS.doubtful(REASONS.chargedAsAmount),
  });
  askAbout(payment, sum.header, verdicts);
}

function askAbout({ column }: StudiedColumn, sum: string, verdicts: Map<number, Verdict>): void {
  verdicts.set(column, {
    ...asked([
      { target: "deductedPayment", confidence: LIKELY.plain },
      { target: "paidAmount", confidence: 1 - LIKELY.plain },
    ]),
    origin: "proposal",
    reason: REASONS.doubtful(REASONS.perhapsDeducted(sum)),
  });
}

/** The rows in which something was paid, and how much. */
function paidRows(payment: StudiedColumn): readonly (readonly [row: number, paid: number])[] {
  return numbersOf(payment).flatMap((paid, row) =>
    paid === null || paid === 0 ? [] : [[row, paid] as const],
  );
}
