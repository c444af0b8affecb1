/* global Blob */
/**
 * Builds the register of each sheet with this checkout and with another one, and compares what comes out: the report,
 * and every part of the finished workbook byte for byte (a part that names the time of writing excepted). For changes
 * that must not affect the output:
 *
 * node tests/tools/compareBuilds.mjs OTHER_CHECKOUT AS_OF SHEET_FILE…
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { BlobReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";

const here = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const [other, asOf, ...files] = process.argv.slice(2);
if (other === undefined || asOf === undefined || files.length === 0)
  throw new Error("compareBuilds.mjs OTHER_CHECKOUT AS_OF SHEET_FILE…");

/** What differs from one run to the next: how long it took, and where it was written. */
const PASSING = /"timings":\s*\{[^}]*\}|"output":\s*"[^"]*"/g;
const TIMED_PARTS = new Set(["docProps/core.xml"]);

async function partsOf(file) {
  const reader = new ZipReader(new BlobReader(new Blob([readFileSync(file)])));
  const parts = new Map();
  for (const entry of await reader.getEntries())
    if (!TIMED_PARTS.has(entry.filename))
      parts.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
  await reader.close();
  return parts;
}

async function built(checkout, file, folder) {
  const workbook = join(folder, "out.xlsx");
  const report = join(folder, "report.json");
  const args = ["bin/debtor-register.js", "build", file, "--out", workbook, "--json", report];
  const options = ["--as-of", asOf, "--sheet", "all", "--forms", "all"];
  try {
    execFileSync("node", [...args, ...options], { cwd: checkout, stdio: "pipe" });
  } catch (error) {
    // A failed control gives exit code 1, but everything is written nonetheless.
    if (error.status !== 1) return { refused: `${error.status}: ${error.stderr}` };
  }
  return { report: readFileSync(report, "utf8").replace(PASSING, ""), parts: await partsOf(workbook) };
}

function differences(before, now) {
  if (before.refused !== undefined || now.refused !== undefined)
    return before.refused === now.refused ? [] : [`refusal: ${before.refused} → ${now.refused}`];
  const names = new Set([...before.parts.keys(), ...now.parts.keys()]);
  const parts = [...names].filter((name) => {
    const [was, is] = [before.parts.get(name), now.parts.get(name)];
    return was === undefined || is === undefined || !was.equals(is);
  });
  return before.report === now.report ? parts : ["the report", ...parts];
}

for (const file of files) {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), "compare-")));
  const before = await built(resolve(other), resolve(file), folders[0]);
  const now = await built(here, resolve(file), folders[1]);
  const found = differences(before, now);
  console.log(
    `${basename(file)}: ${found.length === 0 ? (now.refused ? "both refused" : "same") : `differs in ${found.join(", ")}`}`,
  );
  if (found.length > 0) process.exitCode = 1;
  for (const folder of folders) rmSync(folder, { recursive: true });
}
