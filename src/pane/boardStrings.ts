import type { BodyKind } from "../register/summary/bodies";
import { countedDebts as debts, separated } from "../domain/plural";

const roubles = (sum: string): string => `${sum}\u00a0руб.`;
const both = (sum: string, thousands: string): string => `${roubles(sum)} = ${thousands}\u00a0тыс.\u00a0руб.`;

/** The texts of «Сводка для руководителя» and of what is printed. */
export const BOARD = {
  open: "Сводка для руководителя",
  title: "Сводка по дебиторской задолженности",
  close: "Закрыть",
  loading: "Считаем сводку…",
  failed: "Сводку не удалось посчитать.",
  head: (organisation: string | null, day: string, rules: string) =>
    [...(organisation === null ? [] : [organisation]), `на ${day}`, rules].join(" · "),
  part: "Показать",
  whole: "весь реестр",
  kinds: {
    administrator: "Администраторы",
    institution: "Учреждения",
    responsible: "Ответственные",
  } satisfies Record<BodyKind, string>,
  noName: "не указано",
  onlyPart: (name: string) => `Только: ${name}`,
  checks: {
    unknown: "Сверки: н/д. Реестр открыт, но не построен заново: постройте его, чтобы проверить числа.",
    hold: "Все сверки сошлись.",
    failed: (count: number) =>
      `Не сошлось сверок: ${separated(count)}. Числам ниже нельзя верить, пока причина не найдена: см. «Проверка и сдача».`,
    unchecked: (count: number) =>
      `Не проверено сверок: ${separated(count)}, сумма для них неизвестна: см. «Проверка и сдача».`,
  },
  tiles: "Главные числа",
  count: debts,
  roubles,
  thousands: (sum: string) => `${sum}\u00a0тыс.\u00a0руб.`,
  show: (name: string) => `Показать долги: ${name}`,
  showLine: (table: string, name: string) => `${table}, ${name}: показать долги`,
  inThousands: (title: string) => title.replace(/, руб\.$/u, ", тыс. руб."),
  months: "Месяц к месяцу",
  month: "Дата",
  debts: "Долгов",
  sum: "Сумма, руб.",
  change: "Изменение, руб.",
  withoutSum: (count: number) => `без суммы: ${debts(count)}`,
  oneMonth: "Сравнить пока не с чем: в реестре суммы только одной отчётной даты.",
  noMonths: "Суммы прежних месяцев: н/д. Они появятся, когда реестр будет построен.",
  monthsOf: "Суммы на отчётные даты – по снимкам, которые хранит реестр.",
  print: "Напечатать",
  printHint: "Если окно печати не открылось, напечатайте лист «Сводка»: он рассчитан на одну страницу A4.",
  openSheet: "Открыть лист «Сводка»",
  figure: (name: string) => `Сводка: ${name}`,
  figureFound: (count: number, sum: string, thousands: string) => `${debts(count)} · ${both(sum, thousands)}`,
  list: {
    print: "Напечатать список",
    printPicked: (count: number) => `Напечатать выбранные (${separated(count)})`,
    title: "Список долгов",
    picked: "выбранные долги",
    cut: (shown: number, all: number) =>
      `Напечатаны первые ${separated(shown)} из ${separated(all)}: сузьте отбор, чтобы напечатать остальные.`,
    number: "№",
    debtor: "Должник, основание",
    toDo: "Этап, что сделать",
    deadline: "Срок",
    unnamed: "без имени",
    none: "–",
  },
} as const;
