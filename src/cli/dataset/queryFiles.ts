import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { DATASET } from "../cliWords";
import { guarded, writeOutputs } from "../outputs";

/** A query that somebody had changed: its file, and the name under which it was kept. */
export interface KeptQuery {
  readonly file: string;
  readonly kept: string;
}

/**
 * Writes the queries into a folder, each as a file of its name with a checksum in its last line, by which the next run
 * knows its own. One that somebody has changed is kept beside it under another name.
 */
export async function writeQueries(
  folder: string,
  queries: Readonly<Record<string, string>>,
): Promise<readonly KeptQuery[]> {
  await guarded(folder, () => mkdir(folder, { recursive: true }));
  const kept: KeptQuery[] = [];
  for (const [id, query] of Object.entries(queries)) {
    const file = `${id}.sql`;
    const path = join(folder, file);
    const there = await readFile(path, "utf8").catch(() => null);
    const text = signed(query);
    if (there === text) continue;
    if (there !== null && there !== query && !isSigned(there)) {
      const name = freeName(folder, id);
      await guarded(path, () => rename(path, join(folder, name)));
      kept.push({ file, kept: name });
    }
    await writeOutputs([{ path, content: [text] }], []);
  }
  return kept;
}

function freeName(folder: string, id: string): string {
  for (let number = 1; ; number++) {
    const name = DATASET.changedQuery(id, number);
    if (!existsSync(join(folder, name))) return name;
  }
}

const MARK = "-- sha256 ";

function signed(query: string): string {
  const body = query.endsWith("\n") ? query : `${query}\n`;
  return `${body}${MARK}${digestOf(body)}\n`;
}

/** Line ends and what follows the checksum are not the query: an editor may change them when it only looks at a file. */
function isSigned(text: string): boolean {
  const lines = text.replace(/\r\n?/g, "\n");
  const end = lines.lastIndexOf(MARK);
  return end >= 0 && lines.slice(end + MARK.length).trim() === digestOf(lines.slice(0, end));
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");
