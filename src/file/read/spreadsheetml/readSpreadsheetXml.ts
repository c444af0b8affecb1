import { DatedLooks } from "../datedLooks";
import { utf8Pieces } from "../encoding";
import { isoSerial } from "../isoSerial";
import { LimitError, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS, requireWithin } from "../fileLimits";
import { ByteScanner } from "../openxml/byteScanner";
import { attributeNamed } from "../openxml/elements";
import { xmlText } from "../openxml/readXmlText";
import { ownMarks } from "../ownMarks";
import { SheetDraft, type DraftValue } from "../sheetDraft";
import type { CellLook } from "../storedGrid";
import type { ParsedWorkbook } from "../types";

/** Number formats that have names in XML Spreadsheet 2003. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  "General Number": "General",
  "General Date": "m/d/yy h:mm",
  "Long Date": "d-mmm-yy",
  "Medium Date": "d-mmm-yy",
  "Short Date": "m/d/yy",
  "Long Time": "h:mm:ss AM/PM",
  "Medium Time": "h:mm AM/PM",
  "Short Time": "h:mm",
  Currency: '"$"#,##0.00',
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
};

/** How many columns may be given settings in total: `ss:Span` may be any number, any number of times. */
const MOST_SETTINGS = 4 * MOST_COLUMNS;
/** Width of a character in points: seven pixels, 96 of which make 72 points. */
const POINTS_A_CHARACTER = 5.25;

/** Reads XML Spreadsheet 2003, which Excel and older accounting programs write. Throws if it is truncated. */
export function readSpreadsheetXml(bytes: Uint8Array): ParsedWorkbook {
  const scanner = new SpreadsheetScanner();
  const pieces = utf8Pieces((piece) => {
    scanner.push(piece);
  });
  pieces.push(bytes);
  pieces.end();
  scanner.finish();
  return scanner.workbook();
}

class SpreadsheetScanner extends ByteScanner {
  private readonly drafts: SheetDraft[] = [];
  private readonly names: { name: string; formula: string }[] = [];
  private readonly looks: CellLook[] = [{ numberFormat: null, indent: 0 }];
  private readonly dated = new DatedLooks(this.looks);
  private readonly styles = new Map<string, number>();
  private style: { id: string; format: string | null; indent: number } | null = null;
  private date1904 = false;
  private draft: SheetDraft | null = null;
  private row = -1;
  private column = -1;
  private settingsColumn = -1;
  private settings = 0;
  private tableStyle = 0;
  private rowStyle: number | undefined;
  private readonly columnStyles = new Map<number, number>();
  private cell: { style: number; formula: boolean; across: number } | null = null;
  private type: string | null = null;
  private comment = 0;
  private value: DraftValue | null = null;
  private text_ = "";

  workbook(): ParsedWorkbook {
    const marks = ownMarks(this.names);
    const { drafts } = this;
    return {
      format: "xml",
      date1904: this.date1904,
      sheets: drafts.map(({ name, visible }) => ({ name, visible, kind: marks.get(name) ?? null })),
      grids: new Map(drafts.map((draft) => [draft.name, draft.finish(this.date1904, this.looks)])),
    };
  }

  protected open(name: number, nameEnd: number, end: number): void {
    const found = new Map<string, string>();
    this.forEachAttribute(nameEnd, end, (from, to, value, valueEnd) =>
      found.set(this.ascii(from, to), xmlText(this.bytes, value, valueEnd)),
    );
    const get = (attribute: string): string => attributeNamed(found, attribute) ?? "";
    const number = (attribute: string): number => Math.trunc(Number(get(attribute))) || 0;
    switch (this.ascii(name, nameEnd)) {
      case "Date1904":
        this.date1904 = true;
        break;
      case "NamedRange":
        // The A1 of a sheet, which is all that is needed.
        this.names.push({
          name: get("Name"),
          formula: get("RefersTo")
            .replace(/^=/, "")
            .replace(/!R1C1$/, "!$A$1"),
        });
        break;
      case "Style":
        this.style = { id: get("ID"), format: this.formatOf(get("Parent")), indent: 0 };
        break;
      case "NumberFormat":
        if (this.style) this.style.format = NAMED_FORMATS[get("Format")] ?? get("Format");
        break;
      case "Alignment":
        if (this.style) this.style.indent = Math.max(0, number("Indent"));
        break;
      case "Worksheet":
        if (this.drafts.length >= MOST_SHEETS) throw new LimitError("Too many sheets");
        this.draft = new SheetDraft(get("Name"));
        this.drafts.push(this.draft);
        this.row = -1;
        this.settingsColumn = -1;
        this.columnStyles.clear();
        break;
      case "Table":
        this.tableStyle = this.styles.get(get("StyleID")) ?? 0;
        break;
      case "Column":
        this.openColumn(get, number);
        break;
      case "Row":
        this.openRow(number("Index"), number("Span"), isOne(get("Hidden")), get("StyleID"));
        break;
      case "Cell":
        this.openCell(get, number);
        break;
      case "Comment":
        this.comment++;
        break;
      case "Data":
        if (this.cell && this.comment === 0) {
          this.type = get("Type") || "String";
          this.text_ = "";
          this.wantsText = true;
        }
        break;
      case "Visible":
        this.text_ = "";
        this.wantsText = true;
    }
  }

