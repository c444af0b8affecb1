import type { MutableDebt } from "../../domain/debt";
import { DebtTable } from "../../domain/debtTable";
import { DebtKind, type FieldKey } from "../../domain/fields";
import { cellAddress, type SheetGrid } from "../../domain/grid";
import { debtorTypeOf } from "../../domain/identifiers";
import { ZERO } from "../../domain/money";
import type { Problem } from "../../domain/problem";
import { originOfPeriod } from "../../domain/debtPeriod";
import { cellPeriod, FINDINGS, innInName, readField, UNKNOWN_SEPARATORS, type FieldContext } from "../cells";
import { MESSAGES } from "../intakeMessages";
import { joinedValue } from "../table/joined";
import type { TableColumns } from "./factColumns";
import { NO_GROUP, type GroupFacts } from "./groupStack";
import type { BodyRow, PlacedFinding } from "./scan";
import { isMoneyField } from "./factColumns";
import { isPenaltyText } from "./rowWords";
import { isSubtracted } from "../types";

/** The source of problems and debts. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
}

/** Turns a finding into a problem at its cell. */
export function problemAt(place: Place, { row, column, finding }: PlacedFinding): Problem {
  return { ...finding, file: place.file, sheet: place.sheet, cell: cellAddress(row, column) };
}

/** Reads the facts of debt rows; problems with their cells are passed to `report`. */
export function debtReader(
  grid: SheetGrid,
  columns: TableColumns,
  valueAt: SheetGrid["value"],
  place: Place,
  report: (finding: PlacedFinding) => void,
): (row: BodyRow, group: GroupFacts, above: MutableDebt | null) => MutableDebt {
  const context: Mutable<FieldContext> = {
    date1904: grid.date1904,
    numberFormat: null,
    inverted: false,
    unit: "rub",
    lone: UNKNOWN_SEPARATORS,
    order: "day",
  };
  const periods = columns.facts.filter(({ field }) => field === "periodFrom" || field === "periodTo");
  const periodColumn =
    periods.find(({ field }) => field === "periodTo")?.column ?? periods[0]?.column ?? null;
  const onlyAmount = !columns.money.some((each) => each.target === "penalty");

  const debts = new DebtTable();

  return (row, group, above) => {
    const debt = debts.add({ file: place.file, sheet: place.sheet, row: row.row + 1 });
    for (const fact of columns.facts) {
      const { joined } = fact;
      const value =
        joined === null ? valueAt(row.row, fact.column) : joinedValue({ value: valueAt }, row.row, joined);
      if (value === null) continue;
      context.order = fact.order;
      context.inverted = fact.inverted;
      context.numberFormat = typeof value === "number" ? grid.numberFormat(row.row, fact.column) : null;
      const reading = readField(fact.field, value, context);
      if (fact.embedded === true && reading.value === null) continue;
      (debt as Record<FieldKey, unknown>)[fact.field] = reading.value;
      if (reading.value === null && TERMS.has(fact.field) && reading.findings.some(isError))
        debt.unread = [...(debt.unread ?? []), fact.field];
      for (const finding of reading.findings) report({ row: row.row, column: fact.column, finding });
    }
    columns.money.forEach((each, index) => {
      if (!isSubtracted(each.target)) debt[each.target] = row.sums[index] ?? null;
    });
    debt.amount = row.amount;
    debt.penalty = row.penalty;
    fill(debt, group);
    if (above !== null) {
      fill(debt, { debtorName: above.debtorName, inn: above.inn });
      // «Пени» below a principal belong to the same contract; their own dates stay as they are.
      if (row.kind !== null) fill(debt, { basis: above.basis, kbk: above.kbk, incomeName: above.incomeName });
      report({
        row: row.row,
        column: columns.name ?? columns.inn ?? 0,
        finding: { severity: "warning", code: "debtor-from-above", message: MESSAGES.debtorFromAbove },
      });
    }
    if (onlyAmount && columns.penaltyWords !== null) {
      const said = valueAt(row.row, columns.penaltyWords);
      if (typeof said === "string" && isPenaltyText(said)) debt.debtKind ??= DebtKind.penalty;
    }
    if (onlyAmount && debt.debtKind === DebtKind.penalty) {
      debt.penalty = debt.amount;
      debt.amount = null;
    }
    // The name stays as it is written: by it the debt is recognised in registers that were built without the INN.
    if (debt.debtorName !== null) debt.inn ??= innInName(debt.debtorName);
    debt.debtorType ??= debtorTypeOf(debt.inn, debt.debtorName);
    // A single column has the whole period in one cell.
    const period =
      periods.length === 1 && periodColumn !== null ? cellPeriod(valueAt(row.row, periodColumn)) : null;
    debt.periodFrom ??= period?.from ?? null;
    debt.periodTo ??= period?.to ?? null;
    const origin = originOfPeriod(debt);
    if (origin !== null) {
      debt.originDate = origin;
      report({
        row: row.row,
        column: periodColumn ?? columns.name ?? 0,
        finding: FINDINGS.originOfPeriod(origin),
      });
    }
    return debt;
  };
}

/**
 * The fields that say by when a debt may be paid: one that cannot be read is not the same as none (docs/terms.md §2).
 */
const TERMS: ReadonlySet<FieldKey> = new Set<FieldKey>(["dueDate", "deferralUntil"]);

const isError = ({ severity }: PlacedFinding["finding"]): boolean => severity === "error";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Adds the facts of a group to a debt where its own row says nothing. */
function fill(debt: MutableDebt, facts: GroupFacts): void {
  if (facts === NO_GROUP) return;
  for (const [field, value] of Object.entries(facts) as [FieldKey, unknown][])
    if (debt[field] === null) (debt as Record<FieldKey, unknown>)[field] = value;
}

/** A blank cell of an opening column that has values elsewhere is zero (docs/register.md §1 p.11). */
export function fillOpenings(debts: readonly MutableDebt[], columns: TableColumns): void {
  if (!columns.money.some((each) => each.target === "openingAmount")) return;
  if (!debts.some((debt) => debt.openingAmount !== null)) return;
  for (const debt of debts) debt.openingAmount ??= ZERO;
}

/** Reads one field of a group row as if it were a cell of that field. */
export function readGroupFact(
  field: FieldKey,
  text: string,
  date1904: boolean,
): { readonly facts: GroupFacts; readonly findings: readonly PlacedFinding["finding"][] } {
  if (isMoneyField(field)) return { facts: {}, findings: [] };
  const reading = readField(field, text, {
    date1904,
    numberFormat: null,
    inverted: false,
    unit: "rub",
    lone: UNKNOWN_SEPARATORS,
  });
  return { facts: reading.value === null ? {} : { [field]: reading.value }, findings: reading.findings };
}
