import type { DebtSource, MutableDebt } from "./debt";
import { FIELD_KEYS } from "./fields";

/** The place of the columns `source` and `unread`, after those of the fields. */
const [SOURCE, UNREAD] = [FIELD_KEYS.length, FIELD_KEYS.length + 1];

type Column = unknown[];

/**
 * The debts of a sheet, kept column by column as the sheet itself is: a field that no debt gives has no column, and of
 * a debt there is no more than its place. A debt as an object of its own took 600 bytes, most of them for the fifty
 * fields that a sheet does not have, and 100,000 of them were what every pass over a register waited for.
 */
export class DebtTable {
  private readonly columns: (Column | null)[] = new Array<Column | null>(UNREAD + 1).fill(null);
  private length = 0;

  /** Appends a debt of which nothing is known except where it was read. */
  add(source: DebtSource): MutableDebt {
    const row = new DebtRow(this, this.length++);
    this.put(SOURCE, row.at, source);
    return row as unknown as MutableDebt;
  }

  /** @internal What a debt's field is; `null` as long as nothing was put. */
  get(ordinal: number, at: number): unknown {
    const column = this.columns[ordinal] as Column | null;
    return column === null ? null : (column[at] ?? null);
  }

  /** @internal Sets a debt's field; to say that nothing is known of it makes no column. */
  put(ordinal: number, at: number, value: unknown): void {
    let column = this.columns[ordinal] as Column | null;
    if (column === null) {
      if (value === null) return;
      this.columns[ordinal] = column = [];
    }
    while (column.length < at) column.push(null);
    column[at] = value;
  }
}

/** A debt's place; its facts are accessors, one for each field, so that it reads like any other debt. */
class DebtRow {
  constructor(
    readonly table: DebtTable,
    readonly at: number,
  ) {}
}

[...FIELD_KEYS, "source", "unread"].forEach((name, ordinal) => {
  Object.defineProperty(DebtRow.prototype, name, {
    get(this: DebtRow) {
      return this.table.get(ordinal, this.at);
    },
    set(this: DebtRow, value: unknown) {
      this.table.put(ordinal, this.at, value);
    },
  });
});
