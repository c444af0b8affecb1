import type { OwnKey } from "../regulations/own/ownRules";
import type { OwnStep } from "../regulations/own/ownTerm";
import type { TermId } from "../regulations/rule";

/** How a setting's text is interpreted; `code`: three digits. */
export type SettingType =
  | "text"
  | "code"
  | "days"
  | "yesNo"
  | "dates"
  | "monthDays"
  | "people"
  | "rates"
  | "amount"
  | "ownDocument"
  | "ownTerm"
  | "ownReports";

/** A setting of the organisation, and what is shown beside its value on the sheet «Настройки». */
export interface SettingSpec {
  readonly group: string;
  readonly label: string;
  /** What it is for, in one sentence. */
  readonly help: string;
  readonly type: SettingType;
  readonly choices?: readonly string[];
  /** The term of the collection rules whose number it replaces. */
  readonly term?: TermId;
  /** The part of the organisation's own regulation that it sets. */
  readonly own?: OwnKey;
}

const WHO = "Организация";
const SIGNS = "Подписи";
const RULES = "Сроки взыскания";
const FORMS = "Календарь и формы";
const OWN = "Свой регламент";
const PAPERS = "Письма, реквизиты и расчёт пеней";

const text = (group: string, label: string, help: string): SettingSpec => ({
  group,
  label,
  help,
  type: "text",
});

/** A number of days (months) that the organisation sets instead of the document's. */
const term = (id: TermId, label: string): SettingSpec => ({
  group: RULES,
  label,
  help: "Вместо числа документа; пусто — как в документе",
  type: "days",
  term: id,
});

/** A step of the organisation's own regulation, in words. */
const own = (step: OwnStep, label: string, example: string): SettingSpec => ({
  group: OWN,
  label: `Свой регламент: ${label}`,
  help: `Например: ${example}`,
  type: "ownTerm",
  own: step,
});

