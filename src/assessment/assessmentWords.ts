import { formatDay, type Day } from "../domain/day";
import type { AgingBucket } from "../domain/ageing";
import type { Category } from "../domain/fields";
import { leftWords } from "../regulations/regulationWords";
import type { DateWarningCode } from "./dateWarnings";
import type { Alert, DisciplineStep, Highlight, LimitationState, Stage, Urgency } from "./types";

/** Why a debt may be put before the commission. */
const COMMISSION_REASONS = {
  limitation: "исковая давность истекла без иска",
  refused: "суд отказал",
  inVain: "приставы окончили производство без результата",
  longOver: "срок повторного предъявления прошёл",
  longEnforcement: "исполнительное производство идёт больше пяти лет",
} as const;

/** «Этап». */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  "written-off": "признана безнадёжной",
  closed: "погашена (переплата)",
  "no-date": "нет даты",
  deferred: "отсрочка (рассрочка)",
  current: "срок не наступил",
  exempt: "вне регламента, взыскание по КоАП",
  bankruptcy: "банкротство",
  enforcement: "исполнительное производство",
  "enforcement-ended": "исполнительное производство окончено",
  "other-order": "иной порядок",
  fine: "административный штраф",
  writ: "исполнительный документ",
  judgment: "решение суда",
  "in-court": "в суде",
  "claim-sent": "претензия направлена",
  "lawsuit-due": "нужен иск",
  "claim-due": "нужна претензия",
};

/** «Срочность». */
export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  missed: "срок пропущен",
  soon: "срок близко",
  planned: "по плану",
  open: "без срока",
};

/** «Исковая давность до» in words, where they say more than the date, and in the summary. */
export const LIMITATION_WORDS: Readonly<Record<LimitationState, string>> = {
  expired: "давность истекла",
  expiring: "давность истекает",
  sued: "иск подан, давность не течёт",
};

/** The legend of the two colours. */
export const HIGHLIGHT_WORDS: Readonly<Record<Highlight, string>> = {
  claim: "нужна претензия",
  lawsuit: "нужен иск",
};

/** «Внимание»: what deserves attention besides the action, without the debt's dates. */
export const ALERT_WORDS: Readonly<Record<Alert, string>> = {
  limitation: "исковая давность истекает или истекла",
  "penalty-not-accrued": "пени не начислены",
  "exclusion-objection": "возражения против исключения из ЕГРЮЛ (ЕГРИП)",
  "accounting-handover": "претензию — в бухгалтерию",
  commission: "кандидат на рассмотрение комиссии",
  "term-shorter-than-law": "срок ответа короче 30 дней",
  "writ-late": "исполнительный лист не получен",
  "fine-two-years": "два года на исполнение постановления",
  "term-unread": "срок уплаты не прочитан",
  order: "даты не по порядку",
  "current-payment": "текущий платёж",
};

/** The text of an alert for one debt. */
export const ALERT_TEXTS = {
  termUnread: "срок уплаты не прочитан",
  limitation: (end: Day, asOf: Day): string => `давность ${endWords(end, asOf, "истекла")}`,
  penalty: "пени не начислены",
  objection: (end: Day, asOf: Day, rule: "objection-legal-entity" | "objection-entrepreneur"): string =>
    asOf > end
      ? `срок возражений истёк ${formatDay(end)}`
      : `возразить против исключения из ${rule === "objection-legal-entity" ? "ЕГРЮЛ" : "ЕГРИП"} не позднее ${formatDay(end)}`,
  accounting: (end: Day, asOf: Day): string =>
    asOf > end
      ? `претензия не передана в бухгалтерию, срок был ${formatDay(end)}`
      : `передать претензию в бухгалтерию не позднее ${formatDay(end)}`,
  shortTerm: (end: Day): string =>
    `срок ответа ${formatDay(end)} короче 30 дней со дня направления претензии (ст. 4 ч. 5 АПК РФ)`,
  writLate: (judgment: Day): string =>
    `исполнительный лист не получен: решение суда ${formatDay(judgment)}, прошло больше двух месяцев`,
  fine: (end: Day, asOf: Day): string =>
    `срок исполнения постановления ${endWords(end, asOf, "истёк")} (ст. 31.9 КоАП РФ)`,
  commission: (reason: keyof typeof COMMISSION_REASONS): string =>
    `кандидат на рассмотрение комиссии: ${COMMISSION_REASONS[reason]}`,
  reasons: COMMISSION_REASONS,
  currentPayment: (bankruptcy: Day): string =>
    `текущий платёж: долг возник после начала банкротства ${formatDay(bankruptcy)}`,
  order: (names: readonly string[]): string => `даты не по порядку: ${names.join(", ")}`,
} as const;

