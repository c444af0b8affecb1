import { NO_ADDITIONS, type MovableFormula, type SheetAdditions } from "../../domain/cellTouch";
import type { Day } from "../../domain/day";
import { cellAddress, type CellValue, type SheetGrid } from "../../domain/grid";
import type { Problem } from "../../domain/problem";
import { READ_BACK_WORDS, TOTAL_ROW } from "../registerWords";
import { typedOverReport, type FindingReport } from "./computedPrint";
import { findTable, isFactHeading, type FoundTable } from "./findTable";
import type { TypedCellReader } from "./readFact";
import { lineReader, type PreviousLine } from "./readLine";
import { readTouches, type Surroundings } from "./readTouches";

/**
 * A column of the register sheet that is not one of the register's own: the user's, or one that forms had requested.
 */
export interface OtherColumn {
  readonly header: string;
  /** Excel's format for its values, `null` for General. */
  readonly numberFormat: string | null;
  /** The value of each line, in the order of `lines`. */
  readonly values: readonly CellValue[];
  /** The formulas behind them; absent where no line has one. */
  readonly formulas?: readonly (MovableFormula | null)[];
}

/** An earlier register, read back from its sheet. */
export interface PreviousRegister {
  /** The as-of date above the table; `null` if the user has removed it. */
  readonly asOf: Day | null;
  readonly lines: readonly PreviousLine[];
  readonly others: readonly OtherColumn[];
  readonly around: Surroundings;
  /** Columns whose width people have changed, or that they have hidden or unhidden, by heading. */
  readonly columns: ReadonlyMap<string, ColumnChange>;
  /** Cells that could not be read, and lines that are not debts. */
  readonly problems: readonly Problem[];
}

/** A column as the last build wrote it; the width in characters. */
export interface WrittenColumn {
  readonly header: string;
  readonly width: number;
  readonly hidden: boolean;
}

/** What people have changed in a column. */
export interface ColumnChange {
  readonly width?: number;
  readonly hidden?: boolean;
}

/** What reading a register back needs besides the sheet. */
export interface ReadBackOptions {
  /** The workbook's name, for problems. */
  readonly file?: string;
  /** Understands what a person typed; without it, only what the add-in itself writes is understood. */
  readonly typed?: TypedCellReader;
  /** The columns as the last build wrote them; without it, renamed and resized ones are not recognised. */
  readonly written?: readonly WrittenColumn[];
  /** What the sheet holds besides its values. */
  readonly additions?: SheetAdditions;
}

/**
 * Reads a register sheet back for a rebuild, by its headings, wherever the table now is; the user may have sorted,
 * filtered, edited, and added lines and columns. `null` if the sheet holds no register table.
 */
export function readRegisterSheet(grid: SheetGrid, options: ReadBackOptions = {}): PreviousRegister | null {
  const written = options.written ?? [];
  const table = findTable(
    grid,
    written.map(({ header }) => header),
  );
  if (table === null || grid.used === null) return null;
  const file = options.file ?? "";
  const problems: Problem[] = [];
  const report: FindingReport = (severity, code, message, cell) => {
    problems.push({ severity, code, message, file, sheet: grid.name, cell });
  };
  for (const { header, column } of table.duplicates)
    report(
      "warning",
      "register-duplicate-column",
      READ_BACK_WORDS.duplicateColumn(header),
      cellAddress(table.headerRow, column),
    );

  for (const { header, now, column } of table.renamed)
    report(
      "info",
      "register-renamed-column",
      READ_BACK_WORDS.renamedColumn(now, header),
      cellAddress(table.headerRow, column),
    );
  for (const header of missingFacts(table, written))
    report(
      "warning",
      "register-missing-column",
      READ_BACK_WORDS.missingColumn(header),
      cellAddress(table.headerRow, 0),
    );

  const reportTypedOver = typedOverReport(grid, table.own, report);
  const readLine = lineReader({ grid, table, typed: options.typed, report, reportTypedOver });
  const lines: PreviousLine[] = [];
  const strays: number[] = [];
  for (let row = table.headerRow + 1; row <= grid.used.bottom; row += 1) {
    const kind = rowKind(grid, table, row);
    if (kind === "stray") strays.push(row);
    if (kind === "line") lines.push(readLine(row));
  }
  reportTypedOver(null);
  const last = lines.at(-1)?.row ?? 0;
  // What is below the table is carried over; there will be no room for it between two lines.
  for (const row of strays)
    if (row < last)
      report("warning", "register-stray-row", READ_BACK_WORDS.notDebt, cellAddress(row, table.left));
  const touches = readTouches({
    grid,
    table,
    lineRows: new Map(lines.map(({ row, mark }) => [row - 1, mark?.number ?? null])),
    additions: options.additions ?? NO_ADDITIONS,
    isTotal: (row) => isTotalRow(grid, table, row),
  });
  return {
    asOf: table.asOf,
    lines: lines.map((line) => {
      const own = touches.lines.get(line.row - 1);
      return own === undefined ? line : { ...line, touches: own };
    }),
    others: otherColumns(grid, table, lines, touches.formula),
    around: touches.around,
    columns: changedColumns(grid, table, written),
    problems,
  };
}

