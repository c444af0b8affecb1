import type { DraftValue } from "./sheetDraft";
import type { CellLook } from "./storedGrid";

/** Excel's own formats for a day in the form of the user's country, and for a moment. */
const [SHORT_DATE, SHORT_MOMENT] = ["m/d/yy", "m/d/yy h:mm"] as const;

/**
 * Styles for cells of which a file says that they hold a date, but not how it is shown: without a format, the serial
 * number that is kept of a date is any number.
 */
export class DatedLooks {
  private readonly dated = new Map<string, number>();

  /** `looks`: all looks by style number; those of such cells are added. */
  constructor(private readonly looks: CellLook[]) {}

  /** The style of a cell with a value, given its own: another only for a date without a number format. */
  styleOf(style: number, value: DraftValue): number {
    const look = this.looks[style];
    if (value.kind !== "number" || value.isDate === undefined || look?.numberFormat !== null) return style;
    const numberFormat = Number.isInteger(value.number) ? SHORT_DATE : SHORT_MOMENT;
    const key = `${String(style)} ${numberFormat}`;
    let dated = this.dated.get(key);
    if (dated === undefined) {
      dated = this.looks.length > 0xffff ? style : this.looks.push({ ...look, numberFormat }) - 1;
      this.dated.set(key, dated);
    }
    return dated;
  }
}
