import type { Day } from "../domain/day";
import type { FieldKey } from "../domain/fields";
import type { RuleSetId } from "../regulations/types";
import type { Mark } from "./mark";
import type { WorkbookPort } from "./ports";

/** The phases of a run, in order; each has its timing in the report. */
export const PHASES = ["read", "intake", "register", "forms", "write"] as const;
/** See {@link PHASES}. */
export type Phase = (typeof PHASES)[number];

/** How a caller follows a long run and stops it. */
export interface RunWatch {
  /** The phase at work and the share of it done, 0–1. */
  readonly onProgress?: (phase: Phase, share: number) => void;
  /** Checked between steps; nothing is written once it is aborted. */
  readonly signal?: AbortSignal;
}

/** Which sheets to take: by name, every one that holds a debt table, or `null` for the only one that does. */
export type SheetChoice = readonly string[] | "all" | null;

/** What decides how sheets are read. */
export interface InspectOptions extends RunWatch {
  readonly asOf: Day;
  readonly sheets: SheetChoice;
  /** Columns the user chose for fields (0-based); they beat every guess and are remembered by the workbook. */
  readonly chosenColumns?: ReadonlyMap<FieldKey, number>;
  /**
   * The same for single sheets, by their names in the workbook: for columns that no heading tells apart, which say
   * nothing of other sheets. They beat `chosenColumns`.
   */
  readonly chosenColumnsBySheet?: ReadonlyMap<string, ReadonlyMap<FieldKey, number>>;
  /** Fills the gap where no sheet names the administrator. */
  readonly administrator?: { readonly code: string | null; readonly name: string | null };
}

/** What decides how a register is built. */
export interface BuildOptions extends InspectOptions {
  readonly rules: RuleSetId;
  /** Ids of the forms to build, or `all`; none if empty. Unknown ids are refused. */
  readonly forms: readonly string[] | "all";
  /** A workbook with the earlier register, where it is not the source's own workbook. */
  readonly earlier?: WorkbookPort;
  /** Steps that were done, to be written into lines of the earlier register. */
  readonly marks?: readonly Mark[];
}
