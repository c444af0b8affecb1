import { cellAddress } from "../../src/domain/grid";
import { formatMoney, isMoney } from "../../src/domain/money";
import { modelGrid } from "../../src/file/package/modelGrid";
import { PLAIN_CONTEXT } from "../../src/register/query/query";
import type { PlacedCell, SheetModel } from "../../src/sheet/model";

/** The cell at an address such as `B5`; throws where nothing was placed. */
export function cellAt(model: SheetModel, address: string): PlacedCell {
  const cell = model.cells.find(({ row, column }) => cellAddress(row, column) === address);
  if (cell === undefined) throw new Error(`Nothing stands at ${address}`);
  return cell;
}

/** The formula of a cell as Excel shows it, without `=`. */
export function formulaOf(cell: PlacedCell): string | null {
  return cell.formula?.text(PLAIN_CONTEXT) ?? null;
}

/** The first cell with this text. */
export function find(model: SheetModel, text: string): PlacedCell {
  const cell = model.cells.find(({ value }) => value === text);
  if (cell === undefined) throw new Error(`No cell says «${text}»`);
  return cell;
}

/** The cell `columns` to the right of the first one with this text. */
export function beside(model: SheetModel, text: string, columns: number): PlacedCell {
  const { row, column } = find(model, text);
  return cellAt(model, cellAddress(row, column + columns));
}

/** A cell's value as it prints: money with two decimals, all else as text. */
export function shown({ value }: PlacedCell): string {
  return isMoney(value) ? formatMoney(value) : String(value ?? "");
}

/** The sheet as it reads once it is written. */
export function asGrid(model: SheetModel, date1904 = false) {
  return modelGrid(model.name, model, date1904);
}
