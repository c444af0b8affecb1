import { parseAddress } from "./address";
import { HostError } from "./errors";
import type { Content } from "./model/cells";
import type { Sheet } from "./model/sheet";
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
