import { separated } from "../domain/plural";

/** All Russian text of the register sheet and the summary that is not a field, a stage or a rule. */

/** Names of the add-in's own sheets. */
export const SHEET_NAMES = { register: "Реестр должников", summary: "Сводка" } as const;

/** Headings of the computed columns (docs/register.md §2); those of facts are in FIELDS. */
export const COMPUTED_HEADERS = {
  total: "Всего, руб.",
  overdue: "Просрочена",
  overdueDays: "Дней просрочки",
  agingBucket: "Период просрочки",
  category: "Категория",
  stage: "Этап",
  action: "Что сделать",
  deadline: "Срок",
  daysLeft: "Осталось дней",
  urgency: "Срочность",
  clause: "Основание (пункт)",
  limitationEnd: "Исковая давность до",
  limitation: "Исковая давность: состояние",
  alerts: "Внимание",
  presence: "Состояние",
  sourceFile: "Источник: файл",
  sourceSheet: "Источник: лист",
  sourceRow: "Источник: строка",
  base: "Дата отсчёта сроков",
  ageingLine: "Строка сводки по срокам",
  sourceMark: "Служебная отметка источника",
} as const;

/** Words in the cells of computed columns. */
export const CELL_WORDS = {
  yes: "да",
  no: "нет",
  gone: "нет в источнике",
  absent: "не представлено",
  /** The term of payment has passed, but the document does not call the debt overdue yet. */
  notOverdueBy: (clause: string) => `не просрочена по ${/п\.\s*\S.*$/.exec(clause)?.[0] ?? clause}`,
} as const;

/** Lines of the ageing table; none begins like a number, which a formula's criterion would misread. */
export const AGEING_WORDS = {
  notDue: "срок не наступил",
  overdue: (bucket: string) => `просрочка ${bucket}`,
  noDate: "нет даты",
  closed: "погашено, переплата",
  writtenOff: "признано безнадёжным",
} as const;

/** The head of the register sheet. */
export const REGISTER_WORDS = {
  title: "Реестр должников",
  asOf: (day: string) => `по состоянию на ${day}`,
  rules: (name: string) => `Правила взыскания: ${name}`,
  sources: (list: string) => `Источник: ${list}`,
  source: (file: string, sheet: string) => `${file}, лист «${sheet}»`,
  moreSources: (count: number) => `и ещё ${count}`,
  constant: (header: string, value: string) => `${header}: ${value}`,
  folded: "Подробные столбцы свёрнуты: показать их – кнопка «2» слева над столбцами",
  totalsHeader: "Итоги",
  wholeRegister: "Весь реестр",
  filtered: "По отбору (фильтру)",
  debts: "Долгов",
  total: "Всего, руб.",
  amount: "Основной долг, руб.",
  penalty: "Пени и штрафы, руб.",
  claimDue: "Нужна претензия",
  lawsuitDue: "Нужен иск",
  missed: "Срок пропущен",
  legend: "Обозначения",
  withMissed: (stage: string, missed: string) => `${stage}, ${missed}`,
  legendNote: "цвет – по этапу и сроку; этапы пересчитываются при обновлении реестра",
  footer: (organisation: string | null, day: string) =>
    `${organisation === null ? "" : `${organisation}. `}Реестр должников на ${day}`,
} as const;

