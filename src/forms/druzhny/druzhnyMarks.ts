import { formatDay, fromSerial } from "../../domain/day";
import { isCellError, type SheetGrid } from "../../domain/grid";
import { DRUZHNY_WORDS, MEASURES, type MeasureKey } from "./druzhnyWords";

/** The year 2000 as a serial: smaller numbers in a mark are not dates. */
const FIRST_DATE = 36_526;

/**
 * What the user typed into «Отметка об исполнении», by measure number. The columns are found by their headings and
 * the measures by their numbers, so rows and columns may have been moved.
 */
export function readMarks(grid: SheetGrid): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  const { used } = grid;
  if (used === null) return marks;
  let head: { number: number; mark: number } | null = null;
  let measure: MeasureKey | null = null;
  for (let row = used.top; row <= used.bottom; row += 1) {
    if (head === null) {
      head = headAt(grid, row);
      continue;
    }
    const number = textAt(grid, row, head.number).replace(/\.$/, "");
    measure = MEASURES.find(({ key }) => key === number)?.key ?? (number === "" ? measure : null);
    const mark = textAt(grid, row, head.mark);
    if (measure === null || mark === "") continue;
    // A mark spans all lines of its measure; if the user has split the cell, its parts are joined.
    marks.set(measure, [marks.get(measure), mark].filter((part) => part !== undefined).join("\n"));
  }
  return marks;
}

function headAt(grid: SheetGrid, row: number): { number: number; mark: number } | null {
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  let number: number | null = null;
  let mark: number | null = null;
  for (let column = left; column <= right; column += 1) {
    const text = textAt(grid, row, column);
    if (text === DRUZHNY_WORDS.number) number = column;
    if (text === DRUZHNY_WORDS.mark) mark = column;
  }
  return number === null || mark === null ? null : { number, mark };
}

/** A cell as text; a number that Excel shows as a date comes back as one. */
function textAt(grid: SheetGrid, row: number, column: number): string {
  const value = grid.value(row, column);
  if (value === null || isCellError(value)) return "";
  const isDate =
    typeof value === "number" && value >= FIRST_DATE && /[dy]/i.test(grid.numberFormat(row, column) ?? "");
  return isDate ? formatDay(fromSerial(value, grid.date1904)) : String(value).trim();
}
