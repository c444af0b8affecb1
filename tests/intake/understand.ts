import { isoDay } from "../../src/domain/day";
import type { Debt } from "../../src/domain/debt";
import type { SheetGrid } from "../../src/domain/grid";
import { isMoney } from "../../src/domain/money";
import { understandSheet } from "../../src/intake/intake";
import type { Intake, IntakeFailure, IntakeOptions } from "../../src/intake/types";

/** The as-of date of all intake tests. */
export const AS_OF = isoDay("2026-10-01");
const OPTIONS: IntakeOptions = { file: "долги.xlsx", asOf: AS_OF };

/** Understands a sheet that must be understood. */
export function understand(grid: SheetGrid, options: Partial<IntakeOptions> = {}): Intake {
  const result = understandSheet(grid, { ...OPTIONS, ...options });
  if (!result.ok) throw new Error(result.failure.message);
  return result.intake;
}

/** Understands a sheet that cannot become a register. */
export function refuse(grid: SheetGrid, options: Partial<IntakeOptions> = {}): IntakeFailure {
  const result = understandSheet(grid, { ...OPTIONS, ...options });
  if (result.ok) throw new Error("expected a failure");
  return result.failure;
}

/** Some fields of each debt; sums as plain decimals. */
export function facts(debts: readonly Debt[], ...fields: (keyof Debt)[]): unknown[][] {
  return debts.map((debt) =>
    fields.map((field) => {
      const value = debt[field];
      return isMoney(value) ? value.toString() : value;
    }),
  );
}

/** One letter for each row of the used range: `debt` is «d», `group` «g», `subtotal` «s», and so on. */
export function kinds(intake: Intake): string {
  return intake.rowKinds.map((kind) => (kind === "rejected" ? "x" : kind[0])).join("");
}

/** Codes of the problems at a cell, or of all with their cells. */
export function codes(intake: Intake, cell?: string | null): string[] {
  return intake.problems
    .filter((problem) => cell === undefined || problem.cell === cell)
    .map((problem) => (cell === undefined ? `${problem.cell ?? "–"} ${problem.code}` : problem.code));
}
