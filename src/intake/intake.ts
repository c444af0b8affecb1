import type { FieldKey } from "../domain/fields";
import type { MutableDebt } from "../domain/debt";
import type { SheetGrid } from "../domain/grid";
import { atOnce, eachOf, part, type Steps } from "../domain/steps";
import { findBeside } from "./beside";
import { isBlank } from "./cells";
import { checkSheet } from "./intakeControls";
import { describeColumn, MESSAGES, REQUIRED_FIELDS, placeName, type RequiredColumn } from "./intakeMessages";
import { halfSheets, joinHalves, readPart, withOthers } from "./besideParts";
import { KnownAdministrators } from "./rows/administrators";
import { scanBody, type ScannedBody } from "./rows/body";
import { tableColumns } from "./rows/factColumns";
import { standInFinding, withStandIn } from "./rows/standIn";
import { fillLostAdministrators } from "./rows/lostMerges";
import { debtReader, fillOpenings, problemAt, type Place } from "./rows/debts";
import { NO_GROUP } from "./rows/groupStack";
import { resolveRows, treeOf } from "./rows/resolve";
import type { PlacedFinding } from "./rows/scan";
import type { NamedTree } from "./rows/tree";
import { hasSum, type Verdict } from "./rows/verdict";
import { sidewaysColumn } from "./sideways";
import { duplicateProblems, hiddenParts, rejectedRows, sheetProblems } from "./sheetProblems";
import type { Administrator } from "./table/administrator";
import { dateOrders } from "./table/dateOrders";
import { findTable, type Table } from "./table/table";
import { settleUnits } from "./table/units";
import { treeMatch } from "./table/treeMatch";
import {
  ROW_KINDS,
  type ColumnMatch,
  type Intake,
  type IntakeFailure,
  type IntakeOptions,
  type IntakeResult,
  type RowKind,
} from "./types";

export { debtTableScore } from "./score";

/** The share of the work, by time, that is done after each part. */
const SHARES = { scanned: 0.35, shaped: 0.4, resolved: 0.55, read: 0.95 };
const NOBODY: Administrator = { code: null, name: null };

/**
 * Understands a worksheet as a table of debts (docs/register.md §1): finds the table, flattens its header, matches
 * its columns, classifies its rows and reads the debts. The sheet is only read; faults in its data are problems in
 * the result, and a sheet that cannot become a register is a failure with the reason. Never throws, whatever a sheet
 * holds.
 */
export function understandSheet(grid: SheetGrid, options: IntakeOptions): IntakeResult {
  return atOnce(understandSteps(grid, options), options.onProgress);
}

/** The same in steps, between which a caller can repaint or stop; `options.onProgress` is not called. */
export function* understandSteps(grid: SheetGrid, options: IntakeOptions): Steps<IntakeResult> {
  const beside = findBeside(grid, options);
  if (beside === null) {
    const result = yield* understandTable(grid, options);
    const side = result.ok ? null : sidewaysColumn(grid, options);
    if (side === null) return result;
    return failure(
      "no-table",
      MESSAGES.onItsSide(placeName({ file: options.file, sheet: grid.name }), side),
      [],
    );
  }
  if (!beside.same) {
    const read = readPart(grid, beside, options);
    const result = yield* understandTable(read.grid, read.options);
    return result.ok ? { ok: true, intake: withOthers(result.intake, read.part, beside) } : result;
  }
  const halves: Intake[] = [];
  const sheets = halfSheets(grid, beside, options);
  for (const [index, half] of sheets.entries()) {
    const work = understandTable(half.grid, half.options);
    const result = yield* part(work, index / sheets.length, (index + 1) / sheets.length);
    if (!result.ok) return result;
    halves.push(result.intake);
  }
  const intake = joinHalves(halves, beside);
  return intake === null ? yield* understandTable(grid, options) : { ok: true, intake };
}

