import type { RegisterEntry } from "../../assessment/entry";
import { heightOfLines, wrappedLines } from "../../sheet/measure";
import { TABLE_FONT_SIZE } from "../../sheet/sheetStyles";
import { styleOf, type TableColumn } from "./tableColumns";

/** How many characters of the table's type fit a column as wide as one digit of the usual type; for bold text. */
const CHARACTERS_A_UNIT = 1.12;
/** The height of each line of the table: that of its longest wrapped text in columns that are shown or can be. */
export function rowHeights(
  columns: readonly TableColumn[],
  entries: readonly RegisterEntry[],
): (index: number) => number {
  const wrapped = columns
    .filter(({ declared, visibility }) => visibility !== "hidden" && styleOf(declared).wrap === true)
    .map(({ declared, width }) => ({ declared, room: width * CHARACTERS_A_UNIT }));
  return (index) => {
    const entry = entries[index];
    let lines = 1;
    if (entry === undefined) return heightOfLines(lines, TABLE_FONT_SIZE);
    for (const { declared, room } of wrapped) {
      const value = declared.value(entry, index);
      if (typeof value === "string") lines = Math.max(lines, wrappedLines(value, room));
    }
    return heightOfLines(lines, TABLE_FONT_SIZE);
  };
}
