import { formatMoney, money } from "../../domain/money";

/** The text in and around the grid. */
export const WORDS = {
  grid: "Таблица книги",
  tabs: "Листы книги",
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
    `За один раз меняется не больше ${formatMoney(money(most), 0)} ячеек: выделите меньше.`,
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
  nothingBack: "Отменять нечего.",
  nothingAgain: "Повторять нечего.",
  /** If the edited rows say something else by now. */
  changedSince: "Отменить нельзя: после этого реестр построен заново, и в строке уже другое.",
  edited: "Изменено, пересчитываем…",
  refused: "Изменение не принято, значение прежнее.",
} as const;
