import type { RegisterEntry } from "../../assessment/entry";
import {
  cellsSum,
  columnSum,
  countContent,
  difference,
  sameAs,
  share,
  sumContent,
  type FigureContent,
  type Place,
} from "../query/contents";
import type { QueryEngine } from "../query/engine";
import { countOf, is, sumOf, together, type Query } from "../query/query";
import { AGEING_LINES, ageingLineLabel, ageingLineWord, type AgeingLine } from "../table/ageingLine";
import { COMPUTED_COLUMNS } from "../table/registerColumns";
import { STYLES } from "../../sheet/sheetStyles";
import { SUMMARY_WORDS } from "../registerWords";
import { firstLine, type Section } from "./section";

const LINE_STYLES = [STYLES.text, STYLES.count, STYLES.money, STYLES.percent] as const;
const TOTAL_STYLES = [STYLES.totalText, STYLES.totalCount, STYLES.totalMoney, STYLES.totalPercent] as const;

const GIVEN_UP: readonly AgeingLine[] = ["closed", "written-off"];
const OPEN: readonly AgeingLine[] = AGEING_LINES.filter((line) => !GIVEN_UP.includes(line));
const OVERDUE: readonly AgeingLine[] = OPEN.filter((line) => line !== "not-due" && line !== "no-date");

/** How many lines of the table the chart shows: those that can still be collected. */
export const CHARTED_AGEING_LINES = OPEN.length;

/** Number and sum of debts, and the cells that hold both. */
export interface CountAndSum {
  readonly count: FigureContent;
  readonly sum: FigureContent;
  /** The number, as a query: it selects the debts that both count. */
  readonly query: Query<RegisterEntry>;
}

/** The ageing table, and what other parts of the page repeat from it. */
export interface AgeingSection {
  readonly section: Section;
  /** What remains to be collected. */
  readonly open: CountAndSum;
  /** What is past its term of payment. */
  readonly overdue: CountAndSum;
  /** The cell with the sum still to be collected: the whole that the shares refer to. */
  readonly openSumAt: Place;
}

/**
 * «По срокам»: every debt on exactly one line; first the total of what is still to be collected, then what is closed
 * or given up, then everything; the last line compares with the register's own sum.
 */
export function ageingSection(engine: QueryEngine<RegisterEntry>, row: number, left: number): AgeingSection {
  const top = firstLine(row);
  const countAt = (index: number): Place => ({ row: top + index, column: left + 1 });
  const sumAt = (index: number): Place => ({ row: top + index, column: left + 2 });
  const figuresOf = (lines: readonly AgeingLine[]): LineFigures[] =>
    lines.map((line) => lineFigures(engine, line));

  const open = figuresOf(OPEN);
  const given = figuresOf(GIVEN_UP);
  const openRow = OPEN.length;
  const allRow = openRow + 1 + GIVEN_UP.length;
  const openTotal = totalOf(open, 0, countAt, sumAt);
  const allTotal: CountAndSum = {
    query: together(openTotal.query, ...given.map(({ query }) => query)),
    count: cellsSum(
      [openTotal.count, ...given.map(({ count }) => count)],
      [openRow, openRow + 1, openRow + 2].map(countAt),
    ),
    sum: cellsSum(
      [openTotal.sum, ...given.map(({ sum }) => sum)],
      [openRow, openRow + 1, openRow + 2].map(sumAt),
    ),
  };
  const behind = ({ query }: CountAndSum) => ({ debts: () => engine.rowsBehind(query) });
  const shareAt = (figures: CountAndSum, index: number): FigureContent =>
    share(figures.sum, openTotal.sum, sumAt(index), sumAt(openRow));
  const overdueFrom = OPEN.findIndex((line) => OVERDUE.includes(line));

  return {
    section: {
      title: SUMMARY_WORDS.byAge,
      headers: [SUMMARY_WORDS.age, SUMMARY_WORDS.debts, SUMMARY_WORDS.sum, SUMMARY_WORDS.share],
      styles: LINE_STYLES,
      lines: [
        ...open.map((figures, index) => ({
          contents: [figures.words, figures.count, figures.sum, shareAt(figures, index)],
          ...behind(figures),
        })),
        {
          contents: [SUMMARY_WORDS.open, openTotal.count, openTotal.sum, shareAt(openTotal, openRow)],
          styles: TOTAL_STYLES,
          ...behind(openTotal),
        },
        ...given.map((figures) => ({
          contents: [figures.words, figures.count, figures.sum, null],
          ...behind(figures),
        })),
        {
          contents: [SUMMARY_WORDS.wholeRegister, allTotal.count, allTotal.sum, null],
          styles: TOTAL_STYLES,
          ...behind(allTotal),
        },
        {
          contents: [
            SUMMARY_WORDS.difference,
            null,
            difference(engine, COMPUTED_COLUMNS.total, allTotal.sum, sumAt(allRow)),
            null,
          ],
        },
      ],
    },
    open: {
      query: openTotal.query,
      count: sameAs(openTotal.count, countAt(openRow)),
      sum: sameAs(openTotal.sum, sumAt(openRow)),
    },
    overdue: totalOf(open.slice(overdueFrom, overdueFrom + OVERDUE.length), overdueFrom, countAt, sumAt),
    openSumAt: sumAt(openRow),
  };
}

interface LineFigures extends CountAndSum {
  readonly words: string;
}

function lineFigures(engine: QueryEngine<RegisterEntry>, line: AgeingLine): LineFigures {
  const here = is(COMPUTED_COLUMNS.ageingLine, ageingLineWord(line));
  return {
    words: ageingLineLabel(line),
    query: countOf(here),
    count: countContent(engine, countOf(here)),
    sum: sumContent(engine, sumOf(COMPUTED_COLUMNS.total, here)),
  };
}

function totalOf(
  lines: readonly CountAndSum[],
  first: number,
  countAt: (index: number) => Place,
  sumAt: (index: number) => Place,
): CountAndSum {
  return {
    query: together(...lines.map(({ query }) => query)),
    count: columnSum(
      lines.map(({ count }) => count),
      countAt(first),
    ),
    sum: columnSum(
      lines.map(({ sum }) => sum),
      sumAt(first),
    ),
  };
}
