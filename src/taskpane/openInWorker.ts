import type { BlockPort, WorkbookView } from "../app/ports";
import { servePort } from "../app/remote/servePort";
import type { Day } from "../domain/day";
import { connectSession } from "./remote/connectSession";
import { serveView } from "./remote/serveView";
import type { PaneSession } from "./session/pane";
import type { Opening } from "./worker";

/**
 * Starts the engine in a worker over a workbook that only the page can reach. Rejects with a WorkbookError if the
 * worker cannot be started; if it breaks down later, the session says so.
 */
export function openInWorker(
  worker: Worker,
  { port, view, today }: { readonly port: BlockPort; readonly view: WorkbookView; readonly today: Day },
): Promise<PaneSession> {
  const [workbooks, views, sessions] = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
  servePort(port, workbooks.port1);
  serveView(view, views.port1);
  const opening: Opening = {
    facts: { fileName: port.fileName, date1904: port.date1904 },
    today,
    workbook: workbooks.port2,
    view: views.port2,
    session: sessions.port2,
  };
  // A worker that breaks down does not close its ports; whoever waits at them must learn of it.
  worker.addEventListener("error", () => {
    for (const { port1 } of [workbooks, views, sessions]) port1.dispatchEvent(new Event("close"));
  });
  worker.postMessage(opening, [workbooks.port2, views.port2, sessions.port2]);
  return connectSession(sessions.port1);
}
