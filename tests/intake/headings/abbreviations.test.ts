import { headerSignature } from "../../../src/intake/headings";
import { normaliseHeading } from "../../../src/intake/headings/normaliseHeading";
import { gridOfText } from "../gridOf";
import { facts, understand } from "../understand";

/** Words of headings of which only the beginning, or the beginning and the end, is written. */

test.each([
  ["Задол-ть", "задолженность"],
  ["Зад-ть, руб.", "задолженность"],
  ["Сумма зад-ти", "сумма задолженности"],
  ["З-ть", "задолженность"],
  ["Сум. задол.", "сумма задолженности"],
  ["Сум.задолж., руб.", "сумма задолженности"],
  ["Остаток задол.", "остаток задолженности"],
  ["Д/з", "дз"],
  ["Задолж-ть по а/п", "задолженность по арендной платы"],
  ["Дол-к", "должник"],
  ["Д-к", "должник"],
  ["Наим. долж-ка", "наименование должника"],
  ["Аренд-р", "арендатор"],
  ["Наним.", "наниматель"],
  ["Дог-р", "договор"],
  ["Сумма штр.", "сумма штрафа"],
  ["Штр-ф, р.", "штраф"],
])("«%s» is «%s»", (heading, words) => expect(normaliseHeading(heading)).toBe(words));

test.each([
  ["К-т", "кт"],
  ["Д-т", "дт"],
  ["Контр-т", "контрт"],
  ["Задолжен-ность", "задолженность"],
  ["Нач. Дт", "нач дт"],
  ["Аренд. плата", "аренд плата"],
  ["Кол-во", "колво"],
  ["Сумма", "сумма"],
])("«%s» fits no word or several, and stays «%s»", (heading, words) =>
  expect(normaliseHeading(heading)).toBe(words),
);

test.each([
  ["Дол-к", "Зад-ть"],
  ["Наним.", "Д/з"],
  ["Абон-т", "Сум. задол."],
  ["Контр-нт", "З-ть, руб."],
])("a table headed «%s | %s» is found", (debtor, amount) =>
  expect(
    facts(
      understand(gridOfText(`${debtor} | ${amount}\nООО «Клён» | 10\nООО «Ель» | 15`)).debts,
      "debtorName",
      "amount",
    ),
  ).toEqual([
    ["ООО «Клён»", "10"],
    ["ООО «Ель»", "15"],
  ]),
);

test("a debt «по а/п» is the debt, and «Годовая а/п» a term of the contract", () => {
  const { mapping } = understand(
    gridOfText(`
      Арендатор | № дог. | Годовая а/п | Задолж-ть по а/п | Пени на 01.10.2026
      ООО «Поле» | 12-з | 12000 | 6000 | 120.5
      Гусев И.И. | 13-з | 3000  | 3000 | 15
    `),
  );
  expect(mapping.slice(2).map(({ target }) => target)).toEqual(["ignored", "amount", "penalty"]);
});

test("what a workbook remembers of such a table is found under the headings as they are", () =>
  expect(headerSignature([{ header: "Дол-к" }, { header: "Зад-ть" }])).toBe("долк|задть"));
