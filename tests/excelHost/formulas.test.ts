import { checkFormula, renameSheet, renameTable } from "./model/formulas";
import { Table } from "./model/table";
import { Workbook } from "./model/workbook";

const workbook = new Workbook("Книга1.xlsx", ["Долги", "Прил. 1"]);
const debts = workbook.active;
debts.cells.put(0, 0, { value: "Сумма, руб.", formula: null });
debts.cells.put(0, 1, { value: "Код [КБК]", formula: null });
debts.tables.push(new Table("{1}", debts, "Register", { top: 0, left: 0, bottom: 5, right: 1 }));

test.each([
  "=1",
  "=SUM(A1:B2)",
  "='Прил. 1'!A1+долги!$B$2",
  '="a;b("&"[x"',
  "=SUM(Register[Сумма, руб.])",
  "=SUMIFS(Register[[#Data],[Сумма, руб.]],Register[Код '[КБК']],\"1*\")",
  "={1;2}",
])("Excel takes %s", (formula) => {
  expect(() => {
    checkFormula(workbook, formula);
  }).not.toThrow();
});

test.each([
  ["=SUM(A1;B2)", "comma"],
  ["=SUM(A1", "open"],
  ["=SUM(A1))", "too early"],
  ['="a', "quotation mark"],
  ["=Нет!A1", "no worksheet"],
  ["=SUM(Реестр[Сумма])", "no table"],
  ["=SUM(Register[Пеня])", "no column"],
  ["=SUM(Register[Сумма, руб.)", "bracket"],
  [`=${"1+".repeat(5000)}1`, "8192"],
])("Excel refuses %s", (formula, why) => {
  expect(() => {
    checkFormula(workbook, formula);
  }).toThrow(
    expect.objectContaining({ code: "InvalidArgument", message: expect.stringContaining(why) as string }),
  );
});

test.each([
  ["=Долги!A1+'Долги'!B2", "Долги", "Мои долги", "='Мои долги'!A1+'Мои долги'!B2"],
  ["='Прил. 1'!A1", "ПРИЛ. 1", "Приложение", "=Приложение!A1"],
  ['=IF(Долги!A1,"Долги!A1",0)', "Долги", "Х", '=IF(Х!A1,"Долги!A1",0)'],
  ["=SUM(Долги!$A$1:$B$2)*2", "Долги", null, "=SUM(#REF!)*2"],
  ["=A1", "Долги", null, "=A1"],
])("%s when the sheet %s becomes %s", (formula, from, to, expected) => {
  expect(renameSheet(formula, from, to)).toBe(expected);
});

test.each([
  ["=SUM(Register[Сумма])", "Register_2", "=SUM(Register_2[Сумма])"],
  ['=SUMIFS(Register[[А]:[Б]],register[К],"Register[К]")', "Р", '=SUMIFS(Р[[А]:[Б]],Р[К],"Register[К]")'],
  ["=SUM(Register[Сумма])", null, "=SUM(#REF!)"],
])("%s when the table becomes %s", (formula, to, expected) => {
  expect(renameTable(formula, "Register", to)).toBe(expected);
});
