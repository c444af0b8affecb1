import { isoDay } from "../../../src/domain/day";
import type { Debt, DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { mergeRegister, type MergedDebt } from "../../../src/register/merge/registerMerge";
import { romashka } from "../../domain/debts";

const october = isoDay("2026-10-01");
const build = (fresh: readonly Debt[]) => mergeRegister([], fresh, { from: null, to: october });
const rebuild = (previous: readonly MergedDebt[], fresh: readonly Debt[]) =>
  mergeRegister(previous, fresh, { from: october, to: october });
const first = (entries: readonly MergedDebt[]) => entries[0]?.debt;

/** The register of a debt as the user has edited it. */
const edited = (source: readonly Debt[], edits: Partial<DebtFacts>) =>
  build(source).debts.map((line) => ({ ...line, debt: { ...line.debt, ...edits } }));

describe("sums of a column that the sheet no longer has", () => {
  it("are not carried to another date, as nobody knows what they are now", () => {
    const previous = build([romashka({ penalty: money("10") })]).debts;
    const merge = rebuild(previous, [romashka({ penalty: null })]);
    expect(first(merge.debts)?.penalty).toBeNull();
    expect(merge.debts[0]?.changed).toEqual(["penalty"]);
    expect(merge.typedTotal).toEqual(money("0"));
  });

  it("stay where the user typed them over, or where they are those of the year's start", () => {
    const typed = edited([romashka({ penalty: money("10") })], { penalty: money("12") });
    expect(first(rebuild(typed, [romashka({ penalty: null })]).debts)?.penalty).toEqual(money("12"));
    const opening = build([romashka({ openingAmount: money("900") })]).debts;
    expect(first(rebuild(opening, [romashka({ openingAmount: null })]).debts)?.openingAmount).toEqual(
      money("900"),
    );
  });
});
