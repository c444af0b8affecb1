import { formatMoney, type Money } from "../../domain/money";
import type { ComputedTable, TableColumn } from "./formTable";
import type { Figure } from "./formFigures";

/** Decimals that a figure is printed with. */
const DECIMALS = { thousands: 1, roubles: 2, count: 0, percent: 1, text: 0 } as const;
/** Room besides the digits, in characters: a cell too narrow for its number shows «####». */
const PADDING = 1.5;

/**
 * The table with columns as wide as their longest figures need, where that is more than was declared. On `pages` side
 * by side, all columns except the repeated ones are as wide as the widest, so that every page holds the same number.
 */
export function withFittedWidths(table: ComputedTable, pages?: SideBySide): ComputedTable {
  const fitted = table.spec.columns.map((column): TableColumn => {
    const figures = table.spec.lines.map((line) => table.figure(line.key, column.key));
    const wanted = figures.map((figure) => (figure?.value ? figureWidth(figure.value, figure.shown) : 0));
    return { ...column, width: Math.max(column.width, ...wanted) };
  });
  const widest = Math.max(0, ...fitted.slice(pages?.repeated).map(({ width }) => width));
  const columns =
    pages === undefined
      ? fitted
      : fitted.map((column, index) => (index < pages.repeated ? column : { ...column, width: widest }));
  return { ...table, spec: { ...table.spec, columns } };
}

/** The width in characters that a figure needs. */
export function figureWidth(value: Money, shown: Figure["shown"]): number {
  return formatMoney(value, DECIMALS[shown]).length + PADDING;
}

/** How a table that is too wide for one page is spread over several, side by side. */
export interface SideBySide {
  /** Columns at the left that are repeated on every page. */
  readonly repeated: number;
  /** Further columns on each page. */
  readonly each: number;
}

/** How many pages there are side by side. */
export function pagesWide({ repeated, each }: SideBySide, columns: number): number {
  return Math.max(1, Math.ceil((columns - repeated) / each));
}

/**
 * The widths, plus those of empty columns that fill up the last page: all pages then hold the same number of columns,
 * so that they break where the table's blocks do, whatever scale the program chooses for them.
 */
export function filledPages(widths: readonly number[], pages: SideBySide): readonly number[] {
  const last = pages.repeated + pagesWide(pages, widths.length) * pages.each;
  return [...widths, ...widths.slice(pages.repeated).slice(0, Math.max(0, last - widths.length))];
}
