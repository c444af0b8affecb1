import { normaliseText } from "../cells";
import type { RowKind } from "../types";
import type { ScannedBody } from "./body";
import type { BodyRow } from "./scan";
import { hasSum } from "./verdict";
import { beforeTotalWord } from "./words";

/** Whether totals are called after the debtors above them («ООО «Клён» Итог»), as a pivot table does in outline form. */
export function sumsUpDebtors({ rows, preset, columns, valueAt }: ScannedBody): boolean {
  const { name } = columns;
  if (name === null) return false;
  let above = "";
  return rows.some((row, index) => {
    if (preset[index] === "subtotal")
      return above !== "" && normaliseText(beforeTotalWord(row.totalLabel?.text ?? "") ?? "") === above;
    if (row.named) above = normaliseText(String(valueAt(row.row, name) ?? ""));
    return false;
  });
}

/** For each row whether the next row with a sum under it names its debtor. */
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

/** Whether more than one debt stands right above a row and all of them have this name: then it sums up a debtor. */
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
