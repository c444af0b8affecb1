import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PrintSetup } from "../../src/sheet/model";
import { installExcelHost } from "../excelHost";
import { formModel, writing } from "./models";

/** A sheet is printed in Excel as its model says. */

const print: PrintSetup = {
  landscape: true,
  fitWidth: 2,
  fitHeight: null,
  titleRows: [3, 4],
  titleColumns: [0, 2],
  area: { top: 0, left: 0, bottom: 40, right: 21 },
  footer: "&LРеестр && сроки&Rстр. &P из &N",
  margins: { left: 0.5, right: 0.25, top: 0.75, bottom: 1 },
};

async function layoutOf(changes: Partial<PrintSetup> = {}) {
  const host = installExcelHost({ sheets: ["Долги"] });
  const port = await openExcelWorkbook();
  await port.apply(writing({ ...formModel(), cells: [], hyperlinks: [], print: { ...print, ...changes } }));
  const layout = host.workbook.findSheet("Форма")?.page;
  if (layout === undefined) throw new Error("No sheet");
  return layout;
}

test("rows and columns that are repeated on each page", async () => {
  expect(await layoutOf()).toMatchObject({ titleRows: [3, 4], titleColumns: [0, 2] });
  expect(await layoutOf({ titleRows: null })).toMatchObject({ titleRows: null, titleColumns: [0, 2] });
});

test("columns far to the right are named as Excel names them", async () => {
  expect(await layoutOf({ titleColumns: [26, 27] })).toMatchObject({ titleColumns: [26, 27] });
});

test("the paper, its margins in points, and how many pages it fills", async () => {
  const { settings, printArea } = await layoutOf();
  expect(settings).toMatchObject({
    Orientation: "Landscape",
    PaperSize: "A4",
    LeftMargin: 36,
    RightMargin: 18,
    TopMargin: 54,
    BottomMargin: 72,
  });
  expect(settings["Zoom"]).toMatchObject({ horizontalFitToPages: 2 });
  expect(printArea).toMatchObject([print.area]);
});

test("each part of the footer on its side; text that names none stands in the middle", async () => {
  expect((await layoutOf()).pages.DefaultForAllPages).toMatchObject({
    LeftFooter: "Реестр && сроки",
    CenterFooter: "",
    RightFooter: "стр. &P из &N",
  });
  expect((await layoutOf({ footer: "&P" })).pages.DefaultForAllPages).toMatchObject({ CenterFooter: "&P" });
});

test("where a page is to end", async () => {
  expect((await layoutOf({ breaks: [12, 30] })).breaks).toEqual([12, 30]);
  expect((await layoutOf()).breaks).toEqual([]);
});
