import type { CellRange } from "../domain/grid";
import type { PrintSetup, SheetModel } from "./model";
import { WORDS } from "./sheetWords";

/**
 * What may vary in a page set-up; everything else is fixed for the project: A4 unless stated otherwise, one page
 * wide, narrow margins, numbered pages.
 */
export interface PageOptions {
  /** A3 where A4 would print too small. */
  readonly paper?: "A3";
  /** First and last row repeated on every page. */
  readonly titleRows?: readonly [number, number];
  /** First and last column repeated on every page, where there are several side by side. */
  readonly titleColumns?: readonly [number, number];
  /** How many pages there may be side by side; one if absent. */
  readonly pagesWide?: number;
  /** The printed area; the whole sheet if absent. */
  readonly area?: CellRange;
  /** Whether everything must fit on one page. */
  readonly onePage?: boolean;
  /** Rows before which a new page begins. */
  readonly breaks?: readonly number[];
}

/** Narrow enough for wide tables, wide enough for office printers, in inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6 } as const;

/** Excel rejects a longer footer. */
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
    ...(options.breaks !== undefined && options.breaks.length > 0 && { breaks: options.breaks }),
    area: options.area ?? null,
    footer: footerCode(footerText),
    margins: MARGINS,
  };
}

/** The heights of a sheet's first `count` rows in points; those without one of their own have Excel's default. */
export function rowHeights({ rows, blocks }: Pick<SheetModel, "rows" | "blocks">, count: number): number[] {
  const heights = new Array<number>(count).fill(USUAL_HEIGHT);
  const set = (row: number, height: number | null | undefined): void => {
    if (row < count) heights[row] = height ?? USUAL_HEIGHT;
  };
  for (const { top, rowCount, rowHeight } of blocks)
    for (let index = 0; index < rowCount; index += 1) set(top + index, rowHeight?.(index));
  for (const { row, height } of rows) set(row, height);
  return heights;
}

/** The height of a sheet's first `count` rows in points. */
export function heightOf(sheet: Pick<SheetModel, "rows" | "blocks">, count: number): number {
  return rowHeights(sheet, count).reduce((total, height) => total + height, 0);
}

/** Height in points of a row that has none of its own. */
const USUAL_HEIGHT = 15;

/** A4 landscape within the margins, in points. */
const PRINTABLE = { width: (11.69 - 0.8) * 72, height: (8.27 - 1) * 72 } as const;
/** A4 portrait within the margins. */
const UPRIGHT_PAGE = { width: (8.27 - 0.8) * 72, height: (11.69 - 1) * 72 } as const;
/** A3 landscape within the same margins. */
const PRINTABLE_A3 = { width: (16.54 - 0.8) * 72, height: (11.69 - 1) * 72 } as const;
/** Points per character of width, and per column of padding, in Calibri 11 on paper (on screen 5.25 and 3.75). */
const CHARACTER = 5.6;
const COLUMN_PADDING = 4;
/** The same on screen, which Excel may also use for page layout: its columns are narrower and are shrunk less. */
const [SCREEN_CHARACTER, SCREEN_PADDING] = [5.25, 3.75];
/** Print smaller than this is hard to read: forms are set in ten points. */
const SMALLEST_SCALE = 0.65;
/** How much of a form's size may be given up so that its signatures are not left alone on a second page. */
const WORTH_SHRINKING = 0.7;

/**
 * Whether a sheet that is slightly too high for one landscape page should be shrunk to fit it. Widths in characters,
 * height in points.
 */
export function shouldFitOnePage(
  widths: readonly number[],
  height: number,
  paper: "A4" | "A3" = "A4",
): boolean {
  const printable = paper === "A4" ? PRINTABLE : PRINTABLE_A3;
  const byWidth = Math.min(1, printable.width / widthInPoints(widths));
  const byHeight = printable.height / height;
  return byHeight >= SMALLEST_SCALE && byHeight >= byWidth * WORTH_SHRINKING;
}

