import { isDateFormat } from "../../domain/dateFormat";
import { isCellError, type CellValue, type SheetGrid } from "../../domain/grid";
import { sum } from "../../domain/money";
import { isBlank, readMoney, UNKNOWN_SEPARATORS } from "../cells";
import { meansNoSum, type ColumnProfile } from "../headings";
import { joinedBalances } from "./joinedBalances";
import { joinedCodes } from "./joinedCodes";
import { joinedDebts } from "./joinedDebts";
import { joinedDates, joinedNames, kindColumn } from "./joinedParts";
import { joinedMonths } from "./joinedMonths";
import { joinedPrincipal } from "./joinedPrincipal";
import { joinedPenalties } from "./joinedPenalties";
import type { JoinedColumn, JoinInput } from "./joinedTypes";
import { COMPARED_ROWS } from "./profiles";

/**
 * Finds the columns that make up one value together (docs/register.md §1 p.13): a КБК in several columns, day, month
 * and year, surname, name and patronymic, what was paid month by month, penalties and fines, what is owed for several
 * things, the principal beside a total of which the parts are given. Columns in `apart` were decided individually and
 * are left alone.
 */
export function findJoined(input: JoinInput, apart: ReadonlySet<number>): readonly JoinedColumn[] {
  const taken = new Set(apart);
  const found: JoinedColumn[] = [];
  const take = (joined: JoinedColumn): void => {
    if (joined.parts.some((part) => taken.has(part))) return;
    joined.parts.forEach((part) => taken.add(part));
    found.push(joined);
  };
  for (const finder of [joinedCodes, joinedDates, joinedNames]) finder(input).forEach(take);
  const sums: JoinInput = { ...input, profiles: input.profiles.filter(mayHoldSums) };
  for (const finder of [joinedBalances, joinedMonths, joinedPenalties, joinedDebts, joinedPrincipal])
    finder(sums).forEach(take);
  kindColumn(input).forEach(take);
  return found;
}

/** Days are numbers, too: a column that is shown as dates, or is known to hold something else, is part of no sum. */
function mayHoldSums({ levels, formats }: ColumnProfile): boolean {
  return !formats.some(isDateFormat) && !meansNoSum(levels.join(" "));
}

/** The profiles with one in the place of each joined column's parts. */
export function withJoined(input: JoinInput, joined: readonly JoinedColumn[]): readonly ColumnProfile[] {
  if (joined.length === 0) return input.profiles;
  const inside = new Set(joined.flatMap(({ parts }) => parts));
  const made = joined.map((each): ColumnProfile => {
    const rows = input.rows.slice(0, COMPARED_ROWS).map((row) => joinedValue(input.grid, row, each));
    const values = input.rows
      .map((row) => joinedValue(input.grid, row, each))
      .filter((value) => value !== null)
      .slice(0, 50);
    return {
      column: each.column,
      header: each.heading,
      levels: [each.heading],
      samples: [...new Set(values.map(String))].slice(0, 3),
      values,
      formats: values.map(() => null),
      rows,
    };
  });
  return [...input.profiles.filter(({ column }) => !inside.has(column)), ...made].sort(
    (a, b) => a.column - b.column,
  );
}

/** The value that a row has in joined columns; `null` if all of them are blank, an error if one of them is. */
export function joinedValue(
  grid: Pick<SheetGrid, "value">,
  row: number,
  { parts, join, widths }: JoinedColumn,
): CellValue {
  const values = parts.map((column) => grid.value(row, column));
  if (values.every(isBlank)) return null;
  const fault = values.find(isCellError);
  if (fault !== undefined) return fault;
  const texts = values.map((value) => (isBlank(value) ? "" : String(value).trim()));
  switch (join) {
    case "digits":
      return texts
        .map((text, index) => text.replace(/[\s\u00a0]/g, "").padStart(widths[index] ?? 0, "0"))
        .join("");
    case "words":
      return texts.filter((text) => text !== "").join(" ");
    case "date":
      return texts.every((text) => text !== "") ? dateText(texts) : null;
    case "last":
      return values.at(-1) ?? 0;
    case "sum": {
      const read = values.map((value) => readMoney(value, { unit: "rub", lone: UNKNOWN_SEPARATORS }));
      // A sum that cannot be read is not simply left out: the row reports what is there.
      const unread = values.find(
        (value, index) => !isBlank(value) && read[index]?.value === null && read[index].findings.length > 0,
      );
      if (unread !== undefined) return unread;
      const sums = read.map(({ value }) => value);
      return sums.every((each) => each === null) ? null : sum(sums).toNumber();
    }
  }
}

/** «10.02.2026» from day, month and year; the month may be a word. */
function dateText([day = "", month = "", year = ""]: readonly string[]): string {
  return /^\d+$/.test(month) ? `${day}.${month}.${year}` : `${day} ${month} ${year}`;
}
