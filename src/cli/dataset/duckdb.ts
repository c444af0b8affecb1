import type * as duckdb from "@duckdb/node-api";
import type { SqlRow } from "../../dataset/consolidatedSql";

/** An engine that has the debts of one reporting date as the view `debts`. */
export interface SqlEngine {
  /** All rows of an answer. */
  query(sql: string): Promise<readonly SqlRow[]>;
  close(): void;
}

/** What the engine may use, so that the whole stays within 2 GB. */
const MEMORY_LIMIT = "768MB";

/** DuckDB over the Parquet files of a reporting date's folder; `null` where the package is not installed. */
export async function openDuckDb(dateFolder: string): Promise<SqlEngine | null> {
  const library = loaded();
  if (library === null) return null;
  const instance = await library.DuckDBInstance.create(":memory:", { memory_limit: MEMORY_LIMIT });
  const connection = await instance.connect();
  const query = async (sql: string): Promise<readonly SqlRow[]> => {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
    );
  };
  const files = `${asPattern(dateFolder.replace(/\\/g, "/"))}/*/*.parquet`;
  await connection.run(
    `CREATE VIEW debts AS SELECT * FROM read_parquet('${files.replace(/'/g, "''")}', ` +
      "hive_partitioning = true, hive_types = {'reporting_date': DATE, 'administrator': VARCHAR})",
  );
  return {
    query,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Signs of a folder's name that would be a pattern's, as themselves. */
function asPattern(path: string): string {
  return path.replace(/[[*?]/g, "[$&]");
}

function plain(value: unknown): string | null {
  return value === null || value === undefined
    ? null
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
}

/** Named here and not in an import, so that bundlers leave it out: it is installed beside the command, or not at all. */
const ENGINE: string = "@duckdb/node-api";

function loaded(): typeof duckdb | null {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import needs a name that bundlers see
    return require(ENGINE) as typeof duckdb;
  } catch (error) {
    // Not installed, or not for this system: whatever else is wrong with it, the forms are built without it.
    if (error instanceof Error) return null;
    throw error;
  }
}
