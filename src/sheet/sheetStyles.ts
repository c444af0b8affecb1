import type { CellStyle } from "./model";

/**
 * The colours of the add-in's own sheets (`RRGGBB`): pale enough for black print, with every text at least 4.5 : 1
 * against its fill. Claim and lawsuit also differ in lightness, so they remain distinct in a grey print.
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
  /** «давность истекла», and the same near its end: calm, and distinct from claim and lawsuit. */
  limitationExpired: "CFD8EE",
  limitationExpiring: "E6EBF7",
  /** «нет в источнике». */
  goneFill: "EEF0F2",
} as const;

/** The font size in the tables of the register and the summary, in points. */
export const TABLE_FONT_SIZE = 9;
/** One font for all our own sheets, so that widths hold whatever the workbook's default font is. */
const FONT = { fontName: "Arial", fontSize: TABLE_FONT_SIZE, fontColor: COLORS.text } as const;
const GRID = { ...FONT, border: "all", borderColor: COLORS.line, vertical: "top" } as const;

/** Excel's number format codes in our own sheets (docs/register.md §3). */
export const FORMATS = {
  money: "#,##0.00",
  date: "dd.mm.yyyy",
  count: "#,##0",
  percent: "0.0%",
  text: "@",
} as const;

/**
 * The formatting of the register and the summary; each is one object, as ports first distinguish styles by identity.
 */
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
  // Formatted as text too: Excel would read a typed category «1.2» as 1 February.
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

/** The colours of one kind of line: used in the legend, in conditional formats and in the summary. */
export interface LineColors {
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean;
}

/** How lines of the register are coloured; those not named here stay uncoloured. */
export const LINE_COLORS = {
  claimMissed: { fill: COLORS.claimMissed, fontColor: COLORS.missedText, bold: true },
  claim: { fill: COLORS.claim, fontColor: COLORS.text, bold: false },
  lawsuitMissed: { fill: COLORS.lawsuitMissed, fontColor: COLORS.missedText, bold: true },
  lawsuit: { fill: COLORS.lawsuit, fontColor: COLORS.text, bold: false },
  gone: { fill: COLORS.goneFill, fontColor: COLORS.muted, bold: false },
} as const satisfies Record<string, LineColors>;

/** How cells about the limitation period are coloured, whatever the colour of their line. */
export const LIMITATION_COLORS = {
  expired: { fill: COLORS.limitationExpired, fontColor: COLORS.text, bold: false },
  expiring: { fill: COLORS.limitationExpiring, fontColor: COLORS.text, bold: false },
} as const satisfies Record<string, LineColors>;

/** A cell of the legend or the summary in the colours of its line. */
export function swatch(colors: LineColors): CellStyle {
  return { ...GRID, ...colors, horizontal: "center", vertical: "center", wrap: true };
}
