import fc from "fast-check";
import type { CellRange, CellValue } from "../../../src/domain/grid";
import { conditionOf } from "../../../src/file/picture/conditions";

const RANGE: CellRange = { top: 3, left: 0, bottom: 9, right: 5 };
/** A sheet in which row 4 says «нужна претензия» in F and nothing in G. */
const sheet: Readonly<Record<string, CellValue>> = {
  "4:5": "Нужна претензия",
  "4:6": null,
  "4:7": 12,
  "4:8": { error: "#N/A" },
};
const valueAt = (row: number, column: number): CellValue => sheet[`${String(row)}:${String(column)}`] ?? null;

const holds = (formula: string, row = 4, column = 0): boolean | null =>
  conditionOf(formula, RANGE)?.holds(row, column, valueAt) ?? null;

test.each([
  ['$F4="нужна претензия"', true],
  ['$F4<>"нужна претензия"', false],
  ['$F4="нужна"', false],
  ['$G4=""', true],
  ["$G4=0", true],
  ["$H4=12", true],
  ['$H4="12"', false],
  ['$I4="#N/A"', false],
  ['AND($F4="нужна претензия",$G4="")', true],
  ['AND($F4="нужна претензия",$G4="да")', false],
  ['OR($F4="нужен иск",$H4=12)', true],
  ['NOT($G4="")', false],
  ['AND($F4="нужна претензия",OR($G4="да",NOT($H4=1)))', true],
  ['$F$5="нужна претензия"', true],
])("%s in the row below the range's first is %s, as Excel has it", (formula, expected) => {
  expect(holds(formula)).toBe(expected);
});

it("counts references from the first cell of the range", () => {
  expect(holds('A4=""', 4, 0)).toBe(true);
  expect(holds("A4=12", 4, 7)).toBe(true);
  expect(holds('F3="нужна претензия"', 5, 0)).toBe(true);
});

it("takes quotes inside a text", () => {
  const condition = conditionOf('A1="ООО ""Ромашка"", дом"', { top: 0, left: 0, bottom: 0, right: 0 });
  expect(condition?.holds(0, 0, () => 'ООО "Ромашка", дом')).toBe(true);
});

test.each([
  "$F4>5",
  "ISBLANK($F4)",
  "SUM($F4)=1",
  "$F4",
  "AND()",
  'IF($F4="",1,0)',
  "Лист2!A1=1",
  '$F4="a"&"b"',
  "",
])("%j is not understood, and colours nothing", (formula) => {
  expect(conditionOf(formula, RANGE)).toBeNull();
});

it("never throws, whatever the formula", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("AND", "OR(", "(", ")", ",", "=", "<>", '"', "$A$1", "B2", "1", " ", "я")),
      (parts) => {
        holds(parts.join(""));
      },
    ),
  );
});

it("knows a rule that has one verdict for a whole row", () => {
  expect(conditionOf('AND($F4="a",$G$4="")', RANGE)?.wholeRow).toBe(true);
  expect(conditionOf('AND($F4="a",G4="")', RANGE)?.wholeRow).toBe(false);
});
