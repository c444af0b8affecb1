import type { Moment } from "../rule";

/** All Russian text about an organisation's own regulation. */
export const OWN_WORDS = {
  name: (title: string) => `Свой регламент: ${title}`,
  clause: (title: string, point: string | null) => (point === null ? title : `${title}, ${point}`),
  note: "Сроки введены организацией («Свой регламент»): программа не сверяла их с текстом документа.",
  missing: (step: string) => `«${step}» не указан: взято как в типовых правилах.`,
  document: "нужны название, номер и дата документа, например «Регламент района, № 25 от 02.10.2025»",
  term: "срок не понят: нужно, например, «30 календарных дней от срока уплаты, п. 9», «1 месяц от отказа», «30 + 30 календарных дней» или «без срока»",
  unit: "не сказано, каких дней: календарных или рабочих",
  from: "не понято, от чего считать: от срока уплаты, возникновения, направления или получения претензии, отказа, передачи юристам, решения суда или выдачи листа",
  never: (step: string) =>
    `так срок никогда не начнётся: то, от чего он считается, бывает только после шага «${step}»`,
  condition: "не понято, для кого срок: «ЮЛ:», «ИП:», «ФЛ:» или «доход аренда:» перед сроком",
  tooLong: "срок больше 3650 дней",
  steps: {
    claim: "Претензия",
    overdue: "Задолженность просрочена",
    response: "Ответ на претензию",
    handover: "Документы для иска",
    filing: "Иск",
    court: "Суд без претензии",
    accounting: "Претензия в бухгалтерию",
    writ: "Лист на исполнение",
    document: "Документ",
    reports: "Отчёты",
  },
  actions: {
    claim: "Направить требование (претензию)",
    overdue: "Задолженность считается просроченной",
    response: "Ждать ответа на претензию",
    handover: "Подготовить и передать документы для иска",
    filing: "Подать иск",
    court: "Задолженность подлежит взысканию в судебном порядке без претензии",
    accounting: "Передать подписанную претензию в бухгалтерию",
    writ: "Направить исполнительный лист на исполнение",
  },
} as const;

/** Why a file is not a regulation; the end of a sentence that names the file. */
export const OWN_FILE_WORDS = {
  notJson:
    "это не файл регламента: нужен JSON, какой сохраняет «Свой регламент» или выдаёт regulations export model",
  unknownKey: (key: string, known: readonly string[]) => `поля «${key}» нет, известны: ${known.join(", ")}`,
  notText: (key: string) => `поле «${key}»: нужен текст в кавычках`,
} as const;

/** Reports of an own regulation. */
export const OWN_REPORT_WORDS = {
  who: "Организация",
  report: (text: string) =>
    `«${text}» не понято: нужно, например, «Отчёт о взыскании: 20.01 на 31.12, 20.07 на 30.06, п. 15», «Сведения: 10 числа каждого месяца» или «Справка: 15 числа после квартала»; отчёты разделяют точкой с запятой`,
} as const;

/** The terms of a built-in rule set as they are written in an own regulation. */
export const OWN_START_WORDS = {
  document: "Название документа, № 0 от 01.01.2026",
  open: "без срока",
  limitation: "в пределах исковой давности",
  from: {
    base: "от срока уплаты",
    originDate: "от возникновения",
    claimDate: "от направления претензии",
    claimReceivedDate: "от получения претензии",
    trigger: "от отказа или окончания срока ответа",
    legalHandoverDate: "от передачи юристам",
    judgmentDate: "от решения суда",
    writDate: "от выдачи листа",
  } as Readonly<Partial<Record<Moment, string>>>,
} as const;
