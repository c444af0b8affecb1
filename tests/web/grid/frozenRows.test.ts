import { frozenRows } from "../../../src/web/grid/frozenRows";

const HEIGHTS = [32, 20, 20, 20, 20, 20, 24, 82];
const rows = (room: number) => frozenRows(8, 7, (row) => HEIGHTS[row] ?? 0, room);

test.each([
  [640, { from: 0, to: 8 }],
  [595, { from: 0, to: 8 }],
  [594, { from: 7, to: 8 }],
  [205, { from: 7, to: 8 }],
  [204, { from: 0, to: 0 }],
])("of 238 px above the debts a window of %d px freezes rows %j", (room, frozen) => {
  expect(rows(room)).toEqual(frozen);
});

test("without a table the last frozen row is what stays", () => {
  expect(frozenRows(3, null, () => 100, 300)).toEqual({ from: 2, to: 3 });
});
