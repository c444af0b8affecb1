import { FIELD_KEYS, FIELDS } from "../../../domain/fields";
import { SUBTRACTED, type ColumnTarget } from "../../../intake/types";
import { strings } from "../../strings";

/** The meanings that can be given to a column, with their names; the first means none. */
export const TARGETS: readonly { readonly target: ColumnTarget | null; readonly name: string }[] = [
  { target: null, name: strings.source.unused },
  ...FIELD_KEYS.map((target) => ({ target, name: FIELDS[target].header })),
  ...SUBTRACTED.map((target) => ({ target, name: strings.source.subtracted[target] })),
];

/** The name of a column's meaning. */
export function targetName(target: ColumnTarget | null): string {
  return TARGETS.find((one) => one.target === target)?.name ?? strings.source.unused;
}
