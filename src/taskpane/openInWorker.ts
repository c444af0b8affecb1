import { WorkbookError, type BlockPort, type WorkbookView } from "../app/ports";
import { portFacts } from "../app/remote/remotePort";
import { servePort } from "../app/remote/servePort";
import type { Day } from "../domain/day";
import { connectSession } from "../pane/remote/connectSession";
import { serveView } from "../pane/remote/serveView";
import type { PaneSession } from "../pane/session/pane";
import { strings } from "../pane/strings";
import type { Opening } from "./worker";

/** A workbook that only the page can reach. */
export interface PageWorkbook extends BlockPort {
  readonly view: WorkbookView;
}

/**
 * Has the engine in a worker operate on a workbook of the page. Rejects with a WorkbookError if the workbook cannot
 * be opened or the worker cannot be started; if it breaks down later, the session reports it.
 */
export async function openInWorker(
  worker: Worker,
  opened: Promise<PageWorkbook>,
  today: Day,
): Promise<PaneSession> {
  const broken = new Promise<void>((resolve) => {
    worker.addEventListener("error", () => {
      resolve();
    });
  });
  const port = await opened;
  const [workbooks, views, sessions] = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
  servePort(port, workbooks.port1);
  serveView(port.view, views.port1);
  const opening: Opening = {
    facts: portFacts(port),
    today,
    workbook: workbooks.port2,
    view: views.port2,
    session: sessions.port2,
  };
  worker.postMessage(opening, [workbooks.port2, views.port2, sessions.port2]);
  const connecting = connectSession(sessions.port1);
  // A worker that breaks down does not close its ports; whoever waits for them must be notified.
  void broken.then(() => {
    for (const { port1 } of [workbooks, views, sessions]) port1.dispatchEvent(new Event("close"));
  });
  return connecting.catch(() => {
    throw new WorkbookError("no-engine", strings.notices.noEngine);
  });
}
