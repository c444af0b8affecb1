import { formatIsoDay, parseIsoDay, type Day } from "../../domain/day";
import { FIELDS } from "../../domain/fields";
import { plainHeading } from "../../intake/headings/normaliseHeading";
import { isSubtracted, type ColumnTarget, type Intake, type MoneyUnit } from "../../intake/types";
import { MONEY_UNITS } from "../../intake/unitNames";
import type { WrittenColumn } from "../../register/table/readBack";
import { RULE_SET_IDS, type RuleSetId } from "../../regulations/regulationRegistry";
import type { WorkbookSettings } from "../ports";

/** Targets by heading for one kind of table header; `null` leaves a column unmapped. */
export type RememberedColumns = ReadonlyMap<string, ColumnTarget | null>;

/** Confirmed forms of debtors' names: by the name as in the register, then by grammatical case. */
export type RememberedNames = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What a workbook remembers about its last build. */
export interface Memory {
  readonly asOf: Day | null;
  readonly rules: RuleSetId | null;
  /** Names, in the workbook, of the sheets the register was built from. */
  readonly sheets: readonly string[];
  /** Columns that the user decided, by header signature. */
  readonly mappings: ReadonlyMap<string, RememberedColumns>;
  /** Units of sums that the user decided, by header signature. */
  readonly units: ReadonlyMap<string, MoneyUnit>;
  /** Headings of the hidden columns that forms added to the register: not the user's when it is read back. */
  readonly helperHeaders: readonly string[];
  /** Whether the register shows a date whose sums are not kept (docs/periods.md §4). */
  readonly isLook: boolean;
  /** Who submitted to the last consolidation or should have: administrators, or files that name none. */
  readonly submitters: readonly string[];
  /** When it was built, as ISO time; `null` where the caller has no clock. */
  readonly builtAt: string | null;
  readonly names: RememberedNames;
  /** The sheets that the workbook had before its first build: those that come later are the user's; `null`: unknown. */
  readonly brought: readonly string[] | null;
  /** The columns of the register as they were written: any difference is a change that people have made. */
  readonly columns: readonly WrittenColumn[];
  /** The files that the workbook's sheets came from, by their names, where there were several. */
  readonly origins: ReadonlyMap<string, { readonly file: string; readonly sheet: string }>;
  /** Fingerprints of the sheets into which people type in vain, by mark (see typedElsewhere). */
  readonly prints: ReadonlyMap<string, string>;
  readonly opening: ChosenOpening | null;
}

/** The user's choice for «на начало года» where 1 January has no snapshot. */
export interface ChosenOpening {
  /** The start of the year that it stands for. */
  readonly of: Day;
  /** The kept date whose sums are taken. */
  readonly date: Day;
}

const MAPPING = "mapping:";
const UNIT = "unit:";
const PRINT = "print:";

/** Reads what a workbook remembers; a damaged entry counts as none. */
export function readMemory(settings: WorkbookSettings): Memory {
  const mappings = new Map<string, RememberedColumns>();
  const units = new Map<string, MoneyUnit>();
  const prints = new Map<string, string>();
  for (const [key, text] of Object.entries(settings)) {
    if (key.startsWith(PRINT)) prints.set(key.slice(PRINT.length), text);
    const unit = key.startsWith(UNIT) ? MONEY_UNITS.find((each) => each === text) : undefined;
    if (unit !== undefined) units.set(key.slice(UNIT.length), unit);
    const columns = key.startsWith(MAPPING) ? parseMapping(text) : null;
    if (columns !== null) mappings.set(key.slice(MAPPING.length), columns);
  }
  return {
    asOf: parseIsoDay(settings["asOf"] ?? ""),
    rules: RULE_SET_IDS.find((id) => id === settings["rules"]) ?? null,
    sheets: parseNames(settings["sheets"]),
    mappings,
    units,
    helperHeaders: parseNames(settings["helperHeaders"]),
    isLook: settings["look"] === "yes",
    builtAt: settings["builtAt"] ?? null,
    submitters: parseNames(settings["submitters"]),
    names: parseForms(settings["names"]),
    brought: settings["brought"] === undefined ? null : parseNames(settings["brought"]),
    columns: parseColumns(settings["columns"]),
    origins: parseOrigins(settings["origins"]),
    prints,
    opening: parseOpening(settings["opening"]),
  };
}

function parseOpening(text = ""): ChosenOpening | null {
  const [of, date] = text.split(" ").map(parseIsoDay);
  return of == null || date == null ? null : { of, date };
}

