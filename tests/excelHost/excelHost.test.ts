import { installExcelHost } from "./index";

describe("the local Excel host", () => {
  test("answers Microsoft's own client: what was written is read back", async () => {
    const host = installExcelHost({ sheets: ["Долги"] });
    const written = [
      ["Должник", "Сумма"],
      ["ООО «Ромашка»", 1234.56],
    ];
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Долги");
      sheet.getRange("B2:C3").values = written;
      const used = sheet.getUsedRange();
      used.load("address, values, rowCount");
      await context.sync();
      return { address: used.address, values: used.values, rowCount: used.rowCount };
    });
    expect(read).toEqual({ address: "Долги!B2:C3", values: written, rowCount: 2 });
    expect(host.syncs).toBe(1);
    // The client sends a second request, which lets the ranges go at the end of the run.
    expect(host.requests.map(({ isCleanUp }) => isCleanUp)).toEqual([false, true]);
  });

  test("lists, adds, renames, activates and deletes sheets", async () => {
    const host = installExcelHost({ sheets: ["Долги", "Справка"] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Реестр");
      added.name = "Реестр должников";
      added.activate();
      worksheets.getItem("справка").delete();
      worksheets.load("items/name, items/position");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Долги", "Реестр должников"]);
      expect(active.name).toBe("Реестр должников");
    });
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Долги", "Реестр должников"]);
  });

  test("a null object stands for what is not there", async () => {
    installExcelHost({ sheets: ["Долги"] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Реестр");
      const empty = context.workbook.worksheets.getItem("Долги").getUsedRangeOrNullObject();
      sheet.load("name");
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(empty.isNullObject).toBe(true);
    });
  });

  test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    ["a missing sheet", "ItemNotFound", ({ workbook }) => workbook.worksheets.getItem("Нет")],
    ["a sheet name that is taken", "ItemAlreadyExists", ({ workbook }) => workbook.worksheets.add("ДОЛГИ")],
    [
      "a sheet name of 32 characters",
      "InvalidArgument",
      ({ workbook }) => workbook.worksheets.add("я".repeat(32)),
    ],
    ["a sheet name with a colon", "InvalidArgument", ({ workbook }) => workbook.worksheets.add("а:б")],
    [
      "deleting the last sheet",
      "InvalidOperation",
      ({ workbook }) => {
        workbook.worksheets.getItem("Долги").delete();
      },
    ],
    [
      "an array of the wrong size",
      "InvalidArgument",
      ({ workbook }) => (workbook.worksheets.getItem("Долги").getRange("A1:B2").values = [[1, 2]]),
    ],
  ])("refuses %s with %s, as Excel does", async (_what, code, act) => {
    installExcelHost({ sheets: ["Долги"] });
    const run = Excel.run(async (context) => {
      act(context);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ name: "RichApi.Error", code });
    await expect(run).rejects.toBeInstanceOf(OfficeExtension.Error);
  });

  test("what was not loaded cannot be read", async () => {
    installExcelHost();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      await context.sync();
      return sheet.name;
    });
    await expect(run).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  test.each([
    ["1.9", "ExcelApi 1.10"],
    // The set is there: the call reaches the host, which does not know this method.
    ["1.10", "The host's Worksheet has no ShowOutlineLevels."],
  ])("in an Excel of ExcelApi %s a call of set 1.10 gives «%s»", async (excelApi, message) => {
    installExcelHost({ excelApi });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().showOutlineLevels(1, 0);
      await context.sync();
    });
    const expected: unknown = expect.stringContaining(message);
    await expect(run).rejects.toMatchObject({ code: "ApiNotFound", message: expected });
  });

  test("takes text as typed: formulas, numbers and logical values are recognised, unless the cell is text", async () => {
    const host = installExcelHost({ sheets: ["Долги"] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Долги");
      sheet.getRange("B1:B4").numberFormat = [["@"], ["@"], ["@"], ["@"]];
      const typed = ["=1+1", "0070", "TRUE", "'012"];
      sheet.getRange("A1:B4").values = typed.map((text) => [text, text]);
      await context.sync();
    });
    const [sheet] = host.workbook.sheets;
    const column = (index: number) =>
      [0, 1, 2, 3].map((row) => sheet?.cells.formula(row, index) ?? sheet?.cells.value(row, index));
    expect(column(0)).toEqual(["=1+1", 70, true, "012"]);
    expect(column(1)).toEqual(["=1+1", "0070", "TRUE", "'012"]);
    expect(sheet?.cells.formula(0, 1)).toBeNull();
  });

  test("a large write, which the client splits, arrives whole", async () => {
    const host = installExcelHost({ sheets: ["Долги"] });
    const values = Array.from({ length: 2_000 }, (_row, row) => [row, `Должник ${String(row)}`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Долги").getRange("A1:B2000").values = values;
      await context.sync();
    });
    const [sheet] = host.workbook.sheets;
    expect(values.map((_value, row) => [sheet?.cells.value(row, 0), sheet?.cells.value(row, 1)])).toEqual(
      values,
    );
  });

  test("a range stays reachable in later syncs of the same run", async () => {
    installExcelHost({ sheets: ["Долги"] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Долги").getRange("A1");
      await context.sync();
      range.values = [["позже"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["позже"]]);
    });
  });
});
