import type { Severity } from "../domain/problem";
import type { DateWarningCode } from "./dateWarnings";

const WARNING = "warning";

/** The text and severity of a warning about dates. */
export const DATE_WARNING_WORDS: Readonly<
  Record<DateWarningCode, { readonly severity: Severity; readonly message: string }>
> = {
  "no-date": {
    severity: WARNING,
    message:
      "Нет ни даты возникновения, ни срока уплаты: сроки взыскания не посчитаны. Укажите хотя бы одну дату.",
  },
  "term-unread": {
    severity: WARNING,
    message:
      "Срок уплаты не прочитан: сроки взыскания не посчитаны. Укажите дату в виде дд.мм.гггг или очистите ячейку.",
  },
  "due-before-origin": {
    severity: WARNING,
    message: "Срок уплаты раньше даты возникновения: сроки считаются от поздней из дат. Проверьте обе даты.",
  },
  "origin-after-as-of": {
    severity: WARNING,
    message:
      "Дата возникновения позже даты отчёта: долг показан как «срок не наступил». Проверьте дату возникновения.",
  },
  "fact-before-origin": {
    severity: WARNING,
    message: "Взыскание начато раньше, чем возник долг: дата учтена как есть. Проверьте обе даты.",
  },
  "claim-before-due": {
    severity: WARNING,
    message: "Претензия направлена раньше срока уплаты: она учтена. Проверьте даты.",
  },
  "claim-before-deferral": {
    severity: WARNING,
    message:
      "Претензия направлена раньше, чем кончилась отсрочка (рассрочка): она учтена. Проверьте обе даты: возможно, нужна новая претензия.",
  },
  "claim-term-before-claim": {
    severity: WARNING,
    message: "Срок ответа раньше даты претензии: взят как есть. Проверьте «Срок ответа по претензии».",
  },
  "claim-term-short": {
    severity: WARNING,
    message:
      "Срок ответа короче 30 дней со дня направления претензии (ст. 4 ч. 5 АПК РФ): взят как есть. Проверьте «Срок ответа по претензии».",
  },
  "received-without-claim": {
    severity: WARNING,
    message:
      "Есть дата получения претензии, но нет даты её направления: претензия не учтена. Укажите «Претензия направлена».",
  },
  "received-before-claim": {
    severity: WARNING,
    message: "Претензия получена раньше, чем направлена: дата получения не учтена. Проверьте обе даты.",
  },
  "refusal-without-claim": {
    severity: WARNING,
    message: "Есть отказ, но нет претензии: отказ не учтён. Укажите «Претензия направлена».",
  },
  "refusal-before-claim": {
    severity: WARNING,
    message: "Отказ получен раньше, чем направлена претензия: отказ не учтён. Проверьте обе даты.",
  },
  "lawsuit-before-claim": {
    severity: WARNING,
    message: "Иск подан раньше, чем направлена претензия: иск учтён. Проверьте обе даты.",
  },
  "lawsuit-in-answer-term": {
    severity: WARNING,
    message:
      "Иск подан до окончания срока ответа на претензию и без отказа должника: суд может его вернуть. Проверьте даты.",
  },
  "order-before-lawsuit": {
    severity: WARNING,
    message: "Судебный приказ раньше, чем подано заявление: приказ учтён. Проверьте обе даты.",
  },
  "cancelled-without-order": {
    severity: WARNING,
    message:
      "Есть отмена судебного приказа, но нет его самого: долг показан как требующий иска. Укажите «Судебный приказ».",
  },
  "cancelled-before-order": {
    severity: WARNING,
    message: "Судебный приказ отменён раньше, чем вынесен: отмена учтена. Проверьте обе даты.",
  },
  "judgment-before-lawsuit": {
    severity: WARNING,
    message: "Решение суда раньше, чем подан иск: решение учтено. Проверьте обе даты.",
  },
  "result-without-judgment": {
    severity: WARNING,
    message: "Есть результат суда, но нет даты решения: результат не учтён. Укажите «Решение суда».",
  },
  "writ-before-judgment": {
    severity: WARNING,
    message: "Исполнительный лист выдан раньше решения суда: лист учтён. Проверьте обе даты.",
  },
  "writ-after-refusal": {
    severity: WARNING,
    message:
      "Суд отказал, а исполнительный лист выдан: лист учтён. Проверьте «Результат» и дату исполнительного листа.",
  },
  "sent-before-issued": {
    severity: WARNING,
    message: "Исполнительный документ направлен раньше, чем выдан: дата учтена. Проверьте обе даты.",
  },
  "enforcement-before-writ": {
    severity: WARNING,
    message:
      "Исполнительное производство возбуждено раньше, чем выдан исполнительный документ. Проверьте обе даты.",
  },
  "enforcement-end-before-start": {
    severity: WARNING,
    message:
      "Исполнительное производство окончено раньше, чем начато: окончание не учтено. Проверьте обе даты.",
  },
  "bankruptcy-claim-before-bankruptcy": {
    severity: WARNING,
    message: "Требование заявлено раньше, чем началось банкротство: оно учтено. Проверьте обе даты.",
  },
  "fact-after-as-of": {
    severity: "info",
    message:
      "Дата позже даты отчёта: событие считается не наступившим. Если оно уже было, проверьте дату отчёта.",
  },
};
