import type { SheetGrid } from "../../domain/grid";
import { findUnitInText, isBlank } from "../cells";
import { meanTheSame } from "../headings";
import { shownText, textCells } from "./tableCells";
import type { HeaderBlock } from "./header";
import { isHeadingText } from "./headingWords";
import { isNumberingRow } from "./numbering";

/** How a row of the body relates to headers: it repeats the table's own, is another table's, or neither. */
export type HeaderLikeness = "repeated" | "other" | "none";

/** Another table's header has at least this many headings, and nothing else. */
const MIN_HEADINGS = 3;
/** A header in other words has at least a debtor and a sum. */
const FEWEST_ALIKE = 2;

/**
 * Creates the test for headers further down the sheet: a row whose every text is in the same column of one of the
 * header's rows repeats the header (so does a row of column numbers), perhaps with other words for the same fields
 * («Наниматель» instead of «Арендатор»); one consisting of other headings begins another table. A row with sums can
 * only be one of column numbers.
 */
export function headerTest(
  grid: SheetGrid,
  header: HeaderBlock,
): (row: number, filled: number, sums: boolean) => HeaderLikeness {
  const texts = new Map<number, Set<string>>();
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  for (let column = left; column <= right; column++) {
    const own = new Set<string>();
    for (let row = header.top; row <= header.bottom; row++)
      own.add(shownText(grid, row, column).toLowerCase());
    own.delete("");
    texts.set(column, own);
  }
  let previous = header.numberRow ?? header.bottom;
  return (row, filled, sums) => {
    const numbers = header.numberRow !== null && filled >= MIN_HEADINGS && isNumberingRow(grid, row);
    const likeness = numbers ? "repeated" : sums ? "none" : compare(row, filled);
    if (likeness === "repeated") previous = row;
    return likeness;
  };

  function compare(row: number, filled: number): HeaderLikeness {
    const first = firstFilled(row);
    if (first === null) return "none";
    const known = texts.get(first)?.has(shownText(grid, row, first).toLowerCase()) ?? false;
    // A lone text counts only directly below a repeated header: «Контрагенты» may be a group elsewhere.
    if (known && (filled > 1 || previous === row - 1)) {
      const cells = textCells(grid, row) ?? [];
      if (cells.length > 0 && cells.every(({ column, text }) => texts.get(column)?.has(text.toLowerCase())))
        return "repeated";
    }
    if (filled >= FEWEST_ALIKE && isAlike(first, shownText(grid, row, first))) {
      const cells = textCells(grid, row) ?? [];
      if (cells.length === filled && cells.every(({ column, text }) => isAlike(column, text)))
        return "repeated";
    }
    if (filled < MIN_HEADINGS) return "none";
    const cells = textCells(grid, row);
    if (cells === null || cells.length < MIN_HEADINGS) return "none";
    return cells.every(({ text }) => isHeadingText(text)) ? "other" : "none";
  }

  /** Whether a text means the same as a heading of its column, in the same unit. */
  function isAlike(column: number, text: string): boolean {
    const own = [...(texts.get(column) ?? [])];
    return own.some(
      (heading) =>
        heading === text.toLowerCase() ||
        (meanTheSame(heading, text) && findUnitInText(heading) === findUnitInText(text)),
    );
  }

  function firstFilled(row: number): number | null {
    for (let column = left; column <= right; column++) if (!isBlank(grid.value(row, column))) return column;
    return null;
  }
}
