import { columnName, isCellError, type CellRange, type SheetGrid } from "../../domain/grid";
import type { ChartModel } from "../../sheet/model";
import { NS } from "./namespaces";
import { quotedSheet } from "../../sheet/writing/writtenNames";
import { escapeText, XML_HEADER } from "./escapeXml";

/**
 * A chart part over cells of `grid`'s sheet; their values are cached, so that readers without a calculation engine
 * draw it too.
 */
export function chartXml(chart: ChartModel, grid: SheetGrid): string {
  const round = chart.type === "pie" || chart.type === "doughnut";
  const plot = round ? roundPlot(chart, grid) : barPlot(chart, grid);
  const legend = '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>';
  return (
    `${XML_HEADER}<c:chartSpace xmlns:c="${NS.chart}" xmlns:a="${NS.drawingMain}">` +
    '<c:date1904 val="0"/><c:lang val="ru-RU"/><c:roundedCorners val="0"/>' +
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}</c:plotArea>${round ? legend : ""}` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** Axis ids need only differ within a chart. */
const CATEGORY_AXIS = "500000001";
const VALUE_AXIS = "500000002";
/** Cached numbers and axes show whole roubles: kopecks are the table's business. */
const NUMBER_FORMAT = "#,##0";

function titleXml(title: string): string {
  const text = `<a:r><a:rPr lang="ru-RU" sz="1200" b="1"/><a:t>${escapeText(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>${text}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function roundPlot(chart: ChartModel, grid: SheetGrid): string {
  const name = chart.type === "pie" ? "pieChart" : "doughnutChart";
  const hole = chart.type === "pie" ? "" : '<c:holeSize val="55"/>';
  return (
    `<c:${name}><c:varyColors val="1"/>${seriesXml(chart, grid, labelsXml("showPercent"), false)}` +
    `<c:firstSliceAng val="0"/>${hole}</c:${name}>`
  );
}

function barPlot(chart: ChartModel, grid: SheetGrid): string {
  const bar = chart.type === "bar";
  return (
    `<c:barChart><c:barDir val="${bar ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    seriesXml(chart, grid, labelsXml("showVal"), true) +
    `<c:gapWidth val="60"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    axesXml(bar)
  );
}

/** Bars are listed from top to bottom, like the cells. */
function axesXml(bar: boolean): string {
  const scaling = (orientation: string): string =>
    `<c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${scaling(bar ? "maxMin" : "minMax")}<c:axPos val="${bar ? "l" : "b"}"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${scaling("minMax")}<c:axPos val="${bar ? "b" : "l"}"/>` +
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    `<c:numFmt formatCode="${NUMBER_FORMAT}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${bar ? "max" : "autoZero"}"/></c:valAx>`
  );
}

function seriesXml(chart: ChartModel, grid: SheetGrid, labels: string, bars: boolean): string {
  const invert = bars ? '<c:invertIfNegative val="0"/>' : "";
  const [first = "", ...others] = chart.colors;
  const single = bars && others.length === 0 && first !== "" ? fillXml(first) : "";
  const points =
    single === "" ? pointColors(chart).map((color, index) => pointXml(index, color, invert, bars)) : [];
  return (
    '<c:ser><c:idx val="0"/><c:order val="0"/>' +
    `<c:tx><c:v>${escapeText(chart.seriesName)}</c:v></c:tx>${single}${invert}${points.join("")}${labels}` +
    `<c:cat><c:strRef><c:f>${reference(grid.name, chart.categories)}</c:f>${textCache(grid, chart.categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(grid.name, chart.values)}</c:f>${numberCache(grid, chart.values)}</c:numRef></c:val>` +
    "</c:ser>"
  );
}

/**
 * A colour for each point, cycling through the list: slices are coloured individually, whatever theme the workbook
 * has.
 */
function pointColors({ categories, colors }: ChartModel): readonly string[] {
  const points = [...cellsOf(categories)].length;
  return colors.length === 0 ? [] : Array.from({ length: points }, (_, i) => colors[i % colors.length] ?? "");
}

function pointXml(index: number, color: string, invert: string, bars: boolean): string {
  return `<c:dPt><c:idx val="${String(index)}"/>${invert}${fillXml(color, bars ? "" : SLICE_EDGE)}</c:dPt>`;
}

/** White edges keep slices of the same colour apart. */
const SLICE_EDGE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>';

function fillXml(color: string, edge = ""): string {
  return `<c:spPr><a:solidFill><a:srgbClr val="${color.toUpperCase()}"/></a:solidFill>${edge}</c:spPr>`;
}

/** Labels of one kind; the schema requires every switch to be stated. */
function labelsXml(shown: "showVal" | "showPercent"): string {
  const switches = [
    "showLegendKey",
    "showVal",
    "showCatName",
    "showSerName",
    "showPercent",
    "showBubbleSize",
  ];
  const format = shown === "showPercent" ? "0%" : NUMBER_FORMAT;
  const list = switches.map((name) => `<c:${name} val="${name === shown ? "1" : "0"}"/>`).join("");
  return `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/>${list}</c:dLbls>`;
}

function textCache(grid: SheetGrid, range: CellRange): string {
  const values = [...cellsOf(range)].map(([row, column]) => grid.value(row, column));
  const points = values.map((value, index) =>
    value === null || isCellError(value)
      ? ""
      : `<c:pt idx="${String(index)}"><c:v>${escapeText(String(value))}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${String(values.length)}"/>${points.join("")}</c:strCache>`;
}

function numberCache(grid: SheetGrid, range: CellRange): string {
  const values = [...cellsOf(range)].map(([row, column]) => grid.value(row, column));
  const points = values.map((value, index) =>
    typeof value === "number" ? `<c:pt idx="${String(index)}"><c:v>${String(value)}</c:v></c:pt>` : "",
  );
  const format = `<c:formatCode>${NUMBER_FORMAT}</c:formatCode>`;
  return `<c:numCache>${format}<c:ptCount val="${String(values.length)}"/>${points.join("")}</c:numCache>`;
}

function* cellsOf({ top, left, bottom, right }: CellRange): Iterable<readonly [number, number]> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield [row, column];
}

/** `'Сводка'!$A$5:$A$9`, ready for XML. */
function reference(sheet: string, { top, left, bottom, right }: CellRange): string {
  const cell = (row: number, column: number): string => `$${columnName(column)}$${String(row + 1)}`;
  const first = cell(top, left);
  const last = cell(bottom, right);
  return escapeText(`${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`);
}
