import { parseAddress } from "./address";
import { HostError } from "./errors";
import type { Content } from "./model/cells";
import type { Remark, Sheet } from "./model/sheet";
import type { Style } from "./model/style";
import type { Workbook } from "./model/workbook";
import { enterAll } from "./model/write";

/** The person who works in Excel while the add-in does: each act takes place at once, and is told to listeners. */
export class User {
  /** Whether the user is typing in a cell, which makes Excel refuse requests or put them off. */
  isEditing = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly done: () => void,
  ) {}

  /** Types values into cells, row by row. */
  type(sheet: string, address: string, values: readonly (readonly Content[])[] | Content): void {
    this.act(() => {
      enterAll(parseAddress(this.sheet(sheet), address), values);
    });
  }

  /** Puts a note on a cell, or begins a thread of comments there. */
  remark(
    sheet: string,
    address: string,
    remark: Omit<Remark, "row" | "column">,
    kind: "notes" | "comments",
  ): void {
    this.act(() => {
      const { top: row, left: column } = parseAddress(this.sheet(sheet), address);
      this.sheet(sheet)[kind].push({ ...remark, row, column });
    });
  }

  /** Gives cells a fill (`#RRGGBB`), coloured or bold letters. */
  paint(sheet: string, address: string, look: Partial<Pick<Style, "fill" | "fontColor" | "bold">>): void {
    this.act(() => {
      const area = parseAddress(this.sheet(sheet), address);
      area.sheet.cells.restyle(area, (style) => ({ ...style, ...look }));
    });
  }

  /** Makes columns so many points wide. */
  resizeColumns(sheet: string, address: string, points: number): void {
    this.act(() => {
      const { left, right } = parseAddress(this.sheet(sheet), address);
      for (let column = left; column <= right; column++) this.sheet(sheet).columns.resize(column, points);
    });
  }

  /** Selects cells. */
  select(sheet: string, address: string): void {
    this.act(() => {
      this.workbook.select(this.sheet(sheet), [parseAddress(this.sheet(sheet), address)]);
    });
  }

  /** Goes to a sheet. */
  activate(sheet: string): void {
    this.act(() => {
      this.workbook.activate(this.sheet(sheet));
    });
  }

  /** Adds a sheet. */
  addSheet(name: string): void {
    this.act(() => {
      this.workbook.addSheet(name);
    });
  }

  /** Deletes a sheet. */
  deleteSheet(name: string): void {
    this.act(() => {
      this.workbook.deleteSheet(this.sheet(name));
    });
  }

  /** Renames a sheet. */
  renameSheet(name: string, to: string): void {
    this.act(() => {
      this.workbook.renameSheet(this.sheet(name), to);
    });
  }

  /** Protects a sheet, without a password. */
  protect(name: string): void {
    this.act(() => {
      this.sheet(name).protection = { options: {}, password: "" };
    });
  }

  /** Begins to type in a cell. */
  beginEditing(): void {
    this.isEditing = true;
  }

  /** Ends typing: requests that waited for it go on. */
  endEditing(): void {
    this.isEditing = false;
    this.done();
  }

  private sheet(name: string): Sheet {
    const sheet = this.workbook.findSheet(name);
    if (sheet === undefined) throw new HostError("ItemNotFound", `There is no worksheet «${name}».`);
    return sheet;
  }

  private act(act: () => void): void {
    this.workbook.actor = "user";
    try {
      act();
    } finally {
      this.workbook.actor = "addin";
      this.done();
    }
  }
}
