import { cellAddress } from "../../domain/grid";
import { REGISTER_KIND, type PlacedCell } from "../../sheet/model";
import { singleCells } from "../../sheet/writing/cells";
import { MARK, quotedSheet } from "../../sheet/writing/writtenNames";
import { BYTES_AN_ACTION, valueBytes } from "../excelLimits";
import type { ListedSheet } from "../listing";
import { chartJobs } from "./charts";
import { setFont } from "./excelFormats";
import type { Job } from "./jobs";
import type { PlannedSheet, WritePlan } from "./writePlan";
import { rangeOn } from "./rectangles";
import { settingsJobs, type SettingsChange } from "./excelSettings";
import { pendingMark, putMark } from "./sheetJobs";
import { calculatedJobs, cellRuns } from "./excelValues";
import { requireFittingFormula } from "../../sheet/writing/formula";

/**
 * The last request of a write: names move from the old sheets to the new ones, formulas, charts and links are added,
 * the marks follow, and only then are old sheets deleted. Excel stops at the first action it refuses, so whatever
 * comes before the marks can be undone (see recover.ts).
 */
export function* swapJobs(
  plan: WritePlan,
  sheets: readonly ListedSheet[],
  settings: SettingsChange,
): Iterable<Job> {
  const positions = newPositions(plan, sheets);
  for (const planned of plan.sheets) yield renameJob(planned, positions.get(planned) ?? null);
  for (const planned of plan.sheets) yield* formulaJobs(planned, plan);
  for (const { model, name } of plan.sheets)
    yield* calculatedJobs(model, { sheet: name, date1904: settings.date1904 });
  for (const { model, name } of plan.sheets) yield* chartJobs(model.charts, name);
  for (const planned of plan.sheets) yield* linkJobs(planned, plan);
  for (const planned of plan.sheets) yield markJob(planned);
  yield* settingsJobs(settings);
  yield* removalJobs(plan);
  const register = plan.sheets.find(({ model }) => model.kind === REGISTER_KIND);
  if (register !== undefined) yield activateJob(register.name);
}

/** Deletes a sheet together with the mark that pointed to it. */
export function deleteJob(sheetId: string, mark: string): Job {
  return {
    bytes: 4 * BYTES_AN_ACTION,
    act: (target) => {
      const sheet = target.sheet(sheetId);
      // Excel does not delete a very hidden sheet.
      sheet.visibility = "Hidden";
      sheet.delete();
      target.context.workbook.names.getItem(mark).delete();
    },
  };
}

/** The position of each replacing sheet, counted at the moment its turn comes. */
function newPositions(plan: WritePlan, sheets: readonly ListedSheet[]): ReadonlyMap<PlannedSheet, number> {
  const order: (string | PlannedSheet)[] = [...sheets.map(({ id }) => id), ...plan.sheets];
  const positions = new Map<PlannedSheet, number>();
  for (const planned of plan.sheets) {
    if (planned.replaces === null) continue;
    order.splice(order.indexOf(planned), 1);
    const position = order.indexOf(planned.replaces.sheet.id);
    order.splice(position, 0, planned);
    positions.set(planned, position);
  }
  return positions;
}

function renameJob(planned: PlannedSheet, position: number | null): Job {
  const { replaces, model, pending, name, table } = planned;
  return {
    bytes: 10 * BYTES_AN_ACTION,
    act: (target) => {
      const { tables } = target.context.workbook;
      if (replaces !== null) {
        for (const old of replaces.tables) tables.getItem(old.name).name = old.retired;
        target.sheet(replaces.sheet.id).name = replaces.retired;
      }
      const sheet = target.sheet(pending);
      if (table !== null) sheet.tables.getItemAt(0).name = table;
      if (position !== null) sheet.position = position;
      sheet.visibility = VISIBILITY[model.visibility];
      sheet.name = name;
    },
  };
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Formulas in Excel's English, by runs of adjacent cells. */
function* formulaJobs({ model, name }: PlannedSheet, plan: WritePlan): Iterable<Job> {
  const cells = singleCells(model).filter(
    ({ formula, typed }) => formula !== undefined || typed !== undefined,
  );
  for (const { range, rows } of cellRuns(cells)) {
    const formulas = rows.map((row) => row.map((cell) => `=${formulaOf(cell, plan)}`));
    const weight = formulas.flat().reduce((sum, formula) => sum + valueBytes(formula), BYTES_AN_ACTION);
    yield {
      bytes: weight,
      act: (target) => {
        rangeOn(target.sheet(name), range).formulas = formulas;
      },
    };
  }
}

function formulaOf({ row, column, formula, typed }: PlacedCell, plan: WritePlan): string {
  const text = formula?.text(plan.formulas) ?? typed ?? "";
  requireFittingFormula(text, cellAddress(row, column));
  return text;
}

/** Links to cells of other own sheets; Excel gives them its own formatting, so the cell's font is set again. */
function* linkJobs({ model, name }: PlannedSheet, plan: WritePlan): Iterable<Job> {
  if (model.hyperlinks.length === 0) return;
  const cells = new Map(singleCells(model).map((cell) => [cellAddress(cell.row, cell.column), cell]));
  for (const { row, column, kind, address } of model.hyperlinks) {
    const sheet = plan.sheetOfKind(kind);
    if (sheet === null) continue;
    yield {
      bytes: 10 * BYTES_AN_ACTION,
      act: (target) => {
        const range = rangeOn(target.sheet(name), { top: row, bottom: row, left: column, right: column });
        const cell = cells.get(cellAddress(row, column));
        const text = typeof cell?.value === "string" && cell.formula === undefined ? cell.value : null;
        range.hyperlink = {
          documentReference: `${quotedSheet(sheet)}!${address}`,
          ...(text !== null && { textToDisplay: text }),
        };
        range.format.font.underline = "None";
        if (cell !== undefined) setFont(range.format.font, cell.style);
      },
    };
  }
}

/**
 * From here on the kind's mark points to the new sheet and the pending one to the old. The new sheet has one of them
 * at every moment, so it is found wherever the write is interrupted.
 */
function markJob({ model, number, name, replaces }: PlannedSheet): Job {
  return {
    bytes: 10 * BYTES_AN_ACTION,
    act: (target) => {
      const { context } = target;
      const { names } = context.workbook;
      const mark = MARK + model.kind;
      if (replaces !== null) names.getItem(mark).delete();
      putMark(context, mark, target.sheet(name));
      names.getItem(pendingMark(number)).delete();
      if (replaces !== null) putMark(context, pendingMark(number), target.sheet(replaces.sheet.id));
    },
  };
}

function* removalJobs(plan: WritePlan): Iterable<Job> {
  for (const { number, replaces } of plan.sheets)
    if (replaces !== null) yield deleteJob(replaces.sheet.id, pendingMark(number));
  for (const { id, kind } of plan.removed) yield deleteJob(id, MARK + (kind ?? ""));
}

function activateJob(name: string): Job {
  return {
    bytes: 2 * BYTES_AN_ACTION,
    act: (target) => {
      const sheet = target.sheet(name);
      sheet.activate();
      sheet.getRange("A1").untrack().select();
    },
  };
}
