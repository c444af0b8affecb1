import type { ScannedBody } from "./body";
import type { BodyRow } from "./scan";

/** The share of rows that must be as expected: a blank or a stray note proves nothing. */
const MOST = 0.9;

/**
 * Whether a column that is not read has a text in exactly the rows without a debtor («Контрагент» and next to it
 * «Физическое лицо»): it names their debtors, which are then not those of the rows above.
 */
export function isNamedElsewhere({ columns, grid }: ScannedBody, records: readonly BodyRow[]): boolean {
  const [nameless, named] = [records.filter((row) => !row.named), records.filter((row) => row.named)];
  if (nameless.length === 0 || named.length === 0 || grid.used === null) return false;
  const read = new Set([
    ...[...columns.facts, ...columns.money].map(({ column }) => column),
    ...[columns.name, columns.inn, columns.kind],
  ]);
  const hasText = ({ row }: BodyRow, column: number): boolean => {
    const value = grid.value(row, column);
    return typeof value === "string" && /\p{L}{2}/u.test(value);
  };
  const share = (rows: readonly BodyRow[], column: number): number =>
    rows.filter((row) => hasText(row, column)).length / rows.length;
  for (let column = grid.used.left; column <= grid.used.right; column++)
    if (!read.has(column) && share(nameless, column) >= MOST && share(named, column) <= 1 - MOST) return true;
  return false;
}
