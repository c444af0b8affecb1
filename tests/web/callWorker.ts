import { expose, transfer, wrap, type Remote } from "comlink";
import type { WorkbookView } from "../../src/app/ports";
import type { FileWorkbook } from "../../src/file/fileWorkbook";
import { newWorkbook } from "../../src/file/newWorkbook";
import { packValues } from "../../src/file/valuesCopy";
import { connectSession } from "../../src/pane/remote/connectSession";
import { serveView } from "../../src/pane/remote/serveView";
import type { PaneSession } from "../../src/pane/session/pane";
import type {
  Changed,
  FileToOpen,
  OpenedFile,
  Outcome,
  SavedFile,
  ShownRows,
  WorkbookWorker,
} from "../../src/web/worker/api";
import { openFiles } from "../../src/web/openFiles";
import { WorkbookHost } from "../../src/web/worker/workbookHost";

/** The worker as the page calls it, over a channel as between threads. */
export interface Called {
  readonly worker: Remote<WorkbookWorker>;
  readonly opened: Outcome<OpenedFile>;
  readonly session: PaneSession;
  readonly changes: Changed[];
  /** The files that were read, in order. */
  readonly read: string[];
  /** The first rows of long files, as they were told. */
  readonly firstRows: (ShownRows | null)[];
  readonly view: jest.Mocked<WorkbookView>;
  /** What was kept for a later visit. */
  readonly kept: SavedFile[];
  /** The workbook itself, on the worker's side. */
  readonly workbook: FileWorkbook;
}

/** Every channel of a test, also those that the library opens: an open one keeps Node from ending. */
const channels: MessageChannel[] = [];
const Channel = MessageChannel;

/** Has every channel of the suite closed after each test. */
export function closeChannels(): void {
  beforeAll(() => {
    globalThis.MessageChannel = class extends Channel {
      constructor() {
        super();
        channels.push(this);
      }
    };
  });

  afterEach(() => {
    for (const { port1, port2 } of channels.splice(0)) [port1, port2].forEach((port) => port.close());
  });

  afterAll(() => {
    globalThis.MessageChannel = Channel;
  });
}

/** Opens files in a worker. */
export async function call(...files: readonly FileToOpen[]): Promise<Called> {
  const [api, session, view] = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
  const kept: SavedFile[] = [];
  const keep = (work: SavedFile): Promise<void> => Promise.resolve(void kept.push(work));
  let workbook: FileWorkbook = null as never;
  const open: typeof openFiles = async (...given) => {
    const opened = await openFiles(...given);
    workbook = opened.workbook;
    return opened;
  };
  expose(new WorkbookHost({ open, packValues, packSheets: newWorkbook, keep }), api.port1);
  const worker = wrap<WorkbookWorker>(api.port2);
  const [changes, read, firstRows]: [Changed[], string[], (ShownRows | null)[]] = [[], [], []];
  const shown = seen();
  serveView(shown, view.port1);
  const [changed, reading, begun] = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
  expose((change: Changed) => void changes.push(change), changed.port1);
  expose((file: string) => void read.push(file), reading.port1);
  expose((rows: ShownRows | null) => void firstRows.push(rows), begun.port1);
  const ports = {
    session: session.port2,
    view: view.port2,
    changed: changed.port2,
    onFile: reading.port2,
    onFirstRows: begun.port2,
  };
  const opened = await worker.open(transfer({ files, today: "2026-10-01", ...ports }, Object.values(ports)));
  const pane = opened.ok ? await connectSession(session.port1) : (null as never);
  return { worker, opened, session: pane, changes, read, firstRows, view: shown, kept, workbook };
}

function seen(): jest.Mocked<WorkbookView> {
  return {
    activeSheet: jest.fn().mockResolvedValue("Лист1"),
    activate: jest.fn().mockResolvedValue(true),
    select: jest.fn().mockResolvedValue(undefined),
    selection: jest.fn().mockResolvedValue(null),
    onSelectionChanged: jest.fn().mockResolvedValue(() => undefined),
    onSheetChanged: jest.fn().mockResolvedValue(() => undefined),
    addSheet: jest.fn(),
    openCopy: jest.fn().mockResolvedValue(undefined),
    handOut: jest.fn().mockResolvedValue(undefined),
  };
}

/** Waits until the pane's state is so. */
export function until(
  session: PaneSession,
  holds: (state: ReturnType<PaneSession["state"]>) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds(session.state())) return;
      end();
      resolve();
    };
    const end = session.subscribe(look);
    look();
  });
}
