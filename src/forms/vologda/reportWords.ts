import { dayInWords as date } from "../../domain/dayWords";
import { formatDay, type Day } from "../../domain/day";
import type { Money } from "../../domain/money";
import { sentence, thousandsInWords, toDebtsInWords as onDebts } from "../kit/amountWords";
import { counted, countedDebts as debts, plural } from "../../domain/plural";

/** Whether a sum grew; the document's words are «рост, снижение, без изменений». */
export const TREND_WORDS = { growth: "рост", decline: "снижение", same: "без изменений" } as const;

/** How far a plan was met; the document's words are «выполнение, невыполнение, выполнение не в полном объеме». */
export const VERDICT_WORDS = {
  met: "выполнено",
  partly: "выполнено не в полном объёме",
  notMet: "не выполнено",
} as const;

/** Every sentence of the доклад (п. 4.5). */
export const REPORT_WORDS = {
  sheet: "Доклад Вологда",
  title: [
    "ДОКЛАД",
    "о результатах мониторинга дебиторской задолженности",
    "по неналоговым доходам областного бюджета",
  ],
  asOf: (day: Day) => `по состоянию на ${date(day)}`,
  basis:
    "Доклад подготовлен в соответствии с пунктами 4.4 и 4.5 Порядка проведения мониторинга дебиторской задолженности по неналоговым доходам областного бюджета и принятых мер по сокращению просроченной дебиторской задолженности, утверждённого постановлением Правительства Вологодской области от 17 июля 2023 г. № 817.",
  submitted: (names: readonly string[]) =>
    `Задолженность есть у ${counted(names.length, "администратора", "администраторов", "администраторов")} доходов: ${names.join("; ")}.`,
  /** The same if others may have had debts: no number, as it could be wrong. */
  submittedAtLeast: (names: readonly string[]) =>
    `Задолженность известна у администраторов доходов: ${names.join("; ")}.`,
  unsure: (names: readonly string[]) =>
    `Задолженности на отчётную дату нет, а сумма на начало года неизвестна: ${names.join("; ")}.`,
  silent: (names: readonly string[]) =>
    `Задолженности нет, сведения не представляются (пункт 4.2 Порядка): ${names.join("; ")}.`,
  absent: (names: readonly string[]) => `Сведения не представлены: ${names.join("; ")}.`,
  nothing: "Дебиторской задолженности по неналоговым доходам областного бюджета нет.",

  changes: "1. Изменение дебиторской задолженности с начала года",
  allDebt: "дебиторская задолженность",
  overdueDebt: "просроченная дебиторская задолженность",
  stands: (what: string, day: Day, now: Money) =>
    `На ${date(day)} ${what} составила ${thousandsInWords(now)}`,
  changed: (day: Day, opening: Money, change: Money, share: string | null) => {
    const amount = `на ${thousandsInWords(change.abs())}${share === null ? "" : `, или на ${share}`}`;
    const movement = change.isZero()
      ? "не изменилась"
      : `${change.gt(0) ? "выросла" : "снизилась"} ${amount}`;
    return sentence(`; с ${date(day)} (${thousandsInWords(opening)}) она ${movement}`);
  },
  unknownOpening: (day: Day) =>
    `; сумма на ${date(day)} известна не по всем долгам, поэтому изменение не показано.`,
  trend: (trend: string, bodies: readonly string[]) =>
    `${trend.charAt(0).toUpperCase()}${trend.slice(1)}: ${bodies.join("; ")}.`,
  body: (name: string, change: Money, share: string | null) =>
    change.isZero()
      ? name
      : `${name} (на ${thousandsInWords(change.abs())}${share === null ? "" : `, ${share}`})`,
  unknownBodies: (names: readonly string[]) =>
    `Сумма на начало года известна не полностью: ${names.join("; ")}.`,
  consolidated: "Таблица по форме приложения 4 к Порядку прилагается.",
  changeHeader: (opening: Day, now: Day) => [
    "Администратор",
    `На ${formatDay(opening)}`,
    `На ${formatDay(now)}`,
    "Изменение",
    "Изменение, %",
    "Динамика",
  ],
  allCaption: "Дебиторская задолженность, тыс. руб.",
  overdueCaption: "В том числе просроченная дебиторская задолженность, тыс. руб.",
  total: "Итого",

  largest: "2. Администраторы с наибольшей просроченной задолженностью и причины её образования",
  noOverdue: "Просроченной дебиторской задолженности нет.",
  leader: (name: string, amount: Money, share: string, total: Money) =>
    `Наибольшая сумма просроченной задолженности: ${name} — ${thousandsInWords(amount)}, ${share} всей просроченной задолженности (${thousandsInWords(total)}).`,
  causes: (name: string, list: string) => `${name}. Причины образования задолженности: ${list}.`,
  cause: (reason: string, count: number, amount: Money) =>
    `${reason} (${debts(count)}, ${thousandsInWords(amount)})`,
  otherCauses: (kinds: number, count: number, amount: Money) =>
    `${counted(kinds, "другая причина", "другие причины", "других причин")} (${debts(count)}, ${thousandsInWords(amount)})`,
  noCause: "причина не указана",
  largestHeader: [
    "Администратор",
    "Просроченная задолженность, тыс. руб.",
    "Доля в просроченной задолженности, %",
    "Основная причина",
  ],

  plans: "3. Исполнение планов мероприятий по сокращению просроченной задолженности",
  plansNote: (year: number, day: Day) =>
    sentence(`Планы установлены на весь ${year} год, исполнение показано на ${date(day)}`),
  noPlan:
    "План не представлен: на листе «План – Вологда» по этому администратору ничего не заполнено, поэтому исполнение не оценивается.",
  effect: (fact: Money) => `Бюджетный эффект на отчётную дату — ${thousandsInWords(fact)}`,
  effectPlan: (plan: Money, share: string | null) =>
    ` при плане ${thousandsInWords(plan)}${share === null ? "" : ` (${share})`}`,
  unknownEffect: "Бюджетный эффект на отчётную дату не известен: в реестре нет сведений об оплате",
  verdicts: (total: number, counts: readonly string[]) =>
    `План установлен по ${counted(total, "показателю", "показателям", "показателям")}: ${counts.join(", ")}.`,
  verdict: (verdict: string, count: number) => `${verdict} — ${count}`,
  planHeader: ["Показатель", "План на год", "Факт", "Исполнение, %", "Оценка, причины невыполнения"],
  reasoned: (verdict: string, reason: string | null) => (reason === null ? verdict : `${verdict}: ${reason}`),
  noReason: "причина не указана",
  unjudged: "нет сведений",
  recommendations: (list: readonly string[]) => sentence(`Рекомендации: ${list.join("; ")}`),
  noRecommendations: "Рекомендации: продолжать работу по плану.",
  claims: (count: number, amount: Money) =>
    `направить претензии по ${onDebts(count)} на ${thousandsInWords(amount)}`,
  lawsuits: (count: number, amount: Money) =>
    `подготовить и подать иски по ${onDebts(count)} на ${thousandsInWords(amount)}`,
  judgments: (count: number, amount: Money) =>
    `по ${onDebts(count)} с решением суда на ${thousandsInWords(amount)} получить исполнительные листы либо обжаловать отказ`,
  writs: (count: number, amount: Money) =>
    `направить приставам исполнительные листы по ${onDebts(count)} на ${thousandsInWords(amount)}`,
  fines: (count: number, amount: Money) =>
    `направить приставам постановления о штрафах по ${onDebts(count)} на ${thousandsInWords(amount)}`,
  commission: (count: number, amount: Money) =>
    `рассмотреть на комиссии ${debts(count)} на ${thousandsInWords(amount)}: ${plural(count, "он отвечает", "они отвечают", "они отвечают")} признакам кандидата на списание`,
} as const;
