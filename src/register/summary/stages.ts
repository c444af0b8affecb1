import type { RegisterEntry } from "../../assessment/entry";
import { STAGES, type Stage } from "../../assessment/types";
import { STAGE_WORDS, URGENCY_WORDS } from "../../assessment/assessmentWords";
import { columnSum, countContent, sumContent, type FigureContent } from "../query/contents";
import type { QueryEngine } from "../query/engine";
import { countOf, is, sumOf } from "../query/query";
import { COMPUTED_COLUMNS } from "../table/registerColumns";
import { COLORS, LINE_COLORS, STYLES, swatch } from "../../sheet/sheetStyles";
import { SUMMARY_WORDS } from "../registerWords";
import { firstLine, type Section, type SectionLine } from "./section";

const LINE_STYLES = [STYLES.text, STYLES.count, STYLES.money, STYLES.count] as const;
const TOTAL_STYLES = [STYLES.totalText, STYLES.totalCount, STYLES.totalMoney, STYLES.totalCount] as const;

/** The stages that occur in the register: those that need action first, closed or given-up ones last. */
export function stagesPresent(entries: readonly RegisterEntry[]): Stage[] {
  const present = new Set(entries.map(({ assessment }) => assessment.stage));
  return [...STAGES].reverse().filter((stage) => present.has(stage));
}

/** Whether debts at a stage can still be collected, as the chart shows. */
export function isOpenStage(stage: Stage): boolean {
  return stage !== "closed" && stage !== "written-off";
}

/** The colour of a stage's bar: that of its lines in the register, but strong enough for a chart. */
export function stageColor(stage: Stage): string {
  if (stage === "claim-due") return LINE_COLORS.claimMissed.fill;
  return stage === "lawsuit-due" ? LINE_COLORS.lawsuitMissed.fill : COLORS.chart;
}

/** «По этапам»: number, sum and missed deadlines of each stage. Its total equals the register's. */
export function stageSection(
  engine: QueryEngine<RegisterEntry>,
  stages: readonly Stage[],
  row: number,
  left: number,
): Section {
  const figures = stages.map((stage) => stageFigures(engine, stage));
  const total = [0, 1, 2].map((index) =>
    columnSum(
      figures.map((line) => line[index] as FigureContent),
      { row: firstLine(row), column: left + 1 + index },
    ),
  );
  const lines = stages.map((stage, index): SectionLine => ({
    contents: [STAGE_WORDS[stage], ...(figures[index] ?? [])],
    styles: [nameStyle(stage), ...LINE_STYLES.slice(1)],
    debts: () => engine.rowsBehind(countOf(is(COMPUTED_COLUMNS.stage, STAGE_WORDS[stage]))),
  }));
  return {
    title: SUMMARY_WORDS.byStage,
    headers: [SUMMARY_WORDS.stage, SUMMARY_WORDS.debts, SUMMARY_WORDS.sum, SUMMARY_WORDS.missed],
    styles: LINE_STYLES,
    lines: [
      ...lines,
      {
        contents: [SUMMARY_WORDS.wholeRegister, ...total],
        styles: TOTAL_STYLES,
        debts: () => engine.rows,
      },
    ],
  };
}

function stageFigures(engine: QueryEngine<RegisterEntry>, stage: Stage): FigureContent[] {
  const { stage: column, urgency, total } = COMPUTED_COLUMNS;
  const here = is(column, STAGE_WORDS[stage]);
  return [
    countContent(engine, countOf(here)),
    sumContent(engine, sumOf(total, here)),
    countContent(engine, countOf(here, is(urgency, URGENCY_WORDS.missed))),
  ];
}

const CLAIM_NAME = { ...swatch(LINE_COLORS.claim), horizontal: "left" } as const;
const LAWSUIT_NAME = { ...swatch(LINE_COLORS.lawsuit), horizontal: "left" } as const;

function nameStyle(stage: Stage) {
  if (stage === "claim-due") return CLAIM_NAME;
  return stage === "lawsuit-due" ? LAWSUIT_NAME : STYLES.text;
}