/** The settings including this memory; entries of others stay unchanged. */
export function writeMemory(settings: WorkbookSettings, memory: Memory): WorkbookSettings {
  const others = Object.entries(settings).filter(
    ([key]) =>
      !key.startsWith(MAPPING) &&
      !key.startsWith(UNIT) &&
      !key.startsWith(PRINT) &&
      !["look", "builtAt", "names", "brought", "columns", "origins", "opening"].includes(key),
  );
  const own: [string, string][] = [
    ["sheets", JSON.stringify(memory.sheets)],
    ["helperHeaders", JSON.stringify(memory.helperHeaders)],
  ];
  if (memory.submitters.length > 0) own.push(["submitters", JSON.stringify(memory.submitters)]);
  if (memory.columns.length > 0)
    own.push([
      "columns",
      JSON.stringify(memory.columns.map(({ header, width, hidden }) => [header, width, hidden ? 1 : 0])),
    ]);
  if (memory.origins.size > 0) own.push(["origins", formatOrigins(memory.origins)]);
  if (memory.brought !== null) own.push(["brought", JSON.stringify(memory.brought)]);
  if (memory.names.size > 0) own.push(["names", JSON.stringify([...memory.names])]);
  if (memory.builtAt !== null) own.push(["builtAt", memory.builtAt]);
  if (memory.isLook) own.push(["look", "yes"]);
  if (memory.asOf !== null) own.push(["asOf", formatIsoDay(memory.asOf)]);
  if (memory.opening !== null)
    own.push(["opening", `${formatIsoDay(memory.opening.of)} ${formatIsoDay(memory.opening.date)}`]);
  if (memory.rules !== null) own.push(["rules", memory.rules]);
  for (const [signature, columns] of memory.mappings)
    own.push([MAPPING + signature, JSON.stringify([...columns])]);
  for (const [kind, print] of memory.prints) own.push([PRINT + kind, print]);
  for (const [signature, unit] of memory.units) own.push([UNIT + signature, unit]);
  return Object.fromEntries([...others, ...own]);
}

/**
 * Whether a column can be remembered: this is done by heading, so only if it has one that no other column of the
 * table shares. Other columns can be chosen for one run only.
 */
export function isMemorable({ mapping }: Pick<Intake, "mapping">, header: string): boolean {
  const wanted = plainHeading(header);
  return wanted !== "" && mapping.filter((match) => plainHeading(match.header) === wanted).length === 1;
}

/** The mappings plus the columns that the user chose for these sheets, under their header's signature. */
export function rememberChoices(
  mappings: Memory["mappings"],
  intakes: readonly Intake[],
): Memory["mappings"] {
  const next = new Map(mappings);
  for (const { signature, mapping } of intakes) {
    const chosen = mapping.filter(
      ({ origin, header }) => origin === "chosen" && isMemorable({ mapping }, header),
    );
    if (chosen.length === 0) continue;
    const columns = chosen.map(({ header, target }) => [header, target] as const);
    next.set(signature, new Map([...(next.get(signature) ?? []), ...columns]));
  }
  return next;
}

/** The units plus those that the user chose for these sheets where their own words left a doubt. */
export function rememberUnits(units: Memory["units"], intakes: readonly Intake[]): Memory["units"] {
  const next = new Map(units);
  for (const { signature, unitDoubt } of intakes)
    if (unitDoubt !== null && unitDoubt.answer !== null) next.set(signature, unitDoubt.answer);
  return next;
}

function parseMapping(text: string): RememberedColumns | null {
  const pairs = parseJson(text);
  if (!Array.isArray(pairs)) return null;
  const columns = new Map<string, ColumnTarget | null>();
  for (const pair of pairs as unknown[]) {
    if (!Array.isArray(pair)) return null;
    const [header, target] = pair as unknown[];
    if (typeof header === "string" && (target === null || isTarget(target))) columns.set(header, target);
  }
  return columns;
}

function isTarget(value: unknown): value is ColumnTarget {
  return (
    typeof value === "string" && (value === "ignored" || isSubtracted(value) || Object.hasOwn(FIELDS, value))
  );
}

function parseNames(text: string | undefined): string[] {
  const names = parseJson(text ?? "[]");
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : [];
}

function parseColumns(text: string | undefined): readonly WrittenColumn[] {
  const list = parseJson(text ?? "[]");
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((one): WrittenColumn[] => {
    const [header, width, hidden] = Array.isArray(one) ? (one as unknown[]) : [];
    if (typeof header !== "string" || typeof width !== "number") return [];
    return [{ header, width, hidden: hidden === 1 }];
  });
}

function formatOrigins(origins: Memory["origins"]): string {
  return JSON.stringify([...origins].map(([name, { file, sheet }]) => [name, file, sheet]));
}

function parseOrigins(text: string | undefined): Memory["origins"] {
  const list = parseJson(text ?? "[]");
  return new Map(
    (Array.isArray(list) ? (list as unknown[]) : []).flatMap((one) => {
      const [name, file, sheet] = Array.isArray(one) ? (one as unknown[]) : [];
      const isWhole = typeof name === "string" && typeof file === "string" && typeof sheet === "string";
      return isWhole ? [[name, { file, sheet }] as const] : [];
    }),
  );
}

function parseForms(text: string | undefined): RememberedNames {
  const pairs = parseJson(text ?? "[]");
  const names = new Map<string, Readonly<Record<string, string>>>();
  for (const pair of Array.isArray(pairs) ? (pairs as unknown[]) : []) {
    const [name, forms] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (typeof name !== "string" || typeof forms !== "object" || forms === null) continue;
    const texts = Object.entries(forms).filter((one): one is [string, string] => typeof one[1] === "string");
    names.set(name, Object.fromEntries(texts));
  }
  return names;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * What a workbook remembers, combined with what is remembered by the register it builds on: decided columns and
 * units, and confirmed names, survive the month's sheet. What the workbook itself remembers takes precedence.
 */
export function withEarlierMemory(memory: Memory, earlier: readonly Memory[]): Memory {
  const all = [...earlier].reverse();
  return {
    ...memory,
    mappings: new Map([...all.flatMap(({ mappings }) => [...mappings]), ...memory.mappings]),
    units: new Map([...all.flatMap(({ units }) => [...units]), ...memory.units]),
    names: new Map([...all.flatMap(({ names }) => [...names]), ...memory.names]),
  };
}
