import type { Finding } from "../cells/types";
import { OF_WHICH, readBalance } from "./balances";
import { addUpTo, partsBeside } from "./columnSums";
import type { StudiedColumn } from "./fit";
import { asked, isDecided, NOTHING, taken, type Verdict } from "./headingDecide";
import type { KnownColumns } from "./known";
import { numbersOf } from "./model/relations";
import { NOTES, REASONS } from "./matchWords";
import { normaliseHeading } from "./normaliseHeading";
import { isLeftOf } from "./remainders";

type Verdicts = Map<number, Verdict>;

/**
 * Leaves out sums that the debt already includes, however the debt's own column was found: penalties whose heading
 * says «в т.ч.», a fine of which the debt is what remains, and columns that the debt, or debt and penalties, are the
 * sum of. Changes `verdicts`; returns what the user should know.
 */
export function leaveIncluded(columns: readonly StudiedColumn[], verdicts: Verdicts): readonly Finding[] {
  const amount = columns.find(({ column }) => verdicts.get(column)?.target === "amount");
  if (amount === undefined) return [];
  const left = remainderOf(amount, columns, verdicts);
  if (left !== null) {
    const { confidence } = verdicts.get(amount.column) ?? NOTHING;
    leaveKnown(amount, verdicts, REASONS.beforePayment(left.header));
    verdicts.set(left.column, {
      ...taken("amount", confidence, "probable"),
      origin: "proposal",
      reason: REASONS.leftOf(amount.header),
    });
    return [NOTES.remainderTaken(left.header, [amount.header]), ...leaveIncluded(columns, verdicts)];
  }
  const penalty = columns.find(({ column }) => verdicts.get(column)?.target === "penalty");
  leaveParts(amount, columns, verdicts);
  return penalty === undefined ? [] : settlePenalty(amount, penalty, columns, verdicts);
}

function settlePenalty(
  amount: StudiedColumn,
  penalty: StudiedColumn,
  columns: readonly StudiedColumn[],
  verdicts: Verdicts,
): readonly Finding[] {
  const both = [amount, penalty];
  const whole = columns.find(
    (each) => !both.includes(each) && addUpTo(numbersOf(each), both.map(numbersOf), numbersOf(penalty)),
  );
  if (whole !== undefined) leave(whole, verdicts, REASONS.total);
  if (isDecided(verdicts.get(penalty.column))) return [];
  if (whole === undefined && isWithin(penalty, amount)) {
    leaveKnown(penalty, verdicts, REASONS.penaltyInside);
    return [NOTES.totalAsAmount(amount.header, [penalty.header], true)];
  }
  const payments = columns.filter(({ header }) => PAYMENT.test(normaliseHeading(header)));
  if (!isLeftOf(numbersOf(penalty), numbersOf(amount), payments.map(numbersOf))) return [];
  leaveKnown(penalty, verdicts, REASONS.beforePayment(amount.header));
  return [NOTES.remainderTaken(amount.header, [penalty.header])];
}

/**
 * «Остаток» in «Задолженность, Списано, Остаток»: what is left of the sum that was taken for the debt, less another
 * column; `null` if there is none.
 */
