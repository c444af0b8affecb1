import { dayOf, type Day } from "../../domain/day";
import { daysInText } from "../../domain/written/dayInText";
import { MONTH } from "../../domain/written/months";
import { normaliseHeading } from "./normaliseHeading";

/** Which part of a debt a column of sums holds; `plain` if the heading does not say. */
export type DebtPart = "principal" | "penalty" | "total" | "plain" | "overdue";

/** The moment of a balance: a date in the heading, words for one, or nothing. */
export type Moment = Day | "year-start" | "period-start" | "previous-month" | "report-date" | null;

/** A column that holds what was owed at a certain moment. */
export interface Balance {
  readonly part: DebtPart;
  readonly moment: Moment;
  /** The side of a turnover sheet's balance. */
  readonly side: "debit" | "credit" | null;
  /** Whether the heading says that the sum is included in another one («в т.ч. пени»). */
  readonly within: boolean;
}

/** A column that holds what happened during a period. */
export interface Turnover {
  readonly kind: "paid" | "accrued";
  /** The first day of the heading's own period, `year-start` for «с начала года», `null` if the title gives it. */
  readonly from: Day | "year-start" | null;
}

const DEBT =
  /задолж|долг|сальдо|остат|остаток|дебитор|(?:^| )дз(?: |$)|сумма|баланс|недоим|пен[яией]|пеней|штраф|неустой|процент\S* (?:\S+ ){0,3}(?:395|чуж)/;
/** Words of columns that relate to a debt but are not a sum of it. */
const NO_SUM =
  /(?:^| )(?:дат[аы]|срок\S*|причин\S*|основани\S*|договор\S*|контракт\S*|№|номер|вид|тип|категори\S*|код|наименовани\S*|должник\S*|дебиторы?|контрагент\S*|иск\S*|постановлени\S*|дн|дней|дни|период задолж\S*|кем|кому|мер\S*|отказ\S*|эффект\S*|резерв\S*|прогноз\S*|планируем\S*)(?: |$)/;
const MOVED =
  /(?:^| )(?:опл|упл|погаш?|пост)(?: |$)|оборот|оплач|оплат|поступ|уплач|погаш|начисл|(?<!(?:^| )(?:к|подлеж\S*) )взыскан|списан|приход|расход|увелич|уменьш/;
/** What the organisation itself owes. */
const OWED_BY_US = /кредиторск|задолж\S* кред(?: |$)|(?:^| )кред\S* задолж|(?:^| )кз(?: |$)/;
/** «на конец сент.»: the as-of date tells which month's end that is, not the words. */
const MONTHS_END = new RegExp(`(?:^| )кон(?:ец|ца)? ${MONTH}(?: |$)`);
/** What a heading says of a sum that is part of another one, normalised. */
export const OF_WHICH = /(?:^| )(?:в том числе|в т ч|из (?:них|него|нее))(?: |$)/;
const DATE_ALONE = /^(?:(?:по состоянию )?на(?: (?:начало|конец))?|сумма|год[ау]?|г| )*$/;

const PARTS: readonly (readonly [RegExp, DebtPart])[] = [
  [/(?:^| )(?:пен[яией]|неустойк\S*|штраф\S*) за (?:\S+ )?просроч/, "penalty"],
  [/(?<!за )просроч|долгосроч|долгосрочн|краткосроч|сомнит|безнад|разрешенн/, "overdue"],
  [/(?:^| )(?:с учетом|включая|вместе с|долг и|долга и) (?:начисленн\S+ )?(?:пен|штраф|неустой)/, "total"],
  [
    /(?:^| )(?:пен[яией](?: |$)|пеней|штраф|неустой)|(?:^| )процент\S* (?:\S+ ){0,3}(?:395|чуж\S+ (?:денеж\S* )?средств)/,
    "penalty",
  ],
  [/осн\S* (?:долг|задолж|сумм)|недоим/, "principal"],
  [/(?:^| )(?:всего|итого|общ(?:ая|ий) (?:сумма|долг|задолженность))(?: |$)/, "total"],
];

const MOMENTS: readonly (readonly [RegExp, Exclude<Moment, Day | null>])[] = [
  [
    /(?:^| )(?:1 (?:е |го |ое )?числ\S*|начал\S*) (?:предыд|прошл|предшеств)\S* мес|(?:^| )1 (?:е |го |ое )?числ\S* мес\S* предшеств/,
    "previous-month",
  ],
  [/(?:^| )1 (?:е |го |ое )?числ\S* (?:тек|отчетн)\S* мес/, "report-date"],
  // The end of last year is the beginning of this year.
  [
    /(?:^| )кон(?:ец|ца)? (?:прошл\S*|пр|предыдущ\S*|предшеств\S*|прошедш\S*)(?: (?:года|г)|$)(?: |$)/,
    "year-start",
  ],
  [/начал\S* (?:(?:отчетного|текущего|финансового) )?(?:\d{4} )?(?:г|года)(?: |$)/, "year-start"],
  // «на 1.01»: a day with an implied year, unless a period begins on it.
  [/(?:^| )0?1 01(?! (?:по |до )?\d)(?: |$)/, "year-start"],
  [/начал|(?:^| )(?:нач|вх)(?: |$)|входящ|(?:^| )с н (?:д|к)(?: |$)/, "period-start"],
  [
    /отчетн\S+ дат|дату (?:отчета|составлени)|(?:^| )кон(?:ец|ца|ечн\S*)?(?: |$)|исходящ|(?:^| )исх(?: |$)|текущую дату|(?:^| )с к (?:д|к)(?: |$)/,
    "report-date",
  ],
];

