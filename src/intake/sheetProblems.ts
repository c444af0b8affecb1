import { cellAddress, columnName, isCellError, rangeAddress, type CellValue } from "../domain/grid";
import { isBlank } from "./cells";
import { contentKind, isOwedWithMinus } from "./headings";
import type { Problem, Severity } from "../domain/problem";
import { groupedBy } from "../domain/groupedBy";
import type { Steps } from "../domain/steps";
import type { MutableDebt } from "../domain/debt";
import { addDays } from "../domain/day";
import { isAboveZero } from "../domain/money";
import { MESSAGES, SUM_NAMES } from "./intakeMessages";
import type { ScannedBody } from "./rows/body";
import type { Place } from "./rows/debts";
import { findDuplicates } from "./rows/rowDuplicates";
import { rowTotal } from "./rows/scan";
import type { Verdict } from "./rows/verdict";
import type { Table } from "./table/table";
import { textCells } from "./table/tableCells";
import type { SheetUnits } from "./table/units";
import type { IntakeOptions, RejectedRow } from "./types";

/** «Долг, коп.», «(в копейках)»: kopecks in a column of their own next to the roubles, or the unit of sums. */
const KOPECKS = /^(?!.*руб).*(?:^|[\s,(])коп(?:\.|еек|ейки|ейках)?\)?\s*$/is;

type Reporter = (severity: Severity, code: string, message: string, cell?: string | null) => void;

/** What there is to say about the sheet as a whole, besides its cells (docs/register.md §1). */
export function sheetProblems(
  table: Table,
  units: SheetUnits,
  body: ScannedBody,
  verdict: Verdict,
  debts: readonly MutableDebt[],
  options: IntakeOptions,
): readonly Problem[] {
  const { grid, title } = table;
  const problems: Problem[] = [];
  const report: Reporter = (severity, code, message, cell = null) =>
    problems.push({ severity, code, message, file: options.file, sheet: grid.name, cell });
  for (const note of table.notes) report(note.severity, note.code, note.message);
  if (grid.mergesUnknown === true) report("warning", "merges-unknown", MESSAGES.mergesUnknown);
  if (grid.stray !== undefined) {
    const { count, first, hasNumbers } = grid.stray;
    const cell = cellAddress(first.row, first.column);
    if (hasNumbers) report("error", "stray-cells", MESSAGES.strayCells(count, cell), cell);
    else report("warning", "stray-cells", MESSAGES.strayCells(count, cell), cell);
  }
  reportDates(table, options, report);
  if (units.mixed) report("warning", "mixed-units", MESSAGES.mixedUnits(title.unit ?? "rub"));
  reportKopecks(table, report);
  reportSigns(table, debts, report);
  const hidden = hiddenParts(table);
  if (hidden.rows > 0) report("info", "hidden-rows", MESSAGES.hiddenRows(hidden.rows));
  if (hidden.columns.length > 0)
    report("info", "hidden-columns", MESSAGES.hiddenColumns(hidden.columns.map(columnName).join(", ")));
  const struck = struckRows(table, body, verdict);
  if (struck.length > 0)
    report(
      "warning",
      "struck-rows",
      MESSAGES.struckRows(struck.map((row) => row + 1)),
      rowAddress(table, struck[0] ?? 0),
    );
  reportPaidUp(body, verdict, report);
  if (body.otherAccounting > 0)
    report("info", "other-accounting", MESSAGES.otherAccounting(body.otherAccounting, "БУ"));
  for (const row of table.othersAbove)
    report(
      "error",
      "table-above",
      MESSAGES.tableAbove(row + 1, table.header.top + 1),
      cellAddress(row, grid.used?.left ?? 0),
    );
  if (body.otherTable !== null) {
    const message = MESSAGES.secondTable(body.otherTable + 1);
    const cell = cellAddress(body.otherTable, grid.used?.left ?? 0);
    if (hasNumbersUnder(table, body.otherTable)) report("error", "second-table", message, cell);
    else report("warning", "second-table", message, cell);
  }
  for (const index of verdict.underTotal) {
    const row = body.top + index;
    report("warning", "under-total", MESSAGES.underTotal(row + 1), rowAddress(table, row));
  }
  return problems;
}

