import { buildRegister } from "../../src/app/build/build";
import { isoDay } from "../../src/domain/day";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { packValues } from "../../src/file/valuesCopy";
import { sample } from "../pane/openWorkbook";

test("a copy holds the own sheets alone, their values without a formula", async () => {
  const workbook = await openFileWorkbook([sample("arenda-severodvinsk.xlsx")]);
  const options = { asOf: isoDay("2026-10-01"), sheets: null, rules: "severodvinsk", forms: [] } as const;
  const report = await buildRegister(workbook, options);

  const bytes = await packValues(report.models);
  const copy = await openFileWorkbook([{ fileName: "копия.xlsx", bytes }]);
  const sheets = await copy.sheets();
  expect(sheets.map(({ name }) => name)).toEqual(["Реестр должников", "Сводка", "Контроль"]);

  for (const { name } of sheets) {
    const [original, copied] = [await workbook.read(name), await copy.read(name)];
    expect(copied.used).toEqual(original.used);
    const { top, bottom, left, right } = copied.used ?? { top: 0, bottom: -1, left: 0, right: -1 };
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        expect(copied.isFormula(row, column)).toBe(false);
        expect([name, row, column, copied.value(row, column)]).toEqual([
          name,
          row,
          column,
          original.value(row, column),
        ]);
      }
  }
});
