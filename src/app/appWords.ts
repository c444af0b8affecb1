import { formatDay, type Day } from "../domain/day";
import { countedDebts, plural, separated } from "../domain/plural";
import { formatMoney, type Money } from "../domain/money";
import type { UnitReading } from "../intake/types";
import { UNIT_NAMES } from "../intake/unitNames";

const quoted = (names: readonly string[]): string => names.map((name) => `«${name.trim()}»`).join(", ");

const UNIT_SOURCES: Readonly<Record<UnitReading["by"], string>> = {
  heading: "по заголовку",
  title: "по строке над таблицей",
  format: "по формату чисел",
  sizes: "по величине сумм",
};

/** Why a request is refused, and what to do. */
export const REFUSALS = {
  noTable: (file: string) =>
    `Файл «${file}»: таблица долгов не найдена. Нужны столбцы с должником (или ИНН) и суммой долга под общей шапкой.`,
  noTableRead: (file: string, unread: readonly string[]) =>
    `Файл «${file}»: таблица долгов не найдена, а прочитать ${unread.length === 1 ? "лист" : "листы"} ${quoted(unread)} не удалось. Откройте файл в Excel, сохраните его заново и повторите.`,
  severalTables: (file: string, sheets: readonly string[]) =>
    `Файл «${file}»: таблицы долгов есть на нескольких листах: ${quoted(sheets)}. Укажите, какие из них взять.`,
  severalPeriods: (file: string, sheets: readonly string[]) =>
    `Файл «${file}»: листы ${quoted(sheets)} – одна таблица на разные даты, они не складываются. Укажите один.`,
  noSuchSheet: (file: string, sheet: string, sheets: readonly string[]) =>
    `Файл «${file}»: листа «${sheet}» нет. ${sheets.length === 0 ? "Других листов с данными в файле нет." : `Есть листы: ${quoted(sheets)}.`}`,
  ownSheet: (file: string, sheet: string) =>
    `Файл «${file}»: лист «${sheet}» создан этой программой, а не бухгалтером. Укажите исходный лист с долгами.`,
  noSuchColumn: (file: string, sheet: string, column: string, field: string) =>
    `Файл «${file}», лист «${sheet}»: в таблице долгов нет столбца ${column}, выбранного для ${field}. Выберите другой столбец.`,
  doubt: (file: string, sheet: string, column: string, header: string, field: string | null) =>
    `Файл «${file}», лист «${sheet.trim()}»: ${header === "" ? `столбец ${column} без заголовка` : `столбец ${column} «${header}»`} не понят с уверенностью${field === null ? "" : `, похоже, это ${field}`}. Ответьте, что в нём.`,
  unit: (
    file: string,
    sheet: string,
    column: string,
    header: string,
    readings: readonly (UnitReading & { readonly total: string })[],
  ) =>
    `Файл «${file}», лист «${sheet.trim()}»: неясно, в чём суммы столбца ${column} «${header}»: ${readings
      .map(({ unit, by, total }) => `${UNIT_SOURCES[by]} – ${UNIT_NAMES[unit]} (долг ${total} руб.)`)
      .join(", ")}. Ответьте, что верно.`,
  noDebts: (sheets: readonly string[]) =>
    `В ${sheets.length === 1 ? "листе" : "листах"} ${quoted(sheets)} нет ни одного долга: реестр не построен. Проверьте, тот ли лист выбран, и отклонённые строки в нём.`,
  noSuchLine: "Этой строки в реестре больше нет: её удалили или изменили. Обновите реестр и повторите.",
  debtsLost: (lost: number, typed: number, added: number, reason: string | null) =>
    `Реестр не обновлён: из ${typed} строк, в которые вы что-то вписали, ${lost} не нашли своего долга в новом листе, а новых долгов в нём ${added}. ${reason ?? "Похоже, изменился столбец или написание."} Исправьте лист; если долги действительно другие, подтвердите это.`,
  unknownForm: (id: string, known: readonly string[]) =>
    `Формы «${id}» нет. Известные формы: ${known.join(", ")}.`,
} as const;

