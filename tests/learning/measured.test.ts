import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { figuresOf, measureTable, type Figures } from "../../learning/measure";
import { FIGURES, HELD_OUT, inputDigests, type HeldOut, type MeasuredRecord } from "../../learning/record";
import { readTables } from "../../learning/tables";
import { Linear } from "../../src/intake/headings/model/linear";

const ROOT = resolve(__dirname, "../..");
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, "learning", file), "utf8"));
const record = readJson(FIGURES) as MeasuredRecord;
const heldOut = readJson(HELD_OUT.model) as HeldOut;

/** Bounds that figures may not cross; in shares, `questions` a table. */
interface Floor {
  readonly right: number;
  readonly missed: number;
  readonly wrongCertain: number;
  readonly wrongProbable: number;
  readonly found: number;
  readonly questions: number;
}

/** What is worse than the floor allows, as «right 0.9100 < 0.9120». */
function fallen(figures: Figures, floor: Floor): string[] {
  return (Object.keys(floor) as (keyof Floor)[]).flatMap((name) => {
    const atLeast = name === "right" || name === "found";
    const [figure, limit] = [figures[name], floor[name]];
    if (atLeast ? figure >= limit : figure <= limit) return [];
    return [`${name} ${figure.toFixed(4)} ${atLeast ? "<" : ">"} ${String(limit)}`];
  });
}

// The floors are what was reached, rounded to the side of the worse: whoever does better raises them.
const ALL_FILES: Floor = {
  right: 0.931,
  missed: 0.0101,
  wrongCertain: 0.0024,
  wrongProbable: 0.009,
  found: 0.99,
  questions: 1.27,
};

/** The same on the headings of real programs. */
const REAL_PROGRAMS: Floor = {
  right: 0.912,
  missed: 0.023,
  wrongCertain: 0.0017,
  wrongProbable: 0.0133,
  found: 1.0,
  questions: 1.73,
};

test("the recorded figures are those of the model and the tables in the repository (npm run headings)", () => {
  const { tables, model } = record;
  expect({ tables, model }).toEqual(inputDigests(ROOT));
  expect(Object.keys(record.byFile)).toEqual([
    ...new Set(readTables(join(ROOT, "learning/tables")).map(({ file }) => file)),
  ]);
});

test("cross-validated over all files no figure has fallen", () => {
  expect(fallen(record.figures, ALL_FILES)).toEqual([]);
});

test("the model that was kept from one file was learned from the other tables in the repository", () => {
  const { without, tables } = heldOut;
  expect({ without, tables }).toEqual({ without: HELD_OUT.tables, tables: inputDigests(ROOT).tables });
});

test("on the headings of real programs, which its model has not seen, understanding has not fallen", () => {
  const model = { first: Linear.of(heldOut.first), second: Linear.of(heldOut.second) };
  const tables = readTables(join(ROOT, "learning/tables")).filter(({ file }) => file === HELD_OUT.tables);
  const figures = figuresOf(tables.flatMap((table) => measureTable(table, model)));
  expect(tables).toHaveLength(55);
  expect(fallen(figures, REAL_PROGRAMS)).toEqual([]);
});
