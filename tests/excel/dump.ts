import ExcelJS from "exceljs";

/** What a workbook says of one sheet, told without the words of any program; equal dumps are equal sheets. */
export interface SheetDump {
  readonly state: string;
  readonly tabColor: string | null;
  /** `B7 → value or =formula | number format | look`. */
  readonly cells: readonly string[];
  readonly merges: readonly string[];
  readonly tables: readonly string[];
  readonly rules: readonly string[];
  readonly choices: readonly string[];
  readonly view: string;
  readonly columns: readonly string[];
  /** Heights that the model sets; those that only fit texts are each program's own. */
  readonly rows: readonly string[];
  /** `null` for a hidden sheet, which nobody prints. */
  readonly page: unknown;
}

/** A sheet to look at. */
export interface DumpedSheet {
  readonly name: string;
  /** Whether the height of a row (from 1) only fits its texts: that is each program's own affair. */
  readonly isFitted: (row: number) => boolean;
  /** Whether nobody is to see a cell (both from 1): a blank one then may look as each program likes. None if absent. */
  readonly isUnseen?: (row: number, column: number) => boolean;
}

/** Reads a finished workbook by a program that had no part in writing it. */
export async function dumpWorkbook(
  bytes: Uint8Array,
  wanted: readonly DumpedSheet[],
): Promise<ReadonlyMap<string, SheetDump>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const sheets = wanted.flatMap((asked) => {
    const sheet = book.getWorksheet(asked.name);
    return sheet === undefined ? [] : [[asked.name, dumpSheet(sheet, asked)] as const];
  });
  return new Map(sheets);
}

function dumpSheet(sheet: ExcelJS.Worksheet, { isFitted, isUnseen }: DumpedSheet): SheetDump {
  const cells: string[] = [];
  const choices: string[] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.dataValidation !== undefined)
        choices.push(`${cell.address} ${String(cell.dataValidation.formulae[0])}`);
      // Of merged cells the first one speaks for all.
      if (cell.isMerged && cell.master !== cell) return;
      if (isUnseen?.(Number(cell.row), Number(cell.col)) && valueOf(cell) === "") return;
      const text = [valueOf(cell), cell.numFmt ?? "General", lookOf(cell)].join(" | ");
      if (text !== " | General | ") cells.push(`${cell.address} → ${text}`);
    });
  });
  const { merges, tabColor } = sheet.model as unknown as {
    merges: readonly string[];
    tabColor?: { argb?: string };
  };
  return {
    state: sheet.state,
    tabColor: sheet.properties.tabColor?.argb ?? tabColor?.argb ?? null,
    cells,
    merges: [...merges].sort(),
    tables: sheet.getTables().map((table) => tableOf((table as unknown as { table: TableModel }).table)),
    rules: rulesOf(sheet),
    choices,
    view: viewOf(sheet),
    columns: columnsOf(sheet),
    rows: heightsOf(sheet, isFitted),
    page: sheet.state === "visible" ? pageOf(sheet) : null,
  };
}

type TableModel = ExcelJS.TableProperties & { readonly tableRef?: string };

function tableOf({ name, tableRef, columns, style }: TableModel): string {
  return `${name} ${tableRef ?? ""} ${style?.theme ?? ""} ${columns.map((column) => column.name).join(", ")}`;
}

function valueOf({ value }: ExcelJS.Cell): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object") return `${typeof value} ${String(value)}`;
  // The host does not calculate: what a formula says counts, not its result.
  if ("formula" in value) return `=${value.formula}`;
  // Links within a workbook are read in no way.
  if ("hyperlink" in value) return `string ${value.text}`;
  if ("richText" in value) return `string ${value.richText.map(({ text }) => text).join("")}`;
  return JSON.stringify(value);
}

function lookOf({ font, fill, alignment, border }: ExcelJS.Cell): string {
  const parts: string[] = [];
  if (font?.name !== undefined && font.name !== "Calibri")
    parts.push(
      `${font.name} ${String(font.size)} ${color(font.color)}${font.bold ? " bold" : ""}${font.italic ? " italic" : ""}`,
    );
  if (fill?.type === "pattern" && fill.pattern === "solid") parts.push(`fill ${color(fill.fgColor)}`);
  const { horizontal, vertical, wrapText, indent, textRotation } = alignment ?? {};
  if (horizontal !== undefined && horizontal !== ("general" as string)) parts.push(horizontal);
  if (vertical !== undefined && vertical !== "bottom") parts.push(vertical);
  if (wrapText) parts.push("wrap");
  if (indent) parts.push(`indent ${String(indent)}`);
  if (textRotation) parts.push(`rotated ${String(textRotation)}`);
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = border?.[side];
    if (line?.style !== undefined) parts.push(`${side} ${line.style} ${color(line.color)}`);
  }
  return parts.join(", ");
}

const color = (value: Partial<ExcelJS.Color> | undefined): string => value?.argb?.slice(-6) ?? "000000";

function rulesOf(sheet: ExcelJS.Worksheet): string[] {
  const { conditionalFormattings: formats = [] } = sheet as unknown as {
    conditionalFormattings?: readonly ExcelJS.ConditionalFormattingOptions[];
  };
  return formats
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .map(({ ref, rule }) => {
      const { formulae = [] } = rule as { formulae?: readonly string[] };
      const { fill, font } = rule.style ?? {};
      const painted = fill?.type === "pattern" ? color(fill.bgColor) : "";
      return `${ref} ${formulae.join()} ${painted} ${color(font?.color)}${font?.bold ? " bold" : ""}`;
    });
}

function viewOf({ views }: ExcelJS.Worksheet): string {
  const [view] = views;
  const { xSplit = 0, ySplit = 0 } = view?.state === "frozen" ? view : {};
  return `frozen ${String(xSplit)} × ${String(ySplit)}, grid lines ${String(view?.showGridLines ?? true)}`;
}

/** Widths to a tenth of a character: the API counts in pixels. */
function columnsOf(sheet: ExcelJS.Worksheet): string[] {
  return sheet.columns.flatMap((column, index) => {
    const { width, hidden, outlineLevel } = column;
    if (width === undefined && !hidden) return [];
    const shown = width === undefined ? "" : width.toFixed(1);
    return [`${String(index + 1)}: ${shown}${hidden ? " hidden" : ""} ${String(outlineLevel ?? 0)}`];
  });
}

function heightsOf(sheet: ExcelJS.Worksheet, isFitted: DumpedSheet["isFitted"]): string[] {
  const list: string[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height !== undefined && !isFitted(number)) list.push(`${String(number)}: ${String(row.height)}`);
  });
  return list;
}

function pageOf({ pageSetup, headerFooter }: ExcelJS.Worksheet): unknown {
  const { orientation, paperSize, fitToPage, fitToWidth, fitToHeight, printArea } = pageSetup;
  const { printTitlesRow, printTitlesColumn } = pageSetup;
  const margins = Object.entries(pageSetup.margins ?? {}).map(([side, inches]) => [side, inches.toFixed(3)]);
  const setup = { orientation, paperSize, fitToPage, fitToWidth, fitToHeight, printArea };
  const titles = { printTitlesRow, printTitlesColumn };
  return {
    ...setup,
    ...titles,
    margins: Object.fromEntries(margins) as unknown,
    footer: headerFooter?.oddFooter,
  };
}
