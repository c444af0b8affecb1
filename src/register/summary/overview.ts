import type { RegisterEntry } from "../../assessment/entry";
import { URGENCIES, type LimitationState, type Stage, type Urgency } from "../../assessment/types";
import { LIMITATION_WORDS, STAGE_WORDS, URGENCY_WORDS } from "../../assessment/assessmentWords";
import { countContent, share, sumContent, type Place } from "../query/contents";
import type { QueryEngine } from "../query/engine";
import { countOf, empty, filled, is, sumOf, type Criterion } from "../query/query";
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
      debts: () => engine.rowsBehind(figures.query),
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
      ...URGENCIES.map((urgency, index) => {
        const figures = ofUrgency(engine, urgency);
        const at = { row: firstLine(row) + index, column: left + 2 };
        return {
          contents: withShare(URGENCY_WORDS[urgency], figures, ageing, at),
          debts: () => engine.rowsBehind(figures.query),
        };
      }),
      // Closed debts and those that need nothing: with them the table adds up to the register.
      lineOf(engine, SUMMARY_WORDS.noAction, withoutUrgency(engine)),
      { ...lineOf(engine, SUMMARY_WORDS.wholeRegister, wholeRegister(engine)), styles: STRONG_STYLES },
    ],
  };
}

function lineOf(engine: QueryEngine<RegisterEntry>, name: string, { count, sum, query }: CountAndSum) {
  return { contents: [name, count, sum, null], debts: () => engine.rowsBehind(query) };
}

function withShare(name: string, { count, sum }: CountAndSum, ageing: AgeingSection, at: Place) {
  return [name, count, sum, share(sum, ageing.open.sum, at, ageing.openSumAt)];
}

function withoutUrgency(engine: QueryEngine<RegisterEntry>): CountAndSum {
  return figuresOf(engine, empty(COMPUTED_COLUMNS.urgency), filled(COMPUTED_COLUMNS.stage));
}

function wholeRegister(engine: QueryEngine<RegisterEntry>): CountAndSum {
  const { stage, total } = COMPUTED_COLUMNS;
  const query = countOf(filled(stage));
  return { count: countContent(engine, query), sum: sumContent(engine, sumOf(total)), query };
}

function ofStage(engine: QueryEngine<RegisterEntry>, stage: Stage): CountAndSum {
  return figuresOf(engine, is(COMPUTED_COLUMNS.stage, STAGE_WORDS[stage]));
}

function ofLimitation(engine: QueryEngine<RegisterEntry>, state: LimitationState): CountAndSum {
  return figuresOf(engine, is(COMPUTED_COLUMNS.limitation, LIMITATION_WORDS[state]));
}

function ofUrgency(engine: QueryEngine<RegisterEntry>, urgency: Urgency): CountAndSum {
  return figuresOf(engine, is(COMPUTED_COLUMNS.urgency, URGENCY_WORDS[urgency]));
}

function figuresOf(
  engine: QueryEngine<RegisterEntry>,
  first: Criterion<RegisterEntry>,
  ...others: readonly Criterion<RegisterEntry>[]
): CountAndSum {
  const query = countOf(first, ...others);
  return {
    count: countContent(engine, query),
    sum: sumContent(engine, sumOf(COMPUTED_COLUMNS.total, first, ...others)),
    query,
  };
}
