import type { RegisterEntry } from "../../assessment/entry";
import { isMoney, type Money } from "../../domain/money";
import { shownLength } from "../measure";
import type { CellStyle, CellType } from "../model";
import { STYLES } from "../styles";
import type { RegisterColumn } from "./columns";

/** A register column as it stands in one sheet: placed, measured, and hidden or not. */
export interface TableColumn {
  readonly declared: RegisterColumn;
  /** 0-based column of the sheet. */
  readonly position: number;
  /** In characters. */
  readonly width: number;
  readonly hidden: boolean;
  /** The value that all lines share and that is said above the table instead. */
  readonly constant: string | null;
}

/** How many lines decide a column's width; amounts are all looked at, since a cut number shows as ####. */
const MEASURED_LINES = 200;
/** Room for the cell's padding and for bold type. */
const PADDING = 2;

/**
 * The columns of a register sheet: of the declared ones those that carry something in any line, with the widths
 * that their contents want.
 */
export function tableColumns(
  declared: readonly RegisterColumn[],
  entries: readonly RegisterEntry[],
): TableColumn[] {
  return withContents(declared, entries).map((column, position) => {
    const constant = column.headWhenConstant === true ? constantValue(column, entries) : null;
    return {
      declared: column,
      position,
      width: fittingWidth(column, entries),
      hidden: column.hidden === true || constant !== null,
      constant,
    };
  });
}

/** How a column's values are typed in the sheet. */
export function cellTypeOf(column: RegisterColumn): CellType {
  if (column.type === "date") return "date";
  return column.type === "money" || column.type === "number" ? "number" : "text";
}

/** The look of a column's cells. */
export function styleOf(column: RegisterColumn): CellStyle {
  return column.style ?? (column.type === "number" ? STYLES.count : STYLES[column.type]);
}

/** Goes through the lines once, until every column has been seen to carry something. */
function withContents(
  declared: readonly RegisterColumn[],
  entries: readonly RegisterEntry[],
): RegisterColumn[] {
  const kept = new Set(declared.filter((column) => column.always === true));
  let open = declared.filter((column) => column.always !== true);
  entries.forEach((entry, index) => {
    if (open.length === 0) return;
    const found = open.filter((column) => column.value(entry, index) !== null);
    if (found.length === 0) return;
    found.forEach((column) => kept.add(column));
    open = open.filter((column) => !kept.has(column));
  });
  return declared.filter((column) => kept.has(column));
}

function constantValue(column: RegisterColumn, entries: readonly RegisterEntry[]): string | null {
  const [first] = entries;
  const value = first === undefined ? null : column.value(first, 0);
  if (typeof value !== "string") return null;
  return entries.every((entry, index) => column.value(entry, index) === value) ? value : null;
}

function fittingWidth(column: RegisterColumn, entries: readonly RegisterEntry[]): number {
  const [narrowest, widest] = column.width;
  const headerWord = Math.max(...column.header.split(/[\s-]/).map((word) => word.length));
  const floor = Math.max(narrowest, headerWord + PADDING);
  if (column.hidden === true) return floor;
  if (column.type === "money") return Math.max(floor, amountLength(column, entries) + PADDING);
  const ceiling = Math.max(widest, floor);
  let longest = 0;
  const step = Math.max(1, Math.floor(entries.length / MEASURED_LINES));
  for (let index = 0; index < entries.length && longest < ceiling; index += step) {
    const entry = entries[index];
    if (entry === undefined) break;
    const kind = column.type === "date" ? "date" : "other";
    longest = Math.max(longest, shownLength(column.value(entry, index), kind));
  }
  return Math.min(ceiling, Math.max(floor, longest + PADDING));
}

/** The length of the longest amount: that of the greatest or the least, or of their sum, which the head shows. */
function amountLength(column: RegisterColumn, entries: readonly RegisterEntry[]): number {
  let greatest: Money | null = null;
  let least: Money | null = null;
  entries.forEach((entry, index) => {
    const value = column.value(entry, index);
    if (!isMoney(value)) return;
    if (greatest === null || value.gt(greatest)) greatest = value;
    if (least === null || value.lt(least)) least = value;
  });
  return Math.max(shownLength(greatest), shownLength(least));
}
