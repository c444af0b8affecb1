import {
  beforeTotalWord,
  isGrandTotal,
  isNoteText,
  isOfWhich,
  isTotalText,
} from "../../../src/intake/rows/rowWords";

test.each([
  "Итого",
  "ИТОГО:",
  "Всего",
  "Всего задолженность",
  "Итого по коду 904",
  "в том числе:",
  "в т.ч. пени",
  "из них",
  "Итогo",
  "* Итого",
])("«%s» begins like a total", (text) => {
  expect(isTotalText(text)).toBe(true);
});

test.each(["ООО «Итого»", "Итоговая ведомость", "Всегодня", "Итого-Сервис ООО", "Вторая очередь", ""])(
  "«%s» is no total",
  (text) => {
    expect(isTotalText(text)).toBe(false);
  },
);

test("what stands before a closing word of a total", () => {
  expect(beforeTotalWord("Управление экономики, всего:")).toBe("Управление экономики");
  expect(beforeTotalWord("Комитет Итог")).toBe("Комитет");
  expect(beforeTotalWord("Итого")).toBeNull();
  expect(beforeTotalWord("ООО «Итог»")).toBeNull();
});

test("a bare «Итого» is the grand total only as the last one", () => {
  expect([isGrandTotal("Итого", false), isGrandTotal("Итого", true)]).toEqual([false, true]);
  expect(isGrandTotal("Итого по отделу", true)).toBe(false);
  expect(isGrandTotal("ВСЕГО:", false)).toBe(true);
});

test("parts of a total", () => {
  expect([isOfWhich("в том числе: штрафы"), isOfWhich("Итого")]).toEqual([true, false]);
});

test.each([
  "Исполнитель: Иванова",
  "Главный бухгалтер",
  "Начальник отдела",
  "* см. письмо",
  "Примечание: уточняется",
  "(подпись)",
  "Ответственный: ______",
  "М.П.",
])("«%s» is a note", (text) => {
  expect(isNoteText(text)).toBe(true);
});

test.each([
  "Главный администратор: 093",
  "Управление экономики",
  "Ответственное подразделение",
  "ООО «Клён»",
])("«%s» is no note", (text) => {
  expect(isNoteText(text)).toBe(false);
});