/** Understands a sheet with one table. */
function* understandTable(grid: SheetGrid, options: IntakeOptions): Steps<IntakeResult> {
  const place: Place = { file: options.file, sheet: grid.name };
  if (grid.used === null) return failure("empty-sheet", MESSAGES.emptySheet(placeName(place)), []);
  const table = findTable(grid, options);
  if (table === null) return failure("no-table", MESSAGES.noTable(placeName(place)), []);
  const fields = appliedFields(table.mapping);
  if (!fields.has("amount") && !fields.has("penalty")) return missing("amount", table, place);

  const units = settleUnits(
    table.mapping,
    table.title.unit,
    { chosen: options.unit, remembered: options.rememberedUnits?.get(table.signature) },
    table.profiles,
  );
  const orders = dateOrders(table);
  const named = tableColumns(table.mapping, table.profiles, units, table.joined, orders.byColumn);
  const isAdministratorKnown = administratorKnown(table, fields, options);
  const scanned = yield* part(scanBody(table, named, isAdministratorKnown), 0, SHARES.scanned);
  const tree = yield* part(treeOf(table, scanned), SHARES.scanned, SHARES.shaped);
  const isNamed = tree !== null || fields.has("debtorName") || fields.has("inn");
  const columns = isNamed ? named : withStandIn(named, table.mapping);
  if (columns === null) return missing("debtor", table, place);
  const body = isNamed
    ? scanned
    : yield* part(scanBody(table, columns, isAdministratorKnown), SHARES.shaped, SHARES.shaped);
  if (!body.rows.some((row) => hasSum(row) || row.unreadable !== null))
    return failure("no-table", MESSAGES.noDebts(placeName(place)), table.mapping);

  const verdict = yield* part(resolveRows(body, tree), SHARES.shaped, SHARES.resolved);
  const administrators = new KnownAdministrators();
  const reading = readDebts(table, body, verdict, tree, place, administrators);
  const { debts, findings } = yield* part(reading, SHARES.resolved, SHARES.read);
  if (!isNamed) findings.push(standInFinding(table, columns.name ?? 0));
  if (grid.mergesUnknown === true) findings.push(...fillLostAdministrators(debts, body, verdict));
  fillOpenings(debts, columns);
  administrators.settle(debts, table.title.administrator, options.administrator ?? NOBODY);
  const duplicates = yield* part(duplicateProblems(debts, table, place), SHARES.read, 1);
  const checks = checkSheet(body, verdict, debts, place);
  const { rejected, problems: rejections } = rejectedRows(verdict, body, place);
  const hidden = hiddenParts(table);
  const rowKinds = allKinds(table, verdict);
  yield 1;
  return {
    ok: true,
    intake: {
      file: place.file,
      sheet: place.sheet,
      unit: units.sheet,
      unitDoubt: units.doubt,
      headerRows: headerRows(table),
      mapping: tree === null ? table.mapping : treeMatch(table.mapping, tree.column),
      signature: table.signature,
      counts: countKinds(rowKinds),
      rowKinds,
      firstRow: grid.used.top,
      rejected,
      debts,
      problems: [
        ...sheetProblems(table, units, body, verdict, debts, options),
        ...orders.findings.map((finding) => problemAt(place, finding)),
        ...rejections,
        ...inOrder(findings).map((finding) => problemAt(place, finding)),
        ...duplicates,
        ...checks.problems,
      ],
      controls: checks.controls,
      titleAsOf: table.title.asOf?.day ?? null,
      titleTexts: table.title.texts,
      hiddenRowCount: hidden.rows,
      hiddenColumnCount: hidden.columns.length,
    },
  };
}

