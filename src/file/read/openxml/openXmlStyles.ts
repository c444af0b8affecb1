import type { CellLook } from "../storedGrid";
import { forEachElement } from "./elements";

/** Number formats that every workbook has without declaring them (ECMA-376, 18.8.30), as Excel records them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Dates in the calendars of East Asia, which other languages show as short dates. */
const EASTERN_DATES = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** The looks of a workbook's cells by index in `cellXfs`; a broken or missing part leaves all of them General. */
export function cellLooks(stylesXml: Uint8Array | null): readonly CellLook[] {
  if (stylesXml === null) return [];
  const formats = new Map<number, string>();
  const looks: { format: number; indent: number; font: number }[] = [];
  const struckFonts = new Set<number>();
  let isInFormats = false;
  let isInCellXfs = false;
  let isInFonts = false;
  let font = -1;
  try {
    forEachElement(stylesXml, {
      open(name, attributes) {
        const number = (attribute: string): number => Number(attributes.get(attribute) ?? 0) || 0;
        if (name === "numFmts") isInFormats = true;
        else if (name === "cellXfs") isInCellXfs = true;
        else if (name === "fonts") isInFonts = true;
        else if (isInFonts && name === "font") font++;
        else if (isInFonts && name === "strike") {
          if (!/^(?:0|false)$/.test(attributes.get("val") ?? "1")) struckFonts.add(font);
        } else if (isInFormats && name === "numFmt")
          formats.set(number("numFmtId"), attributes.get("formatCode") ?? "General");
        else if (isInCellXfs && name === "xf")
          looks.push({ format: number("numFmtId"), indent: 0, font: number("fontId") });
        else if (isInCellXfs && name === "alignment") {
          const look = looks.at(-1);
          if (look) look.indent = Math.max(0, number("indent"));
        }
      },
      close(name) {
        if (name === "numFmts") isInFormats = false;
        else if (name === "cellXfs") isInCellXfs = false;
        else if (name === "fonts") isInFonts = false;
      },
    });
  } catch {
    // What was read of it is valid; the rest is unknown, and a look is no reason to refuse the values.
  }
  return looks.map(({ format, indent, font: own }) => ({
    numberFormat: codeOf(format, formats),
    indent,
    ...(struckFonts.has(own) && { struck: true }),
  }));
}

function codeOf(id: number, formats: ReadonlyMap<number, string>): string | null {
  const code = formats.get(id) ?? BUILT_IN[id] ?? (EASTERN_DATES.has(id) ? BUILT_IN[14] : undefined);
  return code === undefined || code === "" || code === "General" ? null : code;
}
