import { distance } from "fastest-levenshtein";
import type { SheetChoice } from "../app/options";
import { parseIsoDay, today, yearOf, type Day } from "../domain/day";
import { FIELD_KEYS, type FieldKey } from "../domain/fields";
import { columnIndex } from "../domain/grid";
import { regulation } from "../regulations/regulationRegistry";
import { REGULATION_IDS, RULE_SET_IDS, type RuleSetId } from "../regulations/regulationRegistry";
import { SUBTRACTED, type MoneyUnit, type Subtracted } from "../intake/types";
import { MONEY_UNITS } from "../intake/unitNames";
import { CommandFault } from "./fault";
import { FAULTS } from "./cliWords";

/** Years that debts can be counted in, with a margin: Excel's own days, in which dates are written, begin in 1900. */
const [FIRST_YEAR, LAST_YEAR] = [1950, 2199];

/** `--as-of`: an existing day of a year that debts can be counted in, today by default. */
export function parseAsOf(text: string | undefined): Day {
  if (text === undefined) return today();
  const day = parseIsoDay(text.trim());
  if (day === null) throw new CommandFault(FAULTS.asOf(text));
  const year = yearOf(day);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new CommandFault(FAULTS.asOfYear(text, FIRST_YEAR, LAST_YEAR));
  return day;
}

/** `--snapshot`: an existing day. */
export function parseSnapshot(text: string): Day {
  const day = parseIsoDay(text.trim());
  if (day === null) throw new CommandFault(FAULTS.snapshot(text));
  return day;
}

/** `--rules`: a known rule set, the model rules by default; a document that has none is reported as such. */
export function parseRules(text: string | undefined): RuleSetId {
  const wanted = (text ?? "model").trim();
  const found = RULE_SET_IDS.find((id) => id === wanted);
  const silent = REGULATION_IDS.map(regulation).find(
    ({ id, collection }) => collection.length === 0 && wanted.length > 2 && id.startsWith(wanted),
  );
  if (silent !== undefined) throw new CommandFault(FAULTS.silentRules(silent.name, RULE_SET_IDS));
  if (found === undefined) throw new CommandFault(FAULTS.rules(text ?? "", RULE_SET_IDS));
  return found;
}

/** `--unit`: the unit of the sheet's sums. */
export function parseUnit(text: string): MoneyUnit {
  const found = MONEY_UNITS.find((unit) => unit === text.trim());
  if (found === undefined) throw new CommandFault(FAULTS.unit(text));
  return found;
}

/** `--sheet`, repeated: names, or `all`; `null` if none is given. */
export function parseSheets(names: readonly string[] | undefined): SheetChoice {
  if (names === undefined || names.length === 0) return null;
  if (!names.includes("all")) return names;
  if (names.some((name) => name !== "all")) throw new CommandFault(FAULTS.sheetMixed);
  return "all";
}

/**
 * `--forms`: `all`, `none` (the default), or comma-separated ids; whether the ids are known is for the app to check.
 */
export function parseForms(text: string | undefined): readonly string[] | "all" {
  const ids = [...new Set((text ?? "none").split(",").map((id) => id.trim()))].filter((id) => id !== "");
  if (ids.length === 0) throw new CommandFault(FAULTS.formsEmpty);
  if (ids.length > 1 && ids.some((id) => id === "all" || id === "none"))
    throw new CommandFault(FAULTS.formsMixed);
  if (ids[0] === "all") return "all";
  return ids[0] === "none" ? [] : ids;
}

/** `--administrator "CODE NAME"`: three digits and, optionally, the name. */
export function parseAdministrator(text: string): { code: string; name: string | null } {
  const match = /^\s*(\d{3})(?:\s+(\S.*?))?\s*$/.exec(text);
  if (match?.[1] === undefined) throw new CommandFault(FAULTS.administrator(text));
  return { code: match[1], name: match[2] ?? null };
}

/** What `--map` can say of a column: a field, or a sum that is subtracted from the debt. */
export type MappedField = FieldKey | Subtracted;
const MAPPED: readonly MappedField[] = [...FIELD_KEYS, ...SUBTRACTED];

/** `--map FIELD=COLUMN`, repeated: known fields and columns, each once. */
export function parseMap(pairs: readonly string[]): ReadonlyMap<number, MappedField> {
  const chosen = new Map<number, MappedField>();
  for (const pair of pairs) {
    const [name = "", letters, ...rest] = pair.split("=").map((part) => part.trim());
    if (name === "" || letters === undefined || letters === "" || rest.length > 0)
      throw new CommandFault(FAULTS.mapForm(pair));
    const field = MAPPED.find((key) => key === name);
    if (field === undefined) throw new CommandFault(FAULTS.mapField(name, nearestField(name)));
    const column = columnIndex(letters);
    if (column === null) throw new CommandFault(FAULTS.mapColumn(field, letters));
    if ([...chosen.values()].includes(field)) throw new CommandFault(FAULTS.mapFieldTwice(field));
    if (chosen.has(column)) throw new CommandFault(FAULTS.mapColumnTwice(letters.toUpperCase()));
    chosen.set(column, field);
  }
  return chosen;
}

function nearestField(name: string): MappedField {
  const far = (key: MappedField): number => distance(key.toLowerCase(), name.toLowerCase());
  return MAPPED.reduce((best, key) => (far(key) < far(best) ? key : best));
}
