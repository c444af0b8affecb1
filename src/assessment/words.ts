import type { AgingBucket } from "../domain/ageing";
import type { Category } from "../domain/fields";
import type { Severity } from "../domain/problem";
import type { DateWarningCode } from "./dateWarnings";
import type { Alert, DisciplineStep, Highlight, Stage, Urgency } from "./types";

/** «Этап». */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  "written-off": "признана безнадёжной",
  closed: "погашена (переплата)",
  "no-date": "нет даты",
  deferred: "отсрочка (рассрочка)",
  current: "срок не наступил",
  exempt: "разделы III–IV не применяются",
  bankruptcy: "банкротство",
  enforcement: "исполнительное производство",
  fine: "административный штраф",
  writ: "исполнительный лист",
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

/** The legend of the two colours. */
export const HIGHLIGHT_WORDS: Readonly<Record<Highlight, string>> = {
  claim: "нужна претензия",
  lawsuit: "нужен иск",
};

/** «Внимание»: what deserves attention beside the action. */
export const ALERT_WORDS: Readonly<Record<Alert, string>> = {
  limitation: "исковая давность истекает или истекла",
  "penalty-not-accrued": "пени не начислены",
  "exclusion-objection": "возражения против исключения из ЕГРЮЛ (ЕГРИП)",
  "accounting-handover": "претензию — в бухгалтерию",
  commission: "кандидат на рассмотрение комиссии",
};

/** Ageing buckets as column and chart labels. */
export const AGING_WORDS: Readonly<Record<AgingBucket, string>> = {
  "0-30": "до 30 дней",
  "31-90": "31–90 дней",
  "91-180": "91–180 дней",
  "181-365": "181–365 дней",
  "1-3y": "1–3 года",
  "3y+": "более 3 лет",
};

/** Categories in a few words; the full ones stand in the form of Vologda № 817. */
export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  "1.1": "текущая",
  "1.2": "ожидаемая",
  "1.3.1": "просроченная: взыскание возможно",
  "1.3.2": "просроченная: затратные действия",
  "1.3.3": "просроченная: основания для сомнительной",
  "1.3.4": "просроченная: основания для безнадёжной",
  "1.4": "сомнительная",
};

/** «Исполнительская дисциплина»: the watched steps. */
export const STEP_WORDS: Readonly<Record<DisciplineStep["step"], string>> = {
  claim: "претензия",
  handover: "документы юристам",
  lawsuit: "иск",
};

/** Actions that are the same under every document; the others stand in its rules. */
export const ACTION_WORDS = {
  withdrawal: "Заявить отказ от иска",
  bankruptcy: "Направить в уполномоченный орган требование для дела о банкротстве",
  fine: "Направить постановление на принудительное исполнение",
  appeal: "Обжаловать решение суда",
  partialAppeal: "Обжаловать решение суда в части отказа",
  writ: "Получить исполнительный лист (после вступления решения в силу)",
} as const;

/** What a warning about dates says, and how grave it is. */
export const DATE_WARNING_WORDS: Readonly<
  Record<DateWarningCode, { readonly severity: Severity; readonly message: string }>
> = {
  "no-date": {
    severity: "warning",
    message:
      "Нет ни даты возникновения, ни срока уплаты: сроки взыскания не посчитаны. Укажите хотя бы одну дату.",
  },
  "due-before-origin": {
    severity: "warning",
    message: "Срок уплаты раньше даты возникновения: сроки считаются от поздней из дат. Проверьте обе даты.",
  },
  "origin-after-as-of": {
    severity: "warning",
    message:
      "Дата возникновения позже даты отчёта: долг показан как «срок не наступил». Проверьте дату возникновения.",
  },
  "claim-before-base": {
    severity: "warning",
    message: "Претензия направлена раньше, чем истёк срок уплаты: она учтена. Проверьте даты.",
  },
  "claim-term-before-claim": {
    severity: "warning",
    message: "Срок ответа раньше даты претензии: взят как есть. Проверьте «Срок ответа по претензии».",
  },
  "received-without-claim": {
    severity: "warning",
    message:
      "Есть дата получения претензии, но нет даты её направления: претензия не учтена. Укажите «Претензия направлена».",
  },
  "refusal-without-claim": {
    severity: "warning",
    message: "Есть отказ, но нет претензии: отказ не учтён. Укажите «Претензия направлена».",
  },
  "result-without-judgment": {
    severity: "warning",
    message: "Есть результат суда, но нет даты решения: результат не учтён. Укажите «Решение суда».",
  },
  "fact-after-as-of": {
    severity: "info",
    message:
      "Дата позже даты отчёта: событие считается не наступившим. Если оно уже было, проверьте дату отчёта.",
  },
};