  protected close(name: number, nameEnd: number): void {
    switch (this.ascii(name, nameEnd)) {
      case "Style":
        this.closeStyle();
        break;
      case "Comment":
        this.comment--;
        break;
      case "Data":
        if (this.type === null || this.comment > 0) break;
        this.value = valueOf(this.type, this.text_, this.date1904);
        this.type = null;
        this.wantsText = false;
        break;
      case "Cell":
        this.closeCell();
        break;
      case "Visible":
        if (this.draft) this.draft.visible = !/Hidden$/.test(this.text_.trim());
        this.wantsText = false;
        break;
      case "Worksheet":
        this.draft = null;
    }
  }

  protected text(start: number, end: number, raw: boolean): void {
    this.text_ += xmlText(this.bytes, start, end, raw);
  }

  private closeStyle(): void {
    if (!this.style) return;
    const { id, format, indent } = this.style;
    const numberFormat = format === null || format === "" || format === "General" ? null : format;
    // Excel for Mac leaves some without a name: no cell means them.
    if (id !== "" && this.looks.length <= 0xffff)
      this.styles.set(id, this.looks.push({ numberFormat, indent }) - 1);
    this.style = null;
  }

  private formatOf(style: string): string | null {
    return this.looks[this.styles.get(style) ?? 0]?.numberFormat ?? null;
  }

  private openColumn(get: (name: string) => string, number: (name: string) => number): void {
    const [index, hidden, width] = [number("Index"), isOne(get("Hidden")), Number(get("Width"))];
    const style = this.styles.get(get("StyleID"));
    const first = index > 0 ? index - 1 : this.settingsColumn + 1;
    this.settingsColumn = first + Math.max(0, number("Span"));
    for (let column = first; column <= this.settingsColumn && column < MOST_COLUMNS; column++) {
      if (++this.settings > MOST_SETTINGS) return;
      if (style !== undefined) this.columnStyles.set(column, style);
      if (hidden) this.draft?.hiddenColumns.push(column);
      if (width > 0) this.draft?.columnWidths.set(column, width / POINTS_A_CHARACTER);
    }
  }

  private openRow(index: number, span: number, hidden: boolean, style: string): void {
    this.row = index > 0 ? index - 1 : this.row + 1;
    this.column = -1;
    this.rowStyle = this.styles.get(style);
    requireWithin(this.row, 0, this.draft?.name ?? "");
    const last = Math.min(this.row + Math.max(0, span), MOST_ROWS - 1);
    if (hidden && last - this.row < 100_000)
      for (let row = this.row; row <= last; row++) this.draft?.hiddenRows.push(row);
    // The rows that a row without cells represents.
    this.row = last;
  }

  private openCell(get: (name: string) => string, number: (name: string) => number): void {
    if (!this.draft || this.row < 0) return;
    const index = number("Index");
    this.column = index > 0 ? index - 1 : this.column + 1;
    const [across, down] = [number("MergeAcross"), number("MergeDown")].map((span) => Math.max(0, span));
    // Whoever formats a whole column has its cells saved without a style of their own.
    const around = this.rowStyle ?? this.columnStyles.get(this.column) ?? this.tableStyle;
    const style = this.styles.get(get("StyleID")) ?? around;
    this.cell = { style, formula: get("Formula") !== "", across: across ?? 0 };
    this.value = null;
    if (((across ?? 0) > 0 || (down ?? 0) > 0) && this.column < MOST_COLUMNS)
      this.draft.merge(this.row, this.column, (down ?? 0) + 1, (across ?? 0) + 1);
  }

  private closeCell(): void {
    if (!this.cell || !this.draft) return;
    const { style, formula, across } = this.cell;
    const value = this.value ?? (formula ? ({ kind: "without-value" } as const) : null);
    if (value)
      this.draft.put(this.row, this.column, { value, style: this.dated.styleOf(style, value), formula });
    this.column += across;
    this.cell = null;
    this.value = null;
  }
}

function valueOf(type: string, text: string, date1904: boolean): DraftValue | null {
  if (type === "Number") {
    const number = text.trim() === "" ? Number.NaN : Number(text);
    return Number.isNaN(number) ? textOr(text) : { kind: "number", number };
  }
  if (type === "DateTime") {
    const serial = isoSerial(text.trim(), date1904);
    return serial === null ? textOr(text) : { kind: "number", number: serial, isDate: true };
  }
  if (type === "Boolean") return { kind: "logical", value: isOne(text.trim()) };
  if (type === "Error") return { kind: "error", error: text.trim() || "#ERROR!" };
  return textOr(text);
}

function textOr(text: string): DraftValue | null {
  return text === "" ? null : { kind: "text", text };
}

function isOne(text: string): boolean {
  return text === "1" || text.toLowerCase() === "true";
}
