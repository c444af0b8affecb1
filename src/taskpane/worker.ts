import { remotePort, type PortFacts } from "../app/remote/remotePort";
import type { Day } from "../domain/day";
import { remoteView } from "../pane/remote/remoteView";
import { serveSession } from "../pane/remote/serveSession";
import { Session } from "../pane/session/paneSession";

/** What the page passes at the start: the workbook, its window, and whom to notify. */
export interface Opening {
  readonly facts: PortFacts;
  readonly today: Day;
  readonly workbook: MessagePort;
  readonly view: MessagePort;
  readonly session: MessagePort;
}

/** The engine's thread: the session over the workbook that the page can reach (Office.js works only in pages). */
addEventListener(
  "message",
  ({ data: { facts, today, workbook, view, session: page } }: MessageEvent<Opening>) => {
    const session = new Session({
      port: remotePort(workbook, facts),
      view: remoteView(view),
      today,
      date1904: facts.date1904,
      readFile: async (file) => (await import("../file/fileWorkbook")).openFileWorkbook([file]),
      now: () => new Date().toISOString(),
      packSheets: async (models) => (await import("../file/newWorkbook")).newWorkbook(models),
      packValues: async (models) => (await import("../file/valuesCopy")).packValues(models),
    });
    serveSession(session, page);
    void session.start();
  },
  { once: true },
);
