import { counted } from "../../domain/plural";

/** Every Russian word of the sheet «Контроль». */
export const CONTROL_WORDS = {
  sheet: "Контроль",
  title: "Контроль",
  verdict: (failed: number, all: number): string =>
    failed === 0
      ? `Все проверки сошлись: ${all}.`
      : `Не сошлось проверок: ${failed} из ${all}. Они стоят первыми.`,
  checks: "Сверки сумм",
  number: "№",
  check: "Что проверено",
  expected: "Должно быть",
  actual: "Получилось",
  difference: "Разница",
  result: "Итог",
  advice: "Что сделать",
  holds: "сошлось",
  fails: "не сошлось",
  unknown: "неизвестно",
  noChecks: "Проверок нет.",
  formulas: "Формулы Excel и расчёт программы",
  formulasIntro:
    "Числа форм считают формулы Excel по таблице реестра, а программа — сама, точно до копейки. Здесь сложены все такие числа каждого листа: слева сумма по расчёту программы, справа — то, что сейчас даёт Excel.",
  form: "Форма",
  engine: "Расчёт программы",
  excel: "Формулы Excel",
  part: (name: string, part: number, parts: number): string =>
    parts === 1 ? name : `${name} (часть ${part} из ${parts})`,
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
