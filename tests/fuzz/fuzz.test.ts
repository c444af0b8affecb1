import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { WorkbookError } from "../../src/app/ports";
import { readJson, runCli, temporaryFolder } from "../cli/runCli";
import { partsOf } from "../file/package/support";
import { findProgram, requireProgram } from "../tools/available";
import { messySheet } from "./messySheet";
import { byteMutant, sampleBytes, xmlMutant } from "./mutants";
import { Random } from "./random";

/**
 * Files that nobody has made on purpose: whatever they are, the answer is a workbook or words for the user. The numbers
 * and seeds are fixed: a twentieth of a round among the tests, a whole one in .ci/run (FUZZ_ROUNDS=1), and without end,
 * each round from another seed, with `npm run fuzz` (FUZZ_SEED).
 */
const SEED = Number(process.env["FUZZ_SEED"] ?? 20261129);
const ROUNDS = Number(process.env["FUZZ_ROUNDS"] ?? 0.05);
const [MUTANTS, SHEETS, BUILDS] = [1000 * ROUNDS, 2000 * ROUNDS, 100 * ROUNDS];
const SOURCES = ["osv-205-sevsk.xlsx", "zhurnal.xls"];
/** The parts of a workbook that hold its cells. */
const SOURCE_PARTS = /^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/;
const at = temporaryFolder();
jest.setTimeout(170_000 * Math.max(1, ROUNDS));

/** Reads all cells; throws on anything but words for the user. */
async function readWhole(bytes: Uint8Array): Promise<void> {
  try {
    const workbook = await openFileWorkbook([{ fileName: "файл", bytes }]);
    for (const { name } of await workbook.sheets())
      await workbook.read(name).catch((error: unknown) => {
        if (!(error instanceof WorkbookError)) throw error;
      });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

async function eachSeed(count: number, work: (random: Random) => Promise<void>): Promise<void> {
  for (let index = 0; index < count; index++) {
    const seed = SEED + index;
    await work(new Random(seed)).catch((error: unknown) => {
      throw new Error(`FUZZ_SEED=${String(seed)}: ${String(error)}`, { cause: error });
    });
  }
}

test("mutants by bytes are read or refused in words", () => {
  const sources = SOURCES.map(sampleBytes);
  return eachSeed(MUTANTS, (random) => readWhole(byteMutant(random.of(sources), random)));
});

test("mutants by XML are read or refused in words", () => {
  const source = sampleBytes("osv-205-sevsk.xlsx");
  return eachSeed(MUTANTS, async (random) => readWhole(await xmlMutant(source, random)));
});

test("no row of a messy sheet is lost, and the command ends with 0, 1 or 2", () =>
  eachSeed(SHEETS, async (random) => {
    const { text, rows, owing, hasQuotes } = messySheet(random);
    writeFileSync(at("долги.csv"), text);
    rmSync(at("отчёт.json"), { force: true });
    const { code, stderr } = await runCli("inspect", at("долги.csv"), "--json", at("отчёт.json"));
    expect([0, 1, 2]).toContain(code);
    expect(stderr).not.toMatch(/Внутренняя ошибка|\n\s+at /);
    if (code === 2) return;
    const [source] = readJson(at("отчёт.json")).sources;
    const counted = Object.values(source?.counts ?? {}).reduce((sum, count) => sum + count, 0);
    if (hasQuotes) expect(counted).toBeLessThanOrEqual(rows);
    else {
      expect(counted).toBe(rows);
      const { debt = 0, rejected = 0 } = source?.counts ?? {};
      expect(debt + rejected).toBeGreaterThanOrEqual(owing);
    }
  }));

test("what is built of mutants opens again, also in openpyxl, and the source stays as it is", async () => {
  const source = sampleBytes("osv-205-sevsk.xlsx");
  let built = 0;
  await eachSeed(BUILDS, async (random) => {
    const mutant = await xmlMutant(source, random);
    writeFileSync(at("мутант.xlsx"), mutant);
    rmSync(at("реестр.xlsx"), { force: true });
    const { code, stderr } = await runCli(
      "build",
      at("мутант.xlsx"),
      "--out",
      at("реестр.xlsx"),
      "--as-of",
      "2026-10-01",
    );
    expect([0, 1, 2]).toContain(code);
    expect(stderr).not.toMatch(/Внутренняя ошибка|\n\s+at /);
    expect(readFileSync(at("мутант.xlsx")).equals(mutant)).toBe(true);
    expect(existsSync(at("реестр.xlsx"))).toBe(code !== 2);
    if (code === 2) return;
    const finished = readFileSync(at("реестр.xlsx"));
    await readWhole(finished);
    const parts = await partsOf(finished);
    for (const [name, bytes] of await partsOf(mutant))
      if (SOURCE_PARTS.test(name)) expect([name, isSame(parts.get(name), bytes)]).toEqual([name, true]);
    built++;
    renameSync(at("мутант.xlsx"), at(`${String(built)}.in.xlsx`));
    renameSync(at("реестр.xlsx"), at(`${String(built)}.out.xlsx`));
  });
  expect(built).toBeGreaterThan(0);
  if (findProgram("openpyxl") !== null) expect(unreadableByOpenpyxl(at("."))).toBe("");
});

/** The finished workbooks of a folder that openpyxl cannot open though it opens what they were made of. */
function unreadableByOpenpyxl(folder: string): string {
  return execFileSync(requireProgram("openpyxl"), ["-W", "ignore", "-c", OPENPYXL, folder], {
    encoding: "utf8",
  });
}

const OPENPYXL = `
import sys, glob, openpyxl
for built in sorted(glob.glob(sys.argv[1] + "/*.out.xlsx")):
    try:
        openpyxl.load_workbook(built.replace(".out.", ".in."))
    except Exception:
        continue
    try:
        openpyxl.load_workbook(built)
    except Exception as error:
        print(built, repr(error))
`;