/**
 * The heights in points, before shrinking, of the rows that fit a page to whose width columns of these widths are
 * fitted: computed from the widths on paper and from those on screen, smallest first.
 */
export function pageRooms(
  widths: readonly number[],
  { paper, landscape }: Pick<PrintSetup, "paper" | "landscape">,
): readonly [smallest: number, greatest: number] {
  const page = !landscape ? UPRIGHT_PAGE : paper === "A3" ? PRINTABLE_A3 : PRINTABLE;
  const onScreen = widths.reduce((total, one) => total + one * SCREEN_CHARACTER + SCREEN_PADDING, 0);
  const room = (width: number): number => page.height / Math.min(1, page.width / width);
  return [room(onScreen), room(widthInPoints(widths))];
}

/** By how much columns and rows of this size shrink to fit one upright A4 page; at most 1. */
export function scaleOnOnePage(widths: readonly number[], height: number): number {
  return Math.min(1, UPRIGHT_PAGE.width / widthInPoints(widths), UPRIGHT_PAGE.height / height);
}

/**
 * The paper on which pages side by side, each of these widths, are one page high: a second row of pages would show a
 * heading over nothing wherever a page has no text under its table. `null` if even A3 is too low.
 */
export function paperOnePageHigh(widths: readonly number[], height: number): "A4" | "A3" | null {
  if (shouldFitOnePage(widths, height)) return "A4";
  return PRINTABLE_A3.height / height >= SMALLEST_SCALE ? "A3" : null;
}

/**
 * The page of a table whose columns decide: A3 if A4 would print it too small, a single page if it is only slightly
 * higher.
 */
export function tablePage(widths: readonly number[], height: number, fontSize: number): PageOptions {
  const paper = paperFor(widths, fontSize) === "A4" ? "A4" : "A3";
  return { onePage: shouldFitOnePage(widths, height, paper), ...(paper === "A3" && { paper }) };
}

/** The smallest type, in points, that a paper to be signed or worked with may have. */
export const SMALLEST_PRINT = 6.5;

/** The width in points of columns with these widths in characters. */
export function widthInPoints(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one * CHARACTER + COLUMN_PADDING, 0);
}

/**
 * The paper on which columns of these widths print, side by side on one landscape page, with type of `fontSize`
 * no smaller than {@link SMALLEST_PRINT}; `null` if even A3 is too narrow.
 */
export function paperFor(widths: readonly number[], fontSize: number): "A4" | "A3" | null {
  // Programs shrink by whole percents.
  const scale = Math.ceil((SMALLEST_PRINT / fontSize) * 100) / 100;
  const width = widthInPoints(widths) * scale;
  return width <= PRINTABLE.width ? "A4" : width <= PRINTABLE_A3.width ? "A3" : null;
}

/** The same page as for a form to be submitted: its name in the footer, and the table centred. */
export function formPage(print: PrintSetup, name: string): PrintSetup {
  const room = print.landscape ? FOOTER_ROOM.landscape : FOOTER_ROOM.portrait;
  const shown = name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`;
  return { ...print, centered: true, footer: footerCode(shown) };
}

/** How many characters the left part of a footer can have without running into the page number. */
const FOOTER_ROOM = { landscape: 120, portrait: 86 } as const;

/** Text left, page numbers right. An ampersand in the text is doubled, since a single one begins a code. */
function footerCode(text: string): string {
  const numbering = `&R${WORDS.pageOf}`;
  const room = FOOTER_LIMIT - numbering.length - "&L".length;
  const escaped = text.replaceAll("&", "&&");
  if (escaped.length <= room) return `&L${escaped}${numbering}`;
  const cut = escaped.slice(0, room - 1).replace(/(^|[^&])((?:&&)*)&$/, "$1$2");
  return `&L${cut}…${numbering}`;
}
