import { formatDay, yearOf, type Day } from "../domain/day";
import { BankruptcyStage, FIELDS } from "../domain/fields";
import { unshiftedTermEnd } from "../domain/terms";
import {
  appealClause,
  LAW,
  leftWords,
  MOMENT_WORDS,
  ruleSentence,
  termWords,
  type CollectionRules,
  type Rule,
} from "../regulations";
import { objectionRule } from "./alerts";
import type { AssessmentContext } from "./context";
import { answerClause, decide, type Decision } from "./decide";
import { isTermUnread, later, type AssessedFacts } from "./facts";
import { deadlineOf, isCurrentPayment, standingOf, type Standing } from "./standing";
import type { Alert, Assessment } from "./types";
import { DATE_WARNING_WORDS } from "./dateWarningWords";
import { EXPLAIN_WORDS as WORDS, STAGE_WORDS } from "./assessmentWords";

/**
 * Why a debt is at its stage, in Russian sentences: the dates it was counted from, the rule in words with its clause,
 * the count itself, and what else deserves attention. `assessment` is what `assess` returned for the same facts,
 * rules and context.
 */
export function explain(
  facts: AssessedFacts,
  assessment: Assessment,
  rules: CollectionRules,
  context: AssessmentContext,
): readonly string[] {
  const standing = standingOf(facts, rules, context);
  const decision = decide(standing);
  return [
    `Этап: ${STAGE_WORDS[assessment.stage]}.`,
    ...unitLines(standing, rules),
    baseLine(standing),
    ...movedPaymentLines(standing),
    ...actionLines(assessment),
    ...wayLines(standing, decision),
    ...countLines(standing, decision),
    ...overdueLines(standing, assessment),
    ...limitationLines(assessment),
    ...noteLines(standing, decision),
    ...assessment.alerts.map((alert, index) =>
      alertLine(alert, assessment.alertWords[index] ?? "", standing),
    ),
    ...otherTermLines(standing),
    ...warningLines(assessment),
    ...ignoredLines(assessment),
    ...provisionalLines(assessment, context),
  ];
}

function unitLines({ rules, facts }: Standing, chosen: CollectionRules): string[] {
  const whose = facts.unit ?? facts.institutionName ?? facts.administratorName ?? facts.debtorType ?? "";
  return rules === chosen ? [] : [WORDS.ownColumn(whose.replace("«", "„").replace("»", "“"), rules.name)];
}

const BASE_FIELDS = ["originDate", "dueDate", "deferralUntil"] as const;

function baseLine({ base, facts }: Standing): string {
  if (isTermUnread(facts)) return WORDS.termUnread;
  if (base === null) return WORDS.noDate;
  const dates = BASE_FIELDS.flatMap((field) => {
    const date = facts[field];
    return date === null ? [] : [`«${FIELDS[field].header}» ${formatDay(date)}`];
  });
  return WORDS.base(formatDay(base), dates);
}

/** A term of payment that ends on a day off and therefore later than the sheet says (ГК РФ ст. 193). */
function movedPaymentLines({ base, facts }: Standing): string[] {
  const term = later(facts.dueDate, facts.deferralUntil);
  return base === null || term === null || base <= term || base === facts.originDate
    ? []
    : [WORDS.movedPayment(formatDay(term), formatDay(base))];
}

function actionLines({ action, deadline, daysLeft, clause }: Assessment): string[] {
  if (action === null) return [];
  if (deadline === null || daysLeft === null) return [WORDS.actionOpen(action, clause ?? "")];
  return [WORDS.action(action, formatDay(deadline), leftWords(daysLeft), clause ?? "")];
}

/** How the debt got there: the answer term of its claim, or that none is needed. */
function wayLines(standing: Standing, { stage, rule }: Decision): string[] {
  if (stage !== "lawsuit-due" && stage !== "claim-sent") return [];
  if (rule?.id === "order-cancelled") return [];
  const { facts, rules, refusal, trigger, claim, answerEnd } = standing;
  if (claim === null) {
    const { begins } = rules.withoutClaim;
    return [`${WORDS.noClaim}${begins === null ? "" : ` ${ruleSentence(begins)}.`}`];
  }
  if (refusal !== null && (answerEnd === null || refusal <= answerEnd))
    return [WORDS.refused(formatDay(refusal))];
  if (answerEnd === null) return [WORDS.openAnswer(MOMENT_WORDS[rules.response.from])];
  const end = standing.context.asOf > answerEnd ? WORDS.answerOver : WORDS.answerRuns;
  const day = formatDay(answerEnd);
  const source =
    facts.claimTermDate === null
      ? countWords(rules.response, claim, answerClause(standing))
      : WORDS.ownTerm(rules.ownResponseClause);
  const lines = [end(day, source)];
  return trigger !== null && trigger > answerEnd
    ? [...lines, WORDS.notBeforeBase(formatDay(trigger))]
    : lines;
}

