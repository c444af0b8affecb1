import type { Day } from "../../domain/day";
import type { SheetGrid } from "../../domain/grid";
import { readMemory, withEarlierMemory, type Memory } from "../memory/memory";
import type { InspectOptions, RunWatch } from "../options";
import type { WorkbookPort, WorkbookSettings } from "../ports";
import type { Refusal } from "../refusal";
import { withOrigin } from "../memory/origins";
import { Run, type Timings } from "../run";
import { consolidate } from "./inspectedFiles";
import type { FileVerdict } from "./inspectedVerdicts";
import type { OnLoss, UnreadSheet } from "./sourceSheets";
import type { UnderstoodSheet } from "./understandSheets";

/** The source sheets of a request, as understood. */
export interface Inspection {
  readonly asOf: Day;
  /** In the order of the sheets. */
  readonly sources: readonly UnderstoodSheet[];
  /** Sheets of the same files that cannot be read: nobody knows whether they hold debts. */
  readonly unread: readonly UnreadSheet[];
  /** The files of which the workbook has only the values, in its order. */
  readonly valuesOnly: readonly string[];
  readonly memory: Memory;
  readonly settings: WorkbookSettings;
  /** The outcome for each file if there are several; empty for one. */
  readonly files: readonly FileVerdict[];
  readonly timings: Timings;
}

/** Finds and understands the sheets that hold debts; builds and writes nothing. */
export function inspectWorkbook(port: WorkbookPort, options: InspectOptions): Promise<Inspection> {
  return inspectIn(port, options, new Run(options));
}

/**
 * The phases «read» and «understand» of a longer run. What was read is dropped once it is understood: the cells of a
 * large sheet are most of the memory of a run.
 */
export async function inspectIn(
  port: WorkbookPort,
  request: Omit<InspectOptions, keyof RunWatch>,
  run: Run,
): Promise<Inspection> {
  // The code that understands sheets, above all the learned model, is a large part of the program: it is loaded when
  // a sheet is first read.
  const [{ readSourceSheets }, { understandSheets }] = await Promise.all([
    import("./sourceSheets"),
    import("./understandSheets"),
  ]);
  const settings = await run.step("read", () => port.settings());
  const memory = withEarlierMemory(readMemory(settings), request.remembered ?? []);
  const unreadable = request.unreadable ?? [];
  const listed = (await port.sheets()).map((sheet) => withOrigin(sheet, memory, port.fileName));
  const files = new Set(listed.flatMap(({ kind, source }) => (kind === null ? [source.file] : [])));
  const isMany = files.size + unreadable.length > 1;
  const lost: FileVerdict[] = [...unreadable];
  const refusals: Refusal[] = [];
  const onLoss: OnLoss | null = isMany
    ? (file, refusal, sheets) => {
        const verdict = sheets?.some(({ grid }) => saysNoDebts(grid)) === true ? "no-debts" : "no-table";
        refusals.push(refusal);
        lost.push({ file, verdict, message: verdict === "no-debts" ? "" : refusal.message, debts: 0 });
      }
    : null;
  const { sheets, unread } = await readSourceSheets(port, listed, request, memory.sheets, run, onLoss);
  const understanding = understandSheets(
    sheets,
    { ...request, mappings: memory.mappings, units: memory.units },
    onLoss,
  );
  const understood = await run.steps("intake", understanding);
  const [refusal] = refusals;
  if (understood.length === 0 && refusal !== undefined) throw refusal;
  const all = isMany ? consolidate(understood, request.asOf, lost) : { sources: understood, files: [] };
  const copied = listed.filter(({ kind, valuesOnly }) => kind === null && valuesOnly === true);
  const valuesOnly = [...new Set(copied.map(({ source }) => source.file))];
  return { asOf: request.asOf, ...all, unread, valuesOnly, memory, settings, timings: run.timings };
}

/** «Задолженности нет», «задолженность отсутствует»: a valid report even though it contains no table. */
const NO_DEBTS =
  /задолженност\S*\s+(?:нет|не\s+имеется|отсутству)|(?:нет|отсутству\S+)\s+(?:\S+\s+){0,2}задолженност/i;

/** Whether a sheet without a table reports that there are no debts. */
export function saysNoDebts(grid: SheetGrid): boolean {
  if (grid.used === null) return false;
  const { top, bottom, left, right } = grid.used;
  for (let row = top; row <= Math.min(bottom, top + 60); row++)
    for (let column = left; column <= Math.min(right, left + 30); column++) {
      const value = grid.value(row, column);
      if (typeof value === "string" && NO_DEBTS.test(value)) return true;
    }
  return false;
}
