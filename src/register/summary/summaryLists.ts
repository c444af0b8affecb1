import type { RegisterEntry } from "../../assessment/entry";
import { STEP_WORDS } from "../../assessment/assessmentWords";
import { sum } from "../../domain/money";
import { dayContent } from "../../sheet/layout";
import { LINE_COLORS, STYLES, swatch } from "../../sheet/sheetStyles";
import { SUMMARY_WORDS } from "../registerWords";
import { missedDeadlines, nextDeadlines } from "./summaryDeadlines";
import { isOpen, topDebtors } from "./debtors";
import { disciplineRecords, stepsBeforeAdoption } from "./summaryDiscipline";
import type { Section, SectionLine } from "./section";
import type { SummaryView } from "./summaryView";

const ALARM = { ...swatch(LINE_COLORS.lawsuitMissed), horizontal: "right", numberFormat: "#,##0" } as const;

/** «Крупнейшие должники», the first `listed`: values, since a debtor's debts are grouped by INN and name. */
export function debtorSection(entries: readonly RegisterEntry[], listed: number): Section {
  const whole = sum(entries.filter(isOpen).map(({ assessment }) => assessment.total));
  return {
    title: SUMMARY_WORDS.topDebtors,
    headers: [SUMMARY_WORDS.debtor, SUMMARY_WORDS.debts, SUMMARY_WORDS.sum, SUMMARY_WORDS.share],
    styles: [STYLES.text, STYLES.count, STYLES.money, STYLES.percent],
    lines: topDebtors(entries, listed).map(({ name, inn, count, total, debts }) => ({
      contents: [
        SUMMARY_WORDS.named(name, inn),
        count,
        total,
        whole.isZero() ? null : total.div(whole).toDecimalPlaces(3),
      ],
      debts: () => debts,
    })),
    empty: SUMMARY_WORDS.noDebtors,
  };
}

/** «Пропущенные сроки»: the greatest sums. */
export function missedSection(entries: readonly RegisterEntry[], listed: number): Section {
  return deadlineSection(
    SUMMARY_WORDS.missedDeadlines,
    missedDeadlines(entries, listed),
    SUMMARY_WORDS.noMissed,
  );
}

/** «Ближайшие сроки»: what is due next. */
export function nextSection(entries: readonly RegisterEntry[], listed: number): Section {
  return deadlineSection(SUMMARY_WORDS.nextDeadlines, nextDeadlines(entries, listed), SUMMARY_WORDS.noNext);
}

function deadlineSection(title: string, entries: readonly RegisterEntry[], empty: string): Section {
  return {
    title,
    headers: [
      SUMMARY_WORDS.debtorAndAction,
      SUMMARY_WORDS.daysLeft,
      SUMMARY_WORDS.sum,
      SUMMARY_WORDS.deadline,
    ],
    styles: [STYLES.text, STYLES.days, STYLES.money, STYLES.date],
    lines: entries.map((entry) => lineOf(entry)),
    empty,
  };
}

function lineOf(entry: RegisterEntry): SectionLine {
  const { debt, assessment } = entry;
  return {
    contents: [
      SUMMARY_WORDS.toDo(debt.debtorName ?? SUMMARY_WORDS.named(null, debt.inn), assessment.action),
      assessment.daysLeft,
      assessment.total,
      dayContent(assessment.deadline),
    ],
    debts: () => [entry],
  };
}

/** «Исполнительская дисциплина»: how punctually claims, documents and lawsuits are sent. */
export function disciplineSection(entries: readonly RegisterEntry[]): Section {
  const before = stepsBeforeAdoption(entries);
  return {
    title: SUMMARY_WORDS.discipline,
    headers: [SUMMARY_WORDS.step, SUMMARY_WORDS.onTime, SUMMARY_WORDS.late, SUMMARY_WORDS.notDone],
    styles: [STYLES.text, STYLES.count, STYLES.count, STYLES.count],
    lines: [
      ...disciplineRecords(entries).map(({ step, onTime, late, missed }) => ({
        contents: [STEP_WORDS[step], onTime, late, missed],
      })),
      ...(before > 0 ? [{ contents: [SUMMARY_WORDS.beforeAdoption(before), null, null, null] }] : []),
    ],
    empty: SUMMARY_WORDS.noDiscipline,
  };
}

/** «Проверка данных»: how many faults the source has, and whether the controls pass. */
export function checkSection({ problems, controls }: SummaryView): Section {
  const count = (severity: string): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const failed = controls.filter(({ ok }) => !ok).length;
  const unchecked = controls.filter(({ verdict }) => verdict === "unchecked").length;
  const line = (name: string, figure: number, alarming: boolean): SectionLine => ({
    contents: [name, figure],
    styles: [STYLES.text, alarming && figure > 0 ? ALARM : STYLES.count],
  });
  return {
    title: SUMMARY_WORDS.checks,
    headers: [SUMMARY_WORDS.check, SUMMARY_WORDS.number],
    styles: [STYLES.text, STYLES.count],
    lines: [
      line(SUMMARY_WORDS.errors, count("error"), true),
      line(SUMMARY_WORDS.warnings, count("warning"), false),
      line(SUMMARY_WORDS.controls, controls.length, false),
      line(SUMMARY_WORDS.failedControls, failed, true),
      ...(unchecked > 0 ? [line(SUMMARY_WORDS.uncheckedControls, unchecked, true)] : []),
    ],
  };
}
