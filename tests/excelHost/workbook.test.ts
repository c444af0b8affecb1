import { installExcelHost, type ExcelHost } from "./index";
import { batch, loaded, refusal } from "./run";

let host: ExcelHost;
beforeEach(() => {
  host = installExcelHost({ sheets: ["Долги", "Справка"], excelApi: "1.13" });
  host.user.type("Долги", "A1:B3", [
    ["Должник", "Сумма"],
    ["ООО «Ромашка»", 10],
    ["ИП Иванов", 20],
  ]);
});
const debts = () => host.workbook.active;

describe("sheets", () => {
  test("are moved, hidden and coloured", async () => {
    await batch(({ workbook: { worksheets } }, sheet) => {
      worksheets.getItem("Справка").position = 0;
      worksheets.getItem("Справка").visibility = "Hidden";
      sheet.tabColor = "#FF0000";
      sheet.showGridlines = false;
    });
    expect(host.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Справка", "Hidden"],
      ["Долги", "Visible"],
    ]);
    expect(debts()).toMatchObject({ tabColor: "#FF0000", showGridlines: false });
  });

  test("formulas and names follow a sheet's new name, and lose a sheet that is deleted", async () => {
    await batch(({ workbook }) => {
      const help = workbook.worksheets.getItem("Справка");
      help.getRange("A1:A2").formulas = [["=SUM(Долги!B2:B3)"], ["=Долги!A1"]];
      workbook.names.add("Всего", workbook.worksheets.getItem("Долги").getRange("B2:B3"));
      workbook.worksheets.getItem("Долги").name = "Мои долги";
    });
    const help = host.workbook.findSheet("Справка");
    expect(help?.cells.formula(0, 0)).toBe("=SUM('Мои долги'!B2:B3)");
    expect(await loaded(({ workbook }) => workbook.names.getItem("Всего"), "value,type")).toMatchObject({
      value: "'Мои долги'!$B$2:$B$3",
      type: "Range",
    });
    await batch(({ workbook }) => {
      workbook.worksheets.getItem("Мои долги").delete();
    });
    expect(help?.cells.formula(1, 0)).toBe("=#REF!");
    expect(await loaded(({ workbook }) => workbook.names.getItem("Всего"), "value,type")).toMatchObject({
      value: "#REF!",
      type: "Error",
    });
  });

  test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    [
      "deleting a very hidden sheet",
      "InvalidOperation",
      ({ workbook: { worksheets } }) => {
        worksheets.getItem("Справка").visibility = "VeryHidden";
        worksheets.getItem("Справка").delete();
      },
    ],
    [
      "activating a hidden sheet",
      "InvalidOperation",
      ({ workbook: { worksheets } }) => {
        worksheets.getItem("Справка").visibility = "Hidden";
        worksheets.getItem("Справка").activate();
      },
    ],
    [
      "hiding the last visible sheet",
      "InvalidOperation",
      ({ workbook: { worksheets } }) => {
        worksheets.getItem("Справка").visibility = "Hidden";
        worksheets.getItem("Долги").visibility = "Hidden";
      },
    ],
    [
      "a name with an apostrophe at its end",
      "InvalidArgument",
      ({ workbook }) => workbook.worksheets.add("а'"),
    ],
    ["a name that looks like a cell", "InvalidArgument", ({ workbook }) => workbook.names.add("AB12", "=1")],
    ["a name with a space", "InvalidArgument", ({ workbook }) => workbook.names.add("Всего долгов", "=1")],
    [
      "a name that is taken",
      "ItemAlreadyExists",
      ({ workbook: { names } }) => {
        names.add("Всего", "=1");
        names.add("ВСЕГО", "=2");
      },
    ],
    ["a name that is not there", "ItemNotFound", ({ workbook }) => workbook.names.getItem("Нет").delete()],
    [
      "a setting that is not there",
      "ItemNotFound",
      ({ workbook }) => workbook.settings.getItem("нет").load("value"),
    ],
  ])("%s: %s", async (_what, code, act) => {
    await expect(batch(act)).rejects.toEqual(refusal(code));
  });

  test("a protected structure refuses new, deleted and renamed sheets", async () => {
    host.workbook.structureProtected = true;
    const acts: ((worksheets: Excel.WorksheetCollection) => unknown)[] = [
      (worksheets) => worksheets.add("Реестр"),
      (worksheets) => worksheets.getItem("Справка").delete(),
      (worksheets) => (worksheets.getItem("Справка").name = "Реестр"),
    ];
    for (const act of acts)
      await expect(batch(({ workbook }) => act(workbook.worksheets))).rejects.toEqual(
        refusal("AccessDenied"),
      );
  });
});

