import { rangeOfAddress, type CellRange } from "../../domain/grid";

/**
 * The areas of an address such as `'Лист, 1'!A1:B2,'Лист, 1'!C3:D4`. Commas inside a quoted sheet name do not
 * separate areas.
 */
export function parseMerges(address: string): readonly CellRange[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return parts.flatMap((part): CellRange[] => {
    const range = rangeOfAddress(part.trim().replace(/^.*!/s, ""));
    return range === null ? [] : [range];
  });
}
