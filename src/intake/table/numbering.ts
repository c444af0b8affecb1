import type { SheetGrid } from "../../domain/grid";
import { isBlank } from "../cells";

const MIN_NUMBERS = 3;
/** A column inserted or deleted later leaves a gap. */
const MAX_STEP = 2;

/**
 * Whether a row numbers the columns, as Russian forms do below the header: 1 2 3 … in every filled cell, where some
 * of the first may be letters («А», «Б») and some may explain their sum («5 = 3 + 4», «гр. 6»).
 */
export function isNumberingRow(grid: SheetGrid, row: number): boolean {
  if (grid.used === null || row > grid.used.bottom) return false;
  let previous = 0;
  let numbers = 0;
  for (let column = grid.used.left; column <= grid.used.right; column++) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    const number = columnNumber(value);
    if (number === null) {
      if (numbers === 0 && typeof value === "string" && /^\s*[А-ГA-D]\s*$/i.test(value)) continue;
      return false;
    }
    if (number <= previous || number > previous + MAX_STEP) return false;
    previous = number;
    numbers++;
  }
  // In a table of two columns, there are no more.
  return numbers >= MIN_NUMBERS || numbers === grid.used.right - grid.used.left + 1;
}

function columnNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isInteger(value) ? value : null;
  if (typeof value !== "string") return null;
  const match = /^\s*(?:гр(?:афа|\.)?\s*)?(\d{1,3})\s*(?:\.|=[\s\d+()\-–]*|\([\s\d+=\-–]*\))?\s*$/i.exec(
    value,
  );
  return match ? Number(match[1]) : null;
}
