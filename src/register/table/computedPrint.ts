import type { RegisterEntry } from "../../assessment/entry";
import { isDateFormat } from "../../domain/dateFormat";
import { formatDay, fromSerial, type Day } from "../../domain/day";
import { fnv1a } from "../../domain/fnv1a";
import { cellAddress, isCellError, type CellValue, type SheetGrid } from "../../domain/grid";
import { isMoney, roughly } from "../../domain/money";
import type { Problem } from "../../domain/problem";
import { remembered } from "../../domain/remembered";
import type { ColumnValue } from "../query/query";
import { COMPUTED_HEADERS, READ_BACK_WORDS } from "../registerWords";
import { COMPUTED_COLUMNS } from "./registerColumns";

/**
 * Computed cells are written anew by each build, so what people type over them cannot stay there; it must not vanish
 * silently either (docs/periods.md §3). Each line's mark therefore has a short fingerprint of what its computed cells
 * were written with: a character for each of these columns.
 */

/** The columns that a person may take for entries, in the order of their characters: only ever to be added to. */
const PRINTED = [
  "total",
  "stage",
  "action",
  "deadline",
  "daysLeft",
  "urgency",
  "clause",
  "overdueDays",
  "overdue",
  "limitationEnd",
  "category",
  "alerts",
] as const satisfies readonly (keyof typeof COMPUTED_COLUMNS)[];

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-";

/** A character for each of the line's computed cells. */
export function computedPrint(entry: RegisterEntry): string {
  let print = "";
  for (const key of PRINTED) {
    const { type, value } = COMPUTED_COLUMNS[key];
    print += digitOf(value(entry), type === "date");
  }
  return print;
}

/** Receives what there is to say about a cell of a register that is being read back; `cell` is its address. */
export type FindingReport = (
  severity: Problem["severity"],
  code: string,
  message: string,
  cell: string,
) => void;

/** Nobody reads a longer list. */
const MOST_TOLD = 100;

/**
 * Reports the computed cells into which something else has been typed since, row by row with what the row's mark says of
 * them; emptied ones have lost nothing. `null` ends the list.
 */
export function typedOverReport(
  grid: SheetGrid,
  own: ReadonlyMap<keyof typeof COMPUTED_HEADERS, number>,
  report: FindingReport,
): (row: number | null, print?: string) => void {
  let found = 0;
  const told = (row: number, column: number, header: string, text: string): void => {
    found += 1;
    if (found > MOST_TOLD) return;
    report("warning", "typed-elsewhere", READ_BACK_WORDS.typedOver(header, text), cellAddress(row, column));
  };
  return (row, print = "") => {
    if (row === null) {
      const more = found - MOST_TOLD;
      if (more > 0) report("warning", "typed-elsewhere", READ_BACK_WORDS.moreTypedOver(more), "");
      return;
    }
    PRINTED.forEach((key, place) => {
      const column = own.get(key);
      if (column === undefined || place >= print.length) return;
      const text = textIn(grid, row, column);
      if (text !== "" && digitIn(text) !== print.charAt(place))
        told(row, column, COMPUTED_HEADERS[key], text);
    });
  };
}

/** The character of a cell that shows this value. */
function digitOf(value: ColumnValue, isDate: boolean): string {
  if (value === null) return digitOfWords("");
  if (isMoney(value)) return digitIn(numberText(roughly(value)));
  if (typeof value !== "number") return digitOfWords(value);
  return isDate ? digitOfWords(formatDay(value as Day)) : digitIn(numberText(value));
}

function textIn(grid: SheetGrid, row: number, column: number): string {
  const value = grid.value(row, column);
  if (typeof value !== "number") return textOf(value);
  return isDateFormat(grid.numberFormat(row, column))
    ? formatDay(fromSerial(value, grid.date1904))
    : numberText(value);
}

/** Programs round the last digits of numbers and change line ends. */
const numberText = (value: number): string =>
  // A number of few digits is its own rounding.
  Math.abs(value) < 1e9 && Math.round(value * 100) / 100 === value
    ? String(value)
    : String(Number(value.toPrecision(12)));

function textOf(value: CellValue | ColumnValue): string {
  if (value === null) return "";
  return (isCellError(value as CellValue) ? (value as { error: string }).error : String(value))
    .replace(/\s+/g, " ")
    .trim();
}

function digitIn(text: string): string {
  const hash = fnv1a(text);
  return DIGITS.charAt((hash ^ (hash >>> 12) ^ (hash >>> 24)) & 63);
}

/** Stages, deadlines and clauses are few, and each is in many lines; sums are as many as the lines. */
const digitOfWords = remembered((words: string) => digitIn(textOf(words)));
