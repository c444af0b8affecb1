import type { GridFacts } from "../../domain/gridParts";
import type { AppliedChange, WorkbookPort } from "../ports";
import type { PackedCell, PackedChange, PackedRows } from "./packed";

/** What a workbook of another thread is asked for. Nothing large travels in one message. */
export interface PortApi extends Pick<WorkbookPort, "sheets" | "settings"> {
  /** Reads a sheet; its blocks go to `blocks` as they arrive, this many in all. */
  read(
    sheet: string,
    blocks: MessagePort,
    watch: MessagePort,
  ): Promise<{ readonly facts: GridFacts; readonly count: number }>;
  /** A change begins to come: its sheets without cells and rows. */
  begin(change: PackedChange): void;
  cells(sheet: number, cells: readonly PackedCell[]): void;
  rows(sheet: number, block: number, rows: PackedRows): void;
  /** Applies the change that has come. */
  apply(watch: MessagePort): Promise<AppliedChange>;
  /** Puts the cells of the one sheet that has come over those that stand there. */
  putCells(): Promise<void>;
}

/** See {@link PortApi}. */
export const PORT_CALLS = [
  "sheets",
  "settings",
  "read",
  "begin",
  "cells",
  "rows",
  "apply",
  "putCells",
] as const satisfies readonly (keyof PortApi)[];
