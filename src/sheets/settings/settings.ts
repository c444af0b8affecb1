/** How a setting's text is understood. */
export type SettingType = "text" | "days" | "yesNo" | "dates" | "monthDays" | "people" | "choice";

/** A setting of the organisation: what stands beside its value on the sheet «Настройки». */
export interface SettingSpec {
  readonly group: string;
  readonly label: string;
  /** What it is for, in one sentence. */
  readonly help: string;
  readonly type: SettingType;
  readonly choices?: readonly string[];
}

const WHO = "Организация";
const SIGNS = "Подписи";
const RULES = "Правила";

const text = (group: string, label: string, help: string): SettingSpec => ({
  group,
  label,
  help,
  type: "text",
});

/** The settings in the order of the sheet. */
export const SETTINGS = {
  organisation: text(WHO, "Наименование организации", "Печатается над реестром и в отчётах"),
  administratorCode: text(
    WHO,
    "Код администратора доходов",
    "Для листов, в которых администратор не назван; три цифры",
  ),
  administratorName: text(WHO, "Администратор доходов", "Для листов, в которых администратор не назван"),
  financeBody: text(WHO, "Финансовый орган", "Печатается в сводных формах"),
  municipality: text(WHO, "Муниципальное образование", "Печатается в сводной форме по неналоговым доходам"),
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
  claimDays: {
    group: RULES,
    label: "Дней на претензию",
    help: "Вместо срока документа; пусто — как в документе",
    type: "days",
  },
  responseDays: {
    group: RULES,
    label: "Дней на ответ по претензии",
    help: "Вместо срока документа; пусто — как в документе",
    type: "days",
  },
  soonDays: {
    group: RULES,
    label: "Скоро — за сколько дней",
    help: "За сколько дней до срока предупреждать; обычно 7",
    type: "days",
  },
  extraDaysOff: {
    group: RULES,
    label: "Свои нерабочие дни",
    help: "Региональные праздники: даты дд.мм.гггг через точку с запятой",
    type: "dates",
  },
  kosguGroups: {
    group: RULES,
    label: "КОСГУ 291–299 в строке 290, 341–349 в строке 340",
    help: "Коды формы Оленегорска — 2014 года; «нет» — отдельными строками",
    type: "yesNo",
    choices: ["да", "нет"],
  },
  sevskReportDays: {
    group: RULES,
    label: "Отчёт об итогах работы (Севск): дни сдачи",
    help: "дд.мм через точку с запятой; обычно 25.03; 25.06; 25.09; 25.12",
    type: "monthDays",
  },
} as const satisfies Record<string, SettingSpec>;

/** A setting of the organisation. */
export type SettingKey = keyof typeof SETTINGS;

/** What the organisation has set, as typed; `null` where nothing is. */
export type OrganisationSettings = { readonly [K in SettingKey]: string | null };

/** The keys in the order of the sheet. */
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** Settings with nothing set. */
export function noSettings(): OrganisationSettings {
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, null])) as unknown as OrganisationSettings;
}
