import { installExcelHost, type ExcelHost } from "./index";
import { batch, loaded, refusal } from "./run";

let host: ExcelHost;
beforeEach(() => {
  host = installExcelHost({ sheets: ["Долги"], excelApi: "1.13" });
});
const cells = () => host.workbook.active.cells;

describe("values", () => {
  test("a number in a cell of text format becomes text", async () => {
    await batch((_context, sheet) => {
      const range = sheet.getRange("A1:A2");
      range.numberFormat = [["@"], ["General"]];
      range.values = [[70], [70]];
    });
    expect([cells().value(0, 0), cells().value(1, 0)]).toEqual(["70", 70]);
  });

  test("a text that looks like a date becomes one, and the cell is formatted as a date", async () => {
    await batch((_context, sheet) => {
      sheet.getRange("A1").values = [["01.02.2026"]];
      sheet.getRange("A1").format.columnWidth = 80;
    });
    expect(await loaded((_c, sheet) => sheet.getRange("A1"), "values,numberFormat,text,valueTypes")).toEqual({
      values: [[46_054]],
      numberFormat: [["dd.mm.yyyy"]],
      text: [["01.02.2026"]],
      valueTypes: [["Double"]],
    });
  });

  test("null leaves a cell as it is, an empty text empties it", async () => {
    host.user.type("Долги", "A1:B1", [["а", "б"]]);
    await batch((_context, sheet) => {
      sheet.getRange("A1:B1").values = [[null, ""]];
    });
    expect([cells().value(0, 0), cells().isEmpty(0, 1)]).toEqual(["а", true]);
  });

  test("formulas are kept in English, and show what the calculator says", async () => {
    host.workbook.calculator = (formula) => (formula === "=SUM(A1:A2)" ? 5 : 0);
    await batch((_context, sheet) => {
      sheet.getRange("A3").formulas = [["=SUM(A1:A2)"]];
    });
    expect(await loaded((_c, sheet) => sheet.getRange("A3"), "values,formulas")).toEqual({
      values: [[5]],
      formulas: [["=SUM(A1:A2)"]],
    });
  });

  test("what lies under a merged area takes nothing, and a merge keeps only the first value", async () => {
    host.user.type("Долги", "A1:B2", [
      ["", "б"],
      ["в", "г"],
    ]);
    await batch((_context, sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2").values = [["потеряно"]];
    });
    expect(await loaded((_c, sheet) => sheet.getRange("A1:B2"), "values")).toEqual({
      values: [
        ["б", ""],
        ["", ""],
      ],
    });
  });

  test("the text of a 20-digit number has lost its digits, and a narrow column shows #", async () => {
    host.user.type("Долги", "A1:B1", [[12345678901234567890, 1234567.5]]);
    await batch((_context, sheet) => {
      sheet.getRange("B1").numberFormat = [["#,##0.00"]];
      sheet.getRange("B1").format.columnWidth = 30;
    });
    const read = await loaded<{ text: string[][] }>((_c, sheet) => sheet.getRange("A1:B1"), "text");
    expect(read.text).toEqual([["1,23457E+19", "#####"]]);
  });

  test("a read of whole columns answers null, and so does one that is too large", async () => {
    host.user.type("Долги", "A1:A3", [["а"], ["б"], ["в"]]);
    expect(await loaded((_c, sheet) => sheet.getRange("A:A"), "values")).toEqual({ values: null });
    host.workbook.largestRead = 2;
    expect(await loaded((_c, sheet) => sheet.getRange("A1:A3"), "values,text")).toEqual({
      values: null,
      text: null,
    });
    expect(await loaded((_c, sheet) => sheet.getRange("A1:A2"), "values")).toEqual({
      values: [["а"], ["б"]],
    });
  });

  test("the used range counts formats, unless only values are asked for", async () => {
    host.user.type("Долги", "B2", "а");
    await batch((_context, sheet) => {
      sheet.getRange("D9").format.fill.color = "#FFFF00";
      sheet.getRange("F:F").format.font.bold = true;
    });
    expect(await loaded((_c, sheet) => sheet.getUsedRange(true), "address")).toEqual({ address: "Долги!B2" });
    expect(await loaded((_c, sheet) => sheet.getUsedRange(), "address")).toEqual({ address: "Долги!B2:D9" });
  });
});

