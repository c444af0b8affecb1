import {
  column,
  each,
  plain,
  sides,
  signature,
  small,
  table,
  text,
  title,
  when,
  type Block,
} from "../template/blocks";

/** Who sends: name, address, INN and KPP, telephone, e-mail; unknown lines are left out. */
const SENDER = [
  "{Организация}",
  "{Адрес организации}",
  "ИНН {ИНН организации}",
  "КПП {КПП организации}",
  "тел. {Телефон организации}",
  "{Почта организации}",
] as const;

/** The head of a letter to the debtor. */
export const letterToDebtor: readonly Block[] = [
  sides(SENDER, ["{Должнику}", "{Адрес должника}", "ИНН {ИНН должника}"]),
  plain("от {Дата цифрами} № {Номер}"),
];

/** The head of a letter to somebody else: the addressee's place, to be filled in by hand. */
export const letterTo = (...addressee: readonly string[]): readonly Block[] => [
  sides(SENDER, addressee),
  plain("от {Дата цифрами} № {Номер}"),
];

/** The head of a paper for a court: court, plaintiff, defendant, and the name there of the sum demanded. */
export const courtHead = (plaintiff: string, defendant: string, price: string | null): readonly Block[] => [
  sides(
    [],
    [
      "{Суд}",
      `${plaintiff}: {Организация}`,
      "{Адрес организации}",
      "ИНН {ИНН организации}",
      `${defendant}: {Должник}`,
      "{Адрес должника}",
      "ИНН {ИНН должника}",
      ...(price === null ? [] : [`${price}: {Всего} руб.`]),
    ],
  ),
];

/** The debts one by one, with a total. */
export const debtsTable: Block = table(
  "Долги",
  column("№", "{№}", 4, "center"),
  column("Основание", "{Основание}", 22),
  column("За что", "{Наименование дохода}", 21),
  column("Срок уплаты", "{Срок уплаты}", 13, "center"),
  column("Основной долг, руб.", "{Основной долг}", 14, "right", "{Основной долг}"),
  column("Пени, проценты, руб.", "{Пени}", 12, "right", "{Пени}"),
  column("Всего, руб.", "{Всего}", 14, "right", "{Всего}"),
);

/** The calculation line by line (docs/documents.md §5): each line can be checked by hand. */
export const calculationTable: readonly Block[] = [
  table(
    "Расчёт",
    column("№", "{№}", 4, "center"),
    column("Сумма долга, руб.", "{Долг}", 15, "right"),
    column("С", "{С}", 12, "center"),
    column("По", "{По}", 12, "center"),
    column("Дней", "{Дней}", 7, "center"),
    column("Ставка", "{Ставка}", 9, "center"),
    column("Формула", "{Формула}", 27),
    column("Начислено, руб.", "{Сумма}", 14, "right", "{Пени}"),
  ),
  when(
    "Есть платежи",
    plain("Учтены платежи (в первую очередь — в счёт основного долга, ст. 319 ГК РФ):"),
    table(
      "Платежи",
      column("Дата", "{Дата}", 20, "center"),
      column("Сумма, руб.", "{Сумма}", 26, "right"),
      column("В счёт долга, руб.", "{В счёт долга}", 27, "right"),
      column("В счёт пеней (процентов), руб.", "{В счёт пеней}", 27, "right"),
    ),
  ),
  when(
    "Был мораторий",
    small(
      "За дни с 01.04.2022 по 01.10.2022 не начислено: мораторий, постановление Правительства РФ от 28.03.2022 № 497.",
    ),
  ),
];

/** Where to pay; if there are no requisites, a line to write them on. */
export const requisites: readonly Block[] = [
  when(
    "Есть реквизиты",
    plain("Реквизиты для уплаты:"),
    plain("Получатель: {Получатель}, ИНН {ИНН получателя}, КПП {КПП получателя}"),
    plain("Банк: {Банк}, БИК {БИК}, единый казначейский счёт {Единый казначейский счёт}"),
    plain("Казначейский счёт {Казначейский счёт}, ОКТМО {ОКТМО}"),
    when("Есть КБК", plain("КБК: {КБК}")),
    when("Есть УИН", plain("УИН: {УИН}")),
    plain("Назначение платежа: {Назначение платежа}"),
  ),
  when("Нет реквизитов", plain("Реквизиты для уплаты: ______________________________________________")),
];

/** Signature and executor. */
export const signed: readonly Block[] = [
  signature("{Должность руководителя}", "{Руководитель}"),
  when("Есть Исполнитель", small("Исп. {Исполнитель}")),
  when("Есть Телефон исполнителя", small("тел. {Телефон исполнителя}")),
];

/** The list of annexes. */
export const annexes: readonly Block[] = [
  plain("Приложения:"),
  each("Приложения", plain("{№}. {Документ}.")),
];

/** What is owed, in one paragraph, for papers to courts and bailiffs. */
export const owed: Block = text(
  "Задолженность составляет {Всего} руб. ({Всего прописью}), в том числе основной долг — {Основной долг} руб., пени (штрафы, проценты) — {Пени} руб.",
);

/** The same where nothing is charged. */
export const owedWhole: readonly Block[] = [
  when("Есть пени", owed),
  when("Нет пеней", text("Задолженность составляет {Всего} руб. ({Всего прописью}).")),
];

/** What the books show as unpaid, for papers about sums a court has already awarded. */
export const unpaid: Block = text(
  "По данным учёта на {Отчётная дата} не погашено {Всего} руб. ({Всего прописью}).",
);

/** The title of a paper above its text. */
export const heading = (...lines: readonly string[]): readonly Block[] => lines.map(title);
