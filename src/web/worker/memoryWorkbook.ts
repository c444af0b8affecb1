import type { FirstRows, PictureRows, SheetPicture } from "../../app/workbookPicture";
import type { Watch, WorkbookPort } from "../../app/ports";
import type { CellValue } from "../../domain/grid";
import type { SheetModel } from "../../sheet/model";
import type { GridTab } from "../grid/types";
import type { Beside } from "../../pane/session/deps";
import type { FileToOpen, OnFile, SavedFile } from "./api";
import type { KeepingPlace } from "../recovery/keepingPlace";

/** What the worker needs from a workbook in memory; file/ implements it, which only the composition root knows. */
export interface MemoryWorkbook extends WorkbookPort {
  /** The extension that the finished workbook must have: «xlsx» or «xlsm». */
  readonly extension: string;
  /** The visible sheets in their order. */
  tabs(): readonly GridTab[] | Promise<readonly GridTab[]>;
  picture(sheet: string): Promise<SheetPicture>;
  pictureRows(sheet: string, top: number, count: number): Promise<PictureRows>;
  /**
   * Puts a typed value over what `read` returns for one of our own sheets; returns how its picture shows it, and a
   * way to undo it.
   */
  edit(
    sheet: string,
    row: number,
    column: number,
    value: CellValue,
  ): Promise<{ readonly value: CellValue; readonly takeBack: () => void }>;
  /** Adds a sheet as one of the user's own, with these rows starting at A1; returns its name, made unique. */
  addSheet(name: string, rows: readonly (readonly CellValue[])[]): string;
  /** The finished workbook. */
  save(watch?: Watch): Promise<Uint8Array>;
}

/** A workbook, and what was opened together with it. */
export interface OpenedFiles {
  readonly workbook: MemoryWorkbook;
  readonly beside: Beside;
}

/** Who hears what is read: each file before it is, and the first rows of a long one while it is. */
export interface ReadingNews {
  readonly onFile: OnFile;
  /** `null`: those that were told are no part of the workbook. */
  readonly onFirstRows: (rows: FirstRows | null) => void;
}

/** What the composition root plugs into the worker. */
export interface WorkbookMaker {
  /**
   * Opens files as one workbook, with the finished registers among them beside it; throws a WorkbookError where none can be
   * read.
   */
  open(files: readonly FileToOpen[], news: ReadingNews): Promise<OpenedFiles>;
  /** Packs sheets as a new workbook of values. */
  packValues(models: readonly SheetModel[]): Promise<Uint8Array>;
  /** Packs sheets as a workbook with their formulas. */
  packSheets(models: readonly SheetModel[]): Promise<Uint8Array>;
  /** Stores a workbook on this machine, replacing the previous one of that place. */
  keep(work: SavedFile, place: KeepingPlace): Promise<void>;
}
