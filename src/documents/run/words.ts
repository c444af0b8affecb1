import type { RuleSetId } from "../../regulations/types";

/** The Russian words of the lists that go with a run of papers. */
export const LIST_WORDS = {
  taken: "да",
  notTaken: "нет",
  total: "Итого",
  noAddress: "адрес не указан",
  noNumber: "б/н",
  proposals: {
    sheet: "Предложения",
    title: "Для каких долгов составлены документы",
    headers: [
      "№",
      "Должник",
      "ИНН",
      "Основание",
      "Всего, руб.",
      "Составлен",
      "Почему нет",
      "Чего не хватает",
    ],
  },
  postal: {
    sheet: "Реестр отправлений",
    title: "Реестр отправлений",
    headers: ["№", "№ документа", "Адресат", "Адрес", "Вид отправления", "Отметка"],
  },
  journal: {
    sheet: "Журнал претензий",
    title: "Журнал претензий",
    headers: ["№ претензии", "Дата", "Должник", "ИНН", "Основание", "Всего, руб.", "Получена"],
  },
  calculation: {
    sheet: "Расчёт",
    title: "Расчёт начисленного за просрочку",
    headers: [
      "Должник",
      "Основание",
      "Сумма долга, руб.",
      "С",
      "По",
      "Дней",
      "Ставка, %",
      "Делитель",
      "Начислено, руб.",
    ],
  },
  /** How the documents want it sent. */
  registered: (rules: RuleSetId | "own") =>
    rules === "sevsk"
      ? "заказное письмо с уведомлением"
      : "письмо с уведомлением о вручении и описью вложения",
} as const;
