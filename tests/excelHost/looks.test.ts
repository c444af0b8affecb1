import { installExcelHost, type ExcelHost } from "./index";
import { batch, loaded, refusal } from "./run";

let host: ExcelHost;
beforeEach(() => {
  host = installExcelHost({ sheets: ["Долги"], excelApi: "1.13" });
});
const cells = () => host.workbook.active.cells;

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

  test("a merge loses the fill and the lines that were there before it, as on the web", async () => {
    await batch((_context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.format.fill.color = "#FFFF00";
      range.format.font.bold = true;
      range.merge();
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
    });
    expect(cells().style(0, 0)).toMatchObject({ fill: null, bold: true, EdgeBottom: { weight: "Thin" } });
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
