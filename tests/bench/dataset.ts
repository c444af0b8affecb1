import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledCommand, cpuMsOf, resourcesOf } from "./beside";
import { generateWorkbook } from "./generate";

/** How many workbooks unless the command line says otherwise, and how many debts each of them holds. */
const [BOOKS, DEBTS] = [100, 500];
/** A debt of a data set may take so much of what one takes that is built alone in a register without being written. */
const MOST_OF_ONE = 1;

const [folder = ".", wanted] = process.argv.slice(2);
void main(Number(wanted) || BOOKS);

async function main(books: number): Promise<void> {
  const inputs = join(folder, "inputs");
  mkdirSync(inputs);
  let kopecks = 0;
  for (let book = 0; book < books; book++) {
    const administrator = String(100 + (book % 900));
    const file = join(inputs, `${String(book).padStart(5, "0")}.xlsx`);
    const { amount, penalty } = await generateWorkbook(file, DEBTS, { seed: book + 1, administrator });
    kopecks += amount + penalty;
  }
  const command = bundledCommand(folder);
  const json = join(folder, "dataset.json");
  const args = [
    "build",
    inputs,
    "--as-of",
    "2026-10-01",
    "--dataset",
    join(folder, "set"),
    "--forms",
    "all",
    "--json",
    json,
  ];
  const { seconds, cpuSeconds: cpu, megabytes } = resourcesOf(folder, command, args);
  const { dataset, timings } = JSON.parse(readFileSync(json, "utf8")) as {
    dataset: { debts: number; total: string };
    timings: Readonly<Record<string, number>>;
  };
  const one = join(inputs, "00000.xlsx");
  const single =
    cpuMsOf(folder, command, ["build", one, "--as-of", "2026-10-01", "--out", join(folder, "one.xlsx")]) /
    1000;
  const isWhole = dataset.debts === books * DEBTS && Math.round(Number(dataset.total) * 100) === kopecks;
  const share = cpu / (single * books);
  process.stdout.write(
    [
      `${books} workbooks of ${DEBTS} debts as a data set: ${seconds.toFixed(0)} s, ${cpu.toFixed(0)} CPU s, ` +
        `${megabytes.toFixed(0)} MB at most; the forms ${((timings["formsMs"] ?? 0) / 1000).toFixed(1)} s of it`,
      `${isWhole ? "met    " : "NOT MET"}  every debt is in it, to the kopeck`,
      `${share <= MOST_OF_ONE ? "met    " : "NOT MET"}  a workbook takes ${share.toFixed(2)} of what the command takes for one alone`,
      "",
    ].join("\n"),
  );
  process.exitCode = isWhole && share <= MOST_OF_ONE ? 0 : 1;
}
