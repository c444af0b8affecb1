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
