import { DEBTOR, DEBTOR_VALUES, gridOf, valuesOf, xlsx, xlsxParts, zip } from "./oddFiles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

describe("a sheet that is larger than its table", () => {
  test("a declared A1:XFD1048576 over a few cells costs nothing", async () => {
    const bytes = await zip(
      xlsxParts("", {
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${DEBTOR}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
      }),
    );
    const before = Date.now();
    const grid = await gridOf(bytes);
    expect(Date.now() - before).toBeLessThan(3000);
    expect(grid.used).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
    expect(grid.stray).toEqual({ count: 1, first: { row: 1_048_575, column: 16_383 }, hasNumbers: true });
    expect(grid.value(1, 0)).toBe("ООО «Ромашка»");
  });

  test("borders drawn far below the table are no part of it", async () => {
    const cells = (row: number) => ["A", "B", "C"].map((letter) => `<c r="${letter}${String(row)}" s="1"/>`);
    const bordered = Array.from({ length: 50_000 }, (_, index) => {
      const row = index + 3;
      return `<row r="${String(row)}" s="1" customFormat="1">${cells(row).join("")}</row>`;
    });
    expect(valuesOf(await gridOf(xlsx(DEBTOR + bordered.join(""))))).toEqual(DEBTOR_VALUES);
  });
});
