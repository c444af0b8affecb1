import { cutToCell } from "../../../src/sheet/writing/writtenValues";

describe("a text too long for a cell", () => {
  it.each([
    [32_767, 32_767],
    [32_768, 32_767],
  ])("of %i characters keeps %i", (length, kept) => {
    expect(cutToCell("я".repeat(length))).toHaveLength(kept);
  });

  it("is never cut inside a surrogate pair", () => {
    expect(cutToCell(`${"я".repeat(32_766)}😀`)).toHaveLength(32_766);
  });
});
