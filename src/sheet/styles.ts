import type { CellStyle } from "./model";

/**
 * The colours of the add-in's own sheets (`RRGGBB`): pale enough for black print, every text at least 4.5 : 1
 * on its fill. Claim and lawsuit differ in lightness too, so they stay apart on a grey print.
 */
export const COLORS = {
  text: "1F2933",
  muted: "52606D",
  accent: "1F4E79",
  line: "B8C2CF",
  chart: "5B84B1",
  headerFill: "DCE6F1",
  totalFill: "F2F5F9",
  white: "FFFFFF",
  /** «нужна претензия», and the same with its deadline missed. */
  claim: "FFF4CC",
  claimMissed: "FFD34D",
  /** «нужен иск», and the same with its deadline missed. */
  lawsuit: "FBE0E3",
  lawsuitMissed: "F2A0A7",
  missedText: "6B0000",
  /** «давность истекла», and the same near its end: calm, and apart from claim and lawsuit. */
  limitationExpired: "CFD8EE",
  limitationExpiring: "E6EBF7",
  /** «нет в источнике». */
  goneFill: "EEF0F2",
} as const;

/** The size of type in the tables of the register and the summary, in points. */
export const TABLE_FONT_SIZE = 9;
/** One font for all own sheets, so that widths hold whatever the workbook's default is. */
const FONT = { fontName: "Arial", fontSize: TABLE_FONT_SIZE, fontColor: COLORS.text } as const;
const GRID = { ...FONT, border: "all", borderColor: COLORS.line, vertical: "top" } as const;

/** Excel's number format codes of the own sheets (docs/register.md §3). */
export const FORMATS = {
  money: "#,##0.00",
  date: "dd.mm.yyyy",
  count: "#,##0",
  percent: "0.0%",
  text: "@",
} as const;

/** The looks of the register and the summary; each is one object, as ports tell styles apart by identity first. */
export const STYLES = {
  title: { ...FONT, fontSize: 16, bold: true, fontColor: COLORS.accent, vertical: "center" },
  subtitle: { ...FONT, fontSize: 10, vertical: "center" },
  link: { ...FONT, fontColor: COLORS.accent, vertical: "center" },
  note: { ...FONT, fontColor: COLORS.muted, italic: true, vertical: "center" },
  wrappedNote: { ...FONT, fontColor: COLORS.muted, italic: true, vertical: "top", wrap: true },
  section: {
    ...FONT,
    fontSize: 11,
    bold: true,
    fontColor: COLORS.accent,
    vertical: "bottom",
  },
  header: {
    ...GRID,
    bold: true,
    fill: COLORS.headerFill,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  text: { ...GRID, wrap: true, horizontal: "left" },
  code: { ...GRID, numberFormat: FORMATS.text, horizontal: "left" },
  money: { ...GRID, numberFormat: FORMATS.money, horizontal: "right" },
  date: { ...GRID, numberFormat: FORMATS.date, horizontal: "center" },
  count: { ...GRID, numberFormat: FORMATS.count, horizontal: "right" },
  days: { ...GRID, numberFormat: FORMATS.count, horizontal: "center" },
  percent: { ...GRID, numberFormat: FORMATS.percent, horizontal: "right" },
  // Text by format too: Excel would take a category «1.2» that is typed for the 1st of February.
  word: { ...GRID, numberFormat: FORMATS.text, wrap: true, horizontal: "left" },
  // Above the register, over merged columns of any width.
  headMoney: {
    ...GRID,
    bold: true,
    fill: COLORS.totalFill,
    numberFormat: FORMATS.money,
    horizontal: "center",
    vertical: "center",
  },
  headCount: {
    ...GRID,
    bold: true,
    fill: COLORS.totalFill,
    numberFormat: FORMATS.count,
    horizontal: "center",
    vertical: "center",
  },
  rowHeading: { ...GRID, bold: true, fill: COLORS.totalFill, horizontal: "left", vertical: "center" },
  totalText: { ...GRID, bold: true, fill: COLORS.totalFill, horizontal: "left", wrap: true },
  totalMoney: {
    ...GRID,
    bold: true,
    fill: COLORS.totalFill,
    numberFormat: FORMATS.money,
    horizontal: "right",
  },
  totalCount: {
    ...GRID,
    bold: true,
    fill: COLORS.totalFill,
    numberFormat: FORMATS.count,
    horizontal: "right",
  },
  totalPercent: {
    ...GRID,
    bold: true,
    fill: COLORS.totalFill,
    numberFormat: FORMATS.percent,
    horizontal: "right",
  },
} as const satisfies Record<string, CellStyle>;

/** The colours of one kind of line: in the legend, in conditional formats and in the summary. */
export interface LineColors {
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean;
}

/** How lines of the register are coloured; what is not named here stays calm. */
export const LINE_COLORS = {
  claimMissed: { fill: COLORS.claimMissed, fontColor: COLORS.missedText, bold: true },
  claim: { fill: COLORS.claim, fontColor: COLORS.text, bold: false },
  lawsuitMissed: { fill: COLORS.lawsuitMissed, fontColor: COLORS.missedText, bold: true },
  lawsuit: { fill: COLORS.lawsuit, fontColor: COLORS.text, bold: false },
  gone: { fill: COLORS.goneFill, fontColor: COLORS.muted, bold: false },
} as const satisfies Record<string, LineColors>;

/** How cells that speak of the limitation period are coloured, whatever colour their line has. */
export const LIMITATION_COLORS = {
  expired: { fill: COLORS.limitationExpired, fontColor: COLORS.text, bold: false },
  expiring: { fill: COLORS.limitationExpiring, fontColor: COLORS.text, bold: false },
} as const satisfies Record<string, LineColors>;

/** A cell of the legend or the summary in the colours of its line. */
export function swatch(colors: LineColors): CellStyle {
  return { ...GRID, ...colors, horizontal: "center", vertical: "center", wrap: true };
}
