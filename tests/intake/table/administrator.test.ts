import { administratorOfTitle } from "../../../src/intake/table/administrator";

const lines = (...rows: string[][]) => rows.map((row) => row.map((text, column) => ({ column, text })));

test.each<[string, string[][], string | null, string | null]>([
  [
    "a label with code and name",
    [["Главный администратор: 093 Администрация города"]],
    "093",
    "Администрация города",
  ],
  ["a label, the value in the next cell", [["Администратор доходов:", "048 Комитет"]], "048", "Комитет"],
  [
    "a code by its label, the name as a line",
    [["Департамент имущества"], ["Код администратора: 012"]],
    "012",
    "Департамент имущества",
  ],
  [
    "a code and a body's name",
    [["018 Департамент лесного комплекса"]],
    "018",
    "Департамент лесного комплекса",
  ],
  ["a line over its caption", [["МКУ «Центр»"], ["(наименование администратора)"]], null, "МКУ «Центр»"],
  [
    "a body's name alone",
    [["Комитет по управлению имуществом"], ["Ведомость по счету 205"]],
    null,
    "Комитет по управлению имуществом",
  ],
  ["words about debts are no name", [["Отдел. Сведения о задолженности"]], null, null],
  ["a number that is no code", [["2026 год"]], null, null],
  ["nothing", [["Реестр"]], null, null],
])("%s", (_, rows, code, name) => {
  expect(administratorOfTitle(lines(...rows))).toEqual({ code, name });
});