describe("what is refused", () => {
  test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    ["an array of another size", "InvalidArgument", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
    [
      "rows of different lengths",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1:B2").values = [[1, 2], [3]]),
    ],
    [
      "a text too long for a cell",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1").values = [["я".repeat(32_768)]]),
    ],
    [
      "a formula with a bracket open",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1").formulas = [["=SUM(1"]]),
    ],
    [
      "a sheet that is not there",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1").formulas = [["=Нет!A1"]]),
    ],
    ["an address that is none", "InvalidArgument", (sheet) => sheet.getRange("A0").select()],
    [
      "a range beyond the sheet",
      "InvalidArgument",
      (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).select(),
    ],
    [
      "a number format that is none",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1").numberFormat = [['0"руб']]),
    ],
    ["a colour that is none", "InvalidArgument", (sheet) => (sheet.getRange("A1").format.fill.color = "#12")],
    ["a column too wide", "InvalidArgument", (sheet) => (sheet.getRange("A1").format.columnWidth = 1400)],
    ["a row too high", "InvalidArgument", (sheet) => (sheet.getRange("A1").format.rowHeight = 410)],
    [
      "an alignment that is none",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1").format.horizontalAlignment = "middle" as "Center"),
    ],
    [
      "five million cells and more",
      "RangeExceedsLimit",
      (sheet) => sheet.getRange("A1:E1000001").load("values"),
    ],
    ["what the host does not know", "ApiNotFound", (sheet) => sheet.getRange("A1").flashFill()],
  ])("%s: %s", async (_what, code, act) => {
    await expect(batch((_context, sheet) => act(sheet))).rejects.toEqual(refusal(code));
  });

  test("what came before the refusal stays, what comes after it is not done", async () => {
    const run = batch((context, sheet) => {
      sheet.getRange("A1").values = [["до"]];
      context.workbook.worksheets.getItem("Нет").activate();
      sheet.getRange("A2").values = [["после"]];
    });
    await expect(run).rejects.toEqual(refusal("ItemNotFound"));
    expect([cells().value(0, 0), cells().value(1, 0)]).toEqual(["до", ""]);
  });

  test("a protected sheet refuses changes, save those of unlocked cells", async () => {
    await batch((_context, sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    const write = (address: string) =>
      batch((_context, sheet) => {
        sheet.getRange(address).values = [[1]];
      });
    await expect(write("A1")).rejects.toEqual(refusal("AccessDenied"));
    await expect(write("B1")).resolves.toBeUndefined();
    await expect(
      batch((_context, sheet) => {
        sheet.getRange("B1").format.font.bold = true;
      }),
    ).rejects.toEqual(refusal("AccessDenied"));
  });
});

describe("looks", () => {
  test("are read back; where cells differ, null", async () => {
    await batch((_context, sheet) => {
      const { format } = sheet.getRange("A1:B2");
      format.font.bold = true;
      format.font.color = "red";
      format.fill.color = "#ffee00";
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.textOrientation = 90;
      format.indentLevel = 0;
      sheet.getRange("B2").format.font.size = 14;
    });
    const read = await loaded(
      (_c, sheet) => sheet.getRange("A1:B2").format,
      "wrapText,horizontalAlignment,verticalAlignment,textOrientation,font/bold,font/color,font/size,fill/color",
    );
    expect(read).toMatchObject({
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      textOrientation: 90,
      font: { bold: true, color: "#FF0000", size: null },
      fill: { color: "#FFEE00" },
    });
  });

  test("lines around and between cells lie on the sides that are meant", async () => {
    await batch((_context, sheet) => {
      const { borders } = sheet.getRange("B2:C3").format;
      borders.getItem("EdgeTop").style = "Continuous";
      borders.getItem("InsideVertical").color = "#00FF00";
    });
    const side = (row: number, column: number) => cells().style(row, column);
    expect(side(1, 1)).toMatchObject({
      EdgeTop: { weight: "Thin" },
      EdgeRight: { color: "#00FF00" },
      EdgeLeft: null,
    });
    expect(side(2, 2)).toMatchObject({ EdgeTop: null, EdgeLeft: { color: "#00FF00" }, EdgeRight: null });
  });

  test("widths, heights and hidden rows and columns", async () => {
    await batch((_context, sheet) => {
      sheet.getRange("B:C").format.columnWidth = 100;
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("C1").columnHidden = true;
      sheet.getRange("A5").format.rowHeight = 30;
    });
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C2");
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      range.load("rowHidden,columnHidden,hidden");
      await context.sync();
      return { rows: rows.value, columns: columns.value, both: range.toJSON() };
    });
    expect(read.rows).toMatchObject([{ rowHidden: false }, { rowHidden: true }]);
    expect(read.columns).toMatchObject([
      { columnHidden: false, format: { columnWidth: 48 } },
      { columnHidden: false, format: { columnWidth: 100 } },
      { columnHidden: true, format: { columnWidth: 0 } },
    ]);
    expect(read.both).toMatchObject({ rowHidden: null, columnHidden: null, hidden: null });
  });

  test("looks of many cells are set in one call", async () => {
    await batch((_context, sheet) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [
            { format: { font: { bold: true }, borders: { bottom: { style: "Continuous" } } } },
            { format: { fill: { color: "#0000FF" } } },
          ],
        ]);
      sheet.getRange("A1:B2").setRowProperties([{ format: { rowHeight: 20 } }, { rowHidden: true }]);
    });
    expect(cells().style(0, 0)).toMatchObject({
      bold: true,
      EdgeBottom: { style: "Continuous" },
      fill: null,
    });
    expect(cells().style(0, 1)).toMatchObject({ bold: false, fill: "#0000FF" });
    expect([host.workbook.active.rows.size(0), host.workbook.active.rows.hidden(1)]).toEqual([20, true]);
  });

  test("clearing takes contents, looks, merges and links as asked", async () => {
    host.user.type("Долги", "A1:A2", [["а"], ["б"]]);
    await batch((_context, sheet) => {
      const range = sheet.getRange("A1:A2");
      range.format.font.bold = true;
      range.clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("B1:C1").merge();
      sheet.getRange("B1:C1").clear();
    });
    expect([cells().isEmpty(0, 0), cells().style(0, 0).bold, cells().style(1, 0).bold]).toEqual([
      true,
      true,
      false,
    ]);
    expect(host.workbook.active.merges).toEqual([]);
  });

  test("a hyperlink gives its text, and the look of a link", async () => {
    await batch((_context, sheet) => {
      sheet.getRange("A1").hyperlink = { documentReference: "Долги!B5", textToDisplay: "строка" };
    });
    expect(await loaded((_c, sheet) => sheet.getRange("A1"), "values,hyperlink")).toEqual({
      values: [["строка"]],
      hyperlink: { documentReference: "Долги!B5", textToDisplay: "строка" },
    });
    expect(cells().style(0, 0)).toMatchObject({ underline: "Single", fontColor: "#0563C1" });
  });
});

