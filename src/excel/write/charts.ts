import { cellAddress } from "../../domain/grid";
import type { ChartModel } from "../../sheet/model";
import { BYTES_AN_ACTION } from "../excelLimits";
import type { Job } from "./jobs";
import { height, rangeOn, width } from "./rectangles";

const TYPES = { bar: "BarClustered", column: "ColumnClustered", pie: "Pie", doughnut: "Doughnut" } as const;
/** Labels and axes show whole roubles: kopecks are the table's business. */
const NUMBER_FORMAT = "#,##0";

/**
 * The charts of a sheet. Their figures must be in place first: from empty cells Excel makes a chart without a series.
 */
export function* chartJobs(charts: readonly ChartModel[], sheet: string): Iterable<Job> {
  for (const chart of charts)
    yield {
      bytes: (40 + 3 * height(chart.categories) * width(chart.categories)) * BYTES_AN_ACTION,
      act: (target) => {
        addChart(target.sheet(sheet), chart);
      },
    };
}

function addChart(worksheet: Excel.Worksheet, model: ChartModel): void {
  const isRound = model.type === "pie" || model.type === "doughnut";
  const values = rangeOn(worksheet, model.values);
  const chart = worksheet.charts.add(
    TYPES[model.type],
    values,
    height(model.values) > 1 ? "Columns" : "Rows",
  );
  chart.title.text = model.title;
  chart.setPosition(
    cellAddress(model.anchor.top, model.anchor.left),
    cellAddress(model.anchor.bottom, model.anchor.right),
  );
  // The cells may be in a hidden row or column.
  chart.plotVisibleOnly = false;
  chart.legend.visible = isRound;
  if (isRound) chart.legend.position = "Right";
  const series = chart.series.getItemAt(0);
  series.name = model.seriesName;
  // A first figure that is a text or empty would be taken for the name of the series.
  series.setValues(values);
  series.setXAxisValues(rangeOn(worksheet, model.categories));
  series.hasDataLabels = true;
  chart.dataLabels.showValue = !isRound;
  chart.dataLabels.showPercentage = isRound;
  chart.dataLabels.numberFormat = isRound ? "0%" : NUMBER_FORMAT;
  setColors(series, model, isRound);
  if (isRound) return;
  series.gapWidth = 60;
  chart.axes.valueAxis.numberFormat = NUMBER_FORMAT;
  // Bars are listed from top to bottom, like the cells.
  if (model.type === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
}

/** One colour for all bars, or one per point, cycling through the list. */
function setColors(series: Excel.ChartSeries, { colors, categories }: ChartModel, isRound: boolean): void {
  const [first, ...others] = colors;
  if (first === undefined) return;
  if (!isRound && others.length === 0) {
    series.format.fill.setSolidColor(`#${first}`);
    return;
  }
  const points = height(categories) * width(categories);
  for (let index = 0; index < points; index++)
    series.points.getItemAt(index).format.fill.setSolidColor(`#${colors[index % colors.length] ?? first}`);
}
