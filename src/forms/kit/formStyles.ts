import type { CellStyle } from "../../sheet/model";

/** Printed forms use the font of the regulations themselves. */
const FONT = "Times New Roman";
/** The size of everything but the title. */
export const FORM_FONT_SIZE = 10;

const base = { fontName: FONT, fontSize: FORM_FONT_SIZE, vertical: "center" } as const;
const cell = { ...base, border: "all", vertical: "center" } as const;

/** Thousands with one decimal, a space between thousands; `_ ` leaves room for a space at the right. */
const DIGITS = {
  thousands: "#,##0.0_ ",
  roubles: "#,##0.00_ ",
  count: "#,##0_ ",
  percent: "#,##0.0_ ",
} as const;

/** Keeps figures, and the «н/д» or «–» in their place, from touching the contents of the next column. */
const withRoom = (above: string, below: string, zero: string): string => `${above};${below};${zero};@_ `;

/** Number formats of a form's figures. */
const FORMATS = {
  thousands: withRoom(DIGITS.thousands, `-${DIGITS.thousands}`, DIGITS.thousands),
  roubles: withRoom(DIGITS.roubles, `-${DIGITS.roubles}`, DIGITS.roubles),
  count: withRoom(DIGITS.count, `-${DIGITS.count}`, DIGITS.count),
  percent: withRoom(DIGITS.percent, `-${DIGITS.percent}`, DIGITS.percent),
} as const;

const title = {
  ...base,
  bold: true,
  fontSize: 12,
  horizontal: "center",
  wrap: true,
} as const satisfies CellStyle;
const center = { ...base, horizontal: "center", wrap: true } as const satisfies CellStyle;
const left = { ...base, horizontal: "left", wrap: true } as const satisfies CellStyle;
const right = { ...base, horizontal: "right", wrap: true } as const satisfies CellStyle;

/** The styles of a form's text outside the table. */
export const FORM_TEXT = {
  title,
  center,
  left,
  right,
  strong: { ...left, bold: true },
  /** A name written on a line that the form leaves empty when printed. */
  filled: { ...center, border: "bottom" },
  /** The small print below a line: «(подпись)». */
  caption: { ...center, vertical: "top" },
  note: { ...left, vertical: "top" },
  /** A paragraph of a report, and the heading of a section. */
  prose: { ...left, fontSize: 11, vertical: "top" },
  section: { ...left, fontSize: 11, bold: true, vertical: "bottom" },
} as const satisfies Record<string, CellStyle>;

/** The styles of a form's table. */
export const FORM_TABLE = {
  header: { ...cell, horizontal: "center", wrap: true, bold: true },
  numbers: { ...cell, horizontal: "center" },
} as const satisfies Record<string, CellStyle>;

const input = { ...cell, fill: "FFF9E5" } as const;

/** The styles of cells that the user fills in. */
export const FORM_INPUT = {
  /** Its format keeps the input as typed: a telephone number, a date, «12 05». */
  text: { ...input, horizontal: "left", wrap: true, numberFormat: "@" },
  count: { ...input, horizontal: "right", numberFormat: "#,##0" },
  thousands: { ...input, horizontal: "right", numberFormat: "#,##0.0##" },
} as const satisfies Record<string, CellStyle>;

const figureStyles = new Map<string, CellStyle>();

/** The style of a table cell; one object per combination, so that ports find few styles. */
export function tableCellStyle(
  shown: keyof typeof FORMATS | "text" | "centered" | "date",
  strong = false,
  indent = 0,
): CellStyle {
  const key = `${shown} ${strong} ${indent}`;
  let style = figureStyles.get(key);
  if (style === undefined) figureStyles.set(key, (style = makeStyle(shown, strong, indent)));
  return style;
}

const stylesInMiddle = new Map<CellStyle, CellStyle>();

/** The same style for a figure centred in its column, such as numbers of days next to words. */
export function inMiddle(style: CellStyle): CellStyle {
  let middle = stylesInMiddle.get(style);
  if (middle === undefined)
    stylesInMiddle.set(style, (middle = { ...style, horizontal: "center", numberFormat: "#,##0" }));
  return middle;
}

const stylesAtTop = new Map<CellStyle, CellStyle>();

/** The same style with the text at the top: if a merged cell spans a page break, centred text would be cut in two. */
export function atTop(style: CellStyle): CellStyle {
  let top = stylesAtTop.get(style);
  if (top === undefined) stylesAtTop.set(style, (top = { ...style, vertical: "top" }));
  return top;
}

/** The same for a change, whose sign is always printed: «+12,3». */
export function changeCellStyle(shown: keyof typeof FORMATS, strong = false): CellStyle {
  const key = `${shown} ${strong} signed`;
  let style = figureStyles.get(key);
  if (style === undefined) {
    const digits = DIGITS[shown];
    const numberFormat = withRoom(`+${digits}`, `-${digits}`, digits);
    figureStyles.set(key, (style = { ...makeStyle(shown, strong, 0), numberFormat }));
  }
  return style;
}

function makeStyle(
  shown: keyof typeof FORMATS | "text" | "centered" | "date",
  strong: boolean,
  indent: number,
): CellStyle {
  const weight = strong ? { bold: true } : {};
  switch (shown) {
    case "text":
      return { ...cell, ...weight, horizontal: "left", wrap: true, ...(indent > 0 ? { indent } : {}) };
    case "centered":
      return { ...cell, ...weight, horizontal: "center", wrap: true };
    case "date":
      return { ...cell, ...weight, horizontal: "center", numberFormat: "dd.mm.yyyy" };
    default:
      return { ...cell, ...weight, horizontal: "right", numberFormat: FORMATS[shown] };
  }
}
