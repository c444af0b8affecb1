import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileInput } from "../../src/file/fileWorkbook";
import { paneWorkbook, type PaneWorkbook } from "./paneWorkbook";

/** A sample of tests/fixtures/samples as a file to open. */
export function sample(fileName: string): FileInput {
  return { fileName, bytes: readFileSync(join(__dirname, "../fixtures/samples", fileName)) };
}

/** A .csv file of these lines. */
export function csv(...lines: readonly string[]): FileInput {
  return { fileName: "долги.csv", bytes: new TextEncoder().encode(lines.join("\n")) };
}

/** A sample opened as the pane sees a workbook. */
export function openSample(fileName: string): Promise<PaneWorkbook> {
  return paneWorkbook([sample(fileName)]);
}
