import type { Verdict } from "../app/inspect/inspectedVerdicts";
import type { Uncarried } from "../app/ports";
import { CHANGES_WORDS } from "../register/changes/changesWords";
import type { Change } from "../register/merge/registerMerge";
import { counted, countedDebts as debts, separated } from "../domain/plural";

/** As Excel itself calls them now. */
const REMARKS: Readonly<Record<Uncarried, string>> = {
  notes: "заметки (примечания)",
  comments: "комментарии",
};

/** The texts of «Новый месяц», «Похоже, это те же долги», «Что изменилось», «Собрать из файлов», «План работы». */
export const MONTHS = {
  title: "Новый месяц",
  register: "Прежний реестр",
  table: "Новая таблица",
  tables: "Новые таблицы",
  place: (file: string, sheet: string) => `«${file}», лист «${sheet}»`,
  onDay: (day: string) => `на ${day}`,
  noDate: "дата в заголовке не названа",
  debts,
  files: (number: number) => counted(number, "таблица", "таблицы", "таблиц"),
  rest: (number: number) => `и ещё ${separated(number)}`,
  how: "Долги и суммы берутся из новой таблицы, всё введённое вручную – из прежнего реестра. Периоды не складываются.",
  others: (names: string) => `Другие даты в расчёт не входят: ${names}.`,
  kept: (names: string) => `Ваши листы перейдут в новую книгу при сохранении: ${names}.`,
  asOf: "Дата нового реестра",
  earlierDate: (day: string) => `Нужна дата позже ${day}: на эту дату реестр уже построен.`,
  check: "Показать, что изменится",
  dismiss: "Это не новый месяц",
  later: (asOf: string, today: string) => `Отчётная дата ${asOf}, сегодня ${today} – пересчитать?`,
  laterHint: "Сроки и этапы посчитаются на сегодня по тем же листам.",
  recalculate: (day: string) => `Пересчитать на ${day}`,
  keepDate: (day: string) => `Оставить ${day}`,
  checkTitle: "Что изменится",
  checkDates: (from: string | null, to: string) => (from === null ? `на ${to}` : `с ${from} на ${to}`),
  was: (day: string) => `Было на ${day}`,
  wasUnknown: "Было",
  willBe: (day: string) => `Станет на ${day}`,
  sum: (number: number, total: string) => `${debts(number)}, ${total}\u00a0руб.`,
  guardTitle: "Похоже, изменился столбец или написание",
  build: "Обновить реестр",
  buildAnyway: "Всё равно обновить",
  cancel: "Отмена",
  recognised: "Узнаны, хотя что-то изменилось",
  pairsTitle: "Похоже, это те же долги",
  pairsHint:
    "Программа не решает за вас. «Тот же» – всё введённое вручную перейдёт к новому долгу; «Разные» – останется у прежней строки с отметкой «нет в источнике». Без ответа пара попадёт на лист «Изменения».",
  pairsHintBuilt:
    "«Тот же» – всё введённое вручную перейдёт к новому долгу; «Разные» – останется у прежней строки. Так же можно ответить на листе «Изменения».",
  old: "Прежний",
  fresh: "Новый",
  typed: (facts: string) => `Введено вручную: ${facts}`,
  same: "Тот же",
  different: "Разные",
  sameOf: (name: string) => `Тот же долг: ${name}`,
  differentOf: (name: string) => `Разные долги: ${name}`,
  allSame: "Все такие же",
  allDifferent: "Все разные",
  decided: (decided: number, all: number) => `Решено ${separated(decided)} из ${separated(all)}`,
  rebuild: "Обновить с этими решениями",
  changesTitle: "Изменения по долгам",
  changesShow: "Показать",
  changesAll: "Всё, что изменилось",
  changesNone: "Ничего не изменилось.",
  openChanges: "Открыть «Изменения»",
  changes: {
    added: "новых",
    changed: "изменено",
    unchanged: "без изменений",
    gone: "нет в источнике",
    returned: "вернулось",
    recognised: "узнано по другим признакам",
    ambiguous: "нет в источнике, возможно, другой долг",
  } satisfies Record<Change, string>,
  change: CHANGES_WORDS.changes,
  wasIs: (field: string, was: string, is: string) =>
    `${field}: ${was === "" ? "пусто" : was} → ${is === "" ? "пусто" : is}`,
  unnamed: "Должник не назван",
  filesTitle: "Таблица файлов",
  verdicts: {
    read: "прочитан",
    damaged: "повреждён",
    "no-table": "без таблицы долгов",
    "no-debts": "задолженности нет",
    duplicate: "дубль",
    "other-period": "чужой отчётный период",
    "control-failed": "сверка не сошлась",
    "not-submitted": "не представлен",
  } satisfies Record<Verdict, string>,
  filesLost: (lost: number, all: number) =>
    `Не вошло в реестр: ${separated(lost)} из ${separated(all)}. Остальные собраны.`,
  filesWhole: (all: number) => `Собрано файлов: ${separated(all)}.`,
  problems: (number: number) => counted(number, "замечание", "замечания", "замечаний"),
  gather: "Собрать из файлов",
  gatherHint:
    "Таблицы долгов из выбранных файлов станут листами этой книги; суммы разных администраторов сводятся, прежние периоды не складываются.",
  gatherHintPage:
    "Выбранные файлы станут новой книгой, а открытый реестр – прежним: всё введённое вручную перейдёт из него. Новая таблица или файлы всех администраторов.",
  chooseFiles: "Выбрать файлы…",
  fromFiles: "Новый месяц из файлов",
  gathering: (file: string, at: number, of: number) => `${file}: ${separated(at)} из ${separated(of)}`,
  noTable: "Ни один лист не похож на таблицу долгов.",
  levels: (sheet: string) =>
    `Лист «${sheet}» различает строки отступами или уровнями группировки, копия их не передаёт. Переместите этот лист в книгу через Excel («Переместить или скопировать») и возьмите его на шаге «Источник».`,
  notTaken: "Не все файлы прочитаны",
  copiesTitle: "Копии реестра",
  copies: (names: string) =>
    `Вместе с книгой открыты реестры: ${names}. Введённое в них объединится; где значения разошлись, оба будут на листе «Изменения».`,
  merge: "Объединить",
  planTitle: "План работы и календарь",
  planHint:
    "Что и к какому дню сделать, с пунктом порядка и ответственным. На другую дату получится отдельная книга, реестр не изменится.",
  planAsOf: "На дату",
  plan: "План работы листом",
  planLook: "План работы книгой",
  calendar: "Календарь .ics",
  calendarHint: "Для Outlook и телефона. Повторная загрузка обновит прежние события.",
  calendarNames: "Назвать должников в событиях",
  lookName: (register: string, day: string) => `${register} – что если ${day}.xlsx`,
  calendarName: (register: string, day: string) => `${register} – сроки ${day}.ics`,
  unkept: (kinds: readonly Uncarried[]) =>
    `Этот Excel не даёт надстройке прочесть ${kinds.map((kind) => REMARKS[kind]).join(" и ")} в ячейках реестра: обновление их не перенесёт. Заливка, шрифт, ширина столбцов и ваши формулы сохранятся. Нужное впишите в свой столбец или обновите реестр на веб-странице: она переносит и это.`,
} as const;
