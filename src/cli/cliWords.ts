import type { RegisterReport } from "../app/report";
import { formatDay, type Day } from "../domain/day";

import type { Subtracted } from "../intake/types";
import { UNIT_NAMES } from "../intake/unitNames";

export { FAULTS } from "./faultWords";

/** Russian texts of the command's help. */
export const HELP = {
  description:
    "Реестр должников из таблицы бухгалтера: сроки регламента, цвета, сводка и приложения. Исходные листы не меняются.",
  version: "показать версию",
  help: "показать эту справку",
  helpCommand: "справка по команде",
  debug: "при ошибке показать подробности для разработчика",
  options: "[параметры]",
  build: "построить реестр и записать готовую книгу",
  inspect: "показать, как понят лист, ничего не записывая",
  inputs: "книги с долгами: .xlsx, .xlsm, .xlsb, .xls, .ods, .csv",
  input: "книга с долгами: .xlsx, .xlsm, .xlsb, .xls, .ods, .csv",
  asOf: "отчётная дата ГГГГ-ММ-ДД (если не указана, сегодня)",
  sheet: "лист с долгами, можно указать несколько раз; all — все листы с таблицей долгов",
  inspectSheet: "лист с долгами, если таблицы есть на нескольких; all — все",
  rules: (ids: string) =>
    `правила взыскания: ${ids} (если не указаны, model — типовые) или файл своего регламента .json`,
  regulations: "правила взыскания, которые есть; проверить свой регламент; взять готовый за образец",
  regulationsAction: "check ФАЙЛ или export ПРАВИЛА",
  forms: (ids: string) => `формы через запятую, all — все, none — не строить; известны: ${ids}`,
  noForms: "в этой версии форм ещё нет",
  administrator: "администратор доходов для листов, где он не назван: код из трёх цифр и название",
  map: "столбец для поля, например amount=H; можно указать несколько раз",
  out: "куда записать книгу (если не указано — рядом с исходной, «… – реестр.xlsx»)",
  json: "куда записать отчёт в формате JSON",
  unit: "единица всех сумм, если заголовки называют не ту: rub, thousand или million",
  acceptDoubt: "построить, хотя не всё понято: столбцы без ответа не берутся, и контроль не сойдётся",
  values: "записать вместо формул их значения",
  documents: "составить документы по готовому реестру: претензии, расчёты, иски и другие",
  register: "готовая книга с листом «Реестр должников»",
  kind: (ids: string) => `какой документ: ${ids}`,
  for: "для кого: этап (claim-due, lawsuit-due …), ИНН или all; если не указано — кому документ полагается",
  template: "свой шаблон .docx с полями вида {Должник}",
  saveTemplate: "записать встроенный шаблон в файл .docx, чтобы переделать его под себя",
  date: "дата документов ГГГГ-ММ-ДД (если не указана, сегодня)",
  accrual: "что начислить за просрочку: recorded, law44, interest, contract:0.1, fixed:5000",
  perDebt: "отдельный документ на каждый долг, а не на должника",
  termination: "предложить расторгнуть договор",
  sheets: "добавить листы для печати в книгу со списками",
  names: "книга с проверенными именами: должник, родительный, дательный, творительный",
  oneFile: "все документы в одном файле, каждый с новой страницы",
  markSent:
    "отметить составленное направленным: дата ГГГГ-ММ-ДД и номера записываются в копию реестра, исходная книга не меняется",
  marked: "куда записать реестр с отметками (если не указано — рядом, «… – отмечено.xlsx»)",
  outFolder:
    "папка для документов или архив .zip (если не указаны — папка рядом с реестром, «… – документы»)",
  previous: "прежний реестр, из которого взять введённое вручную; можно указать несколько раз",
  whatIf: "посмотреть на любую дату: прежний реестр не меняется, суммы этой даты не запоминаются",
  plan: "добавить лист «План работы»: что, когда и кому делать, сроки отчётов",
  ics: "записать сроки в файл календаря .ics (для Outlook, Яндекс.Календаря и других), без имён должников",
  icsNames: "назвать в календаре и должников",
  correctPast: "исправить прошлое: заменить суммы прошедшей даты суммами листа",
  snapshot: "какую прежнюю дату взять для «на начало года», если на 1 января реестр не строился",
  dataset:
    "для многих книг (или папок с книгами): записать долги набором данных Parquet в эту папку, сводные формы посчитать по нему",
  registers:
    "с --dataset: none — реестров не писать (если не указано), each — по одному рядом с каждой книгой",
  usage: "debtor-register КОМАНДА [параметры]",
  examples: `
Примеры:
  debtor-register build долги.xlsx --as-of 2026-10-01 --rules sevsk
  debtor-register build отдел1.xlsx отдел2.xlsx --as-of 2026-10-01 --out свод.xlsx
  debtor-register build папка --as-of 2026-10-01 --dataset набор --forms all
  debtor-register inspect долги.xlsx
  debtor-register documents "долги – реестр.xlsx" --kind claim --date 2026-10-02

Код завершения: 0 — готово; 1 — готово, но контроль не сошёлся; 2 — ничего не записано.`,
} as const;

