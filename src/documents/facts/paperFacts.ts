import type { RegisterEntry } from "../../assessment/entry";
import type { Day } from "../../domain/day";
import { declineDebtor, fullDebtorName, type DebtorNames } from "../../domain/declension/debtor";
import type { Declined, GrammaticalCase } from "../../domain/declension/cases";
import type { DebtFacts } from "../../domain/debt";
import { DebtorType, YesNo } from "../../domain/fields";
import { formatMoney, sum, type Money } from "../../domain/money";
import { termEnd } from "../../domain/terms";
import { rulesForDebt, type CollectionRules } from "../../regulations/collectionRules";
import type { OrganisationSettings } from "../../settings/settings";
import type { PaperContext } from "../papers/paper";
import type { FactPicture, Facts } from "../template/templateFacts";
import { accrualWords, lineFormula, termOfPayment, type AccrualOptions, type DebtDemand } from "./accruals";
import { calendarDaysText, daysText, longDay, shortDay, sumInWords, sumText } from "./documentFigures";
import { brokenNorms, isContractDebt, liability } from "./norms";
import { organisationFacts } from "./organisationFacts";
import { proofsOf, annexesOf } from "./proofs";

/** What a paper is about: debts of one debtor. */
export interface PaperSubject {
  /** At least one; all of one debtor. */
  readonly demands: readonly DebtDemand[];
  /** The number from the journal; empty until one is assigned. */
  readonly number: string;
  /** The code to pay by, where there is one. */
  readonly code: FactPicture | null;
}

/** A name in a case as the user has confirmed it; `null` if not confirmed. */
export type ConfirmedNames = (name: string, grammaticalCase: GrammaticalCase) => string | null;

/** What all papers of one run share. */
export interface FactsContext extends PaperContext {
  readonly accrual: AccrualOptions;
  readonly names: ConfirmedNames;
  /** Who signs for the debt's administrator, and what its letters say about it and about where to pay. */
  readonly settingsOf: (debt: DebtFacts) => OrganisationSettings;
  /** Whether terminating the contract is proposed (Sevsk п. 3.2). */
  readonly termination: boolean;
}

/** What a paper prints in place of what is unknown: a line to write on. */
export const BLANK = "____________________";

/** The facts of a paper by the tags of template/tags.ts. What is unknown is an empty line, never a zero. */
export function paperFacts(subject: PaperSubject, context: FactsContext): Facts {
  const [first] = subject.demands;
  if (first === undefined) throw new RangeError("A paper about no debt");
  const { entry } = first;
  const { debt } = entry;
  const rules = rulesForDebt(context.rules, debt);
  const demands = subject.demands;
  const isCitizen = debt.debtorType === DebtorType.individual;
  const calculated = demands.some(({ calculation }) => calculation !== null && calculation.lines.length > 0);
  const answerBy = termEnd(context.date, answerTerm(rules), context.calendar, rules.shiftToWorkingDay);
  const penalty = total(demands, "penalty");
  const all = total(demands, "total");
  return {
    ...organisationFacts(context.settingsOf(debt), debt),
    ...debtorFacts(debt, context.names),
    ...caseFacts(entry, context.asOf),
    ...(subject.code && { "QR-код": subject.code }),
    Дата: longDay(context.date),
    "Дата цифрами": shortDay(context.date),
    Номер: subject.number === "" ? "______" : subject.number,
    "Отчётная дата": longDay(context.accrual.until),
    Основание: listed(demands, ({ debt: { basis } }) => basis) || BLANK,
    "Наименование дохода": listed(demands, ({ debt: { incomeName } }) => incomeName),
    КБК: listed(demands, ({ debt: { kbk } }) => kbk),
    УИН: listed(demands, ({ debt: { uin } }) => uin),
    "Период долга": periodText(debt.periodFrom, debt.periodTo),
    "Срок уплаты": longDay(termOfPayment(entry, context.accrual.calendar)) || BLANK,
    "Дней просрочки": overdueText(demands, context.accrual),
    "Основной долг": sumText(total(demands, "principal")),
    "Основной долг прописью": sumInWords(total(demands, "principal")),
    Пени: penalty.isZero() ? "" : sumText(penalty),
    Всего: sumText(all),
    "Всего прописью": sumInWords(all),
    "Срок для ответа": longDay(answerBy),
    "Дней для ответа": calendarDaysText(answerTerm(rules).count),
    Нормы: brokenNorms(demands.map((one) => one.entry)),
    Ответственность: liability(calculated ? context.accrual.way : { kind: "recorded" }, penalty),
    "Вид начисления": accrualWords(calculated ? context.accrual.way : { kind: "recorded" }),
    Правила: rules.id === "model" ? "" : rules.document,
    "Есть пени": !penalty.isZero(),
    "Нет пеней": penalty.isZero(),
    "Есть расчёт": calculated,
    "Договорный долг": demands.some((one) => isContractDebt(one.entry.debt)),
    Гражданин: isCitizen,
    "Не гражданин": !isCitizen,
    Повторная: debt.claimDate !== null,
    Расторжение: context.termination && isContractDebt(debt),
    "Претензия была": debt.claimDate !== null,
    "Претензии не было": debt.claimDate === null,
    "Приказ отменён": debt.courtOrderCancelledDate !== null,
    "По судебному приказу": isOrderInForce(entry),
    "По исполнительному листу": !isOrderInForce(entry),
    "Долг один": demands.length === 1,
    "Долгов несколько": demands.length > 1,
    "Три экземпляра": rules.papers.threeCopies,
    "Есть платежи": demands.some(({ calculation }) => (calculation?.payments.length ?? 0) > 0),
    "Был мораторий": demands.some(({ calculation }) => calculation?.moratoriumApplied === true),
    Долги: demands.map((one, index) => debtRow(one, index, context.accrual)),
    Расчёт: calculationRows(demands),
    Платежи: paymentRows(demands),
    Бумаги: proofsOf(entry, rules, calculated || !penalty.isZero()),
    Приложения: annexesOf(entry, rules),
  };
}

