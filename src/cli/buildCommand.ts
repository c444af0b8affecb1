import { basename, extname } from "node:path";
import { buildRegister } from "../app/build/build";
import type { FileVerdict } from "../app/inspect/inspectedVerdicts";
import { formatDay, type Day } from "../domain/day";
import { keepUsersSheets } from "../app/keptSheets";
import { calendarFile } from "../app/calendarFile";
import { chooseForms } from "../app/build/forms";
import { jsonReport } from "../app/jsonReport";
import type { BuildOptions } from "../app/options";
import { controlsHold, type RegisterReport } from "../app/report";
import { readMemory } from "../app/memory/memory";
import { RULE_SET_IDS, type LikelyRegulation, type RuleSetId } from "../regulations";
import { sortInputs } from "../file/sortInputs";
import { openFileWorkbook, type FileWorkbook } from "../file/fileWorkbook";
import {
  parseAdministrator,
  parseAsOf,
  parseForms,
  parseMap,
  parseRules,
  parseSheets,
  parseSnapshot,
  parseUnit,
} from "./arguments";
import { CommandFault } from "./fault";
import { isOwn, openEarlier, openNamed, openPresent } from "./earlierRegister";
import { defaultOutput, readInputs, registersBeside, type InputFile } from "./cliFiles";
import {
  checkCalendar,
  checkDistinct,
  checkOutput,
  checkReport,
  isSameFile,
  writeOutputs,
  type Output,
} from "./outputs";
import { progressLine } from "./progress";
import { readOwnRules } from "./cliOwnRules";
import type { Streams } from "./streams";
import { controlFailure, summaryLines } from "./summary";
import { FAULTS, SUMMARY } from "./cliWords";

/** The options of `build` as passed by commander. */
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
  readonly previous?: readonly string[];
  readonly whatIf?: boolean;
  readonly correctPast?: boolean;
  readonly snapshot?: string;
  readonly unit?: string;
  readonly acceptDoubt?: boolean;
  readonly plan?: boolean;
  readonly ics?: string;
  readonly icsNames?: boolean;
  readonly dataset?: string;
  readonly registers?: string;
}

/** Builds a register from files and writes the finished workbook. Returns the exit code: 0, or 1 if a control failed. */
export async function buildCommand(
  paths: readonly string[],
  given: BuildArguments,
  streams: Streams,
): Promise<0 | 1 | 2> {
  const options = await buildOptions(given);
  chooseForms(options.forms);
  if (given.dataset !== undefined) {
    // Only who has many registers needs what a data set is made with.
    const { datasetCommand } = await import("./dataset/datasetCommand");
    return datasetCommand(paths, { ...given, dataset: given.dataset }, options, streams);
  }
  if (given.registers !== undefined) throw new CommandFault(FAULTS.registersAlone);
  const { inputs, registers: found } = await sortInputs(await readInputs(paths));
  if (given.json !== undefined) await checkOutput("--json", given.json, inputs, null);

  const opening = performance.now();
  const unreadable: FileVerdict[] = [];
  const workbook = await openFileWorkbook(inputs, {
    valuesOnly: given.values ?? false,
    ...(inputs.length > 1 && {
      onUnreadable: (file, { message }) => unreadable.push({ file, verdict: "damaged", message, debts: 0 }),
    }),
  });
  const openMs = performance.now() - opening;
  const usual = defaultOutput(inputs[0]?.path ?? "", workbook.extension);
  const out = given.out ?? (given.whatIf === true ? lookOutput(usual, options.asOf) : usual);
  await checkOutput("--out", out, [...inputs, ...found], workbook.extension);
  await checkDistinct({ "--out": out, "--json": given.json, "--ics": given.ics });
  if (given.json !== undefined) await checkReport(given.json, "build");
  if (given.ics !== undefined) await checkCalendar(given.ics, [...inputs, ...found]);
  const place = given.whatIf === true && given.out === undefined ? usual : out;
  const lying = await openEarlier(place, workbook, inputs);
  if (given.whatIf === true) await refuseOverRegister(out, options.asOf);
  const earlier = lying?.workbook ?? null;
  const named = await Promise.all(
    (await otherThan(lying === null ? null : place, given.previous ?? [])).map((path) => openPrevious(path)),
  );
  const registers = [
    ...named,
    ...(await Promise.all(found.map(({ path, bytes }) => openPrevious(path, bytes)))),
  ];
  const isInput = await isOwn(workbook);
  const kept = lying === null || isInput ? [] : await keepUsersSheets(workbook, lying.workbook, lying.file);
  if (earlier === null && registers.length === 0 && !isInput && given.out === undefined)
    await offerRegister(inputs, streams);

  const remembered =
    given.rules === undefined ? await rulesOf([...(earlier ? [earlier] : []), ...registers, workbook]) : null;
  const progress = progressLine(streams);
  try {
    const report = await buildRegister(workbook, {
      ...options,
      ...(remembered !== null && { rules: remembered }),
      ...progress,
      ...(earlier && { earlier }),
      registers,
      unreadable,
      builtAt: new Date().toISOString(),
    });
    const saving = performance.now();
    const pieces = await workbook.savePieces();
    report.timings.read += openMs;
    report.timings.write += performance.now() - saving;
    const outputs: Output[] = [{ path: out, content: pieces }];
    if (given.json !== undefined) outputs.push({ path: given.json, content: jsonReport(report) });
    if (given.ics !== undefined)
      outputs.push({ path: given.ics, content: [calendarOf(report, given.out ?? usual, given)] });
    await writeOutputs(outputs, inputs);
    progress.clear();

    const files = outputs.map(({ path }) => path);
    streams.wrote?.(files);
    streams.out(`${summaryLines(report, files).join("\n")}\n`);
    if (kept.length > 0) streams.out(`${SUMMARY.keptSheets(kept)}\n`);
    if (given.rules === undefined && report.proposal !== null) propose(report.proposal, streams);
    if (controlsHold(report)) return 0;
    streams.err(`${controlFailure(report.controls.filter(({ ok }) => !ok))}\n`);
    return 1;
  } finally {
    progress.clear();
  }
}