/**
 * Fact columns that the last build wrote and that are now neither present nor renamed, while unknown ones are
 * present.
 */
function missingFacts(table: FoundTable, written: readonly WrittenColumn[]): readonly string[] {
  const known = new Set(written.map(({ header }) => header));
  if (!table.others.some(({ header }) => !known.has(header))) return [];
  const present = new Set(table.headings.values());
  return written.flatMap(({ header, hidden }) =>
    !hidden && !present.has(header) && isFactHeading(header) ? [header] : [],
  );
}

/** Files give widths slightly larger than requested, and programs round them. */
const FILE_PADDING = 0.7;
const SAME_WIDTH = 0.75;

function changedColumns(
  grid: SheetGrid,
  table: FoundTable,
  written: readonly WrittenColumn[],
): ReadonlyMap<string, ColumnChange> {
  const wrote = new Map(written.map((column) => [column.header, column]));
  const changed = new Map<string, ColumnChange>();
  for (const [column, header] of table.headings) {
    const before = wrote.get(header);
    const width = grid.columnWidths.get(column);
    if (width === undefined || before === undefined) continue;
    const hidden = grid.hiddenColumns.has(column);
    const wished = Math.max(0, width - FILE_PADDING);
    const isWider = !hidden && width > 0 && Math.abs(wished - before.width) > SAME_WIDTH;
    const isShown = before.hidden !== hidden;
    if (isWider || isShown)
      changed.set(header, { ...(isWider && { width: wished }), ...(isShown && { hidden }) });
  }
  return changed;
}

/** A debt has a source or a sum; Excel's total row and notes below the table have neither. */
function rowKind(grid: SheetGrid, table: FoundTable, row: number): "line" | "blank" | "stray" {
  const known = (column: number | undefined): boolean => {
    const value = column === undefined ? null : grid.value(row, column);
    return value !== null && value !== "";
  };
  if (known(table.own.get("sourceRow")) || known(table.own.get("sourceMark"))) return "line";
  if (isTotalRow(grid, table, row)) return "blank";
  const name = table.facts.get("debtorName");
  const summed = known(table.facts.get("amount")) || known(table.facts.get("penalty"));
  if (summed && (known(name) || known(table.facts.get("inn")))) return "line";
  const anything = [...table.columns].some((column) => known(column));
  return anything && !summed ? "stray" : "blank";
}

function isTotalRow(grid: SheetGrid, table: FoundTable, row: number): boolean {
  const name = table.facts.get("debtorName");
  const caption = name === undefined ? null : grid.value(row, name);
  return typeof caption === "string" && TOTAL_ROW.test(caption.trim());
}

function otherColumns(
  grid: SheetGrid,
  table: FoundTable,
  lines: readonly PreviousLine[],
  formula: (row: number, column: number) => MovableFormula | null,
): OtherColumn[] {
  return table.others.map(({ header, column }) => {
    const formulas = lines.map((line) => formula(line.row - 1, column));
    const first = lines.find((line) => grid.value(line.row - 1, column) !== null);
    return {
      header,
      numberFormat: first === undefined ? null : grid.numberFormat(first.row - 1, column),
      values: lines.map((line) => grid.value(line.row - 1, column)),
      ...(formulas.some((one) => one !== null) && { formulas }),
    };
  });
}
