import type { Intake } from "../../intake/types";
import type { RuleSetId } from "../../regulations/regulationRegistry";
import type { WrittenColumn } from "../../register/table/readBack";
import type { SheetModel } from "../../sheet/model";
import type { Inspection } from "../inspect/inspect";
import {
  rememberChoices,
  rememberUnits,
  writeMemory,
  type ChosenOpening,
  type Memory,
} from "../memory/memory";
import type { AppliedChange, WorkbookPort, WorkbookSettings } from "../ports";
import type { Run } from "../run";
import type { FileVerdict } from "../inspect/inspectedVerdicts";
import { submitter } from "./absent";
import type { ExtraColumns } from "./compose";

/** What a build makes the workbook remember. */
export interface Remembered {
  readonly inspection: Pick<Inspection, "asOf" | "sources" | "memory" | "settings">;
  readonly rules: RuleSetId;
  readonly columns: Pick<ExtraColumns, "helpers">;
  readonly isLook: boolean;
  readonly builtAt: string | null;
  readonly brought: readonly string[] | null;
  /** The register as it will be written. */
  readonly register: SheetModel;
  readonly prints: ReadonlyMap<string, string>;
  /** The table of files; for a single file nothing is remembered. */
  readonly files: readonly FileVerdict[];
  /** Who submitted to the register that this build started from, or should have. */
  readonly expected: readonly string[];
  /** What the user chose for the start of the year. */
  readonly opening: ChosenOpening | null;
}

/** The workbook's settings after a build: its date and rules, its source sheets, the decided columns. */
export function rememberBuild({
  inspection,
  rules,
  columns,
  isLook,
  builtAt,
  brought,
  register,
  prints,
  files,
  expected,
  opening,
}: Remembered): WorkbookSettings {
  const { asOf, sources, memory, settings } = inspection;
  const intakes: readonly Intake[] = sources.map(({ intake }) => intake);
  return writeMemory(settings, {
    asOf,
    rules,
    sheets: sources.map(({ sheet }) => sheet),
    mappings: rememberChoices(memory.mappings, intakes),
    units: rememberUnits(memory.units, intakes),
    helperHeaders: columns.helpers.map(({ header }) => header),
    isLook,
    builtAt,
    opening,
    names: memory.names,
    brought: brought ?? memory.brought,
    columns: writtenColumns(register),
    prints,
    origins: files.length > 1 ? originsOf(sources, memory.origins) : memory.origins,
    submitters: submittersOf(Math.max(files.length, intakes.length) > 1 && !isLook ? intakes : [], [
      ...expected,
      ...memory.submitters,
    ]),
  });
}

/** The files of a consolidation's sheets: in the finished workbook all are of one file. */
function originsOf(
  sources: Remembered["inspection"]["sources"],
  before: Memory["origins"],
): Memory["origins"] {
  const now = sources.map(
    ({ sheet, intake }) => [sheet, { file: intake.file, sheet: intake.sheet }] as const,
  );
  return new Map([...before, ...now]);
}

/** The table's columns in order; widths to a tenth of a character. */
function writtenColumns({ table, columns }: SheetModel): readonly WrittenColumn[] {
  const looks = new Map(columns.map((column) => [column.column, column]));
  return (table?.headers ?? []).map((header, position) => {
    const look = looks.get(position);
    return { header, width: Math.round((look?.width ?? 0) * 10) / 10, hidden: look?.hidden === true };
  });
}

/** Who has submitted now or should have: nobody is removed because a file is late, however often. */
function submittersOf(intakes: readonly Intake[], before: readonly string[]): readonly string[] {
  return [...new Set([...before, ...intakes.flatMap(({ debts }) => debts.map(submitter))])];
}

/** What a build changes in the workbook. */
export interface BuildChange {
  readonly write: readonly SheetModel[];
  /** Kinds of own sheets that no longer have anything to show. */
  readonly remove: readonly string[];
  readonly settings: WorkbookSettings;
}

/** The build's last phase, «write»: everything in a single change, or nothing. */
export function writeBuild(port: WorkbookPort, change: BuildChange, run: Run): Promise<AppliedChange> {
  return run.step("write", (onProgress) =>
    port.apply(change, { onProgress, ...(run.signal && { signal: run.signal }) }),
  );
}
