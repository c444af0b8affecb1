import { WorkbookError } from "../../app/ports";
import { callsOf, onLost } from "../../app/remote/calls";
import { REMOTE_WORDS } from "../../app/remote/remoteWords";
import { noticeOf } from "../session/notices";
import type { PaneSession } from "../session/pane";
import { reduce, type SessionEvent } from "../session/reducer";
import type { SessionState } from "../session/state";
import { ACTIONS, type Actions, type Changes, type Connect } from "./protocol";

/**
 * The session of another thread (see serveSession), once its state has arrived. What needs no engine is shown at
 * once, however busy that thread is: the chosen step, a request, that the work is being stopped. Rejects with a
 * WorkbookError if the port closes before that; if it closes later, the pane says so and actions do nothing.
 */
export async function connectSession(port: MessagePort): Promise<PaneSession> {
  const calls = callsOf<Actions>(port, ACTIONS);
  const listeners = new Set<() => void>();
  let state = await firstState(port, (changes) => {
    update({ ...state, ...changes });
  });

  function update(next: SessionState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }
  const lost = (error: unknown): void => {
    update({ ...state, task: null, notice: noticeOf(error) });
  };
  onLost(port, () => {
    lost(new WorkbookError("lost", REMOTE_WORDS.lost));
  });
  const nothing = (error: unknown): null => {
    lost(error);
    return null;
  };
  /** An action; of its failures only a bug or the end of the thread arrive here. */
  const act =
    <K extends keyof Actions>(name: K) =>
    (...args: Parameters<Actions[K]>): Promise<void> =>
      (calls[name] as (...args: Parameters<Actions[K]>) => Promise<unknown>)(...args).then(
        () => undefined,
        lost,
      );
  /** An action that nobody waits for. */
  const begin =
    <K extends keyof Actions>(name: K) =>
    (...args: Parameters<Actions[K]>): void => {
      void act(name)(...args);
    };
  /** An action with an obvious effect: shown here before it has happened there. */
  const shown =
    <K extends keyof Actions>(name: K, event: (...args: Parameters<Actions[K]>) => SessionEvent) =>
    (...args: Parameters<Actions[K]>): void => {
      update(reduce(state, event(...args)));
      begin(name)(...args);
    };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    chooseTab: shown("chooseTab", (tab) => ({ type: "tab-chosen", tab })),
    dismiss: shown("dismiss", () => ({ type: "noticed", notice: null })),
    stop: shown("stop", () => ({ type: "task-stopping" })),
    request: shown("request", (request) => ({ type: "requested", request })),
    tellCellEdit: begin("tellCellEdit"),
    takeActiveSheet: act("takeActiveSheet"),
    fillExample: act("fillExample"),
    read: act("read"),
    chooseColumn: act("chooseColumn"),
    chooseUnit: act("chooseUnit"),
    remembered: () => calls.remembered().catch(nothing),
    forget: act("forget"),
    organisation: () => calls.organisation().catch(nothing),
    signers: () => calls.signers().catch(nothing),
    saveSettings: act("saveSettings"),
    tryRegulation: (own) => calls.tryRegulation(own).catch(nothing),
    build: act("build"),
    mark: act("mark"),
    chooseDebt: begin("chooseDebt"),
    chooseDocument: begin("chooseDocument"),
    showMore: begin("showMore"),
    goToLine: act("goToLine"),
    goToCell: act("goToCell"),
    openSheet: act("openSheet"),
    copyValues: act("copyValues"),
    months: act("months"),
    papers: act("papers"),
    work: act("work"),
    board: (part) => calls.board(part).catch(nothing),
    printedList: () => calls.printedList().catch(nothing),
    remove: act("remove"),
  };
}

/** Requests the state; the first answer contains all of it, later ones go to the listener. */
function firstState(
  port: MessagePort,
  onChanges: (changes: Partial<SessionState>) => void,
): Promise<SessionState> {
  return new Promise((resolve, reject) => {
    let isFirst = true;
    port.addEventListener("message", ({ data }: MessageEvent<Partial<Changes> | null>) => {
      const changes = data?.changes;
      if (changes === undefined) return;
      if (!isFirst) onChanges(changes);
      isFirst = false;
      resolve(changes as SessionState);
    });
    onLost(port, () => {
      reject(new WorkbookError("lost", REMOTE_WORDS.lost));
    });
    port.start();
    port.postMessage({ connect: true } satisfies Connect);
  });
}
