/** What the user may read of this folder's own sheets and failures. */
export const WORDS = {
  /** What a chart is called in Excel's selection pane. */
  chart: (number: number): string => `Диаграмма ${String(number)}`,
  writeFailed: (file: string): string =>
    `Файл «${file}» устроен так, что дополнить его не удаётся. Откройте его в Excel, сохраните как .xlsx и повторите.`,
} as const;
