import { fieldSpec } from "../../domain/fields";
import { columnName } from "../../domain/grid";
import type { ColumnTarget } from "../types";
import type { Finding } from "../cells/types";

/** What the matching of columns says to the user, in Russian. */

/** A target in the user's words. */
export function targetName(target: ColumnTarget): string {
  if (target === "closingCredit") return "кредитовое сальдо на конец";
  if (target === "deductedPayment") return "оплата, которую надо вычесть из долга";
  return target === "ignored" ? "не читается" : `«${fieldSpec(target).header}»`;
}

/** What values are, in the user's words. */
export const KINDS = {
  date: "даты",
  money: "суммы",
  inn: "ИНН",
  kbk: "КБК",
  party: "имена и названия",
  text: "текст",
} as const;

/** Words that explain why a column was matched this way, or not at all. */
export const REASONS = {
  chosen: "выбрано вами",
  remembered: "запомнено для такой шапки",
  rememberedSkip: "запомнено: не читать",
  exact: (words: string) => `заголовок «${words}» известен`,
  byContent: (words: string) => `заголовок «${words}», значения подходят`,
  contentDisagrees: (words: string) =>
    `заголовок «${words}» известен, но значения другие: выберите графу сами`,
  known: (words: string) => `графа «${words}» известна и в реестр не идёт`,
  dated: (date: string) => `остаток на ${date}`,
  yearStart: "остаток на начало года",
  reportDate: "остаток на отчётную дату",
  closingDebit: "дебетовое сальдо на конец",
  closingCredit: "кредитовое сальдо на конец уменьшает долг",
  deducted: (sum: string) => `оплата вычтена из графы «${sum}»: другой суммы долга нет`,
  perhapsDeducted: (sum: string) => `рядом «${sum}»: неясно, вычтена ли из неё эта оплата`,
  chargedAsAmount: "другой суммы долга нет; если долг – это начисленное за вычетом оплаты",
  openingCredit: "кредитовое сальдо на начало не читается",
  turnoverDebit: "начисления за период",
  paidInPeriod: "оплата за период с начала года",
  periodUnknown: "период начинается не с 1 января отчётного года или не указан",
  otherDate: (date: string) => `остаток на ${date} регламентам не нужен`,
  overdueShare: "просроченная часть вычисляется по срокам",
  overdueAsAmount: "другой суммы долга нет; если здесь весь долг, подтвердите",
  partOfOpening: "часть остатка на начало года",
  otherPenalty: "пени на другую дату не читаются",
  total: "сумма долга и пеней, они читаются из своих граф",
  withoutPenalties: (total: string) => `вместе с пенями это сумма графы «${total}»`,
  containsPenalties: "в эту сумму входят пени, которые читаются и отдельно",
  beforePayment: (remainder: string) => `сумма до оплаты, долг взят из графы «${remainder}»`,
  totalAsAmount: "отдельной графы основного долга нет, взят долг вместе с пенями",
  leftOf: (sum: string) => `то, что осталось от графы «${sum}»`,
  anotherPenalty: "пени или штрафы уже взяты из другой графы, а эта в неё не входит",
  anotherDebt: (sum: string) => `заголовок называет долг, а в графу «${sum}» эта сумма не входит`,
  partOf: (whole: string) => `слагаемое графы «${whole}»`,
  penaltyInside: "пени уже входят в сумму долга",
  taken: (target: ColumnTarget, header: string) =>
    `${targetName(target)} уже взято из ${header === "" ? "другой графы" : `графы «${header}»`}`,
  /** The words and values that were decisive. */
  meaning: (words: readonly string[], values: string | null) => {
    const said = [
      words.length === 0 ? "" : `слова ${words.map((word) => `«${word}»`).join(", ")}`,
      values === null ? "" : `значения – ${values}`,
    ].filter((part) => part !== "");
    return said.length === 0 ? "понято по соседним графам" : `понято по смыслу: ${said.join("; ")}`;
  },
  doubtful: (why: string) => `${why}; подтвердите`,
  onlyCandidate: (why: string) => `${why}; другой такой графы нет`,
  contentAlone: (kind: string) => `заголовка нет, но значения – ${kind}`,
  namesStep: "заголовок называет шаг взыскания, в столбце есть даты",
  chargedSince: "это остаток на более раннюю дату, а на листе есть начисления после неё",
  onlyCharged: "долга нет ни в одной графе, а в этой стоит, сколько начислено",
  mayBeDebt: "долга на отчётную дату нет ни в одной графе, а в этой стоят суммы",
  mayBeDebtor: "должника нет ни в одной графе, а в этой стоят названия или имена",
  untoldDates: "в столбце даты, а такой даты долга в листе больше нет",
  unknown: "заголовок незнаком",
  noHeader: "нет заголовка",
  tree: "столбец уровней: счета, контрагенты и договоры друг под другом",
} as const;

