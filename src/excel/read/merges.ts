import { columnIndex, type CellRange } from "../../domain/grid";

/** One area of an address after its sheet: `A5:V5`, `A:C` and `1:3` in whole columns and rows are not met in merges. */
const AREA = /(?:^|!)\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/**
 * The areas of an address such as `'Лист, 1'!A1:B2,'Лист, 1'!C3:D4`. Commas of a quoted sheet name part nothing.
 */
export function parseMerges(address: string): readonly CellRange[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return parts.flatMap((part): CellRange[] => {
    const match = AREA.exec(part.trim());
    if (!match) return [];
    const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
    const left = columnIndex(firstColumn);
    const right = columnIndex(lastColumn);
    if (left === null || right === null) return [];
    return [{ top: Number(firstRow) - 1, left, bottom: Number(lastRow) - 1, right }];
  });
}
