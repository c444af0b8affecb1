/** What the user may read from this folder: names of sheets while they are written, and why Excel refused. */
export const WORDS = {
  /** A new sheet until all of them are written, and an old one until it is deleted. */
  pendingSheet: (number: number): string => `Реестр записывается ${String(number)}`,
  oldSheet: "Прежний лист реестра",
  /** If Excel gives no file name: a workbook that was never saved. */
  newWorkbook: "Новая книга",
  warningTitle: "Нет в списке",
  warning: "Обычно здесь выбирают из списка. Оставить введённое значение?",
} as const;

/** Advice by the code of the {@link import("../app/ports").WorkbookError}; `where` names the file and, if known, the sheet. */
export const FAULTS = {
  "cell-edit-mode": (where: string) =>
    `${where}: в Excel не закончен ввод в ячейке. Нажмите Enter или Esc и повторите.`,
  protected: (where: string) =>
    `${where}: изменения запрещены защитой. Снимите её (Рецензирование → Защитить книгу или Снять защиту листа) и повторите.`,
  "not-found": (where: string) =>
    `${where}: лист удалён или переименован, пока шла работа. Выберите лист заново и повторите.`,
  changed: (where: string) =>
    `${where}: книгу изменили, пока шла запись. Листы программы оставлены прежними; повторите.`,
  merged: (where: string) => `${where}: таблице мешают объединённые ячейки. Разъедините их и повторите.`,
  filtered: (where: string) => `${where}: действию мешает фильтр. Снимите фильтр и повторите.`,
  "too-large": (where: string) =>
    `${where}: Excel не принимает столько данных сразу. Разделите лист на несколько или постройте реестр командой.`,
  "copy-too-large": (where: string) =>
    `${where}: копия слишком велика, Excel не откроет её из надстройки. Сохраните книгу, откройте её на странице без Excel, обновите там реестр и сделайте копию.`,
  busy: (where: string) => `${where}: Excel занят или не отвечает. Подождите несколько секунд и повторите.`,
  "too-old": (where: string) =>
    `${where}: эта версия Excel не умеет нужного действия. Обновите Excel или откройте файл на странице без Excel.`,
  refused: (where: string) =>
    `${where}: Excel отказался выполнить действие. Сохраните книгу, закройте и откройте её заново, затем повторите.`,
} as const;

/** `Файл «долги.xlsx», лист «Лист1»`. */
export function place(file: string, sheet?: string): string {
  return sheet === undefined ? `Файл «${file}»` : `Файл «${file}», лист «${sheet}»`;
}
