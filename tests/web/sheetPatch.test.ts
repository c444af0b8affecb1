import { sheetPatch } from "../../src/web/worker/sheetPatch";

/** A workbook that only remembers which rows it was asked for. */
async function asked(rows: readonly number[]): Promise<readonly (readonly [number, number])[]> {
  const pieces: (readonly [number, number])[] = [];
  await sheetPatch(
    {
      picture: () => Promise.resolve({} as never),
      pictureRows: (_sheet, top, count) => {
        pieces.push([top, count]);
        return Promise.resolve({ top, values: [], styles: [], heights: [] });
      },
    },
    "Реестр",
    rows,
  );
  return pieces;
}

it.each([
  [[], []],
  [[0], [[0, 1]]],
  [[7], [[7, 1]]],
  [
    [0, 1, 2, 9],
    [
      [0, 3],
      [9, 1],
    ],
  ],
  // Rows in between are cheaper than another piece.
  [
    [0, 3, 6, 10, 11],
    [
      [0, 7],
      [10, 2],
    ],
  ],
] as const)("the rows %j go as the pieces %j", async (rows, pieces) => {
  expect(await asked(rows)).toEqual(pieces);
});
