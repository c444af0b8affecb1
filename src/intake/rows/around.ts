import { isPartyName, normaliseText } from "../cells";
import { shownText } from "../table/tableCells";
import type { RowKind } from "../types";
import type { ScannedBody } from "./body";
import type { BodyRow } from "./scan";
import { hasSum } from "./verdict";
import { beforeTotalWord } from "./rowWords";

/** An administrator's code or a KBK alone in a cell. */
const CODE = /^(?:\d{3}|\d[\d\s\u00a0]{18,30}\d)$/;

/**
 * Whether a code and its name are in two cells («904 | Комитет …»): such rows are headings of others, whatever
 * columns they are in.
 */
export function isCoded({ grid }: ScannedBody, row: BodyRow): boolean {
  if (row.filled > 2 || row.lead === null || row.identified) return false;
  const { left } = grid.used ?? { left: 0 };
  for (let column = left; column < row.lead.column; column++)
    if (CODE.test(shownText(grid, row.row, column))) return true;
  return false;
}

/** Whether debts have names that do not look like parties. */
export function hasBareNames({ rows, preset }: ScannedBody): boolean {
  return rows.some(
    (row, index) => row.named && preset[index] === null && hasSum(row) && !isPartyName(row.lead?.text ?? ""),
  );
}

/** Whether totals are named after the debtors above them («ООО «Клён» Итог»), as in a pivot table in outline form. */
export function sumsUpDebtors({ rows, preset, columns, valueAt }: ScannedBody): boolean {
  const { name } = columns;
  if (name === null) return false;
  let above: BodyRow | null = null;
  for (const [index, row] of rows.entries()) {
    if (preset[index] !== "subtotal") {
      if (row.named) above = row;
      continue;
    }
    const debtor = above === null ? "" : normaliseText(String(valueAt(above.row, name) ?? ""));
    if (debtor !== "" && normaliseText(beforeTotalWord(row.totalLabel?.text ?? "") ?? "") === debtor)
      return true;
  }
  return false;
}

/** For each row, whether the next row with a sum below it names its debtor. */
export function namedBelow(
  rows: readonly BodyRow[],
  preset: readonly (RowKind | null)[],
): readonly boolean[] {
  const below = Array<boolean>(rows.length).fill(false);
  let named = false;
  for (let index = rows.length - 1; index >= 0; index--) {
    below[index] = named;
    const row = rows[index];
    if (row !== undefined && preset[index] === null && hasSum(row)) named = row.named || row.identified;
  }
  return below;
}

/** Whether more than one debt immediately above a row has this name: then it totals a debtor. */
export function namesAbove(
  { rows, columns, valueAt }: ScannedBody,
  kinds: readonly RowKind[],
  text: string,
  index: number,
): boolean {
  const { name } = columns;
  if (name === null) return false;
  const own = normaliseText(text);
  let above = index - 1;
  for (; above >= 0 && kinds[above] === "debt"; above--) {
    const row = rows[above];
    if (row === undefined || normaliseText(String(valueAt(row.row, name) ?? "")) !== own) break;
  }
  return index - above > 2;
}
