import type { Day } from "../../domain/day";
import type { CellValue } from "../../domain/grid";
import { parseWrittenPeriod, type Period } from "../../domain/written/writtenPeriod";
import { readDate } from "./dates";
import { FINDINGS } from "./cellMessages";
import { saysNone } from "./none";
import { cleanText } from "./cellText";
import { known, unreadable, type DateContext, type Reading } from "./types";

/**
 * The period that a cell names («1 кв. 2026», «с 01.01.2026 по 31.03.2026», a year as number); `null` for anything
 * else.
 */
export function cellPeriod(value: CellValue): Period | null {
  if (typeof value === "number") return isYear(value) ? parseWrittenPeriod(String(value)) : null;
  return typeof value === "string" ? parseWrittenPeriod(cleanText(value)) : null;
}

/** Reads the first or last day of a debt's period: a date, or a whole period in one cell. */
export function readPeriodDay(side: keyof Period, value: CellValue, context: DateContext): Reading<Day> {
  const period = cellPeriod(value);
  if (period !== null) return known(period[side]);
  const day = readDate(value, context);
  if (day.value !== null || typeof value !== "string" || saysNone(cleanText(value))) return day;
  return day.findings.length === 0 ? day : unreadable(FINDINGS.periodUnreadable(cleanText(value)));
}

/** As a serial it would be a day in 1905. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1950 && value <= 2100;
