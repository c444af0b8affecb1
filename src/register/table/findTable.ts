import { tryDay, type Day } from "../../domain/day";
import { FIELD_KEYS, FIELDS, type FieldKey } from "../../domain/fields";
import type { SheetGrid } from "../../domain/grid";
import { AS_OF_PATTERN, COMPUTED_HEADERS } from "../registerWords";
import { renamedHeadings } from "./renamed";

/** A heading that the register itself writes. */
type OwnKey = keyof typeof COMPUTED_HEADERS;

/** Where the register's table is in a sheet; rows and columns from 0. */
export interface FoundTable {
  readonly headerRow: number;
  readonly left: number;
  readonly facts: ReadonlyMap<FieldKey, number>;
  readonly own: ReadonlyMap<OwnKey, number>;
  /** Columns with headings that are not the register's; each heading is one that a table can have, made unique. */
  readonly others: readonly { readonly header: string; readonly column: number }[];
  /** All columns with a heading. */
  readonly columns: readonly number[];
  /** Second columns with one of the register's headings: they count among the others. */
  readonly duplicates: readonly { readonly header: string; readonly column: number }[];
  /** The heading that each column has in the register, whatever people have changed it to. */
  readonly headings: ReadonlyMap<number, string>;
  /** Headings that people have changed: as the register has them, and as they now are in the sheet. */
  readonly renamed: readonly { readonly header: string; readonly now: string; readonly column: number }[];
  readonly asOf: Day | null;
}

/** This many of the register's own headings in one row cannot be a coincidence in the accountant's sheet. */
const OWN_HEADINGS = 4;

const FIELD_BY_HEADER: ReadonlyMap<string, FieldKey> = new Map(
  FIELD_KEYS.map((key) => [FIELDS[key].header, key]),
);
const OWN_BY_HEADER: ReadonlyMap<string, OwnKey> = new Map(
  (Object.keys(COMPUTED_HEADERS) as OwnKey[]).map((key) => [COMPUTED_HEADERS[key] as string, key]),
);

/**
 * Finds the register's table by its headings; `null` if there is none. `written` are the headings as the last build
 * wrote them, which identify renamed ones.
 */
export function findTable(grid: SheetGrid, written: readonly string[] = []): FoundTable | null {
  if (grid.used === null) return null;
  let asOf: Day | null = null;
  for (let row = grid.used.top; row <= grid.used.bottom; row += 1) {
    let own = 0;
    for (let column = grid.used.left; column <= grid.used.right; column += 1) {
      const value = grid.value(row, column);
      if (typeof value !== "string") continue;
      if (OWN_BY_HEADER.has(value.trim())) own += 1;
      asOf ??= asOfIn(value);
    }
    if (own >= OWN_HEADINGS) return tableAt(grid, row, asOf, written);
  }
  return null;
}

function tableAt(
  grid: SheetGrid,
  headerRow: number,
  asOf: Day | null,
  written: readonly string[],
): FoundTable {
  const facts = new Map<FieldKey, number>();
  const own = new Map<OwnKey, number>();
  const others: { header: string; column: number }[] = [];
  const duplicates: { header: string; column: number }[] = [];
  const renamed: { header: string; now: string; column: number }[] = [];
  const headings = new Map<number, string>();
  const present = headingsIn(grid, headerRow);
  const earlier = renamedHeadings(
    written,
    present.map(({ header }) => header),
  );
  const taken = new Set<string>([...FIELD_BY_HEADER.keys(), ...OWN_BY_HEADER.keys()].map(lower));
  present.forEach(({ header: now, column }, index) => {
    const before = earlier.get(index);
    const header = before !== undefined && isOwn(before) ? before : now;
    if (header !== now) renamed.push({ header, now, column });
    const field = FIELD_BY_HEADER.get(header);
    const ownKey = OWN_BY_HEADER.get(header);
    const isSecond = (field !== undefined && facts.has(field)) || (ownKey !== undefined && own.has(ownKey));
    if (isSecond) duplicates.push({ header, column });
    if (isSecond || (field === undefined && ownKey === undefined)) {
      const free = freeHeading(header, taken);
      others.push({ header: free, column });
      headings.set(column, free);
      return;
    }
    headings.set(column, header);
    if (field !== undefined) facts.set(field, column);
    if (ownKey !== undefined) own.set(ownKey, column);
  });
  const columns = present.map(({ column }) => column);
  const left = columns[0] ?? grid.used?.left ?? 0;
  return { headerRow, left, facts, own, others, columns, duplicates, headings, renamed, asOf };
}

function headingsIn(
  grid: SheetGrid,
  headerRow: number,
): readonly { readonly header: string; readonly column: number }[] {
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  const present: { header: string; column: number }[] = [];
  for (let column = left; column <= right; column += 1) {
    const value = grid.value(headerRow, column);
    const header = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    if (header !== "") present.push({ header, column });
  }
  return present;
}

/** Whether a heading belongs to a field. */
export const isFactHeading = (header: string): boolean => FIELD_BY_HEADER.has(header);

/** The field of a heading, `null` for any other heading. */
export const factOfHeading = (header: string): FieldKey | null => FIELD_BY_HEADER.get(header) ?? null;

const isOwn = (header: string): boolean => FIELD_BY_HEADER.has(header) || OWN_BY_HEADER.has(header);
const lower = (text: string): string => text.toLocaleLowerCase("ru");

/** Characters that structured references cannot contain, and what replaces them in a heading. */
const UNNAMEABLE: Readonly<Record<string, string>> = { "[": "(", "]": ")", "#": "№", "'": "’", "@": "" };
const LONGEST_HEADING = 200;

/**
 * A heading that the table can have: made of characters that formulas can use, and distinguished from all others by a
 * number.
 */
function freeHeading(wanted: string, taken: Set<string>): string {
  const plain = wanted
    .replace(/[[\]#'@]/g, (sign) => UNNAMEABLE[sign] ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_HEADING);
  const base = plain === "" ? "–" : plain;
  let name = base;
  for (let number = 2; taken.has(lower(name)); number++) name = `${base} (${number})`;
  taken.add(lower(name));
  return name;
}

function asOfIn(text: string): Day | null {
  const [, day, month, year] = AS_OF_PATTERN.exec(text) ?? [];
  return day === undefined ? null : tryDay(Number(year), Number(month), Number(day));
}