/** What is said about each file of a consolidation. */
export const FILE_WORDS = {
  verdicts: {
    read: "прочитан",
    damaged: "повреждён",
    "no-table": "без таблицы долгов",
    "no-debts": "задолженности нет",
    duplicate: "дубль",
    "other-period": "чужой отчётный период",
    "control-failed": "контроль не сошёлся",
    "not-submitted": "не представлен",
  },
  sameAs: (file: string) => `Те же долги, что в файле «${file}»: учтены один раз.`,
  olderThan: (file: string) =>
    `Это прежний период таблицы «${file}»: периоды не складываются, файл не учтён.`,
  otherDate: (date: Day) => `В заголовке ${formatDay(date)}; долги учтены.`,
  countedOnce: (count: number) =>
    `${separated(count)} ${plural(count, "долг этого администратора есть", "долга этого администратора есть", "долгов этого администратора есть")} и в другом файле: учтены один раз.`,
  countedTwice: (file: string) => `Такие же долги другого администратора есть в файле «${file}»: учтены оба.`,
  neverSubmitted: "Есть в перечне листа «Настройки», сведений от него нет.",
  notSubmitted: (debts: number) => `Прежние долги (${debts}) сохранены, в итоги не входят.`,
  control: "Все файлы прочитаны, все администраторы представили сведения",
  controlAdvice: (files: string, someAbsent: boolean) =>
    `Не вошли в реестр: ${files}. Получите исправные файлы и постройте ещё раз.${someAbsent ? " Кто больше не представляет, того строки удалите из реестра (а если в «Настройках» заполнен перечень — уберите его оттуда)." : ""}`,
} as const;

/** What has changed when many lines do not find their debts. */
export const GUARD = {
  field: (name: string, example: string) => `Похоже, изменилось написание в столбце «${name}»: ${example}.`,
  example: (was: string, is: string) =>
    `было ${was === "" ? "пусто" : `«${was}»`}, стало ${is === "" ? "пусто" : `«${is}»`}`,
  fields: {
    administratorCode: "Код администратора",
    administratorName: "Администратор доходов",
    inn: "ИНН",
    account: "Лицевой счёт",
    name: "Должник",
    basis: "Основание (договор)",
    basisDate: "Дата договора",
    origin: "Дата возникновения",
    due: "Срок уплаты",
    kbk: "Код дохода (КБК)",
    kind: "Вид задолженности",
  },
} as const;

/** What the user is told about papers and what they are made from. */
export const DOCUMENT_WORDS = {
  noRegister: (file: string) =>
    `Файл «${file}»: листа «Реестр должников» в нём нет. Сначала постройте реестр, затем укажите готовую книгу.`,
  template: (name: string, faults: readonly string[]) =>
    `Шаблон «${name}»: ${faults.join("; ")}. Ничего не составлено: исправьте шаблон и повторите.`,
  templateName: (title: string) => `Шаблон ${title}`,
  /** The sheet's name in lower case. */
  paymentsSheet: "оплаты",
  paymentsHeader: (sheet: string) =>
    `Лист «${sheet}»: не найдены столбцы «Дата», «Сумма» и «ИНН» или «Должник»; платежи не учтены.`,
  paymentUnread: (sheet: string, row: number) =>
    `Лист «${sheet}», строка ${String(row)}: дата или сумма платежа не прочитана; платёж не учтён.`,
  paymentNobodys: (sheet: string, row: number, found: number) =>
    found === 0
      ? `Лист «${sheet}», строка ${String(row)}: долга этого плательщика в реестре нет; платёж не учтён.`
      : `Лист «${sheet}», строка ${String(row)}: у плательщика несколько долгов, основание не подошло ни к одному; платёж не учтён.`,
} as const;

