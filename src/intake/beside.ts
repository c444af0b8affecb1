import { columnName, type CellRange, type SheetGrid } from "../domain/grid";
import { isBlank } from "./cells";
import { normaliseHeading, type ColumnProfile } from "./headings";
import { findHeaders } from "./table/header";
import { indexMerges } from "./table/merges";
import { profileColumns } from "./table/profiles";
import { findTable, type Table } from "./table/table";
import type { IntakeOptions } from "./types";

/** Tables side by side on a sheet (docs/register.md §1 p.13). */
export interface Beside {
  /** Whether it is one list, printed in several parts under the same headings. */
  readonly same: boolean;
  /** The columns of each, from left to right; together they are those of the sheet. */
  readonly parts: readonly Part[];
  /** The row where the header begins: what is above it is the title of all of them. */
  readonly headerTop: number;
}

/** The columns of one of the tables, 0-based and inclusive. */
export interface Part {
  readonly left: number;
  readonly right: number;
}

type Options = Pick<IntakeOptions, "asOf">;
/** A table has at least a debtor and a sum. */
const FEWEST_COLUMNS = 2;
/** How many places are tried where a second table may begin. */
const MOST_TRIED = 4;

/** Finds tables that are side by side; `null` for a sheet with only one table across. */
export function findBeside(grid: SheetGrid, options: Options): Beside | null {
  const { used } = grid;
  if (used === null || used.right - used.left + 1 < 2 * FEWEST_COLUMNS) return null;
  const merges = indexMerges(grid);
  const [header] = findHeaders(grid, merges);
  if (header === undefined) return null;
  const profiles = profileColumns(grid, merges, header);
  const parts = (starts: readonly number[]): readonly Part[] =>
    starts.map((start, index) => ({
      left: index === 0 ? used.left : start,
      right: (starts[index + 1] ?? used.right + 1) - 1,
    }));
  const headerTop = header.top;
  for (const textOf of [whole, leaf]) {
    const repeats = repeatedStarts(profiles, textOf);
    if (repeats.length < 2 || !areAlike(profiles, repeats, textOf)) continue;
    const beside = { same: true, parts: parts(repeats), headerTop };
    if (beside.parts.every((part) => holdsDebts(findTable(partGrid(grid, part, beside), options))))
      return beside;
  }
  for (const start of otherStarts(profiles).slice(0, MOST_TRIED)) {
    const beside = { same: false, parts: parts([used.left, start]), headerTop };
    if (beside.parts.every((part) => isTableByItself(grid, part, options))) return beside;
  }
  return null;
}

const whole = ({ header }: ColumnProfile): string => normaliseHeading(header);
const leaf = ({ levels }: ColumnProfile): string => normaliseHeading(levels.at(-1) ?? "");

/** The columns at which the first heading of the sheet occurs again. */
function repeatedStarts(
  profiles: readonly ColumnProfile[],
  textOf: (profile: ColumnProfile) => string,
): readonly number[] {
  const first = profiles.find((profile) => textOf(profile) !== "");
  if (first === undefined) return [];
  return profiles.filter((profile) => textOf(profile) === textOf(first)).map(({ column }) => column);
}

/** Whether the headings of every part are those of the first; the last ones of a part may differ or be missing. */
function areAlike(
  profiles: readonly ColumnProfile[],
  starts: readonly number[],
  textOf: (profile: ColumnProfile) => string,
): boolean {
  const texts = starts.map((start, index) =>
    profiles
      .filter(({ column }) => column >= start && column < (starts[index + 1] ?? Infinity))
      .map(textOf)
      .filter((text) => text !== ""),
  );
  const [first = []] = texts;
  return texts.every(
    (each) =>
      Math.min(each.length, first.length) >= FEWEST_COLUMNS &&
      each.every((text, index) => index >= first.length || text === first[index]),
  );
}

/** Where another table may begin: right of a blank column, or where the first heading occurs again. */
function otherStarts(profiles: readonly ColumnProfile[]): readonly number[] {
  const repeated = new Set(repeatedStarts(profiles, leaf).slice(1));
  return profiles
    .filter(({ column }, index) => {
      const before = profiles[index - 1];
      return before !== undefined && (column - before.column > 1 || repeated.has(column));
    })
    .map(({ column }) => column);
}

function holdsDebts(table: Table | null): boolean {
  const targets = new Set(table?.mapping.map(({ target }) => target));
  return targets.has("amount") && (targets.has("debtorName") || targets.has("inn"));
}

/** A table of debts with known headings and with rows of its own: a list of fines has no other sum. */
function isTableByItself(grid: SheetGrid, part: Part, options: Options): boolean {
  const table = findTable(window(grid, part), options);
  if (table === null) return false;
  const known = new Set(
    table.mapping
      .filter(({ band, origin }) => band === "certain" || (band === "probable" && origin === "exact"))
      .map(({ target }) => target),
  );
  const hasSum = known.has("amount") || known.has("penalty");
  return hasSum && (known.has("debtorName") || known.has("inn"));
}

/** A part as a separate sheet, under the title of the whole sheet; rows and columns keep their numbers. */
export function partGrid(grid: SheetGrid, part: Part, { parts, headerTop }: Beside): SheetGrid {
  const first = parts[0]?.left ?? part.left;
  const own = window(grid, part);
  if (part.left === first || grid.used === null) return own;
  const shift = part.left - first;
  const titled = (row: number): boolean => row < headerTop;
  const used = { ...grid.used, left: part.left, right: part.right };
  return {
    ...own,
    used,
    value: (row, column) => (titled(row) ? grid.value(row, column - shift) : own.value(row, column)),
    numberFormat: (row, column) =>
      titled(row) ? grid.numberFormat(row, column - shift) : own.numberFormat(row, column),
  };
}

function window(grid: SheetGrid, part: Part): SheetGrid {
  const inside = (column: number): boolean => column >= part.left && column <= part.right;
  const hidden = new Set([...grid.hiddenColumns].filter(inside));
  return {
    ...grid,
    used: usedInside(grid, part),
    merges: grid.merges.filter(({ left, right }) => left >= part.left && right <= part.right),
    hiddenColumns: hidden,
    value: (row, column) => (inside(column) ? grid.value(row, column) : null),
    numberFormat: (row, column) => (inside(column) ? grid.numberFormat(row, column) : null),
    isFormula: (row, column) => inside(column) && grid.isFormula(row, column),
    outlineLevel: (row) => grid.outlineLevel(row),
    indent: (row, column) => (inside(column) ? grid.indent(row, column) : 0),
  };
}

/**
 * All rows of the sheet, so that the rows of the parts remain side by side; blank columns at the edges are dropped.
 */
function usedInside(grid: SheetGrid, part: Part): CellRange | null {
  const { used } = grid;
  if (used === null) return null;
  const filled = (column: number): boolean => {
    for (let row = used.top; row <= used.bottom; row++) if (!isBlank(grid.value(row, column))) return true;
    return false;
  };
  let { left, right } = part;
  while (left <= right && !filled(left)) left++;
  while (right >= left && !filled(right)) right--;
  return left > right ? null : { ...used, left, right };
}

/** «F:H», as a message refers to the columns of a part. */
export function partName({ left, right }: Part): string {
  return `${columnName(left)}:${columnName(right)}`;
}
