import { expose, releaseProxy, transfer, wrap, type Remote } from "comlink";
import type { PaneSession } from "../../pane/session/pane";
import { connectSession } from "../../pane/remote/connectSession";
import { serveView } from "../../pane/remote/serveView";
import type { GridSource } from "../grid/types";
import { GridView } from "../view/gridView";
import { handOut } from "../../pane/handOut";
import type {
  Failure,
  FileToOpen,
  OnChanged,
  OnFile,
  OnFirstRows,
  OpenedFile,
  OpeningNews,
  ShownRows,
  WorkbookWorker,
} from "../worker/api";

/** A workbook that is open in a worker of its own. */
export interface OpenWorkbook {
  readonly file: OpenedFile;
  readonly files: readonly string[];
  readonly session: PaneSession;
  readonly worker: Remote<WorkbookWorker>;
  readonly view: GridView;
  readonly source: GridSource;
  /** What was told of it while it was read. */
  readonly firstRows: ShownRows | null;
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
  news: OpeningNews,
): Promise<OpenWorkbook | Failure> {
  const remote = wrap<WorkbookWorker>(worker);
  const [session, view] = [new MessageChannel(), new MessageChannel()];
  const listeners = new Set<() => void>();
  let shown: GridView | null = null;
  const changed = callable<OnChanged>(async (change) => {
    for (const listener of [...listeners]) listener();
    await shown?.changed(change);
  });
  let firstRows: ShownRows | null = null;
  const reading = callable(news.onFile);
  const begun = callable<OnFirstRows>((rows) => {
    firstRows = rows;
    news.onFirstRows(rows);
  });
  const ports = {
    session: session.port2,
    view: view.port2,
    changed: changed.port2,
    onFile: reading.port2,
    onFirstRows: begun.port2,
  };
  const buffers = files.map(({ bytes }) => bytes.buffer);
  const outcome = await remote.open(
    transfer({ files, today, ...ports }, [...Object.values(ports), ...buffers]),
  );
  reading.port1.close();
  begun.port1.close();
  if (!outcome.ok) {
    changed.port1.close();
    return outcome.failure;
  }
  const file = outcome.value;
  shown = new GridView({
    tabs: file.tabs,
    addSheet: (name, rows) => remote.addSheet(name, rows),
    handOut,
  });
  const unserve = serveView(shown, view.port1);
  return {
    file,
    files: files.map(({ fileName }) => fileName),
    firstRows,
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
      unserve();
      changed.port1.close();
      session.port1.close();
    },
  };
}

/**
 * A function that the worker may call through the second port, until the first is closed: those that the library makes
 * are never closed when a worker is terminated, and keep alive all that the function knows of.
 */
function callable<T extends OnChanged | OnFile | OnFirstRows>(act: T): MessageChannel {
  const channel = new MessageChannel();
  expose(act, channel.port1);
  return channel;
}
