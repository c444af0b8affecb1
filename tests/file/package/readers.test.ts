import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { describeWithLibreOffice, describeWithOpenpyxl, requireProgram } from "../../tools/available";
import { fullModels } from "./fullModel";
import { asInput, smallWorkbook, written } from "./support";

/** What other programs read of the finished workbook. */
let finished: Uint8Array;
let folder: string;
let file: string;

beforeAll(async () => {
  finished = await written(asInput(await smallWorkbook()), fullModels());
  folder = mkdtempSync(join(tmpdir(), "readers-"));
  file = join(folder, "готово.xlsx");
  writeFileSync(file, finished);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("SheetJS finds values, marks and hidden sheets", async () => {
  const workbook = await readWorkbook(finished, "готово.xlsx");
  expect(workbook.sheets).toEqual([
    { name: "Лист1", visible: true, kind: null },
    { name: "Реестр должников", visible: true, kind: "register" },
    { name: "Сводка", visible: true, kind: "summary" },
    { name: "История", visible: false, kind: "history" },
  ]);
  const register = workbook.grid("Реестр должников");
  expect([0, 1, 2, 3].map((column) => register.value(4, column))).toEqual([
    "=ИП Иванов",
    "007700000001",
    1235.56,
    45_659,
  ]);
  expect(register.isFormula(4, 0)).toBe(false);
  const summary = workbook.grid("Сводка");
  expect([summary.value(2, 1), summary.isFormula(2, 1), summary.value(4, 1)]).toEqual([
    3706.68,
    true,
    "сходится",
  ]);
});

it("exceljs finds the table, panes, rules, choices and print set-up", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(finished) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet("Реестр должников");
  expect(sheet?.getCell("A5").value).toBe("=ИП Иванов");
  expect(sheet?.getCell("D4").value).toEqual(new Date("2025-01-01T00:00:00Z"));
  expect(sheet?.getTable("Register")).toBeDefined();
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 3, showGridLines: false });
  expect(sheet?.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: "A1:D6",
    printTitlesRow: "3:3",
  });
  const summary = workbook.getWorksheet("Сводка");
  expect(summary?.getCell("D6").dataValidation).toMatchObject({ type: "list", formulae: ['"да,нет"'] });
  expect(summary?.getCell("B3").value).toEqual({ formula: "SUM(Register[[Всего, руб.]])", result: 3706.68 });
});

describeWithOpenpyxl("openpyxl", () => {
  const SCRIPT = `
import json, sys, openpyxl
wb = openpyxl.load_workbook(sys.argv[1])
ws, sm = wb["Реестр должников"], wb["Сводка"]
names = wb.defined_names
print(json.dumps({
  "table": dict(ws.tables.items()),
  "rules": [[str(r.sqref), rule.formula, rule.dxf.fill.bgColor.rgb] for r in ws.conditional_formatting for rule in r.rules],
  "freeze": ws.freeze_panes, "titles": ws.print_title_rows, "area": str(ws.print_area),
  "text": [ws["A5"].value, ws["A5"].data_type, ws["A5"].quotePrefix, ws["B4"].number_format],
  "money": [ws["C4"].value, ws["C4"].number_format], "date": str(ws["D4"].value),
  "hidden": ws.column_dimensions["B"].hidden, "charts": len(sm._charts), "merges": [str(m) for m in sm.merged_cells.ranges],
  "link": sm["A3"].hyperlink.location, "choices": sm.data_validations.dataValidation[0].formula1,
  "footer": ws.oddFooter.center.text, "active": wb.active.title, "state": wb["История"].sheet_state,
}, ensure_ascii=False))`;

  it("finds table, rules, names, print titles, panes, charts and links", () => {
    const output = execFileSync(requireProgram("openpyxl"), ["-c", SCRIPT, file], {
      encoding: "utf8",
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    });
    expect(JSON.parse(output)).toEqual({
      table: { Register: "A3:D6" },
      rules: [["A4:D6", ['$A4="АО «Ёлка»"'], "FFFFD34D"]],
      freeze: "B4",
      titles: expect.stringMatching(/^\$?3:\$?3$/) as string,
      area: expect.stringContaining("$A$1:$D$6") as string,
      text: ["=ИП Иванов", "s", true, "@"],
      money: [1234.56, "#,##0.00"],
      date: "2025-01-01 00:00:00",
      hidden: true,
      charts: 4,
      merges: ["A1:D1"],
      link: "'Реестр должников'!A4",
      choices: '"да,нет"',
      footer: "Страница &P из &N",
      active: "Лист1",
      state: "hidden",
    });
  });
});

describeWithLibreOffice("LibreOffice", () => {
  /** Converts the workbook and gives what came out. */
  function convert(format: string, extension: string): Buffer {
    const out = join(folder, "out");
    execFileSync(
      requireProgram("LibreOffice"),
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        out,
        file,
      ],
      { stdio: "ignore", timeout: 110_000 },
    );
    return readFileSync(join(out, `готово.${extension}`));
  }

  it("finds the table, the rules, names, print ranges and charts", () => {
    const xml = convert("fods", "fods").toString();
    for (const part of [
      'table:name="Register" table:target-range-address="&apos;Реестр должников&apos;.A3:&apos;Реестр должников&apos;.D6"',
      'table:name="_rd_register"',
      "formula-is([.$A4]=&quot;АО «Ёлка»&quot;)",
      'table:print-ranges="&apos;Реестр должников&apos;.A1:&apos;Реестр должников&apos;.D6"',
      "<table:table-header-rows>",
      "SUM([$&apos;Реестр должников&apos;.$C$4:.$C$6])",
      "=ИП Иванов",
      'chart:class="chart:bar"',
      'chart:class="chart:ring"',
    ])
      expect([part, xml.includes(part)]).toEqual([part, true]);
  }, 120_000);

  it("keeps marks and text in a workbook of its own, which can be built again", async () => {
    const saved = convert("xlsx:Calc MS Excel 2007 XML", "xlsx");
    const kinds = async (bytes: Uint8Array): Promise<unknown[]> =>
      (await readWorkbook(bytes, "готово.xlsx")).sheets.map((sheet) => sheet.kind);
    expect(await kinds(saved)).toEqual([null, "register", "summary", "history"]);
    expect((await readWorkbook(saved, "готово.xlsx")).grid("Реестр должников").value(4, 0)).toBe(
      "=ИП Иванов",
    );
    const again = await written(asInput(saved), fullModels());
    expect(await kinds(again)).toEqual([null, "register", "summary", "history"]);
  }, 120_000);
});