/** The option with which the user decides what a refused request leaves open. */
export const REFUSED = {
  doubt: (message: string, field: string, column: string) =>
    `${message} Построить без него: --accept-doubt; взять: --map ${field}=${column}`,
  unit: (message: string, units: readonly string[]) =>
    `${message} Параметр: ${units.map((unit) => `--unit ${unit}`).join(" или ")}.`,
  sheets: (first: string) => `Параметр: --sheet "${first}" (можно несколько раз) или все: --sheet all.`,
  acceptDoubt: "Параметр: --accept-doubt.",
  sheet: (last: string) => `Параметр: --sheet "${last}".`,
  column: (field: string | null, letters: string | null) =>
    `Параметр: --map ${field ?? "ПОЛЕ"}=${letters ?? "БУКВА_СТОЛБЦА"}.`,
} as const;

/** Commander's own captions in Russian. */
export const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Использование:",
  "Arguments:": "Что указать:",
  "Options:": "Параметры:",
  "Commands:": "Команды:",
};

/** What the command says about papers. */
export const DOCUMENTS = {
  kindMissing: (known: readonly string[]) => `Укажите документ: --kind. Известны: ${known.join(", ")}.`,
  kind: (text: string, near: string, known: readonly string[]) =>
    `--kind: документа «${text}» нет, ближайший: ${near}. Известны: ${known.join(", ")}.`,
  accrual: (text: string) =>
    `--accrual: «${text}» не понято. Укажите recorded (пени по учёту), law44, interest, contract:0.1 (процент в день) или fixed:5000 (сумма).`,
  templateName: (path: string) => `--save-template: «${path}»: шаблон записывается как .docx.`,
  templateThere: (path: string) => `Файл «${path}» уже есть: он не перезаписывается. Укажите другое имя.`,
  templateSaved: (path: string) => `Шаблон записан: ${path}. Измените его в Word и укажите в --template.`,
  folder: (folder: string, name: string) =>
    `В папке «${folder}» лежит «${name}», и это не документы этой программы: в неё ничего не пишется. Укажите другую папку в --out.`,
  place: (folder: string) => `--out: «${folder}» — не папка. Укажите папку для документов или архив .zip.`,
  changed: (folder: string, name: string) =>
    `Документ «${name}» в папке «${folder}» изменён после составления: он не перезаписывается. Укажите другую папку в --out.`,
  nothing: (title: string, reason: string) =>
    `${title}: составлять не для кого${reason === "" ? "" : ` (например: ${reason})`}. Кого взять, можно указать в --for.`,
  made: (title: string, papers: number, debts: number, total: string) =>
    `${title}: составлено ${papers}, долгов в них ${debts} на сумму ${total} руб.`,
  left: (count: number) => `Не предложено долгов: ${count}; почему — на листе «Предложения».`,
  skipped: (name: string, reason: string) => `${name}: ${reason}.`,
  doubtful: (names: readonly string[]) =>
    `Проверьте имена (${names.length}): в документах они стоят без склонения: ${names.slice(0, 5).join(", ")}${names.length > 5 ? " …" : ""}. Верные падежи можно дать книгой в --names.`,
  written: (folder: string) => `Записано в папку: ${folder}`,
  writtenArchive: (path: string) => `Записано в архив: ${path}`,
  archive: (path: string) =>
    `Файл «${path}» — не архив документов этой программы: он не перезаписывается. Укажите в --out другое имя.`,
  withoutCode: (count: number) =>
    `Без кода для оплаты: ${count}. Он печатается гражданам, когда в «Настройках» заполнены реквизиты получателя, а долги документа — одного КБК.`,
  notMarked: (title: string) => `--mark-sent: «${title}» в реестре не отмечается: такого поля в нём нет.`,
  markedAlone:
    "--marked: куда записать отметки, указано, а какой датой отметить — нет. Добавьте --mark-sent.",
  markedThere: (path: string) =>
    `Файл «${path}» уже есть: он не перезаписывается, в нём могут быть прежние отметки. Укажите другое имя в --marked.`,
  marked: (day: string, path: string, before: string) =>
    `Отмечены направленными ${day}: ${path}. Без отметок реестр остался в «${before}».`,
  progress: (share: number) => `Документы… ${Math.round(share * 100)} %`,
} as const;