export function remainderOf(
  amount: StudiedColumn,
  columns: readonly StudiedColumn[],
  verdicts: ReadonlyMap<number, Verdict>,
): StudiedColumn | null {
  // What was owed on the as-of date is the debt, whatever happened since.
  const isDated = (readBalance(amount.levels)?.moment ?? null) !== null;
  const saysSo = isDated || LEFT.test(normaliseHeading(amount.header));
  if (saysSo || isDecided(verdicts.get(amount.column))) return null;
  const before = numbersOf(amount);
  const isOpen = ({ column }: StudiedColumn): boolean => {
    const { target, origin } = verdicts.get(column) ?? { ...NOTHING, origin: "none" };
    // What the figures prove outweighs what was only supposed.
    return origin === "proposal" || (target === null && origin !== "chosen" && origin !== "remembered");
  };
  const found = columns.filter(
    (each) =>
      LEFT.test(normaliseHeading(each.header)) &&
      isOpen(each) &&
      columns.some((less) => {
        if (less === each || less === amount || less.content.filled === 0) return false;
        const both = [each, less].map(numbersOf);
        return [numbersOf(less), before].every((rows) => addUpTo(before, both, rows));
      }),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Asks about a further column that the vocabulary takes for penalties, if one is read already: left unread, it would be
 * lost without a word. Changes `verdicts`.
 */
export function askAboutPenalties(verdicts: Verdicts, { known }: KnownColumns): void {
  const penalties = known.filter(({ target, firm }) => target === "penalty" && firm);
  if (!penalties.some(({ column }) => verdicts.get(column.column)?.target === "penalty")) return;
  for (const { column, confidence } of penalties) {
    const verdict = verdicts.get(column.column);
    const isLeft = verdict?.target === null && verdict.band === null;
    if (!isLeft || isDecided(verdict) || column.content.filled === 0) continue;
    verdicts.set(column.column, {
      ...asked([{ target: "penalty", confidence }]),
      origin: "proposal",
      reason: REASONS.doubtful(REASONS.anotherPenalty),
    });
  }
}

const LEFT = /(?:^| )(?:остат|остал|непогаш|неоплач|неуплач)/;
const PAYMENT = /оплач|оплат|уплач|погаш|поступ|взыск|внесен|перечисл/;
const PENALTY = /(?:^| )(?:пен[яией](?: |$)|пеней|штраф|неустой|процент)/;

/** Whether a penalty's heading says that it is part of a sum, and the debt's does not say that it is another part. */
function isWithin({ header }: StudiedColumn, amount: StudiedColumn): boolean {
  const part = readBalance(amount.levels)?.part;
  return (
    OF_WHICH.test(normaliseHeading(header)) &&
    !OF_WHICH.test(normaliseHeading(amount.header)) &&
    part !== "principal"
  );
}

/** «За землю», «за имущество» beside their sum: nothing is asked about them, and no guess about one is kept. */
function leaveParts(amount: StudiedColumn, columns: readonly StudiedColumn[], verdicts: Verdicts): void {
  const verdictOf = ({ column }: StudiedColumn): Verdict =>
    verdicts.get(column) ?? { ...NOTHING, origin: "none", reason: "" };
  const isOpening = (each: StudiedColumn): boolean => verdictOf(each).target === "openingAmount";
  const isPart = (each: StudiedColumn): boolean => {
    const { target, origin } = verdictOf(each);
    const isOpen = target === null || target === "ignored" || origin === "proposal" || isOpening(each);
    const { filled, money } = each.content;
    return isOpen && (filled === 0 || money > 0) && !PENALTY.test(normaliseHeading(each.header));
  };
  const parts = partsBeside(amount, columns, isPart);
  // «Opening + accrued = closing» is a sum as well.
  const leaves = parts.some(isOpening) ? leave : leaveGuess;
  for (const part of parts) leaves(part, verdicts, REASONS.partOf(amount.header));
}

/** Only a column that would be asked about is left out here. */
function leave({ column }: StudiedColumn, verdicts: Verdicts, reason: string): void {
  if (verdicts.get(column)?.band === "doubtful")
    verdicts.set(column, { ...taken("ignored", 1, "certain"), origin: "exact", reason });
}

function leaveGuess(column: StudiedColumn, verdicts: Verdicts, reason: string): void {
  const { origin, target } = verdicts.get(column.column) ?? {};
  const isSum = target === "amount" || target === "deductedPayment";
  if (origin === "proposal" && !isSum) leaveKnown(column, verdicts, reason);
}

function leaveKnown({ column }: StudiedColumn, verdicts: Verdicts, reason: string): void {
  verdicts.set(column, { ...taken("ignored", 1, "certain"), origin: "exact", reason });
}
