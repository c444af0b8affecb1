import { tryDay, type Day } from "../../domain/day";
import { FIELD_KEYS, FIELDS, type FieldKey } from "../../domain/fields";
import type { SheetGrid } from "../../domain/grid";
import { AS_OF_PATTERN, COMPUTED_HEADERS } from "../words";

/** A heading of the register's own making. */
type OwnKey = keyof typeof COMPUTED_HEADERS;

/** Where the register's table stands in a sheet; rows and columns from 0. */
export interface FoundTable {
  readonly headerRow: number;
  readonly left: number;
  readonly facts: ReadonlyMap<FieldKey, number>;
  readonly own: ReadonlyMap<OwnKey, number>;
  /** Columns with headings that are none of the register's. */
  readonly others: readonly { readonly header: string; readonly column: number }[];
  /** All columns with a heading. */
  readonly columns: readonly number[];
  /** Second columns of one heading, which are not read. */
  readonly duplicates: readonly { readonly header: string; readonly column: number }[];
  readonly asOf: Day | null;
}

/** So many of the register's own headings in one row are no accident of the accountant's sheet. */
const OWN_HEADINGS = 4;

const FIELD_BY_HEADER: ReadonlyMap<string, FieldKey> = new Map(
  FIELD_KEYS.map((key) => [FIELDS[key].header, key]),
);
const OWN_BY_HEADER: ReadonlyMap<string, OwnKey> = new Map(
  (Object.keys(COMPUTED_HEADERS) as OwnKey[]).map((key) => [COMPUTED_HEADERS[key] as string, key]),
);

/** Finds the register's table by its headings; `null` if there is none. */
export function findTable(grid: SheetGrid): FoundTable | null {
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
    if (own >= OWN_HEADINGS) return tableAt(grid, row, asOf);
  }
  return null;
}

function tableAt(grid: SheetGrid, headerRow: number, asOf: Day | null): FoundTable {
  const facts = new Map<FieldKey, number>();
  const own = new Map<OwnKey, number>();
  const others: { header: string; column: number }[] = [];
  const duplicates: { header: string; column: number }[] = [];
  const columns: number[] = [];
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  for (let column = left; column <= right; column += 1) {
    const value = grid.value(headerRow, column);
    const header = typeof value === "string" ? value.trim() : "";
    if (header === "") continue;
    columns.push(column);
    const field = FIELD_BY_HEADER.get(header);
    const ownKey = OWN_BY_HEADER.get(header);
    if ((field !== undefined && facts.has(field)) || (ownKey !== undefined && own.has(ownKey)))
      duplicates.push({ header, column });
    else if (field !== undefined) facts.set(field, column);
    else if (ownKey !== undefined) own.set(ownKey, column);
    else others.push({ header, column });
  }
  return { headerRow, left: columns[0] ?? left, facts, own, others, columns, duplicates, asOf };
}

function asOfIn(text: string): Day | null {
  const [, day, month, year] = AS_OF_PATTERN.exec(text) ?? [];
  return day === undefined ? null : tryDay(Number(year), Number(month), Number(day));
}
