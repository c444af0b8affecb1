import { CellsBuilder } from "../fileCells";
import { LimitError, MOST_COLUMNS, MOST_ROWS, requireWithin } from "../fileLimits";
import { ByteScanner } from "./byteScanner";
import { durationDays, isoSerial } from "../isoSerial";
import { decimalOf, wholeOf } from "./decimal";
import type { TraceCollector } from "./cellTraces";
import { B, cellTypeOf, D, E, INLINE, N, S, STR } from "./cellTypes";
import { addColumns, addMerge, noFacts } from "./worksheetFacts";
import { officeText, xmlText } from "./readXmlText";
import { RecentTexts } from "./recentTexts";
import { readUsualCell, usualCell } from "./usualCell";

const [LETTER_C, LETTER_F, LETTER_R, LETTER_S, LETTER_T, LETTER_V] = [0x63, 0x66, 0x72, 0x73, 0x74, 0x76];

/** How much of a reference is shown if it leads nowhere. */
const LONGEST_REFERENCE = 20;

/** Reads a worksheet part into cells. Rows and cells without an address follow the one before. */
export class WorksheetScanner extends ByteScanner {
  readonly cells: CellsBuilder;
  readonly facts = noFacts();
  private readonly recent = new RecentTexts();
  private readonly usual = usualCell();
  private inRows = false;
  private row = -1;

  // The current cell.
  private inCell = false;
  private inInline = false;
  private phonetic = 0;
  private cellRow = 0;
  private column = -1;
  private style = 0;
  private type: number = N;
  private isFormula = false;
  private inFormula = false;
  private formula = "";
  private shared_: string | null = null;
  private number_ = Number.NaN;
  private value: string | null = null;
  private inline: string | null = null;

  constructor(
    private readonly shared: readonly string[],
    private readonly date1904: boolean,
    /** Gathers what people have left on the cells; `null` where nobody asks. */
    private readonly traces: TraceCollector | null = null,
  ) {
    super();
    this.cells = new CellsBuilder(shared);
  }

  protected override whole(at: number): number {
    if (!this.inRows || this.inCell) return -1;
    const { usual, cells } = this;
    const end = readUsualCell(this.bytes, at, usual);
    if (end === -1) return -1;
    const { row, column, style, type, number } = usual;
    this.wantsText = false;
    this.row = this.cellRow = row;
    this.column = column;
    this.traces?.add(row, column, style, null);
    if (type === INLINE) {
      const text = this.recent.text(this.bytes, usual.text, usual.textEnd);
      cells.text(row, column, officeText(text), style, false);
    } else if (!Number.isNaN(number)) {
      if (type === N) cells.number(row, column, number, style, false);
      else this.closeShared(row, column, number, style, false);
    }
    return end;
  }

  protected open(name: number, nameEnd: number, end: number): void {
    const first = this.bytes[name];
    if (nameEnd - name === 1) {
      this.wantsText = false;
      if (first === LETTER_C) {
        if (this.inRows) this.openCell(nameEnd, end);
      } else if (!this.inCell) return;
      else if (first === LETTER_V) this.wantsText = true;
      else if (first === LETTER_F) this.openFormula(nameEnd, end);
      else if (first === LETTER_T) this.wantsText = this.inInline && this.phonetic === 0;
      return;
    }
    if (this.inCell) this.openInside(this.ascii(name, nameEnd));
    else if (this.inRows) {
      if (nameEnd - name === 3 && first === LETTER_R) this.openRow(nameEnd, end);
    } else this.openOutside(this.ascii(name, nameEnd), nameEnd, end);
  }

  protected close(name: number, nameEnd: number): void {
    const first = this.bytes[name];
    this.wantsText = false;
    this.inFormula = false;
    if (nameEnd - name === 1) {
      if (first === LETTER_C && this.inCell) this.closeCell();
      return;
    }
    if (this.inCell) {
      const word = this.ascii(name, nameEnd);
      if (word === "is") this.inInline = false;
      else if (word === "rPh") this.phonetic--;
    } else if (this.inRows && nameEnd - name === 9 && first === LETTER_S) this.inRows = false;
  }

  protected text(start: number, end: number, raw: boolean): void {
    const { bytes } = this;
    if (this.inFormula) {
      this.formula += xmlText(bytes, start, end, raw);
      return;
    }
    if (this.inInline) {
      const text = xmlText(bytes, start, end, raw);
      this.inline = this.inline === null ? text : this.inline + text;
      return;
    }
    // A whole number or decimal is read directly, unless further pieces of it are to come.
    if (this.type <= S && !raw && this.value === null && bytes[end + 1] === 0x2f) {
      this.number_ = decimalOf(bytes, start, end);
      if (!Number.isNaN(this.number_)) return;
    }
    const text = xmlText(bytes, start, end, raw);
    this.value = this.value === null ? text : this.value + text;
  }

  private openCell(from: number, end: number): void {
    this.inCell = true;
    this.inInline = false;
    this.phonetic = 0;
    this.cellRow = this.row;
    this.column++;
    this.style = 0;
    this.type = N;
    this.isFormula = false;
    this.number_ = Number.NaN;
    this.value = null;
    this.inline = null;
    this.forEachAttribute(from, end, this.cellAttribute);
    if (this.traces !== null) {
      this.formula = "";
      this.shared_ = null;
    }
    if (this.row < 0) this.row = this.cellRow = 0;
  }

  private readonly cellAttribute = (name: number, nameEnd: number, value: number, valueEnd: number): void => {
    if (nameEnd - name !== 1) return;
    const letter = this.bytes[name];
    if (letter === LETTER_R) this.readReference(value, valueEnd);
    else if (letter === LETTER_S) this.style = Math.min(wholeOf(this.bytes, value, valueEnd), 0xffff);
    else if (letter === LETTER_T) this.type = cellTypeOf(this.bytes, value, valueEnd);
  };

