import { formatMoney, type Money } from "../../domain/money";
import type { ComputedTable, TableColumn } from "./table";
import type { Figure } from "./formFigures";

/** Decimals that a figure is printed with. */
const DECIMALS = { thousands: 1, roubles: 2, count: 0, percent: 1, text: 0 } as const;
/** Room beside the digits, in characters: a cell too narrow for its number shows «####». */
const PADDING = 1.5;

/**
 * The table with columns as wide as their longest figures want, where that is more than was declared. On `pages`
 * side by side all columns but the repeated ones are as wide as the widest, so that every page holds equally many.
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

/** The width in characters that a figure wants. */
export function figureWidth(value: Money, shown: Figure["shown"]): number {
  return formatMoney(value, DECIMALS[shown]).length + PADDING;
}

/** How a table that is too wide for one page goes over several, side by side. */
export interface SideBySide {
  /** Columns at the left that every page repeats. */
  readonly repeated: number;
  /** Further columns on each page. */
  readonly each: number;
}

/** How many pages stand side by side. */
export function pagesWide({ repeated, each }: SideBySide, columns: number): number {
  return Math.max(1, Math.ceil((columns - repeated) / each));
}

/**
 * The widths with those of empty columns that fill the last page: pages then all hold the same number of columns,
 * so that they part where the table's blocks do, whatever scale the program finds for them.
 */
export function filledPages(widths: readonly number[], pages: SideBySide): readonly number[] {
  const last = pages.repeated + pagesWide(pages, widths.length) * pages.each;
  return [...widths, ...widths.slice(pages.repeated).slice(0, Math.max(0, last - widths.length))];
}
