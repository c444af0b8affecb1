import type { DebtSource, MutableDebt } from "./debt";
import { FIELD_KEYS } from "./fields";

/** What has a column, in the order of the columns. */
const COLUMNS = [...FIELD_KEYS, "unread"] as const;

/**
 * Debts that are read together, kept column by column as their sheet is: a field that none of them gives has no column,
 * and of each debt there is nothing but its place. As objects of their own they took 600 bytes each, most of them for
 * the fifty fields that a sheet does not have, and every pass over a register waited for that memory.
 */
export class DebtTable {
  private readonly columns: (unknown[] | null)[] = new Array<unknown[] | null>(COLUMNS.length).fill(null);
  private readonly rows: number[] = [];
  /** The file and sheet of each debt: the same object for the debts of one sheet that follow one another. */
  private readonly sheets: Omit<DebtSource, "row">[] = [];

  /** Appends a debt of which nothing is known except where it was read. */
  add({ file, sheet, row }: DebtSource): MutableDebt {
    const last = this.sheets.at(-1);
    this.sheets.push(last?.file === file && last.sheet === sheet ? last : { file, sheet });
    return new TableRow(this, this.rows.push(row) - 1) as unknown as MutableDebt;
  }

  /** Where a debt was read. */
  source(at: number): DebtSource {
    const { file, sheet } = this.sheets[at] as DebtSource;
    return { file, sheet, row: this.rows[at] as number };
  }

  /** The value in a column; `null` where none was put. */
  get(column: number, at: number): unknown {
    const values = this.columns[column] as unknown[] | null;
    return values === null ? null : (values[at] ?? null);
  }

  /** Puts a value into a column, which is there from the first value on that is known. */
  put(column: number, at: number, value: unknown): void {
    let values = this.columns[column] as unknown[] | null;
    if (values === null) {
      if (value === null) return;
      this.columns[column] = values = [];
    }
    while (values.length < at) values.push(null);
    values[at] = value;
  }
}

/** A debt of a table: its place there. Its facts are accessors, so that it reads like a debt that has them itself. */
class TableRow {
  constructor(
    readonly table: DebtTable,
    readonly at: number,
  ) {}

  get source(): DebtSource {
    return this.table.source(this.at);
  }

  /** What the debt says, without the table that it is a row of. */
  toJSON(): object {
    const values = COLUMNS.map((name, column) => [name, this.table.get(column, this.at)] as const);
    return { ...Object.fromEntries(values), source: this.source };
  }
}

COLUMNS.forEach((name, column) => {
  Object.defineProperty(TableRow.prototype, name, {
    get(this: TableRow) {
      return this.table.get(column, this.at);
    },
    set(this: TableRow, value: unknown) {
      this.table.put(column, this.at, value);
    },
  });
});
