import { HostError } from "../errors";
import { isCellName } from "./names";
import { isTableOrNameTaken, type DefinedName } from "./names";
import { renameSheet, renameTable } from "./formulas";
import { localAddress } from "../address";
import type { Area, Box } from "./area";
import type { Content } from "./cells";
import { Sheet } from "./sheet";
import type { Table } from "./table";

/** Something that happened in the workbook, as Excel tells those who listen. */
export interface WorkbookEvent {
  readonly kind:
    "activated" | "deactivated" | "added" | "deleted" | "changed" | "selectionChanged" | "calculated";
  readonly sheetId: string;
  readonly address?: string;
  readonly source: "Local" | "Remote";
  /** Who wrote: this add-in, or the user. */
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

/** Works out what a formula shows: the host itself does not calculate. */
export type Calculator = (formula: string, cell: Area) => Content;

/** The workbook that the host pretends to have open: plain data, changed by the objects in objects/. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  active: Sheet;
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  date1904 = false;
  calculationMode = "Automatic";
  enableEvents = true;
  /** Whether the structure is protected: sheets can then not be added, deleted, renamed or moved. */
  structureProtected = false;
  /** Above so many cells a read answers `null`, as Excel on the web does at times; no limit unless a test sets one. */
  largestRead = Number.POSITIVE_INFINITY;
  /** Who is signed in: the author of comments and notes. */
  userName = "Бухгалтер";
  calculator: Calculator = () => 0;
  /** Workbooks that the add-in asked Excel to open, as base64. */
  readonly opened: string[] = [];
  /** What happened since the last answer. */
  readonly events: WorkbookEvent[] = [];
  /** Who is at work: the add-in, unless a test plays the user. */
  actor: "addin" | "user" = "addin";
  private lastId = 0;

  /** A workbook of one empty sheet for each name; the first one is active. */
  constructor(
    readonly fileName: string,
    sheetNames: readonly [string, ...string[]],
  ) {
    const [first, ...others] = sheetNames;
    this.active = this.addSheet(first);
    for (const name of others) this.addSheet(name);
    this.events.length = 0;
  }

  /** A new id for an object of a kind, in the form that Excel gives sheets and tables. */
  nextId(kind: string): string {
    return `{${kind}-${String(++this.lastId)}}`;
  }

  /** Looks a sheet up by its id or, as Excel does, by its name without regard to case. */
  findSheet(key: string): Sheet | undefined {
    const wanted = key.toLocaleLowerCase("ru");
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLocaleLowerCase("ru") === wanted);
  }

  /** All tables, sheet by sheet. */
  get tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  /** Looks a table up by its id or its name. */
  findTable(key: string): Table | undefined {
    const wanted = key.toLocaleLowerCase("ru");
    return this.tables.find((table) => table.id === key || table.name.toLocaleLowerCase("ru") === wanted);
  }

  /** Appends a sheet; without a name it gets the next free «ЛистN». */
  addSheet(name?: string): Sheet {
    this.checkStructure();
    const sheet = new Sheet(this, this.nextId("sheet"), "");
    sheet.name = this.checkedName(name ?? this.freeName(), sheet);
    this.sheets.push(sheet);
    this.happened("added", sheet);
    return sheet;
  }

  /** Deletes a sheet with its tables and names; Excel refuses the last visible one and very hidden ones. */
  deleteSheet(sheet: Sheet): void {
    this.checkStructure();
    if (sheet.visibility === "VeryHidden")
      throw new HostError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
    const remaining = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    const position = this.sheets.indexOf(sheet);
    const next = remaining.find((other) => this.sheets.indexOf(other) > position) ?? remaining.at(-1);
    if (next === undefined)
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    for (const table of sheet.tables) this.mapFormulas((formula) => renameTable(formula, table.name, null));
    this.sheets.splice(position, 1);
    sheet.deleted = true;
    this.mapFormulas((formula) => renameSheet(formula, sheet.name, null));
    for (let index = this.names.length - 1; index >= 0; index--)
      if (this.names[index]?.scope === sheet) this.names.splice(index, 1);
    this.happened("deleted", sheet);
    if (this.active === sheet) this.activate(next);
  }

  /** Renames a sheet; formulas that name it follow. */
  renameSheet(sheet: Sheet, name: string): void {
    this.checkStructure();
    const checked = this.checkedName(name, sheet);
    const old = sheet.name;
    sheet.name = checked;
    if (old !== checked) this.mapFormulas((formula) => renameSheet(formula, old, checked));
  }

  /** Renames a table; formulas that name it follow. */
  renameTable(table: Table, name: string): void {
    const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !isCellName(name);
    if (!valid) throw new HostError("InvalidArgument", `«${name}» is no name for a table.`);
    if (isTableOrNameTaken(this, name, table))
      throw new HostError("ItemAlreadyExists", `The name «${name}» is taken.`);
    const old = table.name;
    table.name = name;
    this.mapFormulas((formula) => renameTable(formula, old, name));
  }

  /** Brings a sheet before the user. */
  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible")
      throw new HostError("InvalidOperation", `The worksheet «${sheet.name}» is hidden.`);
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    this.happened("deactivated", before);
    this.happened("activated", sheet);
  }

  /** Selects cells; their sheet comes before the user. */
  select(sheet: Sheet, boxes: readonly [Box, ...Box[]]): void {
    this.activate(sheet);
    sheet.selection = boxes.map(({ top, left, bottom, right }) => ({ top, left, bottom, right })) as [
      Box,
      ...Box[],
    ];
    this.happened("selectionChanged", sheet, boxes.map(localAddress).join(","));
  }

  /** Notes an event, unless events are off. */
  happened(kind: WorkbookEvent["kind"], sheet: Sheet, address?: string): void {
    if (!this.enableEvents) return;
    this.events.push({
      kind,
      sheetId: sheet.id,
      ...(address !== undefined && { address }),
      source: "Local",
      triggerSource: this.actor === "addin" ? "ThisLocalAddin" : "Unknown",
    });
  }

  /** Works all formulas out anew. */
  calculate(): void {
    for (const sheet of this.sheets) {
      sheet.cells.mapFormulas((formula, row, column) => {
        const value = this.calculator(formula, { sheet, top: row, left: column, bottom: row, right: column });
        sheet.cells.put(row, column, { value, formula });
        return formula;
      });
      this.happened("calculated", sheet);
    }
  }

  /** The name as `sheet` may have it, or Excel's refusal. */
  checkedName(name: string, sheet: Sheet): string {
    // «History» and its Russian name belong to Excel itself.
    const reserved = /^(history|журнал)$/i.test(name);
    const faulty =
      reserved || name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
    if (faulty) throw new HostError("InvalidArgument", `«${name}» is no name for a worksheet.`);
    const holder = this.findSheet(name);
    if (holder !== undefined && holder !== sheet)
      throw new HostError("ItemAlreadyExists", `There is a worksheet «${name}» already.`);
    return name;
  }

  /** Refuses a change of the sheets' order, number or names while the structure is protected. */
  checkStructure(): void {
    if (this.structureProtected)
      throw new HostError("AccessDenied", "The workbook's structure is protected.");
  }

  private mapFormulas(map: (formula: string) => string): void {
    for (const sheet of this.sheets) {
      sheet.cells.mapFormulas(map);
      for (const rule of sheet.conditionalFormats) rule.formula = map(rule.formula);
    }
    for (const name of this.names) if (name.formula !== null) name.formula = map(name.formula);
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      const name = `Лист${String(number)}`;
      if (this.findSheet(name) === undefined) return name;
    }
  }
}
