/** What the user may read from this folder's own sheets and failures. */
export const WORDS = {
  /** What a chart is called in Excel's selection pane. */
  chart: (number: number): string => `Диаграмма ${String(number)}`,
  writeFailed: (file: string): string =>
    `Файл «${file}» устроен так, что дополнить его не удаётся. Откройте его в Excel, сохраните как .xlsx и повторите.`,
  readOnly: (sheet: string): string =>
    `Лист «${sheet}» – исходный, он не меняется. Правьте реестр, планы или «Настройки».`,
  computed: (sheet: string): string =>
    `Лист «${sheet}» программа заполняет сама, введённое здесь не сохранится. Правьте реестр, планы или «Настройки».`,
  heading: (sheet: string): string =>
    `Лист «${sheet}»: по заголовкам столбцов считаются формы, поэтому здесь они не меняются.`,
} as const;
