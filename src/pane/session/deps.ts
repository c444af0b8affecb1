import type { WorkbookPort, WorkbookView } from "../../app/ports";
import type { Day } from "../../domain/day";
import type { SheetModel } from "../../sheet/model";

/** What a session works on, and what only the composition root can give. */
export interface SessionDeps {
  readonly port: WorkbookPort;
  readonly view: WorkbookView;
  /** The as-of date where the workbook remembers none. */
  readonly today: Day;
  /** The moment as ISO time, by which copies of a register tell which was built last; without it builds tell none. */
  readonly now?: () => string;
  /** Packs sheets as a workbook of values; without it no copy is offered. */
  readonly packValues?: (models: readonly SheetModel[]) => Promise<Uint8Array>;
  /** Packs sheets as a workbook with their formulas; without it papers come without their lists. */
  readonly packSheets?: (models: readonly SheetModel[]) => Promise<Uint8Array>;
}

/** What a build is told of its moment: nothing where there is no clock. */
export function momentOf({ now }: SessionDeps): { readonly builtAt?: string } {
  return now === undefined ? {} : { builtAt: now() };
}
