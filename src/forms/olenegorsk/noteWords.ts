import { dayInWords } from "../../domain/dayWords";
import { formatDay, type Day } from "../../domain/day";
import type { Money } from "../../domain/money";
import { changeInWords, percentInWords, sentence, thousandsInWords } from "../kit/amountWords";
import { counted, countedDebts, plural } from "../../domain/plural";

const incomes = (count: number): string => counted(count, "виду", "видам", "видам");

/** Every sentence of the аналитическая записка (порядок по доходам, п. 6 пп. 1). */
export const NOTE_WORDS = {
  sheet: "Аналитическая записка",
  title: [
    "АНАЛИТИЧЕСКАЯ ЗАПИСКА",
    "о дебиторской задолженности по неналоговым доходам",
    "перед бюджетом муниципального образования",
  ],
  asOf: (day: Day) => `по состоянию на ${dayInWords(day)}`,
  basis:
    "Записка подготовлена по результатам мониторинга в соответствии с пунктом 6 Порядка проведения мониторинга дебиторской задолженности перед бюджетом муниципального образования город Оленегорск с подведомственной территорией, утверждённого постановлением администрации города от 18 марта 2014 г. № 83. Суммы — в тысячах рублей, по приложению № 2 к Порядку.",

  totals: "1. Общая сумма задолженности",
  stands: (day: Day, now: Money) =>
    `На ${dayInWords(day)} задолженность по неналоговым доходам составила ${thousandsInWords(now)}`,
  changed: (day: Day, opening: Money, change: Money, percent: Money | null) =>
    sentence(
      `; с ${dayInWords(day)} (${thousandsInWords(opening)}) она ${changeInWords(change, percent, thousandsInWords)}`,
    ),
  unknownOpening: (day: Day) =>
    `; сумма на ${dayInWords(day)} известна не по всем долгам, поэтому отклонение не показано.`,
  kindsHeader: (opening: Day, now: Day) => ["Вид задолженности", ...changeHeader(opening, now)],
  total: "Всего",

  incomes: "2. Задолженность по видам доходов",
  trend: {
    growth: (count: number) => `выросла по ${incomes(count)} доходов`,
    decline: (count: number) => `снизилась по ${incomes(count)} доходов`,
    same: (count: number) => `не изменилась по ${incomes(count)} доходов`,
  },
  trends: (parts: readonly string[]) => `С начала года задолженность ${parts.join(", ")}.`,
  unknownIncomes: (count: number, day: Day) =>
    `По ${incomes(count)} доходов сумма на ${dayInWords(day)} известна не полностью, поэтому рост и снижение за год не показаны.`,
  largestGrowth: (list: readonly string[]) => `Наибольший рост: ${list.join("; ")}.`,
  largestDecline: (list: readonly string[]) => `Наибольшее снижение: ${list.join("; ")}.`,
  income: (name: string, change: Money, percent: Money | null) =>
    `${name} (на ${thousandsInWords(change.abs())}${percent === null ? "" : `, ${percentInWords(percent.abs())}`})`,
  incomesHeader: (opening: Day, now: Day) => ["Вид дохода (код)", ...changeHeader(opening, now)],
  /** An income in a table … */
  named: (name: string | null, code: string | null) =>
    code === null ? "Код не указан" : name === null ? code : `${name} (${code})`,
  /** … and in a sentence. */
  mentioned: (name: string | null, code: string | null) =>
    name !== null ? `«${name}»` : code === null ? "доходы без кода" : `код ${code}`,

  causes: "3. Состав и причины задолженности",
  arisen: (year: number, debts: number, amount: Money) =>
    sentence(
      `В ${year} году ${plural(debts, "возник", "возникли", "возникло")} ${countedDebts(debts)} на ${thousandsInWords(amount)}`,
    ),
  noneArisen: (year: number) => `Новых долгов в ${year} году не возникло.`,
  statesHeader: ["Состояние", "Долгов", "Сумма", "Доля, %"],
  states: {
    overdue: "просрочена",
    current: "срок уплаты не наступил",
    deferred: "отсрочена (рассрочена)",
    noDate: "срок уплаты неизвестен",
  },
  reasons: (list: readonly string[]) => `Названные администраторами причины: ${list.join("; ")}.`,
  reason: (label: string, debts: number, amount: Money) =>
    `${label} (${countedDebts(debts)}, ${thousandsInWords(amount)})`,
  noReasons: "Причины образования задолженности администраторами не названы.",
  withoutReason: (debts: number, amount: Money) =>
    sentence(
      `Причина не названа у ${counted(debts, "долга", "долгов", "долгов")} на ${thousandsInWords(amount)}`,
    ),

  debtors: "4. Крупнейшие должники",
  largest: (count: number, amount: Money, percent: Money) =>
    `На ${counted(count, "крупнейшего должника", "крупнейших должников", "крупнейших должников")} приходится ${thousandsInWords(amount)}, или ${percentInWords(percent)} задолженности.`,
  debtorsHeader: ["Должник", "ИНН", "Долгов", "Сумма", "Доля, %"],
  signer: "Руководитель финансового органа",
} as const;

function changeHeader(opening: Day, now: Day): string[] {
  return [`На ${formatDay(opening)}`, `На ${formatDay(now)}`, "Отклонение", "Отклонение, %"];
}
