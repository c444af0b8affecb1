import type { CellStyle, ConditionalFormat } from "../../sheet/model";
import { attributes } from "./escapeXml";
import { attributeOf, childOf, type XmlElement } from "./xmlTree";

/** Number format codes that every workbook knows by number (those with the same meaning in every locale). */
export const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

/** The first number that a workbook's own formats may have. */
export const FIRST_OWN_FORMAT = 164;

/** A style sheet with the minimum that a workbook must have, for one that has none. */
export const EMPTY_STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/><charset val="204"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

/** The font of a style: the workbook's own default (`base`) unless the style says otherwise. */
export function fontXml(style: CellStyle, base: XmlElement | undefined): string {
  const own = (name: string): string | null => {
    const child = base ? childOf(base, name) : null;
    return child ? attributeOf(child, "val") : null;
  };
  const size = style.fontSize ?? own("sz") ?? 11;
  const name = style.fontName ?? own("name") ?? "Calibri";
  const isBase = style.fontName === undefined;
  const baseColor = base ? childOf(base, "color") : null;
  const color = style.fontColor
    ? rgbElement("color", style.fontColor)
    : baseColor
      ? `<color${attributes(Object.fromEntries(baseColor.attributes.map((a) => [a.local, a.value])))}/>`
      : "";
  const scheme = isBase ? own("scheme") : null;
  return (
    "<font>" +
    (style.bold ? "<b/>" : "") +
    (style.italic ? "<i/>" : "") +
    `<sz val="${String(size)}"/>${color}<name${attributes({ val: name })}/>` +
    (isBase && own("family") ? `<family${attributes({ val: own("family") })}/>` : "") +
    (isBase && own("charset") ? `<charset${attributes({ val: own("charset") })}/>` : "") +
    (scheme ? `<scheme${attributes({ val: scheme })}/>` : "") +
    "</font>"
  );
}

/** The fill of a style. */
export function fillXml(style: CellStyle): string {
  if (!style.fill) return '<fill><patternFill patternType="none"/></fill>';
  const color = rgbElement("fgColor", style.fill);
  return `<fill><patternFill patternType="solid">${color}<bgColor indexed="64"/></patternFill></fill>`;
}

/** The border of a style: thin lines. */
export function borderXml(style: CellStyle): string {
  const color = style.borderColor ? rgbElement("color", style.borderColor) : '<color auto="1"/>';
  const side = (name: string): string =>
    style.border === "all" || style.border === name
      ? `<${name} style="thin">${color}</${name}>`
      : `<${name}/>`;
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

/** The alignment of a style, empty if everything is at its default. */
export function alignmentXml(style: CellStyle): string {
  const values = attributes({
    horizontal: style.horizontal === "general" ? null : (style.horizontal ?? (style.indent ? "left" : null)),
    vertical: style.vertical === "bottom" ? null : style.vertical,
    textRotation: style.textRotation || null,
    wrapText: style.wrap || null,
    indent: style.indent || null,
  });
  return values === "" ? "" : `<alignment${values}/>`;
}

/** What a conditional format changes. Excel takes the colour of a solid fill from `bgColor` here. */
export function dxfXml(format: Pick<ConditionalFormat, "fill" | "fontColor" | "bold">): string {
  const font =
    format.bold || format.fontColor
      ? `<font>${format.bold ? "<b/>" : ""}${format.fontColor ? rgbElement("color", format.fontColor) : ""}</font>`
      : "";
  const fill = format.fill
    ? `<fill><patternFill>${rgbElement("bgColor", format.fill)}</patternFill></fill>`
    : "";
  return `<dxf>${font}${fill}</dxf>`;
}

/** An opaque colour, `<color rgb="FFRRGGBB"/>`; throws on anything but six hexadecimal digits. */
export function rgbElement(name: string, rgb: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(rgb)) throw new RangeError(`Not a colour: ${rgb}`);
  return `<${name} rgb="FF${rgb.toUpperCase()}"/>`;
}
