import type { ColumnChoices, ColumnMatch } from "../../intake/types";
import type { ColumnChoice } from "./pane";
import type { ChosenColumns, Request } from "./state";

/**
 * What is chosen for the columns of a sheet once one more is (`isRemembered`: the workbook remembers that one by its
 * heading). A field has one column; a choice for a column that the table has no longer would have every reading refused.
 */
export function chosenAfter(
  earlier: ChosenColumns,
  mapping: readonly ColumnMatch[],
  { column, target }: ColumnChoice,
  isRemembered: boolean,
): ChosenColumns {
  const chosen = new Map<number, ChosenColumns[number]>();
  for (const { column: at } of mapping) {
    const was = earlier[at];
    if (was !== undefined && at !== column && (was === null || was !== target)) chosen.set(at, was);
  }
  if (!isRemembered) chosen.set(column, target);
  return Object.fromEntries(chosen);
}

/** The choices by sheet as the engine takes them. */
export function choicesBySheet(columns: Request["columns"]): ReadonlyMap<string, ColumnChoices> {
  return new Map(
    Object.entries(columns).map(([sheet, own]) => [
      sheet,
      new Map(Object.entries(own).map(([column, target]) => [Number(column), target])),
    ]),
  );
}