/** «Пени нач.»: penalties that were charged, not an opening balance. */
const CHARGED = /(?:^| )нач(?: |$)(?!(?:г|года)(?: |$))/;

const DEBIT = /дебет|(?:^| )дт(?: |$)|(?:^| )с [нк] д(?: |$)/;
const CREDIT = /кредит(?!орск)|(?:^| )кт(?: |$)|(?:^| )с [нк] к(?: |$)/;

/** Reads a heading as a balance («на 01.10.2026», «Сальдо на конец периода / Дебет»); `null` if it is not one. */
export function readBalance(levels: readonly string[]): Balance | null {
  const { text, days } = withoutDays(levels);
  if (NO_SUM.test(text) || MOVED.test(text) || OWED_BY_US.test(text) || MONTHS_END.test(text)) return null;
  const part = PARTS.find(([words]) => words.test(text))?.[1] ?? "plain";
  const isCharged = part === "penalty" && !/сальдо|остат/.test(text);
  const words = isCharged ? text.replace(CHARGED, " ") : text;
  const moment = days.at(-1) ?? MOMENTS.find(([moments]) => moments.test(words))?.[1] ?? null;
  const within = OF_WHICH.test(text);
  const aboutDebt = DEBT.test(text) || (moment !== null && (DATE_ALONE.test(text) || isMomentAlone(text)));
  if (!aboutDebt || (moment === null && part === "plain"))
    return part === "total" && isTotalAlone(text) ? bare(part) : null;
  return { part, moment, side: CREDIT.test(text) ? "credit" : DEBIT.test(text) ? "debit" : null, within };
}

const bare = (part: DebtPart): Balance => ({ part, moment: null, side: null, within: false });
const isTotalAlone = (text: string): boolean => /^(?:всего|итого|итого долг)$/.test(text);
const isMomentAlone = (text: string): boolean =>
  /^(?:на )?(?:начало|конец|отчетную)(?: (?:отчетного|текущего|финансового))?(?: (?:года|периода|дату))?(?: г)?(?: (?:всего|итого))?$/.test(
    text,
  ) || /^с [нк] [дк]$/.test(text);

const PAID = /^(?:сумма )?(?:оплачено|оплаты?|поступило|поступлени[ея]|уплачено|погашено|погашение)(?: |$)/;
const ACCRUED = /начисл|приход|увелич/;
const SINCE_NEW_YEAR = /с начала (?:(?:текущего|отчетного|финансового) )?года|в (?:текущем|отчетном) году/;

/** Reads a heading as a turnover («Обороты за период / Кредит», «Оплачено в отчётном периоде»); otherwise `null`. */
export function readTurnover(levels: readonly string[]): Turnover | null {
  const { text, days } = withoutDays(levels);
  if (NO_SUM.test(text) || /(?:^| )пен[яией]|штраф|неустой|неденежн|суд|претенз/.test(text)) return null;
  const from = SINCE_NEW_YEAR.test(text)
    ? "year-start"
    : days.length === 2
      ? (days[0] ?? null)
      : yearOf(text);
  if (/оборот/.test(text)) return { kind: CREDIT.test(text) ? "paid" : "accrued", from };
  if (PAID.test(text) || PAID.test(lastWords(levels)) || /^(?:расход|уменьшение)$/.test(lastWords(levels)))
    return { kind: "paid", from };
  return ACCRUED.test(text) ? { kind: "accrued", from } : null;
}

/** «Уплачено за 2026 год» begins on 1 January of that year. */
function yearOf(text: string): Day | null {
  const year = /(?:^| )(?:за|в) (20\d\d)(?: (?:г|год|году))?(?: |$)/.exec(text)?.[1];
  return year === undefined ? null : dayOf(Number(year), 1, 1);
}

function lastWords(levels: readonly string[]): string {
  return normaliseHeading(levels.at(-1) ?? "");
}

/** The normalised heading without its dates, and the dates in order. */
function withoutDays(levels: readonly string[]): { text: string; days: readonly Day[] } {
  const days: Day[] = [];
  const rest = levels.map((level) => {
    let text = level;
    const found = daysInText(level);
    days.push(...found.map(({ day }) => day));
    for (const { start, end } of [...found].reverse()) text = `${text.slice(0, start)} ${text.slice(end)}`;
    return text;
  });
  return { text: normaliseHeading(rest.join(" ")).replace(/ г$/, ""), days };
}
