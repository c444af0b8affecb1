/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read --
   what a step returns is read after the sync of its request, which the rules do not see */
import { expectSame, type Check, type FormulaCases, type Step } from "./checks";

/** The name of the scratch table; digits, so that no table of the user's has it. */
export const TABLE = "RegisterCheck_7315";
/** The hidden name of the scratch sheet: like the marks of the add-in's own sheets, so that one left over is known. */
export const MARK_NAME = "_rd_selftest";

const CODES = [["00012", "12345678901234567890", "1.2"]];
/** Number, its text in any language without separators, and the same for a date. */
const AMOUNT = 1_234_567.8;
/** A wide gap or comma parts thousands, whatever the language: digits alone are compared. */
const digits = (text: unknown): string => String(text).replace(/\D/gu, "");

const values: Step = (sheet) => {
  const range = sheet.getRange("A1:C1");
  range.numberFormat = [["@", "@", "@"]];
  range.values = CODES;
  range.load("values");
  return () => {
    expectSame("A1:C1", CODES, range.values);
  };
};

const numbers: Step = (sheet) => {
  const amount = sheet.getRange("A2");
  const date = sheet.getRange("B2");
  sheet.getRange("A2:B2").format.columnWidth = 120;
  amount.numberFormat = [["#,##0.00"]];
  amount.values = [[AMOUNT]];
  date.numberFormat = [["dd.mm.yyyy"]];
  date.formulas = [["=DATE(2026,1,31)"]];
  amount.load("text,values");
  date.load("text");
  return () => {
    expectSame("A2", [[AMOUNT]], amount.values);
    expectSame("A2", "123456780", digits(amount.text[0]?.[0]));
    expectSame("B2", "31.01.2026", date.text[0]?.[0]);
  };
};

/** Where the table begins: below what other checks write. */
const TABLE_TOP = 10;

/** The scratch table, and the formulas over it. */
export function tableSteps({ headers, rows, texts, formulas }: FormulaCases): readonly [Step, Step] {
  const place = (sheet: Excel.Worksheet): Excel.Range =>
    sheet.getRange(`A${String(TABLE_TOP)}`).getResizedRange(rows.length, headers.length - 1);
  const table: Step = (sheet) => {
    const range = place(sheet);
    range.numberFormat = [headers, ...rows].map((row) =>
      row.map((_value, column) => (texts.includes(column) ? "@" : "General")),
    );
    range.values = [headers.slice(), ...rows.map((row) => row.slice())];
    const made = sheet.tables.add(range, true);
    made.name = TABLE;
    made.style = "TableStyleLight1";
    made.load("name,style");
    const head = made.getHeaderRowRange().load("values");
    return () => {
      expectSame("table", TABLE, made.name);
      expectSame("headers", [headers], head.values);
    };
  };
  const calculated: Step = (sheet) => {
    const top = `A${String(TABLE_TOP + rows.length + 3)}`;
    const range = sheet.getRange(top).getResizedRange(formulas.length - 1, 0);
    range.formulas = formulas.map(({ text }) => [`=${text(TABLE)}`]);
    range.load("values");
    return () => {
      formulas.forEach(({ text, value }, line) => {
        expectSame(`=${text(TABLE)}`, value, range.values[line]?.[0]);
      });
    };
  };
  return [table, calculated];
}

const colours: Step = (sheet) => {
  const range = sheet.getRange("A1:C2");
  const added = range.conditionalFormats.add("Custom");
  added.custom.rule.formula = '=$A1="00012"';
  added.custom.format.fill.color = "#FFD34D";
  added.custom.format.font.bold = true;
  const count = range.conditionalFormats.getCount();
  return () => {
    expectSame("conditionalFormats", 1, count.value);
  };
};

const names: Step = (_sheet, context) => {
  const name = context.workbook.names.getItemOrNullObject(MARK_NAME);
  name.load("name,visible");
  return () => {
    expectSame("name", [false, false], [name.isNullObject, name.visible]);
  };
};

const merges: Step = (sheet) => {
  const range = sheet.getRange("E1:F2");
  range.merge(false);
  range.format.horizontalAlignment = "Center";
  range.format.load("horizontalAlignment");
  return () => {
    expectSame("alignment", "Center", range.format.horizontalAlignment);
  };
};

const charts: Step = (sheet) => {
  const data = sheet.getRange("H1:H3");
  data.values = [[1], [2], [3]];
  const chart = sheet.charts.add("BarClustered", data, "Columns");
  chart.title.text = "1";
  chart.setPosition("H5", "L15");
  const series = chart.series.getItemAt(0);
  series.hasDataLabels = true;
  const count = chart.series.getCount();
  return () => {
    expectSame("series", 1, count.value);
  };
};

const choices: Step = (sheet) => {
  const { dataValidation } = sheet.getRange("E4:E5");
  dataValidation.rule = { list: { inCellDropDown: true, source: "да,нет" } };
  dataValidation.ignoreBlanks = true;
  dataValidation.load("type");
  return () => {
    expectSame("validation", "List", dataValidation.type);
  };
};

const view: Step = (sheet) => {
  sheet.freezePanes.freezeRows(1);
  const cell = sheet.getRange("J1");
  cell.format.rowHeight = 30;
  cell.format.load("rowHeight");
  sheet.getRange("K:K").columnHidden = true;
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("rowCount");
  return () => {
    expectSame("frozen", [false, 1], [frozen.isNullObject, frozen.rowCount]);
    expectSame("height", 30, Math.round(cell.format.rowHeight));
  };
};

const comments: Step = (sheet) => {
  sheet.comments.add("E6", "1");
  const count = sheet.comments.getCount();
  return () => {
    expectSame("comments", 1, count.value);
  };
};

const protect: Step = (sheet) => {
  sheet.protection.protect({ allowFormatCells: true });
  sheet.protection.load("protected");
  return () => {
    expectSame("protected", true, sheet.protection.protected);
  };
};

const unprotect: Step = (sheet) => {
  sheet.protection.unprotect();
  sheet.protection.load("protected");
  return () => {
    expectSame("protected", false, sheet.protection.protected);
  };
};

const page: Step = (sheet) => {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = 36;
  pageLayout.setPrintTitleRows("$1:$1");
  pageLayout.setPrintArea(sheet.getRange("A1:F40"));
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
  sheet.horizontalPageBreaks.add("A20");
  pageLayout.load("orientation,paperSize");
  return () => {
    expectSame("page", ["Landscape", "A4"], [pageLayout.orientation, pageLayout.paperSize]);
  };
};

/** What is tried on the scratch sheet, apart from its speed. */
export function sheetChecks(cases: FormulaCases): readonly Check[] {
  const [table, calculated] = tableSteps(cases);
  return [
    { id: "values", steps: [values] },
    { id: "numbers", steps: [numbers] },
    { id: "table", steps: [table] },
    { id: "formulas", after: "table", steps: [calculated] },
    { id: "colours", steps: [colours] },
    { id: "names", steps: [names] },
    { id: "merges", steps: [merges] },
    { id: "charts", steps: [charts] },
    { id: "choices", steps: [choices] },
    { id: "view", steps: [view] },
    { id: "comments", needs: "1.10", steps: [comments] },
    { id: "protection", steps: [protect, unprotect], undo: unprotect },
    { id: "page", steps: [page] },
  ];
}
