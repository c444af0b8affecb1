import fc from "fast-check";
import { indexMerges } from "../../../src/intake/table/merges";
import { gridOf } from "../gridOf";
import { columnName, type CellRange } from "../../../src/domain/grid";

test("a cell of a merged area has the value of its first cell", () => {
  const merges = indexMerges(
    gridOf(
      [
        ["Сумма", null],
        [null, null],
        [1, 2],
      ],
      { merges: ["A1:B2"] },
    ),
  );
  expect([merges.value(1, 1), merges.value(2, 1)]).toEqual(["Сумма", 2]);
  expect(merges.at(1, 1)).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  expect(merges.at(2, 0)).toBeNull();
});

test("every cell finds the area that holds it", () => {
  // Areas in a lattice do not overlap.
  const area = fc.record({ height: fc.integer({ min: 1, max: 3 }), width: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(area, { maxLength: 9 }), (areas) => {
      const ranges = areas.map(({ height, width }, index): CellRange => {
        const top = 3 * Math.floor(index / 3);
        const left = 3 * (index % 3);
        return { top, left, bottom: top + height - 1, right: left + width - 1 };
      });
      const names = ranges.map(
        (range) => `${columnName(range.left)}${range.top + 1}:${columnName(range.right)}${range.bottom + 1}`,
      );
      const index = indexMerges(
        gridOf(
          Array.from({ length: 9 }, () => Array<number>(9).fill(1)),
          { merges: names },
        ),
      );
      for (let row = 0; row < 9; row++)
        for (let column = 0; column < 9; column++)
          expect(index.at(row, column)).toEqual(
            ranges.find(
              (range) =>
                row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
            ) ?? null,
          );
    }),
  );
});
