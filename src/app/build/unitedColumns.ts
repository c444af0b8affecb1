import type { MovableFormula } from "../../domain/cellTouch";
import type { CellValue } from "../../domain/grid";
import type { Problem } from "../../domain/problem";
import { copiesConflict } from "./copiesConflict";
import type { EarlierRegister } from "./earlier";

/** The user's columns of both registers, by heading. */
export function unitedColumns(base: EarlierRegister, other: EarlierRegister, renumberedBy = 0) {
  const headers = [...new Set([...base.others, ...other.others].map(({ header }) => header))];
  const columns = headers.map((header) => {
    const [left, right] = [base, other].map(({ others }) =>
      others.find((column) => column.header === header),
    );
    return {
      header,
      numberFormat: left?.numberFormat ?? right?.numberFormat ?? null,
      values: [...(left?.values ?? [])],
      formulas: [...(left?.formulas ?? [])],
      right,
    };
  });
  return {
    /** Copies the other register's values of its line `from` to the line `to`. */
    add(from: number, to: number, problems: Problem[]): void {
      for (const column of columns) {
        const value = column.right?.values[from] ?? null;
        const was = column.values[to] ?? null;
        const formula = column.right?.formulas?.[from] ?? null;
        if (formula !== null && (column.formulas[to] ?? null) === null)
          column.formulas[to] = renumberedFormula(formula, renumberedBy);
        if (value === null || value === "" || formula !== null) continue;
        if (was !== null && was !== "" && was !== value) {
          const debt = base.lines[to]?.debt;
          if (debt !== undefined)
            problems.push(copiesConflict(debt, column.header, String(was), String(value)));
        }
        column.values[to] = value;
      }
    },
    columns(count: number): EarlierRegister["others"] {
      return columns.map(({ header, numberFormat, values, formulas }) => ({
        header,
        numberFormat,
        values: Array.from({ length: count }, (_, index): CellValue => values[index] ?? null),
        ...(formulas.some((one) => one != null) && {
          formulas: Array.from({ length: count }, (_, index) => formulas[index] ?? null),
        }),
      }));
    },
  };
}

/** A formula that refers to lines by number, after these have all changed. */
function renumberedFormula(formula: MovableFormula, by: number): MovableFormula {
  return formula.map((piece) =>
    typeof piece === "string" || typeof piece.row === "string" || !("line" in piece.row)
      ? piece
      : { ...piece, row: { line: piece.row.line + by } },
  );
}
