import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { CellStyle } from "../../sheet/model";

/** Pixels of one step of indent. */
const INDENT = 9;
/** Pixels between a cell's edge and its text. */
const PADDING = 2;

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  general: HorizontalAlign.UNSPECIFIED,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

/** A style in the grid component's terms. */
export function styleData(style: CellStyle): IStyleData {
  const { numberFormat, fontName, fontSize, fontColor, fill, horizontal, vertical, indent, textRotation } =
    style;
  return {
    ...(numberFormat !== undefined && numberFormat !== "General" && { n: { pattern: numberFormat } }),
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(fontName !== undefined && { ff: fontName }),
    ...(fontSize !== undefined && { fs: fontSize }),
    ...(fontColor !== undefined && { cl: { rgb: `#${fontColor}` } }),
    ...(fill !== undefined && { bg: { rgb: `#${fill}` } }),
    ...(horizontal !== undefined && { ht: HORIZONTAL[horizontal] }),
    ...(indent && horizontal === undefined && { ht: HorizontalAlign.LEFT }),
    vt: VERTICAL[vertical ?? "bottom"],
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(textRotation && { tr: rotation(textRotation) }),
    ...(indent && { pd: paddingOf(indent, horizontal === "right") }),
    ...bordersOf(style),
  };
}

function bordersOf({ border = "none", borderColor = "000000" }: CellStyle): { readonly bd?: IBorderData } {
  if (border === "none") return {};
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: `#${borderColor}` } };
  if (border === "all") return { bd: { t: line, r: line, b: line, l: line } };
  return { bd: border === "top" ? { t: line } : { b: line } };
}

/**
 * Excel rotates upwards up to 90, downwards from 91 to 180, and stacks letters with 255; the grid rotates downwards.
 */
function rotation(excel: number) {
  if (excel === 255) return { a: 0, v: BooleanNumber.TRUE };
  return { a: excel <= 90 ? -excel : excel - 90, v: BooleanNumber.FALSE };
}

function paddingOf(indent: number, right: boolean) {
  const edge = PADDING + indent * INDENT;
  return { t: 0, b: 1, l: right ? PADDING : edge, r: right ? edge : PADDING };
}
