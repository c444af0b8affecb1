import { parseAddress } from "../address";
import { enumArgument, isGiven, settingScalars, textArgument, wholeArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import { columnCount, rowCount, type Area } from "../model/area";
import type { Chart, Series } from "../model/chart";
import type { Sheet } from "../model/sheet";
import { axesObject, newAxes } from "./chartAxes";
import { dataLabels, newDataLabels, newSeries, seriesCollection } from "./chartSeries";
import { areaOf } from "./target";
import { worksheetObject } from "./worksheet";

const titleObject = defineKind<Chart>("ChartTitle", () => ({
  scalars: settingScalars(["Text", "Visible", "Overlay", "Position"], ({ title }) => title),
}));

const legendObject = defineKind<Chart>("ChartLegend", () => ({
  scalars: settingScalars(["Visible", "Position", "Overlay"], ({ legend }) => legend, {
    Position: (value) => enumArgument("ChartLegendPosition", value),
  }),
}));

/** Rows of figures from cells: the first column names the points, the first row the rows of figures, if they hold texts. */
function seriesFrom(source: Area, seriesBy: unknown): Series[] {
  const { sheet } = source;
  const isText = (row: number, column: number): boolean => typeof sheet.cells.value(row, column) === "string";
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && columnCount(source) > rowCount(source));
  const headed = rowCount(source) > 1 && isText(source.top, source.right);
  const labelled = columnCount(source) > 1 && isText(source.bottom, source.left);
  const body: Area = {
    ...source,
    top: source.top + (headed ? 1 : 0),
    left: source.left + (labelled ? 1 : 0),
  };
  const count = byRows ? rowCount(body) : columnCount(body);
  return Array.from({ length: count }, (_, index) => {
    const row = body.top + index;
    const column = body.left + index;
    const [named, at] = byRows
      ? [labelled, [row, source.left] as const]
      : [headed, [source.top, column] as const];
    return {
      ...newSeries(named ? String(sheet.cells.value(...at)) : `Ряд${String(index + 1)}`),
      values: byRows ? { ...body, top: row, bottom: row } : { ...body, left: column, right: column },
      categories: byRows
        ? headed
          ? { ...body, top: source.top, bottom: source.top }
          : null
        : labelled
          ? { ...body, left: source.left, right: source.left }
          : null,
    };
  });
}

function total(lines: Sheet["rows"], to: number): number {
  let sum = 0;
  for (let index = 0; index < to; index++) sum += lines.size(index);
  return sum;
}

/** Lays a chart from one cell to another. */
function setPosition(chart: Chart, start: unknown, end: unknown): void {
  const { sheet } = chart;
  const cell = (value: unknown): Area =>
    typeof value === "string" ? parseAddress(sheet, value) : areaOf(value);
  const from = cell(start);
  const to = isGiven(end) ? cell(end) : from;
  if (from.sheet !== sheet || to.sheet !== sheet)
    throw new HostError("InvalidArgument", "A chart lies on its own worksheet.");
  chart.anchor = { from, to };
  const [left, top] = [total(sheet.columns, from.left), total(sheet.rows, from.top)];
  Object.assign(chart.settings, { Left: left, Top: top });
  if (isGiven(end))
    Object.assign(chart.settings, {
      Width: total(sheet.columns, to.right + 1) - left,
      Height: total(sheet.rows, to.bottom + 1) - top,
    });
}

const SETTINGS = {
  Name: "",
  ChartType: "",
  Top: 0,
  Left: 0,
  Width: 360,
  Height: 216,
  ShowAllFieldButtons: false,
  ShowDataLabelsOverMaximum: true,
  Style: 2,
  DisplayBlanksAs: "NotPlotted",
  PlotBy: "Columns",
  PlotVisibleOnly: true,
};

const chartObject = defineKind<Chart>("Chart", () => ({
  check: (chart) => {
    if (chart.sheet.deleted || !chart.sheet.charts.includes(chart))
      throw new HostError("ItemNotFound", "The chart is no longer there.");
  },
  id: (chart) => chart.id,
  scalars: {
    Id: { get: (chart) => chart.id },
    ...settingScalars(Object.keys(SETTINGS), (chart: Chart) => chart.settings, {
      Name: textArgument,
      ChartType: (value) => enumArgument("ChartType", value),
    }),
  },
  objects: {
    Axes: axesObject,
    DataLabels: (chart) => dataLabels(chart.dataLabels),
    Legend: legendObject,
    Series: (chart) => seriesCollection(chart),
    Title: titleObject,
    Worksheet: (chart) => worksheetObject(chart.sheet),
  },
  methods: {
    Activate: (chart) => {
      chart.sheet.workbook.activate(chart.sheet);
    },
    Delete: (chart) => {
      chart.sheet.checkUnprotected();
      chart.sheet.charts.splice(chart.sheet.charts.indexOf(chart), 1);
    },
    SetData: (chart, source, seriesBy) => {
      chart.series.splice(0, chart.series.length, ...seriesFrom(areaOf(source), seriesBy));
    },
    SetPosition: setPosition,
  },
}));

function add(sheet: Sheet, type: unknown, source: unknown, seriesBy: unknown): HostObject {
  sheet.checkUnprotected();
  const series = seriesFrom(areaOf(source), seriesBy);
  const number = sheet.charts.length + 1;
  const chart: Chart = {
    id: sheet.workbook.nextId("chart"),
    sheet,
    settings: {
      ...SETTINGS,
      Name: `Диаграмма ${String(number)}`,
      ChartType: enumArgument("ChartType", type),
    },
    // A chart of one row of figures takes its name for a title.
    title: {
      Text: series.length === 1 ? (series[0]?.name ?? "") : "",
      Visible: true,
      Overlay: false,
      Position: "Top",
    },
    legend: { Visible: true, Position: "Bottom", Overlay: false },
    dataLabels: newDataLabels(),
    axes: newAxes(),
    series,
    anchor: null,
  };
  sheet.charts.push(chart);
  return chartObject(chart);
}

function find(sheet: Sheet, key: unknown): HostObject | null {
  const chart = sheet.charts.find((other) => other.id === key || other.settings.Name === key);
  return chart === undefined ? null : chartObject(chart);
}

function found(chart: HostObject | null): HostObject {
  if (chart === null) throw new HostError("ItemNotFound", "There is no such chart.");
  return chart;
}

/** What the API shows of a sheet's charts. */
export const chartsObject: (sheet: Sheet) => HostObject = defineKind<Sheet>("ChartCollection", () => ({
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map(chartObject),
  item: (sheet, key) => found(find(sheet, key)),
  methods: {
    Add: add,
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, key) => found(find(sheet, key)),
    GetItemAt: (sheet, index) => {
      const chart = sheet.charts[wholeArgument(index)];
      return found(chart === undefined ? null : chartObject(chart));
    },
    GetItemOrNullObject: find,
  },
}));
