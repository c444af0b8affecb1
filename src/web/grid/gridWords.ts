import { counted, countedDebts as debts, plural, separated } from "../../domain/plural";

/** Lines and their sum, formatted. */
interface Figure {
  readonly count: number;
  readonly total: string;
}

const sum = ({ count, total }: Figure): string =>
  count === 0 ? "0" : `${separated(count)} на ${total}\u00a0руб.`;

/** The text in and around the grid. */
export const WORDS = {
  grid: "Таблица книги",
  tabs: "Листы книги",
  sheetList: "Все листы",
  sheetSearch: "Найти лист",
  ownSheets: "Листы реестра",
  usersSheets: "Ваши листы",
  noSheet: "Такого листа нет",
  /** Between the address and the text of the active cell, for a screen reader. */
  empty: "пусто",
  loading: (percent: number): string => `Лист загружается: ${String(percent)} %`,
  incomplete: "Лист показан не целиком: обновите страницу и откройте файл ещё раз.",
  hint: "Tab – к листам и дальше",
  readOnly: "Это ваш исходный лист: здесь он только показан. Править можно реестр, планы и «Настройки».",
  computed:
    "Этот лист программа заполняет сама: вписанное пропало бы. Править можно реестр, планы и «Настройки».",
  noRoom: "Скопированное сюда не помещается: выберите ячейку выше и левее.",
  incoming: "Лист ещё загружается: повторите через несколько секунд.",
  merged: "Среди этих ячеек есть объединённые: вставьте значения по одному.",
  tooMany: (most: number): string =>
    `За один раз меняется не больше ${separated(most)} ячеек: выделите меньше.`,
  /** For several selected cells; figures are already formatted, `null` if no cell holds a number. */
  totals: (of: {
    readonly count: string;
    readonly sum: string | null;
    readonly average: string | null;
  }): string =>
    [
      of.average === null ? "" : `Среднее: ${of.average}`,
      `Количество: ${of.count}`,
      of.sum === null ? "" : `Сумма: ${of.sum}`,
    ]
      .filter((part) => part !== "")
      .join("   "),
  notHere: "Вид и строение листа здесь не меняются: это можно сделать в Excel после сохранения.",
  noTable: "Это делается в строках таблицы с кнопками отбора: выберите ячейку в ней.",
  mergedTable: "В этой таблице есть объединённые ячейки: на экране её строки не переставляются.",
  sorted: (heading: string, descending: boolean): string =>
    `Порядок только на экране: «${heading}», по ${descending ? "убыванию" : "возрастанию"}. В файле он прежний, адрес ячейки внизу – как в файле.`,
  fileOrder: "Вернуть порядок файла",
  showAll: "Показать все строки",
  filteredRows: (seen: number, all: number): string =>
    `По отбору: ${plural(seen, "видна", "видны", "видно")} ${counted(seen, "строка", "строки", "строк")} из ${separated(all)}`,
  filtered: (all: Figure, claim: Figure, lawsuit: Figure): string =>
    `По отбору: ${debts(all.count)} на ${all.total}\u00a0руб. Нужна претензия: ${sum(claim)}; нужен иск: ${sum(lawsuit)}`,
  find: "Поиск по листу",
  findWhat: "Что найти на листе",
  findButton: "Найти",
  findNext: "Следующее (Enter)",
  findPrevious: "Предыдущее (Shift+Enter)",
  findClose: "Закрыть поиск (Esc)",
  foundNone: "Не найдено",
  foundOf: (at: number, of: number): string => `${separated(at)} из ${separated(of)}`,
  menu: "Действия с ячейками",
  actions: {
    copy: "Копировать",
    exportXlsx: "Выделенное в новый файл .xlsx",
    exportCsv: "Выделенное в файл .csv",
    find: "Найти на листе…",
    filterByCell: "Отобрать строки с таким же значением",
    showAll: "Показать все строки",
    ascending: "Показать по возрастанию",
    descending: "Показать по убыванию",
    fileOrder: "Вернуть порядок файла",
    change: "Изменить ячейку",
    fillDown: "Заполнить вниз",
    clear: "Очистить",
    undo: "Отменить ввод",
    redo: "Повторить ввод",
  },
  copied: (count: number): string => `Скопировано: ${counted(count, "ячейка", "ячейки", "ячеек")}`,
  copyByKey: "Браузер разрешает копировать только клавишами: нажмите Ctrl+C.",
  tooManyToCopy: (most: number): string =>
    `За один раз копируется не больше ${separated(most)} ячеек: выделите меньше.`,
  /** While a file of the selected cells is made. */
  exporting: "Готовим файл…",
  nothingBack: "Отменять нечего.",
  nothingAgain: "Повторять нечего.",
  /** If the edited rows say something else by now. */
  changedSince: "Отменить нельзя: после этого реестр построен заново, и в строке уже другое.",
  edited: "Изменено, пересчитываем…",
  refused: "Изменение не принято, значение прежнее.",
} as const;
