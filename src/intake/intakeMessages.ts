import { formatDay, type Day } from "../domain/day";
import type { FieldKey } from "../domain/fields";
import { columnName } from "../domain/grid";
import { counted } from "../domain/plural";
import { formatMoney, type Money } from "../domain/money";
import type { MoneyField } from "./rows/factColumns";
import type { ColumnMatch, MoneyUnit, Subtracted } from "./types";

/** Everything that the intake of a sheet says to the user; the texts about single values are in cells/messages.ts. */

/** What a column of sums is called in a sentence. */
export const SUM_NAMES: Readonly<Record<MoneyField | Subtracted, string>> = {
  amount: "основной долг",
  closingCredit: "сальдо кредитовое на конец",
  deductedPayment: "оплата, вычтенная из долга",
  penalty: "пени и штрафы",
  openingAmount: "на начало года",
  previousAmount: "на 1-е число предыдущего месяца",
  paidAmount: "оплачено с начала года",
  lawsuitAmount: "сумма иска",
  accrued: "начислено за период",
  awardedAmount: "присуждено",
  recoveredAmount: "взыскано приставами",
};

const UNITS: Readonly<Record<MoneyUnit, string>> = {
  rub: "рублях",
  thousand: "тысячах рублей",
  million: "миллионах рублей",
};

/** Columns without which there is no register. */
export type RequiredColumn = "debtor" | "amount";

const REQUIRED: Readonly<Record<RequiredColumn, string>> = {
  debtor: "«Должник» (или «ИНН»)",
  amount: "«Сумма задолженности»",
};

/** The field for which the user may choose a column if a required one is missing. */
export const REQUIRED_FIELDS = { debtor: "debtorName", amount: "amount" } as const satisfies Record<
  RequiredColumn,
  FieldKey
>;

/** How a message names the sheet. */
export function placeName(place: { readonly file: string; readonly sheet: string }): string {
  return `Файл «${place.file}», лист «${place.sheet}»`;
}

/** How a message names a column that it offers: its letter and heading. */
export function describeColumn(match: Pick<ColumnMatch, "column" | "header">): string {
  const heading = match.header === "" ? "без заголовка" : `«${match.header}»`;
  return `${columnName(match.column)} ${heading}`;
}

/** How many rows are named in one message. */
const MOST_ROWS = 10;

/** «3, 7, 8»: the first of many. */
function listed(rows: readonly number[]): string {
  const more = rows.length - MOST_ROWS;
  return `${rows.length === 1 ? "строка" : "строки"} ${rows.slice(0, MOST_ROWS).join(", ")}${more > 0 ? ` и ещё ${more}` : ""}`;
}

