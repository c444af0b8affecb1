import { columnName, type CellRange, type SheetGrid } from "../domain/grid";
import { isPartyName } from "./cells";
import { isTotalText } from "./rows/rowWords";
import { findTable } from "./table/table";
import type { IntakeOptions } from "./types";

/** A table with more rows than there are fields is not lying on its side. */
const MOST_ROWS = 120;
/** So many headings that name companies or persons are no headings. */
const PARTIES = 2;

/**
 * The column (letters) with the headings of a table that is turned on its side, one below the other; `null` for any
 * other sheet. Only for a sheet in which no upright table of debts was found.
 */
export function sidewaysColumn(grid: SheetGrid, options: Pick<IntakeOptions, "asOf">): string | null {
  const { used } = grid;
  if (used === null || used.bottom - used.top >= MOST_ROWS || used.right - used.left < 1) return null;
  const table = findTable(turned(grid), { asOf: options.asOf });
  const mapping = table?.mapping.filter(({ header }) => header.trim() !== "") ?? [];
  // «Итого» below debtors is the total of an upright table.
  const targets = new Set(mapping.filter(({ header }) => !isTotalText(header)).map(({ target }) => target));
  // Debtors below each other are those of an upright table, whatever stands above and below them («Контрагент», «Итого»).
  if (mapping.filter(({ header }) => isPartyName(header)).length >= PARTIES) return null;
  const isDebts =
    (targets.has("amount") || targets.has("penalty")) && (targets.has("debtorName") || targets.has("inn"));
  return table !== null && isDebts ? columnName(table.header.top) : null;
}

const turnedRange = ({ top, left, bottom, right }: CellRange): CellRange => ({
  top: left,
  left: top,
  bottom: right,
  right: bottom,
});

/** The sheet with rows and columns swapped. */
function turned(grid: SheetGrid): SheetGrid {
  return {
    name: grid.name,
    used: grid.used === null ? null : turnedRange(grid.used),
    date1904: grid.date1904,
    merges: grid.merges.map(turnedRange),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    value: (row, column) => grid.value(column, row),
    numberFormat: (row, column) => grid.numberFormat(column, row),
    isFormula: () => false,
    outlineLevel: () => 0,
    indent: () => 0,
  };
}
