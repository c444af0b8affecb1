import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { figuresOf, measureTable, type Figures, type Measured } from "./measure";
import { Learner } from "./learn";
import { FIGURES, HELD_OUT, inputDigests, modelText, type HeldOut, type MeasuredRecord } from "./record";
import { phraseTables } from "./phrases";
import { report } from "./report";
import { readTables } from "./tables";

/**
 * `npm run headings`: cross-validation over whole tables, each file measured with what was learned from the others;
 * the figures go to figures.json, and a test lets none fall below them. With a file name: only that file, recording
 * nothing. `--all` lists every wrong and missed column, `--dump=FILE` writes each column's outcome as JSON. `npm run
 * headings -- --learn`: learns from all tables and writes the model that the product uses, and beside it the one that
 * has not seen the file that the test measures on; `--measure` goes on to the above.
 */
function main(root: string, args: readonly string[]): void {
  const folder = join(root, "learning");
  const tables = readTables(join(folder, "tables"));
  const learner = new Learner(tables, phraseTables(join(folder, "tables")));
  if (args.includes("--learn")) {
    learn(root, learner);
    if (!args.includes("--measure")) return;
  }
  const only = args.find((arg) => arg.endsWith(".tsv"));
  const measured: Measured[] = [];
  const byFile = new Map<string, Figures>();
  for (const file of learner.fileNames()) {
    if (only !== undefined && file !== only) continue;
    const { model } = learner.without(file);
    const own = tables.filter((table) => table.file === file).flatMap((table) => measureTable(table, model));
    byFile.set(file, figuresOf(own));
    measured.push(...own);
  }
  process.stdout.write(report(measured, byFile, args.includes("--all")));
  if (only === undefined) {
    const record: MeasuredRecord = {
      ...inputDigests(root),
      figures: figuresOf(measured),
      byFile: Object.fromEntries(byFile),
    };
    writeFileSync(join(folder, FIGURES), `${JSON.stringify(record, null, 2)}\n`);
  }
  const dump = args.find((arg) => arg.startsWith("--dump="))?.slice(7);
  if (dump !== undefined)
    writeFileSync(
      dump,
      JSON.stringify(
        measured.map(({ table, ...each }) => ({ ...each, table: table.name, file: table.file })),
      ),
    );
}

function learn(root: string, learner: Learner): void {
  const path = join(root, "src", "intake", "headings", "model", "model.json");
  writeFileSync(path, modelText(learner.without(null).data));
  const heldOut: HeldOut = {
    without: HELD_OUT.tables,
    tables: inputDigests(root).tables,
    ...learner.without(HELD_OUT.tables).data,
  };
  const beside = join(root, "learning", HELD_OUT.model);
  writeFileSync(beside, modelText(heldOut));
  process.stdout.write(`${path}\n${beside}\n`);
}

const [root = ".", ...rest] = process.argv.slice(2);
main(root, rest);
