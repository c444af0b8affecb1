import type { Day } from "../../domain/day";
import type { OrganisationSettings } from "../../settings/settings";
import { declineOrganisation } from "../../domain/declension/declinedOrganisation";
import type { Officials } from "../../domain/officials";
import { dateInWords } from "../../domain/dayWords";
import type { BelowTable, TextLine } from "../kit/formParts";

/** The document that all these forms belong to. */
export const VOLOGDA_DOCUMENT = "Вологда, № 817";

/** The total if administrators have not submitted: it says what it lacks. */
export const TOTAL_OF_SUBMITTED = (count: number): string => `Итого (без не представивших: ${count}):`;

/** The heading block that the appendices share; `unit` is at the right where the document prints it. */
export function heading(
  appendix: string,
  title: readonly string[],
  administrator: string | null,
  asOf: Day,
  unit: string | null,
): TextLine[] {
  return [
    { text: appendix, style: "right" },
    { text: "к Порядку", style: "right" },
    { text: "ИНФОРМАЦИЯ", style: "title" },
    ...title.map((text): TextLine => ({ text, style: "title" })),
    ...(administrator === null
      ? []
      : ([
          { text: instrumental(administrator), style: "filled" },
          { text: "(наименование администратора)", style: "caption" },
        ] satisfies TextLine[])),
    { text: `по состоянию на ${dateInWords(asOf)} г.`, style: "center" },
    ...(unit === null ? [] : ([{ text: unit, style: "right" }] satisfies TextLine[])),
  ];
}

/** «… администрируемым Департаментом …»; a name whose case is not certain stays as it is. */
function instrumental(administrator: string): string {
  return declineOrganisation(administrator, "instrumental").text;
}

/** «Руководитель (уполномоченное лицо) исполнительного органа области». */
export function headSignature(officials: Officials): BelowTable {
  return {
    kind: "signature",
    line: {
      post: "Руководитель (уполномоченное лицо) исполнительного органа области",
      name: officials.headName,
      captions: true,
    },
  };
}

/** «Исполнитель: Ф.И.О., телефон:», filled in if known. */
export function executorLine({ executorName: name, executorPhone: phone }: Officials): BelowTable {
  const text =
    name === null && phone === null
      ? "Исполнитель: Ф.И.О., телефон:"
      : `Исполнитель: ${name ?? "____________________"}, телефон: ${phone ?? "____________"}`;
  return { kind: "text", line: { text, style: "left" } };
}

/** The treasury's agreement under приложение 1 (п. 4.2). */
export function treasurySignature(settings: OrganisationSettings): BelowTable {
  return {
    kind: "signature",
    line: {
      post: 'Начальник (уполномоченное лицо) ГКУ ВО "Областное казначейство"',
      name: settings.treasuryHeadName,
      captions: true,
    },
  };
}

/** Why none of the forms is built for a register without debts. */
export const NO_DEBT = "нет задолженности ни на начало года, ни на отчётную дату";

/** Shown below the heading of приложение 3 if there is nobody to list. */
export const NO_OVERDUE = "Просроченная дебиторская задолженность отсутствует.";

/** The headings of «План – Вологда»; they are used to read the sheet back. */
export const PLAN_HEADERS = {
  key: "Ключ строки (не менять)",
  number: "N п/п",
  measure: "Наименование мероприятия",
  indicator: "Целевой показатель",
  unit: "Ед. измерения",
  planOpening: "План на год: задолженность на 1 января",
  planGrowth: "План на год: прирост задолженности",
  reasons: "Причины невыполнения",
} as const;

/** Other text of «План – Вологда». */
export const PLAN_WORDS = {
  sheet: "План – Вологда",
  title: (year: number) =>
    `План мероприятий по сокращению просроченной дебиторской задолженности на ${year} год`,
  help: "Впишите в закрашенные ячейки план на год и причины невыполнения: они попадут в приложение 2 (Вологда, № 817). При обновлении форм введённое сохраняется. Суммы — в тысячах рублей; пустая ячейка — план не установлен.",
  absent: "Долгов в реестре сейчас нет",
  ofYear: (year: number) => `План на ${year} год`,
  others: "Введено на листе вне строк плана: перенесите в нужную строку или удалите",
  yes: "да",
  no: "нет",
} as const;

/** The controls of the forms: every name includes the form and the administrator. */
export const CONTROL_WORDS = {
  now: (body: string) => `Приложение 1 (Вологда), ${body}: строка 1 на отчётную дату = сумма реестра, руб.`,
  begin: (body: string) => `Приложение 1 (Вологда), ${body}: строка 1 на начало года = сумма реестра, руб.`,
  roundingNow: (body: string) =>
    `Приложение 1 (Вологда), ${body}: строка 1 на отчётную дату, сложенная из округлённых строк, и точная сумма, тыс. руб.`,
  roundingOpening: (body: string) =>
    `Приложение 1 (Вологда), ${body}: строка 1 на начало года, сложенная из округлённых строк, и точная сумма, тыс. руб.`,
  openingKnown: (body: string) =>
    `Приложение 1 (Вологда), ${body}: остаток на начало года известен у всех долгов`,
  plan: {
    name: (body: string) => `Приложение 2 (Вологда), ${body}: плановые значения — числа`,
    expected: "все",
    advice:
      "Исправьте эти ячейки на листе «План – Вологда» и постройте форму заново: сейчас они в форме пустые.",
  },
  payments: {
    name: (body: string) => `Приложение 2 (Вологда), ${body}: поступления известны`,
    advice:
      "В исходном листе нет столбца «Оплачено с начала года»: поступления в форме показаны как «н/д». Добавьте столбец и обновите реестр.",
  },
  badDebt: (body: string) => `Приложение 2 (Вологда), ${body}: суммы признанных безнадёжными известны`,
  list: (body: string) => `Приложение 3 (Вологда), ${body}: сумма списка = строка 1.3 приложения 1, руб.`,
  listRounding: (body: string) =>
    `Приложение 3 (Вологда), ${body}: сумма округлённых долгов и строка 1.3 приложения 1, тыс. руб.`,
  consolidatedNow: "Приложение 4 (Вологда): «Итого» на отчётную дату = сумма реестра, руб.",
  consolidatedOpening: "Приложение 4 (Вологда): «Итого» на начало года = сумма реестра, руб.",
  consolidatedRounding: "Приложение 4 (Вологда): «Итого» на отчётную дату и точная сумма, тыс. руб.",
  noDebt: {
    name: "Приложения 1–3 (Вологда): администраторы без задолженности сведения не представляют (п. 4.2)",
  },
} as const;
