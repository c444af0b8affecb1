import { formatIsoDay, parseIsoDay, type Day } from "../../domain/day";
import type { SheetGrid } from "../../domain/grid";
import { kopecksOf, money, toKopecks } from "../../domain/money";
import { emptySheet, place, placeRow, setWidths } from "../../sheet/layout";
import type { SheetModel } from "../../sheet/model";
import type { History, Snapshot, SnapshotSums } from "./history";
import { packSnapshot, unpackSnapshot } from "./packedHistory";
import { HISTORY_WORDS } from "./historyWords";

/** The mark of the hidden sheet that keeps the snapshots (`_rd_history`). */
export const HISTORY_KIND = "history";

const TITLE_ROW = 0;
const HEADER_ROW = 1;
const FIRST_ROW = 2;
/** Excel keeps at most 32,767 characters in a cell. */
const CELL_LENGTH = 32_000;

/** No step of a debt changes what was; the texts of tens of thousands of sums are made once. */
const made = new WeakMap<History, SheetModel>();

/** The snapshots as a hidden sheet: one line per date, with its text in as many cells as it takes. */
export function historySheet(history: History): SheetModel {
  const known = made.get(history);
  if (known !== undefined) return known;
  const sheet = sheetOf(history);
  made.set(history, sheet);
  return sheet;
}

function sheetOf(history: History): SheetModel {
  const sheet = emptySheet(HISTORY_KIND, HISTORY_WORDS.sheet);
  sheet.visibility = "hidden";
  place(sheet, TITLE_ROW, 0, HISTORY_WORDS.title, {});
  placeRow(sheet, HEADER_ROW, 0, [HISTORY_WORDS.date, HISTORY_WORDS.sums], { bold: true });
  let before: Snapshot = new Map();
  [...history].forEach(([date, snapshot], index) => {
    placeRow(
      sheet,
      FIRST_ROW + index,
      0,
      [formatIsoDay(date), ...inCells(packSnapshot(before, snapshot))],
      {},
    );
    before = snapshot;
  });
  setWidths(sheet, [16, 60]);
  return sheet;
}

/** Cut between entries: in some programs a cell loses the spaces at its ends. */
function inCells(text: string): string[] {
  const cells: string[] = [];
  let rest = text;
  while (rest.length > CELL_LENGTH) {
    const end = rest.lastIndexOf(" ", CELL_LENGTH);
    cells.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return [...cells, rest];
}

/** Reads {@link historySheet} back; anything not in that form is left out. */
export function readHistorySheet(grid: SheetGrid): History {
  if (grid.used === null) return new Map();
  if (grid.value(HEADER_ROW, 0) === HISTORY_WORDS.earlierHeader) return readEarlierSheet(grid);
  const history = new Map<Day, Snapshot>();
  let before: Snapshot = new Map();
  for (let row = FIRST_ROW; row <= grid.used.bottom; row++) {
    const header = grid.value(row, 0);
    const date = typeof header === "string" ? parseIsoDay(header) : null;
    if (date === null) continue;
    const texts: string[] = [];
    for (let column = 1; column <= grid.used.right; column++) {
      const text = grid.value(row, column);
      if (typeof text === "string") texts.push(text);
    }
    before = unpackSnapshot(before, texts.join(" "));
    history.set(date, before);
  }
  return history;
}

/** Format until November 2026: one line per debt by its key, one column of totals per date. */
function readEarlierSheet(grid: SheetGrid): History {
  const history = new Map<Day, Map<string, SnapshotSums>>();
  const { right, bottom } = grid.used ?? { right: -1, bottom: -1 };
  for (let column = 1; column <= right; column++) {
    const header = grid.value(HEADER_ROW, column);
    const date = typeof header === "string" ? parseIsoDay(header) : null;
    if (date === null) continue;
    const sums = new Map<string, SnapshotSums>();
    for (let row = FIRST_ROW; row <= bottom; row++) {
      const [identity, total] = [grid.value(row, 0), grid.value(row, column)];
      if (typeof identity === "string" && typeof total === "number")
        sums.set(identity, { principal: kopecksOf(toKopecks(money(total))), penalty: null, kind: null });
    }
    history.set(date, sums);
  }
  return history;
}
