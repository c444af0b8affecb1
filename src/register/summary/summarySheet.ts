import { formatDay } from "../../domain/day";
import { queryEngine } from "../query/engine";
import { emptySheet, place, rangeOf, setHeight, setWidths, type SheetDraft } from "../../sheet/layout";
import { REGISTER_KIND, type SheetModel } from "../../sheet/model";
import { heightOf, portraitPage, scaleOnOnePage, SMALLEST_PRINT } from "../../sheet/page";
import { COLORS, STYLES, TABLE_FONT_SIZE } from "../../sheet/sheetStyles";
import { REGISTER_WORDS, SHEET_NAMES, SUMMARY_WORDS } from "../registerWords";
import { ageingSection, CHARTED_AGEING_LINES } from "./summaryAgeing";
import { bodySections } from "./bodies";
import { checkSection, debtorSection, disciplineSection, missedSection, nextSection } from "./summaryLists";
import { overviewSection, urgencySection } from "./overview";
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
import { isOpenStage, stageColor, stageSection, stagesPresent } from "./stages";
import type { SummaryView } from "./summaryView";

/** The mark of the summary sheet (`_rd_summary`). */
export const SUMMARY_KIND = "summary";

const FIRST_SECTION_ROW = 4;
const CHART_ROWS = 11;
/**
 * How many debtors and deadlines the page lists, and how many where it also lists the administrators or institutions.
 */
const LISTED = 8;
const LISTED_BESIDE_BODIES = 5;
const WIDTHS = [...HALF_WIDTHS, GAP_WIDTH, ...HALF_WIDTHS];
const CHART_ROW_HEIGHT = 13;

/**
 * The sheet «Сводка» for the head of department: one A4 page. Numbers and sums are formulas over the register with
 * the engine's values cached; lists of debtors and deadlines are values as of the as-of date.
 */
export function summarySheet(view: SummaryView): SheetModel {
  const { entries } = view;
  const engine = queryEngine(entries);
  const sheet = emptySheet(SUMMARY_KIND, SHEET_NAMES.summary);
  setWidths(sheet, WIDTHS);
  placeTitle(sheet, view);

  const stages = stagesPresent(entries);
  let row = FIRST_SECTION_ROW;
  // The overview repeats figures from the ageing table below it: the row of that table is known in advance.
  const ageingRow = firstLine(row) + OVERVIEW_LINES + 1;
  const ageing = ageingSection(engine, ageingRow, RIGHT);
  placePair(
    sheet,
    row,
    overviewSection(engine, ageing, row, LEFT),
    urgencySection(engine, ageing, row, RIGHT),
  );
  row = placePair(sheet, ageingRow, stageSection(engine, stages, ageingRow, LEFT), ageing.section);

  placeCharts(sheet, row, firstLine(ageingRow), stages.filter(isOpenStage));
  row += CHART_ROWS + 1;
  const bodies = bodySections(entries);
  const listed = bodies.length === 0 ? LISTED : LISTED_BESIDE_BODIES;
  row = placePair(sheet, row, debtorSection(entries, listed), missedSection(entries, listed));
  let left = placeSection(sheet, row, LEFT, nextSection(entries, listed)).next;
  const discipline = placeSection(sheet, row, RIGHT, disciplineSection(entries)).next;
  let right = placeSection(sheet, discipline + 1, RIGHT, checkSection(view)).next;
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

/** Lines of the longer of the two tables at the top of the page, «По срочности». */
const OVERVIEW_LINES = 6;

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
