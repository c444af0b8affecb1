import { colorArgument, enumArgument, wholeArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject, type Scalar } from "../hostObject";
import type { Area, Box } from "../model/area";
import { withProperty, type Border, type Side } from "../model/style";
import { checkFormattable, type Cells } from "./rangeFormat";

/** The sides in the order of Excel's enumeration. */
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type RangeSide = (typeof SIDES)[number];

interface RangeBorder {
  readonly cells: Cells;
  readonly side: RangeSide;
}

/** The cells of a rectangle that lie on a side of it, and the side of theirs that is meant. */
function strokes(area: Area, side: RangeSide): { box: Box; side: Side }[] {
  const { top, left, bottom, right } = area;
  const box = { top, left, bottom, right };
  switch (side) {
    case "EdgeTop":
      return [{ box: { ...box, bottom: top }, side }];
    case "EdgeBottom":
      return [{ box: { ...box, top: bottom }, side }];
    case "EdgeLeft":
      return [{ box: { ...box, right: left }, side }];
    case "EdgeRight":
      return [{ box: { ...box, left: right }, side }];
    case "InsideVertical":
      if (left === right) return [];
      return [
        { box: { ...box, right: right - 1 }, side: "EdgeRight" },
        { box: { ...box, left: left + 1 }, side: "EdgeLeft" },
      ];
    case "InsideHorizontal":
      if (top === bottom) return [];
      return [
        { box: { ...box, bottom: bottom - 1 }, side: "EdgeBottom" },
        { box: { ...box, top: top + 1 }, side: "EdgeTop" },
      ];
    default:
      return [{ box, side }];
  }
}

function current({ cells, side }: RangeBorder): Border | null | undefined {
  const found = new Map<string, Border | null>();
  for (const area of cells)
    for (const stroke of strokes(area, side))
      for (const style of area.sheet.cells.distinctStyles(stroke.box, (s) => JSON.stringify(s[stroke.side])))
        found.set(JSON.stringify(style[stroke.side]), style[stroke.side]);
  if (found.size === 0) return null;
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function draw({ cells, side }: RangeBorder, change: (border: Border | null) => Border | null): void {
  checkFormattable(cells);
  for (const area of cells)
    for (const stroke of strokes(area, side))
      area.sheet.cells.restyle(stroke.box, (style) =>
        withProperty(style, stroke.side, change(style[stroke.side])),
      );
}

const THIN: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

/** A property of a line; setting colour or weight draws the line where there is none. */
function lineScalar(
  key: keyof Border,
  absent: string,
  check: (value: unknown) => string,
): Scalar<RangeBorder> {
  return {
    get: (border) => {
      const line = current(border);
      return line === undefined ? null : line === null ? absent : line[key];
    },
    set: (border, value) => {
      const checked = check(value);
      draw(border, (line) =>
        key === "style" && checked === "None" ? null : { ...(line ?? THIN), [key]: checked },
      );
    },
  };
}

const define = defineKind<RangeBorder>("RangeBorder", () => ({
  id: ({ side }) => side,
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: lineScalar("style", "None", (value) => enumArgument("BorderLineStyle", value)),
    Weight: lineScalar("weight", "Thin", (value) => enumArgument("BorderWeight", value)),
    Color: lineScalar("color", "#000000", colorArgument),
  },
}));

/** Draws one side of cells. */
export function borderObject(cells: Cells, key: unknown): HostObject {
  const side = SIDES.find((known) => known === key);
  if (side === undefined) throw new HostError("InvalidArgument", `«${String(key)}» is no side of a cell.`);
  return define({ cells, side });
}

/** What the API shows of the lines around and between cells. */
export const bordersObject: (cells: Cells) => HostObject = defineKind<Cells>("RangeBorderCollection", () => ({
  scalars: { Count: { get: () => SIDES.length } },
  items: (cells) => SIDES.map((side) => borderObject(cells, side)),
  item: borderObject,
  methods: { GetItemAt: (cells, index) => borderObject(cells, SIDES[wholeArgument(index)]) },
}));
