import { readGroup, type GroupContext } from "../../../src/intake/rows/groupText";

const CONTEXT: GroupContext = {
  debtorsBelow: true,
  administratorKnown: true,
  columns: new Set(["debtorName"]),
  own: null,
  usual: null,
};

const stated = (text: string, context: Partial<GroupContext> = {}) =>
  readGroup([text], { ...CONTEXT, ...context }).map(({ field, text: value }) => `${field}: ${value}`);

test.each([
  ["09311105012040000120", ["kbk: 09311105012040000120"]],
  [
    "Код дохода: 093 1 11 05012 04 0000 120 – Аренда земли",
    ["kbk: 093 1 11 05012 04 0000 120", "incomeName: Аренда земли"],
  ],
  ["Счёт 205.21", ["accountCode: 205.21"]],
  ["904 Комитет по имуществу", ["administratorCode: 904", "administratorName: Комитет по имуществу"]],
  ["Администратор: 012 Департамент", ["administratorCode: 012", "administratorName: Департамент"]],
  ["Подразделение: Отдел аренды", ["unit: Отдел аренды"]],
  ["Управление экономики", ["unit: Управление экономики"]],
  ["Контрольное управление", ["unit: Контрольное управление"]],
  ["Административная комиссия", ["unit: Административная комиссия"]],
  ["УМЖФ", ["unit: УМЖФ"]],
  ["МКУ «Центр МТО»", ["unit: МКУ «Центр МТО»"]],
  ["Комитет по имуществу", ["unit: Комитет по имуществу"]],
  ["МБОУ «Школа № 1»", ["institutionName: МБОУ «Школа № 1»"]],
  ["Арендная плата за землю", ["incomeName: Арендная плата за землю"]],
  ["Договор № 5 от 01.02.2024", ["basis: Договор № 5 от 01.02.2024"]],
  ["Юридические лица", ["debtorType: Юридические лица"]],
  ["Пени", ["debtKind: Пени"]],
  ["Раздел 3", []],
])("over debts with debtors of their own: «%s»", (text, expected) => {
  expect(stated(text)).toEqual(expected);
});

test.each([
  ["ООО «Клён»", ["debtorName: ООО «Клён»"]],
  ["OOO «Клён», ИНН 7707083893", ["debtorName: OOO «Клён»", "inn: 7707083893"]],
  ["Рябинин Пётр Олегович", ["debtorName: Рябинин Пётр Олегович"]],
  ["МУП «Липа»", ["debtorName: МУП «Липа»"]],
  ["МБОУ «Школа № 1»", ["debtorName: МБОУ «Школа № 1»"]],
  ["Управление экономики", ["unit: Управление экономики"]],
])("over debts without debtors: «%s»", (text, expected) => {
  expect(stated(text, { debtorsBelow: false })).toEqual(expected);
});

test("a body of power is the administrator where nothing else tells it", () => {
  expect(stated("Комитет по имуществу", { administratorKnown: false })).toEqual([
    "administratorName: Комитет по имуществу",
  ]);
});

test("words that tell nothing go by the groups before them", () => {
  expect(stated("Раздел 3", { usual: "incomeName" })).toEqual(["incomeName: Раздел 3"]);
});

test("a text in a column of its own field is of that field", () => {
  expect(stated("Северный округ", { own: "unit" })).toEqual(["unit: Северный округ"]);
});

describe("a row of several cells", () => {
  const debtor = { ...CONTEXT, debtorsBelow: false, own: "debtorName" } as const;

  it.each([
    [["ООО «Клён»", "82 809,05"], ["debtorName: ООО «Клён»"]],
    [["ООО «Клён»", "10.02.2026", "82809.05"], ["debtorName: ООО «Клён»"]],
    [["Контрагент:", "ООО «Клён»", "500"], ["debtorName: ООО «Клён»"]],
    [
      ["Арендная плата", "09311105012040000120", "500,00"],
      ["kbk: 09311105012040000120", "incomeName: Арендная плата"],
    ],
    [
      ["904", "Комитет", "500,00"],
      ["administratorCode: 904", "administratorName: Комитет"],
    ],
    [["Администратор:", "904", "12,50"], ["administratorCode: 904"]],
  ])("%j has no sums or dates in its name", (texts, expected) => {
    expect(readGroup(texts, debtor).map(({ field, text }) => `${field}: ${text}`)).toEqual(expected);
  });
});
