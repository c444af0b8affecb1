import { execFileSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SqlRow } from "../../src/dataset/consolidatedSql";
import type { DatasetType, DatasetValue } from "../../src/dataset/schema";
import type { Partition } from "../../src/dataset/partitions";
import { formatIsoDay, type Day } from "../../src/domain/day";
import { isMoney, toDecimalString } from "../../src/domain/money";

/** Where Debian puts the server's programs, by their major versions. */
const VERSIONS = "/usr/lib/postgresql";
/** How `psql` is to write NULL. */
const NULL = "∅";

const SQL_TYPES = {
  text: "text",
  money: "numeric(18, 2)",
  date: "date",
  count: "integer",
  place: "bigint",
  flag: "boolean NOT NULL",
} as const satisfies Record<DatasetType, string>;

/** A PostgreSQL server of its own, without a network, that is gone with its folder. */
export class Postgres {
  private constructor(
    private readonly folder: string,
    private readonly programs: string,
    private readonly as: { readonly uid?: number; readonly gid?: number },
  ) {}

  /** Starts a server in a new folder; as root it is Debian's user that runs it, since the server refuses root. */
  static start(): Postgres {
    const version = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))[0] ?? "";
    const folder = mkdtempSync(join(tmpdir(), "debtor-register-postgres-"));
    const as = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
    if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
    const server = new Postgres(folder, join(VERSIONS, version, "bin"), as);
    server.run("initdb", [
      "-D",
      server.data,
      "-U",
      "postgres",
      "-A",
      "trust",
      "--no-sync",
      "-E",
      "UTF8",
      "--locale=C",
    ]);
    const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
    server.run("pg_ctl", ["-D", server.data, "-w", "-l", join(folder, "log"), "-o", options, "start"]);
    return server;
  }

  private get data(): string {
    return join(this.folder, "data");
  }

  private run(program: string, args: readonly string[]): string {
    return execFileSync(join(this.programs, program), args, {
      ...this.as,
      cwd: this.folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  stop(): void {
    this.run("pg_ctl", ["-D", this.data, "-m", "immediate", "stop"]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Makes the table `debts` of a data set's partitions, in place of one that is there. */
  load(partitions: readonly Partition[]): void {
    const columns = partitions[0]?.columns.map(({ column }) => column) ?? [];
    const declared = columns.map(({ name, type }) => `${name} ${SQL_TYPES[type]}`);
    const names = [...columns.map(({ name }) => name), "administrator"].join(", ");
    const lines = partitions.flatMap(({ administrator, columns: filled }) =>
      (filled[0]?.values ?? []).map((_value, line) =>
        [
          ...filled.map(({ column, values }) => csvCell(column.type, values[line] ?? null)),
          administrator.partition,
        ].join(","),
      ),
    );
    const csv = this.file("debts.csv", `${lines.join("\n")}\n`);
    const script = [
      "DROP TABLE IF EXISTS debts;",
      `CREATE TABLE debts (${declared.join(", ")}, administrator text NOT NULL);`,
      `\\copy debts (${names}) FROM '${csv}' WITH (FORMAT csv)`,
    ];
    this.psql(script.join("\n"));
  }

  /** All rows of an answer. */
  query(sql: string): readonly SqlRow[] {
    const [heads = [], ...rows] = parsedCsv(this.psql(sql));
    return rows.map((row) =>
      Object.fromEntries(heads.map((head, at) => [head, row[at] === NULL ? null : (row[at] ?? null)])),
    );
  }

  private psql(script: string): string {
    const file = this.file("script.sql", script);
    const args = [
      "-h",
      this.folder,
      "-U",
      "postgres",
      "-X",
      "-q",
      "-v",
      "ON_ERROR_STOP=1",
      "--csv",
      "-P",
      `null=${NULL}`,
    ];
    return this.run("psql", [...args, "-f", file]);
  }

  private file(name: string, text: string): string {
    const folder = join(this.folder, "files");
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }
}

function idOf(option: "-u" | "-g"): number {
  return Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
}

/** NULL is nothing at all, an empty text is quoted. */
function csvCell(type: DatasetType, value: DatasetValue): string {
  if (value === null) return "";
  if (isMoney(value)) return toDecimalString(value);
  if (type === "date") return formatIsoDay(value as Day);
  return typeof value === "string" ? `"${value.replace(/"/g, '""')}"` : String(value);
}

function parsedCsv(text: string): string[][] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain ?? "",
      ),
    );
}
