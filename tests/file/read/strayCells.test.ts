import { cellAddress } from "../../../src/domain/grid";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { xlsx } from "./oddFiles";

/** Reads a sheet whose cells, by address, hold these values. */
async function read(
  rows: readonly (readonly [row: number, cells: Readonly<Record<string, number | string>>])[],
) {
  const cell = (address: string, value: number | string) =>
    typeof value === "number"
      ? `<c r="${address}"><v>${String(value)}</v></c>`
      : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const data = rows.map(
    ([row, cells]) =>
      `<row r="${String(row)}">${Object.entries(cells)
        .map(([column, value]) => cell(`${column}${String(row)}`, value))
        .join("")}</row>`,
  );
  return (await readWorkbook(await xlsx(data.join("")), "долги.xlsx")).grid("Долги");
}

const TABLE = [
  [1, { A: "Должник", B: "Сумма" }],
  [2, { A: "ООО", B: 10 }],
] as const;

test("a cell at the end of the sheet is stray: the used range is that of the table, and it is told of", async () => {
  const grid = await read([...TABLE, [1_048_576, { XFD: " " }]]);
  expect(grid.used).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  expect(grid.stray).toEqual({ count: 1, first: { row: 1_048_575, column: 16_383 }, hasNumbers: false });
});

test.each([
  [
    "in the table's own rows",
    [[1, { A: "Должник", XFC: 5 }], TABLE[1], [9_000, { A: "ООО", B: 1 }]],
    "XFC1",
    1,
  ],
  [
    "above the table",
    [
      [1, { A: 7 }],
      [600_000, { C: "Должник" }],
      [600_001, { C: "ООО", ZZ: 3 }],
    ],
    "A1",
    1,
  ],
] as const)("sums %s are stray too", async (_, rows, first, count) => {
  const grid = await read(rows);
  const { stray } = grid;
  expect([
    stray && cellAddress(stray.first.row, stray.first.column),
    stray?.count,
    stray?.hasNumbers,
  ]).toEqual([first, count, true]);
});

test.each([
  ["a gap in a sheet that is not large", [...TABLE, [1_048_576, { A: "ООО", B: 2 }]], "B1048576"],
  [
    "a large sheet without long gaps",
    Array.from({ length: 110 }, (_, at) => [at * 9_500 + 1, { A: 1, AA: 1 }] as const),
    "AA1035501",
  ],
] as const)("nothing is stray in %s", async (_, rows, last) => {
  const grid = await read(rows);
  expect(grid.stray).toBeUndefined();
  expect(grid.used && cellAddress(grid.used.bottom, grid.used.right)).toBe(last);
});
