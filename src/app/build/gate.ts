import { columnName } from "../../domain/grid";
import { counted } from "../../domain/plural";
import { formatMoney, sum } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { doubtfulColumns } from "../../intake/doubts";
import { targetName } from "../../intake/headings";
import type { Intake } from "../../intake/types";
import type { UnderstoodSheet } from "../inspect/understand";
import { Refusal, type ColumnDoubt } from "../refusal";
import { CONTROLS, REFUSALS } from "../words";

/** What must be answered before a register is built of these sheets (docs/register.md §1, «The gate»). */
export function doubtsOf(sources: readonly UnderstoodSheet[]): readonly ColumnDoubt[] {
  return sources.flatMap(({ intake: { file, sheet, mapping } }) =>
    doubtfulColumns(mapping).map(({ column, header, proposed }) => {
      const letters = columnName(column);
      const name = proposed === null ? null : targetName(proposed);
      return {
        file,
        sheet,
        column: letters,
        proposed,
        message: REFUSALS.doubt(file, sheet, letters, header, name),
      };
    }),
  );
}

/**
 * Refuses to build on doubt: where columns are open that may decide stage or sum, unless they may be left out, and
 * where the sheets hold no debt at all.
 */
export function guardUnderstanding(sources: readonly UnderstoodSheet[], leaveDoubtful: boolean): void {
  const doubts = leaveDoubtful ? [] : doubtsOf(sources);
  if (doubts.length > 0) {
    const first = sources.find(({ intake }) => doubtfulColumns(intake.mapping).length > 0);
    throw new Refusal("doubt", doubts.map(({ message }) => message).join("\n"), {
      doubts,
      ...(first && { sheet: first.sheet, mapping: first.intake.mapping }),
    });
  }
  if (sources.every(({ intake }) => intake.debts.length === 0))
    throw new Refusal("no-debts", REFUSALS.noDebts(sources.map(({ intake }) => intake.sheet)));
}

/** The controls that fail where something of the sheets is left out: columns not understood, rows not placed. */
export function gateControls(intakes: readonly Intake[]): readonly Control[] {
  const columns = intakes.flatMap(({ mapping }) =>
    doubtfulColumns(mapping).map(({ column, header }) => CONTROLS.column(columnName(column), header)),
  );
  const rejected = intakes.flatMap((intake) => intake.rejected);
  const readable = sum(rejected.map((row) => row.sum));
  const controls: Control[] = [];
  if (columns.length > 0)
    controls.push({
      name: CONTROLS.columns,
      expected: CONTROLS.allColumns,
      actual: CONTROLS.leftOut(columns),
      ok: false,
      advice: CONTROLS.columnsAdvice,
    });
  if (rejected.length > 0)
    controls.push({
      name: CONTROLS.rows,
      expected: CONTROLS.allRows,
      actual: CONTROLS.rejected(
        counted(rejected.length, "строка", "строки", "строк"),
        rejected.some((row) => row.sum !== null) ? formatMoney(readable) : null,
      ),
      ok: false,
      advice: CONTROLS.rowsAdvice,
    });
  return controls;
}