/** Whether the subject's name is printed in a case that is neither certain nor confirmed. */
export function doubtfulCases(debtor: DebtorNames, names: ConfirmedNames): readonly GrammaticalCase[] {
  return PRINTED_CASES.filter(
    (one) => !declined(debtor, one).sure && names(debtor.debtorName ?? "", one) === null,
  );
}

/** The cases in which papers print debtors. */
export const PRINTED_CASES = [
  "genitive",
  "dative",
  "instrumental",
] as const satisfies readonly GrammaticalCase[];

function debtorFacts(debt: RegisterEntry["debt"], names: ConfirmedNames): Facts {
  const inCase = (grammaticalCase: GrammaticalCase): string =>
    names(debt.debtorName ?? "", grammaticalCase) ?? printed(debt, grammaticalCase);
  return {
    Должник: fullDebtorName(debt) || BLANK,
    Должника: inCase("genitive"),
    Должнику: inCase("dative"),
    Должником: inCase("instrumental"),
    "ИНН должника": debt.inn ?? "",
    "Адрес должника": debt.address ?? "",
    "Контакты должника": debt.contact ?? "",
  };
}

/** What precedes a name that is not declined, so that the sentence is correct nonetheless. */
const GENERIC: Readonly<Partial<Record<GrammaticalCase, string>>> = {
  genitive: "должника",
  instrumental: "должником",
};

/**
 * A form that is not certain is not printed: until somebody has confirmed it, the name stays as it is, in a sentence
 * after the word «должник» in the required case. The dative heads a letter, where the name appears alone.
 */
function printed(debtor: DebtorNames, grammaticalCase: GrammaticalCase): string {
  const { text, sure } = declined(debtor, grammaticalCase);
  if (sure) return text;
  const name = fullDebtorName(debtor);
  const generic = GENERIC[grammaticalCase];
  return generic === undefined || name === "" ? name : `${generic} (${name})`;
}

/** Declining queries two libraries; a run needs each form of a debtor several times. */
const forms = new WeakMap<DebtorNames, Map<GrammaticalCase, Declined>>();

function declined(debtor: DebtorNames, grammaticalCase: GrammaticalCase): Declined {
  const known = forms.get(debtor) ?? new Map<GrammaticalCase, Declined>();
  forms.set(debtor, known);
  const found = known.get(grammaticalCase) ?? declineDebtor(debtor, grammaticalCase);
  known.set(grammaticalCase, found);
  return found;
}

/** A number as it appears after «№»; people type the sign with it. */
const bare = (number: string | null): string | null => number?.replace(/^\s*№\s*/u, "") ?? null;

/** «№ 2-15/2026 от 1 октября 2026 г.»; a series before the number stays in front: «ФС № 012345678 от …». */
function writReference({ writNumber, writDate, courtOrderDate }: RegisterEntry["debt"]): string {
  const number = writNumber ?? BLANK;
  const day = longDay(writDate ?? courtOrderDate) || BLANK;
  return `${number.includes("№") ? number : `№ ${number}`} от ${day}`;
}

/** When the limitation period ends or ended, as a sentence; the full stop after the year ends it. */
function limitationSentence(end: Day | null, asOf: Day): string {
  return end === null ? "" : `Срок исковой давности ${end < asOf ? "истёк" : "истекает"} ${longDay(end)}`;
}

