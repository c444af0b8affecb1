import { FIELDS } from "../domain/fields";
import type { Debt } from "../domain/debt";
import { cellAddress } from "../domain/grid";
import { MoneyTotal, sum, ZERO, type Money } from "../domain/money";
import type { Control, Problem } from "../domain/problem";
import { MESSAGES, SUM_NAMES } from "./intakeMessages";
import { problemAt, type Place } from "./rows/debts";
import type { ScannedBody } from "./rows/body";
import { rowTotal } from "./rows/scan";
import type { CheckedTotal } from "./rows/totals";
import type { Verdict } from "./rows/verdict";
import { isSubtracted } from "./types";

/** Controls of a sheet, and a problem at the cell of each figure that does not match. */
export interface SheetControls {
  readonly controls: readonly Control[];
  readonly problems: readonly Problem[];
}

/** The longest total's label that is repeated in a message. */
const LONGEST_LABEL = 60;

/**
 * Checks the sheet against itself (docs/register.md §1): its debts against the sums of their rows, its grand totals
 * and subtotals against the debts they cover. A subtotal that agrees is only counted; one that fails is shown
 * individually.
 */
export function checkSheet(
  body: ScannedBody,
  verdict: Verdict,
  debts: readonly Pick<Debt, "amount" | "penalty">[],
  place: Place,
): SheetControls {
  const controls: Control[] = [sumOfRows(body, verdict, debts)];
  const problems: Problem[] = [];
  let held = 0;
  let tried = 0;
  for (const total of verdict.totals) {
    if (total.agrees === null) continue;
    if (!total.grand) {
      tried++;
      if (total.agrees) held++;
    }
    for (const figure of figures(body, total)) {
      if (total.grand || !figure.control.ok) controls.push(figure.control);
      if (figure.problem !== null) problems.push(problemAt(place, figure.problem));
    }
  }
  if (tried > 0)
    controls.push({
      name: MESSAGES.controlSubtotals,
      expected: String(tried),
      actual: String(held),
      ok: held === tried,
      advice: held === tried ? null : MESSAGES.adviceSubtotals,
    });
  for (const parent of verdict.parentsApart) {
    const control = parentControl(body, parent.index, parent.rowsBelow);
    controls.push(control.control);
    problems.push(problemAt(place, control.problem));
  }
  controls.push(...belowTotal(body, verdict));
  return { controls, problems };
}

/**
 * Rows below the grand total were taken for its breakdown: proven if they add up to it, and otherwise not checked.
 */
function belowTotal({ rows, columns }: ScannedBody, { underTotal, debtSums }: Verdict): readonly Control[] {
  const sums = underTotal.map((index) => rows[index]).filter((row) => row !== undefined);
  if (sums.length === 0) return [];
  const own = sum(sums.map(rowTotal));
  const owed = columns.money.map(({ target }, index) =>
    target === "amount" || target === "penalty" ? (debtSums[index] ?? ZERO) : ZERO,
  );
  if (own.eq(sum(owed))) return [];
  return [
    {
      name: MESSAGES.controlUnderTotal,
      expected: null,
      actual: MESSAGES.leftUnderTotal(sums.length, own),
      ok: true,
      verdict: "unchecked",
      advice: MESSAGES.adviceUnderTotal,
    },
  ];
}

/** Nothing is lost between the columns of the debt rows and the debts: the two are added up independently. */
function sumOfRows(
  body: ScannedBody,
  verdict: Verdict,
  debts: readonly Pick<Debt, "amount" | "penalty">[],
): Control {
  let expected: Money = ZERO;
  body.columns.money.forEach(({ target }, index) => {
    const column = verdict.debtSums[index] ?? ZERO;
    if (target === "amount" || target === "penalty") expected = expected.plus(column);
    if (isSubtracted(target)) expected = expected.minus(column);
  });
  const total = new MoneyTotal();
  for (const { amount, penalty } of debts) {
    total.add(amount);
    total.add(penalty);
  }
  const actual = total.value;
  const ok = expected.eq(actual);
  return { name: MESSAGES.controlRows, expected, actual, ok, advice: ok ? null : MESSAGES.adviceRows };
}

type Figure = { control: Control; problem: Parameters<typeof problemAt>[1] | null };

/** One control for each column in which a total has a figure. */
function figures(body: ScannedBody, total: CheckedTotal): Figure[] {
  const label = shortLabel(total.row.totalLabel?.text ?? total.row.lead?.text ?? "");
  return body.columns.money.flatMap(({ target, column }, index): Figure[] => {
    const expected = total.row.sums[index] ?? null;
    if (expected === null) return [];
    const actual = total.sums[index] ?? ZERO;
    const ok = total.agrees === true || expected.eq(actual);
    const cell = cellAddress(total.row.row, column);
    const name = MESSAGES.controlTotal(label, cell, SUM_NAMES[target]);
    const advice = ok ? null : MESSAGES.adviceTotal(cell);
    const message = MESSAGES.totalMismatch(label, SUM_NAMES[target], expected, actual);
    return [
      {
        control: { name, expected, actual, ok, advice },
        problem: ok
          ? null
          : { row: total.row.row, column, finding: { severity: "warning", code: "total-mismatch", message } },
      },
    ];
  });
}

function parentControl(body: ScannedBody, index: number, below: Money) {
  const row = body.rows[index];
  const own = row?.amount ?? ZERO;
  const column = body.columns.money.find((each) => each.target === "amount")?.column ?? 0;
  const label = shortLabel(row?.lead?.text ?? FIELDS.amount.header);
  const cell = cellAddress(row?.row ?? 0, column);
  return {
    control: {
      name: MESSAGES.controlTotal(label, cell, SUM_NAMES.amount),
      expected: own,
      actual: below,
      ok: false,
      advice: MESSAGES.adviceTotal(cell),
    },
    problem: {
      row: row?.row ?? 0,
      column,
      finding: {
        severity: "warning",
        code: "parent-mismatch",
        message: MESSAGES.parentMismatch(label, own, below),
      },
    } as const,
  };
}

function shortLabel(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(/[\s:]+$/, "");
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`;
}
