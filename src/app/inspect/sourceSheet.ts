import type { SheetGrid } from "../../domain/grid";
import type { SheetInfo } from "../ports";

/** A sheet to build from, as read. */
export interface SourceSheet {
  readonly info: SheetInfo;
  readonly grid: SheetGrid;
}
