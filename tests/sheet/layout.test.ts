import fc from "fast-check";
import { isoDay } from "../../src/domain/day";
import { money } from "../../src/domain/money";
import {
  dayContent,
  emptySheet,
  formulaContent,
  place,
  placeGrid,
  placeMerged,
  rangeOf,
  spansOver,
} from "../../src/sheet/layout";
import { heightFor, shownLength, wrappedLines } from "../../src/sheet/measure";
import { formPage, landscapePage, paperOnePageHigh, portraitPage, tablePage } from "../../src/sheet/page";
import { cellAt, formulaOf } from "./cells";

const STYLE = { bold: true };

describe("placing cells", () => {
  it("tells days, figures, texts and formulas apart", () => {
    const sheet = emptySheet("form", "Форма");
    place(sheet, 0, 0, "=1+1", STYLE);
    place(sheet, 0, 1, money("5.10"), STYLE);
    place(sheet, 0, 2, dayContent(isoDay("2026-10-01")), STYLE);
    place(
      sheet,
      0,
      3,
      formulaContent(money(2), () => "1+1"),
      STYLE,
    );
    place(sheet, 0, 4, true, STYLE);
    expect(sheet.cells.map(({ type }) => type)).toEqual(["text", "number", "date", "number", "logical"]);
    expect(cellAt(sheet, "A1").formula).toBeUndefined();
    expect(formulaOf(cellAt(sheet, "D1"))).toBe("1+1");
  });

  it("puts rows under each other and tells where they stand", () => {
    const sheet = emptySheet("form", "Форма");
    expect(placeGrid(sheet, 2, 1, [["а", "б"], ["в"]], STYLE)).toEqual(rangeOf(2, 1, 2, 2));
    expect(cellAt(sheet, "B4").value).toBe("в");
    expect(placeGrid(sheet, 2, 1, [], STYLE)).toBeNull();
  });

  it("styles every cell under a merge, so that its border is whole", () => {
    const sheet = emptySheet("form", "Форма");
    placeMerged(sheet, rangeOf(0, 0, 2, 3), "шапка", STYLE);
    expect(sheet.cells).toHaveLength(6);
    expect(sheet.merges).toEqual([rangeOf(0, 0, 2, 3)]);
    placeMerged(sheet, rangeOf(5, 0, 1, 1), "одна", STYLE);
    expect(sheet.merges).toHaveLength(1);
  });
});

describe("spans over given columns", () => {
  it.each<[string, number[], number[], number, [number, number][]]>([
    [
      "one wide column each",
      [20, 20, 20],
      [15, 15],
      1,
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      "narrow columns together",
      [5, 5, 5, 20],
      [12, 10],
      0,
      [
        [0, 2],
        [3, 3],
      ],
    ],
    ["hidden columns (no width) are passed over", [0, 0, 15], [10], 0, [[0, 2]]],
    ["what no longer fits is left out", [10, 5], [10, 10], 0, [[0, 0]]],
    ["no columns", [], [10], 0, []],
  ])("%s", (_, widths, needed, first, expected) => {
    expect(spansOver(widths, needed, first)).toEqual(expected.map(([left, right]) => ({ left, right })));
  });
});

describe("measuring", () => {
  it.each<[string, number, number]>([
    ["", 10, 1],
    ["одно", 10, 1],
    ["два слова", 9, 1],
    ["два слова", 8, 2],
    ["оченьдлинноеслово", 10, 2],
    ["а\nб", 10, 2],
  ])("«%s» in %d characters takes %d lines", (text, width, lines) => {
    expect(wrappedLines(text, width)).toBe(lines);
  });

  it("counts lines as if each paragraph were taken apart into words", () => {
    const byWords = (text: string, width: number): number => {
      let lines = 0;
      for (const paragraph of text.split("\n")) {
        let used = 0;
        lines += 1;
        for (const { length } of paragraph.split(/[ -]/)) {
          if (used > 0 && used + 1 + length > width) [lines, used] = [lines + 1, 0];
          if (length > width) lines += Math.ceil(length / width) - 1;
          used += (used > 0 ? 1 : 0) + (length > width ? length % width : length);
        }
      }
      return lines;
    };
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("а", "б", " ", "-", "\n"), maxLength: 60 }),
        fc.double({ min: 1, max: 30, noNaN: true }),
        (text, width) => {
          expect(wrappedLines(text, width)).toBe(byWords(text, width));
        },
      ),
    );
  });

  it("makes a row as high as its longest text wants", () => {
    const [one, two] = [1, 2].map((lines) =>
      heightFor([{ text: "слово ".repeat(lines).trim(), width: 6 }], 9),
    );
    expect(two).toBeGreaterThan(one ?? 0);
    expect(heightFor([], 9)).toBe(one);
  });

  it("counts the characters that a value shows", () => {
    expect(shownLength(money("-1234567.8"))).toBe("−1 234 567,80".length);
    expect(shownLength(isoDay("2026-10-01"), "date")).toBe(10);
    expect(shownLength("две\nстроки")).toBe(6);
    expect(shownLength(null)).toBe(0);
  });
});

describe("the page", () => {
  it("numbers its pages and never writes a code by accident", () => {
    expect(landscapePage("А & Б").footer).toBe("&LА && Б&RСтраница &P из &N");
    expect(portraitPage("Отчёт", { onePage: true })).toMatchObject({ landscape: false, fitHeight: 1 });
  });

  it.each([250, 251, 252, 253])(
    "cuts a footer of %d ampersands and letters to what Excel takes",
    (length) => {
      const footer = landscapePage(`${"я".repeat(length % 2)}${"&".repeat(length)}`).footer ?? "";
      expect(footer.length).toBeLessThanOrEqual(255);
      // Between the codes only pairs of ampersands are left.
      const text = footer.slice(2, footer.lastIndexOf("&R"));
      expect(text.replaceAll("&&", "")).not.toContain("&");
    },
  );
});

describe("the paper of a form", () => {
  it("is A3 where A4 would print its type under 6.5 points, and A4 otherwise", () => {
    const page = (columns: number) =>
      tablePage(
        Array.from({ length: columns }, () => 12),
        100,
        10,
      );
    expect(page(10)).toEqual({ onePage: true });
    expect(page(20)).toEqual({ onePage: true, paper: "A3" });
  });

  it("is one page high where several stand side by side, on A3 if need be", () => {
    const widths = Array.from({ length: 12 }, () => 13);
    expect(paperOnePageHigh(widths, 700)).toBe("A4");
    expect(paperOnePageHigh(widths, 1000)).toBe("A3");
    expect(paperOnePageHigh(widths, 2000)).toBeNull();
  });

  it("names the form at the foot in as many letters as do not run into the page's number", () => {
    const upright = formPage(portraitPage("x"), "Ф".repeat(200)).footer ?? "";
    const across = formPage(landscapePage("x"), "Ф".repeat(200)).footer ?? "";
    expect([upright, across].map((footer) => footer.indexOf("…") - "&L".length)).toEqual([85, 119]);
  });
});
