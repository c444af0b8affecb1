import type { Day } from "../../domain/day";
import { debtTableScore } from "../../intake/intake";
import { sheetDate } from "../../intake/sheetDate";
import type { RunWatch } from "../options";
import type { SheetInfo, WorkbookPort } from "../ports";
import { Run } from "../run";

/** A table of debts that no build has read yet. */
export interface NewTable {
  /** Its sheet's name in the workbook. */
  readonly name: string;
  readonly source: SheetInfo["source"];
  /** The date that its title gives; `null` where it gives none. */
  readonly date: Day | null;
}

/**
 * Of these sheets those that hold a table of debts of a later date than the register's, the latest first and those without
 * a date last (docs/periods.md §1).
 */
export async function newTables(
  port: WorkbookPort,
  sheets: readonly SheetInfo[],
  since: Day,
  watch: RunWatch = {},
): Promise<readonly NewTable[]> {
  const run = new Run(watch);
  const found: NewTable[] = [];
  for (const { name, source } of sheets) {
    const grid = await run.step("read", () => port.read(name));
    const date = sheetDate(grid);
    if (date !== null && date <= since) continue;
    if (debtTableScore(grid, date ?? since) > 0) found.push({ name, source, date });
  }
  return found.sort((a, b) => (b.date ?? -Infinity) - (a.date ?? -Infinity));
}
