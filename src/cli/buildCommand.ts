import { basename } from "node:path";
import { buildRegister } from "../app/build/build";
import { chooseForms } from "../app/build/forms";
import { jsonReport } from "../app/jsonReport";
import type { BuildOptions } from "../app/options";
import { WorkbookError } from "../app/ports";
import { controlsHold } from "../app/report";
import { openFileWorkbook, type FileWorkbook } from "../file/fileWorkbook";
import { parseAdministrator, parseAsOf, parseForms, parseMap, parseRules, parseSheets } from "./arguments";
import { CommandFault } from "./fault";
import {
  changedAt,
  checkOutput,
  defaultOutput,
  readIfPresent,
  readInputs,
  writeOutputs,
  type InputFile,
  type Output,
} from "./files";
import { progressLine } from "./progress";
import type { Streams } from "./streams";
import { controlFailure, summaryLines } from "./summary";
import { FAULTS } from "./words";

/** The options of `build` as commander hands them over. */
export interface BuildArguments {
  readonly asOf?: string;
  readonly sheet?: readonly string[];
  readonly rules?: string;
  readonly forms?: string;
  readonly administrator?: string;
  readonly map?: readonly string[];
  readonly out?: string;
  readonly json?: string;
  readonly values?: boolean;
}

/** Builds a register from files and writes the finished workbook. Returns the exit code: 0, or 1 if a control failed. */
export async function buildCommand(
  paths: readonly string[],
  given: BuildArguments,
  streams: Streams,
): Promise<0 | 1> {
  const options = buildOptions(given);
  chooseForms(options.forms);
  const inputs = await readInputs(paths);
  if (given.json !== undefined) await checkOutput("--json", given.json, inputs, null);

  const opening = performance.now();
  const workbook = await openFileWorkbook(inputs, { valuesOnly: given.values ?? false });
  const openMs = performance.now() - opening;
  const out = given.out ?? defaultOutput(paths[0] ?? "", workbook.extension);
  await checkOutput("--out", out, inputs, workbook.extension);
  if (given.json === out) throw new CommandFault(FAULTS.sameOutputs(out));
  const earlier = await openEarlier(out, workbook, inputs);

  const progress = progressLine(streams);
  try {
    const report = await buildRegister(workbook, { ...options, ...progress, ...(earlier && { earlier }) });
    const saving = performance.now();
    const bytes = await workbook.save();
    report.timings.read += openMs;
    report.timings.write += performance.now() - saving;
    const outputs: Output[] = [{ path: out, content: bytes }];
    if (given.json !== undefined) outputs.push({ path: given.json, content: jsonReport(report) });
    await writeOutputs(outputs);
    progress.clear();

    const files = outputs.map(({ path }) => path);
    streams.out(`${summaryLines(report, files).join("\n")}\n`);
    if (controlsHold(report)) return 0;
    streams.err(`${controlFailure(report.controls.filter(({ ok }) => !ok))}\n`);
    return 1;
  } finally {
    progress.clear();
  }
}

function buildOptions(given: BuildArguments): BuildOptions {
  return {
    asOf: parseAsOf(given.asOf),
    sheets: parseSheets(given.sheet),
    rules: parseRules(given.rules),
    forms: parseForms(given.forms),
    ...(given.administrator !== undefined && { administrator: parseAdministrator(given.administrator) }),
    ...(given.map !== undefined && { chosenColumns: parseMap(given.map) }),
  };
}

/**
 * The register that an earlier run left at `out`, and into which the user may have typed meanwhile: it is merged,
 * not lost. The input's own register counts instead if it has one that was changed later. A file there that is
 * not the program's is refused.
 */
async function openEarlier(
  out: string,
  workbook: FileWorkbook,
  inputs: readonly InputFile[],
): Promise<FileWorkbook | null> {
  const present = await readIfPresent(out);
  if (present === null) return null;
  const earlier = await openOwn(out, present.bytes);
  if (earlier === null) throw new CommandFault(FAULTS.outForeign(out));
  const input = inputs[0];
  if (input === undefined || !(await isOwn(workbook))) return earlier;
  return present.changed > (await changedAt(input.path)) ? earlier : null;
}

async function openOwn(path: string, bytes: Uint8Array): Promise<FileWorkbook | null> {
  try {
    const workbook = await openFileWorkbook([{ fileName: basename(path), bytes }]);
    return (await isOwn(workbook)) ? workbook : null;
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

async function isOwn(workbook: FileWorkbook): Promise<boolean> {
  return (await workbook.sheets()).some(({ kind }) => kind !== null);
}
