import type { ChartModel } from "../../src/sheet/model";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { emptySheet, place } from "../../src/sheet/layout";
import { installExcelHost, type Chart } from "../excelHost";
import { writing } from "./models";

/** A chart looks in Excel as its model says. */

const model: ChartModel = {
  type: "bar",
  title: "Долг по этапам",
  categories: { top: 1, left: 0, bottom: 3, right: 0 },
  values: { top: 1, left: 1, bottom: 3, right: 1 },
  seriesName: "Долг, руб.",
  anchor: { top: 5, left: 0, bottom: 15, right: 4 },
  colors: ["2B579A"],
};

async function drawn(changes: Partial<ChartModel> = {}): Promise<Chart> {
  const host = installExcelHost({ sheets: ["Долги"] });
  const sheet = emptySheet("summary", "Сводка");
  ["претензия", "иск", "суд"].forEach((text, index) => {
    place(sheet, index + 1, 0, text, {});
    place(sheet, index + 1, 1, index * 100, {});
  });
  sheet.charts.push({ ...model, ...changes });
  await (await openExcelWorkbook()).apply(writing(sheet));
  const chart = host.workbook.findSheet("Сводка")?.charts[0];
  if (chart === undefined) throw new Error("No chart");
  return chart;
}

test.each([
  ["bar", "BarClustered"],
  ["column", "ColumnClustered"],
  ["pie", "Pie"],
  ["doughnut", "Doughnut"],
] as const)("a %s is one", async (type, excelType) => {
  expect((await drawn({ type })).settings).toMatchObject({ ChartType: excelType });
});

test("it lies over its cells, under its title, also where they are hidden", async () => {
  const { anchor, title, settings } = await drawn();
  expect(anchor?.from).toMatchObject({ top: 5, left: 0 });
  expect(anchor?.to).toMatchObject({ bottom: 15, right: 4 });
  expect(title).toMatchObject({ Text: "Долг по этапам" });
  expect(settings).toMatchObject({ PlotVisibleOnly: false });
});

test("its one series has its name, its figures and their names", async () => {
  const { series } = await drawn();
  expect(series).toMatchObject([{ name: "Долг, руб.", values: model.values, categories: model.categories }]);
});

test("bars have one colour, whole roubles beside them, no legend, and the order of the cells", async () => {
  const { series, legend, dataLabels, axes } = await drawn();
  expect(series[0]?.color).toBe("#2B579A");
  expect(series[0]?.settings).toMatchObject({ HasDataLabels: true, GapWidth: 60 });
  expect(legend).toMatchObject({ Visible: false });
  expect(dataLabels).toMatchObject({ ShowValue: true, ShowPercentage: false, NumberFormat: "#,##0" });
  expect(axes["ValueAxis"]?.settings).toMatchObject({ NumberFormat: "#,##0" });
  expect(axes["CategoryAxis"]?.settings).toMatchObject({ ReversePlotOrder: true });
});

test("columns go from left to right as the cells do", async () => {
  const { axes } = await drawn({ type: "column" });
  expect(axes["CategoryAxis"]?.settings["ReversePlotOrder"] ?? false).toBe(false);
});

test("bars of several colours have each its own, taken in turn", async () => {
  const { series } = await drawn({ colors: ["111111", "222222"] });
  expect([...(series[0]?.pointColors ?? [])]).toEqual([
    [0, "#111111"],
    [1, "#222222"],
    [2, "#111111"],
  ]);
});

test.each(["pie", "doughnut"] as const)(
  "a %s tells its parts by colour, legend and per cent",
  async (type) => {
    const { series, legend, dataLabels } = await drawn({ type, colors: ["111111", "222222", "333333"] });
    expect([...(series[0]?.pointColors.values() ?? [])]).toEqual(["#111111", "#222222", "#333333"]);
    expect(legend).toMatchObject({ Visible: true, Position: "Right" });
    expect(dataLabels).toMatchObject({ ShowValue: false, ShowPercentage: true, NumberFormat: "0%" });
  },
);
