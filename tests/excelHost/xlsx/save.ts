import ExcelJS from "exceljs";
import { absoluteAddress, localAddress } from "../address";
import type { ExcelHost } from "../excelHost";
import type { Sheet } from "../model/sheet";
import { DEFAULT_STYLE, type Border, type Style } from "../model/style";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";

/** The width that a file has for a column of so many points: in digits of 7 pixels, the cell's margins included. */
const characters = (points: number): number => points / 0.75 / 7;
const argb = (color: string): { argb: string } => ({ argb: `FF${color.slice(1)}` });
const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const LINES: Readonly<Record<string, ExcelJS.BorderStyle>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};

const line = (border: Border | null): Partial<ExcelJS.Border> =>
  border === null ? {} : { style: LINES[border.weight] ?? "thin", color: argb(border.color) };

const saved = new WeakMap<Style, Partial<ExcelJS.Style>>();

function styleOf(style: Style): Partial<ExcelJS.Style> {
  const known = saved.get(style);
  if (known !== undefined) return known;
  const horizontal = lower(style.horizontal);
  const vertical = style.vertical === "Center" ? "middle" : lower(style.vertical);
  const made: Partial<ExcelJS.Style> = {
    numFmt: style.numberFormat,
    font: {
      name: style.fontName,
      size: style.fontSize,
      bold: style.bold,
      italic: style.italic,
      underline: style.underline !== "None",
      strike: style.strikethrough,
      color: argb(style.fontColor),
    },
    alignment: {
      ...(horizontal !== "general" && { horizontal: horizontal as ExcelJS.Alignment["horizontal"] }),
      vertical: vertical as ExcelJS.Alignment["vertical"],
      wrapText: style.wrap,
      indent: style.indent,
      textRotation: style.rotation,
    },
    border: {
      top: line(style.EdgeTop),
      bottom: line(style.EdgeBottom),
      left: line(style.EdgeLeft),
      right: line(style.EdgeRight),
    },
    ...(style.fill !== null && { fill: { type: "pattern", pattern: "solid", fgColor: argb(style.fill) } }),
  };
  saved.set(style, made);
  return made;
}

function writeCells(sheet: Sheet, target: ExcelJS.Worksheet): void {
  const used = sheet.usedArea(false);
  if (used === null) return;
  for (let row = used.top; row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++) {
      const style = sheet.cells.style(row, column);
      const empty = sheet.cells.isEmpty(row, column);
      if (empty && style === DEFAULT_STYLE) continue;
      const cell = target.getCell(row + 1, column + 1);
      const value = sheet.cells.value(row, column);
      const formula = sheet.cells.formula(row, column);
      const link = sheet.hyperlinks.get(`${String(row)},${String(column)}`);
      if (formula !== null) cell.value = { formula: formula.slice(1), result: value };
      else if (link !== undefined)
        cell.value = { text: String(value), hyperlink: link.address ?? `#${link.documentReference ?? ""}` };
      else if (!empty)
        cell.value = sheet.cells.isError(row, column) ? ({ error: value } as ExcelJS.CellErrorValue) : value;
      if (style !== DEFAULT_STYLE) cell.style = styleOf(style);
    }
}

function writeLines(sheet: Sheet, target: ExcelJS.Worksheet): void {
  for (const index of sheet.columns.special()) {
    const column = target.getColumn(index + 1);
    if (sheet.columns.isSized(index)) column.width = characters(sheet.columns.sizeIfShown(index));
    column.hidden = sheet.columns.hidden(index);
    column.outlineLevel = sheet.columns.level(index);
  }
  for (const index of sheet.rows.special()) {
    const row = target.getRow(index + 1);
    if (sheet.rows.isSized(index)) row.height = sheet.rows.sizeIfShown(index);
    row.hidden = sheet.rows.hidden(index);
    row.outlineLevel = sheet.rows.level(index);
  }
}

function writeTable(table: Table, target: ExcelJS.Worksheet): void {
  const { top, left, bottom } = table.box;
  const headings = table.headings();
  const rows = Array.from({ length: bottom - top }, (_, index) =>
    headings.map((_heading, column) => target.getCell(top + 2 + index, left + 1 + column).value),
  );
  target.addTable({
    name: table.name,
    ref: localAddress({ ...table.box, bottom: top, right: left }),
    headerRow: true,
    style: {
      theme: table.style as NonNullable<ExcelJS.TableStyleProperties["theme"]>,
      showRowStripes: table.showBandedRows,
    },
    columns: headings.map((name) => ({ name, filterButton: table.showFilterButton })),
    rows,
  });
}

