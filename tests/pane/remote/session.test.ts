import { isoDay } from "../../../src/domain/day";
import type { WorkbookPort } from "../../../src/app/ports";
import { WorkbookError } from "../../../src/app/ports";
import { connectSession } from "../../../src/pane/remote/connectSession";
import type { Changes } from "../../../src/pane/remote/protocol";
import { remoteView } from "../../../src/pane/remote/remoteView";
import { serveSession } from "../../../src/pane/remote/serveSession";
import { serveView } from "../../../src/pane/remote/serveView";
import type { PaneSession } from "../../../src/pane/session/pane";
import { Session } from "../../../src/pane/session/paneSession";
import { strings } from "../../../src/pane/strings";
import { csv, openSample } from "../openWorkbook";
import { paneWorkbook, type PaneWorkbook } from "../paneWorkbook";

/** A session and its page with a message channel between them, as between two threads. */
const ports: MessagePort[] = [];
const channel = (): MessageChannel => {
  const made = new MessageChannel();
  ports.push(made.port1, made.port2);
  return made;
};
const sessions: Session[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.end();
  for (const port of ports.splice(0)) port.close();
});

interface Apart {
  readonly here: PaneSession;
  readonly there: Session;
  readonly channel: MessageChannel;
}

async function apart(workbook: PaneWorkbook, port: WorkbookPort = workbook.port): Promise<Apart> {
  const views = channel();
  serveView(workbook.view, views.port1);
  const there = new Session({ port, view: remoteView(views.port2), today: isoDay("2026-10-01") });
  sessions.push(there);
  const between = channel();
  serveSession(there, between.port1);
  const here = await connectSession(between.port2);
  await there.start();
  return { here, there, channel: between };
}

