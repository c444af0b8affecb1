import { HostError } from "../errors";
import { columnCount, intersection, type Area, type Box } from "./area";
import type { Sheet } from "./sheet";

/** An Excel table. Its headings are what stands in its first row. */
export class Table {
  style = "TableStyleMedium2";
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  readonly criteria = new Map<number, unknown>();

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    public name: string,
    public box: Box,
  ) {}

  /** The headings from left to right. */
  headings(): string[] {
    return Array.from({ length: columnCount(this.box) }, (_, index) =>
      String(this.sheet.cells.value(this.box.top, this.box.left + index)),
    );
  }

  /** The whole table. */
  area(): Area {
    return { sheet: this.sheet, ...this.box };
  }

  /** The rows between the headings and the totals. */
  body(): Area {
    return {
      sheet: this.sheet,
      ...this.box,
      top: this.box.top + (this.showHeaders ? 1 : 0),
      bottom: this.box.bottom - (this.showTotals ? 1 : 0),
    };
  }
}

/** Refuses a place that a table cannot have. */
export function checkTablePlace({ sheet, ...box }: Area, except?: Table): void {
  for (const table of sheet.tables)
    if (table !== except && intersection(table.box, box) !== null)
      throw new HostError("InvalidOperation", "A table can't overlap another table.");
  if (sheet.merges.some((merge) => intersection(merge, box) !== null))
    throw new HostError("MergedRangeConflict", "A table can't overlap merged cells.");
}

/** Makes a row of cells headings, as Excel does: texts, none empty, none twice. */
export function makeHeadings(table: Table): void {
  const { sheet, box } = table;
  const taken = new Set<string>();
  for (let column = box.left; column <= box.right; column++) {
    const given = String(sheet.cells.value(box.top, column));
    const stem = given === "" ? "Столбец" : given;
    let name = given === "" ? `${stem}${String(column - box.left + 1)}` : given;
    for (let number = 2; taken.has(name.toLocaleLowerCase("ru")); number++) name = `${stem}${String(number)}`;
    taken.add(name.toLocaleLowerCase("ru"));
    sheet.cells.put(box.top, column, { value: name, formula: null });
  }
}