  private openFormula(from: number, end: number): void {
    this.isFormula = true;
    if (this.traces === null) return;
    this.inFormula = this.wantsText = true;
    const attributes = this.attributesOf(from, end);
    if (attributes.get("t") === "shared") this.shared_ = attributes.get("si") ?? null;
  }

  /** `AB12` in any letter case; anything else leaves the position by order. */
  private readReference(start: number, end: number): void {
    const { bytes } = this;
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const letter = (bytes[at] as number) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
      if (column > MOST_COLUMNS) this.refuse(start, end);
    }
    if (at === start || at === end) return;
    let row = 0;
    for (; at < end; at++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) return;
      row = row * 10 + digit;
      if (row > MOST_ROWS) this.refuse(start, end);
    }
    if (row === 0) return;
    this.column = column - 1;
    this.cellRow = row - 1;
  }

  /** A cell whose address is beyond the worksheet. */
  private refuse(start: number, end: number): never {
    const cell = this.ascii(start, Math.min(end, start + LONGEST_REFERENCE));
    throw new LimitError("A cell beyond the worksheet", { cell, sheet: "" });
  }

  private closeCell(): void {
    this.inCell = false;
    const { cells, cellRow: row, column, style, isFormula } = this;
    requireWithin(row, column, "");
    // A cell whose address gives another row than its row's tag is placed where its own address says.
    this.row = row;
    this.traces?.add(row, column, style, isFormula ? { text: this.formula, shared: this.shared_ } : null);
    if (this.inline !== null) {
      cells.text(row, column, officeText(this.inline), style, isFormula);
      return;
    }
    const text = this.value;
    switch (this.type) {
      case S:
        if (!Number.isNaN(this.number_)) this.closeShared(row, column, this.number_, style, isFormula);
        else if (text !== null) this.closeShared(row, column, Number(text.trim()), style, isFormula);
        else if (isFormula) cells.withoutValue(row, column, style);
        return;
      case B:
        if (text !== null) cells.logical(row, column, /^\s*(?:1|true)/i.test(text), style, isFormula);
        return;
      case E:
        cells.error(row, column, text?.trim() || "#ERROR!", style, isFormula);
        return;
      case STR:
      case INLINE:
        if (text !== null) cells.text(row, column, officeText(text), style, isFormula);
        else cells.text(row, column, "", style, isFormula);
        return;
      default:
        this.closeNumber(text);
    }
  }

  private closeNumber(text: string | null): void {
    const { cells, cellRow: row, column, style, isFormula } = this;
    if (!Number.isNaN(this.number_)) {
      cells.number(row, column, this.number_, style, isFormula);
      return;
    }
    const trimmed = text?.trim() ?? "";
    if (trimmed === "") {
      if (isFormula) cells.withoutValue(row, column, style);
      return;
    }
    const serial = this.type === D ? (isoSerial(trimmed, this.date1904) ?? durationDays(trimmed)) : null;
    const number = serial ?? Number(trimmed);
    // Some programs write «1234,56» as a number: if it is not a number, it is kept as text.
    if (Number.isNaN(number)) cells.text(row, column, officeText(text ?? ""), style, isFormula);
    else cells.number(row, column, number, style, isFormula);
  }

  /** A text missing from the list is lost: an error, since an empty cell would hide it. */
  private closeShared(row: number, column: number, place: number, style: number, isFormula: boolean): void {
    const { cells } = this;
    if (this.shared[place] === undefined) cells.error(row, column, "#ERROR!", style, isFormula);
    else cells.sharedText(row, column, place, style, isFormula);
  }

  private openInside(name: string): void {
    this.wantsText = false;
    if (name === "is") {
      this.inInline = true;
      this.inline ??= "";
    } else if (name === "rPh") this.phonetic++;
  }

  private openRow(from: number, end: number): void {
    this.row++;
    this.column = -1;
    this.forEachAttribute(from, end, this.rowNumber);
    requireWithin(this.row, 0, "");
    this.forEachAttribute(from, end, this.rowAttribute);
  }

  private readonly rowNumber = (name: number, nameEnd: number, value: number, valueEnd: number): void => {
    if (nameEnd - name !== 1 || this.bytes[name] !== LETTER_R) return;
    const number = wholeOf(this.bytes, value, valueEnd);
    if (number > 0) this.row = number - 1;
  };

  private readonly rowAttribute = (name: number, nameEnd: number, value: number, valueEnd: number): void => {
    const length = nameEnd - name;
    if (length === 6 && this.ascii(name, nameEnd) === "hidden") {
      if (this.isTrue(value, valueEnd)) this.facts.hiddenRows.push(this.row);
    } else if (length === 12 && this.ascii(name, nameEnd) === "outlineLevel") {
      const level = wholeOf(this.bytes, value, valueEnd);
      if (level > 0) this.facts.outline.set(this.row, level);
    }
  };

  private openOutside(name: string, from: number, end: number): void {
    if (name === "sheetData") this.inRows = true;
    else if (name === "mergeCell") addMerge(this.facts, this.attributesOf(from, end).get("ref") ?? "");
    else if (name === "col") addColumns(this.facts, this.attributesOf(from, end));
  }

  private attributesOf(from: number, end: number): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    this.forEachAttribute(from, end, (name, nameEnd, value, valueEnd) =>
      found.set(this.ascii(name, nameEnd), xmlText(this.bytes, value, valueEnd)),
    );
    return found;
  }

  private isTrue(start: number, end: number): boolean {
    return /^(?:1|true|on)$/.test(this.ascii(start, end));
  }
}
