/** The look of a cell, as one flat record; equal looks are one frozen object, so that cells share them. */
export interface Style {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  /** `#RRGGBB`, or `null` for no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly shrink: boolean;
  readonly readingOrder: string;
  readonly autoIndent: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly EdgeTop: Border | null;
  readonly EdgeBottom: Border | null;
  readonly EdgeLeft: Border | null;
  readonly EdgeRight: Border | null;
  readonly DiagonalDown: Border | null;
  readonly DiagonalUp: Border | null;
}

/** One line of a cell's border. */
export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The sides of a cell that can have a line. */
export type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

/** Excel's look of a new cell. */
export const DEFAULT_STYLE: Style = Object.freeze({
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  shrink: false,
  readingOrder: "Context",
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  EdgeTop: null,
  EdgeBottom: null,
  EdgeLeft: null,
  EdgeRight: null,
  DiagonalDown: null,
  DiagonalUp: null,
});

const known = new Map<string, Style>([[JSON.stringify(DEFAULT_STYLE), DEFAULT_STYLE]]);
const changed = new WeakMap<Style, Map<string, Style>>();

/** The style that differs by one property; asked again for the same change, it is the same object. */
export function withProperty<K extends keyof Style>(style: Style, key: K, value: Style[K]): Style {
  if (style[key] === value) return style;
  const changes = changed.get(style) ?? new Map<string, Style>();
  changed.set(style, changes);
  const change = `${key}:${JSON.stringify(value)}`;
  const earlier = changes.get(change);
  if (earlier !== undefined) return earlier;
  const wanted: Style = { ...style, [key]: value };
  const content = JSON.stringify(wanted);
  const found = known.get(content) ?? Object.freeze(wanted);
  known.set(content, found);
  changes.set(change, found);
  return found;
}
