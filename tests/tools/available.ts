import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import programs from "./programs.json";

/**
 * Suites that need a program which a machine may lack. Without it they are skipped under a name that says what is
 * missing, and `npm test` lists them.
 */

/** Programs that some suites call, by their names in programs.json. */
export type Program =
  | "Chromium"
  | "LibreOffice"
  | "Poppler"
  | "xmllint"
  | "openpyxl"
  | "Carlito"
  | "Liberation"
  | "Writer"
  | "PostgreSQL";

/** The folder of published schemas, if a machine has it next to the checkout: ../shared/data/xsd. */
export const SCHEMA_FOLDER = resolve(__dirname, "../../../shared/data/xsd");

function findOnPath(command: string): string | null {
  const folders = command.startsWith("/") ? [""] : (process.env["PATH"] ?? "").split(delimiter);
  for (const folder of folders) {
    const path = folder === "" ? command : join(folder, command);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder: try the next one.
    }
  }
  return null;
}

/** The full path of a program's executable, or `null` if the machine lacks it. */
export function findProgram(name: Program): string | null {
  const program = programs.find((candidate) => candidate.name === name);
  if (program === undefined) throw new RangeError(`programs.json does not know ${name}`);
  const path = findOnPath(program.command);
  if (path === null || program.probe === undefined) return path;
  return spawnSync(path, program.probe, { stdio: "ignore" }).status === 0 ? path : null;
}

/** The full path of a program, for use in a suite that only runs if the program exists. */
export function requireProgram(name: Program): string {
  const path = findProgram(name);
  if (path === null) throw new Error(`${name} is missing: wrap the suite in describeWith${name}`);
  return path;
}

function describeIf(available: boolean, needed: string, name: string, suite: () => void): void {
  if (available) describe(name, suite);
  // The run script finds what is missing by this suffix (tests/run.mjs).
  else describe.skip(`${name} [needs ${needed}]`, suite);
}

/** A suite that needs `soffice`: recalculation, conversion, reading by another program. */
export function describeWithLibreOffice(name: string, suite: () => void): void {
  describeIf(findProgram("LibreOffice") !== null, "LibreOffice", name, suite);
}

/** A suite that has LibreOffice lay out documents as PDF and reads them with `pdftotext`. */
export function describeWithWriter(name: string, suite: () => void): void {
  const available = findProgram("Writer") !== null && findProgram("Poppler") !== null;
  describeIf(available, "LibreOffice Writer and Poppler", name, suite);
}

/** A suite that needs a real browser; drive it through `launchChromium` (chromium.ts). */
export function describeWithChromium(name: string, suite: () => void): void {
  describeIf(findProgram("Chromium") !== null, "Chromium", name, suite);
}

/** A suite that reads workbooks with Python's openpyxl, by `/usr/bin/python3`. */
export function describeWithOpenpyxl(name: string, suite: () => void): void {
  describeIf(findProgram("openpyxl") !== null, "openpyxl", name, suite);
}

/** A suite that examines PDF pages with `pdftotext` or `pdftoppm`. */
export function describeWithPoppler(name: string, suite: () => void): void {
  describeIf(findProgram("Poppler") !== null, "Poppler", name, suite);
}

/** The fonts that have Excel's metrics: without them other fonts are substituted, and pages break elsewhere. */
const PRINTING = ["LibreOffice", "Poppler", "Carlito", "Liberation"] as const satisfies readonly Program[];

/** A suite that prints workbooks and measures the pages. */
export function describeWithPrinting(name: string, suite: () => void): void {
  const missing = PRINTING.filter((program) => findProgram(program) === null);
  describeIf(missing.length === 0, missing.join(", "), name, suite);
}

/** A suite that runs a PostgreSQL server of its own (tests/dataset/postgres.ts). */
export function describeWithPostgreSql(name: string, suite: () => void): void {
  describeIf(findProgram("PostgreSQL") !== null, "PostgreSQL", name, suite);
}

/** A suite that validates XML against schemas of its own with `xmllint`. */
export function describeWithXmllint(name: string, suite: () => void): void {
  describeIf(findProgram("xmllint") !== null, "xmllint", name, suite);
}

/** A suite that validates against the published schemas; needs xmllint and the folder of schemas. */
export function describeWithSchemas(name: string, suite: () => void): void {
  const available = findProgram("xmllint") !== null && existsSync(SCHEMA_FOLDER);
  describeIf(available, "xmllint and the published schemas", name, suite);
}