/** Names of the phases, while they run. */
export const PROGRESS = {
  read: "Чтение",
  intake: "Разбор листа",
  register: "Реестр",
  forms: "Формы",
  write: "Запись",
} as const;

/** The summary on stdout. */
export const SUMMARY = {
  likelyRules: (name: string, rules: string) =>
    `Похоже на ${name}: если это так, добавьте --rules ${rules}. Взяты типовые правила.`,
  likelySilent: (name: string, known: readonly string[]) =>
    `Похоже на документ «${name}»: правил взыскания он не содержит, взяты типовые; другие — ключ --rules (${known.join(", ")}).`,
  title: (day: Day, rules: string) => `Реестр должников на ${formatDay(day)}. Правила взыскания: ${rules}.`,
  debts: (count: number, total: string) => `Долгов: ${count}, на сумму ${total} руб.`,
  needClaim: (count: number) => `Нужна претензия: ${count}`,
  needLawsuit: (count: number) => `Нужен иск: ${count}`,
  missed: (count: number) => `Пропущен срок: ${count}`,
  changes: ({
    added,
    changed,
    unchanged,
    gone,
    returned,
    recognised,
    ambiguous,
  }: RegisterReport["changes"]) =>
    `К прежнему реестру: добавлено ${added}, изменено ${changed}, без изменений ${unchanged}, нет в источнике ${gone}${returned > 0 ? `, вернулось ${returned}` : ""}${recognised > 0 ? `, узнано, хотя изменились, ${recognised}` : ""}${ambiguous > 0 ? `, решите, тот ли долг: ${ambiguous} (лист «Изменения»)` : ""}.`,
  problems: (errors: number, warnings: number, infos: number) =>
    errors + warnings + infos === 0
      ? "Замечаний к данным нет."
      : `Замечания: ошибок ${errors}, предупреждений ${warnings}, к сведению ${infos}.`,
  problem: (file: string, sheet: string, cell: string, message: string) =>
    `${file === "" ? "Лист" : `Файл «${file}», лист`} «${sheet.trim()}»${cell === "" ? "" : `, ${cell}`}: ${message}`,
  moreProblems: (count: number) => `… и ещё ${count}: все замечания — в отчёте (--json).`,
  forms: (count: number) => `Листов с формами: ${count}.`,
  skippedForm: (id: string, reason: string) => `Форма ${id} не построена: ${reason}.`,
  columnsAside: (place: string | null, columns: readonly string[], more: number) =>
    `${place === null ? "Столбцы" : `${place}: столбцы`} без поля, в реестр не взяты: ${columns.join(", ")}${more > 0 ? ` и ещё ${more}` : ""}.`,
  controlsHold: (count: number) => `Контроль: сошёлся (проверок: ${count}).`,
  controlsUnchecked: (unchecked: number, first: string, advice: string) =>
    `Контроль: расхождений нет, но не проверено: ${unchecked}. ${first}.${advice === "" ? "" : ` ${advice}`}`,
  file: (name: string, verdict: string, message: string) =>
    `  ${name}: ${verdict}${message === "" ? "" : `. ${message}`}`,
  files: (count: number) => `Файлов: ${count}.`,
  keptSheets: (names: readonly string[]) =>
    `Ваши листы прежней книги сохранены: ${names.map((name) => `«${name.trim()}»`).join(", ")}.`,
  offer: (register: string) =>
    `Рядом лежит реестр «${register}». Если он по этим же долгам, обновите его: --out "${register}".`,
  snapshot: (date: string) => `Взять суммы этой даты «на начало года»: --snapshot ${date}`,
  correctPast: (sheet: string, kept: string | null) =>
    `В листе ${sheet} руб.${kept === null ? "" : `, запомнено ${kept} руб.`} Если верен лист, запомнить его суммы: --correct-past`,
  written: (path: string) => `Записано: ${path}`,
  failed: (count: number, first: string) => `Контроль не сошёлся (${count}): ${first}`,
  figure: (name: string, expected: string, actual: string, advice: string) =>
    `${name}: должно быть ${expected}, получилось ${actual}.${advice === "" ? "" : ` ${advice}`}`,
  unknown: "неизвестно",
} as const;

