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

  describe("takes what is typed into a sheet of its own", () => {
    const CLAIM = "Претензия направлена";

    /** The place of the first debt that wants a claim, in its column. */
    async function wanting({ worker }: Called): Promise<{ row: number; column: number; stage: number }> {
      const { values } = await worker.rows("Реестр должников", 0, 100);
      const header = values.find((row) => row.includes(CLAIM)) ?? [];
      const [column, stage] = [header.indexOf(CLAIM), header.indexOf("Этап")];
      return { row: values.findIndex((row) => row[stage] === "нужна претензия"), column, stage };
    }

    async function built(): Promise<Called> {
      const called = await call(sample("zhurnal-1251.csv"));
      await called.worker.begin();
      await until(called.session, ({ source, task }) => source.kind === "understood" && task === null);
      await called.session.build("all");
      await until(called.session, ({ task }) => task === null);
      return called;
    }

    const textAt = async ({ worker }: Called, sheet: string, row: number, column: number): Promise<unknown> =>
      (await worker.rows(sheet, row, 1)).values[0]?.[column] ?? null;

    it("a date, and rebuilds what hangs on it", async () => {
      const called = await built();
      const { row, column, stage } = await wanting(called);
      const edit = { sheet: "Реестр должников", row, column, value: "30.09.2026" };
      expect(await called.worker.edit(edit)).toBe(true);
      expect(await textAt(called, "Реестр должников", row, stage)).toBe("претензия направлена");
      expect(await textAt(called, "Реестр должников", row, column)).toBe(46_295);
      expect(called.changes.at(-1)?.sheets).toContain("Сводка");
    });

    it("a setting, which stands after the rebuild and in the forms", async () => {
      const called = await built();
      const { values } = await called.worker.rows("Настройки", 0, 200);
      const row = values.findIndex((cells) =>
        cells.some((cell) => /^Наименование организации/.test(String(cell))),
      );
      const column = values.find((cells) => cells.includes("Значение"))?.indexOf("Значение") ?? -1;
      const edit = { sheet: "Настройки", row, column, value: "Администрация города" };
      expect(await called.worker.edit(edit)).toBe(true);
      expect(await textAt(called, "Настройки", row, column)).toBe("Администрация города");
    });

    it("not while other work goes on, and says so", async () => {
      const called = await built();
      const { row, column } = await wanting(called);
      const building = called.session.build();
      await until(called.session, ({ task }) => task !== null);
      const edit = { sheet: "Реестр должников", row, column, value: "30.09.2026" };
      expect(await called.worker.edit(edit)).toBe(false);
      await building;
      expect(await textAt(called, "Реестр должников", row, column)).toBeNull();
    });

    it("back again if the rebuild is stopped", async () => {
      const called = await built();
      const { row, column } = await wanting(called);
      const editing = called.worker.edit({ sheet: "Реестр должников", row, column, value: "30.09.2026" });
      await until(called.session, ({ task }) => task !== null);
      called.session.stop();
      expect(await editing).toBe(false);
      expect(await textAt(called, "Реестр должников", row, column)).toBeNull();
    });
  });

  it("draws sheets in pieces", async () => {
    const { worker, opened } = await call(sample("zhurnal-1251.csv"));
    const sheet = opened.ok ? (opened.value.tabs[0]?.name ?? "") : "";
    const { rowCount } = await worker.picture(sheet);
    const [first, rest] = [await worker.rows(sheet, 0, 10), await worker.rows(sheet, 10, 10_000)];
    expect([first.values.length, rest.top, rest.values.length]).toEqual([10, 10, rowCount - 10]);
  });
});