/** «30 календарных дней со дня направления претензии (01.09.2026; № 319, п. 3.5)». */
function countWords({ term, from }: Rule, day: Day, clause: string): string {
  if (term === null || term === "limitation") return clause;
  return `${termWords(term)} ${MOMENT_WORDS[from].replace(" претензии", "")} (${formatDay(day)}; ${clause})`;
}

function countLines(standing: Standing, decision: Decision): string[] {
  const { from, deadline } = decision;
  if (decision.rule === null || decision.stage === "claim-sent") return [];
  const isAppeal = decision.rule.id === "appeal";
  const rule = isAppeal
    ? { ...decision.rule, clause: appealClause(standing.facts.debtorType) }
    : decision.rule;
  const sentence = `${ruleSentence(rule)}.`;
  const { term } = rule;
  if (term === null || term === "limitation" || from === null || deadline === null) return [sentence];
  const plain = unshiftedTermEnd(from, term, standing.context.calendar);
  const sum = `${formatDay(from)} + ${termWords(term)} = ${formatDay(plain)}`;
  if (plain === deadline) return [sentence, `${sum}.`];
  const isMoved = standing.context.calendar.nextWorkingDay(plain) === deadline;
  return [
    sentence,
    `${sum}; ${isMoved ? WORDS.moved(formatDay(deadline)) : WORDS.laterEnd(formatDay(deadline))}.`,
  ];
}

/** The rules' own word next to the day count: the two may differ for a month. */
function overdueLines({ rules }: Standing, { overdue, overdueDays }: Assessment): string[] {
  if (rules.overdue === null || overdue === null) return [];
  const sentence = ruleSentence(rules.overdue);
  if (overdue) return [`${sentence}: да.`];
  return [overdueDays === null ? `${sentence}: нет.` : WORDS.notOverdueByRules(sentence)];
}

function limitationLines({ limitationEnd, limitationState }: Assessment): string[] {
  if (limitationEnd === null) return [];
  if (limitationState === "sued") return [WORDS.sued];
  return [WORDS.limitation(formatDay(limitationEnd), LAW.limitation.clause)];
}

/** What the law adds to the stage, as docs/terms.md §3 requires. */
function noteLines(standing: Standing, { stage, deadline }: Decision): string[] {
  const { facts } = standing;
  const lines: string[] = [];
  if (stage === "bankruptcy" && deadline !== null) {
    const { bankruptcyStage } = facts;
    if (bankruptcyStage === null || bankruptcyStage === BankruptcyStage.other)
      lines.push(WORDS.unknownProcedure);
    lines.push(WORDS.creditors);
  }
  if (isCurrentPayment(standing)) lines.push(WORDS.currentPayment);
  if (stage === "judgment" && deadline !== null) lines.push(WORDS.simplified);
  if (stage === "enforcement-ended") lines.push(WORDS.again);
  if (stage === "other-order") lines.push(WORDS.otherOrder);
  return lines;
}

function alertLine(alert: Alert, words: string, { rules, facts }: Standing): string {
  const clause =
    alert === "penalty-not-accrued"
      ? rules.clauses.penalty
      : alert === "exclusion-objection"
        ? LAW[objectionRule(facts.debtorType)].clause
        : alert === "accounting-handover"
          ? rules.accounting?.clause
          : undefined;
  return `Внимание: ${words}${clause === undefined ? "" : ` (${clause})`}.`;
}

/** The document's second answer term, shown beside the one that counts. */
function otherTermLines(standing: Standing): string[] {
  const rule = standing.rules.otherResponse;
  const end = rule === null || standing.claim === null ? null : deadlineOf(rule, standing);
  return rule === null || end === null ? [] : [WORDS.otherTerm(ruleSentence(rule), formatDay(end))];
}

/** Oddities in the dates, except those the other lines already mention. */
function warningLines({ warnings }: Assessment): string[] {
  return warnings
    .filter(({ code }) => code !== "no-date" && code !== "term-unread" && code !== "fact-after-as-of")
    .map(({ code }) => DATE_WARNING_WORDS[code].message);
}

function ignoredLines({ warnings }: Assessment): string[] {
  const late = warnings.filter(({ code }) => code === "fact-after-as-of");
  const names = late.flatMap(({ fields }) => fields.map((field) => `«${FIELDS[field].header}»`));
  return names.length === 0 ? [] : [`Позже даты отчёта и не учтено: ${names.join(", ")}.`];
}

function provisionalLines(
  { deadline, limitationEnd }: Assessment,
  { calendar }: AssessmentContext,
): string[] {
  const years = [deadline, limitationEnd].filter((day) => day !== null).map(yearOf);
  const provisional = [...new Set(years)].filter((year) => calendar.isProvisional(year)).sort();
  return provisional.map(
    (year) =>
      `Производственный календарь на ${year} год не утверждён: срок может сдвинуться на рабочий день.`,
  );
}
