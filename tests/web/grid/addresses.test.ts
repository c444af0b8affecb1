import { addressWithin, rangeOfAddress } from "../../../src/web/grid/addresses";

test.each([
  ["D12", { top: 11, left: 3, bottom: 11, right: 3 }],
  ["A5:V5", { top: 4, left: 0, bottom: 4, right: 21 }],
  ["$B$2:$A$1", { top: 0, left: 0, bottom: 1, right: 1 }],
  ["xfd1048576", { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 }],
])("%s is understood", (address, range) => {
  expect(rangeOfAddress(address)).toEqual(range);
});

test.each(["", "A", "5", "A0", "A1:B2:C3", "Лист1!A1", "R1C1", "АБ12"])("%j is no address", (address) => {
  expect(rangeOfAddress(address)).toBeNull();
});

test("whole rows and columns end where the sheet ends", () => {
  const row = { top: 4, left: 0, bottom: 4, right: Infinity };
  expect(addressWithin(row, 100, 22)).toBe("A5:V5");
  expect(addressWithin({ top: 0, left: 2, bottom: Infinity, right: 2 }, 100, 22)).toBe("C1:C100");
  expect(addressWithin({ top: 3, left: 3, bottom: 3, right: 3 }, 100, 22)).toBe("D4");
});
