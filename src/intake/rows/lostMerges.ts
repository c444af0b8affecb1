import type { MutableDebt } from "../../domain/debt";
import type { FieldKey } from "../../domain/fields";
import { isBlank, normaliseText } from "../cells";
import { MESSAGES } from "../intakeMessages";
import type { ScannedBody } from "./body";
import type { PlacedFinding } from "./scan";
import type { Verdict } from "./verdict";

/**
 * The only fields in which a blank below a value certainly means the same value: every debt has exactly one
 * administrator. In any other column a blank may simply be a blank.
 */
const FIELDS: readonly FieldKey[] = ["administratorCode", "administratorName"];

/**
 * If merged areas cannot be known: gives an administrator that was written once for a block of debts to all of them,
 * with a note at each block. Only if the columns leave no other reading: they are to the left of all others, are
 * blank and filled together, every block of adjacent debts begins with a value, no value is written twice in a row,
 * most debts have none of their own, and no income code says otherwise. In all other cases nothing is filled.
 */
export function fillLostAdministrators(
  debts: readonly MutableDebt[],
  body: ScannedBody,
  verdict: Verdict,
): readonly PlacedFinding[] {
  const columns = leftColumns(body);
  const runs = columns.length === 0 ? null : findRuns(debts, body, verdict, columns);
  const findings: PlacedFinding[] = [];
  for (const { head, followers } of runs ?? []) {
    const filled = followers.filter(
      (debt) => debt.administratorCode === null && debt.administratorName === null,
    );
    for (const debt of filled) {
      debt.administratorCode = head.administratorCode;
      debt.administratorName = head.administratorName;
    }
    const [first, last] = [filled[0]?.source.row, filled.at(-1)?.source.row];
    if (first === undefined || last === undefined) continue;
    const message = MESSAGES.administratorFromAbove(first, last, head.source.row);
    const finding = { severity: "info", code: "administrator-from-above", message } as const;
    findings.push({ row: first - 1, column: columns[0] ?? 0, finding });
  }
  return findings;
}

/** The administrator columns, if only row numbers are to the left of them; otherwise none. */
function leftColumns({ columns, grid }: ScannedBody): readonly number[] {
  const wanted = columns.facts.filter(({ field }) => FIELDS.includes(field)).map(({ column }) => column);
  const last = Math.max(...wanted);
  for (let column = grid.used?.left ?? 0; column < last; column++)
    if (!wanted.includes(column) && column !== columns.ordinal) return [];
  return wanted;
}

interface Run {
  readonly head: MutableDebt;
  readonly followers: readonly MutableDebt[];
}

/**
 * A debt with its administrator written, and the adjacent debts below it without; `null` if the pattern does not fit.
 */
function findRuns(
  debts: readonly MutableDebt[],
  body: ScannedBody,
  { kinds }: Verdict,
  columns: readonly number[],
): readonly Run[] | null {
  const byRow = new Map(debts.map((debt) => [debt.source.row - 1, debt]));
  const runs: Run[] = [];
  let followers: MutableDebt[] | null = null;
  let before = "";
  for (const [index, { row }] of body.rows.entries()) {
    const filled = columns.filter((column) => !isBlank(body.grid.value(row, column)));
    const debt = byRow.get(row);
    if (debt === undefined) {
      // A block may contain a row that could not be read, but not a total or the next block's heading.
      if (kinds[index] !== "rejected" || filled.length > 0) followers = null;
      continue;
    }
    if (filled.length > 0) {
      const value = columns.map((column) => normaliseText(String(body.grid.value(row, column)))).join("|");
      if (filled.length < columns.length || value === before) return null;
      before = value;
      followers = [];
      runs.push({ head: debt, followers });
    } else if (followers === null || contradicts(debt, runs.at(-1))) return null;
    else followers.push(debt);
  }
  // A blank among many values may be a cell that somebody forgot to fill.
  return 2 * runs.length > debts.length ? null : runs;
}

/** Whether the debt's own income code, or its group, points to another administrator. */
function contradicts({ administratorCode }: MutableDebt, run: Run | undefined): boolean {
  return administratorCode !== null && administratorCode !== run?.head.administratorCode;
}
