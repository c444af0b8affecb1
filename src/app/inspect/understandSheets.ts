import { columnName } from "../../domain/grid";
import { namedGrid } from "../../domain/namedGrid";
import { part, type Steps } from "../../domain/steps";
import { targetName } from "../../intake/headings";
import { understandSteps } from "../../intake/intake";
import { signatureLines, type SignatureLine } from "../../intake/signatures";
import type { ColumnChoices, ColumnMatch, Intake } from "../../intake/types";
import type { Memory } from "../memory/memory";
import type { InspectOptions } from "../options";
import type { SheetInfo } from "../ports";
import { Refusal } from "../refusal";
import { REFUSALS } from "../appWords";
import type { OnLoss, SourceSheet } from "./sourceSheets";

/** A source sheet and what was understood about it. */
export interface UnderstoodSheet {
  /** Its name in the workbook. */
  readonly sheet: string;
  readonly intake: Intake;
  /** The signature lines below its table. */
  readonly signatures: readonly SignatureLine[];
}

/** What determines how a sheet that was read is understood. */
export type Understanding = Pick<
  InspectOptions,
  "asOf" | "chosenColumns" | "chosenColumnsBySheet" | "administrator" | "unit"
> &
  Pick<Memory, "mappings" | "units">;

/**
 * The phase «understand»: each sheet's debts, in the order of the sheets. If a sheet holds no debt table, or not the
 * column that the user chose, throws a {@link Refusal} that includes what was found.
 */
export function* understandSheets(
  sheets: readonly SourceSheet[],
  by: Understanding,
  onLoss: OnLoss | null = null,
): Steps<readonly UnderstoodSheet[]> {
  const sources: UnderstoodSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    try {
      const intake = yield* part(understand(sheet, by), index / sheets.length, (index + 1) / sheets.length);
      const signatures = signatureLines(sheet.grid, intake);
      sources.push({ sheet: sheet.info.name, intake, signatures });
    } catch (error) {
      // If one file among many holds no debts, that is reported, and the rest continues.
      if (onLoss === null || !(error instanceof Refusal) || error.code === "no-such-column") throw error;
      onLoss(sheet.info.source.file, error, [sheet]);
    }
  }
  return sources;
}

function* understand({ info, grid }: SourceSheet, by: Understanding): Steps<Intake> {
  // The accountant knows the sheet by its name in the file, not by the suffix that a second «Лист1» gets here.
  const chosen = chosenFor(info, by);
  const named = namedGrid(grid, info.source.sheet);
  const result = yield* understandSteps(named, {
    file: info.source.file,
    asOf: by.asOf,
    remembered: by.mappings,
    rememberedUnits: by.units,
    chosenColumns: chosen,
    ...(by.unit && { unit: by.unit }),
    ...(by.administrator && { administrator: by.administrator }),
  });
  refuseMissingColumns(chosen, info, result.ok ? result.intake.mapping : result.failure.mapping);
  if (!result.ok) {
    const { failure } = result;
    const { code, message, mapping, field, column } = failure;
    throw new Refusal(code, message, {
      mapping,
      sheet: info.name,
      ...(field !== undefined && { field }),
      ...(column !== undefined && { column }),
    });
  }
  return result.intake;
}

/** What was chosen for a sheet; its own choice of a field or a column replaces the one for all sheets. */
function chosenFor({ name }: SheetInfo, by: Understanding): ColumnChoices {
  const own: ColumnChoices = by.chosenColumnsBySheet?.get(name) ?? new Map();
  const taken = new Set(own.values());
  const general = [...(by.chosenColumns ?? [])].filter(([, target]) => !taken.has(target));
  return new Map([...general, ...own]);
}

/** A column that the user chose must exist: a guess in its place would be taken for the choice. */
function refuseMissingColumns(
  chosen: ColumnChoices,
  { name, source }: SheetInfo,
  mapping: readonly ColumnMatch[],
): void {
  if (mapping.length === 0) return;
  for (const [column, target] of chosen) {
    if (target === null || mapping.some((match) => match.column === column)) continue;
    const message = REFUSALS.noSuchColumn(source.file, source.sheet, columnName(column), targetName(target));
    throw new Refusal("no-such-column", message, { sheet: name, mapping, field: target });
  }
}
