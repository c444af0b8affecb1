/** All Russian text of the sheet «Настройки» that does not belong to a single setting. */
export const SETTINGS_WORDS = {
  sheet: "Настройки",
  title: "Настройки организации",
  intro:
    "Заполните столбец «Значение» и обновите реестр. Пустая ячейка ничего не меняет. Лист сохраняется при каждом обновлении.",
  setting: "Параметр",
  value: "Значение",
  help: "Пояснение",
  inForce: "Сейчас действует",
  noTerm: "в выбранных правилах такого срока нет",
  noteTo: (label: string) => `К параметру «${label}»`,
  officials: "Подписи администратора: ",
  requisites: "Реквизиты администратора: ",
  /** Shown beside what may be read from a sheet's signature lines. */
  fromSheet: "Пусто — как в исходном листе (столбец «Сейчас действует»)",
  /** Shown beside what an administrator's letters may say in place of the organisation's text. */
  asOrganisation: "Пусто — как у организации",
  others: "Прочее (введено на этом листе)",
} as const;

/** What a setting expects instead of what was typed. */
export const SETTING_FAULTS = {
  code: "нужны три цифры, например 012",
  days: "нужно целое число от 0 до 3650",
  yesNo: "нужно «да» или «нет»",
  dates: "нужны даты дд.мм.гггг через точку с запятой",
  rates: "нужны дата и процент, например 26.10.2026 13,50; несколько — через точку с запятой",
  amount: "нужна сумма в рублях, например 1000 или 1000,50",
  monthDays: "нужны дни дд.мм через точку с запятой",
} as const;

/** A setting that could not be understood. */
export const settingProblem = (label: string, typed: string, fault: string): string =>
  `Настройка «${label}»: «${typed}» не учтено, ${fault}. Исправьте ячейку и обновите реестр.`;