async function buildOptions(given: BuildArguments): Promise<BuildOptions> {
  const own = await readOwnRules(given.rules);
  return {
    asOf: parseAsOf(given.asOf),
    sheets: parseSheets(given.sheet),
    rules: own === null ? parseRules(given.rules) : "model",
    ...(own !== null && { ownRegulation: own }),
    forms: parseForms(given.forms),
    ...(given.administrator !== undefined && { administrator: parseAdministrator(given.administrator) }),
    ...(given.unit !== undefined && { unit: parseUnit(given.unit) }),
    ...(given.acceptDoubt === true && { acceptDoubt: true, leaveDoubtful: true }),
    ...(given.map !== undefined && { chosenColumns: parseMap(given.map) }),
    ...(given.plan === true && { plan: true }),
    ...(given.whatIf === true && { whatIf: true }),
    ...(given.correctPast === true && { correctPast: true }),
    ...(given.snapshot !== undefined && { openingDate: parseSnapshot(given.snapshot) }),
  };
}

/** The upcoming deadlines as a calendar; registers are distinguished by the organisation, otherwise by the file. */
function calendarOf(report: RegisterReport, out: string, { icsNames }: BuildArguments): string {
  const { asOf, entries, organisation, forms } = report;
  return calendarFile(
    { asOf, entries, organisation, forms: forms.map(({ form }) => form.id) },
    { now: new Date(), register: basename(out, extname(out)), names: icsNames === true },
  );
}

/** The rules with which the first of these workbooks that remembers any was built. */
async function rulesOf(workbooks: readonly FileWorkbook[]): Promise<RuleSetId | null> {
  for (const workbook of workbooks) {
    const { rules } = readMemory(await workbook.settings());
    if (rules !== null) return rules;
  }
  return null;
}

/**
 * The document that the sheet's title points to: raised as a doubt, with the switch that applies its rules; or as
 * mere information if it has none.
 */
function propose({ name, rules }: LikelyRegulation, streams: Streams): void {
  if (rules === null) streams.out(`${SUMMARY.likelySilent(name, RULE_SET_IDS)}\n`);
  else streams.err(`${SUMMARY.likelyRules(name, rules)}\n`);
}

/** `--previous`, or a register among the inputs. */
async function openPrevious(path: string, bytes?: Uint8Array | number): Promise<FileWorkbook> {
  const content = bytes instanceof Uint8Array ? bytes : (await readInputs([path]))[0]?.bytes;
  const register =
    content === undefined ? null : await openNamed({ fileName: basename(path), bytes: content });
  if (register === null) throw new CommandFault(FAULTS.previousForeign(path));
  return register;
}

/** The registers that are not the one at `--out`, which is taken up anyway. */
async function otherThan(place: string | null, paths: readonly string[]): Promise<readonly string[]> {
  if (place === null) return paths;
  const same = await Promise.all(paths.map((path) => isSameFile(path, place)));
  return paths.filter((_, index) => same[index] !== true);
}

/** A look at a date replaces nothing but an earlier look, or a workbook of ours that has no register. */
async function refuseOverRegister(out: string, asOf: Day): Promise<void> {
  const replaced = await openPresent(out);
  if (replaced === null) return;
  const memory = readMemory(await replaced.workbook.settings());
  if (!memory.isLook && memory.asOf !== null)
    throw new CommandFault(FAULTS.lookOverRegister(out, lookOutput(out, asOf)));
}

/** Where a look at a date is written: beside the register, which it leaves alone. */
function lookOutput(usual: string, asOf: Day): string {
  return usual.replace(/(\.[^.]*)$/, ` – что если ${formatDay(asOf)}$1`);
}

/** Names the one register in the folder that was made from a sheet of the same organisation, if its name says so. */
async function offerRegister(inputs: readonly InputFile[], streams: Streams): Promise<void> {
  const [first] = inputs;
  if (first === undefined || inputs.length > 1) return;
  const near = await registersBeside(first.path);
  const [only] = near;
  if (near.length === 1 && only !== undefined) streams.err(`${SUMMARY.offer(only)}\n`);
}
