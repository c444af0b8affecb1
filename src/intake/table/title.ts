import type { Day } from "../../domain/day";
import type { SheetGrid } from "../../domain/grid";
import { findDayInText, findUnitInText, isBlank } from "../cells";
import type { MoneyUnit } from "../types";
import { administratorOfTitle, type Administrator } from "./administrator";
import { shownText, type TextCell } from "./tableCells";
import type { HeaderBlock } from "./header";
import { findPeriod, type Period } from "./titlePeriod";

/** What the lines above the table say about all of it. */
export interface Title {
  /** «по состоянию на …» and the cell that says so; `null` if none does. */
  readonly asOf: { readonly day: Day; readonly row: number; readonly column: number } | null;
  /** The unit of sums, `null` if the title names none. */
  readonly unit: MoneyUnit | null;
  /** The period of a turnover sheet. */
  readonly period: Period | null;
  readonly administrator: Administrator;
  /** The texts of its cells. */
  readonly texts: readonly string[];
}

const AS_OF = /по\s+состоянию\s+на|(?:^|[^а-яё])на\s+["«]?\d|отч[её]тн\S+\s+дат/i;
const AS_OF_LABEL = /(?:отч[её]тн\S+\s+дата|по\s+состоянию\s+на|дата\s+отч[её]та|^на)\s*:?\s*$/i;
const TURNOVER = /ведомост|оборот|период|(?:^|\s)за\s|^\s*с\s+\d/i;
/** «свыше 100 тыс. руб.» is not the unit of the sheet's sums. */
const COUNTED = /(?:свыше|более|менее|превыша\S+|от|до)\s+\d[\d\s]*(?:тыс|млн|руб)/i;

/** Reads the title: the rows of the used range above the header. */
export function readTitle(grid: SheetGrid, header: HeaderBlock): Title {
  const lines = titleLines(grid, header.top);
  return {
    asOf: findAsOf(lines),
    unit: findUnit(lines),
    period: findTitlePeriod(lines),
    administrator: administratorOfTitle(lines.map((line) => line.cells)),
    texts: lines.flatMap(({ cells }) => cells.map(({ text }) => text)),
  };
}

/** The «по состоянию на …» of the rows above `end`; `null` if none says so. */
export function titleDay(grid: SheetGrid, end: number): Day | null {
  return findAsOf(titleLines(grid, end))?.day ?? null;
}

interface TitleLine {
  readonly row: number;
  readonly cells: readonly TextCell[];
}

function titleLines(grid: SheetGrid, end: number): TitleLine[] {
  const lines: TitleLine[] = [];
  if (grid.used === null) return lines;
  for (let row = grid.used.top; row < end; row++) {
    const cells: TextCell[] = [];
    for (let column = grid.used.left; column <= grid.used.right; column++)
      if (!isBlank(grid.value(row, column))) cells.push({ column, text: shownText(grid, row, column) });
    if (cells.length > 0) lines.push({ row, cells });
  }
  return lines;
}

/** The date may be in the same cell («на 01.10.2026») or in the next one («Отчётная дата: | 01.10.2026»). */
function findAsOf(lines: readonly TitleLine[]): Title["asOf"] {
  for (const { row, cells } of lines)
    for (const [index, { column, text }] of cells.entries()) {
      const own = AS_OF.test(text) ? findDayInText(text) : null;
      if (own !== null) return { day: own, row, column };
      const next = cells[index + 1];
      const beside = next !== undefined && AS_OF_LABEL.test(text) ? findDayInText(next.text) : null;
      if (next !== undefined && beside !== null) return { day: beside, row, column: next.column };
    }
  return null;
}

/** The unit closest to the table wins: «(тыс. руб.)» is directly above it. */
function findUnit(lines: readonly TitleLine[]): MoneyUnit | null {
  for (const { cells } of [...lines].reverse())
    for (const { text } of cells) {
      const unit = COUNTED.test(text) ? null : findUnitInText(text);
      if (unit !== null) return unit;
    }
  return null;
}

function findTitlePeriod(lines: readonly TitleLine[]): Period | null {
  for (const { cells } of lines)
    for (const { text } of cells) {
      const period = TURNOVER.test(text) ? findPeriod(text) : null;
      if (period !== null) return period;
    }
  return null;
}
