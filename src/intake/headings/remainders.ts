import { KOPECK, type Numbers } from "./model/relations";

/**
 * Whether a sum is what remains of another one: it never exceeds it, and is it less one of the payments or, in half of
 * the rows, the very same.
 */
export function isLeftOf(before: Numbers, after: Numbers, payments: readonly Numbers[]): boolean {
  const rows = [...before.keys()].filter((row) => (before[row] ?? 0) !== 0 || (after[row] ?? 0) !== 0);
  const over = rows.some((row) => (after[row] ?? 0) > (before[row] ?? 0) + KOPECK);
  const same = rows.filter((row) => Math.abs((after[row] ?? 0) - (before[row] ?? 0)) < KOPECK);
  if (rows.length === 0 || over) return false;
  const settles = payments.some((paid) =>
    rows.every((row) => Math.abs((before[row] ?? 0) - (paid[row] ?? 0) - (after[row] ?? 0)) < KOPECK),
  );
  return settles || (rows.length > 1 && same.length * 2 >= rows.length);
}
