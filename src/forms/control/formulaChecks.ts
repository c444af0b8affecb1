import { rangeAddress, type CellRange } from "../../domain/grid";
import { sum, type Money } from "../../domain/money";
import type { Figure } from "../kit/formFigures";
import type { BuiltForm, CheckedCell } from "../kit/form";
import type { FormulaContext } from "../../sheet/model";

/** All figures of a form's sheet, or of a part of it, added up by the engine and by Excel. */
export interface FormulaCheck {
  readonly form: BuiltForm;
  /** Counted from 1; a form with widely scattered figures has several parts. */
  readonly part: number;
  readonly parts: number;
  /** The kind of figures: a sum of unlike figures would mean nothing. */
  readonly shown: Figure["shown"];
  /** The engine's sum of the figures as printed. */
  readonly value: Money;
  /** The same from the cells of the form's sheet. */
  readonly formula: (context: FormulaContext) => string;
}

/** How many ranges one formula names: even with the longest sheet names it stays below Excel's 8,192 characters. */
const RANGES_A_PART = 100;

/** The checks of the forms' figures; a form without any has none. */
export function formulaChecks(forms: readonly BuiltForm[]): FormulaCheck[] {
  return forms.flatMap((form) => {
    return SHOWN.flatMap((shown) =>
      checksOf(
        form,
        shown,
        form.checked.filter((cell) => cell.shown === shown),
      ),
    );
  });
}

const SHOWN = ["thousands", "roubles", "count", "percent"] as const;

function checksOf(form: BuiltForm, shown: Figure["shown"], checked: readonly CheckedCell[]): FormulaCheck[] {
  const ranges = rectangles(checked);
  const parts = Math.ceil(ranges.length / RANGES_A_PART);
  return Array.from({ length: parts }, (_, index): FormulaCheck => {
    const own = ranges.slice(index * RANGES_A_PART, (index + 1) * RANGES_A_PART);
    const cells = parts === 1 ? checked : checked.filter((cell) => own.some((range) => holds(range, cell)));
    return {
      form,
      shown,
      part: index + 1,
      parts,
      value: sum(cells.map(({ value }) => value)),
      formula: (context) => {
        const sheet = context.sheet(form.kind);
        return `ROUND(SUM(${own.map((range) => `${sheet}!${rangeAddress(range)}`).join(",")}),2)`;
      },
    };
  });
}

/** The fewest simple rectangles that cover exactly these cells: runs down a column, joined with equal neighbours. */
export function rectangles(cells: readonly Pick<CheckedCell, "row" | "column">[]): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom + 1 === row) last.bottom = row;
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const open = new Map<string, (typeof runs)[number]>();
  const joined: (typeof runs)[number][] = [];
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const left = open.get(key);
    if (left?.right === run.left - 1) {
      left.right = run.right;
      continue;
    }
    open.set(key, run);
    joined.push(run);
  }
  return joined;
}

function holds(range: CellRange, { row, column }: CheckedCell): boolean {
  return range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
}
