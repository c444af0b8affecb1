import type { WorkbookView } from "../../app/ports";

/** What the engine asks of the workbook's window; listeners hear by a port that they hand over. */
export interface ViewApi extends Omit<WorkbookView, "onSelectionChanged" | "onSheetChanged"> {
  onSelectionChanged(port: MessagePort): Promise<void>;
  onSheetChanged(port: MessagePort): Promise<void>;
}

/** See {@link ViewApi}. */
export const VIEW_CALLS = [
  "activeSheet",
  "activate",
  "select",
  "selection",
  "onSelectionChanged",
  "onSheetChanged",
  "addSheet",
  "openCopy",
  "handOut",
] as const satisfies readonly (keyof ViewApi)[];
