import { format } from "numfmt";
import type { FirstCell, FirstRows } from "../../app/workbookPicture";
import { isCellError } from "../../domain/grid";
import { logicalWord } from "../../domain/logicalWord";
import type { ShownCell, ShownRows } from "./api";

/** In characters: a column without a width of its own, and the widest that is shown. */
const WIDTH = { usual: 9, most: 40 } as const;
/** Nobody reads more of a cell before the workbook is open. */
const LONGEST_TEXT = 500;

/** The first rows in words and figures: formatted by the library, and for the country, that the grid has. */
export function shownRows({ sheet, widths, rows }: FirstRows): ShownRows {
  const cells = rows.map((row) => row.map(shownCell));
  return {
    sheet,
    widths: widths.map((width, column) => Math.max(columnWidth(width), longestNumber(cells, column))),
    rows: cells,
  };
}

function columnWidth(width: number | null): number {
  return Math.max(1, Math.min(width ?? WIDTH.usual, WIDTH.most));
}

/** Part of a number reads like another number: unlike texts, they are never cut off. */
function longestNumber(rows: readonly (readonly ShownCell[])[], column: number): number {
  const lengths = rows.map((cells) => (cells[column]?.isNumber === true ? cells[column].text.length : 0));
  return Math.max(0, ...lengths);
}

function shownCell({ value, numberFormat }: FirstCell): ShownCell {
  if (typeof value === "number") return { text: numberText(value, numberFormat), isNumber: true };
  return { text: textOf(value).slice(0, LONGEST_TEXT), isNumber: false };
}

function textOf(value: Exclude<FirstCell["value"], number>): string {
  if (value === null) return "";
  if (typeof value === "boolean") return logicalWord(value);
  if (!isCellError(value)) return value;
  // A formula whose value was not saved has no name of an error.
  return value.error.startsWith("#") ? value.error : "#Н/Д";
}

/** What is shown of a number without a format: more digits would show how computers reckon. */
const DIGITS = 15;

function numberText(value: number, numberFormat: string | null): string {
  if (numberFormat === null) return String(Number(value.toPrecision(DIGITS))).replace(".", ",");
  return format(numberFormat, value, { locale: "ru", throws: false }).trim();
}
