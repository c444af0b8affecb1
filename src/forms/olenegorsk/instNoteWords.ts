import { dayInWords } from "../../domain/dayWords";
import { formatDay, type Day } from "../../domain/day";
import type { Money } from "../../domain/money";
import { changeInWords, percentInWords, roublesInWords, sentence, toDebtsInWords } from "../kit/amountWords";
import { counted, countedDebts, plural } from "../../domain/plural";

/** Every sentence of the пояснительная записка (порядок по учреждениям, п. 2.6). */
export const INST_NOTE_WORDS = {
  sheet: "Поясн. записка",
  title: (day: Day) => [
    "ПОЯСНИТЕЛЬНАЯ ЗАПИСКА",
    `к сведениям о состоянии дебиторской задолженности на ${dayInWords(day)}`,
  ],
  caption: "(наименование главного распорядителя средств местного бюджета)",
  basis:
    "Записка составлена в соответствии с пунктом 2.6 Порядка проведения мониторинга дебиторской задолженности муниципальных учреждений муниципального образования город Оленегорск с подведомственной территорией, утверждённого постановлением администрации города от 18 марта 2014 г. № 83. Суммы — в рублях.",

  dynamics: "1. Динамика дебиторской задолженности",
  stands: (day: Day, now: Money) =>
    sentence(`На ${dayInWords(day)} дебиторская задолженность составила ${roublesInWords(now)}`),
  since: (day: Day, then: Money, change: Money, percent: Money | null) =>
    sentence(
      `С ${dayInWords(day)} (${roublesInWords(then)}) она ${changeInWords(change, percent, roublesInWords)}`,
    ),
  unknown: (day: Day) => `Сумма на ${dayInWords(day)} неизвестна, поэтому изменение с этой даты не показано.`,
  dynamicsHeader: (opening: Day, previous: Day, now: Day) => [
    "Наименование показателя",
    "КОСГУ",
    `На ${formatDay(opening)}`,
    `На ${formatDay(previous)}`,
    `На ${formatDay(now)}`,
    "Изменение с начала года",
    "Изменение за месяц",
  ],
  total: "ИТОГО",

  structure: "2. Структура дебиторской задолженности",
  leading: (list: readonly string[]) => `Наибольшие суммы: ${list.join("; ")}.`,
  share: (name: string, amount: Money, percent: Money) =>
    `${name} — ${roublesInWords(amount)}, ${percentInWords(percent)}`,
  line: (name: string, code: string) =>
    `${name.charAt(0).toLocaleLowerCase("ru")}${name.slice(1)} (КОСГУ ${code})`,
  unlistedLine: (code: string) => `КОСГУ ${code}`,
  structureHeader: ["Тип учреждения", "Сумма", "Доля, %"],
  groups: {
    chief: "Главный распорядитель (аппарат)",
    treasury: "Казённые учреждения",
    budgetary: "Бюджетные учреждения",
    autonomous: "Автономные учреждения",
  },

  causes: "3. Причины возникновения дебиторской задолженности",
  noCauses: "Причины возникновения задолженности учреждениями не названы.",
  causesHeader: ["Причина", "Долгов", "Сумма", "Доля, %"],
  noCause: "причина не указана",
  otherCauses: "другие причины",

  debtors: "4. Дебиторы, имеющие наибольший удельный вес в общем объёме задолженности",
  largest: (count: number, amount: Money, percent: Money) =>
    `На ${counted(count, "крупнейшего дебитора", "крупнейших дебиторов", "крупнейших дебиторов")} приходится ${roublesInWords(amount)}, или ${percentInWords(percent)} задолженности.`,
  debtorsHeader: ["Дебитор", "ИНН", "Долгов", "Сумма", "Доля, %"],
  otherDebtors: "Остальные дебиторы",

  overdue: "5. Просроченная дебиторская задолженность",
  noOverdue: (day: Day) =>
    `По состоянию на ${dayInWords(day)} просроченная дебиторская задолженность отсутствует.`,
  overdueStands: (count: number, amount: Money, percent: Money) =>
    `${plural(count, "Просрочен", "Просрочены", "Просрочено")} ${countedDebts(count)} на ${roublesInWords(amount)}, или ${percentInWords(percent)} задолженности.`,
  overdueLimited: (count: number) =>
    `В таблице — ${counted(count, "крупнейший долг", "крупнейших долга", "крупнейших долгов")}; остальные показаны одной строкой, по каждому они есть в реестре.`,
  overdueHeader: [
    "Дебитор, основание (учреждение)",
    "КОСГУ",
    "Сумма",
    "Дата возникновения",
    "Срок исполнения",
    "Дней просрочки",
    "Причина образования",
  ],
  otherOverdue: (count: number) => `Остальные: ${countedDebts(count)}`,
  debtor: (name: string, basis: string | null, institution: string | null) =>
    [name, basis, institution === null ? null : `(${institution})`].filter((part) => part !== null).join(" "),
  unknownDebtor: "дебитор не указан",

  measures: "6. Принятые меры",
  taken: (list: readonly string[]) => sentence(`По просроченной задолженности: ${list.join("; ")}`),
  noneTaken: "Претензии, иски и исполнительные листы по просроченной задолженности в реестре не отмечены.",
  measure: {
    claims: (count: number, amount: Money) =>
      `${plural(count, "направлена", "направлены", "направлено")} ${counted(count, "претензия", "претензии", "претензий")} на ${roublesInWords(amount)}`,
    lawsuits: (count: number, amount: Money) =>
      `${plural(count, "подан", "подано", "подано")} ${counted(count, "иск", "иска", "исков")} на ${roublesInWords(amount)}`,
    judgments: (count: number, amount: Money) =>
      `${plural(count, "получено", "получены", "получено")} ${counted(count, "решение суда", "решения суда", "решений суда")} на ${roublesInWords(amount)}`,
    writs: (count: number, amount: Money) =>
      `на исполнение ${plural(count, "направлен", "направлены", "направлено")} ${counted(count, "документ", "документа", "документов")} на ${roublesInWords(amount)}`,
  },
  due: (list: readonly string[]) => sentence(`Предстоит: ${list.join("; ")}`),
  dueAction: (action: string, count: number, amount: Money) =>
    `${action.charAt(0).toLocaleLowerCase("ru")}${action.slice(1)} — по ${toDebtsInWords(count)} на ${roublesInWords(amount)}`,
  missed: (count: number) => `Срок пропущен по ${toDebtsInWords(count)}.`,
} as const;