/** The settings in the order of the sheet. */
export const SETTINGS = {
  organisation: text(WHO, "Наименование организации", "Печатается над реестром и в отчётах"),
  administratorCode: {
    group: WHO,
    label: "Код администратора доходов",
    help: "Для листов, в которых администратор не назван; три цифры",
    type: "code",
  },
  administratorName: text(WHO, "Администратор доходов", "Для листов, в которых администратор не назван"),
  administrators: text(
    WHO,
    "Кто представляет сведения",
    "Администраторы для свода через точку с запятой: 012; 045 Комитет имущества; пусто — кто представлял раньше",
  ),
  financeBody: text(WHO, "Финансовый орган", "Печатается в сводных формах"),
  municipality: text(WHO, "Муниципальное образование", "Печатается в формах по неналоговым доходам"),
  addressee: text(
    WHO,
    "Кому адресована аналитическая записка",
    "Должность в дательном падеже, например «Главе города»; пусто — главе муниципального образования",
  ),
  headPost: text(SIGNS, "Должность руководителя", "Если документ не печатает её сам"),
  headName: text(SIGNS, "Руководитель", "Расшифровка подписи, например «И. И. Иванов»"),
  chiefAccountantName: text(SIGNS, "Главный бухгалтер", "Расшифровка подписи"),
  executorPost: text(SIGNS, "Должность исполнителя", "Печатается в строке исполнителя"),
  executorName: text(SIGNS, "Исполнитель", "Фамилия, имя, отчество"),
  executorPhone: text(SIGNS, "Телефон исполнителя", "С кодом города"),
  treasuryHeadName: text(
    SIGNS,
    "Начальник ГКУ ВО «Областное казначейство»",
    "Согласование приложения 1 (Вологда)",
  ),
  financeHeadName: text(SIGNS, "Руководитель финансового органа", "Подпись под сводными формами"),
  budgetDepartmentHeadName: text(
    SIGNS,
    "Начальник отдела формирования и исполнения бюджета",
    "Сводный отчёт (Оленегорск)",
  ),
  commission: {
    group: SIGNS,
    label: "Комиссия по инвентаризации",
    help: "Члены комиссии через точку с запятой: должность Фамилия; первый — председатель",
    type: "people",
  },
  organisationAddress: text(PAPERS, "Адрес организации", "Печатается на письмах"),
  organisationInn: text(PAPERS, "ИНН организации", "Печатается на письмах"),
  organisationKpp: text(PAPERS, "КПП организации", "Печатается на письмах"),
  organisationPhone: text(PAPERS, "Телефон организации", "Печатается на письмах"),
  organisationEmail: text(PAPERS, "Электронная почта организации", "Печатается на письмах"),
  recipient: text(PAPERS, "Получатель платежа", "Как в реквизитах: УФК по … (наименование, л/с …)"),
  recipientInn: text(PAPERS, "ИНН получателя", "Десять цифр"),
  recipientKpp: text(PAPERS, "КПП получателя", "Девять цифр"),
  recipientBank: text(PAPERS, "Банк получателя", "Наименование банка и управления Федерального казначейства"),
  recipientBik: text(PAPERS, "БИК", "Девять цифр"),
  unifiedAccount: text(PAPERS, "Единый казначейский счёт", "Двадцать цифр: 40102…"),
  treasuryAccount: text(PAPERS, "Казначейский счёт", "Двадцать цифр: 03100…"),
  oktmo: text(PAPERS, "ОКТМО", "Восемь или одиннадцать цифр"),
  paymentPurpose: text(
    PAPERS,
    "Назначение платежа",
    "Что писать в платёжном поручении; пусто — основание долга",
  ),
  claimNumberPattern: text(
    PAPERS,
    "Образец номера претензии",
    "«{номер}» — следующий номер, «{год}» — год; пусто — {номер}/{год}",
  ),
  claimNextNumber: {
    group: PAPERS,
    label: "Следующий номер претензии",
    help: "Пусто — следующий после наибольшего в журнале претензий за этот год",
    type: "text",
  },
  claimThreshold: {
    group: PAPERS,
    label: "Не предлагать претензии на сумму меньше, руб.",
    help: "Пусто — предлагать на любую сумму",
    type: "amount",
  },
  accrual: {
    group: PAPERS,
    label: "Что начислять за просрочку",
    help: "«по учёту» — пени из реестра; «44-ФЗ», «ст. 395»; «договор 0,1» — процент в день; «сумма 5000»",
    type: "text",
  },
  moratorium2022: {
    group: PAPERS,
    label: "Не начислять за мораторий 01.04–01.10.2022",
    help: "ПП РФ № 497, для долгов, возникших раньше; пусто — да",
    type: "yesNo",
    choices: ["да", "нет"],
  },
  laterKeyRates: {
    group: PAPERS,
    label: "Ключевая ставка с 26.10.2026",
    help: "Дата и процент через точку с запятой: 26.10.2026 13,50; 21.12.2026 13,00",
    type: "rates",
  },
  claimDays: term("claim", "Дней на претензию"),
  responseDays: term("response", "Дней на ответ по претензии"),
  overdueDays: term("overdue", "Через сколько дней задолженность считается просроченной"),
  handoverDays: term("handover", "Срок на документы для иска"),
  filingDays: term("filing", "Срок на подачу иска"),
  courtDays: term("court-without-claim", "Дней до суда, если претензия не обязательна"),
  accountingDays: term("accounting", "Срок на передачу претензии в бухгалтерию"),
  shiftToWorkingDay: {
    group: RULES,
    label: "Переносить срок с выходного на рабочий день",
    help: "Ст. 193 ГК РФ; пусто — переносить",
    type: "yesNo",
    choices: ["да", "нет"],
  },
  paymentMoves: {
    group: RULES,
    label: "Срок уплаты с нерабочего дня переносится (ст. 193 ГК РФ)",
    help: "До следующего рабочего дня долг не просрочен; пусто — переносится",
    type: "yesNo",
    choices: ["да", "нет"],
  },
  soonDays: {
    group: RULES,
    label: "Срок близко — за сколько дней",
    help: "За сколько дней до срока предупреждать; пусто — за 7",
    type: "days",
  },
  ownDocument: {
    group: OWN,
    label: "Свой регламент: название, номер и дата",
    help: "Например: Регламент района, № 25 от 02.10.2025. Заполнено — действует вместо выбранных правил; пусто — не действует",
    type: "ownDocument",
    own: "document",
  },
  ownInForce: {
    group: OWN,
    label: "Свой регламент действует",
    help: "«нет» — сроки сохранены, но действуют выбранные правила; пусто — действует",
    type: "yesNo",
    choices: ["да", "нет"],
  },
  ownClaim: own("claim", "претензия", "30 календарных дней от срока уплаты, п. 9"),
  ownResponse: own("response", "ответ на претензию", "15 рабочих дней от получения претензии, п. 12"),
  ownOverdue: own(
    "overdue",
    "задолженность просрочена через",
    "30 календарных дней от срока уплаты; пусто — со дня после срока",
  ),
  ownAccounting: own("accounting", "претензия в бухгалтерию", "1 рабочий день от направления претензии"),
  ownHandover: own("handover", "документы для иска", "10 рабочих дней от отказа; пусто — такого шага нет"),
  ownFiling: own("filing", "иск", "1 месяц от отказа; ФЛ: 2 месяца; без срока"),
  ownCourt: own("court", "суд без претензии через", "30 + 30 календарных дней от срока уплаты"),
  ownWrit: own("writ", "лист на исполнение", "10 рабочих дней от выдачи листа"),
  ownReports: {
    group: OWN,
    label: "Свой регламент: отчёты",
    help: "Например: Отчёт о взыскании: 20.01 на 31.12, 20.07 на 30.06, п. 15; Справка: 10 числа каждого месяца",
    type: "ownReports",
    own: "reports",
  },
  extraDaysOff: {
    group: FORMS,
    label: "Свои нерабочие дни",
    help: "Региональные праздники: даты дд.мм.гггг через точку с запятой",
    type: "dates",
  },
  sevskReportDays: {
    group: FORMS,
    label: "Отчёт об итогах работы (Севск): дни сдачи",
    help: "дд.мм через точку с запятой; пусто — 25.03; 25.06; 25.09; 25.12",
    type: "monthDays",
  },
  kosguGroups: {
    group: FORMS,
    label: "КОСГУ 291–299 в строке 290, 341–349 в строке 340",
    help: "Коды формы Оленегорска — 2014 года; «нет» — отдельными строками; пусто — да",
    type: "yesNo",
    choices: ["да", "нет"],
  },
} as const satisfies Record<string, SettingSpec>;

/** A setting of the organisation. */
export type SettingKey = keyof typeof SETTINGS;

/** What the organisation has set, as texts valid for their types; `null` where nothing is set. */
export type OrganisationSettings = { readonly [K in SettingKey]: string | null };

/** The specification of a setting, with the loose type that generic code needs. */
export function settingSpec(key: SettingKey): SettingSpec {
  return SETTINGS[key];
}

/** The keys in the order of the sheet. */
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** Settings with nothing set. */
export function noSettings(): OrganisationSettings {
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, null])) as unknown as OrganisationSettings;
}
