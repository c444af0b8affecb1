/**
 * The texts of «Проверьте перед построением»: the columns about which an answer is needed before a register is built.
 */
export const GATE = {
  title: "Проверьте перед построением",
  hint: (count: number) =>
    count === 1
      ? "Пока на вопрос нет ответа, реестр не строится. Ответ запомнится."
      : "Пока на вопросы нет ответа, реестр не строится. Ответы запомнятся.",
  question: (letter: string, header: string, field: string) =>
    `Столбец ${letter} ${header === "" ? "без заголовка" : `«${header}»`} – это «${field}»?`,
  probable: (letter: string, header: string, field: string) =>
    `Понято по смыслу: столбец ${letter} ${header === "" ? "без заголовка" : `«${header}»`} – «${field}». Верно?`,
  rules: "По какому документу считать сроки",
  likely: (name: string) => `Похоже на ${name}. Считать сроки по этим правилам?`,
  noRules: (name: string) => `Похоже на документ «${name}». Правил взыскания он не содержит; взять правила:`,
  model: "Типовые",
  notThese: "Нет, типовые",
  otherRules: "Другие правила…",
  unit: (letter: string, header: string) => `В чём суммы столбца ${letter} «${header}»?`,
  unitSources: {
    heading: (unit: string) => `по заголовку – ${unit}`,
    title: (unit: string) => `по строке над таблицей – ${unit}`,
    format: (unit: string) => `по формату чисел – ${unit}`,
    sizes: (unit: string) => `по величине сумм – ${unit}`,
  },
  yes: "Да",
  no: "Нет, не нужен",
  other: (letter: string) => `Другое поле для столбца ${letter}`,
  otherField: "Другое поле…",
  without: "Построить без этих столбцов",
  held: "Сначала ответьте на вопросы о столбцах.",
} as const;
