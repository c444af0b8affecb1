import { readFileSync } from "node:fs";
import { cellAddress, isCellError, type CellValue, type SheetGrid } from "../../src/domain/grid";
import { readWorkbook } from "../../src/file/read/readWorkbook";
import { describeWithLibreOffice } from "../tools/available";
import { allRecalculated } from "../tools/recalculated";
import { copySample, openWritten, runCli, temporaryFolder } from "./runCli";

/**
 * The finished workbook of every sample with all forms, calculated by another program: each formula gives the
 * engine's value, and no cell shows an error (docs/architecture.md, «The ideas that carry it» p.3).
 */
const at = temporaryFolder();

/** What Excel and LibreOffice show instead of a value that they cannot give. */
const FAULT = /^(?:#[A-ZА-Я/\d!?]+[!?]?|Err:\d+|#+)$/;
/** A formula that was not understood stands as text, with its function in English. */
const UNREAD = /\b(?:SUMIFS?|COUNTIFS?|ROUND|SUM|IF|SUBTOTAL|ISNUMBER)\(/;

/** Every formula cell of a sheet by address. */
function formulas(grid: SheetGrid): Map<string, CellValue> {
  const found = new Map<string, CellValue>();
  forEachCell(grid, (address, value, isFormula) => {
    if (isFormula) found.set(address, value);
  });
  return found;
}

function forEachCell(
  grid: SheetGrid,
  visit: (address: string, value: CellValue, isFormula: boolean) => void,
): void {
  const used = grid.used ?? { top: 0, left: 0, bottom: -1, right: -1 };
  for (let row = used.top; row <= used.bottom; row += 1)
    for (let column = used.left; column <= used.right; column += 1)
      visit(cellAddress(row, column), grid.value(row, column), grid.isFormula(row, column));
}

/** Cells whose value is an error, or a formula that stands as text. */
function faults(grid: SheetGrid): string[] {
  const found: string[] = [];
  forEachCell(grid, (address, value) => {
    const isFault =
      isCellError(value) || (typeof value === "string" && (FAULT.test(value) || UNREAD.test(value)));
    if (isFault) found.push(`${grid.name} ${address}: ${JSON.stringify(value)}`);
  });
  return found;
}

const SAMPLES: readonly (readonly [sample: string, args: readonly string[], fewest: number])[] = [
  ["vologda-administratory.xlsx", ["--sheet", "all"], 1_000],
  ["olenegorsk-uchrezhdeniya.xlsx", ["--sheet", "all"], 1_000],
  ["arenda-severodvinsk.xlsx", ["--rules", "severodvinsk"], 200],
  ["osv-205-sevsk.xlsx", ["--rules", "sevsk"], 200],
  ["zhurnal.xls", [], 200],
  ["zhurnal-1251.csv", [], 200],
];

/** The finished workbook of a sample with all forms. */
async function finished(sample: string, args: readonly string[]): Promise<Uint8Array> {
  const out = at(`${sample}-out.xlsx`);
  const given = ["--as-of", "2026-10-01", "--forms", "all", "--out", out, ...args];
  const run = await runCli("build", copySample(sample, at(sample)), ...given);
  expect(run.code).not.toBe(2);
  return readFileSync(out);
}

describeWithLibreOffice("calculated by another program", () => {
  const workbooks = new Map<string, readonly [written: Uint8Array, calculated: Uint8Array]>();
  beforeAll(async () => {
    const written: Uint8Array[] = [];
    for (const [sample, args] of SAMPLES) written.push(await finished(sample, args));
    const results = allRecalculated(written);
    SAMPLES.forEach(([sample], index) => {
      const [before, after] = [written[index], results[index]];
      if (before !== undefined && after !== undefined) workbooks.set(sample, [before, after]);
    });
  }, 500_000);

  it.each(SAMPLES)(
    "every formula of %s gives the engine's value",
    async (sample, _args, fewest) => {
      const files = workbooks.get(sample) ?? [];
      const [written, calculated] = await Promise.all(files.map((bytes) => readWorkbook(bytes, sample)));
      if (written === undefined || calculated === undefined) throw new Error("LibreOffice gave nothing back");
      const sheets = await (await openWritten(at(`${sample}-out.xlsx`))).sheets();
      const own = new Set(sheets.filter(({ kind }) => kind !== null).map(({ name }) => name));
      let compared = 0;
      for (const { name } of written.sheets) {
        const expected = formulas(written.grid(name));
        const actual = calculated.grid(name);
        const given = new Map<string, CellValue>();
        forEachCell(actual, (address, value) => {
          if (expected.has(address)) given.set(address, value);
        });
        // An empty text is an empty cell to those who read it.
        const known = [...expected].filter(([, value]) => value !== null);
        expect([name, known.map(([address]) => [address, given.get(address)])]).toEqual([name, known]);
        compared += expected.size;
        // The accountant's own sheet may have errors of its own; they are problems of the register.
        if (own.has(name)) expect([...faults(written.grid(name)), ...faults(actual)]).toEqual([]);
      }
      expect(compared).toBeGreaterThan(fewest);
    },
    60_000,
  );
});
