import type { CellValue } from "../../domain/grid";
import { isBlank } from "../cells";

/** 2000 to 2049 as Excel counts days. */
const SERIALS = { first: 36526, last: 54788 } as const;

/**
 * Whether all values of a column are whole numbers that may be days whose format was lost: «46023» for 01.01.2026. Sums
 * may be such numbers, too.
 */
export function areSerials(values: readonly CellValue[]): boolean {
  const filled = values.filter((value) => !isBlank(value));
  return (
    filled.length > 0 &&
    filled.every(
      (value) => Number.isInteger(value) && Number(value) >= SERIALS.first && Number(value) <= SERIALS.last,
    )
  );
}
