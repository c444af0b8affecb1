import { rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JudgedFile } from "../../app/inspect/inspectedFiles";
import { fromParquet, toParquet } from "../../dataset/parquet";
import { columnList } from "../../dataset/schema";
import { linesAndKopecks, type FileTask, type ReadOutcome, type StagedPartition } from "./fileTask";

/**
 * Takes out of the staged partitions what another file has brought already (docs/periods.md §5): whole files, or single
 * debts, of which there are few: their partitions are written anew.
 */
export async function withoutDuplicates(
  read: readonly { readonly task: FileTask; readonly outcome: ReadOutcome }[],
  judged: readonly JudgedFile[],
  staging: string,
): Promise<readonly StagedPartition[]> {
  const kept: StagedPartition[] = [];
  for (const [index, { outcome }] of read.entries()) {
    const left = judged[index]?.left ?? null;
    const sheets = outcome.marks.sheets;
    const twice = new Set(
      (left ?? []).flatMap((places, at) =>
        [...places].map((place) => sourceKey(sheets[at]?.sheet ?? "", sheets[at]?.rows[place] ?? 0)),
      ),
    );
    for (const partition of outcome.partitions)
      if (left === null) rmSync(join(staging, partition.place));
      else if (twice.size === 0) kept.push(partition);
      else {
        const rest = await without(partition, twice, staging);
        if (rest !== null) kept.push(rest);
      }
  }
  return kept;
}

const sourceKey = (sheet: string, row: number): string => `${row} ${sheet}`;

/** The partition without these source rows; `null` where nothing is left of it. */
async function without(
  partition: StagedPartition,
  twice: ReadonlySet<string>,
  staging: string,
): Promise<StagedPartition | null> {
  const path = join(staging, partition.place);
  const columns = await fromParquet(await readFile(path), columnList());
  const valuesOf = (name: string) => columns.find(({ column }) => column.name === name)?.values ?? [];
  const [sheets, rows, presence] = [valuesOf("source_sheet"), valuesOf("source_row"), valuesOf("presence")];
  const isKept = (_value: unknown, line: number): boolean =>
    presence[line] !== "present" || !twice.has(sourceKey(String(sheets[line]), Number(rows[line])));
  const rest = columns.map(({ column, values }) => ({ column, values: values.filter(isKept) }));
  const left = linesAndKopecks(rest);
  if (left.lines === partition.lines) return partition;
  if (left.lines === 0) {
    rmSync(path);
    return null;
  }
  writeFileSync(path, toParquet(rest));
  return { ...partition, ...left };
}
