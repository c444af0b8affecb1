import { formatIsoDay, isoDay, type Day } from "../../../src/domain/day";
import type { Debt } from "../../../src/domain/debt";
import { DebtKind } from "../../../src/domain/fields";
import { kopecksOf, ofKopecks, toKopecks } from "../../../src/domain/money";
import { yearStart } from "../../../src/domain/reportingDates";
import { modelGrid } from "../../../src/file/package/modelGrid";
import { nextHistory, type History, type SnapshotSums } from "../../../src/register/history/history";
import { historySheet, readHistorySheet } from "../../../src/register/history/historySheet";
import { fillFromHistory } from "../../../src/register/history/openings";
import { mergeRegister, type MergedDebt } from "../../../src/register/merge/registerMerge";
import { aDebt } from "../../domain/debts";
import { randomOf } from "../merge/messyYear";

/**
 * Fourteen builds over two new years: after each of them every opening figure equals what the debt truly amounted to
 * on 1 January, principal, penalty and kind apart (docs/periods.md §4).
 */

/** A debt as it truly is; its sums and its kind change from month to month. */
interface TrueDebt {
  readonly id: number;
  readonly origin: Day;
  principal: number;
  penalty: number;
  kind: (typeof DebtKind)[keyof typeof DebtKind];
  isPaid: boolean;
}

const DATES = [
  "2025-12-01",
  "2025-12-31",
  "2026-02-01",
  "2026-03-01",
  "2026-04-01",
  "2026-05-01",
  "2026-06-01",
  "2026-07-01",
  "2026-08-01",
  "2026-09-01",
  "2026-10-01",
  "2026-11-01",
  "2027-01-01",
  "2027-02-01",
].map(isoDay);

function sheetDebt(debt: TrueDebt, row: number): Debt {
  return aDebt(
    {
      debtorName: `ООО «Должник ${String(debt.id)}»`,
      inn: String(7_700_000_000 + debt.id),
      basis: `Договор № ${String(debt.id)}`,
      originDate: debt.origin,
      dueDate: debt.origin,
      debtKind: debt.kind,
      amount: ofKopecks(debt.principal),
      penalty: ofKopecks(debt.penalty),
    },
    row,
  );
}

/** Some are paid, come back, fall, grow or change their kind; some come anew, a few of them from long ago. */
function nextMonth(all: TrueDebt[], asOf: Day, random: () => number): void {
  for (const debt of all) {
    const what = random();
    if (what < 0.04) debt.isPaid = !debt.isPaid;
    else if (debt.isPaid) continue;
    else if (what < 0.2) debt.principal = Math.ceil(debt.principal * (0.6 + random()));
    else if (what < 0.4) debt.penalty += Math.floor(random() * 100_000);
    else if (what < 0.45) debt.kind = debt.kind === DebtKind.arrears ? DebtKind.deferred : DebtKind.arrears;
  }
  const more = Math.ceil(all.length * 0.02);
  for (let index = 0; index < more; index++)
    all.push(newDebt(all.length, random() < 0.1 ? isoDay("2020-05-05") : asOf, random));
}

function newDebt(id: number, origin: Day, random: () => number): TrueDebt {
  const principal = 1 + Math.floor(random() * 90_000_000);
  return { id, origin, principal, penalty: 0, kind: DebtKind.arrears, isPaid: false };
}

const idOf = ({ debtorName }: Debt): number => Number(/\d+/.exec(debtorName ?? "")?.[0]);

/** What the register says of each opening figure beside what is true of it. */
function keepRegister(count: number, seed: number) {
  const random = randomOf(seed);
  const all = Array.from({ length: count }, (_, id) => newDebt(id, isoDay("2025-03-03"), random));
  const truths = new Map<Day, ReadonlyMap<number, SnapshotSums>>();
  let history: History = new Map();
  let lines: readonly MergedDebt[] = [];
  let from: Day | null = null;
  let compared = 0;
  const wrong: unknown[] = [];
  for (const to of DATES) {
    if (from !== null) nextMonth(all, to, random);
    const alive = all.filter(({ isPaid }) => !isPaid);
    const debts = alive.sort(() => random() - 0.5).map((debt, index) => sheetDebt(debt, index + 5));
    truths.set(
      to,
      new Map(alive.map(({ id, principal, penalty, kind }) => [id, { principal, penalty, kind }])),
    );
    const merge = mergeRegister(lines, debts, { from, to });
    // As the workbook keeps it.
    history = readHistorySheet(
      modelGrid("История", historySheet(nextHistory(history, merge.debts, { from, to })), false),
    );
    const filled = fillFromHistory(merge.debts, debts, history, { asOf: to });
    lines = filled.debts;
    const start = yearStart(to);
    const day = start === isoDay("2026-01-01") ? isoDay("2025-12-31") : start;
    const truth = truths.get(day);
    const before = new Set([...truths].flatMap(([date, ids]) => (date <= day ? [...ids.keys()] : [])));
    filled.debts.forEach(({ debt }, index) => {
      const id = idOf(debt);
      const sums = truth?.get(id) ?? null;
      const total = sums === null ? 0 : (sums.principal ?? 0) + (sums.penalty ?? 0);
      const stoodAtNothing = before.has(id) || (debt.originDate ?? 0) >= start;
      const expected = truth !== undefined && (sums !== null || stoodAtNothing) ? total : null;
      const amount = debt.openingAmount === null ? null : kopecksOf(toKopecks(debt.openingAmount));
      const opening = filled.origins[index]?.opening ?? null;
      compared += 1;
      if (amount !== expected || JSON.stringify(opening) !== JSON.stringify(sums))
        wrong.push({ on: formatIsoDay(to), id, amount, expected, opening, sums });
    });
    from = to;
  }
  return { compared, wrong };
}

test.each([1, 2])("every opening figure of two years equals the truth of its date, seed %s", (seed) => {
  const { compared, wrong } = keepRegister(300, seed);
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(compared).toBeGreaterThan(300 * DATES.length);
});
