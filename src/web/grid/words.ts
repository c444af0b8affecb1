/** What the user reads in and around the grid. */
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
  oneByOne: "Здесь меняют по одной ячейке: выберите её и введите значение.",
  notHere: "Вид и строение листа здесь не меняются: это можно сделать в Excel после сохранения.",
  edited: "Изменено, пересчитываем…",
  refused: "Изменение не принято, значение прежнее.",
} as const;
