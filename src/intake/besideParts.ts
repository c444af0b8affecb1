import type { Day } from "../domain/day";
import type { SheetGrid } from "../domain/grid";
import { cellAddress, cellOfAddress, rangeOfAddress } from "../domain/grid";
import { isMoney, sum } from "../domain/money";
import type { Control, Problem } from "../domain/problem";
import { partGrid, partName, type Beside, type Part } from "./beside";
import { MESSAGES } from "./intakeMessages";
import {
  ROW_KINDS,
  type ColumnChoices,
  type ColumnTarget,
  type Intake,
  type IntakeOptions,
  type RowKind,
} from "./types";

/** A part of a sheet that is understood separately, and what the user has chosen for it. */
export interface PartSheet {
  readonly grid: SheetGrid;
  readonly options: IntakeOptions;
}

/**
 * The halves of a list, each as a sheet: what was chosen for a column of one applies to the corresponding column of
 * the others.
 */
export function halfSheets(grid: SheetGrid, beside: Beside, options: IntakeOptions): readonly PartSheet[] {
  return beside.parts.map((part) => {
    const own = partGrid(grid, part, beside);
    return { grid: own, options: withChoices(options, choicesFor(part, beside, options.chosenColumns)) };
  });
}

function choicesFor(part: Part, { parts }: Beside, chosen: ColumnChoices | undefined): ColumnChoices {
  const choices = new Map<number, ColumnTarget | null>();
  // Its own choices come last and override those of the others.
  for (const other of [...parts.filter((each) => each !== part), part])
    for (const [column, target] of chosen ?? [])
      if (isInside(column, other)) choices.set(column - other.left + part.left, target);
  return choices;
}

const isInside = (column: number, { left, right }: Part): boolean => column >= left && column <= right;

const withChoices = (options: IntakeOptions, chosen: ColumnChoices): IntakeOptions => ({
  ...options,
  chosenColumns: chosen,
});

/**
 * The table that is read if several different ones are side by side: one for which the user chose a column, otherwise
 * the one at the as-of date or the latest date, otherwise the left one.
 */
export function readPart(
  grid: SheetGrid,
  beside: Beside,
  options: IntakeOptions,
): PartSheet & { readonly part: Part } {
  const chosen = [...(options.chosenColumns ?? [])].flatMap(([column, target]) =>
    target === null ? [] : [column],
  );
  const has = (part: Part): boolean => chosen.some((column) => isInside(column, part));
  const part = beside.parts.find(has) ?? latestPart(beside, options) ?? { left: 0, right: 0 };
  const inside = [...(options.chosenColumns ?? [])].filter(([column]) => isInside(column, part));
  return { part, grid: partGrid(grid, part, beside), options: withChoices(options, new Map(inside)) };
}

function latestPart({ parts, days }: Beside, { asOf }: IntakeOptions): Part | undefined {
  const ofDay = (wanted: Day): Part | undefined => parts[days.indexOf(wanted)];
  const known = days.filter((day) => day !== null);
  const [first, ...others] = known;
  const latest = first === undefined ? undefined : others.reduce((a, b) => (b > a ? b : a), first);
  return ofDay(asOf) ?? (latest === undefined ? undefined : ofDay(latest)) ?? parts[0];
}

/** What was read of one table, with the others mentioned: each in a problem, and in a control that fails. */
export function withOthers(intake: Intake, read: Part, { parts, headerTop }: Beside): Intake {
  const others = parts.filter((part) => part !== read);
  const problems = others.map((part): Problem => ({
    severity: "error",
    code: "table-beside",
    message: MESSAGES.tableBeside(partName(part), partName(read)),
    file: intake.file,
    sheet: intake.sheet,
    cell: cellAddress(headerTop, part.left),
  }));
  const control: Control = {
    name: MESSAGES.controlTables,
    expected: String(parts.length),
    actual: "1",
    ok: false,
    advice: MESSAGES.tableBeside(others.map(partName).join(", "), partName(read)),
  };
  return { ...intake, problems: [...problems, ...intake.problems], controls: [...intake.controls, control] };
}

