import { landscapePage, shouldFitOnePage } from "../../src/sheet/page";

/** A4 landscape less the margins, as Excel prints it: 784 × 523 points. */
const HEIGHT = (8.27 - 1) * 72;
const width = (characters: number) => [characters];

it("shrinks a sheet to one page down to 0.65 of its size and no further", () => {
  const wide = width(1_000);
  expect(shouldFitOnePage(wide, HEIGHT / 0.66)).toBe(true);
  expect(shouldFitOnePage(wide, HEIGHT / 0.64)).toBe(false);
});

it("shrinks a sheet that fits in width by no more than three tenths", () => {
  const narrow = width(50);
  expect(shouldFitOnePage(narrow, HEIGHT / 0.71)).toBe(true);
  expect(shouldFitOnePage(narrow, HEIGHT / 0.69)).toBe(false);
});

it("fills a footer up to Excel's 255 characters and cuts what is longer", () => {
  const footer = (length: number) => landscapePage("я".repeat(length)).footer ?? "";
  const room = Array.from({ length: 255 }, (_, length) => length).findLast(
    (length) => !footer(length).includes("…"),
  )!;
  expect(footer(room)).toHaveLength(255);
  expect(footer(room + 1)).toHaveLength(255);
  expect(footer(room + 1)).toContain("…");
});
