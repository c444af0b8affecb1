import { inspectWorkbook, type Inspection } from "../app/inspect/inspect";
import { jsonInspection } from "../app/jsonReport";
import { Refusal } from "../app/refusal";
import { FIELDS } from "../domain/fields";
import { columnName } from "../domain/grid";
import { openFileWorkbook } from "../file/fileWorkbook";
import { isSubtracted, ROW_KINDS, type ColumnMatch, type Intake } from "../intake/types";
import { parseAsOf, parseMap, parseSheets } from "./arguments";
import { readInputs } from "./cliFiles";
import { formsList } from "./formsList";
import { checkOutput, checkReport, writeOutputs } from "./outputs";
import { progressLine } from "./progress";
import type { Streams } from "./streams";
import { INSPECTION, SUMMARY } from "./cliWords";

/** The options of `inspect` as passed by commander. */
export interface InspectArguments {
  readonly asOf?: string;
  readonly sheet?: readonly string[];
  readonly map?: readonly string[];
  readonly json?: string;
}

/** Shows how a sheet is understood: its columns and row counts. Nothing is built. */
export async function inspectCommand(path: string, given: InspectArguments, streams: Streams): Promise<0> {
  const asOf = parseAsOf(given.asOf);
  const sheets = parseSheets(given.sheet);
  const chosenColumns = parseMap(given.map ?? []);
  const inputs = await readInputs([path]);
  if (given.json !== undefined) {
    await checkOutput("--json", given.json, inputs, null);
    await checkReport(given.json, "inspect");
  }
  const workbook = await openFileWorkbook(inputs);
  const progress = progressLine(streams);
  try {
    const inspection = await inspectWorkbook(workbook, { asOf, sheets, chosenColumns, ...progress }).catch(
      (error: unknown) => {
        progress.clear();
        // What was found is shown anyway: the user sees what is missing, and what could take its place.
        const mapping = error instanceof Refusal ? (error.details.mapping ?? []) : [];
        if (mapping.length > 0) streams.out(`${mapping.map(columnLine).join("\n")}\n`);
        throw error;
      },
    );
    if (given.json !== undefined)
      await writeOutputs([{ path: given.json, content: jsonInspection(inspection) }], inputs);
    progress.clear();
    streams.out(`${inspectionLines(inspection).join("\n")}\n`);
    if (given.json !== undefined) streams.out(`${SUMMARY.written(given.json)}\n`);
    return 0;
  } finally {
    progress.clear();
  }
}

function inspectionLines({ sources, unread }: Inspection): string[] {
  const understood = sources.flatMap(({ intake }) => [
    INSPECTION.sheet(intake.file, intake.sheet),
    INSPECTION.header(intake.headerRows.join(", "), INSPECTION.units[intake.unit]),
    INSPECTION.counts(countWords(intake)),
    ...intake.mapping.map(columnLine),
    ...intake.rejected.map(({ cell, reason }) => INSPECTION.rejected(cell, reason)),
  ]);
  const debts = sources.flatMap(({ intake }) => intake.debts);
  const forms = debts.length === 0 ? [] : formsList(debts);
  return [...understood, ...unread.map(({ message }) => message), ...forms];
}

function countWords({ counts }: Intake): string {
  return ROW_KINDS.map((kind) => `${INSPECTION.kinds[kind]} ${counts[kind]}`).join(", ");
}

function columnLine({ column, header, target, proposed, band, reason }: ColumnMatch): string {
  const letters = columnName(column);
  const oneLine = header.replace(/\s+/g, " ").trim();
  const meant = target ?? proposed;
  if (meant === null) return INSPECTION.column(letters, oneLine, INSPECTION.unmatched, "");
  if (meant === "ignored") return INSPECTION.column(letters, oneLine, INSPECTION.ignored, reason);
  const name = isSubtracted(meant) ? INSPECTION.subtracted[meant] : FIELDS[meant].header;
  const said =
    target !== null ? INSPECTION.taken(name, band === "probable") : INSPECTION.proposal(name, meant, letters);
  return INSPECTION.column(letters, oneLine, said, reason);
}
