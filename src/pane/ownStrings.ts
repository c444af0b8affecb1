/** The texts of «Свой регламент»: an organisation's own terms of collection. */
export const OWN = {
  title: "Свой регламент",
  hint: "Сроки вашего документа, слово в слово: число, каких дней, от чего считать, пункт. Пустой шаг – как в типовых правилах. Разные сроки пишут через точку с запятой: «ФЛ: 60 календарных дней; 30 календарных дней».",
  inForce: (name: string) =>
    `Действует ${name.replace(/^Свой/, "свой")}. Выбранные ниже правила не применяются.`,
  start: "Взять за основу",
  startWith: "Выберите правила…",
  doubt: (text: string) => `Проверьте: ${text}.`,
  fault: (text: string) => `Исправьте: ${text}.`,
  save: "Сохранить и применить",
  leave: "Не применять",
  /** What the setting «Свой регламент действует» says in that case. */
  no: "нет",
  export: "Сохранить в файл",
  import: "Загрузить из файла",
  fileName: "Свой регламент.json",
  fileText: "Текст файла",
  fileTextHint: "Если файл не сохраняется, скопируйте текст в файл с именем «Свой регламент.json».",
  unreadable: (name: string, fault: string) => `Файл «${name}»: ${fault}.`,
  faults: (count: number) =>
    count === 1 ? "Одно поле нужно исправить." : `Нужно исправить полей: ${String(count)}.`,
  good: "Ошибок нет.",
} as const;
