import { WorkbookError } from "../../app/ports";

/** Why a file could not be read: the `code` of the {@link WorkbookError}. */
export type ReadFault = keyof typeof TEXTS;

/** What the user reads, after the file's name. Each says what the file is and what to do. */
const TEXTS = {
  empty: "пуст: в нём нет никаких данных. Проверьте, тот ли это файл, и выгрузите его заново.",
  encrypted: "защищён паролем. Откройте его в Excel, снимите пароль и сохраните снова.",
  damaged:
    "повреждён или скачан не до конца, прочитать его нельзя. Скачайте или выгрузите его заново либо откройте в Excel и сохраните как .xlsx.",
  "too-large": "слишком велик, чтобы прочитать его целиком. Разделите его на несколько файлов.",
  mxl: "сохранён в формате 1С (.mxl). Откройте его в 1С и сохраните как .xlsx.",
  numbers:
    "сохранён в Apple Numbers. Откройте его в Numbers и выберите «Файл» – «Экспортировать в» – «Excel» (.xlsx).",
  "my-office":
    "сохранён в собственном формате МойОфис. Откройте его в «МойОфис Таблица» и сохраните как .xlsx или .ods.",
  exchange:
    "сохранён в старом формате обмена (SYLK или DIF). Откройте его в Excel или LibreOffice и сохраните как .xlsx.",
  sxc: "сохранён в формате OpenOffice 1.x (.sxc). Откройте его в LibreOffice и сохраните как .xlsx или .ods.",
  slides: "– это презентация, а не таблица. Выберите файл с таблицей долгов (.xlsx, .xls, .ods или .csv).",
  word: "– это документ Word, а не таблица. Выберите файл с таблицей долгов (.xlsx, .xls, .ods или .csv).",
  pdf: "– это документ PDF, а не таблица. Нужен файл с таблицей долгов (.xlsx, .xls, .ods или .csv).",
  page: "– это веб-страница без таблицы. Нужен файл с таблицей долгов (.xlsx, .xls, .ods или .csv).",
  image: "– это изображение, а не таблица. Нужен файл с таблицей долгов (.xlsx, .xls, .ods или .csv).",
  archive: "– это архив, а не таблица. Распакуйте его и выберите файл с таблицей долгов.",
  unsupported:
    "не похож ни на таблицу Excel, ни на .ods, ни на текст с разделителями. Откройте его в той программе, где он сделан, и сохраните как .xlsx.",
} as const;

/** The error to throw for a file that cannot be read: one sentence naming the file. */
export function readFault(fault: ReadFault, fileName: string, cause?: unknown): WorkbookError {
  return new WorkbookError(fault, `Файл «${fileName}» ${TEXTS[fault]}`, false, { cause });
}

/** Why one sheet of a readable file could not be read. */
export type SheetFault = keyof typeof SHEET_TEXTS;

const SHEET_TEXTS = {
  damaged: "лист повреждён, прочитать его нельзя. Откройте файл в Excel и сохраните его заново.",
  limits:
    "на листе больше строк, столбцов или вложений, чем допускает Excel, прочитать его нельзя. Разделите лист на части.",
  beyond:
    "ячейка за пределами листа Excel (1 048 576 строк, 16 384 столбца), прочитать лист нельзя. Разделите его на части.",
  "text-too-long":
    "текст длиннее 32 767 знаков в ячейку Excel не поместится, а сокращать его программа не станет. Сократите его или разделите на несколько ячеек; если в одну ячейку попали многие строки, ищите над ними лишнюю кавычку.",
} as const;

/** The error for a sheet that the file lists but that cannot be read, or not in a form that can be written. */
export function sheetFault(
  fileName: string,
  sheet: string,
  fault: SheetFault = "damaged",
  cell: string | null = null,
): WorkbookError {
  const place = cell === null ? "" : `, ${cell}`;
  return new WorkbookError(fault, `Файл «${fileName}», лист «${sheet}»${place}: ${SHEET_TEXTS[fault]}`);
}

/** The error for a sheet name that the file does not have. */
export function noSuchSheet(fileName: string, sheet: string, names: readonly string[]): WorkbookError {
  const known = names.map((name) => `«${name}»`).join(", ");
  return new WorkbookError(
    "not-found",
    `В файле «${fileName}» нет листа «${sheet}». Есть листы: ${known}. Укажите один из них.`,
  );
}

/** The name given to the only sheet of a text file, like Excel's own «Лист1». */
export const TEXT_SHEET_NAME = "Лист1";
