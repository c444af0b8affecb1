import { cellOfAddress, rangeOfAddress } from "../../src/domain/grid";

test.each([
  ["D12", { top: 11, left: 3, bottom: 11, right: 3 }],
  ["A5:V5", { top: 4, left: 0, bottom: 4, right: 21 }],
  ["$B$2:$A$1", { top: 0, left: 0, bottom: 1, right: 1 }],
  ["xfd1048576", { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 }],
])("%s is understood", (address, range) => {
  expect(rangeOfAddress(address)).toEqual(range);
});

test.each(["", "A", "5", "A0", "A1:B2:C3", "Лист1!A1", "R1C1", "АБ12", "A1048577", "XFE1", "A:A", "1:3"])(
  "%j is no address",
  (address) => {
    expect(rangeOfAddress(address)).toBeNull();
  },
);

test("the address of a cell is told from that of a range", () => {
  expect(cellOfAddress("$d$12")).toEqual({ row: 11, column: 3 });
  expect(cellOfAddress("D12:D13")).toBeNull();
});
