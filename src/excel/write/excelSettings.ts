import type { WorkbookSettings } from "../../app/ports";
import { stateSheet } from "../../sheet/writing/stateSheet";
import { BYTES_AN_ACTION, valueBytes } from "../excelLimits";
import { excelValue } from "./cellValue";
import type { Job, Target } from "./jobs";

/** Settings to store and those that exist, by key. */
export interface SettingsChange {
  readonly before: WorkbookSettings;
  /** `null` leaves them as they are. */
  readonly after: WorkbookSettings | null;
  /** The sheet that holds them as well; `null` if there is none. */
  readonly sheet: string | null;
  readonly date1904: boolean;
}

/** Stores settings where Excel keeps them, and in their sheet if there is one. */
export function* settingsJobs(change: SettingsChange): Iterable<Job> {
  const { before, after, sheet } = change;
  if (after === null) return;
  if (sheet !== null && Object.keys(after).length > 0) yield* stateJobs(sheet, { ...change, after });
  for (const key of Object.keys(before))
    if (!Object.hasOwn(after, key))
      yield settingJob(2, ({ context }) => {
        context.workbook.settings.getItem(key).delete();
      });
  for (const [key, text] of Object.entries(after))
    if (before[key] !== text)
      yield settingJob(valueBytes(text), ({ context }) => {
        context.workbook.settings.add(key, text);
      });
}

/**
 * The settings sheet, overwritten in one action, including any surplus rows: a row left over would be read as the end
 * of a setting. Anything beyond that is cleared afterwards.
 */
function* stateJobs(
  sheet: string,
  { before, after, date1904 }: SettingsChange & { readonly after: WorkbookSettings },
): Iterable<Job> {
  const rows = stateSheet(after).blocks.flatMap(({ rowCount, columns }) =>
    Array.from({ length: rowCount }, (_, index) =>
      columns.map(({ value, type, style }) => excelValue(value(index), type, style, date1904) ?? ""),
    ),
  );
  const length = Math.max(rows.length, Object.keys(before).length) + SPARE_ROWS;
  while (rows.length < length) rows.push(["", ""]);
  yield {
    bytes: rows.flat().reduce<number>((sum, value) => sum + valueBytes(value), 3 * BYTES_AN_ACTION),
    act: (target) => {
      const worksheet = target.sheet(sheet);
      worksheet.getRangeByIndexes(0, 0, length, 2).untrack().values = rows;
      worksheet
        .getRange(`A${String(length + 1)}:B${String(LAST_ROW)}`)
        .untrack()
        .clear("Contents");
    },
  };
}

/** How many more rows the sheet may have had than Excel's own store says. */
const SPARE_ROWS = 100;
/** The rows of a worksheet. */
const LAST_ROW = 1_048_576;

function settingJob(weight: number, act: (target: Target) => void): Job {
  return { bytes: weight + 2 * BYTES_AN_ACTION, act };
}
