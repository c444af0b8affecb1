import { formatDay, type Day } from "../domain/day";
import { separated } from "../domain/plural";

/** Russian texts of the consolidated workbook. */
export const DATASET_WORDS = {
  sheet: "Файлы и контроль",
  title: (asOf: Day) => `Свод на ${formatDay(asOf)}`,
  about: (debts: number, administrators: number) =>
    `Долгов в наборе данных: ${separated(debts)}, администраторов: ${administrators}.`,
  files: "Файлы",
  headings: ["№", "Файл", "Долгов", "Что с файлом", "", "", "Пояснение"],
  outName: (asOf: Day) => `Свод на ${formatDay(asOf)}.xlsx`,
  count: "Долгов в наборе данных столько, сколько прочитано в файлах",
  sum: "Сумма набора данных = сумма реестров всех файлов",
  sumAdvice: "Постройте набор данных заново; если расхождение останется, сообщите разработчику.",
  fileControls: "Контроль каждого файла сошёлся",
  form: (title: string) => `${title}: итог на отчётную дату = сумма набора данных`,
  formAdvice: "Постройте свод заново; если расхождение останется, сообщите разработчику.",
  formsMissing: "Сводные формы посчитаны",
  formsAdvice: "Установите DuckDB: npm install @duckdb/node-api, и постройте свод ещё раз.",
  unchecked: (files: number) => `Проверено не всё: файлов с непроверенными сверками ${files}`,
  uncheckedAdvice:
    "Постройте реестры этих файлов по отдельности (--registers each): что не проверено, сказано там.",
} as const;
