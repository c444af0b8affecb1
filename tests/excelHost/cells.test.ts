import fc from "fast-check";
import { COLUMNS, ROWS, type Box } from "./model/area";
import { Cells } from "./model/cells";
import { DEFAULT_STYLE, withProperty, type Style } from "./model/style";

const bold = (style: Style): Style => withProperty(style, "bold", true);
const red = (style: Style): Style => withProperty(style, "fill", "#FF0000");

describe("styles", () => {
  test("equal looks are one object, however they came about", () => {
    expect(bold(red(DEFAULT_STYLE))).toBe(red(bold(DEFAULT_STYLE)));
    expect(withProperty(bold(DEFAULT_STYLE), "bold", false)).toBe(DEFAULT_STYLE);
  });
});

describe("cells", () => {
  test("a whole column is formatted at once, and what a cell had before is kept", () => {
    const cells = new Cells();
    cells.restyle({ top: 4, left: 1, bottom: 4, right: 1 }, red);
    cells.restyle({ top: 0, left: 1, bottom: ROWS - 1, right: 1 }, bold);
    expect(cells.style(4, 1)).toMatchObject({ bold: true, fill: "#FF0000" });
    expect(cells.style(900_000, 1)).toMatchObject({ bold: true, fill: null });
    expect(cells.style(900_000, 2)).toBe(DEFAULT_STYLE);
  });

  test("where a formatted row and a formatted column cross, the cell has both looks", () => {
    for (const rowFirst of [true, false]) {
      const cells = new Cells();
      const column = { top: 0, left: 1, bottom: ROWS - 1, right: 1 };
      const row = { top: 3, left: 0, bottom: 3, right: COLUMNS - 1 };
      if (rowFirst) cells.restyle(row, red);
      cells.restyle(column, bold);
      if (!rowFirst) cells.restyle(row, red);
      expect(cells.style(3, 1)).toMatchObject({ bold: true, fill: "#FF0000" });
    }
  });

  test("a look read over whole columns notices the one cell that differs", () => {
    const cells = new Cells();
    const columns = { top: 0, left: 0, bottom: ROWS - 1, right: 2 };
    expect(cells.distinctStyles(columns)).toEqual([DEFAULT_STYLE]);
    cells.restyle({ top: 7, left: 2, bottom: 7, right: 2 }, bold);
    expect(cells.distinctStyles(columns)).toHaveLength(2);
  });

  test("behave as a plain table of cells does", () => {
    const line = fc.nat(6);
    const box = fc.tuple(line, line, line, line).map(([a, b, c, d]): Box => ({
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      left: Math.min(c, d),
      right: Math.max(c, d),
    }));
    const put = fc.record({ box, value: fc.constantFrom("", "x", 1) });
    const style = fc.record({ box, size: fc.integer({ min: 8, max: 10 }) });
    fc.assert(
      fc.property(fc.array(fc.oneof(put, style)), (acts) => {
        const cells = new Cells();
        const plain = new Map<string, { value: string | number; size: number }>();
        for (const act of acts)
          for (let row = act.box.top; row <= act.box.bottom; row++)
            for (let column = act.box.left; column <= act.box.right; column++) {
              const key = `${String(row)},${String(column)}`;
              const before = plain.get(key) ?? { value: "", size: 11 };
              if ("value" in act) {
                cells.put(row, column, { value: act.value, formula: null });
                plain.set(key, { ...before, value: act.value });
              } else {
                const one = { top: row, left: column, bottom: row, right: column };
                cells.restyle(one, (old) => withProperty(old, "fontSize", act.size));
                plain.set(key, { ...before, size: act.size });
              }
            }
        let used: Box | null = null;
        for (const [key, { value, size }] of plain) {
          const [row = 0, column = 0] = key.split(",").map(Number);
          expect(cells.value(row, column)).toBe(value);
          expect(cells.style(row, column).fontSize).toBe(size);
          if (value === "") continue;
          used =
            used === null
              ? { top: row, left: column, bottom: row, right: column }
              : {
                  top: Math.min(used.top, row),
                  left: Math.min(used.left, column),
                  bottom: Math.max(used.bottom, row),
                  right: Math.max(used.right, column),
                };
        }
        expect(cells.used({ top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 }, true)).toEqual(used);
      }),
    );
  });
});
