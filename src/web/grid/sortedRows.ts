const COLLATOR = new Intl.Collator("ru", { numeric: true, sensitivity: "base" });

/**
 * Orders rows by the values of their cells as Excel does: numbers before texts, empty cells last whichever way, equal
 * ones in the order given.
 */
export function sortedRows(
  rows: readonly number[],
  valueOf: (row: number) => unknown,
  descending: boolean,
): readonly number[] {
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }));
  const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";
  const filled = keyed.filter(({ value }) => !isBlank(value));
  const blank = keyed.filter(({ value }) => isBlank(value));
  const way = descending ? -1 : 1;
  filled.sort((a, b) => way * compared(a.value, b.value));
  return [...filled, ...blank].map(({ row }) => row);
}

function compared(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "number") return -1;
  if (typeof b === "number") return 1;
  return COLLATOR.compare(String(a), String(b));
}
