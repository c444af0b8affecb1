import type { CellStyle, ConditionalFormat } from "../../sheet/model";
import { attributeOf, childOf, parseXml, type XmlElement } from "../package/xmlTree";
import { colorOf, type ThemeColors } from "./colors";

/** What a conditional format changes. */
export type StyleChange = Pick<ConditionalFormat, "fill" | "fontColor" | "bold">;

/** The looks that a workbook's styles.xml defines. */
export interface PackageStyles {
  /** Cell styles by their numbers. */
  readonly cells: readonly CellStyle[];
  /** What conditional formats change, by their numbers. */
  readonly changes: readonly StyleChange[];
}

/**
 * Number formats that every workbook has without declaring them (ECMA-376, 18.8.30), dates as a Russian Excel shows
 * them.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd.mm.yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd.mm.yyyy h:mm",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Reads styles.xml as far as a grid can show it: of borders only whether they exist, of fills the colour. */
export function packageStyles(xml: string | null, theme: ThemeColors): PackageStyles {
  if (xml === null) return { cells: [{}], changes: [] };
  const root = parseXml(xml);
  const list = (name: string): readonly XmlElement[] => childOf(root, name)?.children ?? [];
  const formats = new Map<number, string>();
  for (const [id, code] of Object.entries(BUILT_IN)) formats.set(Number(id), code);
  for (const format of list("numFmts"))
    formats.set(numberOf(format, "numFmtId"), attributeOf(format, "formatCode") ?? "General");
  const fonts = list("fonts").map((font) => fontOf(font, theme));
  const fills = list("fills").map((fill) => fillOf(fill, theme));
  const borders = list("borders").map((border) => borderOf(border, theme));
  return {
    cells: list("cellXfs").map((xf): CellStyle => {
      const numberFormat = formats.get(numberOf(xf, "numFmtId"));
      const fill = fills[numberOf(xf, "fillId")];
      return {
        ...(numberFormat !== undefined && numberFormat !== "General" && { numberFormat }),
        ...fonts[numberOf(xf, "fontId")],
        ...(fill && { fill }),
        ...borders[numberOf(xf, "borderId")],
        ...alignmentOf(childOf(xf, "alignment")),
      };
    }),
    changes: list("dxfs").map((dxf): StyleChange => {
      const font = childOf(dxf, "font");
      const { fontColor, bold } = font ? fontOf(font, theme) : {};
      const pattern = childOf(childOf(dxf, "fill") ?? dxf, "patternFill");
      // Excel takes the colour of a solid fill from the background here.
      const fill = pattern && colorOf(childOf(pattern, "bgColor"), theme);
      return { ...(fontColor && { fontColor }), ...(bold && { bold }), ...(fill && { fill }) };
    }),
  };
}

function fontOf(font: XmlElement, theme: ThemeColors): CellStyle {
  const value = (name: string): string | null => {
    const child = childOf(font, name);
    return child && attributeOf(child, "val");
  };
  const isSet = (name: string): boolean =>
    childOf(font, name) !== null && !["0", "false"].includes(value(name) ?? "1");
  const fontName = value("name");
  const size = Number(value("sz"));
  const fontColor = colorOf(childOf(font, "color"), theme);
  return {
    ...(fontName && { fontName }),
    ...(size > 0 && { fontSize: size }),
    ...(fontColor && fontColor !== "000000" && { fontColor }),
    ...(isSet("b") && { bold: true }),
    ...(isSet("i") && { italic: true }),
  };
}

function fillOf(fill: XmlElement, theme: ThemeColors): string | null {
  const pattern = childOf(fill, "patternFill");
  const type = pattern && attributeOf(pattern, "patternType");
  if (!pattern || type === null || type === "none") return null;
  return colorOf(childOf(pattern, "fgColor"), theme);
}

/** Three sides or more count as four: neighbours share the lines between them. */
function borderOf(border: XmlElement, theme: ThemeColors): CellStyle {
  const lines = ["left", "right", "top", "bottom"].flatMap((name) => {
    const side = childOf(border, name) ?? (name === "left" ? childOf(border, "start") : null);
    return side && (attributeOf(side, "style") ?? "none") !== "none" ? [{ name, side }] : [];
  });
  const [first] = lines;
  if (!first) return {};
  const has = (name: string): boolean => lines.some((line) => line.name === name);
  const color = colorOf(childOf(first.side, "color"), theme);
  const sides = lines.length >= 3 || (has("left") && has("right")) ? "all" : null;
  const kind = sides ?? (has("bottom") ? "bottom" : has("top") ? "top" : "none");
  return { border: kind, ...(color && color !== "000000" && { borderColor: color }) };
}

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle["horizontal"]>>> = {
  left: "left",
  right: "right",
  center: "center",
  centerContinuous: "center",
  distributed: "center",
  justify: "left",
};
const VERTICAL: Readonly<Record<string, NonNullable<CellStyle["vertical"]>>> = {
  top: "top",
  center: "center",
  distributed: "center",
  justify: "top",
};

function alignmentOf(alignment: XmlElement | null): CellStyle {
  if (!alignment) return {};
  const horizontal = HORIZONTAL[attributeOf(alignment, "horizontal") ?? ""];
  const vertical = VERTICAL[attributeOf(alignment, "vertical") ?? ""];
  const indent = numberOf(alignment, "indent");
  const textRotation = numberOf(alignment, "textRotation");
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(["1", "true"].includes(attributeOf(alignment, "wrapText") ?? "") && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(textRotation > 0 && { textRotation }),
  };
}

function numberOf(element: XmlElement, name: string): number {
  const value = Number(attributeOf(element, name) ?? 0);
  return Number.isFinite(value) ? value : 0;
}
