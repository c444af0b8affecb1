import type { WorkbookView } from "../../app/ports";
import { callsOf } from "../../app/remote/calls";
import { VIEW_CALLS, type ViewApi } from "./viewProtocol";

/** The window of the workbook that another thread serves (see serveView). */
export function remoteView(port: MessagePort): WorkbookView {
  const calls = callsOf<ViewApi>(port, VIEW_CALLS);
  return {
    activeSheet: () => calls.activeSheet(),
    activate: (kind) => calls.activate(kind),
    select: (place) => calls.select(place),
    selection: () => calls.selection(),
    addSheet: (name, rows, look) => calls.addSheet(name, rows, look),
    openCopy: (bytes, fileName) => calls.openCopy(bytes, fileName),
    handOut: (bytes, fileName) => calls.handOut(bytes, fileName),
    onSelectionChanged: (listener) => hear((to) => calls.onSelectionChanged(to), listener),
    onSheetChanged: (listener) => hear((to) => calls.onSheetChanged(to), listener),
  };
}

async function hear<T>(
  ask: (to: MessagePort) => Promise<void>,
  listener: (heard: T) => void,
): Promise<() => void> {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<T>) => {
    listener(data);
  };
  await ask(port2);
  return () => {
    port1.postMessage(null);
    port1.close();
  };
}
