import type { SheetAdditions } from "../../domain/cellTouch";
import type { GridFacts } from "../../domain/gridParts";
import type { AppliedChange, WorkbookPort } from "../ports";
import type { PackedCell, PackedChange, PackedRows } from "./packedMessage";

/** What can be requested from a workbook in another thread. Nothing large travels in one message. */
export interface PortApi extends Pick<WorkbookPort, "sheets" | "settings"> {
  /** Reads a sheet; its blocks are sent to `blocks` as they arrive; returns their number. */
  read(
    sheet: string,
    blocks: MessagePort,
    watch: MessagePort,
  ): Promise<{ readonly facts: GridFacts; readonly count: number }>;
  /** See {@link WorkbookPort}. */
  additions(sheet: string, only?: readonly (keyof SheetAdditions)[]): Promise<SheetAdditions>;
  /** Announces a change: its sheets without cells and rows. */
  begin(change: PackedChange): void;
  cells(sheet: number, cells: readonly PackedCell[]): void;
  rows(sheet: number, block: number, rows: PackedRows): void;
  /** Applies the change that has been sent. */
  apply(watch: MessagePort): Promise<AppliedChange>;
  /** Writes the cells of the one sheet that was sent over the existing ones. */
  putCells(): Promise<void>;
}

/** See {@link PortApi}. */
export const PORT_CALLS = [
  "sheets",
  "settings",
  "read",
  "additions",
  "begin",
  "cells",
  "rows",
  "apply",
  "putCells",
] as const satisfies readonly (keyof PortApi)[];
