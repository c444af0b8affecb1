import fc from "fast-check";
import { rangeAddress } from "../../../src/domain/grid";
import { disjointMerges, mergesXml, overlap } from "../../../src/file/package/packageMerges";

const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe("merges", () => {
  it("of one cell are left out", () => {
    expect(mergesXml([range(0, 0, 0, 0)])).toBe("");
    expect(mergesXml([range(0, 0, 0, 0), range(1, 0, 2, 3)])).toBe(
      '<mergeCells count="1"><mergeCell ref="A2:D3"/></mergeCells>',
    );
  });

  it("that overlap one above them are left out", () => {
    const kept = disjointMerges([range(0, 0, 5, 0), range(0, 1, 0, 3), range(4, 0, 6, 2), range(5, 1, 6, 2)]);
    expect(kept.map(rangeAddress)).toEqual(["A1:A6", "B1:D1", "B6:C7"]);
  });

  it("never overlap, and all others have one that they would overlap", () => {
    const size = fc.nat({ max: 6 });
    const ranges = fc.array(
      fc
        .tuple(size, size, size, size)
        .map(([top, left, height, width]) => range(top, left, top + height, left + width)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(ranges, (merges) => {
        const kept = disjointMerges(merges);
        for (const merge of merges) {
          const others = kept.filter((other) => other !== merge);
          expect(others.some((other) => overlap(other, merge))).toBe(!kept.includes(merge));
        }
      }),
    );
  });
});