/** Reads the rows that are debts, and collects what there is to say about their cells and those of their groups. */
function* readDebts(
  table: Table,
  body: ScannedBody,
  verdict: Verdict,
  tree: NamedTree | null,
  place: Place,
  administrators: KnownAdministrators,
): Steps<{ readonly debts: MutableDebt[]; readonly findings: PlacedFinding[] }> {
  const findings: PlacedFinding[] = [...body.groupFindings];
  const facts = body.columns.facts.filter((fact) => fact.column !== tree?.column);
  const read = debtReader(table.grid, { ...body.columns, facts }, body.valueAt, place, (finding) =>
    findings.push(finding),
  );
  const debts: MutableDebt[] = [];
  yield* eachOf(body.rows, (row, index) => {
    if (verdict.kinds[index] !== "debt") return;
    findings.push(...(body.findings.get(index) ?? []));
    const above = verdict.continued.has(index) ? (debts.at(-1) ?? null) : null;
    const debt = read(row, verdict.groupFacts.get(index) ?? NO_GROUP, above);
    administrators.see(debt);
    debts.push(debt);
  });
  return { debts, findings };
}

/** Problems are easiest to read from the top of the sheet down. */
function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
  return [...findings].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The kind of every row of the used range; above the body are titles and the header. */
function allKinds(table: Table, verdict: Verdict): readonly RowKind[] {
  const { used } = table.grid;
  const top = used?.top ?? 0;
  const header = table.header;
  const kinds: RowKind[] = [];
  for (let row = top; row <= (header.numberRow ?? header.bottom); row++)
    kinds.push(row >= header.top ? "header" : isBlankRow(table.grid, row) ? "blank" : "note");
  return kinds.concat(verdict.kinds);
}

function isBlankRow(grid: SheetGrid, row: number): boolean {
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  for (let column = left; column <= right; column++) if (!isBlank(grid.value(row, column))) return false;
  return true;
}

function countKinds(kinds: readonly RowKind[]): Record<RowKind, number> {
  const counts = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>;
  for (const kind of kinds) counts[kind]++;
  return counts;
}

function headerRows({ header }: Table): readonly number[] {
  const rows: number[] = [];
  for (let row = header.top; row <= (header.numberRow ?? header.bottom); row++) rows.push(row + 1);
  return rows;
}

function appliedFields(mapping: readonly ColumnMatch[]): ReadonlySet<ColumnMatch["target"]> {
  return new Set(mapping.map((match) => match.target));
}

function administratorKnown(
  table: Table,
  fields: ReadonlySet<ColumnMatch["target"]>,
  options: IntakeOptions,
): boolean {
  const { code, name } = table.title.administrator;
  return (
    code !== null ||
    name !== null ||
    options.administrator !== undefined ||
    (["administratorCode", "administratorName", "kbk"] satisfies FieldKey[]).some((field) =>
      fields.has(field),
    )
  );
}

/** The fields of which one column is enough. */
const ENOUGH = {
  amount: ["amount", "penalty"],
  debtor: ["debtorName", "inn"],
} as const satisfies Record<RequiredColumn, readonly FieldKey[]>;

function missing(column: RequiredColumn, table: Table, place: Place): IntakeResult {
  const wanted: readonly ColumnMatch["target"][] = ENOUGH[column];
  const { mapping } = table;
  const offered = mapping.filter((match) => match.proposed !== null && wanted.includes(match.proposed));
  const where = placeName(place);
  const field = REQUIRED_FIELDS[column];
  const [only, ...more] = offered;
  if (only === undefined)
    return failure("missing-column", MESSAGES.missingColumn(where, column), mapping, { field });
  const message = MESSAGES.ambiguousColumn(where, column, offered.map(describeColumn));
  const proposed = ENOUGH[column].find((each) => each === only.proposed);
  const answer =
    more.length > 0 || proposed === undefined ? { field } : { field: proposed, column: only.column };
  return failure("ambiguous-column", message, mapping, answer);
}

function failure(
  code: IntakeFailure["code"],
  message: string,
  mapping: readonly ColumnMatch[],
  answer: Pick<IntakeFailure, "field" | "column"> = {},
): IntakeResult {
  return { ok: false, failure: { code, message, mapping, ...answer } };
}
