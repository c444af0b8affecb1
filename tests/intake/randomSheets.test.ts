import { formatDay } from "../../src/domain/day";
import type { Debt } from "../../src/domain/debt";
import { kopecksOf, type Money } from "../../src/domain/money";
import { understandSheet } from "../../src/intake/intake";
import type { Intake } from "../../src/intake/types";
import { Random } from "../fuzz/random";
import { gridOf } from "./gridOf";
import { randomSheet, type RandomSheet, type TrueDebt } from "./randomSheet";
import { AS_OF } from "./understand";

const SEED = Number(process.env["FUZZ_SEED"] ?? 20261130);
const SHEETS = 600;
/** So many of them may be asked about or refused: their headings say what is under them. */
const MOST_ASKED = 0.03;

const kopecks = (sum: Money | null): number => (sum === null ? 0 : (kopecksOf(sum) ?? NaN));

/** What is read of a debt, as its truth has it: a blank sum is none. */
const read = (debt: Debt): Omit<TrueDebt, "row"> => ({
  debtor: debt.debtorName ?? "",
  amount: kopecks(debt.amount),
  penalty: kopecks(debt.penalty),
  opening: kopecks(debt.openingAmount),
  claim: debt.claimDate === null ? null : formatDay(debt.claimDate),
  lawsuit: debt.lawsuitDate === null ? null : formatDay(debt.lawsuitDate),
});

const expected = ({ debtor, amount, penalty, opening, claim, lawsuit }: TrueDebt): Omit<TrueDebt, "row"> => ({
  debtor,
  amount: amount ?? 0,
  penalty: penalty ?? 0,
  opening: opening ?? 0,
  claim,
  lawsuit,
});

/** Compares what was read with the truth, row by row; rejected rows are told of, and are as good. */
function compare(seed: number, { debts, rows }: RandomSheet, intake: Intake): void {
  const rejected = new Set(intake.rejected.map(({ row }) => row));
  const found = Object.fromEntries(intake.debts.map((debt) => [debt.source.row, read(debt)]));
  const wanted = Object.fromEntries(
    debts.filter(({ row }) => !rejected.has(row)).map((debt) => [debt.row, expected(debt)]),
  );
  const sheet = `FUZZ_SEED=${String(seed)}: ${JSON.stringify(rows.slice(0, 4))}`;
  expect([sheet, found]).toEqual([sheet, wanted]);
}

test("of sheets kept in any way, no debt is lost, doubled or given to another without a word", () => {
  let asked = 0;
  for (let seed = SEED; seed < SEED + SHEETS; seed++) {
    const sheet = randomSheet(new Random(seed));
    const result = understandSheet(gridOf(sheet.rows, { merges: sheet.merges }), {
      file: "долги.xlsx",
      asOf: AS_OF,
    });
    if (!result.ok || result.intake.mapping.some(({ band }) => band === "doubtful")) asked++;
    else compare(seed, sheet, result.intake);
  }
  expect(asked / SHEETS).toBeLessThanOrEqual(MOST_ASKED);
});