/** The sheet «Сводка». */
export const SUMMARY_WORDS = {
  title: "Сводка по дебиторской задолженности",
  toRegister: "Открыть реестр должников",
  overview: "Главное",
  byUrgency: "По срочности",
  byStage: "По этапам взыскания",
  byAdministrator: "По администраторам",
  byInstitution: "По учреждениям",
  byResponsible: "По ответственным",
  body: "Наименование",
  noBody: "не указано",
  others: (count: number) => `остальные (${count})`,
  noAction: "действие не требуется",
  byAge: "По срокам",
  figure: "Показатель",
  stage: "Этап",
  age: "Срок",
  urgency: "Срочность",
  debts: "Долгов",
  sum: "Сумма, руб.",
  share: "Доля",
  missed: "Срок пропущен",
  open: "К взысканию",
  overdue: "из них срок уплаты прошёл",
  limitationExpired: "давность истекла, иска нет",
  limitationExpiring: "давность истекает (90 дней)",
  wholeRegister: "Всего по реестру",
  difference: "Расхождение с реестром (должно быть 0,00)",
  stageChart: "Сумма по этапам, руб.",
  ageChart: "Сумма по срокам, руб.",
  monthChart: "Весь реестр по месяцам, тыс. руб.",
  topDebtors: "Крупнейшие должники",
  debtor: "Должник",
  named: (name: string | null, inn: string | null) =>
    [name === null ? null : oneLine(name), inn === null ? null : `ИНН ${inn}`]
      .filter((part) => part !== null)
      .join(", ") || "не указан",
  noDebtors: "Долгов к взысканию нет.",
  missedDeadlines: "Пропущенные сроки: самые крупные суммы",
  nextDeadlines: "Ближайшие сроки",
  debtorAndAction: "Должник: что сделать",
  toDo: (debtor: string, action: string | null) =>
    action === null ? oneLine(debtor) : `${oneLine(debtor)}: ${action}`,
  daysLeft: "Осталось дней",
  deadline: "Срок",
  noMissed: "Пропущенных сроков нет.",
  noNext: "Предстоящих сроков нет.",
  discipline: "Исполнительская дисциплина",
  step: "Шаг",
  onTime: "В срок",
  late: "С опозданием",
  notDone: "Не сделано, срок прошёл",
  beforeAdoption: (count: number) => `до принятия документа, не оценивается: ${count}`,
  noDiscipline: "Шагов взыскания ещё нет.",
  checks: "Проверка данных",
  check: "Что проверено",
  number: "Число",
  errors: "Ошибки в исходных данных",
  warnings: "Предупреждения",
  controls: "Контрольные сверки сумм",
  failedControls: "из них не сошлись",
  uncheckedControls: "из них не проверено",
  footer: (organisation: string | null, day: string) =>
    `${organisation === null ? "" : `${organisation}. `}Сводка на ${day}`,
} as const;

/** A name as it is printed: without the double spaces and line breaks of the source. */
function oneLine(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

/** Faults in a register sheet that is read back. */
export const READ_BACK_WORDS = {
  unreadable: (header: string, shown: string) =>
    `В столбце «${header}» реестра не удалось прочитать «${shown}»: значение не учтено. Исправьте ячейку и обновите реестр.`,
  notDebt:
    "Между строками реестра стоит строка без суммы: она не похожа на долг и в новый реестр не перейдёт. Перенесите её под таблицу или укажите сумму.",
  equalCopy: "Эта строка реестра — точная копия другой: долг взят один раз.",
  changedCopy:
    "Эта строка скопирована со строки другого долга и исправлена: она считается долгом, вписанным вручную.",
  duplicateColumn: (header: string) =>
    `В реестре два столбца «${header}»: учтён первый, второй остаётся вашим столбцом с номером в заголовке.`,
  renamedColumn: (now: string, header: string) =>
    `Столбец «${now}» узнан по месту: это «${header}». Введённое в нём сохранено, заголовок в новом реестре прежний.`,
  typedOver: (header: string, shown: string) =>
    `В столбец «${header}», который рассчитывает программа, было вручную введено «${shown}». Столбец рассчитан заново, поэтому этого в нём нет: впишите дату или сведения в столбец с данными долга, категорию – в «Категория (вручную)» (если его нет, добавьте справа столбец с таким заголовком), остальное – в примечание или свой столбец.`,
  moreTypedOver: (count: number) =>
    `В рассчитываемые столбцы реестра вручную введено и в других ячейках (ещё ${separated(count)}): они рассчитаны заново.`,
  missingColumn: (header: string) =>
    `В прежнем реестре нет столбца «${header}», который в нём был. Если он переименован, верните прежний заголовок и обновите реестр ещё раз.`,
} as const;

/** «по состоянию на 01.10.2026» above the register's table; its groups are day, month, year. */
export const AS_OF_PATTERN = /по состоянию на (\d{2})\.(\d{2})\.(\d{4})/;

/** How Excel's total row and people's own totals begin. */
export const TOTAL_ROW = /^(?:итог|итого|всего)(?:\s|:|$)/i;
