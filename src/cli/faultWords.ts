/** Faults in how the command was called and in files; each says what to do. */
export const FAULTS = {
  noCommand: "Укажите команду: build, inspect или documents. Справка: debtor-register --help.",
  unknownCommand: (name: string) =>
    `Команды «${name}» нет. Есть build, inspect и documents; справка: --help.`,
  unknownOption: (name: string) => `Параметра «${name}» нет. Справка: debtor-register --help.`,
  missingInput: "Не указан файл с долгами. Например: debtor-register build долги.xlsx.",
  excessInput: "Команда inspect смотрит одну книгу: укажите один файл.",
  missingValue: (option: string) => `После «${option}» не хватает значения. Справка: debtor-register --help.`,
  badUsage: (text: string) => `Команда набрана неверно: ${text}. Справка: debtor-register --help.`,
  asOf: (text: string) =>
    `--as-of: «${text}» — не дата. Укажите существующий день как ГГГГ-ММ-ДД, например 2026-10-01.`,
  asOfYear: (text: string, first: number, last: number) =>
    `--as-of: «${text}» — год вне допустимых: укажите отчётную дату с ${first} по ${last} год.`,
  silentRules: (name: string, known: readonly string[]) =>
    `--rules: документ «${name}» правил взыскания не содержит; возьмите правила одного из наборов: ${known.join(", ")}.`,
  rules: (text: string, known: readonly string[]) =>
    `--rules: правил «${text}» нет. Известны: ${known.join(", ")}.`,
  formsEmpty: "--forms: укажите формы через запятую, all или none.",
  formsMixed: "--forms: all и none нельзя смешивать с названиями форм.",
  unit: (text: string) =>
    `--unit: единицы «${text}» нет. Известны: rub (рубли), thousand (тысячи), million (миллионы).`,
  sheetMixed: "--sheet: all нельзя смешивать с названиями листов.",
  administrator: (text: string) =>
    `--administrator: «${text}» не понято. Укажите код из трёх цифр и название: --administrator "012 Департамент имущества".`,
  mapForm: (text: string) =>
    `--map: «${text}» не понято. Укажите поле и столбец через «=», например amount=H.`,
  mapField: (field: string, near: string) => `--map: поля «${field}» нет. Ближайшее: ${near}.`,
  mapColumn: (field: string, column: string) =>
    `--map: «${column}» — не столбец листа. Укажите латинские буквы, например ${field}=H.`,
  mapFieldTwice: (field: string) => `--map: поле «${field}» указано дважды. Оставьте один столбец.`,
  mapColumnTwice: (column: string) => `--map: столбец ${column} указан для двух полей. Оставьте одно.`,
  missing: (path: string) => `Файл «${path}» не найден. Проверьте имя и папку.`,
  directory: (path: string) => `«${path}» — папка, а не файл. Укажите книгу с долгами.`,
  special: (path: string) =>
    `«${path}» — не обычный файл, а канал или устройство. Сохраните данные в файл на диске и укажите его.`,
  unreadable: (path: string) =>
    `Файл «${path}» не читается. Закройте его в других программах и проверьте права доступа.`,
  huge: (path: string) =>
    `Файл «${path}» больше 2 ГБ: так велика книга Excel не бывает. Укажите другой файл.`,
  twice: (path: string) => `Файл «${path}» указан дважды. Оставьте его один раз.`,
  outExtension: (path: string, extension: string) =>
    extension === "xlsm"
      ? `--out: «${path}»: в исходной книге есть макросы, готовая должна иметь расширение .xlsm.`
      : `--out: «${path}»: готовая книга записывается как .xlsx. Исправьте расширение.`,
  outIsInput: (option: string, path: string) =>
    `${option}: «${path}» — исходный файл, он не перезаписывается. Укажите другое имя.`,
  sameOutputs: (one: string, other: string, path: string) =>
    `${one} и ${other} указывают на один файл «${path}». Укажите разные имена.`,
  lookOverRegister: (path: string, look: string) =>
    `--what-if не меняет прежнего реестра, а --out указывает на него: «${path}». Укажите другое имя, например: --out "${look}".`,
  snapshot: (text: string) =>
    `--snapshot: «${text}» — не дата. Укажите день прежнего реестра как ГГГГ-ММ-ДД, например 2026-01-12.`,
  previousForeign: (path: string) =>
    `--previous: «${path}» — не реестр этой программы. Укажите готовую книгу «… – реестр.xlsx».`,
  outForeign: (path: string) =>
    `Файл «${path}» уже есть, и это не реестр этой программы: он не перезаписывается. Укажите другое имя в --out.`,
  outEmpty: (option: string) => `${option}: имя файла пустое. Укажите, куда записать.`,
  outLong: (option: string, path: string) =>
    `${option}: имя «${path.slice(0, 60)}…» слишком длинное для файла. Укажите в ${option} имя покороче.`,
  outSpecial: (option: string, path: string) =>
    `${option}: «${path}» — не обычный файл, он не перезаписывается. Укажите другое имя.`,
  icsForeign: (path: string) =>
    `Файл «${path}» — не календарь этой программы: он не перезаписывается. Укажите в --ics другое имя.`,
  jsonForeign: (path: string) =>
    `Файл «${path}» уже есть, и это не отчёт этой программы: он не перезаписывается. Укажите другое имя в --json.`,
  diskFull: (path: string) =>
    `Файл «${path}» не записан: на диске не осталось места. Освободите место и повторите.`,
  memory:
    "Не хватило памяти: файл слишком велик. Ничего не записано. Закройте другие программы или разделите файл на части.",
  outDirectory: (option: string, path: string) =>
    `${option}: «${path}» — папка. Укажите имя файла, который нужно записать.`,
  outFolder: (path: string) => `Папки «${path}» нет. Создайте её или укажите другую.`,
  unwritable: (path: string) =>
    `Файл «${path}» не записан. Если он открыт в Excel, закройте его; проверьте права на папку и место на диске.`,
  registersAlone: "--registers имеет смысл только вместе с --dataset. Добавьте --dataset ПАПКА.",
  registers: (text: string) => `--registers: «${text}» не понято. Укажите each или none.`,
  datasetWith: (option: string) =>
    `${option} и --dataset вместе не указываются: набор данных строится без этого. Уберите один из параметров.`,
  datasetForm: (id: string, known: readonly string[]) =>
    `--forms: «${id}» строится в реестре каждого администратора: добавьте --registers each. По набору данных строятся: ${known.join(", ")}.`,
  datasetPlace: (path: string) => `--dataset: «${path}» — не папка. Укажите папку для набора данных.`,
  datasetForeign: (path: string) =>
    `--dataset: в папке «${path}» лежит не набор данных этой программы: она не перезаписывается. Укажите другую папку.`,
  datasetOthers: (folder: string, name: string) =>
    `--dataset: в «${folder}» лежит «${name}», и это не из набора данных: папка этой даты заменяется целиком. Уберите его оттуда и повторите.`,
  datasetNothing: (files: number) =>
    `Ни в одном из файлов (${files}) нет таблицы долгов. Ничего не записано.`,
  noBooks: (path: string) => `В папке «${path}» нет книг с долгами (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv).`,
  bug: (text: string) =>
    `Внутренняя ошибка программы: ${text}. Ничего не записано. Повторите с --debug и передайте текст разработчику.`,
} as const;
