import type { Day } from "../domain/day";
import { daysInText } from "../domain/written/dayInText";
import { MONTH } from "../domain/written/months";
import { columnName, type CellRange, type CellValue, type SheetGrid } from "../domain/grid";
import { fieldSpec } from "../domain/fields";
import { isBlank } from "./cells";
import { meanTheSame, normaliseHeading, PERSONS, type ColumnProfile } from "./headings";
import { findHeaders, type HeaderBlock } from "./table/header";
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
  /** The date over each part, where its own columns name one. */
  readonly days: readonly (Day | null)[];
}

/** The columns of one of the tables, 0-based and inclusive. */
export interface Part {
  readonly left: number;
  readonly right: number;
}

type Options = Pick<IntakeOptions, "asOf">;
/** A table has at least a debtor and a sum. */
const FEWEST_COLUMNS = 2;
/** Two parts of which so many debtors are the same list the same debts. */
const SAME_DEBTORS = 0.5;
/** What tells one time from another in a text, in lower case. */
const TIME = new RegExp(
  `\\d{1,2}\\.\\d{1,2}(?:\\.\\d{2,4})?|20\\d\\d|(?<![а-яё])${MONTH}(?![а-яё])|\\S+ квартал`,
  "g",
);
const NOT_OWED =
  /погас|погаш|оплат|оплач|уплат|уплач|поступ|списан|исключ|снят|кредит|перепл|аванс|план|прошл/i;
