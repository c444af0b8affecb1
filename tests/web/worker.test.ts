import { expose, proxy, transfer, wrap, type Remote } from "comlink";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { packValues } from "../../src/file/valuesCopy";
import type { WorkbookView } from "../../src/app/ports";
import { connectSession } from "../../src/taskpane/remote/connectSession";
import { serveView } from "../../src/taskpane/remote/serveView";
import type { PaneSession } from "../../src/taskpane/session/pane";
import { WorkbookHost } from "../../src/web/worker/workbookHost";
import type {
  Changed,
  FileToOpen,
  OpenedFile,
  Outcome,
  SavedFile,
  WorkbookWorker,
} from "../../src/web/worker/api";
import { sample } from "../taskpane/openWorkbook";

/** The worker as the page calls it, over a channel as between threads. */
interface Called {
  readonly worker: Remote<WorkbookWorker>;
  readonly opened: Outcome<OpenedFile>;
  readonly session: PaneSession;
  readonly changes: Changed[];
  readonly view: jest.Mocked<WorkbookView>;
  /** What was kept for a later visit. */
  readonly kept: SavedFile[];
}

/** Every channel of a test, also those that the library opens: an open one keeps Node from ending. */
const channels: MessageChannel[] = [];
const Channel = MessageChannel;

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

async function call(...files: readonly FileToOpen[]): Promise<Called> {
  const [api, session, view] = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
  const kept: SavedFile[] = [];
  const keep = (work: SavedFile): Promise<void> => Promise.resolve(void kept.push(work));
  expose(new WorkbookHost({ open: openFileWorkbook, packValues, keep }), api.port1);
  const worker = wrap<WorkbookWorker>(api.port2);
  const changes: Changed[] = [];
  const shown = seen();
  serveView(shown, view.port1);
  const opening = { files, today: "2026-10-01", session: session.port2, view: view.port2 };
  const opened = await worker.open(
    transfer(opening, [session.port2, view.port2]),
    proxy((change: Changed) => {
      changes.push(change);
    }),
  );
  const pane = opened.ok ? await connectSession(session.port1) : (null as never);
  return { worker, opened, session: pane, changes, view: shown, kept };
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
  };
}

/** Waits until the pane's state is so. */
function until(
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

describe("The web page's worker", () => {
  it("opens files, tells their sheets, and reads the only one that has debts", async () => {
    const { worker, opened, session } = await call(sample("arenda-severodvinsk.xlsx"));
    expect(opened).toEqual({
      ok: true,
      value: {
        fileName: "arenda-severodvinsk.xlsx",
        tabs: [
          { name: "Дебиторка на 01.10.2026", kind: null, color: null },
          { name: "Свод", kind: null, color: null },
        ],
      },
    });
    await worker.begin();
    await until(session, ({ source }) => source.kind === "understood");
    expect(session.state().request.sheets).toEqual(["Дебиторка на 01.10.2026"]);
  });

  it("says of a file that it cannot read what the command says", async () => {
    const file = { fileName: "долги.xlsx", bytes: new TextEncoder().encode("%PDF-1.7") };
    const words = await openFileWorkbook([file]).catch((error: Error) => error.message);
    expect((await call(file)).opened).toMatchObject({ ok: false, failure: { message: words } });
  });

  it("tells the page of each change with the sheets that were written, and saves what the command would", async () => {
    const { worker, session, changes, view } = await call(sample("zhurnal-1251.csv"));
    await worker.begin();
    await until(session, ({ source, task }) => source.kind === "understood" && task === null);
    await session.build();
    expect(session.state().notice).toBeNull();
    const [change] = changes;
    expect(change?.sheets).toEqual(["Реестр должников", "Сводка", "Контроль"]);
    expect(change?.tabs.map(({ kind }) => kind)).toEqual([null, "register", "summary", "controls"]);
    expect(view.activate).toHaveBeenCalledWith("register");
    const saved = await worker.save();
    if (!saved.ok) throw new Error(saved.failure.message);
    expect(saved.value.fileName).toBe("zhurnal-1251 – реестр.xlsx");
    const again = await openFileWorkbook([saved.value]);
    expect((await again.sheets()).map(({ kind }) => kind)).toContain("register");
  });

  it("gives a finished workbook that is opened again the name it has", async () => {
    const { worker, session, kept } = await call(sample("zhurnal-1251.csv"));
    await worker.begin();
    await until(session, ({ source, task }) => source.kind === "understood" && task === null);
    await session.build();
    expect(await worker.keep()).toEqual({ ok: true, value: true });
    const later = await call(...kept);
    await later.worker.begin();
    await until(later.session, ({ stage }) => stage !== "opening");
    expect(later.session.state()).toMatchObject({ stage: "at-work", tab: "deadlines" });
    const saved = await later.worker.save();
    expect(saved).toMatchObject({ ok: true, value: { fileName: "zhurnal-1251 – реестр.xlsx" } });
  });

  it("keeps nothing while the user's own work goes on", async () => {
    const { worker, session, kept } = await call(sample("zhurnal-1251.csv"));
    await worker.begin();
    await until(session, ({ source, task }) => source.kind === "understood" && task === null);
    const building = session.build();
    await until(session, ({ task }) => task !== null);
    expect(await worker.keep()).toEqual({ ok: true, value: false });
    expect(kept).toEqual([]);
    await building;
    expect(await worker.keep()).toEqual({ ok: true, value: true });
    expect(kept.map(({ fileName }) => fileName)).toEqual(["zhurnal-1251 – реестр.xlsx"]);
  });

  it("draws sheets in pieces", async () => {
    const { worker, opened } = await call(sample("zhurnal-1251.csv"));
    const sheet = opened.ok ? (opened.value.tabs[0]?.name ?? "") : "";
    const { rowCount } = await worker.picture(sheet);
    const [first, rest] = [await worker.rows(sheet, 0, 10), await worker.rows(sheet, 10, 10_000)];
    expect([first.values.length, rest.top, rest.values.length]).toEqual([10, 10, rowCount - 10]);
  });
});
