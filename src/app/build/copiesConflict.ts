import type { Debt } from "../../domain/debt";
import type { Problem } from "../../domain/problem";
import { PROBLEMS } from "../appWords";

/** Two copies of a register gave one cell different values (docs/periods.md §5): the one that counts, and the other. */
export function copiesConflict(debt: Debt, header: string, lost: string, kept: string): Problem {
  return {
    severity: "warning",
    code: "copies-conflict",
    message: PROBLEMS.copiesConflict(debt.debtorName ?? debt.inn ?? "", header, lost, kept),
    file: debt.source.file,
    sheet: debt.source.sheet,
    cell: null,
  };
}
