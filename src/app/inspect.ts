import type { Day } from "../domain/day";
import { columnName } from "../domain/grid";
import { namedGrid } from "../domain/namedGrid";
import { part, type Steps } from "../domain/steps";
import { understandSteps } from "../intake/intake";
import { targetName } from "../intake/headings";
import type { ColumnChoices, ColumnMatch, Intake } from "../intake/types";
import type { InspectOptions } from "./options";
import type { SheetInfo, WorkbookPort, WorkbookSettings } from "./ports";
import { Refusal } from "./refusal";
import { Run, type Timings } from "./run";
import { readMemory, type Memory } from "./settings";
import { readSourceSheets, type SourceSheet } from "./sourceSheets";
import { REFUSALS } from "./words";

/** The source sheets of a request, understood. */
export interface Inspection {
  readonly asOf: Day;
  /** In the order of the sheets. */
  readonly sources: readonly UnderstoodSheet[];
  readonly memory: Memory;
  readonly settings: WorkbookSettings;
  readonly timings: Timings;
}

/** A source sheet and what was understood of it. */
export interface UnderstoodSheet {
  /** Its name in the workbook. */
  readonly sheet: string;
  readonly intake: Intake;
}

/** Finds and understands the sheets that hold debts; builds and writes nothing. */
export function inspectWorkbook(port: WorkbookPort, options: InspectOptions): Promise<Inspection> {
  return inspectIn(port, options, new Run(options));
}

/** The same as a part of a longer run. */
export async function inspectIn(port: WorkbookPort, options: InspectOptions, run: Run): Promise<Inspection> {
  const settings = await run.step("read", () => port.settings());
  const memory = readMemory(settings);
  const sheets = await readSourceSheets(port, options, memory.sheets, run);
  const sources = await run.steps("intake", understandAll(sheets, options, memory));
  return { asOf: options.asOf, sources, memory, settings, timings: run.timings };
}

function* understandAll(
  sheets: readonly SourceSheet[],
  options: InspectOptions,
  memory: Memory,
): Steps<readonly UnderstoodSheet[]> {
  const sources: UnderstoodSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const understanding = understand(sheet, options, memory);
    const intake = yield* part(understanding, index / sheets.length, (index + 1) / sheets.length);
    sources.push({ sheet: sheet.info.name, intake });
  }
  return sources;
}

function* understand({ info, grid }: SourceSheet, options: InspectOptions, memory: Memory): Steps<Intake> {
  // The accountant knows the sheet by its name in her file, not by the suffix that a second «Лист1» gets here.
  const chosen = chosenFor(info, options);
  const named = namedGrid(grid, info.source.sheet);
  const result = yield* understandSteps(named, {
    file: info.source.file,
    asOf: options.asOf,
    remembered: memory.mappings,
    chosenColumns: chosen,
    ...(options.administrator && { administrator: options.administrator }),
  });
  refuseMissingColumns(chosen, info, result.ok ? result.intake.mapping : result.failure.mapping);
  if (!result.ok) {
    const { failure } = result;
    throw new Refusal(failure.code, failure.message, { mapping: failure.mapping, sheet: info.name });
  }
  return result.intake;
}

/** What was chosen for a sheet; its own choice of a field or a column displaces the one for all sheets. */
function chosenFor({ name }: SheetInfo, options: InspectOptions): ColumnChoices {
  const own: ColumnChoices = options.chosenColumnsBySheet?.get(name) ?? new Map();
  const taken = new Set(own.values());
  const general = [...(options.chosenColumns ?? [])].filter(([, target]) => !taken.has(target));
  return new Map([...general, ...own]);
}

/** A column that the user chose must be there: a guess in its place would be taken for the choice. */
function refuseMissingColumns(
  chosen: ColumnChoices,
  { name, source }: SheetInfo,
  mapping: readonly ColumnMatch[],
): void {
  if (mapping.length === 0) return;
  for (const [column, target] of chosen) {
    if (target === null || mapping.some((match) => match.column === column)) continue;
    const message = REFUSALS.noSuchColumn(source.file, source.sheet, columnName(column), targetName(target));
    throw new Refusal("no-such-column", message, { sheet: name, mapping });
  }
}
