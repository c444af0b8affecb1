import { distance } from "fastest-levenshtein";
import { lstat, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { makeDocuments, templateOf, type MadeDocuments } from "../app/documents/makeDocuments";
import { markInRegister, sentMarks } from "../app/documents/markSent";
import { namesIn } from "../app/documents/paperNames";
import { controlsHold } from "../app/report";
import type { RegisterEntry } from "../assessment";
import { accrualWayOf, type AccrualWay } from "../documents/facts/accruals";
import { PAPER_IDS, type PaperId, type SentFact } from "../documents/papers/paper";
import { archiveOf } from "../documents/run/paperArchive";
import { LIST_WORDS } from "../documents/run/runWords";
import { paperOf } from "../documents/papers/paperRegistry";
import type { DebtChoice } from "../documents/run/propose";
import { formatDay, type Day } from "../domain/day";
import { formatMoney, sum } from "../domain/money";
import { openFileWorkbook } from "../file/fileWorkbook";
import { newWorkbook } from "../file/newWorkbook";
import { parseAsOf } from "./arguments";
import { CommandFault } from "./fault";
import { readIfPresent, readInputs, type InputFile } from "./cliFiles";
import { checkOutput, guarded, writeOutputs, type Output } from "./outputs";
import { terminalLine } from "./progress";
import type { Streams } from "./streams";
import { controlFailure } from "./summary";
import { DOCUMENTS, FAULTS } from "./cliWords";

/** How coarse the times of files are on common file systems: FAT counts in steps of two seconds. */
const CLOCK_MS = 2_000;

/** The options of `documents` as passed by commander. */
export interface DocumentsArguments {
  readonly kind?: string;
  readonly for?: readonly string[];
  readonly template?: string;
  readonly saveTemplate?: string;
  readonly date?: string;
  readonly accrual?: string;
  readonly perDebt?: boolean;
  readonly termination?: boolean;
  readonly sheets?: boolean;
  readonly oneFile?: boolean;
  readonly names?: string;
  readonly markSent?: string;
  readonly marked?: string;
  readonly out?: string;
}

/**
 * Makes papers of one kind from a finished workbook and writes them into a separate folder, with the lists that go
 * with them. Returns 0, or 1 if a debt that was requested got no paper, a name has to be confirmed, or a payment
 * could not be matched.
 */
export async function documentsCommand(
  path: string,
  given: DocumentsArguments,
  streams: Streams,
): Promise<0 | 1> {
  const id = paperId(given.kind);
  if (given.saveTemplate !== undefined) return saveTemplate(id, given.saveTemplate, streams);
  const way = accrualWay(given.accrual);
  const [input] = await readInputs([path]);
  if (input === undefined) throw new CommandFault(FAULTS.missingInput);
  const folder = given.out ?? `${path.replace(/\.[^.\\/]+$/u, "")} – документы`;
  const isArchive = /\.zip$/iu.test(folder);
  if (isArchive) await checkArchive(folder, input);
  else await checkFolder(folder);
  const workbook = await openFileWorkbook([input]);
  const sent = await sentWish(id, given, { input, extension: workbook.extension });
  const line = terminalLine(streams);
  const made = await makeDocuments(workbook, {
    paper: id,
    choice: debtChoice(given.for),
    template: given.template === undefined ? null : await readTemplate(given.template),
    date: parseAsOf(given.date),
    way,
    perDebt: given.perDebt ?? false,
    termination: given.termination ?? false,
    sheets: given.sheets ?? false,
    oneFile: given.oneFile ?? false,
    names: await confirmedNames(given.names),
    onProgress: (share) => {
      line.show(DOCUMENTS.progress(share));
    },
  }).finally(line.clear);
  if (made.papers.length === 0) throw new CommandFault(DOCUMENTS.nothing(paperOf(id).title, reasons(made)));
  const files = [...made.files, { fileName: LIST_WORDS.file, bytes: await newWorkbook(made.sheets) }];
  if (!isArchive) {
    await guarded(folder, () => mkdir(folder, { recursive: true }));
    await refuseChanged(folder, made.files);
  }
  const outputs: Output[] = isArchive
    ? [{ path: folder, content: archiveOf(files) }]
    : files.map(({ fileName, bytes }) => ({ path: join(folder, fileName), content: bytes }));
  let holds = true;
  if (sent !== null) {
    const marks = sentMarks(made.papers, sent.fact, sent.date);
    const report = await markInRegister(workbook, made.register, marks, new Date().toISOString());
    holds = controlsHold(report);
    if (!holds) streams.err(`${controlFailure(report.controls.filter(({ ok }) => !ok))}\n`);
    outputs.push({ path: sent.path, content: await workbook.save() });
  }
  await writeOutputs(outputs, [{ path }]);
  for (const line of summaryOf(id, made, folder, isArchive)) streams.out(`${line}\n`);
  if (sent !== null) streams.out(`${DOCUMENTS.marked(formatDay(sent.date), sent.path, path)}\n`);
  return holds && made.skipped.length + made.doubtful.length + made.payments.problems.length === 0 ? 0 : 1;
}

/**
 * The day with which the papers are marked as sent, and where the register with the marks goes; `null`: they are not
 * marked.
 */
async function sentWish(
  id: PaperId,
  { markSent, marked }: DocumentsArguments,
  { input, extension }: { readonly input: InputFile; readonly extension: string },
): Promise<{ readonly fact: SentFact; readonly date: Day; readonly path: string } | null> {
  if (markSent === undefined) {
    if (marked !== undefined) throw new CommandFault(DOCUMENTS.markedAlone);
    return null;
  }
  const { fact, title } = paperOf(id);
  if (fact === null) throw new CommandFault(DOCUMENTS.notMarked(title));
  const path = marked ?? `${input.path.replace(/\.[^.\\/]+$/u, "")} – отмечено.${extension}`;
  await checkOutput("--marked", path, [input], extension);
  if (await isThere(path)) throw new CommandFault(DOCUMENTS.markedThere(path));
  return { fact, date: parseAsOf(markSent), path };
}

/** Whether anything is at a path, if only a link that leads nowhere. */
const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

function paperId(text: string | undefined): PaperId {
  if (text === undefined) throw new CommandFault(DOCUMENTS.kindMissing(PAPER_IDS));
  const found = PAPER_IDS.find((id) => id === text.trim());
  if (found !== undefined) return found;
  const near = PAPER_IDS.reduce((best, id) => (distance(id, text) < distance(best, text) ? id : best));
  throw new CommandFault(DOCUMENTS.kind(text, near, PAPER_IDS));
}

async function saveTemplate(id: PaperId, path: string, streams: Streams): Promise<0> {
  if (!/[^\\/]\.docx$/iu.test(path)) throw new CommandFault(DOCUMENTS.templateName(path));
  await checkOutput("--save-template", path, [], null);
  if (await isThere(path)) throw new CommandFault(DOCUMENTS.templateThere(path));
  await writeOutputs([{ path, content: (await templateOf(id)).bytes }], []);
  streams.out(`${DOCUMENTS.templateSaved(path)}\n`);
  return 0;
}

function accrualWay(text: string | undefined): AccrualWay | null {
  if (text === undefined) return null;
  const way = accrualWayOf(text.replace(":", " "));
  if (way === null) throw new CommandFault(DOCUMENTS.accrual(text));
  return way;
}

/** `--for`: stages and INNs; `all`: every debt for which the paper can be made. */
function debtChoice(values: readonly string[] | undefined): DebtChoice {
  if (values === undefined || values.length === 0) return null;
  const wanted = new Set(values.flatMap((value) => value.split(",")).map((value) => value.trim()));
  const matches = ({ debt, assessment }: RegisterEntry): boolean =>
    wanted.has("all") || wanted.has(assessment.stage) || (debt.inn !== null && wanted.has(debt.inn));
  return matches;
}

async function readTemplate(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await readInputs([path]);
  if (file === undefined) throw new CommandFault(FAULTS.missing(path));
  return { name: file.fileName, bytes: file.bytes };
}

async function confirmedNames(path: string | undefined) {
  if (path === undefined) return () => null;
  const [file] = await readInputs([path]);
  if (file === undefined) throw new CommandFault(FAULTS.missing(path));
  return namesIn(await openFileWorkbook([file]));
}

/** A folder that is not empty is only written into if everything in it comes from an earlier run. */
async function checkFolder(folder: string): Promise<void> {
  if (folder.trim() === "") throw new CommandFault(FAULTS.outEmpty("--out"));
  const found = await stat(folder)
    .catch(() => lstat(folder))
    .catch(() => null);
  if (found !== null && !found.isDirectory()) throw new CommandFault(DOCUMENTS.place(folder));
  const present = await readdir(folder).catch(() => [] as string[]);
  const foreign = present.find((name) => !name.endsWith(".docx") && name !== LIST_WORDS.file);
  if (foreign !== undefined || (present.length > 0 && !present.includes(LIST_WORDS.file)))
    throw new CommandFault(DOCUMENTS.folder(folder, foreign ?? present[0] ?? ""));
}

/**
 * Refuses to replace papers that were changed after the run that made them: its lists were written last, so that what
 * is newer is somebody's work; and what is no file of the folder itself.
 */
async function refuseChanged(folder: string, files: readonly { readonly fileName: string }[]): Promise<void> {
  const lists = await lstat(join(folder, LIST_WORDS.file)).catch(() => null);
  if (lists !== null && !lists.isFile()) throw new CommandFault(DOCUMENTS.folder(folder, LIST_WORDS.file));
  for (const { fileName } of files) {
    const paper = await lstat(join(folder, fileName)).catch(() => null);
    if (paper === null) continue;
    if (lists === null || !paper.isFile()) throw new CommandFault(DOCUMENTS.folder(folder, fileName));
    if (paper.mtimeMs > lists.mtimeMs + CLOCK_MS) throw new CommandFault(DOCUMENTS.changed(folder, fileName));
  }
}

/** An archive is only replaced by another of ours, recognised by the lists in it. */
async function checkArchive(path: string, input: InputFile): Promise<void> {
  await checkOutput("--out", path, [input], "zip");
  const present = await readIfPresent(path);
  if (present === null) return;
  const { buffer, byteOffset, byteLength } = present.bytes;
  if (!Buffer.from(buffer, byteOffset, byteLength).includes(LIST_WORDS.file))
    throw new CommandFault(DOCUMENTS.archive(path));
}

function reasons({ list, skipped }: MadeDocuments): string {
  const first = skipped[0]?.reason ?? list.find(({ reason }) => reason !== null)?.reason;
  return first ?? "";
}

function summaryOf(id: PaperId, made: MadeDocuments, place: string, isArchive: boolean): string[] {
  const demands = made.papers.flatMap((one) => one.demands);
  const total = sum(demands.map((one) => one.total));
  const left = made.list.filter(({ reason }) => reason !== null).length;
  return [
    DOCUMENTS.made(paperOf(id).title, made.papers.length, demands.length, formatMoney(total)),
    ...(left > 0 ? [DOCUMENTS.left(left)] : []),
    ...made.skipped.map(({ entry, reason }) => DOCUMENTS.skipped(entry.debt.debtorName ?? "", reason)),
    ...(made.doubtful.length > 0 ? [DOCUMENTS.doubtful(made.doubtful)] : []),
    ...made.payments.problems,
    ...(made.withoutCode > 0 ? [DOCUMENTS.withoutCode(made.withoutCode)] : []),
    isArchive ? DOCUMENTS.writtenArchive(place) : DOCUMENTS.written(place),
  ];
}
