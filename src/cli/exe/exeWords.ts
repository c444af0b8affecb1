/** Russian texts of the program without Node, for somebody who drops a workbook onto it. */
export const EXE = {
  welcome: [
    "Реестр должников",
    "",
    "Перетащите на значок этой программы книгу с долгами (.xlsx, .xls, .ods, .csv) или несколько книг сразу.",
    "Готовая книга «… – реестр.xlsx» появится рядом с исходной и откроется. Исходная книга не меняется,",
    "и ничего никуда не отправляется.",
    "",
    "Для командной строки: debtor-register --help. Лицензии библиотек: debtor-register --licenses.",
  ].join("\n"),
  begun: (names: readonly string[]): string => `Реестр должников: ${names.join(", ")}`,
  opening: "Готовая книга открывается.",
  notOpened: (path: string): string => `Готовую книгу не удалось открыть. Откройте её сами: ${path}`,
  failed: "Реестр не построен.",
  key: "Нажмите любую клавишу, чтобы закрыть окно.",
  acceptDoubt: "Построить реестр всё равно? Столбцы без ответа не берутся, и контроль не сойдётся.",
  allSheets: "Построить один реестр по всем этим листам?",
  oneSheet: (name: string): string => `Построить реестр по листу «${name}»?`,
  keys: "Д – да, любая другая клавиша – нет:",
  yes: "да",
  no: "нет",
} as const;

/** What is typed for «да»: the letter, the key it is on in the English layout, and English. */
export const YES: ReadonlySet<string> = new Set(["д", "l", "y"]);
