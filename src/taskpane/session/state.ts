import type { RowsBehind } from "../../app/behind";
import type { Inspection } from "../../app/inspect";
import type { OpenedRegister } from "../../app/openRegister";
import type { Phase, SheetChoice } from "../../app/options";
import type { Refusal } from "../../app/refusal";
import type { RegisterReport } from "../../app/report";
import type { RegisterEntry } from "../../assessment/entry";
import type { Day } from "../../domain/day";
import type { FieldKey } from "../../domain/fields";
import type { RuleSetId } from "../../regulations/types";

/** The screens in the order of the journey. */
export const TABS = ["source", "register", "deadlines", "forms", "done"] as const;
/** See {@link TABS}. */
export type Tab = (typeof TABS)[number];

/** What the user has decided for the next build. */
export interface Request {
  readonly asOf: Day;
  readonly rules: RuleSetId;
  /** Source sheets by name; `null` until one is chosen. */
  readonly sheets: SheetChoice;
  /** For sheets that do not name their administrator; empty texts where nothing is set. */
  readonly administrator: { readonly code: string; readonly name: string };
  /** Columns that no heading can remember, for this session. */
  readonly columns: ReadonlyMap<FieldKey, number>;
}

/** What became of reading the source. */
export type Source =
  | { readonly kind: "unread" }
  | { readonly kind: "understood"; readonly inspection: Inspection }
  /** It needs another decision: which sheet, which column. */
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** The register: as it was found in the workbook, or as this session built it (then with its report). */
export interface Register extends Omit<OpenedRegister, "problems"> {
  readonly report: RegisterReport | null;
}

/** Long work under way. */
export interface Task {
  readonly kind: TaskKind;
  readonly phase: Phase | null;
  /** 0–1, `null` where it cannot be told. */
  readonly share: number | null;
  /** Whether «Остановить» was pressed. */
  readonly stopping: boolean;
}

/** What long work is for. */
export type TaskKind = "open" | "read" | "build" | "mark" | "find" | "save" | "copy" | "remove";

/** What the pane has to say once; nothing else is blocked by it. */
export interface Notice {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly text: string;
  /** Of an error: stable code and technical text, for «Подробнее». */
  readonly details: string | null;
  /** Whether the same action may go through now. */
  readonly retry: boolean;
}

/** The debts behind the selected cell of a form. */
export type Behind = RowsBehind | null;

/** All that the pane shows. */
export interface SessionState {
  /** `opening` until the workbook was looked at. */
  readonly stage: "opening" | "first-run" | "at-work";
  readonly tab: Tab;
  readonly request: Request;
  readonly source: Source;
  readonly register: Register | null;
  readonly task: Task | null;
  readonly notice: Notice | null;
  /** The workbook's visible sheets that can be sources. */
  readonly sheets: readonly string[];
  /** Names of visible sheets that the add-in has made. */
  readonly created: readonly string[];
  /** A source sheet that was changed after the register was built. */
  readonly changedSheet: string | null;
  readonly behind: Behind;
  /** The debt whose reasons are shown in «Сроки». */
  readonly chosen: RegisterEntry | null;
}

/** A session before anything is known. */
export function startState(asOf: Day): SessionState {
  return {
    stage: "opening",
    tab: "source",
    request: {
      asOf,
      rules: "model",
      sheets: null,
      administrator: { code: "", name: "" },
      columns: new Map(),
    },
    source: { kind: "unread" },
    register: null,
    task: null,
    notice: null,
    sheets: [],
    created: [],
    changedSheet: null,
    behind: null,
    chosen: null,
  };
}
