import { HostError } from "./hostObject";

/** The open workbook that the host pretends to have: plain data, changed by the objects in objects/. */

/** A cell that holds something or is formatted. */
export interface Cell {
  value: string | number | boolean;
  /** In Excel's English, with its `=`; `null` for a constant. */
  formula: string | null;
  numberFormat: string;
}

/** Excel's limits of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of a sheet; the first and the last row and column, counted from 0. */
export interface Area {
  readonly sheet: Sheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A worksheet. */
export class Sheet {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  private readonly cells = new Map<number, Cell>();

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  /** The cell, or `undefined` where there is nothing. */
  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(row * COLUMNS + column);
  }

  /** The cell to be changed; made if there is none yet. */
  touch(row: number, column: number): Cell {
    const key = row * COLUMNS + column;
    const cell = this.cells.get(key) ?? { value: "", formula: null, numberFormat: "General" };
    this.cells.set(key, cell);
    return cell;
  }

  /** The smallest area around all cells with contents (or, unless `valuesOnly`, formats); `null` if there are none. */
  usedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [ROWS, COLUMNS, -1, -1];
    for (const [key, cell] of this.cells) {
      const formatted = !valuesOnly && cell.numberFormat !== "General";
      if (cell.value === "" && cell.formula === null && !formatted) continue;
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { sheet: this, top, left, bottom, right };
  }
}

/** The workbook. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  active: Sheet;
  private lastSheet = 0;

  /** A workbook of one empty sheet for each name; the first one is active. */
  constructor(
    readonly fileName: string,
    sheetNames: readonly [string, ...string[]],
  ) {
    const [first, ...others] = sheetNames;
    this.active = this.addSheet(first);
    for (const name of others) this.addSheet(name);
  }

  /** Looks a sheet up by its id or, as Excel does, by its name without regard to case. */
  findSheet(key: string): Sheet | undefined {
    const wanted = key.toLocaleLowerCase("ru");
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLocaleLowerCase("ru") === wanted);
  }

  /** Appends a sheet; without a name it gets the next free «ЛистN». */
  addSheet(name?: string): Sheet {
    const sheet = new Sheet(this, `{sheet-${String(++this.lastSheet)}}`, "");
    sheet.name = this.checkedName(name ?? this.freeName(), sheet);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Deletes a sheet; Excel refuses to delete the last visible one. */
  deleteSheet(sheet: Sheet): void {
    const remaining = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    const [next] = remaining;
    if (next === undefined)
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet) this.active = next;
  }

  /** The name as `sheet` may have it, or Excel's refusal. */
  checkedName(name: string, sheet: Sheet): string {
    const faulty = name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
    if (faulty) throw new HostError("InvalidArgument", `«${name}» is no name for a worksheet.`);
    const holder = this.findSheet(name);
    if (holder !== undefined && holder !== sheet)
      throw new HostError("ItemAlreadyExists", `There is a worksheet «${name}» already.`);
    return name;
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      const name = `Лист${String(number)}`;
      if (this.findSheet(name) === undefined) return name;
    }
  }
}
