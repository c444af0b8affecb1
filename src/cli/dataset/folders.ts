import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { dateFolder } from "../../dataset/partitions";
import type { DatasetAdministrator } from "../../dataset/schema";
import { parseIsoDay, type Day } from "../../domain/day";
import type { FileVerdict } from "../../app/inspect/inspectedVerdicts";
import { CommandFault } from "../fault";
import { FAULTS } from "../cliWords";
import type { FileTask, StagedRegister } from "./fileTask";

/** Below the data set's folder: the partitions alone, as engines are pointed at it; and the queries. */
const [DEBTS, SQL] = ["debts", "sql"];
/** What a reporting date's folder holds beside partitions; engines skip names that begin so. */
const RECORD = "_consolidation.json";

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
    this.staging = join(path, `.${randomBytes(6).toString("hex")}.tmp`);
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
    const names = (await readdir(this.path)).filter((name) => !/^\./.test(name));
    if (names.length === 0) return true;
    if (!names.includes(DEBTS)) return false;
    const dates = await readdir(join(this.path, DEBTS));
    return dates.every((name) => existsSync(join(this.path, DEBTS, name, RECORD)));
  }

  async begin(): Promise<void> {
    await mkdir(this.staging, { recursive: true });
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

  /** Puts the staged partitions in the place of the date's earlier ones, then the registers in theirs. */
  async commit(record: RunRecord, registers: readonly StagedRegister[]): Promise<void> {
    for (const { staged, place } of registers) await moved(staged, place);
    await rm(join(this.staging, ".registers"), { recursive: true, force: true });
    await writeFile(join(this.staging, RECORD), `${JSON.stringify(record, null, 1)}\n`);
    await mkdir(dirname(this.date), { recursive: true });
    const replaced = `${this.staging}.old`;
    if (existsSync(this.date)) await rename(this.date, replaced);
    await rename(this.staging, this.date);
    await rm(replaced, { recursive: true, force: true });
  }

  /** Writes the queries beside the partitions. */
  async writeQueries(queries: Readonly<Record<string, string>>): Promise<void> {
    await mkdir(join(this.path, SQL), { recursive: true });
    for (const [id, text] of Object.entries(queries))
      await writeFile(join(this.path, SQL, `${id}.sql`), text);
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