/** Controls that the register as a whole must pass. */
export const CONTROLS = {
  sum: "Сумма реестра = сумма исходного листа",
  sums: "Сумма реестра = сумма исходных листов",
  ofSheet: (sheet: string, name: string) => `Лист «${sheet}». ${name}`,
  replay: (date: Day) => `Сумма реестра = сумма на ${formatDay(date)}, как она тогда была`,
  columns: "Все столбцы поняты",
  allColumns: "все",
  column: (column: string, header: string) => `${column} «${header}»`,
  leftOut: (columns: readonly string[]) => `не взяты: ${columns.join(", ")}`,
  columnsAdvice: "Долги посчитаны без этих столбцов: ответьте, что в них, и постройте реестр заново.",
  otherColumns: "Столбцы без ответа, которые не решают ни срока, ни суммы",
  otherColumnsAdvice: "В них может быть что-то нужное: ответьте, что это, или оставьте как есть.",
  debtSum: "Графа, в которой долг, известна",
  debtSumGuess: "выбрана по догадке",
  signs: "Долг записан без минуса",
  mostlyNegative: "большинство сумм с минусом",
  paidUp: "Отмеченные на листе как оплаченные или списанные",
  paidUpTaken: "вошли в реестр",
  steps: "Шаги взыскания взяты из своих граф",
  stepsInText: "названы в тексте",
  unit: "Единица сумм известна",
  unitOpen: "неясна",
  dates: "Все листы на отчётную дату",
  onDate: (day: Day) => formatDay(day),
  sheetOf: (name: string, day: Day) => `«${name}» – ${formatDay(day)}`,
  datesAdvice:
    "Суммы на разные даты не складывают: возьмите листы на отчётную дату или уберите лишние файлы.",
  values: "Все значения прочитаны",
  allValues: "все",
  notRead: (places: string, cells: string) => `не прочитано ${places}${cells === "" ? "" : `: ${cells}`}`,
  andMore: (more: number) => ` и ещё ${more}`,
  valuesAdvice: "Каждое названо среди замечаний: исправьте и постройте реестр заново.",
  rows: "Все строки учтены",
  allRows: "все",
  rejected: (rows: string, sum: string | null) =>
    `не вошло ${rows}${sum === null ? ", суммы не читаются" : ` на ${sum} руб., которые читаются`}`,
  rowsAdvice:
    "Каждая отклонённая строка названа с причиной среди замечаний: исправьте их и постройте реестр заново.",
  allRead: "Все листы прочитаны",
  unreadSheets: (sheets: readonly string[]) => `не прочитано: ${quoted(sheets)}`,
  unreadAdvice: "Откройте файл в Excel, сохраните его заново и постройте реестр ещё раз.",
  sumAdvice: "Реестр не сходится с исходными листами: не используйте его и сообщите разработчику.",
  deletedAdvice: (debts: string, sum: string) =>
    `Из реестра удалены строки долгов, которые были на эту дату: ${debts} на ${sum} руб. Полностью эта дата видна в книге, сохранённой до удаления строк.`,
} as const;

/** Controls against the earlier register. */
export const EARLIER_CONTROLS = {
  unit: "Суммы тех же долгов соразмерны прежним",
  unitAdvice: (isSmaller: boolean) =>
    `Суммы почти всех долгов ${isSmaller ? "в тысячу (миллион) раз меньше прежних: похоже, лист в тысячах (миллионах) рублей" : "в тысячу (миллион) раз больше прежних: похоже, прежний лист был в тысячах (миллионах) рублей, а этот в рублях"}. Назовите единицу в заголовке столбца или при построении и постройте реестр заново.`,
  lost: (header: string) => `«${header}»: столбец есть в листе`,
  lostSums: (debts: string, total: string) => `нет; в прежнем реестре ${debts} на ${total} руб.`,
  lostAdvice: (header: string) =>
    `Прежние суммы «${header}» на новую дату не переносятся: каковы они теперь, неизвестно. Верните столбец в лист или впишите суммы в реестр и обновите его.`,
} as const;

/** Why a form is not built when all are requested and the form itself does not say why; continues after its name. */
export const FORM_REASONS = {
  nothing: "в реестре нет долгов, которые она показывает",
} as const;

/** What collection rules are called once the organisation has set its own terms. */
export const RULES = {
  edited: (name: string) => `${name}, со своими сроками организации`,
} as const;

/** How the chosen reading of the law affects a register's figures. */
export const LAW_PROBLEMS = {
  movedTerm: (term: Day, base: Day, { count, sum }: { readonly count: number; readonly sum: Money }) =>
    `Со сроком ${formatDay(term)}, перенесённым с нерабочего дня на ${formatDay(base)} (ст. 193 ГК РФ): ${separated(count)} ${plural(count, "долг", "долга", "долгов")}, ${formatMoney(sum)} руб.; без переноса они просрочены. Перенос можно выключить на листе «Настройки».`,
  overdueSums: (
    days: { readonly count: number; readonly sum: Money },
    clause: string,
    rules: { readonly count: number; readonly sum: Money },
  ) =>
    `Просрочено — два разных числа: срок уплаты прошёл у ${separated(days.count)} ${plural(days.count, "долга", "долгов", "долгов")} на ${formatMoney(days.sum)} руб., а просрочены по правилам (${clause}) ${separated(rules.count)} ${plural(rules.count, "долг", "долга", "долгов")} на ${formatMoney(rules.sum)} руб. Дни просрочки и пени считаются со срока уплаты.`,
  noPenalties: (sheet: string, clause: string) =>
    `Лист «${sheet}»: начисленных пеней нет ни у одного долга, поэтому начислены ли они, не проверено (${clause}).`,
} as const;

