import { ALERT_TEXTS } from "../../assessment/assessmentWords";
import { originOfPeriodWords } from "../../domain/dayWords";
import type { Debt, DebtSource, MutableFacts } from "../../domain/debt";
import { DebtTable } from "../../domain/debtTable";
import { originOfPeriod } from "../../domain/debtPeriod";
import type { FieldKey } from "../../domain/fields";
import { cellAddress, isCellError, type SheetGrid } from "../../domain/grid";
import type { PreviousDebt } from "../../domain/registerLine";
import { parseSourceMark } from "../../domain/sourceMark";
import { CELL_WORDS, type COMPUTED_HEADERS } from "../registerWords";
import type { FindingReport } from "./computedPrint";
import type { FoundTable } from "./findTable";
import { readFact, type TypedCellReader } from "./readFact";

/** A line of the register as the user left it. */
export interface PreviousLine extends PreviousDebt {
  /** Its row in the register sheet, counted from 1. */
  readonly row: number;
}

/** What a register's lines are read from and with. */
export interface LineSource {
  readonly grid: SheetGrid;
  readonly table: FoundTable;
  /** Understands what a person typed; without it, only what the add-in itself writes is understood. */
  readonly typed: TypedCellReader | undefined;
  readonly report: FindingReport;
  /** Gets what the mark of each row says of its computed cells. */
  readonly reportTypedOver: (row: number, print: string) => void;
}

/** Reads the lines of a register row by row; rows count from 0. */
export function lineReader({
  grid,
  table,
  typed,
  report,
  reportTypedOver,
}: LineSource): (row: number) => PreviousLine {
  const facts = [...table.facts];
  const { date1904 } = grid;
  const debts = new DebtTable();
  return (row) => {
    const debt = debts.add(sourceOf(grid, table, row));
    let unreadable: Map<FieldKey, string> | null = null;
    for (const [field, column] of facts) {
      const value = grid.value(row, column);
      if (value === null || value === "") continue;
      const read = readFact(field, value, { date1904, numberFormat: grid.numberFormat(row, column) }, typed);
      (debt as unknown as Record<FieldKey, unknown>)[field] = read.value;
      if (read.findings.length === 0) continue;
      if (read.value === null)
        (unreadable ??= new Map()).set(field, isCellError(value) ? value.error : String(value));
      for (const { severity, code, message } of read.findings)
        report(severity, code, message, cellAddress(row, column));
    }
    debt.unread = unreadTerms(debt, ownText(grid, table, row, "alerts"));
    const origin = originOfPeriod(debt);
    if (origin !== null) {
      debt.originDate = origin;
      const place = cellAddress(row, table.facts.get("periodTo") ?? table.left);
      report("warning", "origin-of-period", originOfPeriodWords(origin), place);
    }
    const mark = parseSourceMark(ownText(grid, table, row, "sourceMark"));
    if (mark?.computed !== undefined) reportTypedOver(row, mark.computed);
    const isGone = ownText(grid, table, row, "presence") === CELL_WORDS.gone;
    return {
      row: row + 1,
      debt,
      presence: isGone ? "gone" : "present",
      mark,
      ...(unreadable !== null && { unreadable }),
    };
  };
}

/** A term of payment that the source's cell did not give: the register's own word for it records that. */
function unreadTerms(facts: MutableFacts, alerts: string): Debt["unread"] {
  return facts.dueDate === null && alerts.includes(ALERT_TEXTS.termUnread) ? ["dueDate"] : null;
}

/** Where the line was originally read; a line that the user typed into the register has only the register itself. */
function sourceOf(grid: SheetGrid, table: FoundTable, row: number): DebtSource {
  const column = table.own.get("sourceRow");
  const sourceRow = column === undefined ? null : grid.value(row, column);
  if (typeof sourceRow !== "number") return { file: "", sheet: grid.name, row: row + 1 };
  return {
    file: ownText(grid, table, row, "sourceFile"),
    sheet: ownText(grid, table, row, "sourceSheet"),
    row: sourceRow,
  };
}

function ownText(
  grid: SheetGrid,
  table: FoundTable,
  row: number,
  key: keyof typeof COMPUTED_HEADERS,
): string {
  const column = table.own.get(key);
  const value = column === undefined ? null : grid.value(row, column);
  return value === null || isCellError(value) ? "" : String(value);
}
