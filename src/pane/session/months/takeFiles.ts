import type { FileVerdict } from "../../../app/inspect/inspectedVerdicts";
import { WorkbookError, type SheetInfo, type SheetLook, type WorkbookPort } from "../../../app/ports";
import type { Day } from "../../../domain/day";
import { isDateFormat } from "../../../domain/dateFormat";
import type { CellValue, SheetGrid } from "../../../domain/grid";
import { REGISTER_KIND } from "../../../sheet/model";
import { MONTHS } from "../../monthStrings";
import type { SessionDeps } from "../deps";
import type { TaskWatch } from "../store";
import type { ChosenFile, Gathering } from "./monthsState";

/** What files have brought. */
export interface TakenFiles {
  readonly sheets: readonly TakenSheet[];
  /** Files of which nothing, or not all, could be taken. */
  readonly unreadable: readonly FileVerdict[];
  /** Finished registers among them, which are never sources. */
  readonly registers: readonly WorkbookPort[];
}

/** A sheet of a file that has become one of the workbook's. */
export interface TakenSheet {
  /** Its name in the workbook. */
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
}

/**
 * Takes the tables of files into the open workbook, each as a sheet of its own; one that is broken does not stop the others.
 * When it is stopped, the sheets that are there by then stay: they are the user's.
 */
export async function takeFiles(
  { view, readFile, today, date1904 = false }: Pick<SessionDeps, "view" | "readFile" | "today" | "date1904">,
  files: readonly ChosenFile[],
  { signal, onProgress }: TaskWatch,
  tell: (gathering: Gathering) => void,
): Promise<TakenFiles> {
  const sheets: TakenSheet[] = [];
  const unreadable: FileVerdict[] = [];
  const registers: WorkbookPort[] = [];
  const lose = (file: string, verdict: FileVerdict["verdict"], message: string): void => {
    unreadable.push({ file, verdict, message, debts: 0 });
  };
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted();
    tell({ file: file.fileName, at: index + 1, of: files.length });
    onProgress(null, index / files.length);
    try {
      const port = await readFile?.(file);
      if (port === undefined) break;
      const all = await port.sheets();
      if (all.some(({ kind }) => kind === REGISTER_KIND)) {
        registers.push(port);
        continue;
      }
      const tables = await tablesOf(port, all, today);
      if (tables.length === 0) lose(file.fileName, "no-table", MONTHS.noTable);
      for (const { info, grid } of tables) {
        if (hasLevels(grid)) {
          lose(file.fileName, "damaged", MONTHS.levels(info.name.trim()));
          continue;
        }
        const wished = tables.length > 1 ? info.name : stem(file.fileName);
        const name = await view.addSheet(wished, rowsOf(grid, valueFor(date1904)), lookOf(grid));
        sheets.push({ name, file: file.fileName, sheet: info.name });
      }
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      lose(file.fileName, "damaged", error.message);
    }
  }
  return { sheets, unreadable, registers };
}

const stem = (fileName: string): string => fileName.replace(/(?<=.)\.[^.]*$/u, "");

interface Table {
  readonly info: SheetInfo;
  readonly grid: SheetGrid;
}

/** The visible sheets that hold debts; a single sheet is taken in any case, and says later itself what it lacks. */
async function tablesOf(port: WorkbookPort, all: readonly SheetInfo[], asOf: Day): Promise<readonly Table[]> {
  const { debtTableScore } = await import("../../../intake/intake");
  const { sheetDate } = await import("../../../intake/sheetDate");
  const visible = all.filter((info) => info.kind === null && info.visible);
  const tables: Table[] = [];
  for (const info of visible) tables.push({ info, grid: await port.read(info.name) });
  if (tables.length === 1) return tables;
  return tables.filter(({ grid }) => debtTableScore(grid, sheetDate(grid) ?? asOf) > 0);
}

/** Whether lines are told from their parents by indents or outline levels, which a copy of the cells has not. */
function hasLevels(grid: SheetGrid): boolean {
  if (grid.used === null) return false;
  const { top, bottom, left, right } = grid.used;
  for (let row = top; row <= bottom; row++) {
    if (grid.outlineLevel(row) > 0) return true;
    for (let column = left; column <= right; column++) if (grid.indent(row, column) > 0) return true;
  }
  return false;
}

type Cell<T> = (grid: SheetGrid, row: number, column: number) => T;

/** Something of every cell, from A1 on. */
function rowsOf<T>(grid: SheetGrid, cell: Cell<T>): T[][] {
  const { bottom = -1, right = -1 } = grid.used ?? {};
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (__, column) => cell(grid, row, column)),
  );
}

/** Days between the two systems in which Excel counts dates. */
const SYSTEMS_APART = 1_462;

/** A cell's value for a workbook that counts its dates from 1904, or does not. */
function valueFor(date1904: boolean): Cell<CellValue> {
  return (grid, row, column) => {
    const value = grid.value(row, column);
    if (typeof value !== "number" || grid.date1904 === date1904) return value;
    const format = grid.numberFormat(row, column);
    if (format === null || !isDateFormat(format)) return value;
    return value + (date1904 ? -SYSTEMS_APART : SYSTEMS_APART);
  };
}

function lookOf(grid: SheetGrid): SheetLook {
  return {
    formats: rowsOf(grid, (_grid, row, column) => grid.numberFormat(row, column)),
    merges: grid.merges,
  };
}
