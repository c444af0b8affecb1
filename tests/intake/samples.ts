import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, type ReadWorkbook } from "../../src/file/read/readWorkbook";
import { understandSheet } from "../../src/intake/intake";
import type { Intake } from "../../src/intake/types";
import { AS_OF } from "./understand";

const SAMPLES = join(__dirname, "../fixtures/samples");

const workbooks = new Map<string, Promise<ReadWorkbook>>();

/** Each file is read once for all tests. */
export function open(file: string): Promise<ReadWorkbook> {
  const opened = workbooks.get(file) ?? readWorkbook(new Uint8Array(readFileSync(join(SAMPLES, file))), file);
  workbooks.set(file, opened);
  return opened;
}

/** Understands a sheet of a sample, its first one if none is named. */
export async function read(file: string, sheet?: string): Promise<Intake> {
  const workbook = await open(file);
  const name =
    workbook.sheets.find((each) => each.name.trim() === sheet)?.name ?? workbook.sheets[0]?.name ?? "";
  const result = understandSheet(workbook.grid(name), { file, asOf: AS_OF });
  if (!result.ok) throw new Error(result.failure.message);
  return result.intake;
}

/** The samples, as tests/fixtures/samples/README.md calls them. */
export const ARENDA = "arenda-severodvinsk.xlsx";
export const SEVSK = "osv-205-sevsk.xlsx";
export const VOLOGDA = "vologda-administratory.xlsx";
export const OLENEGORSK = "olenegorsk-uchrezhdeniya.xlsx";