/** What the command says of a data set. */
export const DATASET = {
  reading: (done: number, all: number, name: string) => `Чтение файлов: ${done} из ${all}, ${name}`,
  forms: "Сводные формы",
  title: (day: Day, rules: string) => `Набор данных на ${formatDay(day)}. Правила взыскания: ${rules}.`,
  debts: (debts: number, total: string, administrators: number) =>
    `Долгов: ${debts}, на сумму ${total} руб., администраторов: ${administrators}`,
  files: (all: number, verdicts: readonly string[]) => `Файлов: ${all} (${verdicts.join(", ")}).`,
  verdict: (words: string, count: number) => `${words}: ${count}`,
  moreFiles: (count: number) => `  … и ещё ${count}: все — на листе «Файлы и контроль».`,
  registers: (count: number) => `Реестров записано рядом с книгами: ${count}.`,
  formsBuilt: (count: number) => `Сводных форм: ${count}.`,
  noForm: (id: string) => `Форма ${id} не построена: долгов для неё в наборе нет.`,
  dataset: (folder: string) => `Набор данных: ${folder}`,
  changedQuery: (id: string, number: number) => `${id} – изменён${number === 1 ? "" : ` ${number}`}.sql`,
  keptQuery: ({ file, kept }: { readonly file: string; readonly kept: string }) =>
    `Запрос ${file} был изменён: он сохранён как «${kept}», а ${file} записан заново.`,
  tooLarge: (debts: number, most: string) =>
    `Долгов ${debts}: сводные формы больше чем по ${most} долгам считает DuckDB. Установите его (npm install @duckdb/node-api) и повторите; набор данных записан.`,
  moreDoubts: (count: number) => `… и ещё ${count}: сначала ответьте на эти вопросы.`,
  failedFiles: (names: readonly string[], more: number) =>
    `Не сошёлся контроль файлов: ${names.join("; ")}${more > 0 ? ` и ещё ${more}` : ""}. Проверьте их, построив реестр каждого отдельно.`,
} as const;

/** The text of an inspection on stdout. */
export const INSPECTION = {
  sheet: (file: string, sheet: string) => `Файл «${file}», лист «${sheet}»`,
  header: (rows: string, unit: string) => `  Шапка: строки ${rows}. Суммы: ${unit}.`,
  units: UNIT_NAMES,
  counts: (text: string) => `  Строки: ${text}.`,
  kinds: {
    debt: "долги",
    group: "группы",
    subtotal: "итоги",
    header: "шапка",
    note: "прочее",
    blank: "пустые",
    rejected: "отклонённые",
  },
  column: (column: string, header: string, field: string, reason: string) =>
    `  ${column}  ${header === "" ? "(без заголовка)" : header} → ${field}${reason === "" ? "" : ` (${reason})`}`,
  taken: (field: string, probable: boolean) => `«${field}»${probable ? ", понят по смыслу" : ""}`,
  ignored: "не берётся",
  unmatched: "не распознан",
  subtracted: {
    closingCredit: "Сальдо на конец, кредит (вычитается из долга)",
    deductedPayment: "Оплата (вычитается из долга)",
  } satisfies Record<Subtracted, string>,
  proposal: (field: string, key: string, column: string) =>
    `возможно, «${field}»; чтобы взять: --map ${key}=${column}`,
  rejected: (cell: string, reason: string) => `  Отклонена строка ${cell}: ${reason}`,
} as const;

/** The forms that can be built, by document. */
export const FORMS_LIST = {
  title:
    "Формы по документам (--forms all строит все, которым есть что показать; только нужные — перечислите через запятую):",
  document: (name: string) => `  ${name}`,
  form: (id: string, title: string, lacks: string | null) =>
    `    ${id} — ${title}${lacks === null ? "" : `: ${lacks}`}`,
} as const;

/** The command `regulations`. */
export const REGULATIONS = {
  set: (id: string, name: string) => `${id} — ${name}`,
  noRules: (name: string) => `${name}: правил взыскания не содержит, взять правила одного из наборов выше`,
  unreadable: (file: string) => `Файл регламента «${file}» не читается: проверьте имя и путь.`,
  faulty: (file: string, fault: string) => `Файл регламента «${file}»: ${fault}.`,
  fault: (file: string, step: string, fault: string) => `Файл регламента «${file}», ${step}: ${fault}.`,
  unknownSet: (id: string, known: readonly string[]) => `Правил «${id}» нет. Известны: ${known.join(", ")}.`,
  usage: "Команда: debtor-register regulations, regulations check ФАЙЛ или regulations export ПРАВИЛА.",
  good: (name: string) => `${name}. Ошибок нет. Сроки:`,
  note: (note: string) => `Примечание: ${note}`,
  doubt: (step: string, doubt: string) => `Проверьте, ${step}: ${doubt}.`,
  example: (title: string, dates: string) => `${title}. ${dates}`,
} as const;
