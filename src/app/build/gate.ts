import { doubtfulColumns } from "../../intake/doubts";
import { columnName } from "../../domain/grid";
import { formatMoney, money, sum, type Money } from "../../domain/money";
import { targetName } from "../../intake/headings/matchWords";
import type { Intake, MoneyUnit } from "../../intake/types";
import { unitFactor } from "../../intake/cells";
import type { UnderstoodSheet } from "../inspect/understandSheets";
import { Refusal, type ColumnDoubt, type UnitQuestion } from "../refusal";
import { REFUSALS } from "../appWords";

/** What must be answered before a register is built from these sheets (docs/register.md §1, «The gate»). */
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

/** The units that need an answer: where words and numbers of a sheet point to different ones. */
export function unitQuestions(intakes: readonly Intake[]): readonly UnitQuestion[] {
  return intakes.flatMap((intake) => {
    const { file, sheet, unitDoubt, mapping } = intake;
    if (unitDoubt === null || unitDoubt.answer !== null) return [];
    const { column, taken, other } = unitDoubt;
    const header = mapping.find((match) => match.column === column)?.header ?? "";
    const total = sum(intake.debts.map(({ amount }) => amount));
    const readings = [taken, other].map((reading) => ({
      ...reading,
      total: formatMoney(rescaled(total, taken.unit, reading.unit)),
    }));
    const message = REFUSALS.unit(file, sheet, columnName(column), header, readings);
    return [{ file, sheet, units: [taken.unit, other.unit], message } as const];
  });
}

/** A sum that was read in one unit, as it would be in another. */
function rescaled(total: Money, read: MoneyUnit, meant: MoneyUnit): Money {
  return money(total.times(unitFactor(meant)).dividedBy(unitFactor(read)).toFixed(2));
}

/**
 * Refuses to build on doubt: if columns or units are undecided that may decide stage or sum (unless this is
 * permitted), and if the sheets hold no debt at all.
 */
export function guardUnderstanding(sources: readonly UnderstoodSheet[], leaveDoubtful: boolean): void {
  const doubts = leaveDoubtful ? [] : doubtsOf(sources);
  const units = leaveDoubtful ? [] : unitQuestions(sources.map(({ intake }) => intake));
  if (doubts.length + units.length > 0) {
    const first = sources.find(({ intake }) => doubtfulColumns(intake.mapping).length > 0);
    throw new Refusal("doubt", [...doubts, ...units].map(({ message }) => message).join("\n"), {
      doubts,
      units,
      ...(first && { sheet: first.sheet, mapping: first.intake.mapping }),
    });
  }
  if (sources.every(({ intake }) => intake.debts.length === 0))
    throw new Refusal("no-debts", REFUSALS.noDebts(sources.map(({ intake }) => intake.sheet)));
}
