import { countedDebts } from "../../domain/plural";

/** All Russian text of the sheet «План работы». */
export const PLAN_WORDS = {
  sheet: "План работы",
  title: "План работы по взысканию задолженности",
  counts: (steps: number, missed: number) =>
    `Действий: ${steps}${missed === 0 ? "" : `, из них срок пропущен: ${missed}`}`,
  headings: [
    "День",
    "Должник",
    "Действие",
    "Основание (пункт)",
    "Ответственный",
    "Сумма, руб.",
    "Осталось дней",
    "Срочность",
    "Договор",
  ],
  nothing: "Действий нет: ни одно не требуется, и сроки отчётов не наступают.",
  report: "отчётность",
  footer: (organisation: string | null, day: string) =>
    `${organisation === null ? "" : `${organisation}. `}План работы на ${day}`,
  debts: countedDebts,
} as const;