describe("merged areas and special cells", () => {
  test("only merges that begin inside are found", async () => {
    await batch((_context, sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("B3:C4").merge();
    });
    const read = (address: string) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const areas = sheet.getRange(address).getMergedAreasOrNullObject().load("address");
        await context.sync();
        return areas.isNullObject ? null : areas.address;
      });
    expect(await read("A1:C4")).toBe("Долги!A1:B1,Долги!B3:C4");
    expect(await read("B1:C2")).toBeNull();
  });

  test("in Excel of ExcelApi 1.9 nobody can ask for them", async () => {
    installExcelHost();
    const run = batch((_context, sheet) => sheet.getRange("A1").getMergedAreasOrNullObject());
    await expect(run).rejects.toEqual(refusal("ApiNotFound"));
  });

  test("visible cells and formulas", async () => {
    host.user.type("Долги", "A1:A4", [["а"], ["=1"], ["=2"], ["б"]]);
    host.workbook.active.rows.setHidden(1, true);
    const read = (type: "Visible" | "Formulas" | "Blanks") =>
      loaded((_c, sheet) => sheet.getRange("A1:A4").getSpecialCellsOrNullObject(type), "address");
    expect(await read("Visible")).toMatchObject({ address: "Долги!A1,Долги!A3:A4" });
    expect(await read("Formulas")).toMatchObject({ address: "Долги!A2:A3" });
  });
});
