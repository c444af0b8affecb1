import type { WorkbookView } from "../../app/ports";
import { offer, onLost } from "../../app/remote/calls";
import type { ViewApi } from "./viewProtocol";

/**
 * Lets the engine at the other end of the port show places in the workbook, and be notified of what the user does
 * there.
 */
export function serveView(view: WorkbookView, port: MessagePort): void {
  const api: ViewApi = {
    activeSheet: () => view.activeSheet(),
    activate: (kind) => view.activate(kind),
    select: (place) => view.select(place),
    selection: () => view.selection(),
    addSheet: (name, rows, look) => view.addSheet(name, rows, look),
    openCopy: (bytes, fileName) => view.openCopy(bytes, fileName),
    handOut: (bytes, fileName) => view.handOut(bytes, fileName),
    onSelectionChanged: (to) => tell((listener) => view.onSelectionChanged(listener), to),
    onSheetChanged: (to) => tell((listener) => view.onSheetChanged(listener), to),
  };
  offer(api, port);
}

/** Sends notifications until anything comes back. */
async function tell<T>(
  listen: (listener: (heard: T) => void) => Promise<() => void>,
  to: MessagePort,
): Promise<void> {
  const end = await listen((heard) => {
    to.postMessage(heard);
  });
  to.onmessage = () => {
    end();
    to.close();
  };
  onLost(to, end);
}
