import type { CellRange, SheetGrid } from "../../domain/grid";
import type { Cells, CellsBuilder } from "./fileCells";
import { possibleMerges } from "./fileMerges";

/** How the cells of a style look, as far as that is read. */
export interface CellLook {
  /** Number format code; `null` is General. */
  readonly numberFormat: string | null;
  readonly indent: number;
  /** Whether its text is struck through; not all formats say. */
  readonly struck?: boolean;
}

/** The result of reading a sheet. */
export interface SheetContents {
  readonly name: string;
  readonly date1904: boolean;
  readonly cells: CellsBuilder;
  /** The looks by the cells' style numbers. */
  readonly looks: readonly CellLook[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: Iterable<number>;
  readonly hiddenColumns: Iterable<number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly outline: ReadonlyMap<number, number>;
  /** See {@link SheetGrid.unplacedRows}; none if not given. */
  readonly unplacedRows?: ReadonlySet<number>;
}

/**
 * The grid over a sheet that was read. Values covered by merged areas are dropped, as Excel does not show them, and
 * hidden rows and columns outside the values are not reported.
 */
export function storedGrid(contents: SheetContents): SheetGrid {
  const { name, date1904, looks, columnWidths, outline } = contents;
  const merges = possibleMerges(contents.merges);
  const cells: Cells = contents.cells.finish(merges);
  const { used } = cells;
  const { longText } = contents.cells;
  const within = (indices: Iterable<number>, first: number, last: number) => {
    const set = new Set<number>();
    for (const index of indices) if (index >= first && index <= last) set.add(index);
    return set;
  };
  return {
    name,
    used,
    date1904,
    merges,
    ...(contents.unplacedRows && { unplacedRows: contents.unplacedRows }),
    ...(longText && { longText }),
    ...(cells.stray && { stray: cells.stray }),
    hiddenRows: used ? within(contents.hiddenRows, used.top, used.bottom) : new Set(),
    hiddenColumns: used ? within(contents.hiddenColumns, used.left, used.right) : new Set(),
    columnWidths,
    value: (row, column) => cells.value(row, column),
    numberFormat: (row, column) =>
      cells.value(row, column) === null ? null : (looks[cells.style(row, column)]?.numberFormat ?? null),
    isFormula: (row, column) => cells.isFormula(row, column),
    outlineLevel: (row) => outline.get(row) ?? 0,
    ...(looks.some(({ struck }) => struck === true) && {
      isStruck: (row: number, column: number) => looks[cells.style(row, column)]?.struck === true,
    }),
    indent: (row, column) => looks[cells.style(row, column)]?.indent ?? 0,
  };
}
