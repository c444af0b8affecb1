import { formatIsoDay, parseIsoDay, type Day } from "../../domain/day";
import type { SheetGrid } from "../../domain/grid";
import type { History } from "../../domain/history";
import { money, toKopecks, type Money } from "../../domain/money";
import { emptySheet, place, placeRow, setWidths } from "../../sheet/layout";
import type { SheetModel } from "../../sheet/model";
import { HISTORY_WORDS } from "./words";

/** The mark of the hidden sheet that keeps earlier reporting dates' sums (`_rd_history`). */
export const HISTORY_KIND = "history";

const TITLE_ROW = 0;
const HEADER_ROW = 1;
const FIRST_ROW = 2;

/** The history as a hidden sheet: a line for each debt, a column for each date. */
export function historySheet(history: History): SheetModel {
  const dates = [...history.keys()];
  const identities = [...new Set([...history.values()].flatMap((totals) => [...totals.keys()]))];
  const sheet = emptySheet(HISTORY_KIND, HISTORY_WORDS.sheet);
  sheet.visibility = "hidden";
  place(sheet, TITLE_ROW, 0, HISTORY_WORDS.title, {});
  placeRow(sheet, HEADER_ROW, 0, [HISTORY_WORDS.debt, ...dates.map(formatIsoDay)], { bold: true });
  sheet.blocks.push({
    name: HISTORY_KIND,
    top: FIRST_ROW,
    left: 0,
    rowCount: identities.length,
    columns: [
      { type: "text", style: {}, value: (index) => identities[index] ?? null },
      ...dates.map((date) => ({
        type: "number" as const,
        style: SUM_STYLE,
        value: (index: number) => history.get(date)?.get(identities[index] ?? "") ?? null,
      })),
    ],
  });
  setWidths(sheet, [60, ...dates.map(() => 16)]);
  return sheet;
}

const SUM_STYLE = { numberFormat: "#,##0.00" };

/** Reads {@link historySheet} back; what is not as written there is left out. */
export function readHistorySheet(grid: SheetGrid): History {
  const history = new Map<Day, Map<string, Money>>();
  if (grid.used === null) return history;
  for (let column = 1; column <= grid.used.right; column++) {
    const header = grid.value(HEADER_ROW, column);
    const date = typeof header === "string" ? parseIsoDay(header) : null;
    if (date === null) continue;
    const totals = new Map<string, Money>();
    for (let row = FIRST_ROW; row <= grid.used.bottom; row++) {
      const identity = grid.value(row, 0);
      const total = grid.value(row, column);
      if (typeof identity === "string" && typeof total === "number")
        totals.set(identity, toKopecks(money(total)));
    }
    history.set(date, totals);
  }
  return history;
}
