import type { StudiedColumn } from "./fit";
import type { DebtPart } from "./balances";
import { addUp, addUpTo, numbersBy, partsBeside } from "./columnSums";
import { KOPECK, type Numbers } from "./model/relations";
import { isLeftOf } from "./remainders";
import type { SumColumn } from "./resolveBalances";

/**
 * Uses the sums themselves to correct what headings say about the parts of a debt: in «Итого долг, Пени, Всего к
 * оплате» the «total» is the principal if the three add up, and also where penalties exceed it; in «Долг по аренде,
 * Пени, Итого» the column whose heading does not say is the principal; a fine next to what remains of it is not a
 * further sum; «Итого» that is the sum of other columns beside it («2024, 2025, 2026, Итого, Пени») has no penalties in
 * it; and «Просроченная задолженность» that makes «Всего» together with the penalties is the debt, not a share
 * of it. Otherwise the headings are left as they are. `others`: columns that may be the principal although
 * their headings do not say so.
 */
export function settleParts(
  sums: readonly SumColumn[],
  all: readonly StudiedColumn[],
  others: readonly StudiedColumn[],
): readonly SumColumn[] {
  return withProof(partsOf(sums, all, others), all);
}

/** Marks the totals that are, row by row, a debt and its penalties: no words say more than that. */
function withProof(sums: readonly SumColumn[], all: readonly StudiedColumn[]): readonly SumColumn[] {
  const penalties = sums.filter((each) => isPart(each, "penalty"));
  if (penalties.length === 0) return sums;
  const numbers = numbersBy(all);
  const charged = addUp(penalties.map(numbers));
  const debts = sums.filter((each) => isPart(each, "principal") || isPart(each, "plain"));
  return sums.map((each) =>
    isPart(each, "total") && debts.some((debt) => addUpTo(numbers(each), [numbers(debt), charged], charged))
      ? { ...each, addsUp: true }
      : each,
  );
}

function partsOf(
  sums: readonly SumColumn[],
  all: readonly StudiedColumn[],
  others: readonly StudiedColumn[],
): readonly SumColumn[] {
  const penalties = sums.filter((each) => isPart(each, "penalty"));
  if (penalties.length === 0) return sums;
  const numbers = numbersBy(all);
  const charged = addUp(penalties.map(numbers));
  const wholes = sums.filter((each) => isPart(each, "total") || isPart(each, "plain"));
  const fine = fineBeforePayment(sums, penalties, numbers);
  if (fine !== null)
    return sums.map((each) => (each === fine ? { ...asPart(each, "total"), before: true } : each));
  const isWith = (total: { readonly column: number }, debt: { readonly column: number }): boolean =>
    addUpTo(numbers(total), [numbers(debt), charged], charged);
  const outside = wholes.find(
    (whole) =>
      exceeds(charged, numbers(whole)) ||
      isMadeOfOthers(whole, penalties, all) ||
      all.some((each) => each.column !== whole.column && isWith(each, whole)),
  );
  if (outside) {
    return sums.map((each) => {
      if (each === outside) return asPart(each, "principal");
      if (penalties.includes(each)) return asPart(each, "penalty");
      return wholes.includes(each) && isWith(each, outside) ? asPart(each, "total") : each;
    });
  }
  for (const overdue of sums.filter((each) => isPart(each, "overdue"))) {
    const total = wholes.find((whole) => isWith(whole, overdue));
    if (total === undefined) continue;
    return sums.map((each) => {
      if (each === overdue) return asPart(each, "principal");
      if (penalties.includes(each)) return asPart(each, "penalty");
      return each === total ? asPart(each, "total") : each;
    });
  }
  for (const whole of wholes) {
    const principal = others.find((each) => isWith(whole, each));
    if (principal === undefined) continue;
    const { column, header } = principal;
    return [
      ...sums.map((each) =>
        each === whole ? asPart(each, "total") : penalties.includes(each) ? asPart(each, "penalty") : each,
      ),
      {
        column,
        header,
        confidence: whole.confidence,
        listed: true,
        sum: { balance: { part: "principal", moment: null, side: null, within: false } },
      },
    ];
  }
  return sums;
}

/**
 * The fine, if the sheet's debt is what remains of it: «Сумма штрафа, Уплачено, Остаток». The remainder never exceeds
 * the fine, and is the fine less what was paid or, in half of the rows, the fine itself; counting both would count it
 * twice.
 */
function fineBeforePayment(
  sums: readonly SumColumn[],
  penalties: readonly SumColumn[],
  numbers: (each: SumColumn) => Numbers,
): SumColumn | null {
  const [fine, another] = penalties;
  const debts = sums.filter(
    (each) => isPart(each, "plain") || isPart(each, "principal") || isPart(each, "total"),
  );
  const [left] = debts;
  if (fine === undefined || another !== undefined || left === undefined || debts.length > 1) return null;
  const before = numbers(fine);
  const after = numbers(left);
  const paid = sums.filter(({ sum }) => "turnover" in sum && sum.turnover.kind === "paid");
  return isLeftOf(before, after, paid.map(numbers)) ? fine : null;
}

/** Whether columns beside a sum, none of them a penalty, already make it up. */
function isMadeOfOthers(
  whole: SumColumn,
  penalties: readonly SumColumn[],
  all: readonly StudiedColumn[],
): boolean {
  const column = all.find((each) => each.column === whole.column);
  if (column === undefined) return false;
  const isPart = ({ column, content }: StudiedColumn): boolean =>
    !penalties.some((penalty) => penalty.column === column) && (content.filled === 0 || content.money > 0);
  return partsBeside(column, all, isPart).length > 0;
}

/** An undated sum of that part: dated ones may have different dates and are not compared. */
const isPart = ({ sum }: SumColumn, part: DebtPart): boolean =>
  "balance" in sum &&
  sum.balance.part === part &&
  sum.balance.side === null &&
  typeof sum.balance.moment !== "number";

function asPart(column: SumColumn, part: DebtPart): SumColumn {
  return "balance" in column.sum
    ? { ...column, sum: { balance: { ...column.sum.balance, part, within: false } } }
    : column;
}

/** Whether penalties exceed the sum that they are supposed to be part of: one such row is enough. */
const exceeds = (charged: Numbers, whole: Numbers): boolean =>
  charged.some((penalty, row) => {
    const sum = whole[row] ?? null;
    return sum !== null && sum >= 0 && (penalty ?? 0) > sum + KOPECK;
  });
