import { chartXml } from "../../../src/file/package/chartXml";
import { modelGrid } from "../../../src/file/package/modelGrid";
import type { ChartModel } from "../../../src/sheet/model";
import { sheetOf } from "./support";

const ROWS: readonly (readonly [string | null, number | null])[] = [
  ["до 30 дней", 100.5],
  ["31–90 дней", null],
  [null, 7],
];

const GRID = modelGrid(
  "Д'Сводка",
  sheetOf("summary", "Сводка", {
    cells: ROWS.flatMap(([text, number], row) => [
      { row, column: 0, type: "text" as const, value: text, style: {} },
      { row, column: 1, type: "number" as const, value: number, style: {} },
    ]),
  }),
  false,
);

function chart(type: ChartModel["type"], colors: readonly string[]): string {
  const range = (column: number) => ({ top: 0, left: column, bottom: 2, right: column });
  return chartXml(
    {
      type,
      colors,
      title: "Возраст <долга>",
      categories: range(0),
      values: range(1),
      seriesName: "Сумма",
      anchor: range(3),
    },
    GRID,
  );
}

/** The colours of points, by their number. */
function pointColors(xml: string): string[] {
  return [...xml.matchAll(/<c:dPt><c:idx val="(\d)"\/>.*?<a:srgbClr val="(\w+)"/g)].map(
    (m) => `${m[1] ?? ""} ${m[2] ?? ""}`,
  );
}

describe("a chart", () => {
  it("refers to its cells and caches what they hold", () => {
    const xml = chart("column", ["1F4E79"]);
    expect(xml).toContain("<c:f>'Д''Сводка'!$A$1:$A$3</c:f><c:strCache><c:ptCount val=\"3\"/>");
    expect(xml).toContain('<c:pt idx="0"><c:v>до 30 дней</c:v></c:pt><c:pt idx="1">');
    expect(xml).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>100.5</c:v></c:pt><c:pt idx="2"><c:v>7</c:v></c:pt>',
    );
    expect(xml).toContain("<a:t>Возраст &lt;долга&gt;</a:t>");
  });

  it("lists bars from the top down, with the scale at the bottom", () => {
    const xml = chart("bar", ["1F4E79"]);
    expect(xml).toContain('<c:barDir val="bar"/>');
    expect(xml).toMatch(
      /<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx>.*<c:crosses val="max"\/><\/c:valAx>/,
    );
  });

  it("has one colour for all columns, or one for each", () => {
    expect(pointColors(chart("column", ["1F4E79"]))).toEqual([]);
    expect(chart("column", ["1F4E79"])).toContain('</c:tx><c:spPr><a:solidFill><a:srgbClr val="1F4E79"/>');
    expect(pointColors(chart("column", ["FFD34D", "F2A0A7", "EEF0F2"]))).toEqual([
      "0 FFD34D",
      "1 F2A0A7",
      "2 EEF0F2",
    ]);
  });

  it.each(["pie", "doughnut"] as const)("colours every slice of a %s", (type) => {
    expect(pointColors(chart(type, ["1F4E79"]))).toEqual(["0 1F4E79", "1 1F4E79", "2 1F4E79"]);
    expect(pointColors(chart(type, ["1F4E79", "FFD34D"]))).toEqual(["0 1F4E79", "1 FFD34D", "2 1F4E79"]);
    expect(chart(type, [])).toContain('<c:varyColors val="1"/>');
  });

  it.each([
    ["pie", false],
    ["doughnut", true],
  ] as const)("of type %s has a hole: %s", (type, hole) => {
    expect(chart(type, []).includes("holeSize")).toBe(hole);
  });
});
