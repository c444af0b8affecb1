import type { WorkbookView } from "../../app/ports";
import { offer, onLost } from "../../app/remote/calls";
import type { ViewApi } from "./viewProtocol";

/**
 * Lets the engine at the other end of the port show places in the workbook, and be notified of what the user does
 * there. Returns a function that ends this, for an engine whose thread is terminated: that does not close its ports,
 * and a port that may still be written to is kept with all that listens at it.
 */
export function serveView(view: WorkbookView, port: MessagePort): () => void {
  const ends = new Set<() => void>();
  const api: ViewApi = {
    activeSheet: () => view.activeSheet(),
    activate: (kind) => view.activate(kind),
    select: (place) => view.select(place),
    selection: () => view.selection(),
    addSheet: (name, rows, look) => view.addSheet(name, rows, look),
    openCopy: (bytes, fileName) => view.openCopy(bytes, fileName),
    handOut: (bytes, fileName) => view.handOut(bytes, fileName),
    onSelectionChanged: (to) => tell((listener) => view.onSelectionChanged(listener), to, ends),
    onSheetChanged: (to) => tell((listener) => view.onSheetChanged(listener), to, ends),
  };
  offer(api, port);
  return () => {
    for (const end of ends) end();
    port.close();
  };
}

/** Sends notifications until anything comes back, or until it is ended by the function added to `ends`. */
async function tell<T>(
  listen: (listener: (heard: T) => void) => Promise<() => void>,
  to: MessagePort,
  ends: Set<() => void>,
): Promise<void> {
  const unlisten = await listen((heard) => {
    to.postMessage(heard);
  });
  const end = (): void => {
    if (!ends.delete(end)) return;
    unlisten();
    to.close();
  };
  ends.add(end);
  to.onmessage = end;
  onLost(to, end);
}
