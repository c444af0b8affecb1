import fc from "fast-check";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { CONSOLIDATED_FORMS } from "../../src/dataset/consolidatedSql";
import { formsInMemory, IN_MEMORY_COLUMNS } from "../../src/dataset/inMemory";
import { fromParquet, toParquet } from "../../src/dataset/parquet";
import type { RegisterEntry } from "../../src/assessment";
import { collectionRules } from "../../src/regulations";
import { noSettings } from "../../src/settings/settings";
import { formsOf, SAMPLE_DAY, sampleRegister } from "../forms/registers";
import {
  duckDbAnswers,
  formsOfAnswers,
  partitioned,
  printedBodies,
  scratchFolder,
  writeDataset,
} from "./dataset";
import { someRegisters } from "./someRegisters";

const SAMPLES = [
  "vologda-administratory.xlsx",
  "olenegorsk-uchrezhdeniya.xlsx",
  "osv-205-sevsk.xlsx",
  "arenda-severodvinsk.xlsx",
  "zhurnal-1251.csv",
  "zhurnal.xls",
];

/** What the forms' own declarations print of all the registers together. */
function inRegister(registers: readonly (readonly RegisterEntry[])[]): Readonly<Record<string, unknown>> {
  return printedBodies(formsOf(CONSOLIDATED_FORMS, registers.flat()));
}

/** What stands there only if something has: of nothing to say a query makes no sheet, the form one of empty totals. */
function saying(bodies: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { "vologda-4": form, ...others } = bodies;
  return (form as unknown[] | undefined)?.length === 1 ? others : bodies;
}

describe("The consolidated forms over a data set", () => {
  const scratch = scratchFolder();
  const folder = (): string => mkdtempSync(join(scratch, "set-"));

  test("by SQL print to the kopeck what their declarations print, whatever the debts", async () => {
    await fc.assert(
      fc.asyncProperty(someRegisters, async (registers) => {
        const date = writeDataset(partitioned(registers), folder());
        const bySql = printedBodies(formsOfAnswers(await duckDbAnswers(date)));
        expect(bySql).toEqual(saying(inRegister(registers)));
      }),
      { numRuns: Number(process.env["DATASET_RUNS"] ?? 8) },
    );
  }, 120_000);

  test("without an engine print the same", async () => {
    await fc.assert(
      fc.asyncProperty(someRegisters, async (registers) => {
        const files = await Promise.all(
          partitioned(registers).map(({ columns }) => fromParquet(toParquet(columns), IN_MEMORY_COLUMNS)),
        );
        const settings = noSettings();
        const rules = collectionRules("model");
        const forms = formsInMemory(CONSOLIDATED_FORMS, files, {
          asOf: SAMPLE_DAY,
          rules,
          settings,
          absent: [],
        });
        expect(printedBodies(forms)).toEqual(inRegister(registers));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test("by SQL print what they print of every sample, and of all samples together", async () => {
    const registers = await Promise.all(SAMPLES.map(sampleRegister));
    for (const some of [...registers.map((register) => [register]), registers]) {
      const date = writeDataset(partitioned(some), folder());
      const bySql = printedBodies(formsOfAnswers(await duckDbAnswers(date)));
      expect(bySql).toEqual(saying(inRegister(some)));
    }
  }, 60_000);
});