describe("settings, functions, copies", () => {
  test("settings are added, changed, listed and deleted", async () => {
    await batch(({ workbook: { settings } }) => {
      settings.add("а", "1");
      settings.add("б", { к: [1, 2] });
      settings.add("а", "2");
    });
    const read = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.load("items/key,items/value");
      const missing = settings.getItemOrNullObject("нет");
      await context.sync();
      return [settings.items.map(({ key, value }) => [key, value as unknown]), missing.isNullObject];
    });
    expect(read).toEqual([
      [
        ["а", "2"],
        ["б", { к: [1, 2] }],
      ],
      true,
    ]);
    await batch(({ workbook }) => {
      workbook.settings.getItem("а").delete();
    });
    expect([...host.workbook.settings.keys()]).toEqual(["б"]);
  });

  test("the document's settings are the workbook's, once they are saved", async () => {
    const { settings } = Office.context.document;
    settings.set("а", "1");
    expect([settings.get("а") as unknown, host.workbook.settings.get("а")]).toEqual(["1", undefined]);
    const status = await new Promise((tell) => {
      settings.saveAsync((result) => {
        tell(result.status);
      });
    });
    expect([status, host.workbook.settings.get("а")]).toEqual(["succeeded", "1"]);
  });

  test.each([
    [false, 1463],
    [true, 1],
  ])("DATE tells the date system (1904: %s)", async (date1904, expected) => {
    host.workbook.date1904 = date1904;
    const value = await Excel.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 2).load("value");
      await context.sync();
      return result.value;
    });
    expect(value).toBe(expected);
  });

  test("a copy that Excel was asked to open is kept", async () => {
    await Excel.createWorkbook("UEsDBA==");
    expect(host.workbook.opened).toEqual(["UEsDBA=="]);
  });

  test("screen updating, calculation and events are switched", async () => {
    await batch((context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      context.application.calculationMode = "Manual";
      context.runtime.enableEvents = false;
    });
    expect(host.workbook).toMatchObject({ calculationMode: "Manual", enableEvents: false });
  });
});

describe("what a sheet is set up with", () => {
  test("frozen panes", async () => {
    await batch((_context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    });
    expect(debts().frozen).toEqual({ rows: 3, columns: 2 });
    expect(await loaded((_c, s) => s.freezePanes.getLocationOrNullObject(), "address")).toMatchObject({
      address: "Долги!A1:B3",
    });
  });

  test("page layout", async () => {
    await batch((_context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea("A1:B3");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintMargins("Inches", { left: 0.5, footer: 0.25 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P из &N";
    });
    expect(debts().page).toMatchObject({
      settings: { Orientation: "Landscape", PaperSize: "A4", LeftMargin: 36, FooterMargin: 18 },
      printArea: [{ top: 0, left: 0, bottom: 2, right: 1 }],
      titleRows: [0, 1],
      pages: { DefaultForAllPages: { CenterFooter: "&P из &N" } },
    });
    const wrong = (act: (layout: Excel.PageLayout) => unknown) =>
      batch((_context, sheet) => act(sheet.pageLayout));
    await expect(wrong((layout) => (layout.paperSize = "A4 " as "A4"))).rejects.toEqual(
      refusal("InvalidArgument"),
    );
    await expect(wrong((layout) => (layout.zoom = { scale: 5 }))).rejects.toEqual(refusal("InvalidArgument"));
    await expect(wrong((layout) => layout.setPrintTitleRows("A1:B2"))).rejects.toEqual(
      refusal("InvalidArgument"),
    );
  });

  test("a list to choose from", async () => {
    await batch((_context, sheet) => {
      sheet.getRange("C1:C3").dataValidation.rule = { list: { inCellDropDown: true, source: "да,нет" } };
      sheet.getRange("C2").dataValidation.clear();
    });
    expect(debts().validations.map(({ box }) => [box.top, box.bottom])).toEqual([
      [0, 0],
      [2, 2],
    ]);
    expect(await loaded((_c, s) => s.getRange("C1").dataValidation, "type,rule")).toMatchObject({
      type: "List",
    });
    const long = batch((_context, sheet) => {
      sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "да,".repeat(90) } };
    });
    await expect(long).rejects.toEqual(refusal("InvalidArgument"));
  });

  test("a new rule comes before the earlier ones, and colours by a formula without table references", async () => {
    const add = (formula: string, color: string) =>
      batch((_context, sheet) => {
        const rule = sheet.getRange("A2:B3").conditionalFormats.add("Custom");
        rule.custom.rule.formula = formula;
        rule.custom.format.fill.color = color;
        rule.custom.format.font.bold = true;
        rule.stopIfTrue = true;
      });
    await add('=$A2="а"', "#FF0000");
    await add("=$B2>15", "#00FF00");
    expect(debts().conditionalFormats).toMatchObject([
      { formula: "=$B2>15", fill: "#00FF00", stopIfTrue: true, font: { bold: true } },
      { formula: '=$A2="а"', fill: "#FF0000" },
    ]);
    await batch(({ workbook }) => workbook.tables.add("Долги!A1:B3", true));
    const name = debts().tables[0]?.name ?? "";
    await expect(add(`=SUM(${name}[Сумма])>1`, "#000000")).rejects.toEqual(refusal("InvalidArgument"));
  });

  test("a chart over cells", async () => {
    await batch((_context, sheet) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.title.text = "Долги";
      chart.legend.visible = false;
      chart.setPosition("D1", "H10");
      const series = chart.series.getItemAt(0);
      series.points.getItemAt(1).format.fill.setSolidColor("#FF0000");
      series.hasDataLabels = true;
    });
    expect(debts().charts).toMatchObject([
      {
        settings: { ChartType: "ColumnClustered", Left: 144, Top: 0, Width: 240, Height: 150 },
        title: { Text: "Долги" },
        legend: { Visible: false },
        series: [{ name: "Сумма", values: { top: 1, left: 1, bottom: 2 }, categories: { left: 0 } }],
      },
    ]);
    expect([...(debts().charts[0]?.series[0]?.pointColors ?? [])]).toEqual([[1, "#FF0000"]]);
  });
});
