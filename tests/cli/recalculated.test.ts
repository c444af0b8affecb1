import { readFileSync } from "node:fs";
import { cellAddress, isCellError, type CellValue, type SheetGrid } from "../../src/domain/grid";
import { readWorkbook } from "../../src/file/read/workbook";
import { describeWithLibreOffice } from "../tools/available";
import { recalculated } from "../tools/recalculated";
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

describeWithLibreOffice("calculated by another program", () => {
  it.each([
    ["vologda-administratory.xlsx", ["--sheet", "all"], 1_000],
    ["olenegorsk-uchrezhdeniya.xlsx", ["--sheet", "all"], 1_000],
    ["arenda-severodvinsk.xlsx", ["--rules", "severodvinsk"], 200],
    ["osv-205-sevsk.xlsx", ["--rules", "sevsk"], 200],
    ["zhurnal.xls", [], 200],
    ["zhurnal-1251.csv", [], 200],
  ])(
    "every formula of %s gives the engine's value",
    async (sample, args, fewest) => {
      const input = copySample(sample, at(sample));
      const out = at(`${sample}-out.xlsx`);
      const run = await runCli(
        "build",
        input,
        "--as-of",
        "2026-10-01",
        "--forms",
        "all",
        "--out",
        out,
        ...args,
      );
      expect(run.code).not.toBe(2);
      const bytes = readFileSync(out);
      const [written, calculated] = await Promise.all([
        readWorkbook(bytes, sample),
        readWorkbook(recalculated(bytes), sample),
      ]);
      const own = new Set(
        (await (await openWritten(out)).sheets()).filter(({ kind }) => kind !== null).map(({ name }) => name),
      );
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
    240_000,
  );
});
