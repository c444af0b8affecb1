import type { CellStyle, SheetModel } from "../../sheet/model";
import { singleCells } from "../../sheet/writing/cells";
import { BYTES_AN_ACTION } from "../excelLimits";
import type { Job } from "./jobs";
import { coalesce, height, rangeOn, width, type Alike } from "./rectangles";

/** One aspect of cell formatting: what it consists of, and how it is applied to a range. */
interface Aspect {
  /** The relevant part of the style; equal texts look alike, and an empty one is Excel's default. */
  readonly key: (style: CellStyle) => string;
  readonly actions: number;
  readonly set: (range: Excel.Range, style: CellStyle, rectangle: Alike<CellStyle>) => void;
}

const NUMBER_FORMAT: Aspect = {
  key: ({ numberFormat }) => (numberFormat === undefined || numberFormat === "General" ? "" : numberFormat),
  actions: 1,
  set: (range, { numberFormat }) => {
    // One value for the whole range; the types know only of arrays.
    range.numberFormat = numberFormat as unknown as string[][];
  },
};

const FONT: Aspect = {
  key: ({ fontName, fontSize, fontColor, bold, italic }) =>
    keyOf([fontName, fontSize, fontColor, bold || undefined, italic || undefined]),
  actions: 6,
  set: (range, style) => {
    setFont(range.format.font, style);
  },
};

const FILL: Aspect = {
  key: ({ fill }) => fill ?? "",
  actions: 2,
  set: (range, { fill }) => {
    if (fill !== undefined) range.format.fill.color = `#${fill}`;
  },
};

const ALIGNMENT: Aspect = {
  key: ({ horizontal, vertical, wrap, indent, textRotation }) =>
    keyOf([
      horizontal === "general" ? undefined : horizontal,
      vertical,
      wrap || undefined,
      indent || undefined,
      textRotation || undefined,
    ]),
  actions: 6,
  set: ({ format }, { horizontal, vertical, wrap, indent, textRotation }) => {
    if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
    if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
    if (wrap) format.wrapText = true;
    if (indent) format.indentLevel = indent;
    if (textRotation) format.textOrientation = textRotation;
  },
};

const BORDER: Aspect = {
  key: ({ border, borderColor }) =>
    border === undefined || border === "none" ? "" : keyOf([border, borderColor]),
  actions: 24,
  set: (range, { border, borderColor }, rectangle) => {
    for (const edge of edgesOf(border, rectangle)) {
      const line = range.format.borders.getItem(edge);
      line.style = "Continuous";
      if (borderColor !== undefined) line.color = `#${borderColor}`;
    }
  },
};

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", general: "General" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Number formats, which must be set before values are written: codes and texts would lose their zeros. */
export function* numberFormatJobs(model: SheetModel, sheet: string): Iterable<Job> {
  yield* aspectJobs(styledRanges(model), NUMBER_FORMAT, sheet);
}

/** All other formatting, each aspect applied to ranges as large as possible. */
export function* formatJobs(model: SheetModel, sheet: string): Iterable<Job> {
  const styled = styledRanges(model);
  for (const aspect of [FONT, FILL, ALIGNMENT, BORDER]) yield* aspectJobs(styled, aspect, sheet);
}

/** What people have changed in single cells' looks, over what the cells have. */
export function* lookJobs({ looks = [] }: SheetModel, sheet: string): Iterable<Job> {
  const styled = looks.map(({ row, column, look }): Alike<CellStyle> => ({
    top: row,
    bottom: row,
    left: column,
    right: column,
    value: look,
  }));
  for (const aspect of [FONT, FILL]) yield* aspectJobs(styled, aspect, sheet);
}

/** Gives a font its name, size, colour and weight, where the style specifies them. */
export function setFont(font: Excel.RangeFont, style: CellStyle): void {
  const { fontName, fontSize, fontColor, bold, italic } = style;
  if (fontName !== undefined) font.name = fontName;
  if (fontSize !== undefined) font.size = fontSize;
  if (fontColor !== undefined) font.color = `#${fontColor}`;
  if (bold) font.bold = true;
  if (italic) font.italic = true;
}

function* aspectJobs(
  styled: readonly Alike<CellStyle>[],
  { key, actions, set }: Aspect,
  sheet: string,
): Iterable<Job> {
  const keys = new Map<CellStyle, string>();
  const keyed = (style: CellStyle): string => {
    const known = keys.get(style) ?? key(style);
    keys.set(style, known);
    return known;
  };
  const special = styled.filter(({ value }) => keyed(value) !== "");
  for (const rectangle of coalesce(special, (a, b) => keyed(a) === keyed(b)))
    yield {
      bytes: actions * BYTES_AN_ACTION,
      act: (target) => {
        set(rangeOn(target.sheet(sheet), rectangle), rectangle.value, rectangle);
      },
    };
}

/** The model's cells as styled ranges: each single cell, each column of a block. */
function styledRanges(model: SheetModel): readonly Alike<CellStyle>[] {
  const cells = singleCells(model).map(({ row, column, style }) => ({
    top: row,
    bottom: row,
    left: column,
    right: column,
    value: style,
  }));
  const columns = model.blocks
    .filter(({ rowCount }) => rowCount > 0)
    .flatMap((block) =>
      block.columns.map(({ style }, index) => ({
        top: block.top,
        bottom: block.top + block.rowCount - 1,
        left: block.left + index,
        right: block.left + index,
        value: style,
      })),
    );
  return [...cells, ...columns];
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** The border lines of a rectangle whose cells each have these borders. */
function edgesOf(border: CellStyle["border"], rectangle: Alike<unknown>): readonly Edge[] {
  const inside: Edge[] = height(rectangle) > 1 ? ["InsideHorizontal"] : [];
  if (border === "top") return ["EdgeTop", ...inside];
  if (border === "bottom") return ["EdgeBottom", ...inside];
  if (border !== "all") return [];
  const between: Edge[] = width(rectangle) > 1 ? ["InsideVertical"] : [];
  return ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...inside, ...between];
}

function keyOf(parts: readonly (string | number | boolean | undefined)[]): string {
  return parts.every((part) => part === undefined) ? "" : parts.join("|");
}
