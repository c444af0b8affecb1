import { existsSync, readFileSync, rmSync } from "node:fs";
import { chmod, copyFile, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { dateFolder } from "../../dataset/partitions";
import type { DatasetAdministrator } from "../../dataset/schema";
import { parseIsoDay, type Day } from "../../domain/day";
import type { FileVerdict } from "../../app/inspect/inspectedVerdicts";
import { CommandFault } from "../fault";
import { commonMode, guarded, hold } from "../outputs";
import { temporaryName } from "../temporaryFiles";
import { FAULTS } from "../cliWords";
import { REGISTERS, type FileTask, type StagedRegister } from "./fileTask";

/** Below the data set's folder: the partitions alone, as engines are pointed at it; and the queries. */
const [DEBTS, SQL] = ["debts", "sql"];
/** What a reporting date's folder holds beside partitions; engines skip names that begin so. */
const RECORD = "_consolidation.json";
/** All else in it: a file for each workbook and administrator (partitions.ts, fileTask.ts). */
const [PARTITION, PARTITION_FILE] = [/^administrator=/, /^\d+\.parquet$/];
/** What operating systems leave in folders that they show, and the program's own hidden names. */
const HIDDEN = /^(?:\.|Thumbs\.db$|desktop\.ini$)/i;
/** What a reporting date's folder is called while another takes its place; the rest of the name is the folder's. */
const REPLACED = ".replaced-";

/** What is kept of a run beside its debts: who has submitted, so that the next run knows who has not. */
export interface RunRecord {
  readonly asOf: string;
  readonly administrators: readonly DatasetAdministrator[];
  readonly files: readonly FileVerdict[];
}

/** What can hold debts, by its name; the program's own registers are sources only where their source is not there. */
const BOOK = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv)$/i;
const OWN_REGISTER = / – реестр\.xls[xm]$/i;

/** The files of a run: those named, and the books in the folders named. */
export async function tasksOf(paths: readonly string[]): Promise<readonly FileTask[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await booksAt(path)));
  const unique = [...new Map(found.map((path) => [resolve(path), path])).values()];
  const names = new Map<string, number>();
  for (const path of unique) names.set(nameOf(path), (names.get(nameOf(path)) ?? 0) + 1);
  return unique.map((path, number) => ({
    path,
    number,
    label: (names.get(nameOf(path)) ?? 0) > 1 ? path.normalize("NFC") : nameOf(path),
  }));
}

const nameOf = (path: string): string => basename(path).normalize("NFC");

async function booksAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new CommandFault(FAULTS.missing(path));
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => BOOK.test(name) && !/^[~.]/.test(name));
  const stems = new Set(names.map((name) => name.normalize("NFC").slice(0, -extname(name).length)));
  const books = names.filter((name) => {
    const own = OWN_REGISTER.exec(name.normalize("NFC"));
    return own === null || !stems.has(name.normalize("NFC").slice(0, own.index));
  });
  if (books.length === 0) throw new CommandFault(FAULTS.noBooks(path));
  return books.sort((a, b) => a.localeCompare(b, "ru")).map((name) => join(path, name));
}

/** The data set's folder; refuses one that holds something else. */
export class DatasetFolder {
  /** Where everything lies until the run is done. */
  readonly staging: string;

  private constructor(
    readonly path: string,
    private readonly asOf: Day,
  ) {
    this.staging = temporaryName(path);
  }

  static async open(path: string, asOf: Day): Promise<DatasetFolder> {
    const found = await stat(path).catch(() => null);
    if (found !== null && !found.isDirectory()) throw new CommandFault(FAULTS.datasetPlace(path));
    const folder = new DatasetFolder(path, asOf);
    if (found !== null && !(await folder.isOwn())) throw new CommandFault(FAULTS.datasetForeign(path));
    return folder;
  }

  /** The reporting date's folder. */
  get date(): string {
    return join(this.path, DEBTS, dateFolder(this.asOf));
  }

  /** Empty, or one that an earlier run has made; of a run that broke off only what it left is there. */
  private async isOwn(): Promise<boolean> {
    const names = await shownNames(this.path);
    if (names.length === 0) return true;
    if (!names.includes(DEBTS)) return false;
    const dates = await shownNames(join(this.path, DEBTS));
    return dates.every((name) => existsSync(join(this.path, DEBTS, name, RECORD)));
  }