/** «истекла 12.02.2024», «истекает 12.11.2026, осталось 42 дня», «истекает сегодня, 12.11.2026». */
function endWords(end: Day, asOf: Day, passed: "истекла" | "истёк"): string {
  if (asOf > end) return `${passed} ${formatDay(end)}`;
  if (asOf === end) return `истекает сегодня, ${formatDay(end)}`;
  return `истекает ${formatDay(end)}, ${leftWords(end - asOf)}`;
}

/** Ageing buckets as column and chart labels. */
export const AGING_WORDS: Readonly<Record<AgingBucket, string>> = {
  "0-30": "до 30 дней",
  "31-90": "31–90 дней",
  "91-180": "91–180 дней",
  "181-365": "181–365 дней",
  "1-3y": "1–3 года",
  "3y+": "более 3 лет",
};

/** Short names of the categories; the full ones are in the form of Vologda № 817. */
export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  "1.1": "текущая",
  "1.2": "ожидаемая",
  "1.3.1": "просроченная: взыскание возможно",
  "1.3.2": "просроченная: затратные действия",
  "1.3.3": "просроченная: основания для сомнительной",
  "1.3.4": "просроченная: основания для безнадёжной",
  "1.4": "сомнительная",
};

/** «Исполнительская дисциплина»: the monitored steps. */
export const STEP_WORDS: Readonly<Record<DisciplineStep["step"], string>> = {
  claim: "претензия",
  handover: "документы юристам",
  lawsuit: "иск",
};

/** Actions that are the same under every document; the others are in its rules. */
export const ACTION_WORDS = {
  withdrawal: "Заявить отказ от иска",
  appeal: "Обжаловать решение суда",
  partialAppeal: "Обжаловать решение суда в части отказа",
  writ: "Получить исполнительный лист (после вступления решения в силу)",
} as const;

/** What is odd, briefly, for «Внимание». */
export const DATE_WARNING_NAMES: Readonly<Record<DateWarningCode, string>> = {
  "no-date": "нет даты",
  "term-unread": "срок уплаты не прочитан",
  "due-before-origin": "срок уплаты раньше возникновения",
  "origin-after-as-of": "долг возник позже даты отчёта",
  "fact-before-origin": "взыскание раньше возникновения долга",
  "claim-before-due": "претензия раньше срока уплаты",
  "claim-before-deferral": "претензия раньше конца отсрочки",
  "claim-term-before-claim": "срок ответа раньше претензии",
  "claim-term-short": "срок ответа короче 30 дней",
  "received-without-claim": "получение без претензии",
  "received-before-claim": "получена раньше, чем направлена",
  "refusal-without-claim": "отказ без претензии",
  "refusal-before-claim": "отказ раньше претензии",
  "lawsuit-before-claim": "иск раньше претензии",
  "lawsuit-in-answer-term": "иск до окончания срока ответа",
  "order-before-lawsuit": "приказ раньше заявления",
  "cancelled-without-order": "отмена без судебного приказа",
  "cancelled-before-order": "отмена раньше судебного приказа",
  "judgment-before-lawsuit": "решение раньше иска",
  "result-without-judgment": "результат без решения",
  "writ-before-judgment": "исполнительный лист раньше решения",
  "writ-after-refusal": "исполнительный лист после отказа суда",
  "sent-before-issued": "направлен раньше, чем выдан",
  "enforcement-before-writ": "исполнительное производство раньше исполнительного документа",
  "enforcement-end-before-start": "производство окончено раньше, чем начато",
  "bankruptcy-claim-before-bankruptcy": "требование раньше банкротства",
  "fact-after-as-of": "позже даты отчёта",
};

