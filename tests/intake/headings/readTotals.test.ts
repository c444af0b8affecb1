import { gridOf } from "../gridOf";
import { facts, understand } from "../understand";

const NAMES = ["ООО «Клён»", "Иванов И. И.", "АО «Ель»", "Петров П. П."];

function read(columns: readonly (readonly [string, readonly (number | null)[]])[]) {
  const head = ["Должник", ...columns.map(([header]) => header)];
  return understand(
    gridOf([head, ...NAMES.map((name, row) => [name, ...columns.map(([, values]) => values[row] ?? null)])]),
  );
}

test.each([
  ["Задолженность, руб.", "Всего задолженность, руб."],
  ["Сумма к взысканию", "Всего задолженность"],
  ["Основной долг", "Общая сумма"],
  ["Долг по договору", "Итого к оплате"],
])("«%s» is the debt where «%s» adds the penalties to it", (principal, total) => {
  const intake = read([
    [principal, [26_512.26, 16_621.3, 0, 27_855.94]],
    ["Пени, руб.", [530.1, null, 136.05, 567.01]],
    [total, [27_042.36, 16_621.3, 136.05, 28_422.95]],
  ]);
  expect(facts(intake.debts, "amount", "penalty")).toEqual([
    ["26512.26", "530.1"],
    ["16621.3", null],
    ["0", "136.05"],
    ["27855.94", "567.01"],
  ]);
});

test("a total of a principal, penalties and one sum more that is not read is asked about", () => {
  const intake = read([
    ["Долг за место", [1000, 2000, 3000, 4000]],
    ["Пени, руб.", [10, null, 30, 40]],
    ["Расходы по делу", [400, 400, null, 400]],
    ["Итого к оплате", [1410, 2400, 3030, 4440]],
  ]);
  const total = intake.mapping.find(({ header }) => header === "Итого к оплате");
  const isAmount = total?.target === "amount";
  expect(isAmount).toBe(false);
});
