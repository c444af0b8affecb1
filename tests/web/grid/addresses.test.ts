import { addressWithin } from "../../../src/web/grid/addresses";

test("whole rows and columns end where the sheet ends", () => {
  const row = { top: 4, left: 0, bottom: 4, right: Infinity };
  expect(addressWithin(row, 100, 22)).toBe("A5:V5");
  expect(addressWithin({ top: 0, left: 2, bottom: Infinity, right: 2 }, 100, 22)).toBe("C1:C100");
  expect(addressWithin({ top: 3, left: 3, bottom: 3, right: 3 }, 100, 22)).toBe("D4");
});
