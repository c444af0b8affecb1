import type { Day } from "../../domain/day";
import { readMemory, type Memory } from "../memory/memory";
import type { InspectOptions, RunWatch } from "../options";
import type { WorkbookPort, WorkbookSettings } from "../ports";
import { Run, type Timings } from "../run";
import { readSourceSheets, type UnreadSheet } from "./sourceSheets";
import { understandSheets, type UnderstoodSheet } from "./understand";

/** The source sheets of a request, understood. */
export interface Inspection {
  readonly asOf: Day;
  /** In the order of the sheets. */
  readonly sources: readonly UnderstoodSheet[];
  /** Sheets of the same files that cannot be read: nobody knows whether they hold debts. */
  readonly unread: readonly UnreadSheet[];
  readonly memory: Memory;
  readonly settings: WorkbookSettings;
  readonly timings: Timings;
}

/** Finds and understands the sheets that hold debts; builds and writes nothing. */
export function inspectWorkbook(port: WorkbookPort, options: InspectOptions): Promise<Inspection> {
  return inspectIn(port, options, new Run(options));
}

/**
 * The phases «read» and «understand» of a longer run. What was read is dropped once it is understood: the cells of a
 * large sheet are most of what a run holds.
 */
export async function inspectIn(
  port: WorkbookPort,
  request: Omit<InspectOptions, keyof RunWatch>,
  run: Run,
): Promise<Inspection> {
  const settings = await run.step("read", () => port.settings());
  const memory = readMemory(settings);
  const { sheets, unread } = await readSourceSheets(port, request, memory.sheets, run);
  const understanding = understandSheets(sheets, { ...request, mappings: memory.mappings });
  const sources = await run.steps("intake", understanding);
  return { asOf: request.asOf, sources, unread, memory, settings, timings: run.timings };
}
