import type { RegisterEntry } from "../../src/assessment";
import { formColumnsOf, formSheets } from "../../src/app/build/forms";
import { cellAddress } from "../../src/domain/grid";
import { isMoney } from "../../src/domain/money";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { readWorkbook } from "../../src/file/read/workbook";
import type { FormId } from "../../src/forms/kit/form";
import type { SheetModel } from "../../src/sheet/model";
import { registerSheet } from "../../src/register/table/sheet";
import { recalculated } from "../tools/recalculated";
import { aView } from "../register/table/entries";
import { formsOf, type FormsOptions } from "./registers";

/** Writes forms beside their register, lets LibreOffice calculate them, and compares every cell with the engine's value. */
export async function expectSameValues(
  entries: readonly RegisterEntry[],
  ids: readonly FormId[],
  options: FormsOptions = {},
): Promise<void> {
  const forms = formsOf(ids, entries, options);
  const { helpers, empty } = formColumnsOf(forms, entries);
  const models: readonly SheetModel[] = formSheets(forms);
  const source = new TextEncoder().encode("Должник;Сумма\nООО;1,00\n");
  const workbook = await openFileWorkbook([{ fileName: "долги.csv", bytes: source }]);
  const register = registerSheet(aView(entries), [...helpers, ...empty]);
  await workbook.apply({ write: [register, ...models], remove: [], settings: null });
  const read = await readWorkbook(recalculated(await workbook.save()), "реестр.xlsx");
  const [calculatedCells, expectedCells]: [unknown[], unknown[]] = [[], []];
  for (const model of models) {
    const grid = read.grid(model.name);
    for (const { row, column, value, formula } of model.cells) {
      if (formula === undefined) continue;
      const expected = isMoney(value) ? value.toNumber() : value === "" ? null : value;
      const calculated = grid.value(row, column);
      const place = `${model.name} ${cellAddress(row, column)}`;
      calculatedCells.push([place, calculated === "" ? null : calculated]);
      expectedCells.push([place, expected]);
    }
  }
  expect(expectedCells.length).toBeGreaterThan(50);
  expect(calculatedCells).toEqual(expectedCells);
}
