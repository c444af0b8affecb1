import { attributeOf, childOf, parseXml, type XmlElement } from "../package/xmlTree";

/** The colours of a workbook's theme in the order of its numbers: `RRGGBB`. */
export type ThemeColors = readonly string[];

/** Office's own theme, for a workbook without one. */
const OFFICE_THEME: ThemeColors = [
  ...["FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646"],
  ...["0000FF", "800080"],
];
/** ECMA-376, 20.1.6.2 names the colours in this order; cells count light before dark. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2"];

/** The palette of old workbooks (ECMA-376, 18.8.27), from number 0 on; 64 and 65 are the system's own. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Reads a theme part; `null` stands for a workbook without one. */
export function themeColors(xml: string | null): ThemeColors {
  if (xml === null) return OFFICE_THEME;
  const elements = childOf(parseXml(xml), "themeElements");
  const scheme = elements && childOf(elements, "clrScheme");
  if (!scheme) return OFFICE_THEME;
  const known = THEME_ORDER.map((name) => childOf(scheme, name));
  const others = scheme.children.filter((color) => ![...THEME_ORDER].includes(color.local));
  return [...known, ...others].map((color, index) => {
    const value = color?.children[0];
    const rgb = value && (attributeOf(value, "lastClr") ?? attributeOf(value, "val"));
    return rgb && /^[0-9a-f]{6}$/i.test(rgb) ? rgb.toUpperCase() : (OFFICE_THEME[index] ?? "000000");
  });
}

/** The colour specified by an element such as `<fgColor>`: `RRGGBB`, or `null` for none or the system's. */
export function colorOf(element: XmlElement | null, theme: ThemeColors): string | null {
  if (!element) return null;
  const rgb = attributeOf(element, "rgb");
  const themed = attributeOf(element, "theme");
  const indexed = attributeOf(element, "indexed");
  const color =
    rgb !== null
      ? rgb.slice(-6)
      : themed !== null
        ? theme[Number(themed)]
        : indexed !== null
          ? PALETTE[Number(indexed)]
          : undefined;
  if (color === undefined || !/^[0-9a-f]{6}$/i.test(color)) return null;
  return tinted(color.toUpperCase(), Number(attributeOf(element, "tint") ?? 0));
}

/** A colour made lighter (up to 1) or darker (down to −1), as Excel adjusts its luminance (18.8.19). */
function tinted(color: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return color;
  const channels = [0, 2, 4].map((start) => parseInt(color.slice(start, start + 2), 16) / 255);
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // Hue and saturation stay: each channel keeps its relative position between the darkest and the brightest.
  const saturation = most === least ? 0 : (most - least) / (1 - Math.abs(2 * light - 1));
  const spread = (saturation * (1 - Math.abs(2 * wanted - 1))) / 2;
  return channels
    .map((channel) => {
      const place = most === least ? 0 : (channel - light) / ((most - least) / 2);
      return Math.round(Math.min(1, Math.max(0, wanted + place * spread)) * 255);
    })
    .map((channel) => channel.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
