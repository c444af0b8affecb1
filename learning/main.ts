import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Learner } from "./learn";
import { figuresOf, measureTable, type Figures, type Measured } from "./measure";
import { report } from "./report";
import { readTables } from "./tables";

/**
 * `npm run headings`: cross-validation over whole tables, each file measured with what was learned from the others.
 * `npm run headings -- --learn`: learns from all tables and writes the model that the product uses.
 */
function main(root: string, args: readonly string[]): void {
  const tables = readTables(join(root, "learning", "tables"));
  const learner = new Learner(tables);
  if (args.includes("--learn")) {
    const { data } = learner.without(null);
    const path = join(root, "src", "intake", "headings", "model", "model.json");
    writeFileSync(path, `${JSON.stringify(data, null, 1).replace(/\n {3,}/g, "\n ")}\n`);
    process.stdout.write(`${path}\n`);
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
  const dump = args.find((arg) => arg.startsWith("--dump="))?.slice(7);
  if (dump !== undefined)
    writeFileSync(
      dump,
      JSON.stringify(
        measured.map(({ table, ...each }) => ({ ...each, table: table.name, file: table.file })),
      ),
    );
}

const [root = ".", ...rest] = process.argv.slice(2);
main(root, rest);
