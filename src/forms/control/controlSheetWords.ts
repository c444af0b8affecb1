import { counted } from "../../domain/plural";

/** All Russian text of the sheet «Контроль». */
export const CONTROL_WORDS = {
  sheet: "Контроль",
  title: "Контроль",
  /** The sheet's heading as the program knows it … */
  failed: (failed: number, all: number): string => `Не сошлось проверок: ${failed} из ${all}.`,
  uncheckedOnly: (unchecked: number, all: number): string =>
    `Расхождений нет (проверок: ${all}), но не проверено: ${unchecked}. Что для этого нужно, сказано в строках «не проверено».`,
  allHold: (all: number): string => `Все проверки сошлись: ${all}.`,
  /** … and as parts of the formula that says the same about the current verdicts. */
  failedParts: (failed: string, all: string): readonly string[] => [
    '"Не сошлось проверок: "',
    failed,
    '" из "',
    all,
    '"."',
  ],
  uncheckedParts: (unchecked: string, all: string): readonly string[] => [
    '"Расхождений нет (проверок: "',
    all,
    '"), но не проверено: "',
    unchecked,
    '". Что для этого нужно, сказано в строках «не проверено»."',
  ],
  allHoldParts: (all: string): readonly string[] => ['"Все проверки сошлись: "', all, '"."'],
  failedBeginning: "Не сошлось",
  uncheckedBeginning: "Расхождений нет",
  allHoldBeginning: "Все проверки",
  verdicts: {
    fails: "не сошлось",
    unchecked: "не проверено",
    holds: "сошлось",
    notice: "к сведению",
  },
  rounding: (apart: string): string => `в пределах округления: ${apart}`,
  /** Matches {@link rounding} of any amount in COUNTIF. */
  roundingPattern: "в пределах округления*",
  register: "Реестр сейчас",
  registerIntro:
    "Здесь видно, что исправлено в реестре вручную: слева — суммы на момент построения, справа — то, что сейчас складывает Excel по таблице реестра.",
  registerNow: "Сейчас в реестре",
  partsAndTotal: "Основной долг + пени и штрафы = всего, руб.",
  partAndTotal: "Основной долг = всего, руб.",
  built: (header: string): string => `${header.replace(/, руб\.$/, "")}: как при построении, руб.`,
  builtDebts: "Число долгов: как при построении",
  registerAdvice: "Реестр исправлен вручную: обновите его, чтобы этапы, формы и итоги пересчитались.",
  checks: "Сверки сумм",
  number: "№",
  check: "Что проверено",
  expected: "Должно быть",
  actual: "Получилось",
  difference: "Разница",
  result: "Итог",
  advice: "Что сделать",
  unknown: "неизвестно",
  noChecks: "Проверок нет.",
  formulas: "Формулы Excel и расчёт программы",
  formulasIntro:
    "Числа форм считают формулы Excel по таблице реестра, а программа — сама, точно до копейки. Здесь сложены все такие числа каждого листа: слева сумма по расчёту программы, справа — то, что сейчас даёт Excel.",
  form: "Форма",
  engine: "Расчёт программы",
  excel: "Формулы Excel",
  part: (name: string, unit: string, part: number, parts: number): string =>
    `${name}: ${unit}${parts === 1 ? "" : ` (часть ${part} из ${parts})`}`,
  units: { thousands: "тыс. руб.", roubles: "руб.", count: "количества", percent: "проценты", text: "" },
  differs: "разошлось",
  formulaAdvice: "Если реестр или форма исправлены вручную после построения, обновите реестр.",
  problems: "Замечания к данным",
  problem: "Замечание",
  place: "Где",
  noProblems: "Замечаний нет.",
  severities: { error: "Ошибки", warning: "Предупреждения", info: "К сведению" },
  group: (name: string, count: number): string => `${name}: ${count}`,
  more: (count: number): string =>
    `и ещё ${counted(count, "замечание", "замечания", "замечаний")}: здесь показаны первые`,
  at: (file: string, sheet: string, cell: string): string =>
    [file, sheet === "" ? "" : `лист «${sheet}»`, cell].filter((part) => part !== "").join(", "),
  footer: (organisation: string | null, day: string): string =>
    `${organisation === null ? "" : `${organisation}. `}Контроль на ${day}`,
} as const;

/** The block «Пояснения». */
export const EXPLANATION_WORDS = {
  title: "Пояснения: как прочитаны документы",
  intro:
    "Где документ молчит или противоречит себе, программа выбирает одно прочтение. Здесь сказано какое: сверьте его со своим.",
  rules: (name: string) => `Правила взыскания: ${name}`,
  reports: (name: string) => `Отчётность: ${name}`,
  inForce: (from: string, to: string | null) =>
    `${to === null ? `Действует с ${from}` : `Действовал с ${from} по ${to}`}: шаги, срок которых истёк раньше, не считаются ни своевременными, ни опоздавшими.`,
  shiftOff: "Перенос сроков с нерабочего дня на рабочий (ст. 193 ГК РФ) выключен в настройках.",
} as const;
