import fc from "fast-check";
import { breakBeforeEnd, pageBreaks } from "../../src/sheet/pageBreaks";

const tens = (rows: number): number[] => new Array<number>(rows).fill(10);

describe("pages end", () => {
  it("where they are full, each further one less what it repeats", () => {
    expect(pageBreaks(tens(10), [], { height: 100 })).toEqual([]);
    expect(pageBreaks(tens(25), [], { height: 100 })).toEqual([10, 20]);
    expect(pageBreaks(tens(25), [], { height: 100, repeated: 30 })).toEqual([10, 17, 24]);
  });

  it("before a heading whose text would begin the next page", () => {
    expect(pageBreaks(tens(15), [{ first: 9, last: 10 }], { height: 100 })).toEqual([9]);
    expect(pageBreaks(tens(15), [{ first: 8, last: 9 }], { height: 100 })).toEqual([10]);
  });

  it("before all that is tied together: a heading, words over a table, the table", () => {
    const kept = [
      { first: 6, last: 7 },
      { first: 7, last: 8 },
      { first: 8, last: 12 },
    ];
    expect(pageBreaks(tens(15), kept, { height: 100 })).toEqual([6]);
  });

  it("within what is higher than a page", () => {
    expect(pageBreaks(tens(25), [{ first: 0, last: 24 }], { height: 100 })).toEqual([10, 20]);
    expect(pageBreaks([10, 300, 10], [], { height: 100 })).toEqual([1, 2]);
  });

  it("never later than their room, and never within kept rows that go on one page", () => {
    const rows = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(rows, fc.nat(59), fc.nat(5), (heights, from, length) => {
        const first = Math.min(from, heights.length - 1);
        const last = Math.min(first + length, heights.length - 1);
        const breaks = pageBreaks(heights, [{ first, last }], { height: 400 });
        const starts = [0, ...breaks, heights.length];
        const high = (top: number, end: number): number =>
          heights.slice(top, end).reduce((total, height) => total + height, 0);
        for (let page = 1; page < starts.length; page += 1)
          expect(high(starts[page - 1] ?? 0, starts[page] ?? 0)).toBeLessThanOrEqual(400);
        expect(breaks.filter((row) => first < row && row <= last)).toEqual([]);
      }),
    );
  });
});

describe("a long list breaks before its end", () => {
  const end = { first: 19, last: 22 };

  it("where the page would part its signatures from the last line, which takes lines before it along", () => {
    expect(breakBeforeEnd(tens(23), end, { height: 105 }, 2)).toEqual([17]);
  });

  it("and not where the last line stands with its signatures anyway", () => {
    expect(breakBeforeEnd(tens(23), end, { height: 150 }, 2)).toEqual([]);
    expect(breakBeforeEnd(tens(23), end, { height: 190 }, 2)).toEqual([]);
  });
});
