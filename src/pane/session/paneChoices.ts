import type { InspectOptions } from "../../app/options";
import type { ColumnChoices, ColumnMatch } from "../../intake/types";
import type { ColumnChoice } from "./pane";
import type { ChosenColumns, Request } from "./state";

/**
 * What is chosen for the columns of a sheet after one more choice (`isRemembered`: the workbook remembers that one by
 * its heading). A field has one column; a choice for a column that the table no longer has would cause every reading
 * to be refused.
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
function choicesBySheet(columns: Request["columns"]): ReadonlyMap<string, ColumnChoices> {
  return new Map(
    Object.entries(columns).map(([sheet, own]) => [
      sheet,
      new Map(Object.entries(own).map(([column, target]) => [Number(column), target])),
    ]),
  );
}

/** The decisions for reading the sheets, as the engine takes them. */
export function inspectOptions({ asOf, sheets, columns, administrator }: Request): InspectOptions {
  const [code, name] = [administrator.code.trim(), administrator.name.trim()];
  return {
    asOf,
    sheets,
    sheetNames: "workbook",
    chosenColumnsBySheet: choicesBySheet(columns),
    ...(code + name !== "" && { administrator: { code: code || null, name: name || null } }),
  };
}
