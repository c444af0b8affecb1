import type { RegisterEntry } from "../../assessment/entry";
import { URGENCIES, type LimitationState, type Stage, type Urgency } from "../../assessment/types";
import { LIMITATION_WORDS, STAGE_WORDS, URGENCY_WORDS } from "../../assessment/assessmentWords";
import { countContent, share, sumContent, type Place } from "../query/contents";
import type { QueryEngine } from "../query/engine";
import { countOf, empty, filled, is, sumOf } from "../query/query";
import { COMPUTED_COLUMNS } from "../table/registerColumns";
import { STYLES } from "../../sheet/sheetStyles";
import { SUMMARY_WORDS } from "../registerWords";
import type { AgeingSection, CountAndSum } from "./summaryAgeing";
import { firstLine, type Section } from "./section";

const LINE_STYLES = [STYLES.text, STYLES.count, STYLES.money, STYLES.percent] as const;
const STRONG_STYLES = [STYLES.totalText, STYLES.totalCount, STYLES.totalMoney, STYLES.totalPercent] as const;

/**
 * «Главное»: what is to be collected, how much of it is overdue, what needs a claim or a lawsuit, and for which sum
 * the limitation period is over or soon will be.
 */
export function overviewSection(
  engine: QueryEngine<RegisterEntry>,
  ageing: AgeingSection,
  row: number,
  left: number,
): Section {
  const lines: readonly [string, CountAndSum][] = [
    [SUMMARY_WORDS.open, ageing.open],
    [SUMMARY_WORDS.overdue, ageing.overdue],
    [STAGE_WORDS["claim-due"], ofStage(engine, "claim-due")],
    [STAGE_WORDS["lawsuit-due"], ofStage(engine, "lawsuit-due")],
    [SUMMARY_WORDS.limitationExpired, ofLimitation(engine, "expired")],
    [SUMMARY_WORDS.limitationExpiring, ofLimitation(engine, "expiring")],
  ];
  return {
    title: SUMMARY_WORDS.overview,
    headers: [SUMMARY_WORDS.figure, SUMMARY_WORDS.debts, SUMMARY_WORDS.sum, SUMMARY_WORDS.share],
    styles: LINE_STYLES,
    lines: lines.map(([name, figures], index) => ({
      contents: withShare(name, figures, ageing, { row: firstLine(row) + index, column: left + 2 }),
      ...(index === 0 && { styles: STRONG_STYLES }),
    })),
  };
}

/** «По срочности»: the debts that need action, by urgency, then all others, so that it adds up to the register. */
export function urgencySection(
  engine: QueryEngine<RegisterEntry>,
  ageing: AgeingSection,
  row: number,
  left: number,
): Section {
  return {
    title: SUMMARY_WORDS.byUrgency,
    headers: [SUMMARY_WORDS.urgency, SUMMARY_WORDS.debts, SUMMARY_WORDS.sum, SUMMARY_WORDS.share],
    styles: LINE_STYLES,
    lines: [
      ...URGENCIES.map((urgency, index) => ({
        contents: withShare(URGENCY_WORDS[urgency], ofUrgency(engine, urgency), ageing, {
          row: firstLine(row) + index,
          column: left + 2,
        }),
      })),
      // Closed debts and those that need nothing: with them the table adds up to the register.
      { contents: [SUMMARY_WORDS.noAction, ...withoutUrgency(engine), null] },
      {
        contents: [SUMMARY_WORDS.wholeRegister, ...wholeRegister(engine), null],
        styles: STRONG_STYLES,
      },
    ],
  };
}

function withShare(name: string, { count, sum }: CountAndSum, ageing: AgeingSection, at: Place) {
  return [name, count, sum, share(sum, ageing.open.sum, at, ageing.openSumAt)];
}

function withoutUrgency(engine: QueryEngine<RegisterEntry>) {
  const here = [empty(COMPUTED_COLUMNS.urgency), filled(COMPUTED_COLUMNS.stage)] as const;
  return [
    countContent(engine, countOf(...here)),
    sumContent(engine, sumOf(COMPUTED_COLUMNS.total, ...here)),
  ] as const;
}

function wholeRegister(engine: QueryEngine<RegisterEntry>) {
  const { stage, total } = COMPUTED_COLUMNS;
  return [countContent(engine, countOf(filled(stage))), sumContent(engine, sumOf(total))] as const;
}

function ofStage(engine: QueryEngine<RegisterEntry>, stage: Stage): CountAndSum {
  const here = is(COMPUTED_COLUMNS.stage, STAGE_WORDS[stage]);
  return {
    count: countContent(engine, countOf(here)),
    sum: sumContent(engine, sumOf(COMPUTED_COLUMNS.total, here)),
  };
}

function ofLimitation(engine: QueryEngine<RegisterEntry>, state: LimitationState): CountAndSum {
  const here = is(COMPUTED_COLUMNS.limitation, LIMITATION_WORDS[state]);
  return {
    count: countContent(engine, countOf(here)),
    sum: sumContent(engine, sumOf(COMPUTED_COLUMNS.total, here)),
  };
}

function ofUrgency(engine: QueryEngine<RegisterEntry>, urgency: Urgency): CountAndSum {
  const here = is(COMPUTED_COLUMNS.urgency, URGENCY_WORDS[urgency]);
  return {
    count: countContent(engine, countOf(here)),
    sum: sumContent(engine, sumOf(COMPUTED_COLUMNS.total, here)),
  };
}