const finding = (severity: Finding["severity"], code: string, message: string): Finding => ({
  severity,
  code,
  message,
});

/** So much of a cell's text is repeated in a message. */
const LONGEST_EXAMPLE = 60;

/** A column as messages name it: «G «Сумма долга»». */
export interface NamedColumn {
  /** 0-based. */
  readonly column: number;
  readonly header: string;
}

const named = ({ column, header }: NamedColumn): string => `${columnName(column)} «${header}»`;

/** Notes on the mapping as a whole. */
export const NOTES = {
  latestTaken: (header: string, date: string, asOf: string): Finding =>
    finding(
      "warning",
      "amount-other-date",
      `Графы на ${asOf} нет, долг взят из графы «${header}» на ${date}: проверьте отчётную дату.`,
    ),
  periodMismatch: (headers: readonly string[]): Finding =>
    finding(
      "info",
      "turnover-period",
      `Период ведомости начинается не с 1 января отчётного года или не указан, поэтому не прочитаны графы: ` +
        `${headers.map((header) => `«${header}»`).join(", ")}.`,
    ),
  /**
   * `told`: the penalties' headings say that they are included in the sum; otherwise it is a guess, and shown as one.
   */
  totalAsAmount: (total: string, penalties: readonly string[], told: boolean): Finding =>
    told
      ? finding(
          "info",
          "total-as-amount",
          `Основной долг взят из графы «${total}» вместе с пенями; отдельно не прочитаны: ` +
            `${penalties.map((header) => `«${header}»`).join(", ")}.`,
        )
      : finding(
          "warning",
          "total-as-amount",
          `Основной долг взят из графы «${total}»: пени, похоже, входят в неё, и отдельно не прочитаны: ` +
            `${penalties.map((header) => `«${header}»`).join(", ")}. Если не входят, укажите, что это графа пеней.`,
        ),
  remainderTaken: (remainder: string, before: readonly string[]): Finding =>
    finding(
      "info",
      "remainder-as-amount",
      `Долг взят из графы «${remainder}», то есть после оплаты; не прочитаны: ` +
        `${before.map((header) => `«${header}»`).join(", ")}.`,
    ),
  penaltyInRemainder: (remainder: string): Finding =>
    finding(
      "warning",
      "penalty-in-remainder",
      `Долг взят из графы «${remainder}», а пени – из своей графы: проверьте, что остаток посчитан без пеней.`,
    ),
  paymentsDeducted: (sum: NamedColumn, payment: NamedColumn): Finding =>
    finding(
      "warning",
      "payments-deducted",
      `Долг посчитан: из графы ${named(sum)} вычтена ${named(payment)}. Если оплата в ней уже учтена, укажите, что ${named(payment)} – «${fieldSpec("paidAmount").header}», или не используйте этот столбец.`,
    ),
  paymentsUnread: (sum: NamedColumn, payments: readonly NamedColumn[]): Finding =>
    finding(
      "warning",
      "payments-unread",
      `Долг взят из графы ${named(sum)}, а рядом несколько граф оплаты: ${payments.map(named).join(", ")}. Вычтены ли они из долга, неизвестно: если нет, сведите их в одну графу или добавьте графу остатка.`,
    ),
  stepsInText: (column: NamedColumn, example: string): Finding =>
    finding(
      "warning",
      "steps-in-text",
      `В тексте столбца ${named(column)} названы шаги взыскания с датами («${example.slice(0, LONGEST_EXAMPLE)}»), а своих граф у них нет: в этапах и сроках они не учтены. Впишите даты в графы реестра.`,
    ),
  amountClash: (kept: NamedColumn, left: NamedColumn): Finding =>
    finding(
      "warning",
      "amount-clash",
      `Долг может стоять в двух графах; взята ${named(kept)}, не прочитана ${named(left)}: проверьте выбор граф.`,
    ),
  chosenMissing: (target: ColumnTarget, column: string): Finding =>
    finding(
      "error",
      "chosen-column-missing",
      `Для поля ${targetName(target)} выбран столбец ${column}, но в таблице его нет.`,
    ),
};
