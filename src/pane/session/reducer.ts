import type { Phase } from "../../app/options";
import type { Notice, Request, SessionState, Shown, Tab, TaskKind } from "./state";

/** What can happen in a session. */
export type SessionEvent =
  | { readonly type: "opened"; readonly found: boolean; readonly request: Partial<Request> }
  | {
      readonly type: "workbook-seen";
      readonly sheets: readonly string[];
      readonly created: readonly string[];
    }
  | { readonly type: "tab-chosen"; readonly tab: Tab }
  | { readonly type: "requested"; readonly request: Partial<Request> }
  | { readonly type: "understood"; readonly sheets: readonly string[] }
  | { readonly type: "refused" }
  | { readonly type: "built" }
  /** What the screens show of the engine's results has changed. */
  | { readonly type: "shown"; readonly parts: Partial<Shown> }
  | { readonly type: "task-began"; readonly kind: TaskKind }
  | { readonly type: "task-went-on"; readonly phase: Phase | null; readonly share: number }
  | { readonly type: "task-stopping" }
  | { readonly type: "task-ended" }
  | { readonly type: "noticed"; readonly notice: Notice | null }
  | { readonly type: "sheet-changed"; readonly sheet: string }
  | { readonly type: "removed" };

/** The state after an event. */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case "opened":
      return {
        ...state,
        stage: event.found ? "at-work" : "first-run",
        tab: event.found ? "work" : "source",
        request: { ...state.request, ...event.request },
      };
    case "workbook-seen":
      return { ...state, sheets: event.sheets, created: event.created };
    case "tab-chosen":
      return { ...state, tab: event.tab };
    case "requested":
      return { ...state, request: requestAfter(state.request, event.request) };
    case "understood":
      return { ...state, stage: "at-work", request: { ...state.request, sheets: event.sheets } };
    case "refused":
      return { ...state, stage: "at-work", tab: "source" };
    case "built":
      return { ...state, changedSheet: null };
    case "shown":
      return { ...state, ...event.parts };
    case "task-began":
      return {
        ...state,
        task: { kind: event.kind, phase: null, share: null, stopping: false },
        notice: null,
      };
    case "task-went-on":
      return state.task === null
        ? state
        : { ...state, task: { ...state.task, phase: event.phase, share: event.share } };
    case "task-stopping":
      return state.task === null ? state : { ...state, task: { ...state.task, stopping: true } };
    case "task-ended":
      return { ...state, task: null };
    case "noticed":
      return { ...state, notice: event.notice };
    case "sheet-changed":
      return isSource(state, event.sheet) ? { ...state, changedSheet: event.sheet } : state;
    case "removed":
      return { ...state, tab: "source", changedSheet: null };
  }
}

/** Requested rules count as chosen ones. */
function requestAfter(request: Request, change: Partial<Request>): Request {
  return { ...request, ...(change.rules !== undefined && { rulesChosen: true }), ...change };
}

function isSource({ request, register }: SessionState, sheet: string): boolean {
  if (register === null || request.sheets === null) return false;
  return request.sheets === "all" || request.sheets.includes(sheet);
}
