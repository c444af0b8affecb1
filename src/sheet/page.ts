import type { CellRange } from "../domain/grid";
import type { PrintSetup, SheetModel } from "./model";
import { WORDS } from "./words";

/** What a page set-up may vary; all else is the project's: A4 where nothing else is said, one page wide, narrow margins, numbered pages. */
export interface PageOptions {
  /** A3 where A4 would print too small. */
  readonly paper?: "A3";
  /** First and last row printed again on every page. */
  readonly titleRows?: readonly [number, number];
  /** First and last column printed again on every page, where several stand side by side. */
  readonly titleColumns?: readonly [number, number];
  /** How many pages may stand side by side; one if absent. */
  readonly pagesWide?: number;
  /** What is printed; the whole sheet if absent. */
  readonly area?: CellRange;
  /** Whether all must go on one page. */
  readonly onePage?: boolean;
}

/** Narrow enough for wide tables, wide enough for office printers, in inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6 } as const;

/** Excel refuses a longer footer. */
const FOOTER_LIMIT = 255;

/** A4 landscape, one page wide, with the footer «name … Страница n из m». */
export function landscapePage(footerText: string, options: PageOptions = {}): PrintSetup {
  return page(true, footerText, options);
}

/** A4 portrait, one page wide, with the same footer. */
export function portraitPage(footerText: string, options: PageOptions = {}): PrintSetup {
  return page(false, footerText, options);
}

function page(landscape: boolean, footerText: string, options: PageOptions): PrintSetup {
  return {
    ...(options.paper !== undefined && { paper: options.paper }),
    landscape,
    fitWidth: options.pagesWide ?? 1,
    fitHeight: options.onePage === true ? 1 : null,
    titleRows: options.titleRows ?? null,
    ...(options.titleColumns !== undefined && { titleColumns: options.titleColumns }),
    area: options.area ?? null,
    footer: footerCode(footerText),
    margins: MARGINS,
  };
}

/** The height of a sheet's first `count` rows in points; those without one of their own have Excel's. */
export function heightOf({ rows, blocks }: Pick<SheetModel, "rows" | "blocks">, count: number): number {
  const heights = new Map<number, number>();
  for (const { top, rowCount, rowHeight } of blocks)
    for (let index = 0; index < rowCount; index += 1)
      heights.set(top + index, rowHeight?.(index) ?? USUAL_HEIGHT);
  for (const { row, height } of rows) heights.set(row, height ?? USUAL_HEIGHT);
  const own = [...heights.values()].reduce((total, height) => total + height, 0);
  return own + Math.max(0, count - heights.size) * USUAL_HEIGHT;
}

const USUAL_HEIGHT = 15;

/** A4 landscape within the margins, in points. */
const PRINTABLE = { width: (11.69 - 0.8) * 72, height: (8.27 - 1) * 72 } as const;
/** A3 landscape within the same margins. */
const PRINTABLE_A3 = { width: (16.54 - 0.8) * 72 } as const;
/** Points of a character's width, and of the padding of a column, in Excel's usual fonts. */
const CHARACTER = 5.25;
const COLUMN_PADDING = 3.75;
/** Print smaller than this is hard to read: forms are set in ten points. */
const SMALLEST_SCALE = 0.65;
/** How much of a form's size may be given up so that its signatures do not stand alone on a second page. */
const WORTH_SHRINKING = 0.7;

/**
 * Whether a sheet that is somewhat too high for one landscape page should be shrunk to fit it.
 * Widths in characters, the height in points.
 */
export function shouldFitOnePage(widths: readonly number[], height: number): boolean {
  const byWidth = Math.min(1, PRINTABLE.width / widthInPoints(widths));
  const byHeight = PRINTABLE.height / height;
  return byHeight >= SMALLEST_SCALE && byHeight >= byWidth * WORTH_SHRINKING;
}

/** Points of the smallest type that a signed or worked-with paper may have. */
export const SMALLEST_PRINT = 6.5;

/** The width in points of columns so wide in characters. */
export function widthInPoints(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one * CHARACTER + COLUMN_PADDING, 0);
}

/**
 * The paper on which columns of these widths print, side by side on one landscape page, with type of `fontSize`
 * no smaller than {@link SMALLEST_PRINT}; `null` if even A3 is too narrow.
 */
export function paperFor(widths: readonly number[], fontSize: number): "A4" | "A3" | null {
  const scale = SMALLEST_PRINT / fontSize;
  const width = widthInPoints(widths) * scale;
  return width <= PRINTABLE.width ? "A4" : width <= PRINTABLE_A3.width ? "A3" : null;
}

/** The same page as a form that is handed in: its name at the foot, and the table in the middle. */
export function formPage(print: PrintSetup, name: string): PrintSetup {
  return { ...print, centered: true, footer: footerCode(name) };
}

/** Text left, page numbers right. An ampersand of the text is doubled, since a single one begins a code. */
function footerCode(text: string): string {
  const numbering = `&R${WORDS.pageOf}`;
  const room = FOOTER_LIMIT - numbering.length - "&L".length;
  const escaped = text.replaceAll("&", "&&");
  if (escaped.length <= room) return `&L${escaped}${numbering}`;
  const cut = escaped.slice(0, room - 1).replace(/(^|[^&])((?:&&)*)&$/, "$1$2");
  return `&L${cut}…${numbering}`;
}
