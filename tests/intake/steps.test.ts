import fc from "fast-check";
import type { CellValue, SheetGrid } from "../../src/domain/grid";
import { understandSheet, understandSteps } from "../../src/intake/intake";
import type { IntakeOptions, IntakeResult } from "../../src/intake/types";
import { gridOf } from "./gridOf";
import { AS_OF } from "./understand";

/** A long sheet can be understood a few rows at a time: with the same result, and with a way out. */
const OPTIONS: IntakeOptions = { file: "долги.xlsx", asOf: AS_OF };

/** A list with group rows and totals, or a tree of accounts and debtors; both longer than one step. */
function longSheet(rows: number, groupEvery: number, tree: boolean): SheetGrid {
  const cells: CellValue[][] = [["Должник", "ИНН", "Договор", "Сумма долга, руб."]];
  const outline = [0];
  let group = 0;
  let total = 0;
  for (let row = 1; row <= rows; row++) {
    if ((row - 1) % groupEvery === 0) {
      group = cells.push([`Отдел ${String(row)}`, null, null, null]) - 1;
      outline.push(0);
      total = 0;
    }
    total += row;
    cells.push([`ООО «Клён ${String(row % 500)}»`, "5199216256", `№ ${String(row % 700)}`, row]);
    outline.push(1);
    const head = cells[group];
    if (tree && head !== undefined) head[3] = total;
    else if (row % groupEvery === 0) cells.push(["Итого", null, null, total]);
  }
  return gridOf(cells, tree ? { outline } : {});
}

const sheet = fc
  .record({
    rows: fc.integer({ min: 1, max: 5_000 }),
    groupEvery: fc.integer({ min: 2, max: 3_000 }),
    tree: fc.boolean(),
  })
  .map(({ rows, groupEvery, tree }) => longSheet(rows, groupEvery, tree));

test("two sheets understood by turns are understood as each alone", () => {
  fc.assert(
    fc.property(sheet, sheet, (one, other) => {
      const results: IntakeResult[] = [];
      let running = [one, other].map((grid, index) => ({ index, steps: understandSteps(grid, OPTIONS) }));
      while (running.length > 0)
        running = running.filter(({ index, steps }) => {
          const step = steps.next();
          if (step.done === true) results[index] = step.value;
          return step.done !== true;
        });
      const alone = [one, other].map((grid) => understandSheet(grid, OPTIONS));
      // As texts: the results are large, and comparing them part by part takes a minute.
      expect(JSON.stringify(results) === JSON.stringify(alone)).toBe(true);
    }),
    { numRuns: 6 },
  );
});

test("the share done never falls, reaches the whole, and is told all along", () => {
  fc.assert(
    fc.property(sheet, (grid) => {
      const shares = [0, ...understandSteps(grid, OPTIONS)];
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
      expect(shares.at(-1)).toBe(1);
    }),
    { numRuns: 6 },
  );
  const shares = [...understandSteps(longSheet(12_000, 100, false), OPTIONS)];
  for (const [index, share] of shares.entries()) expect(share - (shares[index - 1] ?? 0)).toBeLessThan(0.2);
});

test("dropped halfway, the sheet is read no further", () => {
  const grid = longSheet(12_000, 100, false);
  let asked = 0;
  const steps = understandSteps(
    { ...grid, value: (row, column) => (asked++, grid.value(row, column)) },
    OPTIONS,
  );
  steps.next();
  const before = asked;
  expect(steps.return(undefined as never).done).toBe(true);
  expect(steps.next().done).toBe(true);
  expect(asked).toBe(before);
  expect(asked).toBeLessThan(4 * 12_000);
});
