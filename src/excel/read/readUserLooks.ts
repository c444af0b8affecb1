import type { SheetAdditions } from "../../domain/cellTouch";
import type { CellRange } from "../../domain/grid";
import { userLook } from "../../sheet/writing/userLook";
import type { Scene } from "../excelErrors";
import { BYTES_AN_ACTION, REQUEST_BYTES } from "../excelLimits";
import type { ExcelSession } from "../excelSession";
import { height, rangeOn } from "../write/rectangles";

/** Excel's answer for a cell without a fill. */
const NO_FILL = "#FFFFFF";
const LOADED = "format/fill/color,format/font/color,format/font/bold,format/font/italic";
const WANTED = {
  format: { fill: { color: true }, font: { color: true, bold: true, italic: true } },
} as const;
/** Rows that are asked for as one before their cells are asked for one by one. */
const ROWS_TOGETHER = 100;
/** An answer on a range's shared look; on a single cell's. */
const BYTES_A_RANGE = 1.5 * BYTES_AN_ACTION;
const BYTES_A_LOOK = 130;

type Looks = SheetAdditions["looks"][number][];

/** What all cells of a range have; `null` or an empty text where they differ. */
interface SharedLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

/**
 * The cells that are filled or whose letters are not plain. Ranges are asked first and single cells only where a
 * range's cells differ: a long table in which a few rows are coloured takes a few requests.
 */
export async function readUserLooks(
  session: ExcelSession,
  { sheet, used }: { readonly sheet: string; readonly used: CellRange },
  scene: Scene,
): Promise<SheetAdditions["looks"]> {
  const looks: Looks = [];
  const pieces = columnsOf(used);
  const mixed = await shared(session, sheet, pieces, scene, looks);
  const parts = mixed.flatMap(partsOf);
  const single = await shared(session, sheet, parts, scene, looks);
  const step = Math.max(1, Math.floor(REQUEST_BYTES / (ROWS_TOGETHER * BYTES_A_LOOK)));
  for (let start = 0; start < single.length; start += step) {
    const some = single.slice(start, start + step);
    const answers = await session.request((context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const results = some.map((range) => rangeOn(worksheet, range).getCellProperties(WANTED));
      return () => results.map(({ value }) => value);
    }, scene);
    some.forEach(({ top, left }, index) => {
      answers[index]?.forEach(([cell], down) => {
        const { fill, font } = cell?.format ?? {};
        const look = lookOf({
          fill: fill?.color ?? null,
          color: font?.color ?? null,
          bold: font?.bold ?? null,
          italic: font?.italic ?? null,
        });
        if (look !== null) looks.push({ row: top + down, column: left, look });
      });
    });
  }
  return looks;
}

/** Adds the looks of ranges whose cells look alike; returns the others. */
async function shared(
  session: ExcelSession,
  sheet: string,
  ranges: readonly CellRange[],
  scene: Scene,
  looks: Looks,
): Promise<readonly CellRange[]> {
  const differing: CellRange[] = [];
  const step = Math.floor(REQUEST_BYTES / BYTES_A_RANGE);
  for (let start = 0; start < ranges.length; start += step) {
    const some = ranges.slice(start, start + step);
    const answers = await session.request((context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const asked = some.map((range) => rangeOn(worksheet, range).load(LOADED));
      return () => asked.map(({ format }) => sharedLook(format));
    }, scene);
    some.forEach((range, index) => {
      const answer = answers[index];
      if (answer === undefined) return;
      if (Object.values(answer).some((part) => part === null)) differing.push(range);
      else addAll(looks, range, answer);
    });
  }
  return differing;
}

/** The types do not know of the null, or the empty colour, that stands for «some of them». */
function sharedLook({ fill, font }: Excel.RangeFormat): SharedLook {
  return {
    fill: fill.color || null,
    color: font.color || null,
    bold: font.bold,
    italic: font.italic,
  };
}

function addAll(looks: Looks, range: CellRange, answer: SharedLook): void {
  const look = lookOf(answer);
  if (look === null) return;
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) looks.push({ row, column, look });
}

function lookOf({ fill, color, bold, italic }: SharedLook): ReturnType<typeof userLook> {
  return userLook({
    ...(fill && fill.toUpperCase() !== NO_FILL && { fill: fill.slice(1) }),
    ...(color && { fontColor: color.slice(1) }),
    bold: bold === true,
    italic: italic === true,
  });
}

function columnsOf({ left, right, ...rows }: CellRange): readonly CellRange[] {
  return Array.from({ length: right - left + 1 }, (_, index) => ({
    ...rows,
    left: left + index,
    right: left + index,
  }));
}

/** A column in runs of rows; a single run stays as it is. */
function partsOf(range: CellRange): readonly CellRange[] {
  return Array.from({ length: Math.ceil(height(range) / ROWS_TOGETHER) }, (_, index) => {
    const top = range.top + index * ROWS_TOGETHER;
    return { ...range, top, bottom: Math.min(range.bottom, top + ROWS_TOGETHER - 1) };
  });
}
