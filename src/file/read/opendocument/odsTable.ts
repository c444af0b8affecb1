import { durationDays, isoSerial } from "../isoSerial";
import type { Attributes } from "../openxml/elements";
import { MOST_COLUMNS, MOST_ROWS, requireWithin } from "../fileLimits";
import { SheetDraft, type DraftCell, type DraftValue } from "../sheetDraft";
import type { OdsStyles } from "./odsStyles";

/** A run of hidden lines longer than this is the unused rest of the sheet. */
const LONGEST_STRETCH = 100_000;
/** How many repeated merged areas are accepted. */
const MOST_REPEATED_MERGES = 10_000;

interface RowCell {
  readonly column: number;
  readonly count: number;
  readonly cell: DraftCell;
}

/** One `table:table` of an OpenDocument while it is being read (ODF 1.3, 9.1). */
export class OdsTable {
  readonly draft: SheetDraft;
  private row = 0;
  private column = 0;
  private rowCount = 1;
  private rowCells: RowCell[] = [];
  private rowMerges: { readonly column: number; readonly rows: number; readonly columns: number }[] = [];
  private rowStyle = 0;
  private settingsColumn = 0;
  /** Styles of columns, by where they begin. */
  private readonly columnStyles: { readonly first: number; readonly style: number }[] = [];
  private groups = 0;
  private cell: Attributes | null = null;
  private lines: string[] = [];

  constructor(
    name: string,
    private readonly styles: OdsStyles,
  ) {
    this.draft = new SheetDraft(name);
  }

  openGroup(): void {
    this.groups++;
  }

  closeGroup(): void {
    this.groups--;
  }

  openColumn(attributes: Attributes): void {
    const count = repeats(attributes, "table:number-columns-repeated");
    const first = this.settingsColumn;
    this.settingsColumn += count;
    const style = this.styles.cell(attributes.get("table:default-cell-style-name") ?? "");
    if (first < MOST_COLUMNS) this.columnStyles.push({ first, style });
    if (count > LONGEST_STRETCH) return;
    const isHidden = isHiddenBy(attributes);
    const width = this.styles.width(attributes.get("table:style-name") ?? "");
    for (let column = first; column < Math.min(first + count, MOST_COLUMNS); column++) {
      if (isHidden) this.draft.hiddenColumns.push(column);
      if (width !== undefined) this.draft.columnWidths.set(column, width);
    }
  }

  openRow(attributes: Attributes): void {
    this.column = 0;
    this.rowCells = [];
    this.rowMerges = [];
    this.rowCount = repeats(attributes, "table:number-rows-repeated");
    this.rowStyle = this.styles.cell(attributes.get("table:default-cell-style-name") ?? "");
    if (this.rowCount > LONGEST_STRETCH) return;
    const isHidden = isHiddenBy(attributes);
    for (let row = this.row; row < Math.min(this.row + this.rowCount, MOST_ROWS); row++) {
      if (isHidden) this.draft.hiddenRows.push(row);
      if (this.groups > 0) this.draft.outline.set(row, this.groups);
    }
  }

  closeRow(): void {
    const { draft, row } = this;
    draft.requireRoom(this.rowCount * this.rowCells.reduce((sum, { count }) => sum + count, 0));
    if (this.rowCells.length > 0)
      for (let line = row; line < row + this.rowCount; line++)
        for (const { column, count, cell } of this.rowCells)
          for (let place = column; place < column + count; place++) draft.put(line, place, cell);
    for (const { column, rows, columns } of this.rowMerges)
      for (let line = row; line < row + this.rowCount; line += rows) {
        if (draft.merges.length > MOST_REPEATED_MERGES && line > row) break;
        if (line < MOST_ROWS) draft.merge(line, column, rows, columns);
      }
    this.row += this.rowCount;
  }

  openCell(attributes: Attributes): void {
    this.cell = attributes;
    this.lines = [];
  }

  /** A paragraph of the current cell. */
  addLine(text: string): void {
    this.lines.push(text);
  }

  closeCell(): void {
    const attributes = this.cell ?? new Map<string, string>();
    this.cell = null;
    const count = repeats(attributes, "table:number-columns-repeated");
    const { column } = this;
    this.column += count;
    const value = valueOf(attributes, this.lines);
    const [rows, columns] = ["rows", "columns"].map((lines) =>
      repeats(attributes, `table:number-${lines}-spanned`),
    );
    if (rows !== undefined && columns !== undefined && (rows > 1 || columns > 1))
      this.rowMerges.push({ column, rows, columns });
    if (value === null) return;
    requireWithin(this.row, column + count - 1, this.draft.name);
    const named = this.styles.cell(attributes.get("table:style-name") ?? "");
    const own = attributes.has("table:style-name") ? named : this.rowStyle || this.columnStyle(column);
    const style = this.styles.dated.styleOf(own, value);
    this.rowCells.push({ column, count, cell: { value, style, formula: attributes.has("table:formula") } });
  }

  private columnStyle(column: number): number {
    let [low, high] = [0, this.columnStyles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.columnStyles[middle]?.first ?? Infinity) <= column) low = middle + 1;
      else high = middle;
    }
    return this.columnStyles[low - 1]?.style ?? 0;
  }
}

function valueOf(attributes: Attributes, lines: readonly string[]): DraftValue | null {
  const type = attributes.get("office:value-type") ?? attributes.get("table:value-type") ?? "";
  const shown = lines.join("\n");
  if (attributes.get("calcext:value-type") === "error") return { kind: "error", error: shown || "#ERROR!" };
  const given = (name: string): string =>
    attributes.get(`office:${name}`) ?? attributes.get(`table:${name}`) ?? "";
  switch (type) {
    case "float":
    case "percentage":
    case "currency":
      return numberOr(given("value"), shown);
    case "date": {
      const serial = isoSerial(given("date-value"), false);
      return serial === null ? textOr(shown) : { kind: "number", number: serial, isDate: true };
    }
    case "time": {
      const days = durationDays(given("time-value"));
      return days === null ? textOr(shown) : { kind: "number", number: days };
    }
    case "boolean":
      return logicalOf(given("boolean-value"));
    case "string":
      return textOr(attributes.get("office:string-value") ?? shown);
    default:
      if (shown !== "") return textOr(shown);
      return attributes.has("table:formula") ? { kind: "without-value" } : null;
  }
}

/** Some programs write 0 and 1, or any number that is only shown as a logical value. */
function logicalOf(text: string): DraftValue {
  const number = Number(text);
  return text === "true" || text === "false" || Number.isNaN(number) || number === 0 || number === 1
    ? { kind: "logical", value: text === "true" || number === 1 }
    : { kind: "number", number };
}

function numberOr(value: string, shown: string): DraftValue | null {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  return Number.isNaN(number) ? textOr(shown) : { kind: "number", number };
}

function textOr(text: string): DraftValue | null {
  return text === "" ? null : { kind: "text", text };
}

function repeats(attributes: Attributes, name: string): number {
  const count = Number(attributes.get(name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function isHiddenBy(attributes: Attributes): boolean {
  return /^(?:collapse|filter)$/.test(attributes.get("table:visibility") ?? "");
}
