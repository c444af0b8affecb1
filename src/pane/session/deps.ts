import type { FileVerdict } from "../../app/inspect/inspectedVerdicts";
import type { WorkbookPort, WorkbookView } from "../../app/ports";
import type { Day } from "../../domain/day";
import type { SheetModel } from "../../sheet/model";
import type { ChosenFile } from "./months/monthsState";

/** What a session works on, and what only the composition root can provide. */
export interface SessionDeps {
  readonly port: WorkbookPort;
  readonly view: WorkbookView;
  /** The as-of date if the workbook remembers none. */
  readonly today: Day;
  /**
   * The current time in ISO form, which shows which of several copies of a register was built last; without it builds
   * record none.
   */
  readonly now?: () => string;
  /** What was opened together with the workbook. */
  readonly beside?: Beside;
  /** Reads a file of the user's as a workbook of its own; without it files cannot be taken into this workbook. */
  readonly readFile?: (file: ChosenFile) => Promise<WorkbookPort>;
  /** Whether the workbook counts its dates from 1904. */
  readonly date1904?: boolean;
  /** Packs sheets as a workbook of values; without it no copy is offered. */
  readonly packValues?: (models: readonly SheetModel[]) => Promise<Uint8Array>;
  /** Packs sheets as a workbook with their formulas; without it, papers come without their lists. */
  readonly packSheets?: (models: readonly SheetModel[]) => Promise<Uint8Array>;
}

/** What was opened together with a workbook, and is none of its sheets. */
export interface Beside {
  /** The finished register that the next build follows upon, where the workbook has none of its own. */
  readonly earlier: WorkbookPort | null;
  /** Further registers that are merged with it: copies, or those of other administrators. */
  readonly registers: readonly WorkbookPort[];
  /** Files that could not be read. */
  readonly unreadable: readonly FileVerdict[];
  /** Sheets of the user's that the finished workbook takes over from the nearest register. */
  readonly kept: readonly string[];
}

/** Nothing but the workbook. */
export const ALONE: Beside = { earlier: null, registers: [], unreadable: [], kept: [] };

/** The time passed to a build: none if there is no clock. */
export function momentOf({ now }: SessionDeps): { readonly builtAt?: string } {
  return now === undefined ? {} : { builtAt: now() };
}
