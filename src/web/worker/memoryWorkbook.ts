import type { PictureRows, SheetPicture } from "../../app/picture";
import type { Watch, WorkbookPort } from "../../app/ports";
import type { CellValue } from "../../domain/grid";
import type { SheetModel } from "../../sheet/model";
import type { GridTab } from "../grid/types";
import type { Beside } from "../../pane/session/deps";
import type { FileToOpen, OnFile, SavedFile } from "./api";

/** What the worker wants of a workbook in memory; file/ has it, and only the composition root says so. */
export interface MemoryWorkbook extends WorkbookPort {
  /** What the finished workbook must be called by: «xlsx» or «xlsm». */
  readonly extension: string;
  /** The visible sheets in their order. */
  tabs(): readonly GridTab[] | Promise<readonly GridTab[]>;
  picture(sheet: string): Promise<SheetPicture>;
  pictureRows(sheet: string, top: number, count: number): Promise<PictureRows>;
  /** Puts a typed value over what `read` gives of one of our own sheets; tells how its picture shows it, and takes it back. */
  edit(
    sheet: string,
    row: number,
    column: number,
    value: CellValue,
  ): Promise<{ readonly value: CellValue; readonly takeBack: () => void }>;
  /** Adds a sheet of the user's own, with these rows from A1 on; returns its name, made unique. */
  addSheet(name: string, rows: readonly (readonly CellValue[])[]): string;
  /** The finished workbook. */
  save(watch?: Watch): Promise<Uint8Array>;
}

/** A workbook, and what was opened together with it. */
export interface OpenedFiles {
  readonly workbook: MemoryWorkbook;
  readonly beside: Beside;
}

/** What the composition root plugs into the worker. */
export interface WorkbookMaker {
  /**
   * Opens files as one workbook, with the finished registers among them beside it; throws a WorkbookError where none can be
   * read. `onFile` is told of each before it is read.
   */
  open(files: readonly FileToOpen[], onFile: OnFile): Promise<OpenedFiles>;
  /** Packs sheets as a new workbook of values. */
  packValues(models: readonly SheetModel[]): Promise<Uint8Array>;
  /** Packs sheets as a workbook with their formulas. */
  packSheets(models: readonly SheetModel[]): Promise<Uint8Array>;
  /** Keeps a workbook on this machine, in place of the one before. */
  keep(work: SavedFile): Promise<void>;
}