/** The sentences of «Почему» that come from no rule, stage or alert. */
export const EXPLAIN_WORDS = {
  ownColumn: (whose: string, rules: string) => `Долг относится к «${whose}». Правила: ${rules}.`,
  termUnread: "Срок уплаты в листе не прочитан: сроки не считаются.",
  noDate: "Ни одной даты нет: сроки не считаются.",
  base: (base: string, dates: readonly string[]) =>
    `Сроки считаются с ${base} — это ${dates.length === 1 ? "единственная известная дата" : "поздняя из известных дат"}: ${dates.join(", ")}.`,
  movedPayment: (term: string, base: string) =>
    `Срок уплаты ${term} — нерабочий день, платить можно до ${base} (ст. 193 ГК РФ).`,
  action: (action: string, deadline: string, left: string, clause: string) =>
    `Что сделать: ${action} не позднее ${deadline} (${left}; ${clause}).`,
  actionOpen: (action: string, clause: string) => `Что сделать: ${action}, без срока (${clause}).`,
  noClaim: "Претензия не обязательна.",
  refused: (day: string) => `Отказ получен ${day}.`,
  openAnswer: (from: string) => `Срок ответа считается ${from}: этой даты ещё нет.`,
  answerOver: (day: string, source: string) => `Срок ответа истёк ${day}: ${source}.`,
  answerRuns: (day: string, source: string) => `Срок ответа истекает ${day}: ${source}.`,
  ownTerm: (clause: string) => `взят из строки (${clause})`,
  notBeforeBase: (day: string) => `Ответ ждут не раньше, чем истечёт срок уплаты: до ${day}.`,
  moved: (day: string) => `это нерабочий день, срок переносится на ${day} (ст. 193 ГК РФ)`,
  laterEnd: (day: string) => `исковая давность истекает позже, срок — ${day}`,
  notOverdueByRules: (sentence: string) =>
    `${sentence}: ещё нет, хотя срок уплаты прошёл; дни просрочки и пени считаются со срока уплаты.`,
  sued: "Иск подан, давность не течёт (ст. 204 ГК РФ).",
  limitation: (day: string, clause: string) => `Исковая давность — до ${day} (3 года; ${clause}).`,
  unknownProcedure:
    "Процедура банкротства не указана: взяты два месяца; в наблюдении на требование даётся 30 календарных дней (ст. 71 127-ФЗ).",
  creditors:
    "Требование заявляют через уполномоченный орган; постановление Правительства РФ № 257 написано для долгов перед Российской Федерацией, порядок для местного бюджета уточните у юристов.",
  currentPayment:
    "Долг возник после начала банкротства: это текущий платёж, он взыскивается вне реестра требований кредиторов (ст. 5 127-ФЗ).",
  simplified: "Если дело рассмотрено в упрощённом порядке, на жалобу даётся 15 дней.",
  again:
    "Если производство окончено по ст. 46 ч. 1 п. 3 или 4 229-ФЗ, документ можно предъявить снова не раньше чем через 6 месяцев (ст. 46 ч. 5).",
  otherOrder:
    "Расчёты с подотчётными лицами и по платежам в бюджеты: зачёт, возврат или удержание, претензия не направляется.",
  otherTerm: (sentence: string, end: string) =>
    `Примечание: документ называет и другой срок. ${sentence}, то есть до ${end}; в расчёт не принимается.`,
} as const;