/** The debts above zero that the sheet itself marks as paid or written off: they are read like others (p.19). */
function reportPaidUp(body: ScannedBody, { kinds }: Verdict, report: Reporter): void {
  const marked = body.rows.filter((row, index) => {
    const total = kinds[index] === "debt" && row.paidUp !== null ? rowTotal(row) : null;
    return total !== null && isAboveZero(total);
  });
  const [first] = marked;
  if (!first?.paidUp) return;
  const message = MESSAGES.paidUpRows(
    marked.map(({ row }) => row + 1),
    first.paidUp.text,
  );
  report("warning", "paid-up-rows", message, cellAddress(first.row, first.paidUp.column));
}

/**
 * Debts with a minus, by the heading of their column («Долг (-), переплата (+)»): they are read as overpayments, which
 * fails a control; where only the sums look like it, as most of them are negative, it is told.
 */
function reportSigns({ header, mapping }: Table, debts: readonly MutableDebt[], report: Reporter): void {
  const amount = mapping.find(({ target }) => target === "amount");
  const sums = debts.flatMap(({ amount }) => (amount === null || amount.isZero() ? [] : [amount]));
  const negative = sums.filter((each) => each.isNegative()).length;
  if (amount === undefined || negative === 0) return;
  const cell = cellAddress(header.bottom, amount.column);
  if (isOwedWithMinus(amount.header))
    report("error", "debts-negative", MESSAGES.debtsNegative(amount.header), cell);
  else if (2 * negative > sums.length)
    report("warning", "mostly-negative", MESSAGES.mostlyNegative(amount.header, negative, sums.length), cell);
}

/** Kopecks in columns of their own, and sums whose heading or title says that they are in kopecks. */
function reportKopecks({ grid, header, mapping }: Table, report: Reporter): void {
  for (const { column, header: heading, target } of mapping) {
    if (!KOPECKS.test(heading)) continue;
    const cell = cellAddress(header.bottom, column);
    if (target === null) report("error", "kopecks-apart", MESSAGES.kopecksApart(heading), cell);
    else if (target in SUM_NAMES)
      report("error", "kopecks-as-roubles", MESSAGES.kopecksAsRoubles(heading), cell);
  }
  for (let row = grid.used?.top ?? 0; row < header.top; row++)
    for (const { column, text } of textCells(grid, row) ?? [])
      if (KOPECKS.test(text))
        report("error", "kopecks-as-roubles", MESSAGES.kopecksAsRoubles(text), cellAddress(row, column));
}

