import { STAGE_WORDS, URGENCY_WORDS } from "../../assessment/assessmentWords";
import { MoneyTotal, money, type Money } from "../../domain/money";
import { fieldSpec } from "../../domain/fields";
import { COMPUTED_HEADERS, REGISTER_WORDS } from "../../register/registerWords";

/** How many lines, and what they come to. */
export interface Part {
  readonly count: number;
  readonly total: Money;
}

/** The register's figures over the rows that a filter leaves. */
export interface FilteredTotals {
  readonly all: Part;
  readonly claim: Part;
  readonly lawsuit: Part;
  /** By the captions of the register's head. */
  readonly byCaption: ReadonlyMap<string, number>;
}

/**
 * Adds up rows of the register, each given by its values under the headings. Lines that the source no longer has do not
 * count, as in the register itself. `null` if the sheet lacks a column that all figures need.
 */
export function filteredTotals(
  headings: readonly string[],
  rows: Iterable<(column: number) => unknown>,
): FilteredTotals | null {
  const at = (heading: string): number => headings.indexOf(heading);
  const { total: totalHeading, stage: stageHeading, urgency: urgencyHeading } = COMPUTED_HEADERS;
  const [total, stage, urgency] = [at(totalHeading), at(stageHeading), at(urgencyHeading)];
  const [amount, penalty] = [at(fieldSpec("amount").header), at(fieldSpec("penalty").header)];
  const presence = at(COMPUTED_HEADERS.presence);
  if (total < 0 || stage < 0) return null;
  const sums = {
    all: new Sum(),
    claim: new Sum(),
    lawsuit: new Sum(),
    amount: new Sum(),
    penalty: new Sum(),
  };
  let missed = 0;
  for (const value of rows) {
    const word = value(stage);
    if (typeof word !== "string" || word === "") continue;
    if (presence >= 0 && typeof value(presence) === "string" && value(presence) !== "") continue;
    sums.all.add(value(total));
    if (word === STAGE_WORDS["claim-due"]) sums.claim.add(value(total));
    if (word === STAGE_WORDS["lawsuit-due"]) sums.lawsuit.add(value(total));
    if (amount >= 0) sums.amount.add(value(amount));
    if (penalty >= 0) sums.penalty.add(value(penalty));
    if (urgency >= 0 && value(urgency) === URGENCY_WORDS.missed) missed += 1;
  }
  const byCaption = new Map<string, number>([
    [REGISTER_WORDS.debts, sums.all.count],
    [REGISTER_WORDS.total, sums.all.total.toNumber()],
    [REGISTER_WORDS.amount, sums.amount.total.toNumber()],
    [REGISTER_WORDS.penalty, sums.penalty.total.toNumber()],
    [REGISTER_WORDS.claimDue, sums.claim.count],
    [REGISTER_WORDS.lawsuitDue, sums.lawsuit.count],
    [REGISTER_WORDS.missed, missed],
  ]);
  return { all: sums.all.part(), claim: sums.claim.part(), lawsuit: sums.lawsuit.part(), byCaption };
}

class Sum {
  count = 0;
  private readonly sum = new MoneyTotal();

  get total(): Money {
    return this.sum.value;
  }

  add(value: unknown): void {
    this.count += 1;
    if (typeof value === "number") this.sum.add(money(value));
  }

  part(): Part {
    return { count: this.count, total: this.total };
  }
}
