import { formatDay } from "../../domain/day";
import { emptySheet, place, rangeOf, setHeight, setWidths, type SheetDraft } from "../../sheet/layout";
import { REGISTER_KIND, type SheetModel } from "../../sheet/model";
import { heightOf, portraitPage, scaleOnOnePage, SMALLEST_PRINT } from "../../sheet/page";
import { COLORS, STYLES, TABLE_FONT_SIZE } from "../../sheet/sheetStyles";
import { REGISTER_WORDS, SHEET_NAMES, SUMMARY_WORDS } from "../registerWords";
import { CHARTED_AGEING_LINES } from "./summaryAgeing";
import { AGEING_ROW, FIRST_SECTION_ROW, summarySections } from "./summarySections";
import {
  firstLine,
  fitRows,
  GAP_WIDTH,
  HALF_WIDTHS,
  LAST_COLUMN,
  LEFT,
  placeSection,
  RIGHT,
  type Section,
} from "./section";
import { isOpenStage, stageColor, stagesPresent } from "./stages";
import type { SummaryView } from "./summaryView";

/** The mark of the summary sheet (`_rd_summary`). */
export const SUMMARY_KIND = "summary";

const CHART_ROWS = 11;
const WIDTHS = [...HALF_WIDTHS, GAP_WIDTH, ...HALF_WIDTHS];
const CHART_ROW_HEIGHT = 13;

/**
 * The sheet «Сводка» for the head of department: one A4 page. Numbers and sums are formulas over the register with
 * the engine's values cached; lists of debtors and deadlines are values as of the as-of date.
 */
export function summarySheet(view: SummaryView): SheetModel {
  const { entries } = view;
  const sheet = emptySheet(SUMMARY_KIND, SHEET_NAMES.summary);
  setWidths(sheet, WIDTHS);
  placeTitle(sheet, view);

  const { overview, urgency, stage, ageing, bodies, ...lists } = summarySections(view);
  placePair(sheet, FIRST_SECTION_ROW, overview, urgency);
  let row = placePair(sheet, AGEING_ROW, stage, ageing);

  placeCharts(sheet, row, firstLine(AGEING_ROW), stagesPresent(entries).filter(isOpenStage));
  row += CHART_ROWS + 1;
  row = placePair(sheet, row, lists.debtors, lists.missed);
  let left = placeSection(sheet, row, LEFT, lists.next).next;
  const discipline = placeSection(sheet, row, RIGHT, lists.discipline).next;
  let right = placeSection(sheet, discipline + 1, RIGHT, lists.checks).next;
  for (const section of bodies)
    if (left <= right) left = placeSection(sheet, left + 1, LEFT, section).next;
    else right = placeSection(sheet, right + 1, RIGHT, section).next;
  const last = Math.max(left, right) - 1;

  fitRows(sheet, FIRST_SECTION_ROW);
  const print = portraitPage(SUMMARY_WORDS.footer(view.organisation, formatDay(view.asOf)), {
    area: rangeOf(0, 0, last + 1, LAST_COLUMN + 1),
    onePage: true,
    ...(scaleOnOnePage(WIDTHS, heightOf(sheet, last + 1)) * TABLE_FONT_SIZE < SMALLEST_PRINT && {
      paper: "A3",
    }),
  });
  sheet.print = { ...print, centered: true };
  sheet.tabColor = COLORS.accent;
  return sheet;
}

function placeTitle(sheet: SheetDraft, view: SummaryView): void {
  place(sheet, 0, 0, SUMMARY_WORDS.title, STYLES.title);
  setHeight(sheet, 0, 24);
  const parts = [REGISTER_WORDS.asOf(formatDay(view.asOf)), REGISTER_WORDS.rules(view.rules.name)];
  const organisation = view.organisation === null ? [] : [view.organisation];
  place(sheet, 1, 0, [...organisation, ...parts].join(" · "), STYLES.subtitle);
  place(sheet, 2, 0, SUMMARY_WORDS.toRegister, STYLES.link);
  sheet.hyperlinks.push({ row: 2, column: 0, kind: REGISTER_KIND, address: "A1" });
}

/** Places two sections side by side; returns the row where the next ones begin. */
function placePair(sheet: SheetDraft, row: number, left: Section, right: Section): number {
  const ends = [placeSection(sheet, row, LEFT, left), placeSection(sheet, row, RIGHT, right)];
  return Math.max(...ends.map(({ next }) => next)) + 1;
}

function placeCharts(
  sheet: SheetDraft,
  row: number,
  figuresTop: number,
  stages: readonly Parameters<typeof stageColor>[0][],
): void {
  for (let line = row; line < row + CHART_ROWS; line += 1) setHeight(sheet, line, CHART_ROW_HEIGHT);
  const anchor = (left: number) => rangeOf(row, left, CHART_ROWS, HALF_WIDTHS.length);
  if (stages.length > 0)
    sheet.charts.push({
      type: "bar",
      title: SUMMARY_WORDS.stageChart,
      categories: rangeOf(figuresTop, LEFT, stages.length, 1),
      values: rangeOf(figuresTop, LEFT + 2, stages.length, 1),
      seriesName: SUMMARY_WORDS.sum,
      anchor: anchor(LEFT),
      colors: stages.map(stageColor),
    });
  sheet.charts.push({
    type: "column",
    title: SUMMARY_WORDS.ageChart,
    categories: rangeOf(figuresTop, RIGHT, CHARTED_AGEING_LINES, 1),
    values: rangeOf(figuresTop, RIGHT + 2, CHARTED_AGEING_LINES, 1),
    seriesName: SUMMARY_WORDS.sum,
    anchor: anchor(RIGHT),
    colors: [COLORS.chart],
  });
}
