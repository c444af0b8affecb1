import type { FirstCell } from "../../src/app/workbookPicture";
import { shownRows } from "../../src/web/worker/shownRows";
import { xlsx } from "../file/read/oddFiles";
import { sample } from "../pane/openWorkbook";
import { call, closeChannels } from "./callWorker";

const cell = (value: FirstCell["value"], numberFormat: string | null = null): FirstCell => ({
  value,
  numberFormat,
});

function shown(...cells: readonly FirstCell[]) {
  return shownRows({ sheet: "Долги", widths: cells.map(() => null), rows: [cells] });
}

const textsOf = (...cells: readonly FirstCell[]): readonly (string | undefined)[] =>
  shown(...cells).rows[0]?.map(({ text }) => text.replaceAll("\u00a0", " ")) ?? [];

test("dates and sums are shown in their formats, in Russian", () => {
  expect(
    textsOf(
      cell(46_000, "dd.mm.yyyy"),
      cell(1_234_567.891, "#,##0.00"),
      cell(-12.3, '#,##0.00\\ "₽"'),
      cell(1234.5, '_-* #,##0.00_р_._-;\\-* #,##0.00_р_._-;_-* "-"??_р_._-;_-@_-'),
      cell(0.125, "0.0%"),
      cell(46_000, "[$-419]d\\ mmmm\\ yyyy"),
    ),
  ).toEqual(["09.12.2025", "1 234 567,89", "-12,30 ₽", "1 234,50", "12,5%", "9 декабря 2025"]);
});

test("numbers without a format keep every digit that they have", () => {
  expect(textsOf(cell(299_929_965_814), cell(0.1 + 0.2), cell(1234.5))).toEqual([
    "299929965814",
    "0,3",
    "1234,5",
  ]);
});

test("errors, logical values and formulas without a value are shown as in the grid", () => {
  expect(
    textsOf(cell({ error: "#DIV/0!" }), cell(true), cell({ error: "formula without value" }), cell(null)),
  ).toEqual(["#DIV/0!", "ИСТИНА", "#Н/Д", ""]);
});

test("a format that is none does not stand in the way", () => {
  expect(textsOf(cell(12, '"unclosed'), cell("код", "0"))).toHaveLength(2);
});

test("a column is never narrower than its numbers, and no text makes it wider than the page", () => {
  const { widths } = shownRows({
    sheet: "Долги",
    widths: [3, 200, null],
    rows: [[cell(1_234_567.89, "#,##0.00"), cell("ООО"), cell("Общество с ограниченной ответственностью")]],
  });
  expect(widths).toEqual(["1 234 567,89".length, 40, 9]);
});

describe("The web page's worker", () => {
  closeChannels();

  test("tells the first rows of a long file, none of a short one", async () => {
    const row = '<row><c s="1"><v>46000</v></c><c s="2"><v>1234.5</v></c></row>';
    const bytes = await xlsx(row.repeat(2_000));
    const { opened, firstRows } = await call({ fileName: "долги.xlsx", bytes });
    expect(opened.ok).toBe(true);
    // They come by a way of their own, perhaps after the answer.
    while (firstRows.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(firstRows).toHaveLength(1);
    expect(firstRows[0]?.rows[0]?.map(({ text }) => text)).toEqual(["09.12.2025", "1\u00a0234,50"]);
    expect((await call(sample("zhurnal-1251.csv"))).firstRows).toEqual([]);
  });
});