/** Kinds of the rows of halves: of two in one row, the more informative one. */
const STRONGEST: readonly RowKind[] = ["rejected", "debt", "subtotal", "group", "header", "note", "blank"];

/** One list of the halves of a sheet. */
export function joinHalves(halves: readonly Intake[], { headerTop }: Beside): Intake | null {
  const [first, ...others] = halves;
  if (first === undefined) return null;
  const rowKinds = first.rowKinds.map((kind, index) =>
    others.reduce((strongest, half) => stronger(strongest, half.rowKinds[index] ?? "blank"), kind),
  );
  const counts = Object.fromEntries(
    ROW_KINDS.map((kind) => [
      kind,
      kind === "debt" || kind === "rejected"
        ? halves.reduce((count, half) => count + half.counts[kind], 0)
        : rowKinds.filter((each) => each === kind).length,
    ]),
  ) as Record<RowKind, number>;
  const debts = halves.flatMap((half) => half.debts);
  const { controls, settled } = joinControls(halves);
  const joined: Intake = {
    ...first,
    mapping: halves.flatMap((half) => half.mapping),
    counts,
    rowKinds,
    rejected: halves.flatMap((half) => half.rejected),
    debts,
    problems: halves
      .flatMap((half) => half.problems)
      .filter(({ code, cell }) => !(code === "total-mismatch" && cell !== null && settled.has(cell)))
      .filter(
        (problem, index, all) => !all.slice(0, index).some((other) => isSame(problem, other, headerTop)),
      ),
    controls,
    hiddenColumnCount: halves.reduce((count, half) => count + half.hiddenColumnCount, 0),
  };
  return {
    ...joined,
    problems: [
      ...joined.problems,
      {
        severity: "info",
        code: "halves",
        message: MESSAGES.halves(halves.length),
        file: first.file,
        sheet: first.sheet,
        cell: null,
      },
    ],
  };
}

const stronger = (a: RowKind, b: RowKind): RowKind => (STRONGEST.indexOf(a) <= STRONGEST.indexOf(b) ? a : b);

/** Whether two halves say the same about the sheet as a whole or about its title. */
function isSame(a: Problem, b: Problem, headerTop: number): boolean {
  if (a.code !== b.code || a.message !== b.message) return false;
  const range = a.cell === null ? null : rangeOfAddress(a.cell);
  return range === null || range.top < headerTop;
}

/** The controls of all halves; a total below one of them that is the sum of all halves passes. */
function joinControls(halves: readonly Intake[]): {
  readonly controls: readonly Control[];
  readonly settled: ReadonlySet<string>;
} {
  const settled = new Set<string>();
  const all = halves.flatMap(({ problems, controls }) => {
    const cells = problems.flatMap(({ code, cell }) =>
      code === "total-mismatch" && cell !== null ? [cell] : [],
    );
    return controls.map((control) => {
      const cell = cells.find((each) => cellOfAddress(each) !== null && control.name.includes(`(${each})`));
      if (control.ok || cell === undefined || !isMoney(control.expected)) return control;
      const together = sumsOf(halves).find((each) => isMoney(control.expected) && control.expected.eq(each));
      if (together === undefined) return control;
      settled.add(cell);
      return { ...control, actual: together, ok: true, advice: null };
    });
  });
  const rows = all.filter(({ name }) => name === MESSAGES.controlRows);
  const figures = (side: "expected" | "actual") =>
    sum(rows.map((control) => (isMoney(control[side]) ? control[side] : null)));
  const ok = rows.every((control) => control.ok);
  const advice = rows.find((control) => !control.ok)?.advice ?? null;
  return {
    controls: [
      { name: MESSAGES.controlRows, expected: figures("expected"), actual: figures("actual"), ok, advice },
      ...all.filter(({ name }) => name !== MESSAGES.controlRows),
    ],
    settled,
  };
}

/** The principal, and the penalties, of all halves together. */
const sumsOf = (halves: readonly Intake[]) => {
  const debts = halves.flatMap((half) => half.debts);
  return [sum(debts.map(({ amount }) => amount)), sum(debts.map(({ penalty }) => penalty))];
};