const seen = async (what: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 2_000 && !what(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(what()).toBe(true);
};

/** An action is done when all that it changed is seen here. */
const same = ({ here, there }: Apart): void => {
  expect(JSON.stringify(here.state())).toBe(JSON.stringify(there.state()));
};

test("the journey is the same as in one thread, and the page sees every change in time", async () => {
  const workbook = await openSample("arenda-severodvinsk.xlsx");
  const work = await apart(workbook);
  const { here } = work;
  await seen(() => here.state().stage === "first-run");
  await here.takeActiveSheet();
  same(work);
  here.request({ rules: "severodvinsk" });
  await here.build();
  same(work);
  expect(here.state().register?.totals.debts).toBe(120);
  expect(workbook.shown).toEqual(["register"]);
  const line = here.state().work?.piece.cards[0]?.line ?? "";
  await here.goToLine(line);
  expect(workbook.selected).toHaveLength(1);
  here.chooseDebt(line);
  await seen(() => here.state().chosen?.line === line);
  expect((await here.organisation())?.claimDays).toBeNull();
  await here.build("all");
  here.chooseTab("forms");
  const sheet = here.state().register?.report?.forms[0]?.sheet ?? "";
  await seen(() => work.there.state().tab === "forms");
  workbook.userSelects({ sheet, address: "A1" });
  await here.remove();
  same(work);
  expect(here.state().register).toBeNull();
});

test("only the parts that changed are sent", async () => {
  const work = await apart(await openSample("arenda-severodvinsk.xlsx"));
  await work.here.takeActiveSheet();
  await work.here.build();
  const sent: string[][] = [];
  work.channel.port2.addEventListener("message", ({ data }: MessageEvent<Partial<Changes> | null>) => {
    if (data?.changes) sent.push(Object.keys(data.changes));
  });
  await work.here.work({ type: "filter", change: { stage: "claim-due" } });
  await seen(() => work.here.state().work?.filter.stage === "claim-due");
  expect(sent).toEqual([["work"]]);
});

test("what needs no engine is shown at once", async () => {
  const { here } = await apart(await openSample("arenda-severodvinsk.xlsx"));
  here.chooseTab("deadlines");
  expect(here.state().tab).toBe("deadlines");
  here.request({ asOf: isoDay("2026-11-01") });
  expect(here.state().request.asOf).toBe(isoDay("2026-11-01"));
});

test("progress is seen while the work goes on, and «Остановить» ends it with nothing written", async () => {
  const workbook = await openSample("arenda-severodvinsk.xlsx");
  const { here } = await apart(workbook);
  await here.takeActiveSheet();
  const phases: (string | null)[] = [];
  here.subscribe(() => {
    const { task } = here.state();
    if (task?.kind !== "build" || task.phase === null) return;
    phases.push(task.phase);
    if (!task.stopping) here.stop();
  });
  await here.build();
  expect(phases[0]).toBe("read");
  expect(here.state()).toMatchObject({
    task: null,
    register: null,
    notice: { title: strings.notices.stopped.title },
  });
  expect((await workbook.port.sheets()).every(({ kind }) => kind === null)).toBe(true);
});

test("a refusal is still a refusal, and a failure of the workbook one of the workbook", async () => {
  const workbook = await paneWorkbook([csv("Заметки", "позвонить в банк")]);
  const { here } = await apart(workbook);
  await here.takeActiveSheet();
  expect(here.state().source).toMatchObject({ kind: "refused", code: "no-table" });

  const failing: PaneWorkbook = {
    ...workbook,
    view: {
      ...workbook.view,
      activeSheet: () => Promise.reject(new WorkbookError("busy", "Excel занят.", true)),
    },
  };
  const other = await apart(failing);
  await other.here.takeActiveSheet();
  expect(other.here.state().notice).toEqual({
    intent: "error",
    title: strings.notices.excelFailed,
    text: "Excel занят.",
    details: "busy",
    retry: true,
  });
});

test("what the user does in the workbook is heard, until the session ends", async () => {
  const workbook = await openSample("arenda-severodvinsk.xlsx");
  const { here, there } = await apart(workbook);
  await here.takeActiveSheet();
  await here.build();
  workbook.userChanges("Дебиторка на 01.10.2026");
  await seen(() => here.state().changedSheet === "Дебиторка на 01.10.2026");
  await here.build();
  there.end();
  await new Promise((resolve) => setTimeout(resolve, 50));
  workbook.userChanges("Дебиторка на 01.10.2026");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(here.state().changedSheet).toBeNull();
});

test("a page that ends an engine's thread no longer listens for it, and holds no port that it might write to", async () => {
  const [ends, closed] = [[jest.fn(), jest.fn()], jest.fn()];
  const [onSheetChanged, onSelectionChanged] = ends.map((end) => jest.fn().mockResolvedValue(end));
  const { view } = await openSample("arenda-severodvinsk.xlsx");
  const between = channel();
  const unserve = serveView({ ...view, onSheetChanged, onSelectionChanged } as typeof view, between.port1);
  const there = remoteView(between.port2);
  between.port2.addEventListener("close", closed);
  await there.onSheetChanged(() => undefined);
  await there.onSelectionChanged(() => undefined);
  unserve();
  await seen(() => closed.mock.calls.length > 0);
  expect(ends.map((end) => end.mock.calls.length)).toEqual([1, 1]);
});

test("when the engine's thread is gone, waiting actions end and the user is told", async () => {
  const workbook = await openSample("arenda-severodvinsk.xlsx");
  const never: WorkbookPort = { ...workbook.port, read: () => new Promise(() => undefined) };
  const { here, channel: between } = await apart(workbook, never);
  const reading = here.takeActiveSheet();
  await seen(() => here.state().task?.kind === "read");
  between.port1.close();
  await reading;
  expect(here.state()).toMatchObject({ task: null, notice: { intent: "error", details: "lost" } });
  expect(await here.organisation()).toBeNull();
});

test("a page whose engine never answers learns of its end", async () => {
  const { port1, port2 } = channel();
  const connecting = connectSession(port2);
  port1.close();
  await expect(connecting).rejects.toMatchObject({ name: "WorkbookError", code: "lost" });
});
