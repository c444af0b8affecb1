import type { RegisterEntry } from "../../assessment/entry";
import { isMoney, roughly, type Money } from "../../domain/money";
import { shownLength } from "../../sheet/measure";
import type { CellStyle, CellType } from "../../sheet/model";
import { paperFor } from "../../sheet/page";
import { STYLES, TABLE_FONT_SIZE } from "../../sheet/sheetStyles";
import { LEADING_KEYS, type RegisterColumn } from "./registerColumns";

/** A register column as it appears in one sheet: placed, measured, and shown or not. */
export interface TableColumn {
  readonly declared: RegisterColumn;
  /** 0-based column of the sheet. */
  readonly position: number;
  /** In characters. */
  readonly width: number;
  /** `shown`, `folded` away with a button to unfold it, or `hidden` for good. */
  readonly visibility: "shown" | "folded" | "hidden";
  /** The value that all lines share, stated above the table instead. */
  readonly constant: string | null;
}

/**
 * How many lines are examined to decide a column's width; amounts are all examined, since a cut-off number shows as
 * ####.
 */
const MEASURED_LINES = 200;
/** Widths are counted in digits of the workbook's usual 11 points; the table's type is 9 points. */
const CHARACTER = 0.9;
/** A heading is bold, and has its filter button. */
const HEADING_CHARACTER = 0.95;
const PADDING = 1.6;
/** The widest that a folded column may be. */
const FOLDED_WIDTH = 60;

/**
 * The columns of a register sheet: those of the declared ones that have a value in any line, with the widths their
 * contents need. If all of them together would print too small to read, the details are folded.
 */
export function tableColumns(
  declared: readonly RegisterColumn[],
  entries: readonly RegisterEntry[],
): TableColumn[] {
  const columns = withContents(declared, entries).map((column, position): TableColumn => {
    const constant = column.headWhenConstant === true ? constantValue(column, entries) : null;
    const hidden = column.hidden === true || constant !== null;
    const width = fittingWidth(column, entries);
    return { declared: column, position, width, visibility: hidden ? "hidden" : "shown", constant };
  });
  return foldedToPaper(columns, entries);
}

/**
 * Folds the details where everything together would print too small on A4, then switches to A3; what does not fit
 * even there is folded from the right, but never the decisive columns (docs/register.md §3).
 */
function foldedToPaper(columns: readonly TableColumn[], entries: readonly RegisterEntry[]): TableColumn[] {
  const folded = (column: TableColumn): TableColumn => ({
    ...column,
    visibility: "folded",
    // Wide, as a folded column takes no space: its long texts must not make the line high.
    width: fittingWidth(column.declared, entries, FOLDED_WIDTH),
  });
  if (registerPaper(columns) === "A4") return [...columns];
  const codeTells = !columns.some(({ declared }) => declared.key === "administratorName");
  const result = columns.map((column) => {
    const { detail, key } = column.declared;
    const isDetail = detail === true && !(codeTells && key === "administratorCode");
    return column.visibility === "shown" && isDetail ? folded(column) : column;
  });
  for (let index = result.length - 1; index > 0 && registerPaper(result) === null; index -= 1) {
    const column = result[index];
    if (column?.visibility === "shown" && !LEADING_KEYS.has(column.declared.key))
      result[index] = folded(column);
  }
  return result;
}

/** The paper for the visible columns; `null` if they are too wide even for A3. */
export function registerPaper(columns: readonly TableColumn[]): "A4" | "A3" | null {
  const shown = columns.filter(({ visibility }) => visibility === "shown");
  return paperFor(
    shown.map(({ width }) => width),
    TABLE_FONT_SIZE,
  );
}

/** How a column's values are typed in the sheet. */
export function cellTypeOf(column: RegisterColumn): CellType {
  if (column.type === "date") return "date";
  return column.type === "money" || column.type === "number" ? "number" : "text";
}

/** The style of a column's cells. */
export function styleOf(column: RegisterColumn): CellStyle {
  return column.style ?? (column.type === "number" ? STYLES.days : STYLES[column.type]);
}

/** Goes through the lines once, until every column has been seen to have a value. */
function withContents(
  declared: readonly RegisterColumn[],
  entries: readonly RegisterEntry[],
): RegisterColumn[] {
  const kept = new Set(declared.filter((column) => column.always === true));
  let open = declared.filter((column) => column.always !== true);
  entries.forEach((entry, index) => {
    if (open.length === 0) return;
    const before = kept.size;
    for (const column of open) if (column.value(entry, index) !== null) kept.add(column);
    if (kept.size > before) open = open.filter((column) => !kept.has(column));
  });
  return declared.filter((column) => kept.has(column));
}

function constantValue(column: RegisterColumn, entries: readonly RegisterEntry[]): string | null {
  const [first] = entries;
  const value = first === undefined ? null : column.value(first, 0);
  if (typeof value !== "string") return null;
  return entries.every((entry, index) => column.value(entry, index) === value) ? value : null;
}

function fittingWidth(
  column: RegisterColumn,
  entries: readonly RegisterEntry[],
  widest = column.width[1],
): number {
  const [narrowest] = column.width;
  const headingWord = Math.max(...column.header.split(/\s/).map((word) => word.length));
  const floor = Math.max(narrowest, headingWord * HEADING_CHARACTER + PADDING);
  if (column.hidden === true) return floor;
  if (column.type === "money") return Math.max(floor, roomFor(amountLength(column, entries)));
  const ceiling = Math.max(widest, floor);
  let width = floor;
  const step = Math.max(1, Math.floor(entries.length / MEASURED_LINES));
  for (let index = 0; index < entries.length && width < ceiling; index += step) {
    const entry = entries[index];
    if (entry === undefined) break;
    const kind = column.type === "date" ? "date" : "other";
    width = Math.max(width, roomFor(shownLength(column.value(entry, index), kind)));
  }
  return Math.min(ceiling, width);
}

function roomFor(characters: number): number {
  return characters === 0 ? 0 : characters * CHARACTER + PADDING;
}

/** The length of the longest amount: the greatest, the least, or their sum, which the head shows. */
function amountLength(column: RegisterColumn, entries: readonly RegisterEntry[]): number {
  let greatest: Money | null = null;
  let least: Money | null = null;
  let [most, fewest] = [-Infinity, Infinity];
  entries.forEach((entry, index) => {
    const value = column.value(entry, index);
    if (!isMoney(value)) return;
    const size = roughly(value);
    if (size > most) [most, greatest] = [size, value];
    if (size < fewest) [fewest, least] = [size, value];
  });
  return Math.max(shownLength(greatest), shownLength(least));
}