/** Whether there are figures below a row: a table without any has no debts to lose. */
function hasNumbersUnder({ grid }: Table, top: number): boolean {
  const { left, right, bottom } = grid.used ?? { left: 0, right: -1, bottom: -1 };
  for (let row = top + 1; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (typeof grid.value(row, column) === "number") return true;
  return false;
}

function reportDates({ title }: Table, { asOf }: IntakeOptions, report: Reporter): void {
  if (title.asOf !== null) {
    if (title.asOf.day === asOf) return;
    const cell = cellAddress(title.asOf.row, title.asOf.column);
    report("warning", "title-as-of", MESSAGES.titleAsOf(title.asOf.day, asOf), cell);
  } else if (title.period !== null && title.period.to !== asOf && addDays(title.period.to, 1) !== asOf)
    report("warning", "period-end", MESSAGES.periodEnd(title.period.to, asOf));
}

/**
 * The debt rows whose sums, or all filled cells next to them, are struck through: they are read like others (p.19).
 */
function struckRows({ grid }: Table, body: ScannedBody, { kinds }: Verdict): readonly number[] {
  if (grid.isStruck === undefined || grid.used === null) return [];
  const { left, right } = grid.used;
  const isStruck = (row: number, column: number): boolean => grid.isStruck?.(row, column) === true;
  const sums = body.columns.money
    .filter(({ target }) => target === "amount" || target === "penalty")
    .map(({ column }) => column);
  return kinds.flatMap((kind, index) => {
    const row = body.top + index;
    if (kind !== "debt") return [];
    const filled = Array.from({ length: right - left + 1 }, (_, at) => left + at).filter(
      (column) => !isBlank(grid.value(row, column)),
    );
    const owed = filled.filter((column) => sums.includes(column));
    const isGone = owed.length > 0 && owed.every((column) => isStruck(row, column));
    return isGone || filled.every((column) => isStruck(row, column)) ? [row] : [];
  });
}

/** Hidden rows and columns inside the used range; others contain nothing. */
export function hiddenParts({ grid }: Table): { readonly rows: number; readonly columns: readonly number[] } {
  const { used } = grid;
  if (used === null) return { rows: 0, columns: [] };
  const rows = [...grid.hiddenRows].filter((row) => row >= used.top && row <= used.bottom).length;
  const columns = [...grid.hiddenColumns].filter((column) => column >= used.left && column <= used.right);
  return { rows, columns: columns.sort((a, b) => a - b) };
}

/** Rows that are rejected for the same reason are told of together once there are more than this. */
const FEW = 3;

/** The rows that could not become debts, and a problem for each, or for the first of many with the same reason. */
export function rejectedRows(
  verdict: Verdict,
  body: ScannedBody,
  place: Place,
): { readonly rejected: readonly RejectedRow[]; readonly problems: readonly Problem[] } {
  const rejected = verdict.rejected.map(({ index, column, reason }) => {
    const row = body.top + index;
    const scanned = body.rows[index];
    // A sum in another currency is not one in roubles.
    const sum = scanned === undefined || scanned.foreign !== null ? null : rowTotal(scanned);
    return { row: row + 1, cell: cellAddress(row, column), reason, sum };
  });
  const byReason = groupedBy(rejected, ({ reason }) => reason);
  const problems = rejected.flatMap(({ row, cell, reason }): Problem[] => {
    const alike = byReason.get(reason) ?? [];
    const isMany = alike.length > FEW;
    if (isMany && alike[0]?.row !== row) return [];
    return [
      {
        severity: "error",
        code: "row-rejected",
        message: isMany ? MESSAGES.rejectedRows(row, alike.length, reason) : MESSAGES.rejected(row, reason),
        file: place.file,
        sheet: place.sheet,
        cell,
      },
    ];
  });
  return { rejected, problems };
}

/** A warning at each row that repeats an earlier one (docs/register.md §1 p.5). */
export function* duplicateProblems(
  debts: readonly MutableDebt[],
  table: Table,
  place: Place,
): Steps<readonly Problem[]> {
  const pairs = yield* findDuplicates(debts);
  const { grid } = table;
  // A row that differs in a column that is not read («Квартира 2») is a different debt, even if everything else is
  // equal.
  const equal = pairs.filter(([copy, original]) =>
    table.profiles.every(
      ({ column, values, formats }) =>
        sameCell(grid.value(copy.source.row - 1, column), grid.value(original.source.row - 1, column)) ||
        contentKind(values, formats).ordinal > ORDINAL_SHARE,
    ),
  );
  return equal.map(([copy, original]) => ({
    severity: "warning",
    code: "duplicate-row",
    message: MESSAGES.duplicate(copy.source.row, original.source.row),
    file: place.file,
    sheet: place.sheet,
    cell: rowAddress(table, copy.source.row - 1),
  }));
}

const ORDINAL_SHARE = 0.8;

function sameCell(a: CellValue, b: CellValue): boolean {
  if (typeof a === "string" && typeof b === "string") return a.trim() === b.trim();
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

function rowAddress({ grid }: Table, row: number): string {
  const { left, right } = grid.used ?? { left: 0, right: 0 };
  return rangeAddress({ top: row, bottom: row, left, right });
}
