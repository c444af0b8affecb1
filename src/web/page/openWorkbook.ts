import { proxy, releaseProxy, transfer, wrap, type Remote } from "comlink";
import type { PaneSession } from "../../pane/session/pane";
import { connectSession } from "../../pane/remote/connectSession";
import { serveView } from "../../pane/remote/serveView";
import type { GridSource } from "../grid/types";
import { GridView } from "../view/gridView";
import { handOut } from "../../pane/handOut";
import type { Changed, Failure, FileToOpen, OnFile, OpenedFile, WorkbookWorker } from "../worker/api";

/** A workbook that is open in a worker of its own. */
export interface OpenWorkbook {
  readonly file: OpenedFile;
  readonly files: readonly string[];
  readonly session: PaneSession;
  readonly worker: Remote<WorkbookWorker>;
  readonly view: GridView;
  readonly source: GridSource;
  /** Calls the listener after each change of the workbook; returns a function that ends this. */
  onChanged(listener: () => void): () => void;
  /** Terminates the worker; what was not saved is lost. */
  end(): void;
}

/**
 * Opens files in a worker; if files cannot be read, what the command would say about them is returned as a failure.
 */
export async function openWorkbook(
  worker: Worker,
  files: readonly FileToOpen[],
  today: string,
  onFile: OnFile,
): Promise<OpenWorkbook | Failure> {
  const remote = wrap<WorkbookWorker>(worker);
  const [session, view] = [new MessageChannel(), new MessageChannel()];
  const listeners = new Set<() => void>();
  let shown: GridView | null = null;
  const changed = async (change: Changed): Promise<void> => {
    for (const listener of [...listeners]) listener();
    await shown?.changed(change);
  };
  const opening = { files, today, session: session.port2, view: view.port2 };
  const buffers = files.map(({ bytes }) => bytes.buffer);
  const outcome = await remote.open(
    transfer(opening, [session.port2, view.port2, ...buffers]),
    proxy(changed),
    proxy(onFile),
  );
  if (!outcome.ok) return outcome.failure;
  const file = outcome.value;
  shown = new GridView({
    tabs: file.tabs,
    addSheet: (name, rows) => remote.addSheet(name, rows),
    handOut,
  });
  serveView(shown, view.port1);
  return {
    file,
    files: files.map(({ fileName }) => fileName),
    session: await connectSession(session.port1),
    worker: remote,
    view: shown,
    source: {
      picture: (sheet) => remote.picture(sheet),
      rows: (sheet, top, count) => remote.rows(sheet, top, count),
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => {
      remote[releaseProxy]();
      worker.terminate();
      session.port1.close();
      view.port1.close();
    },
  };
}
