import { cellAddress, isCellError, type CellValue, type SheetGrid } from "../../domain/grid";
import { money, type Money } from "../../domain/money";
import { administratorId } from "../../domain/officials";
import { parseWrittenSum, type LoneSeparator } from "../../domain/written/sum";
import type { Administrator } from "../kit/formContext";
import { INDICATORS } from "./measures";
import { PLAN_HEADERS, PLAN_WORDS } from "./vologdaWords";

/** The cells of a plan's line that the user fills in. */
export const PLAN_FIELDS = ["planOpening", "planGrowth", "reasons"] as const;
/** See {@link PLAN_FIELDS}. */
export type PlanField = (typeof PLAN_FIELDS)[number];

/** What the user typed into «План – Вологда»: texts by {@link planKey}, {@link nameKey} and {@link otherKey}. */
export type PlanTexts = ReadonlyMap<string, string>;

/** What identifies a plan's administrator in later runs: the code, otherwise the name on one line. */
export function planOwner({ code, name }: Pick<Administrator, "code" | "name">): string {
  return administratorId({ code, name });
}

/**
 * The key of a line in the hidden column of the sheet: a plan is made for one year, so next year's is a different
 * one.
 */
export function lineKey(year: number, indicator: string, owner: string): string {
  return `${year} ${indicator} ${owner}`;
}

/** The key of a typed cell. */
export function planKey(year: number, indicator: string, owner: string, field: PlanField): string {
  return `${field} ${lineKey(year, indicator, owner)}`;
}

/** The key of an administrator's name as shown on the sheet. */
export function nameKey(year: number, owner: string): string {
  return `name ${lineKey(year, HEADING, owner)}`;
}

/** The key of the n-th text that belongs to no plan line; n counts from 1. */
export function otherKey(n: number): string {
  return `other ${n}`;
}

/** Takes the place of an indicator in the key of an administrator's heading. */
export const HEADING = "name";
/** The keys of a line that only keeps what the user wrote outside the plan, and of the heading over such lines. */
export const OTHER = "other";
/** See {@link OTHER}. */
export const OTHER_HEADING = "other-heading";

/** A key of the hidden column split into its parts, or `null` for anything else. */
export function parseLineKey(key: string): { year: number; indicator: string; owner: string } | null {
  const [, year, indicator, owner] = /^(\d{4}) (\w+) (.+)$/.exec(key) ?? [];
  if (year === undefined || indicator === undefined || owner === undefined) return null;
  const known = indicator === HEADING || INDICATORS.some((one) => one.key === indicator);
  return known ? { year: Number(year), indicator, owner } : null;
}

/** In a plan, three digits after a separator are decimals: thousands are separated by a space, if at all. */
const DECIMALS: LoneSeparator = { comma: "decimal", point: "decimal" };

/** A plan as typed, `1 234,5`, in its line's unit; `null` if it is not a number, or names a unit of its own. */
export function parsePlan(text: string): Money | null {
  const sum = parseWrittenSum(text, DECIMALS);
  return sum === null || sum.factor !== null ? null : money(sum.decimal);
}

/**
 * Reads «План – Вологда» before it is rewritten. Lines are identified by the hidden keys and columns by their
 * headings, so rows and columns may have been moved. Anything else that was typed below the headings is returned as
 * {@link otherKey} texts with its address, so that nothing is lost.
 */
export function readVologdaPlan(grid: SheetGrid): PlanTexts {
  const texts = new Map<string, string>();
  const { used } = grid;
  if (used === null) return texts;
  let others = 0;
  const keep = (text: string): unknown => texts.set(otherKey((others += 1)), text);
  const head = findHead(grid);
  for (let row = (head?.row ?? used.top - 1) + 1; row <= used.bottom; row += 1) {
    const own = head === null ? NOTHING : readRow(grid, row, head.columns, texts, keep);
    for (let column = used.left; column <= used.right; column += 1) {
      const text = own.has(column) ? null : cellText(grid.value(row, column));
      if (text !== null) keep(`${cellAddress(row, column)}: ${text}`);
    }
  }
  return texts;
}

type PlanColumn = keyof typeof PLAN_HEADERS;
const PLAN_COLUMNS = Object.keys(PLAN_HEADERS) as readonly PlanColumn[];
type ColumnPlaces = ReadonlyMap<PlanColumn, number>;
const NOTHING: ReadonlySet<number> = new Set();

/** The row of the headings and the column of each; `null` if the user has taken the sheet apart. */
function findHead(grid: SheetGrid): { row: number; columns: ColumnPlaces } | null {
  const { used } = grid;
  if (used === null) return null;
  for (let row = used.top; row <= used.bottom; row += 1) {
    const columns = new Map<PlanColumn, number>();
    for (let column = used.left; column <= used.right; column += 1) {
      const text = cellText(grid.value(row, column));
      const found = PLAN_COLUMNS.find((key) => PLAN_HEADERS[key] === text);
      if (found !== undefined) columns.set(found, column);
    }
    if (columns.has("key")) return { row, columns };
  }
  return null;
}

/** Extracts from a row what belongs to the plan; returns the columns accounted for. */
function readRow(
  grid: SheetGrid,
  row: number,
  columns: ColumnPlaces,
  texts: Map<string, string>,
  keep: (text: string) => unknown,
): ReadonlySet<number> {
  const at = (column: PlanColumn): string | null => {
    const place = columns.get(column);
    return place === undefined ? null : cellText(grid.value(row, place));
  };
  const key = at("key") ?? "";
  if (key === OTHER || key === OTHER_HEADING) {
    const text = at("measure");
    if (key === OTHER && text !== null) keep(text);
    return placesOf(columns, ["key", "measure"]);
  }
  const line = parseLineKey(key);
  if (line === null) return NOTHING;
  if (line.indicator === HEADING) {
    texts.set(nameKey(line.year, line.owner), at("number") ?? line.owner);
    return placesOf(columns, ["key", "number", "planOpening"]);
  }
  const fields = PLAN_FIELDS.map(
    (field) => [planKey(line.year, line.indicator, line.owner, field), at(field)] as const,
  );
  // A row copied by the user has the key of its original, which comes first.
  if (fields.some(([field]) => texts.has(field))) return placesOf(columns, LABEL_COLUMNS);
  for (const [field, text] of fields) if (text !== null) texts.set(field, text);
  return placesOf(columns, PLAN_COLUMNS);
}

const LABEL_COLUMNS = [
  "key",
  "number",
  "measure",
  "indicator",
  "unit",
] as const satisfies readonly PlanColumn[];

function placesOf(columns: ColumnPlaces, keys: readonly PlanColumn[]): ReadonlySet<number> {
  return new Set(keys.flatMap((key) => columns.get(key) ?? []));
}

/** The content of a cell as text; `null` for an empty one. */
function cellText(value: CellValue): string | null {
  if (value === null) return null;
  if (isCellError(value)) return value.error;
  const text = typeof value === "boolean" ? (value ? PLAN_WORDS.yes : PLAN_WORDS.no) : String(value).trim();
  return text === "" ? null : text;
}
