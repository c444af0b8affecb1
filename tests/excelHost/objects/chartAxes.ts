import { settingScalars } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import type { Chart } from "../model/chart";

type Axis = Chart["axes"][string];

/** Excel's settings of the axes of a new chart. */
export function newAxes(): Chart["axes"] {
  const axis = (gridlines: boolean): Axis => ({
    settings: {
      Visible: true,
      ReversePlotOrder: false,
      NumberFormat: "General",
      Maximum: null,
      Minimum: null,
    },
    title: { Text: "", Visible: false },
    majorGridlines: { Visible: gridlines },
    minorGridlines: { Visible: false },
  });
  return { CategoryAxis: axis(false), ValueAxis: axis(true), SeriesAxis: axis(false) };
}

const gridlines = defineKind<Record<string, unknown>>("ChartGridlines", () => ({
  scalars: settingScalars(["Visible"], (settings) => settings),
}));

const title = defineKind<Axis>("ChartAxisTitle", () => ({
  scalars: settingScalars(["Text", "Visible"], (axis) => axis.title),
}));

const axisObject = defineKind<Axis>("ChartAxis", () => ({
  scalars: settingScalars(
    ["Visible", "ReversePlotOrder", "NumberFormat", "Maximum", "Minimum"],
    (axis) => axis.settings,
  ),
  objects: {
    MajorGridlines: (axis) => gridlines(axis.majorGridlines),
    MinorGridlines: (axis) => gridlines(axis.minorGridlines),
    Title: title,
  },
}));

function axis(chart: Chart, name: string): HostObject {
  const found = chart.axes[name];
  if (found === undefined) throw new HostError("ItemNotFound", `The chart has no ${name}.`);
  return axisObject(found);
}

/** What the API shows of a chart's axes. */
export const axesObject: (chart: Chart) => HostObject = defineKind<Chart>("ChartAxes", () => ({
  objects: {
    CategoryAxis: (chart) => axis(chart, "CategoryAxis"),
    SeriesAxis: (chart) => axis(chart, "SeriesAxis"),
    ValueAxis: (chart) => axis(chart, "ValueAxis"),
  },
}));
