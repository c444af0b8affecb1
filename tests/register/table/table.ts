import { columnName } from "../../../src/domain/grid";
import type { Block, ModelValue, SheetModel } from "../../../src/sheet/model";

/** The headings of a register sheet's table. */
export function headersOf(model: SheetModel): readonly string[] {
  return model.table?.headers ?? [];
}

/** The letter of the column under a heading. */
export function letterOf(model: SheetModel, header: string): string {
  return columnName(headersOf(model).indexOf(header));
}

/** The body of the table. */
export function blockOf(model: SheetModel): Block {
  const [block] = model.blocks;
  if (block === undefined) throw new Error("The register has no body");
  return block;
}

/** The values of a line by their headings. */
export function valuesOf(model: SheetModel, index: number): ReadonlyMap<string, ModelValue | undefined> {
  const { columns } = blockOf(model);
  return new Map(headersOf(model).map((header, column) => [header, columns[column]?.value(index)]));
}
