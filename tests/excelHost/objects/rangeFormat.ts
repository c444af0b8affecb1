import {
  colorArgument,
  enumArgument,
  isGiven,
  logicalArgument,
  numberArgument,
  textArgument,
  wholeArgument,
} from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject, type Scalar } from "../hostObject";
import type { Area } from "../model/area";
import { withProperty, type Style } from "../model/style";
import { bordersObject } from "./rangeBorders";
import { common, linesOf } from "./rangeLines";
import { checkAlive } from "./target";

/** The cells of a format: one rectangle, or those of a RangeAreas. */
export type Cells = readonly Area[];

/** Refuses formats of deleted or protected sheets. */
export function checkFormattable(cells: Cells): void {
  for (const { sheet } of cells)
    if (sheet.protection?.options.allowFormatCells !== true) sheet.checkUnprotected();
}

/** Changes the style of all cells. */
export function restyle(cells: Cells, change: (style: Style) => Style): void {
  checkFormattable(cells);
  for (const area of cells) area.sheet.cells.restyle(area, change);
}

/** What all cells have in common; `undefined` if they differ. */
export function commonStyle<V>(cells: Cells, read: (style: Style) => V): V | undefined {
  const found = new Set<V>();
  for (const area of cells)
    for (const style of area.sheet.cells.distinctStyles(area, read)) found.add(read(style));
  return found.size === 1 ? [...found][0] : undefined;
}

/** A property of the style: `null` where the cells differ. */
export function styleScalar<K extends keyof Style>(
  key: K,
  check: (value: unknown) => Style[K],
): Scalar<Cells> {
  return {
    get: (cells) => commonStyle(cells, (style) => style[key]) ?? null,
    set: (cells, value) => {
      const checked = check(value);
      restyle(cells, (style) => withProperty(style, key, checked));
    },
  };
}

const alive = (cells: Cells): void => {
  cells.forEach(checkAlive);
};

const font = defineKind<Cells>("RangeFont", () => ({
  check: alive,
  scalars: {
    Name: styleScalar("fontName", textArgument),
    Size: styleScalar("fontSize", (value) => numberArgument(value, 1, 409)),
    Color: styleScalar("fontColor", colorArgument),
    Bold: styleScalar("bold", logicalArgument),
    Italic: styleScalar("italic", logicalArgument),
    Underline: styleScalar("underline", (value) => enumArgument("RangeUnderlineStyle", value)),
    Strikethrough: styleScalar("strikethrough", logicalArgument),
    Subscript: styleScalar("subscript", logicalArgument),
    Superscript: styleScalar("superscript", logicalArgument),
  },
}));

const fill = defineKind<Cells>("RangeFill", () => ({
  check: alive,
  scalars: {
    Color: {
      // White stands for no fill, and nothing for different fills, as Excel answers.
      get: (cells) => {
        const color = commonStyle(cells, (style) => style.fill);
        return color === undefined ? "" : (color ?? "#FFFFFF");
      },
      set: (cells, value) => {
        const color = value === "" ? null : colorArgument(value);
        restyle(cells, (style) => withProperty(style, "fill", color));
      },
    },
  },
  methods: {
    Clear: (cells) => {
      restyle(cells, (style) => withProperty(style, "fill", null));
    },
  },
}));

const protection = defineKind<Cells>("FormatProtection", () => ({
  check: alive,
  scalars: {
    Locked: styleScalar("locked", logicalArgument),
    FormulaHidden: styleScalar("formulaHidden", logicalArgument),
  },
}));

/** The widest column (255 characters) and the highest row, in points. */
const LIMITS = { columns: 1342.5, rows: 409.5 } as const;

function sizeScalar(sort: "rows" | "columns"): Scalar<Cells> {
  return {
    get: (cells) => {
      const sizes = cells.map((area) => {
        const { lines, indexes } = linesOf(area, sort);
        return common(indexes, (index) => lines.size(index));
      });
      return sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? null) : null;
    },
    set: (cells, value) => {
      checkFormattable(cells);
      const size = numberArgument(value, 0, LIMITS[sort]);
      for (const area of cells) {
        const { lines, indexes } = linesOf(area, sort);
        for (const index of indexes) {
          // A size of nothing hides, as in Excel; any other one shows again.
          lines.setHidden(index, size === 0);
          if (size > 0) lines.resize(index, size);
        }
      }
    },
  };
}

function standardScalar(sort: "rows" | "columns"): Scalar<Cells> {
  return {
    get: (cells) =>
      cells.every((area) => {
        const { lines, indexes } = linesOf(area, sort);
        return indexes.every((index) => !lines.isSized(index));
      }),
    set: (cells, value) => {
      if (logicalArgument(value)) autofit(cells, sort);
    },
  };
}

/** Brings the standard sizes back: the host knows no widths of letters. */
function autofit(cells: Cells, sort: "rows" | "columns"): void {
  checkFormattable(cells);
  for (const area of cells) {
    const { lines, indexes } = linesOf(area, sort);
    for (const index of indexes) lines.resize(index, null);
  }
}

function rotation(value: unknown): number {
  if (value === 180 || value === 255) return value;
  return numberArgument(value, -90, 90);
}

const define = defineKind<Cells>("RangeFormat", () => ({
  check: alive,
  scalars: {
    HorizontalAlignment: styleScalar("horizontal", (value) => enumArgument("HorizontalAlignment", value)),
    VerticalAlignment: styleScalar("vertical", (value) => enumArgument("VerticalAlignment", value)),
    WrapText: styleScalar("wrap", logicalArgument),
    IndentLevel: {
      get: (cells) => commonStyle(cells, (style) => style.indent) ?? null,
      set: (cells, value) => {
        const indent = wholeArgument(value);
        if (indent > 250) throw new HostError("InvalidArgument", "An indent has at most 250 steps.");
        // Text that is aligned by its kind goes to the left when it is indented.
        restyle(cells, (style) =>
          withProperty(
            indent > 0 && style.horizontal === "General" ? withProperty(style, "horizontal", "Left") : style,
            "indent",
            indent,
          ),
        );
      },
    },
    TextOrientation: styleScalar("rotation", rotation),
    ShrinkToFit: styleScalar("shrink", logicalArgument),
    ReadingOrder: styleScalar("readingOrder", (value) => enumArgument("ReadingOrder", value)),
    AutoIndent: styleScalar("autoIndent", logicalArgument),
    ColumnWidth: sizeScalar("columns"),
    RowHeight: sizeScalar("rows"),
    UseStandardWidth: standardScalar("columns"),
    UseStandardHeight: standardScalar("rows"),
  },
  objects: { Borders: bordersObject, Fill: fill, Font: font, Protection: protection },
  methods: {
    AdjustIndent: (cells, by) => {
      const steps = numberArgument(by, -250, 250);
      restyle(cells, (style) =>
        withProperty(style, "indent", Math.min(250, Math.max(0, style.indent + steps))),
      );
    },
    AutofitColumns: (cells) => {
      autofit(cells, "columns");
    },
    AutofitRows: (cells) => {
      autofit(cells, "rows");
    },
  },
}));

/** What the API shows of the looks of cells. */
export const rangeFormatObject = (cells: Cells): HostObject => {
  if (!isGiven(cells[0])) throw new HostError("InvalidArgument", "There are no cells.");
  return define(cells);
};
