import {
  colorArgument,
  enumArgument,
  isGiven,
  settingScalars,
  textArgument,
  wholeArgument,
} from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import { cellCount } from "../model/area";
import type { Chart, Series } from "../model/chart";
import { areaOf } from "./target";

/** Excel's settings of labels that show no figures yet. */
export const newDataLabels = (): Record<string, unknown> => ({
  Position: "Invalid",
  ShowValue: false,
  ShowSeriesName: false,
  ShowCategoryName: false,
  ShowLegendKey: false,
  ShowPercentage: false,
  Separator: null,
  NumberFormat: "General",
  LinkNumberFormat: true,
});

/** What the API shows of the labels at the points. */
export const dataLabels: (settings: Record<string, unknown>) => HostObject = defineKind(
  "ChartDataLabels",
  () => ({
    scalars: settingScalars(Object.keys(newDataLabels()), (settings: Record<string, unknown>) => settings, {
      Position: (value) => enumArgument("ChartDataLabelPosition", value),
    }),
  }),
);

/** A row of figures without figures. */
export const newSeries = (name: string): Series => ({
  name,
  values: null,
  categories: null,
  color: null,
  pointColors: new Map(),
  settings: {
    HasDataLabels: false,
    GapWidth: 150,
    Overlap: 0,
    DoughnutHoleSize: 75,
    Smooth: false,
    VaryByCategories: false,
  },
  dataLabels: newDataLabels(),
});

const seriesFill = defineKind<Series>("ChartFill", () => ({
  methods: {
    Clear: (series) => {
      series.color = null;
    },
    SetSolidColor: (series, color) => {
      series.color = colorArgument(color);
    },
  },
}));

const seriesFormat = defineKind<Series>("ChartSeriesFormat", () => ({ objects: { Fill: seriesFill } }));

interface Point {
  readonly series: Series;
  readonly index: number;
}

const pointFill = defineKind<Point>("ChartFill", () => ({
  methods: {
    Clear: ({ series, index }) => {
      series.pointColors.delete(index);
    },
    SetSolidColor: ({ series, index }, color) => {
      series.pointColors.set(index, colorArgument(color));
    },
  },
}));

const pointFormat = defineKind<Point>("ChartPointFormat", () => ({ objects: { Fill: pointFill } }));

const point = defineKind<Point>("ChartPoint", () => ({
  scalars: {
    Value: {
      get: ({ series: { values }, index }) =>
        values?.sheet.cells.value(
          values.top === values.bottom ? values.top : values.top + index,
          values.top === values.bottom ? values.left + index : values.left,
        ) ?? null,
    },
  },
  objects: { Format: pointFormat },
}));

const pointCount = ({ values }: Series): number => (values === null ? 0 : cellCount(values));

const points = defineKind<Series>("ChartPointsCollection", () => ({
  scalars: { Count: { get: pointCount } },
  items: (series) => Array.from({ length: pointCount(series) }, (_, index) => point({ series, index })),
  methods: {
    GetCount: pointCount,
    GetItemAt: (series, given) => {
      const index = wholeArgument(given);
      if (index >= pointCount(series)) throw new HostError("InvalidArgument", "There is no such point.");
      return point({ series, index });
    },
  },
}));

const seriesObject = defineKind<{ readonly chart: Chart; readonly series: Series }>("ChartSeries", () => ({
  scalars: {
    Name: {
      get: ({ series }) => series.name,
      set: ({ series }, value) => {
        series.name = textArgument(value);
      },
    },
    ...settingScalars(
      Object.keys(newSeries("").settings),
      ({ series }: { readonly series: Series }) => series.settings,
    ),
  },
  objects: {
    DataLabels: ({ series }) => dataLabels(series.dataLabels),
    Format: ({ series }) => seriesFormat(series),
    Points: ({ series }) => points(series),
  },
  methods: {
    Delete: ({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    },
    SetValues: ({ series }, range) => {
      series.values = areaOf(range);
    },
    SetXAxisValues: ({ series }, range) => {
      series.categories = areaOf(range);
    },
  },
}));

/** What the API shows of a chart's rows of figures. */
export const seriesCollection: (chart: Chart) => HostObject = defineKind<Chart>(
  "ChartSeriesCollection",
  () => ({
    scalars: { Count: { get: (chart) => chart.series.length } },
    items: (chart) => chart.series.map((series) => seriesObject({ chart, series })),
    methods: {
      Add: (chart, name, index) => {
        const series = newSeries(isGiven(name) ? String(name) : `Ряд${String(chart.series.length + 1)}`);
        chart.series.splice(isGiven(index) ? wholeArgument(index) : chart.series.length, 0, series);
        return seriesObject({ chart, series });
      },
      GetCount: (chart) => chart.series.length,
      GetItemAt: (chart, index) => {
        const series = chart.series[wholeArgument(index)];
        if (series === undefined) throw new HostError("InvalidArgument", "There is no such row of figures.");
        return seriesObject({ chart, series });
      },
    },
  }),
);
