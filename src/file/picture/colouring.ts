import type { CellRange } from "../../domain/grid";
import type { CellStyle } from "../../sheet/model";
import { conditionOf, type Condition, type ValueAt } from "./conditions";
import type { Looks } from "./looks";
import type { RangedFormat } from "./sheetLooks";

/** A conditional format whose condition is understood. */
interface Rule {
  readonly range: CellRange;
  readonly condition: Condition;
  /** The index of a style under this rule, by its index without it. */
  readonly under: ReadonlyMap<number, number>;
}

/** The maximum number of styles a picture may have; rules that would create more colour nothing. */
const MOST_LOOKS = 60_000;

/**
 * Applies conditional formats to rows: the first of a cell's rules that holds decides. `styles` are all styles that
 * the sheet's cells may have; each is added to `looks` under every rule beforehand, so that a picture knows all its
 * styles before any row is requested.
 */
export class Colouring {
  private readonly rules: readonly Rule[];

  constructor(formats: readonly RangedFormat[], styles: readonly CellStyle[], looks: Looks) {
    const most = Math.floor(MOST_LOOKS / Math.max(1, styles.length)) - 1;
    this.rules = formats.slice(0, Math.max(0, most)).flatMap((format): Rule[] => {
      const { range, base = range, formula, fill, fontColor, bold } = format;
      const condition = conditionOf(formula, base);
      if (!condition) return [];
      const change = { ...(fill && { fill }), ...(fontColor && { fontColor }), ...(bold && { bold }) };
      const under = styles.map((style) => [looks.placeOf(style), looks.placeOf({ ...style, ...change })]);
      return [{ range, condition, under: new Map(under as [number, number][]) }];
    });
  }

  /** Changes the styles of a row, starting at column A, to what its conditional formats make of them. */
  apply(row: number, places: Uint16Array, valueAt: ValueAt): void {
    const done = new Set<number>();
    for (const { range, condition, under } of this.rules) {
      if (row < range.top || row > range.bottom) continue;
      if (condition.wholeRow && !condition.holds(row, range.left, valueAt)) continue;
      for (let column = range.left; column <= Math.min(range.right, places.length - 1); column++) {
        if (done.has(column)) continue;
        if (!condition.wholeRow && !condition.holds(row, column, valueAt)) continue;
        done.add(column);
        places[column] = under.get(places[column] ?? 0) ?? 0;
      }
    }
  }
}
