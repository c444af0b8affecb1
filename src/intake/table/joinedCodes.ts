import type { CellValue } from "../../domain/grid";
import type { ColumnProfile } from "../headings";
import { normaliseText } from "../cells";
import type { JoinedColumn, JoinInput } from "./joinedTypes";

const KBK_DIGITS = 20;
const MOST_PARTS = 8;
/** Words in headings of the parts of a budget code: at least one of the columns must have them. */
const CODE_WORDS =
  /код|кбк|классиф|администр|подвид|вид доход|косгу|групп|статья|элемент|програм|главы|гл(?: |$)/;
const DIGITS = /^\d{1,17}$/;
/** A column of longer codes than any part has is a КБК by itself, a part of one digit to seventeen is none. */
const MOST_DIGITS = 17;
/** A column of sums next to the code is not one of its parts, whatever the digits. */
const SUM_WORDS = /сумм|долг|задолж|руб|пен[яи]|остат|сальдо|оплач|начисл/;
/** Numbers of other kinds, which next to a code of a few digits may add up to twenty. */
const OTHER_NUMBER = /(?:^| )(?:инн|кпп|огрн|огрнип|снилс|окпо|октмо|окато|уин|бик)(?: |$)/;
/** Zeros that the parts of a code may have lost as numbers: from «012», «04» and «0000». */
const MOST_LOST = 6;
/** The usual lengths of the parts, if lost zeros make the lengths uncertain. */
const KNOWN: readonly (readonly number[])[] = [
  [3, 10, 4, 3],
  [3, 17],
  [17, 3],
  [3, 1, 2, 5, 2, 4, 3],
  [3, 8, 2, 4, 3],
  [3, 10, 7],
  [3, 1, 9, 4, 3],
  [3, 3, 7, 4, 3],
];

/** A КБК whose parts are in adjacent columns («904», «1110501204», «0000», «120»). */
export function joinedCodes({ profiles, grid, rows }: JoinInput): readonly JoinedColumn[] {
  if (profiles.some(({ values }) => values.length > 0 && values.every(isWhole))) return [];
  for (let first = 0; first < profiles.length; first++)
    for (let count = MOST_PARTS; count >= 2; count--) {
      const run = profiles.slice(first, first + count);
      const [head] = run;
      if (head === undefined || run.length < count || !areNeighbours(run) || !run.every(isPart)) continue;
      if (!run.some(({ header }) => CODE_WORDS.test(normaliseText(header)))) continue;
      const widths = widthsOf(run.map(({ column }) => rows.map((row) => grid.value(row, column))));
      if (widths === null) continue;
      const parts = run.map(({ column }) => column);
      return [{ column: head.column, parts, join: "digits", widths, heading: "Код дохода (КБК)" }];
    }
  return [];
}

const isWhole = (value: CellValue): boolean =>
  typeof value === "string" &&
  value.replace(/[\s\u00a0.]/g, "").length === KBK_DIGITS &&
  /^[\d\s\u00a0.]+$/.test(value);

function areNeighbours(run: readonly ColumnProfile[]): boolean {
  return run.every(({ column }, index) => column === (run[0]?.column ?? 0) + index);
}

function isPart({ header, values }: ColumnProfile): boolean {
  return (
    values.length > 0 &&
    !SUM_WORDS.test(normaliseText(header)) &&
    !OTHER_NUMBER.test(normaliseText(header).replace(/[^\p{L}\d]+/gu, " ")) &&
    values.every((value) => digitsOf(value).length <= MOST_DIGITS && DIGITS.test(digitsOf(value)))
  );
}

function digitsOf(value: CellValue): string {
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 ? String(value) : "";
  return typeof value === "string" ? value.replace(/[\s\u00a0]/g, "") : "";
}

/** How many digits each part has; `null` unless they make up a twenty-digit code in every row. */
function widthsOf(columns: readonly (readonly CellValue[])[]): readonly number[] | null {
  if (!columns.every(isEvenlyWide)) return null;
  const longest = columns.map((values) => Math.max(...values.map((value) => digitsOf(value).length)));
  const total = longest.reduce((a, b) => a + b, 0);
  const exact = columns.map((values) =>
    values.some((value) => typeof value === "string" && value.trim() !== ""),
  );
  if (total === KBK_DIGITS && exact.every(Boolean)) return longest;
  if (total < KBK_DIGITS - MOST_LOST) return null;
  // Texts keep their zeros: only parts that are numbers may be wider than they appear.
  return (
    KNOWN.find(
      (widths) =>
        widths.length === longest.length &&
        widths.every((width, index) =>
          exact[index] ? width === longest[index] : width >= (longest[index] ?? 0),
        ),
    ) ?? null
  );
}

/** Texts keep their zeros: a given part of a code is equally wide in every row. */
function isEvenlyWide(values: readonly CellValue[]): boolean {
  const texts = values.filter((value) => typeof value === "string" && value.trim() !== "");
  return new Set(texts.map((text) => digitsOf(text).length)).size <= 1;
}
