import type { ColumnModel, SheetModel } from "../../sheet/model";
import { columnPoints } from "../columnSize";
import { BYTES_AN_ACTION } from "../excelLimits";
import type { Job } from "./jobs";
import { coalesce, rangeOn, type Alike } from "./rectangles";

/** Excel allows no higher rows, in points. */
const HIGHEST = 409.5;
/** The set that can group columns. */
const GROUP_API = "1.10";

/** Widths, heights, hidden and grouped columns, frozen panes, grid lines, tab colour. */
export function* layoutJobs(
  model: SheetModel,
  sheet: string,
  hasApi: (version: string) => boolean,
): Iterable<Job> {
  const columns = model.columns.map((column): Alike<ColumnModel> => ({
    top: 0,
    bottom: 0,
    left: column.column,
    right: column.column,
    value: column,
  }));
  yield viewJob(model, sheet);
  for (const { value, ...range } of coalesce(columns, (a, b) => a.width === b.width))
    yield rangeJob(sheet, range, (cells) => {
      cells.format.columnWidth = columnPoints(value.width);
    });
  yield* rowJobs(model, sheet);
  yield* hiddenJobs(columns, sheet, hasApi(GROUP_API));
}

function viewJob({ gridLines, tabColor, freeze }: SheetModel, sheet: string): Job {
  return {
    bytes: 5 * BYTES_AN_ACTION,
    act: (target) => {
      const worksheet = target.sheet(sheet);
      if (!gridLines) worksheet.showGridlines = false;
      if (tabColor !== null) worksheet.tabColor = `#${tabColor}`;
      const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
      if (rows > 0 && columns > 0)
        worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns).untrack());
      else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
      else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
    },
  };
}

/** Explicit heights; the rows of a block that should fit its texts are auto-fitted by Excel itself, all at once. */
function* rowJobs(model: SheetModel, sheet: string): Iterable<Job> {
  for (const { top, left, rowCount, columns, rowHeight } of model.blocks) {
    if (rowHeight === undefined || rowCount === 0) continue;
    const range = { top, left, bottom: top + rowCount - 1, right: left + columns.length - 1 };
    yield rangeJob(sheet, range, (cells) => {
      cells.format.autofitRows();
    });
  }
  const rows = model.rows.flatMap(({ row, height }): Alike<number>[] =>
    height === null ? [] : [{ top: row, bottom: row, left: 0, right: 0, value: Math.min(height, HIGHEST) }],
  );
  for (const { value, ...range } of coalesce(rows, (a, b) => a === b))
    yield rangeJob(sheet, range, (cells) => {
      cells.format.rowHeight = value;
    });
}

/** Hidden columns; those in a group are folded into it if Excel can group. */
function* hiddenJobs(columns: readonly Alike<ColumnModel>[], sheet: string, groups: boolean): Iterable<Job> {
  const grouped = columns.filter(({ value }) => groups && value.grouped);
  for (const { value, ...range } of coalesce(grouped, (a, b) => Boolean(a.hidden) === Boolean(b.hidden)))
    yield rangeJob(sheet, range, (cells) => {
      cells.group("ByColumns");
      if (value.hidden) cells.hideGroupDetails("ByColumns");
    });
  const hidden = columns.filter(({ value }) => value.hidden && !(groups && value.grouped));
  for (const range of coalesce(hidden, () => true))
    yield rangeJob(sheet, range, (cells) => {
      cells.columnHidden = true;
    });
}

function rangeJob(
  sheet: string,
  range: Omit<Alike<unknown>, "value">,
  act: (cells: Excel.Range) => void,
): Job {
  return {
    bytes: 2 * BYTES_AN_ACTION,
    act: (target) => {
      act(rangeOn(target.sheet(sheet), range));
    },
  };
}