/** An example debt under a regulation that is being typed. */
export const TRIAL_WORDS = {
  everybody: "Пример: обычный долг",
  of: (whom: string) => `Пример: ${whom}`,
  income: (words: string) => `доход «${words}»`,
  dates: (origin: Day, due: Day, claim: Day, received: Day) =>
    `Долг возник ${formatDay(origin)}, срок уплаты ${formatDay(due)}. Каждый шаг сделан в последний день; претензия от ${formatDay(claim)} получена ${formatDay(received)}, ответа нет.`,
  by: (action: string, day: Day, clause: string) => `${action} — не позднее ${formatDay(day)} (${clause})`,
  open: (action: string, clause: string) => `${action} — без срока (${clause})`,
  since: (action: string, day: Day, clause: string) => `${action} — с ${formatDay(day)} (${clause})`,
  unclaimed: (since: Day, line: string) => `Если претензия не обязательна, с ${formatDay(since)}: ${line}`,
  late: (day: Day, since: Day) =>
    `шаг нельзя выполнить в срок: в примере он возможен с ${formatDay(since)}, а срок кончается раньше, ${formatDay(day)}`,
} as const;

/** Problems that only appear when the register is put together. */
export const PROBLEMS = {
  notYetInForce: (name: string, adopted: Day, asOf: Day) =>
    `Правила «${name}» приняты ${formatDay(adopted)}, а отчётная дата ${formatDay(asOf)} раньше: сроки посчитаны по ним, но исполнение шагов тогда по ним не оценивалось.`,
  noLongerInForce: (name: string, to: Day, asOf: Day) =>
    `Правила «${name}» действовали по ${formatDay(to)}, а отчётная дата ${formatDay(asOf)} позже. Проверьте, какой документ действует теперь.`,
  ownStepLate: (step: string, doubt: string) =>
    `Свой регламент, «${step}»: ${doubt}. Проверьте срок этого шага.`,
  otherRules: (likely: string, taken: string) =>
    `Заголовок листа похож на «${likely}», а сроки посчитаны по другим правилам: ${taken}. Если верен документ из заголовка, выберите его правила взыскания.`,
  valuesOnly: (files: readonly string[], more: number) => {
    const isOne = files.length + more === 1;
    const named = files.map((file) => `«${file}»`).join(", ");
    return `Из ${isOne ? "файла" : "файлов"} ${named}${more > 0 ? ` и ещё ${separated(more)}` : ""} взяты только значения ячеек: диаграммы, рисунки, примечания и часть оформления остались в ${isOne ? "нём" : "них"}.`;
  },
  conflict: (header: string, kept: string, source: string) =>
    `«${header}»: в реестре вручную указано «${kept}», а в исходном листе теперь «${source}». В реестре оставлено введённое вручную; если верен лист, впишите в реестр «${source}».`,
  overwritten: (header: string, typed: string, source: string) =>
    `«${header}»: в реестре вручную указано «${typed}», а в исходном листе «${source}». Суммы всегда берутся из исходного листа: исправьте сумму там.`,
  typedElsewhere: (sheet: string, cell: string, text: string) =>
    `На листе «${sheet}» в ${cell} было вручную введено «${text}». Этот лист строится заново, поэтому на новом этого нет: перенесите на свой лист, в реестр или под его таблицу.`,
  moreTypedElsewhere: (sheet: string, count: number) =>
    `На листе «${sheet}» вручную введено и в других ячейках (ещё ${separated(count)}): на новом листе этого нет.`,
  noteElsewhere: (sheet: string, cell: string, text: string) =>
    `На листе «${sheet}» к ${cell} было примечание «${text}». Этот лист строится заново, поэтому на новом его нет; примечания в реестре сохраняются.`,
  correctedPast: (day: Day, was: string, is: string) =>
    `Прошлое исправлено: на ${formatDay(day)} было ${was} руб., теперь ${is} руб. Суммы «на начало года» и «на 1-е число» следующих реестров берутся из новых.`,
  lostMark: (sheet: string) =>
    `Лист «${sheet}» узнан как прежний реестр по заголовкам: его метка потеряна. Вписанное в него взято в новый реестр, а сам он оставлен рядом; когда проверите, удалите его.`,
  copiesConflict: (debtor: string, header: string, lost: string, kept: string) =>
    `«${debtor}», «${header}»: в двух копиях реестра разное: «${lost}» и «${kept}». Оставлено «${kept}» (из построенного позже); если верно другое, исправьте в реестре.`,
  answered: (old: string, now: string, typed: string | null) =>
    `По вашему ответу это один долг: «${old}»${old === now ? "" : ` – теперь «${now}»`}.${typed === null ? "" : ` Перешло введённое вручную: ${typed}.`}`,
  answerUnread: (text: string) =>
    `Ответ «${text}» не понят, вопрос остаётся: впишите в эту ячейку «да» или «нет» и обновите реестр.`,
  answerConflict: (debtor: string, header: string, value: string) =>
    `«${debtor}», «${header}»: в прежней строке было «${value}», в новой другое значение. Оставлено значение новой строки.`,
  replayed: (asOf: Day, date: Day) =>
    `Суммы показаны такими, какими они были на ${formatDay(date)}${asOf === date ? "" : ` (взято для ${formatDay(asOf)})`}; долги, возникшие позже, в итоги не входят. Прежние суммы не изменены.`,
  noSnapshot: (asOf: Day, nearest: Day | null, isItsOwn: boolean) =>
    `На ${formatDay(asOf)} реестр не строился: суммы взяты из ${isItsOwn ? "листа, составленного на эту дату, и не запомнены" : "нынешнего листа, это не суммы на ту дату"}.${nearest === null ? "" : ` Ближайшая дата с суммами: ${formatDay(nearest)}.`}`,
  whatIf: (asOf: Day) =>
    `Реестр посчитан на ${formatDay(asOf)} для просмотра («Что если»): суммы этой даты не запоминаются.`,
  ambiguous: (count: number) =>
    `${separated(count)} ${plural(count, "пара долгов похожа", "пары долгов похожи", "пар долгов похожи")} друг на друга: решите на листе «Изменения», тот же ли это долг, и обновите реестр.`,
  recognised: (count: number) =>
    `${separated(count)} ${plural(count, "долг узнан", "долга узнаны", "долгов узнаны")}, хотя в листе изменились их данные: проверьте на листе «Изменения».`,
  nearestOpening: (wanted: Day, nearest: Day) =>
    `«На начало года»: нет сумм на ${formatDay(wanted)}; ближайшие на ${formatDay(nearest)}. Взять их можно, выбрав снимок на эту дату.`,
  paidDerived: (count: number) =>
    `«Оплачено с начала года»: в исходном листе такого столбца нет, для ${separated(count)} ${plural(count, "долга", "долгов", "долгов")} взято то, на что уменьшились суммы от одной отчётной даты к другой (выведено).`,
  provisional: (years: readonly number[]) =>
    `Производственный календарь на ${yearList(years)} ещё не утверждён: сроки, которые приходятся на ${years.length === 1 ? "этот год" : "эти годы"}, предварительные.`,
  provisionalLimitation: (years: readonly number[]) =>
    `Производственный календарь на ${yearList(years)} ещё не утверждён: концы исковой давности, которые приходятся на ${years.length === 1 ? "этот год" : "эти годы"}, могут сдвинуться на несколько дней.`,
  asOfBack: (asOf: Day, earlier: Day) =>
    `Прежний реестр составлен на ${formatDay(earlier)}, то есть позже, чем новый (на ${formatDay(asOf)}). Введённое вручную сохранено; проверьте отчётную дату.`,
  filled: (count: number, header: string, date: Day) =>
    `«${header}»: в исходном листе такого столбца нет, для ${separated(count)} ${plural(count, "долга", "долгов", "долгов")} взяты суммы прежнего реестра на ${formatDay(date)}.`,
  formRemoved: (sheet: string) =>
    `Лист «${sheet}» удалён: в реестре больше нет долгов, по которым он составлялся.`,
  typedDate: (debtor: string, header: string, value: string, message: string) =>
    `«${debtor}», столбец «${header}» (${value}): ${message}`,
  gone: (count: number) =>
    `${separated(count)} ${plural(count, "долга", "долгов", "долгов")} прежнего реестра больше нет в исходном листе: ${count === 1 ? "он оставлен" : "они оставлены"} с пометкой «нет в источнике» и в итоги не ${count === 1 ? "входит" : "входят"}. Если долг погашен, строку можно удалить.`,
} as const;

function yearList(years: readonly number[]): string {
  return `${years.join(", ")} ${years.length === 1 ? "год" : "годы"}`;
}

/** The calendar file. */
export const CALENDAR_WORDS = {
  calendar: (register: string) => `Сроки взыскания: ${register}`,
  due: (step: string, count: number) => `${step}: ${countedDebts(count)}`,
  missed: (step: string, count: number) => `Срок пропущен. ${step}: ${countedDebts(count)}`,
  sum: (count: number, total: string) => `${countedDebts(count)} на ${total} руб.`,
  clauses: (clauses: readonly string[]) => `Основание: ${clauses.join("; ")}`,
  more: (count: number) => `… и ещё ${separated(count)}`,
} as const;

/** What is said of a value that was typed into the register on the page and not taken. */
export const TYPED_WORDS = {
  noSuchDay: (text: string) => `${text.trim()}: такой даты нет.`,
} as const;
