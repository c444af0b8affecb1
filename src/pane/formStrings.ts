/** The texts of «Приложения». */
export const FORM_STRINGS = {
  none: "Приложения строятся по реестру. Сначала постройте его.",
  choose: "Какие приложения нужны",
  others: "Другие документы",
  all: "Выбрать все",
  nothing: "Снять выбор",
  build: "Построить выбранные",
  built: "Построено",
  open: (sheet: string) => `Открыть лист «${sheet}»`,
  skipped: (title: string, reason: string) => `${title}: ${reason}.`,
  skippedTitle: "Не построены",
  controls: "Сверка приложений",
  behindTitle: "Строки за ячейкой",
  behindHint: "Выделите цифру на листе приложения, здесь появятся долги, из которых она сложилась.",
  behind: (place: string, debts: string) => `${place}: ${debts}`,
  behindNone: "За этой ячейкой нет строк реестра.",
  signers: "Организация и подписи",
  signersHint:
    "Подписи прочитаны под таблицами исходных листов; вписанное здесь важнее. Хранится на листе «Настройки».",
  whose: "Чьи подписи",
  wholeOrganisation: "Организация и сводные формы",
  saveSigners: "Сохранить подписи",
} as const;
