import type { CellValue } from "../../domain/grid";
import type { DateOrder } from "./types";

/** What the dates of a column say about the order of day and month. */
export interface OrderReading {
  readonly order: DateOrder;
  /**
   * Whether nothing decides although values could be read both ways («03/05/2026»), or the values contradict each
   * other.
   */
  readonly doubtful: boolean;
}

const WRITTEN = /^\s*(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/;
/** With points, the day comes first in Russia: one slip («10.13.2026») must not flip the whole column. */
const MONTH_FIRST_WITH_POINTS = 2;

/**
 * How a column writes its dates (docs/register.md §1 p.16): if one value can only be month-first («02/13/2026»), all
 * of them are; if nothing decides, the day comes first. Only texts count; Excel's own dates have no order.
 */
export function dateOrderOf(values: Iterable<CellValue>): OrderReading {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  let points = true;
  for (const value of values) {
    const match = typeof value === "string" ? WRITTEN.exec(value) : null;
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (match[2] !== ".") points = false;
    if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else if (first !== second && first <= 12) either++;
  }
  const enough = points ? MONTH_FIRST_WITH_POINTS : 1;
  if (monthFirst >= enough && dayFirst === 0) return { order: "month", doubtful: false };
  const contradictory = monthFirst > 0 && dayFirst > 0 && either > 0;
  const undecided = !points && dayFirst === 0 && either > 0;
  return { order: "day", doubtful: contradictory || undecided };
}