/** The texts, one for each code of a problem, a failure or a control. */
export const MESSAGES = {
  emptySheet: (place: string) => `${place}: лист пуст, разбирать нечего. Выберите лист с таблицей долгов.`,
  noTable: (place: string) =>
    `${place}: таблица долгов не найдена. Нужна строка заголовков, в которой есть должник и сумма задолженности, и строки долгов под ней.`,
  noDebts: (place: string) =>
    `${place}: под заголовками нет ни одной строки с суммой. Проверьте, тот ли лист выбран.`,
  missingColumn: (place: string, column: RequiredColumn) =>
    `${place}: не найден столбец ${REQUIRED[column]}. Укажите, какой это столбец.`,
  ambiguousColumn: (place: string, column: RequiredColumn, offered: readonly string[]) =>
    `${place}: неясно, какой столбец ${REQUIRED[column]}: ${offered.join(", ")}. Подтвердите нужный.`,
  debtorStandIn: (header: string) =>
    `Ни должника, ни ИНН в листе нет: должник назван по столбцу «${header}».`,
  hiddenRows: (count: number) =>
    `Скрытые строки листа прочитаны, их ${count}: долги в них вошли в реестр. Если они лишние, удалите их с листа.`,
  hiddenColumns: (names: string) => `Скрытые столбцы листа прочитаны: ${names}.`,
  struckRows: (rows: readonly number[]) =>
    `Зачёркнутые строки прочитаны, их ${rows.length} (${listed(rows)}): долги в них вошли в реестр. Если они погашены или внесены по ошибке, удалите их с листа.`,
  paidUpRows: (rows: readonly number[], said: string) =>
    `На листе отмечены как оплаченные, погашенные или списанные («${said}»), но с суммой, ${listed(rows)}: эти суммы вошли в реестр как долг целиком. Если их уже не должны, поставьте в сумме 0 или остаток либо удалите строки с листа.`,
  strayCells: (count: number, cell: string) =>
    `Далеко за таблицей, после тысяч пустых строк или столбцов, заполнено ячеек: ${count} (первая – ${cell}); они не прочитаны. Если в них долги, перенесите их к таблице; если они лишние, очистите их.`,
  titleAsOf: (title: Day, asOf: Day) =>
    `В заголовке листа указана дата ${formatDay(title)}, а реестр строится на ${formatDay(asOf)}. Проверьте отчётную дату.`,
  periodEnd: (end: Day, asOf: Day) =>
    `Ведомость составлена по ${formatDay(end)}, а реестр строится на ${formatDay(asOf)}. Проверьте отчётную дату или выгрузите ведомость заново.`,
  dateMonthFirst: (header: string) =>
    `В столбце «${header}» даты записаны месяцем вперёд («02/13/2026» – 13 февраля), так они и прочитаны все.`,
  dateOrderMixed: (header: string) =>
    `В столбце «${header}» даты записаны месяцем вперёд, а часть их Excel уже превратил в даты: в них день и месяц могли поменяться местами. Сверьте этот столбец с первичными документами.`,
  dateOrderUnknown: (header: string) =>
    `В столбце «${header}» по значениям не видно, что стоит впереди, день или месяц («03/05/2026»); прочитано днём вперёд. Если впереди месяц, впишите даты в виде дд.мм.гггг.`,
  debtsNegative: (header: string) =>
    `«${header}» говорит, что долг записан со знаком минус, а прочитан он как есть, то есть как переплата. Поменяйте знаки в этой графе или впишите долг в отдельную графу без минуса и прочитайте файл заново.`,
  mostlyNegative: (header: string, negative: number, all: number) =>
    `В графе «${header}» большинство сумм с минусом (${negative} из ${all}), они прочитаны как переплата. Если минусом записан долг, поменяйте знаки и прочитайте файл заново.`,
  mixedUnits: (unit: MoneyUnit) =>
    `В заголовках столбцов названы разные единицы; столбцы без единицы прочитаны в ${UNITS[unit]}. Проверьте суммы.`,
  noSum: "В строке нет ни основного долга, ни пеней. Впишите сумму или удалите строку.",
  noDebtor: "В строке есть сумма, но не назван должник. Впишите наименование или ИНН.",
  foreign: (currency: string) =>
    `Сумма не в рублях (${currency}), а реестр ведётся в рублях. Впишите сумму в рублях по курсу, которого требует договор или закон, и исправьте валюту.`,
  partOfSum:
    "В строке названа часть долга, но не должник. Если это отдельный долг, впишите должника; если часть суммы строки выше – поставьте перед ней «в том числе».",
  longerThanHeading:
    "В строке больше значений, чем заголовков: разделитель стоит внутри значения, и не видно, к каким столбцам они относятся. Возьмите это значение в кавычки и прочитайте файл заново.",
  courtCost:
    "Госпошлина и судебные расходы – не долг и не пени, пока их не присудил суд: в реестр строка не входит. Если они присуждены, впишите их в графу «Присуждено».",
  owedByUs:
    "Это кредиторская задолженность, её должны не нам: в реестр должников строка не входит. Если это всё же долг перед нами, исправьте её вид или раздел на листе.",
  turnoverRow:
    "Это начисление, оплата или остаток на начало, а не долг: долг стоит в другой строке. Оставьте на листе строки долга или поставьте показатели в столбцы.",
  overpaid:
    "Это переплата, а не долг: в реестр должников строка не входит. Если она уменьшает долг, впишите её в строку должника со знаком минус.",
  rejectedRows: (first: number, count: number, reason: string) =>
    `Не вошли в реестр строки, их ${count}, первая – ${first}. ${reason}`,
  rejected: (row: number, reason: string) => `Строка ${row} не вошла в реестр. ${reason}`,
  mergesUnknown:
    "Эта версия Excel не сообщает, какие ячейки объединены: значение на несколько строк прочитано только в первой из них. Проверьте администратора и подразделение в реестре или откройте книгу в более новом Excel.",
  administratorFromAbove: (first: number, last: number, from: number) =>
    `В ${first === last ? `строке ${first}` : `строках ${first}–${last}`} администратор не указан, взят из строки ${from}: похоже, ячейка объединена на весь блок. Впишите его, если он другой.`,
  debtorFromAbove: "Должник в строке не назван, взят из строки выше. Впишите его, если он другой.",
  duplicate: (row: number, first: number) =>
    `Строка ${row} полностью повторяет строку ${first}. Обе считаются долгами; если долг один, удалите повтор.`,
  totalMismatch: (label: string, sum: string, own: Money, rows: Money) =>
    `Итог «${label}» (${sum}) на листе ${formatMoney(own)} руб., а по строкам ${formatMoney(rows)} руб., разница ${formatMoney(own.minus(rows).abs())} руб. Проверьте формулу итога и строки, которые он складывает.`,
  parentMismatch: (label: string, own: Money, rows: Money) =>
    `В строке группы «${label}» сумма ${formatMoney(own)} руб., а у строк под ней ${formatMoney(rows)} руб. В реестр вошли строки нижнего уровня; сверьте выгрузку.`,
  underTotal: (row: number) =>
    `Строка ${row} стоит под общим итогом и похожа на расшифровку, в реестр она не вошла. Если это долг, перенесите её выше итога.`,
  secondTable: (row: number) =>
    `В строке ${row} начинается другая таблица; она и строки под ней не прочитаны. Перенесите её на отдельный лист.`,
  kopecksApart: (header: string) =>
    `Графа «${header}» не прочитана: копейки стоят отдельно от рублей, и долг в реестре без них. Сведите рубли и копейки в одну графу.`,
  kopecksAsRoubles: (text: string) =>
    `«${text}» говорит, что суммы в копейках, а прочитаны они как рубли. Пересчитайте их в рубли и прочитайте файл заново.`,
  tableAbove: (row: number, read: number) =>
    `В строке ${row} стоит ещё одна таблица долгов; она не прочитана, реестр построен по таблице в строке ${read}. Перенесите её на отдельный лист или сведите обе под одну шапку.`,
  tableBeside: (part: string, read: string) =>
    `Рядом стоит другая таблица долгов (столбцы ${part}); она не прочитана, реестр построен по столбцам ${read}. Перенесите её на отдельный лист или сведите обе под одну шапку.`,
  halves: (count: number) =>
    `Список напечатан рядом в несколько столбцов под одной шапкой (частей: ${count}); все они прочитаны как одна таблица.`,
  onItsSide: (place: string, column: string) =>
    `${place}: таблица положена набок: заголовки стоят в столбце ${column} друг под другом, а каждый долг занимает столбец. Скопируйте её и вставьте на новый лист через «Специальная вставка» → «Транспонировать», затем выберите этот лист.`,
  otherAccounting: (count: number, kept: string) =>
    `Строки показателей, кроме «${kept}», не считались, их ${count}: они повторяют те же долги в другом учёте.`,
  treeColumn: "дерево 1С: уровни столбца — счёт, код дохода, контрагент, договор",
  controlRows: "Сумма долгов = сумма строк исходного листа",
  controlTotal: (label: string, cell: string, sum: string) => `Итог листа «${label}» (${cell}): ${sum}`,
  controlUnderTotal: "Строки под общим итогом – его расшифровка",
  leftUnderTotal: (count: number, sum: Money) =>
    `не вошли ${counted(count, "строка", "строки", "строк")} на ${formatMoney(sum)} руб.`,
  adviceUnderTotal: "Если среди них есть долги, перенесите их выше итога.",
  controlTables: "Все таблицы листа прочитаны",
  controlSubtotals: "Промежуточные итоги листа сходятся со строками",
  adviceRows: "Сообщите разработчикам: суммы потерялись при разборе.",
  adviceSubtotals: "Не сошедшиеся итоги названы отдельно.",
  adviceTotal: (cell: string) => `Проверьте формулу в ячейке ${cell} и строки, которые она складывает.`,
} as const;
