import type { FieldKey } from "../../domain/fields";
import type { CellValue } from "../../domain/grid";
import { ROWS_PER_STEP, type Steps } from "../../domain/steps";
import { normaliseText } from "../cells";
import { headerTest } from "../table/repeat";
import type { Table } from "../table/table";
import type { RowKind } from "../types";
import type { TableColumns } from "./factColumns";
import { readGroupFact } from "./debts";
import type { GroupFacts } from "./groupStack";
import { rowScanner, type BodyRow, type PlacedFinding } from "./scan";
import { isWeak, type Body } from "./verdict";
import { isNoteText, isTotalText } from "./rowWords";

/** The rows below the header, read once, with what can be told about each on its own. */
export interface ScannedBody extends Body {
  /** 0-based row of the first body row. */
  readonly top: number;
  /** Findings on sums, by index of the body row. */
  readonly findings: ReadonlyMap<number, readonly PlacedFinding[]>;
  /** Findings on facts that group rows state; filled while rows are classified. */
  readonly groupFindings: readonly PlacedFinding[];
  /** Where another table begins; it and everything after it are not read. */
  readonly otherTable: number | null;
  /** Rows of indicators other than the accounting one («НУ», «Кол.»). */
  readonly otherAccounting: number;
  /** The value of a text cell; inside a cell merged downwards, that of its first row. */
  valueAt(row: number, column: number): CellValue;
}

const ROUNDED = "money-rounded";
/** The indicator in 1С reports for the accounting figures. */
const ACCOUNTING = "БУ";
const INDICATOR_HEADING = /показател/;
/** Reads the body of a table. */
export function* scanBody(
  table: Table,
  columns: TableColumns,
  administratorKnown: boolean,
): Steps<ScannedBody> {
  const { grid, merges, header } = table;
  const top = (header.numberRow ?? header.bottom) + 1;
  const bottom = grid.used?.bottom ?? -1;
  const valueAt = (row: number, column: number): CellValue => {
    const own = grid.value(row, column);
    if (own !== null) return own;
    const merge = merges.at(row, column);
    return merge !== null && merge.top < row && merge.top >= top && merge.left === column
      ? grid.value(merge.top, column)
      : null;
  };
  const rows: BodyRow[] = [];
  const preset: (RowKind | null)[] = [];
  const findings = new Map<number, readonly PlacedFinding[]>();
  const groupFindings: PlacedFinding[] = [];
  const scan = rowScanner(grid, columns, valueAt, table);
  const likeness = headerTest(grid, header);
  const indicator = indicatorColumn(table);
  let otherTable: number | null = null;
  let otherAccounting = 0;
  for (let row = top; row <= bottom; row++) {
    const scanned = scan(row);
    if (scanned.findings.length > 0) findings.set(rows.length, scanned.findings);
    let kind = presetKind(scanned.body, columns.name);
    const header = kind === null ? likeness(row, scanned.body.filled, hasSums(scanned.body)) : "none";
    if (header === "repeated") kind = "header";
    if (header === "other") otherTable ??= row;
    if (otherTable !== null && kind !== "blank") kind = "note";
    if (kind === null && indicator !== null && isOtherIndicator(grid.value(row, indicator))) {
      kind = "note";
      otherAccounting++;
    }
    rows.push(scanned.body);
    preset.push(kind);
    if (rows.length % ROWS_PER_STEP === 0) yield rows.length / (bottom - top + 1);
  }
  const readFact = (field: FieldKey, text: string, row: number, column: number): GroupFacts => {
    const reading = readGroupFact(field, text, grid.date1904);
    for (const finding of reading.findings) groupFindings.push({ row, column, finding });
    return reading.facts;
  };
  const rounded = (index: number): readonly number[] => roundedSums(columns, findings.get(index));
  const body: Body = { grid, merges, columns, rows, preset, rounded, readFact, administratorKnown };
  return { ...body, top, findings, groupFindings, otherTable, otherAccounting, valueAt };
}

/**
 * What a row says on its own: nothing, a total. A word at the end of a text makes only a row without anything more a
 * total.
 */
function presetKind(row: BodyRow, nameColumn: number | null): RowKind | null {
  if (row.filled === 0) return "blank";
  if (row.totalLabel === null || row.identified) return null;
  const { text, column } = row.totalLabel;
  const alone = isWeak(row) && (!row.named || column === nameColumn);
  return isTotalText(text) || alone ? "subtotal" : null;
}

function hasSums(row: BodyRow): boolean {
  return row.sums.some((each) => each !== null);
}

function roundedSums(
  columns: TableColumns,
  findings: readonly PlacedFinding[] | undefined,
): readonly number[] {
  if (findings === undefined) return [];
  return findings
    .filter(({ finding }) => finding.code === ROUNDED)
    .map(({ column }) => columns.money.findIndex((each) => each.column === column));
}

/** The column «Показатели» of a 1С report in which rows of several kinds of accounting alternate. */
function indicatorColumn(table: Table): number | null {
  const found = table.profiles.find(
    (profile) =>
      INDICATOR_HEADING.test(normaliseText(profile.header)) &&
      profile.values.some((value) => isIndicator(value, ACCOUNTING)),
  );
  return found?.column ?? null;
}

function isIndicator(value: CellValue, wanted: string): boolean {
  return typeof value === "string" && value.trim().toUpperCase() === wanted;
}

function isOtherIndicator(value: CellValue): boolean {
  return (
    typeof value === "string" &&
    /^\p{Lu}/u.test(value.trim()) &&
    !isIndicator(value, ACCOUNTING) &&
    !isNoteText(value)
  );
}