function caseFacts({ debt, assessment }: RegisterEntry, asOf: Day): Facts {
  return {
    "Номер претензии": bare(debt.claimNumber) ?? "б/н",
    "Дата претензии": longDay(debt.claimDate),
    "Дата получения претензии": longDay(debt.claimReceivedDate),
    "Срок по претензии": longDay(debt.claimTermDate),
    "Дата отказа": longDay(debt.claimRefusalDate),
    Суд: debt.courtName ?? BLANK,
    "Номер дела": bare(debt.caseNumber) ?? "",
    "Дата иска": longDay(debt.lawsuitDate),
    "Дата решения": longDay(debt.judgmentDate),
    "Дата судебного приказа": longDay(debt.courtOrderDate),
    "Дата отмены приказа": longDay(debt.courtOrderCancelledDate),
    "Присуждённая сумма": sumText(debt.awardedAmount),
    "Номер исполнительного документа": bare(debt.writNumber) ?? BLANK,
    "Реквизиты исполнительного документа": writReference(debt),
    "Дата исполнительного документа": longDay(debt.writDate ?? debt.courtOrderDate) || BLANK,
    "Номер исполнительного производства": bare(debt.enforcementNumber) ?? BLANK,
    "Дата возбуждения производства": longDay(debt.enforcementStartDate) || BLANK,
    "Взыскано приставами": sumText(debt.recoveredAmount),
    "Дата банкротства": longDay(debt.bankruptcyDate) || BLANK,
    "Процедура банкротства": debt.bankruptcyStage ?? BLANK,
    "Дата публикации": longDay(debt.exclusionDate) || BLANK,
    "Причина образования": debt.reason ?? "",
    "Исковая давность": longDay(assessment.limitationEnd),
    "Исковая давность словами": limitationSentence(assessment.limitationEnd, asOf),
  };
}

function answerTerm(rules: CollectionRules): { count: number; unit: "calendar-days" } {
  const { term } = rules.response;
  // A response term that is not a number of calendar days is the organisation's own: the statutory thirty are named
  // instead.
  return term !== null && term !== "limitation" && term.unit === "calendar-days"
    ? { count: term.count, unit: "calendar-days" }
    : { count: 30, unit: "calendar-days" };
}

function isOrderInForce({ debt }: RegisterEntry): boolean {
  return debt.writDate === null && debt.courtOrderDate !== null && debt.courtOrderCancelledDate === null;
}

function total(demands: readonly DebtDemand[], part: "principal" | "penalty" | "total"): Money {
  return sum(demands.map((one) => one[part]));
}

function listed(demands: readonly DebtDemand[], part: (entry: RegisterEntry) => string | null): string {
  return [...new Set(demands.map(({ entry }) => part(entry)?.trim() ?? "").filter((one) => one !== ""))].join(
    "; ",
  );
}

function periodText(from: Day | null, to: Day | null): string {
  const parts = [from === null ? "" : `с ${shortDay(from)}`, to === null ? "" : `по ${shortDay(to)}`];
  return parts.filter((part) => part !== "").join(" ");
}

function overdueDaysOf({ entry }: DebtDemand, { calendar, until }: AccrualOptions): number | null {
  const term = termOfPayment(entry, calendar);
  return term === null || until <= term ? null : until - term;
}

function overdueText(demands: readonly DebtDemand[], options: AccrualOptions): string {
  const days = demands.map((one) => overdueDaysOf(one, options)).filter((count) => count !== null);
  return days.length === 0 ? BLANK : daysText(Math.max(...days));
}

function debtRow(demand: DebtDemand, index: number, options: AccrualOptions): Facts {
  const { debt } = demand.entry;
  const overdue = overdueDaysOf(demand, options);
  return {
    "№": String(index + 1),
    Основание: debt.basis ?? "",
    "Наименование дохода": debt.incomeName ?? "",
    КБК: debt.kbk ?? "",
    УИН: debt.uin ?? "",
    "Дата возникновения": shortDay(debt.originDate),
    "Срок уплаты": shortDay(termOfPayment(demand.entry, options.calendar)),
    "Дней просрочки": overdue === null ? "" : String(overdue),
    "Основной долг": sumText(demand.principal),
    // A missing recorded penalty does not say whether one is due.
    Пени: demand.penalty.isZero() ? "—" : sumText(demand.penalty),
    Всего: sumText(demand.total),
  };
}

function calculationRows(demands: readonly DebtDemand[]): Facts[] {
  return demands
    .flatMap(({ entry, calculation }) => (calculation?.lines ?? []).map((line) => ({ entry, line })))
    .map(({ entry, line }, index) => ({
      "№": String(index + 1),
      Основание: entry.debt.basis ?? "",
      Долг: formatMoney(line.principal),
      С: line.period === null ? "" : shortDay(line.period.from),
      По: line.period === null ? "" : shortDay(line.period.to),
      Дней: line.period === null ? "" : String(line.period.days),
      Ставка: line.rate === null ? "" : `${line.rate.toString().replace(".", ",")} %`,
      Формула: lineFormula(line),
      Сумма: formatMoney(line.sum),
    }));
}

function paymentRows(demands: readonly DebtDemand[]): Facts[] {
  return demands
    .flatMap(({ calculation }) => calculation?.payments ?? [])
    .map((payment) => ({
      Дата: shortDay(payment.date),
      Сумма: formatMoney(payment.sum),
      "В счёт долга": formatMoney(payment.principal),
      "В счёт пеней": formatMoney(payment.accrued),
    }));
}

/** Whether a claim is obligatory according to the row itself. */
export function claimRequired({ debt }: RegisterEntry): boolean {
  return debt.claimRequired !== YesNo.no;
}