const LETTERS = /\p{L}{2}/u;
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
  const daysOver = (found: readonly Part[]) => found.map((part) => dayOver(grid, part, header));
  for (const textOf of [whole, leaf]) {
    const repeats = repeatedStarts(profiles, textOf);
    if (repeats.length < 2 || !areAlike(profiles, repeats, textOf)) continue;
    const found = parts(repeats);
    const beside = {
      same: isOneList(grid, found, profiles, header),
      parts: found,
      headerTop,
      days: daysOver(found),
    };
    if (beside.parts.every((part) => holdsDebts(findTable(partGrid(grid, part, beside), options))))
      return beside;
  }
  for (const start of otherStarts(profiles).slice(0, MOST_TRIED)) {
    const found = parts([used.left, start]);
    const tables = found.map((part) => findTable(window(grid, part), options));
    // «Юридические лица» and «Физические лица» over the same columns are one list, and so are «Арендатор» and
    // «Наниматель» beside the same further headings.
    const same =
      (found.every((part) => isOfPersons(part, profiles)) ||
        (differOnlyInDebtor(found, profiles) && !found.some((part) => isOther(grid, part, header)))) &&
      tables.every(holdsDebts) &&
      new Set(tables.map((table) => table?.mapping.map(({ target }) => target).join())).size === 1 &&
      isOneList(grid, found, profiles, header);
    if (!same && !tables.every(isTableByItself)) continue;
    return { same, parts: found, headerTop, days: daysOver(found) };
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

/** Whether the headings of two parts are the same but for the word for the debtor, which comes first. */
function differOnlyInDebtor(parts: readonly Part[], profiles: readonly ColumnProfile[]): boolean {
  const [[own = "", ...first] = [], [other = "", ...second] = []] = parts.map(({ left, right }) =>
    profiles
      .filter(({ column, header }) => column >= left && column <= right && header !== "")
      .map(({ levels }) => levels.at(-1) ?? ""),
  );
  const isSame = (text: string, index: number): boolean =>
    text.trim().toLowerCase() === second[index]?.trim().toLowerCase();
  return first.length > 0 && first.length === second.length && meanTheSame(own, other) && first.every(isSame);
}

/** Whether what stands over a part says that it lists something else than what is owed. */
const isOther = (grid: SheetGrid, part: Part, header: HeaderBlock): boolean =>
  textsOver(grid, part, header).some((text) => NOT_OWED.test(text));

/**
 * Where another table may begin: right of a blank column, or where the first heading, or another word for the debtor,
 * occurs again.
 */
function otherStarts(profiles: readonly ColumnProfile[]): readonly number[] {
  const repeated = new Set(repeatedStarts(profiles, leaf).slice(1));
  return profiles
    .filter(({ column }, index) => {
      const before = profiles[index - 1];
      if (before === undefined) return false;
      const isNext = column - before.column === 1;
      return (
        !isNext ||
        repeated.has(column) ||
        (isDebtor(profiles[index]) && profiles.slice(0, index - 1).some(isDebtor))
      );
    })
    .map(({ column }) => column);
}

const isDebtor = (profile: ColumnProfile | undefined): boolean =>
  profile !== undefined && meanTheSame(fieldSpec("debtorName").header, leaf(profile));

function holdsDebts(table: Table | null): boolean {
  const targets = new Set(table?.mapping.map(({ target }) => target));
  return targets.has("amount") && (targets.has("debtorName") || targets.has("inn"));
}

/** A table of debts with known headings and with rows of its own: a list of fines has no other sum. */
function isTableByItself(table: Table | null): boolean {
  if (table === null) return false;
  const known = new Set(
    table.mapping
      .filter(({ band, origin }) => band === "certain" || (band === "probable" && origin === "exact"))
      .map(({ target }) => target),
  );
  const hasSum = known.has("amount") || known.has("penalty");
  return hasSum && (known.has("debtorName") || known.has("inn"));
}

/** Whether the part's topmost heading says only what kind of debtors it lists. */
function isOfPersons(part: Part, profiles: readonly ColumnProfile[]): boolean {
  const first = profiles.find(({ column, header }) => column >= part.left && header !== "");
  return PERSONS.test(normaliseHeading(first?.levels[0] ?? ""));
}

/**
 * Whether the parts are halves of one list rather than the same debts at different times: then a half lists other
 * debtors, and what is written over it names no time of its own.
 */
function isOneList(
  grid: SheetGrid,
  parts: readonly Part[],
  profiles: readonly ColumnProfile[],
  header: HeaderBlock,
): boolean {
  const times = parts.map((part) => timeOver(grid, part, header)).filter((time) => time !== "");
  if (times.length > 1 && new Set(times).size > 1) return false;
  const [first = new Set<string>(), ...others] = parts.map((part) => namesIn(part, profiles));
  return others.every((names) => {
    const shared = [...names].filter((name) => first.has(name)).length;
    return shared < 2 || shared < Math.min(first.size, names.size) * SAME_DEBTORS;
  });
}

/** The dates, months and years that stand over a part, in its own columns; empty if there are none. */
function timeOver(grid: SheetGrid, part: Part, header: HeaderBlock): string {
  return textsOver(grid, part, header)
    .flatMap((text) => text.toLowerCase().match(TIME) ?? [])
    .join(" ");
}

/** The latest day that is named there. */
function dayOver(grid: SheetGrid, part: Part, header: HeaderBlock): Day | null {
  const days = textsOver(grid, part, header).flatMap((text) => daysInText(text).map(({ day }) => day));
  return days.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

function textsOver(grid: SheetGrid, { left, right }: Part, { bottom }: HeaderBlock): readonly string[] {
  const texts: string[] = [];
  for (let row = grid.used?.top ?? 0; row < bottom; row++)
    for (let column = left; column <= right; column++) {
      const value = grid.value(row, column);
      if (typeof value === "string") texts.push(value);
    }
  return texts;
}

/** The different texts of the part's first column of texts. */
function namesIn({ left, right }: Part, profiles: readonly ColumnProfile[]): ReadonlySet<string> {
  const isText = (value: CellValue): value is string => typeof value === "string" && LETTERS.test(value);
  const column = profiles.find(
    (profile) =>
      profile.column >= left &&
      profile.column <= right &&
      profile.values.filter(isText).length * 2 > profile.values.length,
  );
  return new Set((column?.values ?? []).filter(isText).map((text) => text.trim().toLowerCase()));
}

/** A part as a separate sheet, under the title of the whole sheet; rows and columns keep their numbers. */
export function partGrid(grid: SheetGrid, part: Part, { parts, headerTop }: Beside): SheetGrid {
  const first = parts[0]?.left ?? part.left;
  const own = window(grid, part);
  if (part.left === first || grid.used === null) return own;
  const shift = part.left - first;
  // What stands over the part itself comes before what stands over the first one.
  const titled = (row: number, column: number): boolean => row < headerTop && isBlank(own.value(row, column));
  const used = { ...grid.used, left: part.left, right: part.right };
  return {
    ...own,
    used,
    value: (row, column) => (titled(row, column) ? grid.value(row, column - shift) : own.value(row, column)),
    numberFormat: (row, column) =>
      titled(row, column) ? grid.numberFormat(row, column - shift) : own.numberFormat(row, column),
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
