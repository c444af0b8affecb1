import { isPartyName, normaliseText } from "../cells";
import { shownText } from "../table/tableCells";
import type { RowKind } from "../types";
import type { ScannedBody } from "./body";
import type { GroupFacts } from "./groupStack";
import type { BodyRow } from "./scan";
import { hasSum, isWeak } from "./verdict";
import { beforeTotalWord, isPartOfSum } from "./rowWords";

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

/** Whether a total is that of one kind of sums: «Итого», «Пени». */
export const isOfKind = ({ kind, totalLabel }: BodyRow): boolean =>
  kind !== null && kind !== totalLabel?.text && isPartOfSum(kind);

/** Whether a row says of what part its sum is, but neither whose it is nor anything else: «пени» under a debt. */
export function isPartAlone({ columns }: ScannedBody, row: BodyRow): boolean {
  const isNamed = row.named && row.lead?.column !== columns.name;
  return isWeak(row) && !isNamed && isPartOfSum(row.lead?.text ?? "");
}

/** The texts of a group's row, without its sums and its INN. */
export function groupTexts({ grid, columns }: ScannedBody, row: number): readonly string[] {
  const texts: string[] = [];
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  const apart = new Set(columns.money.map((each) => each.column));
  if (columns.inn !== null) apart.add(columns.inn);
  for (let column = left; column <= right; column++) {
    const text = apart.has(column) ? "" : shownText(grid, row, column);
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** The INN that a debtor's row has in the INN column. */
export function ownInn({ grid, columns, readFact }: ScannedBody, { row }: BodyRow): GroupFacts {
  const { inn } = columns;
  const text = inn === null ? "" : shownText(grid, row, inn);
  return inn === null || text === "" ? {} : readFact("inn", text, row, inn);
}

/** Whether a cell is merged across several columns: it is a heading, whatever column it begins in. */
export function isWide({ merges }: ScannedBody, row: number, column: number): boolean {
  const merge = merges.at(row, column);
  return merge !== null && merge.right - merge.left >= 2;
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
