import type { WorkbookView } from "../../app/ports";

/** What the engine requests from the workbook's window; listeners are notified through a port that they pass. */
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
