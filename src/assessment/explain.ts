import { formatDay, yearOf, type Day } from "../domain/day";
import type { DebtFacts } from "../domain/debt";
import { FIELDS } from "../domain/fields";
import { unshiftedTermEnd } from "../domain/terms";
import { daysWords, LAW, ruleSentence, termWords, type CollectionRules, type Rule } from "../regulations";
import { objectionDeadline, objectionRule } from "./alerts";
import type { AssessmentContext } from "./context";
import { dateWarnings } from "./dateWarnings";
import { decide, type Decision } from "./decide";
import { deadlineOf, standingOf, type Standing } from "./standing";
import type { Alert, Assessment } from "./types";
import { ALERT_WORDS, STAGE_WORDS } from "./words";

/**
 * Why a debt stands where it does, in Russian sentences: the dates it was counted from, the rule in words with
 * its clause, the count itself, and what else deserves attention. `assessment` is what `assess` made of the same
 * facts, rules and context.
 */
export function explain(
  facts: DebtFacts,
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
    ...actionLines(assessment),
    ...wayLines(standing, decision),
    ...countLines(standing, decision),
    ...overdueLines(standing, assessment),
    ...limitationLines(assessment),
    ...assessment.alerts.flatMap((alert) => alertLines(alert, standing)),
    ...otherTermLines(standing),
    ...ignoredLines(facts, context.asOf),
    ...provisionalLines(assessment, context),
  ];
}

function unitLines({ rules, facts }: Standing, chosen: CollectionRules): string[] {
  return rules === chosen ? [] : [`Подразделение: ${facts.unit ?? ""}. Правила: ${rules.name}.`];
}

const namedDate = (field: "originDate" | "dueDate" | "deferralUntil", facts: DebtFacts): string[] => {
  const date = facts[field];
  return date === null ? [] : [`«${FIELDS[field].header}» ${formatDay(date)}`];
};

function baseLine({ base, facts }: Standing): string {
  if (base === null) return "Ни одной даты нет: сроки не считаются.";
  const dates = (["originDate", "dueDate", "deferralUntil"] as const).flatMap((key) => namedDate(key, facts));
  const which = dates.length === 1 ? "единственная известная дата" : "поздняя из известных дат";
  return `Сроки считаются с ${formatDay(base)} — это ${which}: ${dates.join(", ")}.`;
}

function actionLines({ action, deadline, daysLeft, clause }: Assessment): string[] {
  if (action === null) return [];
  if (deadline === null || daysLeft === null) return [`Что сделать: ${action}, без срока (${clause ?? ""}).`];
  return [`Что сделать: ${action} до ${formatDay(deadline)} (${leftWords(daysLeft)}; ${clause ?? ""}).`];
}

function leftWords(daysLeft: number): string {
  if (daysLeft < 0) return `срок пропущен на ${daysWords(-daysLeft)}`;
  return daysLeft === 0 ? "последний день" : `осталось: ${daysWords(daysLeft)}`;
}

/** How the debt came to where it is: the answer term of its claim, or that none is needed. */
function wayLines({ facts, rules, refusal, trigger, base }: Standing, { stage }: Decision): string[] {
  if (stage !== "lawsuit-due" && stage !== "claim-sent") return [];
  if (trigger === null) {
    const { begins } = rules.withoutClaim;
    return [`Претензия не обязательна.${begins === null ? "" : ` ${ruleSentence(begins)}.`}`];
  }
  if (refusal !== null) return [`Отказ получен ${formatDay(refusal)}.`];
  const end = `Срок ответа на претензию — ${formatDay(trigger)}`;
  if (trigger === base) return [`${end}: не раньше срока уплаты.`];
  if (facts.claimTermDate !== null) return [`${end}, взят из строки (${rules.ownResponseClause}).`];
  return stage === "claim-sent" ? [] : [`${end}: ${ruleSentence(rules.response)}.`];
}

function countLines(standing: Standing, { rule, from, deadline }: Decision): string[] {
  if (rule === null) return [];
  const sentence = `${ruleSentence(rule)}.`;
  const { term } = rule;
  if (term === null || term === "limitation" || from === null || deadline === null) return [sentence];
  const plain = unshiftedTermEnd(from, term, standing.context.calendar);
  const sum = `${formatDay(from)} + ${termWords(term)} = ${formatDay(plain)}`;
  return [sentence, plain === deadline ? `${sum}.` : `${sum}; ${movedWords(plain, deadline, standing)}.`];
}

function movedWords(plain: Day, deadline: Day, { base, context }: Standing): string {
  return deadline === base && context.calendar.isWorkingDay(plain)
    ? `не раньше срока уплаты ${formatDay(deadline)}`
    : `это нерабочий день, срок переносится на ${formatDay(deadline)} (ст. 193 ГК РФ)`;
}

function overdueLines({ rules }: Standing, { overdue }: Assessment): string[] {
  if (rules.overdue === null || overdue === null) return [];
  return [`${ruleSentence(rules.overdue)}: ${overdue ? "да" : "нет"}.`];
}

function limitationLines({ limitationEnd }: Assessment): string[] {
  const { limitation } = LAW;
  return limitationEnd === null
    ? []
    : [`Исковая давность — до ${formatDay(limitationEnd)} (3 года; ${limitation.clause}).`];
}

function alertLines(alert: Alert, standing: Standing): string[] {
  const words = `Внимание: ${ALERT_WORDS[alert]}`;
  const { rules } = standing;
  const until = (rule: Rule | null, end: Day | null): string =>
    rule === null || end === null ? "" : `: до ${formatDay(end)} (${rule.clause})`;
  switch (alert) {
    case "penalty-not-accrued":
      return [`${words} (${rules.clauses.penalty}).`];
    case "exclusion-objection":
      return [
        `${words}${until(LAW[objectionRule(standing.facts.debtorType)], objectionDeadline(standing))}.`,
      ];
    case "accounting-handover":
      return [
        `${words}${until(rules.accounting, rules.accounting && deadlineOf(rules.accounting, standing))}.`,
      ];
    case "limitation":
    case "commission":
      return [`${words}.`];
  }
}

/** The document's second answer term, shown beside the one that counts. */
function otherTermLines(standing: Standing): string[] {
  const rule = standing.rules.otherResponse;
  const end = rule === null || standing.trigger === null ? null : deadlineOf(rule, standing);
  return rule === null || end === null
    ? []
    : [`Примечание: ${ruleSentence(rule)}, то есть до ${formatDay(end)}; в расчёт не принимается.`];
}

function ignoredLines(facts: DebtFacts, asOf: Day): string[] {
  const late = dateWarnings(facts, asOf).filter(({ code }) => code === "fact-after-as-of");
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