  /** Refuses a reporting date into whose folder somebody has put something: the run would remove it. */
  private async refuseOthersFiles(): Promise<void> {
    for (const name of await shownNames(this.date)) {
      if (name === RECORD) continue;
      const inside = PARTITION.test(name) ? await shownNames(join(this.date, name)) : [name];
      const foreign = inside.find((file) => !PARTITION_FILE.test(file));
      if (foreign !== undefined) throw new CommandFault(FAULTS.datasetOthers(this.date, foreign));
    }
  }

  /** Prepares the staging folder, and puts right what runs that were cut short have left. */
  async begin(): Promise<void> {
    await this.refuseOthersFiles();
    await guarded(this.path, async () => {
      await mkdir(this.path, { recursive: true });
      hold([this.path]);
      await this.restoreReplaced();
      await mkdir(this.staging);
    });
  }

  /** A run ended between taking a date's folder away and putting the new one there leaves the date without either. */
  private async restoreReplaced(): Promise<void> {
    const debts = join(this.path, DEBTS);
    for (const name of await readdir(debts).catch(() => [])) {
      if (!name.startsWith(REPLACED)) continue;
      const place = join(debts, name.slice(REPLACED.length));
      if (existsSync(place)) await rm(join(debts, name), { recursive: true, force: true });
      else await rename(join(debts, name), place);
    }
  }

  /** Removes what lies in the staging folder; afterwards nothing of a run that failed is left. */
  discard(): void {
    rmSync(this.staging, { recursive: true, force: true });
  }

  /** The last run before this one's date. */
  async earlier(): Promise<RunRecord | null> {
    const names = await readdir(join(this.path, DEBTS)).catch(() => []);
    const days = names.flatMap((name) => parseIsoDay(name.replace(/^reporting_date=/, "")) ?? []);
    const last = Math.max(...days.filter((day) => day < this.asOf)) as Day;
    const record = join(this.path, DEBTS, Number.isFinite(last) ? dateFolder(last) : "", RECORD);
    return existsSync(record) ? (JSON.parse(readFileSync(record, "utf8")) as RunRecord) : null;
  }

  /**
   * Puts the registers in their places, then the staged partitions in that of the date's earlier ones. Nobody can read
   * a partition whom the permissions of one of the files would exclude.
   */
  async commit(
    record: RunRecord,
    registers: readonly StagedRegister[],
    files: readonly FileTask[],
  ): Promise<void> {
    await guarded(this.path, () =>
      writeFile(join(this.staging, RECORD), `${JSON.stringify(record, null, 1)}\n`),
    );
    for (const { staged, place } of registers) await guarded(place, () => moved(staged, place));
    await guarded(this.path, async () => {
      await rm(join(this.staging, REGISTERS), { recursive: true, force: true });
      await narrow(this.staging, await commonMode(files));
      await mkdir(dirname(this.date), { recursive: true });
      const replaced = join(dirname(this.date), `${REPLACED}${basename(this.date)}`);
      if (existsSync(this.date)) await rename(this.date, replaced);
      await rename(this.staging, this.date);
      await rm(replaced, { recursive: true, force: true });
    });
  }

  /** Where the queries are, beside the partitions. */
  get queries(): string {
    return join(this.path, SQL);
  }
}

const shownNames = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => !HIDDEN.test(name));

/** Takes away what a mode does not grant from all files below a folder. */
async function narrow(folder: string, mode: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await narrow(path, mode);
    else await chmod(path, (await stat(path)).mode & mode);
  }
}

/** A register may lie on another disk than the data set. */
async function moved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    await copyFile(from, to);
    await rm(from);
  }
}

/** Who submitted to the last run, or should have, and has not now; none where not one is known again. */
export function absentFrom(earlier: RunRecord | null, now: RunRecord): readonly DatasetAdministrator[] {
  if (earlier === null) return [];
  const submitted = new Set(now.administrators.map(({ partition }) => partition));
  const missing = earlier.administrators.filter(({ partition }) => !submitted.has(partition));
  return missing.length === earlier.administrators.length ? [] : missing;
}
