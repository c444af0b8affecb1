import type { Inspection } from "../../app/inspect";
import type { OpenedRegister } from "../../app/openRegister";
import type { Phase } from "../../app/options";
import type { Refusal } from "../../app/refusal";
import type { RegisterReport } from "../../app/report";
import type { RegisterEntry } from "../../assessment/entry";
import type { Behind, Notice, Register, Request, SessionState, Tab, TaskKind } from "./state";

/** What can happen in a session. */
export type SessionEvent =
  | { readonly type: "opened"; readonly register: OpenedRegister | null; readonly request: Partial<Request> }
  | {
      readonly type: "workbook-seen";
      readonly sheets: readonly string[];
      readonly created: readonly string[];
    }
  | { readonly type: "tab-chosen"; readonly tab: Tab }
  | { readonly type: "requested"; readonly request: Partial<Request> }
  | { readonly type: "understood"; readonly inspection: Inspection }
  | { readonly type: "refused"; readonly refusal: Refusal }
  | { readonly type: "built"; readonly report: RegisterReport }
  | { readonly type: "task-began"; readonly kind: TaskKind }
  | { readonly type: "task-went-on"; readonly phase: Phase; readonly share: number }
  | { readonly type: "task-stopping" }
  | { readonly type: "task-ended" }
  | { readonly type: "noticed"; readonly notice: Notice | null }
  | { readonly type: "sheet-changed"; readonly sheet: string }
  | { readonly type: "cell-selected"; readonly behind: Behind }
  | { readonly type: "debt-chosen"; readonly entry: RegisterEntry | null }
  | { readonly type: "removed" };

/** The state after an event. */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case "opened":
      return {
        ...state,
        stage: event.register === null ? "first-run" : "at-work",
        tab: event.register === null ? "source" : "deadlines",
        register: event.register === null ? null : { ...event.register, report: null },
        request: { ...state.request, ...event.request },
      };
    case "workbook-seen":
      return { ...state, sheets: event.sheets, created: event.created };
    case "tab-chosen":
      return { ...state, tab: event.tab };
    case "requested":
      return { ...state, request: { ...state.request, ...event.request } };
    case "understood":
      return {
        ...state,
        stage: "at-work",
        source: { kind: "understood", inspection: event.inspection },
        request: { ...state.request, sheets: event.inspection.sources.map(({ sheet }) => sheet) },
      };
    case "refused":
      return {
        ...state,
        stage: "at-work",
        tab: "source",
        source: { kind: "refused", refusal: event.refusal },
      };
    case "built":
      return {
        ...state,
        register: registerOf(event.report),
        changedSheet: null,
        behind: null,
        chosen: null,
      };
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
    case "cell-selected":
      return { ...state, behind: event.behind };
    case "debt-chosen":
      return { ...state, chosen: event.entry };
    case "removed":
      return { ...state, register: null, tab: "source", behind: null, chosen: null, changedSheet: null };
  }
}

/** The register of a report. */
export function registerOf(report: RegisterReport): Register {
  const { asOf, rules, organisation, entries, totals } = report;
  return { asOf, rules, organisation, entries, totals, report };
}

function isSource({ request, register }: SessionState, sheet: string): boolean {
  if (register === null || request.sheets === null) return false;
  return request.sheets === "all" || request.sheets.includes(sheet);
}