function writeRules(sheet: Sheet, target: ExcelJS.Worksheet): void {
  for (const [index, rule] of sheet.conditionalFormats.entries())
    target.addConditionalFormatting({
      ref: rule.boxes.map(localAddress).join(" "),
      rules: [
        {
          type: "expression",
          priority: index + 1,
          formulae: [rule.formula.slice(1)],
          style: {
            ...(rule.fill !== null && {
              fill: { type: "pattern", pattern: "solid", bgColor: argb(rule.fill) },
            }),
            font: {
              ...(rule.font.color !== "" && { color: argb(rule.font.color) }),
              ...(rule.font.bold !== null && { bold: rule.font.bold }),
            },
          },
        },
      ],
    });
  for (const { box, rule, ignoreBlanks } of sheet.validations) {
    const { source } = (rule.list ?? {}) as { source?: string };
    if (source === undefined) continue;
    const formula = source.startsWith("=") ? source.slice(1) : `"${source}"`;
    for (let row = box.top; row <= box.bottom; row++)
      for (let column = box.left; column <= box.right; column++)
        target.getCell(row + 1, column + 1).dataValidation = {
          type: "list",
          formulae: [formula],
          allowBlank: ignoreBlanks,
        };
  }
}

/** The number that a file gives to a paper size of Excel's. */
function paperNumber(name: unknown): number {
  if (name === "A3") return 8;
  if (name === "A4") return 9;
  throw new Error(`No file of these tests has paper of the size ${String(name)}`);
}

function writePage(sheet: Sheet, target: ExcelJS.Worksheet): void {
  const { settings, pages, printArea, titleRows, titleColumns } = sheet.page;
  const zoom = settings.Zoom as {
    scale?: number;
    horizontalFitToPages?: number;
    verticalFitToPages?: number;
  };
  const inches = (name: string): number => Number(settings[name]) / 72;
  target.pageSetup = {
    orientation: settings.Orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: paperNumber(settings.PaperSize),
    fitToPage: zoom.scale === undefined,
    fitToWidth: zoom.horizontalFitToPages ?? 0,
    fitToHeight: zoom.verticalFitToPages ?? 0,
    scale: zoom.scale ?? 100,
    margins: {
      left: inches("LeftMargin"),
      right: inches("RightMargin"),
      top: inches("TopMargin"),
      bottom: inches("BottomMargin"),
      header: inches("HeaderMargin"),
      footer: inches("FooterMargin"),
    },
    ...(printArea !== null && { printArea: printArea.map(localAddress).join(",") }),
    ...(titleRows !== null && { printTitlesRow: titleRows.map((row) => row + 1).join(":") }),
    ...(titleColumns !== null && {
      printTitlesColumn: localAddress({
        top: 0,
        bottom: 1_048_575,
        left: titleColumns[0],
        right: titleColumns[1],
      }),
    }),
  };
  const footer = pages.DefaultForAllPages;
  const part = (mark: string, name: string): string =>
    footer[name] === "" ? "" : `&${mark}${String(footer[name])}`;
  target.headerFooter.oddFooter =
    part("L", "LeftFooter") + part("C", "CenterFooter") + part("R", "RightFooter");
  target.headerFooter.oddHeader =
    part("L", "LeftHeader") + part("C", "CenterHeader") + part("R", "RightHeader");
}

function writeSheet(sheet: Sheet, book: ExcelJS.Workbook): void {
  const target = book.addWorksheet(sheet.name, {
    state: lower(sheet.visibility) as ExcelJS.WorksheetState,
    ...(sheet.tabColor !== "" && {
      properties: { tabColor: argb(sheet.tabColor) } as ExcelJS.WorksheetProperties,
    }),
  });
  writeCells(sheet, target);
  for (const { row, column, content } of sheet.notes) target.getCell(row + 1, column + 1).note = content;
  writeLines(sheet, target);
  for (const { top, left, bottom, right } of sheet.merges)
    target.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  for (const table of sheet.tables) writeTable(table, target);
  writeRules(sheet, target);
  writePage(sheet, target);
  const { rows = 0, columns = 0 } = sheet.frozen ?? {};
  target.views = [
    sheet.frozen === null
      ? { state: "normal", showGridLines: sheet.showGridlines }
      : { state: "frozen", xSplit: columns, ySplit: rows, showGridLines: sheet.showGridlines },
  ];
}

function writeNames(workbook: Workbook, book: ExcelJS.Workbook): void {
  for (const { name, scope, area } of workbook.names)
    if (scope === null && area !== null && !area.sheet.deleted)
      book.definedNames.add(absoluteAddress(area), name);
}

/**
 * Saves what stands in the host's workbook as .xlsx: cells, looks, sizes, merges, tables, rules, lists to choose
 * from, names, panes and page set-up. Charts are not saved.
 */
export async function toXlsx(host: ExcelHost): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = host.workbook.date1904;
  for (const sheet of host.workbook.sheets) writeSheet(sheet, book);
  writeNames(host.workbook, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
