import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { bundledCommand, resourcesOf, type Taken } from "./beside";
import { generateWorkbook } from "./generate";

/** How much of the first build's processor time a rebuild may take, and how much memory (docs/periods.md §3). */
const [MOST_OF_FIRST, MOST_MEGABYTES] = [1.4, 1_000];
/** One workbook of so many debts with all forms; and so many workbooks of so many. */
const [DEBTS_OF_ONE, BOOKS, DEBTS] = [10_000, 200, 500];

const [folder = ".", wanted] = process.argv.slice(2);
void main(Number(wanted) || BOOKS);

async function main(books: number): Promise<void> {
  const command = bundledCommand(folder);
  const inputs = join(folder, "inputs");
  mkdirSync(inputs);
  const one = join(inputs, "one.xlsx");
  await generateWorkbook(one, DEBTS_OF_ONE);
  compare(command, `${DEBTS_OF_ONE} debts with all forms`, [one], ["--forms", "all"]);
  const many: string[] = [];
  for (let book = 0; book < books; book++) {
    const file = join(inputs, `${String(book).padStart(5, "0")}.xlsx`);
    await generateWorkbook(file, DEBTS, { seed: book + 1, administrator: String(100 + (book % 900)) });
    many.push(file);
  }
  compare(command, `${books} workbooks of ${DEBTS} debts`, many, [], MOST_MEGABYTES);
}

/** Builds a month and the next over it, as a year's work goes on, and prints what the second takes of the first. */
function compare(
  command: string,
  what: string,
  files: readonly string[],
  options: readonly string[],
  most = Infinity,
): void {
  const out = join(folder, "register.xlsx");
  const month = (asOf: string): Taken =>
    resourcesOf(folder, command, ["build", ...files, "--as-of", asOf, "--out", out, ...options]);
  const [first, next] = [month("2026-10-01"), month("2026-11-01")];
  const share = next.cpuSeconds / first.cpuSeconds;
  const shown = ({ seconds, cpuSeconds, megabytes }: Taken): string =>
    `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} CPU s, ${megabytes.toFixed(0)} MB`;
  const verdict = (isMet: boolean): string => (isMet ? "met    " : "NOT MET");
  const lines = [
    `${what}: first ${shown(first)}; rebuilt ${shown(next)}`,
    `${verdict(share <= MOST_OF_FIRST)}  a rebuild takes ${share.toFixed(2)} of the first build (at most ${MOST_OF_FIRST})`,
  ];
  if (most < Infinity)
    lines.push(`${verdict(next.megabytes <= most)}  a rebuild takes at most ${most} MB of memory`);
  process.stdout.write(`${lines.join("\n")}\n`);
  if (share > MOST_OF_FIRST || next.megabytes > most) process.exitCode = 1;
}
