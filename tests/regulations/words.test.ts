import { daysWords, LAW, ruleSentence, termGenitive, termWords } from "../../src/regulations";
import type { TermUnit } from "../../src/domain/terms";

test.each([
  [1, "calendar-days", "1 календарный день", "1 календарного дня"],
  [3, "calendar-days", "3 календарных дня", "3 календарных дней"],
  [11, "calendar-days", "11 календарных дней", "11 календарных дней"],
  [21, "working-days", "21 рабочий день", "21 рабочего дня"],
  [10, "working-days", "10 рабочих дней", "10 рабочих дней"],
  [1, "months", "1 месяц", "1 месяца"],
  [2, "months", "2 месяца", "2 месяцев"],
  [3, "years", "3 года", "3 лет"],
  [1, "years", "1 год", "1 года"],
] as [number, TermUnit, string, string][])("%i %s", (count, unit, nominative, genitive) => {
  expect(termWords({ count, unit })).toBe(nominative);
  expect(termGenitive({ count, unit })).toBe(genitive);
});

test("days", () => {
  expect([1, 2, 5, 11, 21, 203].map(daysWords)).toEqual([
    "1 день",
    "2 дня",
    "5 дней",
    "11 дней",
    "21 день",
    "203 дня",
  ]);
});

test("the law's own terms", () => {
  expect(Object.values(LAW).map(ruleSentence)).toEqual([
    "Исковая давность — в течение 3 лет со дня, когда истёк срок уплаты (ст. 196, 200 ГК РФ)",
    "Направить исполнительный лист на исполнение — в течение 3 лет со дня решения суда (ст. 21 229-ФЗ)",
    "Обжаловать решение суда — в течение 1 месяца со дня решения суда (ст. 259 АПК РФ, ст. 321 ГПК РФ)",
    "Направить возражения против исключения из ЕГРЮЛ — в течение 3 месяцев со дня публикации о предстоящем исключении (ст. 21.1 129-ФЗ)",
    "Направить возражения против исключения из ЕГРИП — в течение 1 месяца со дня публикации о предстоящем исключении (ст. 22.4 129-ФЗ)",
  ]);
});
