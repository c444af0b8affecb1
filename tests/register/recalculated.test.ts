import fc from "fast-check";
import { cellAddress } from "../../src/domain/grid";
import { isMoney } from "../../src/domain/money";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { readWorkbook } from "../../src/file/read/readWorkbook";
import type { SheetModel } from "../../src/sheet/model";
import { controlSheet } from "../../src/forms/control/controlSheet";
import { registerSheet } from "../../src/register/table/registerSheet";
import { summarySheet } from "../../src/register/summary/summarySheet";
import { describeWithLibreOffice } from "../tools/available";
import { recalculated } from "../tools/recalculated";
import { anEntry, anyEntry, aView } from "./table/entries";

describeWithLibreOffice("formulas of the register and the summary, calculated by another program", () => {
  it("give the engine's values", async () => {
    const random = fc.sample(anyEntry, { seed: 1, numRuns: 300 });
    const view = aView([...random, anEntry({}, 8, "gone"), anEntry({ debtorName: "=1+1" }, 9)]);
    const whole = { ...view, problems: [], controls: [], forms: [] };
    const models: SheetModel[] = [registerSheet(view), summarySheet(whole), controlSheet(whole)];
    const source = new TextEncoder().encode("Должник;Сумма\nООО;1,00\n");
    const workbook = await openFileWorkbook([{ fileName: "долги.csv", bytes: source }]);
    await workbook.apply({ write: models, remove: [], settings: null });
    const read = await readWorkbook(recalculated(await workbook.save()), "реестр.xlsx");

    for (const model of models) {
      const grid = read.grid(model.name);
      const formulas = model.cells.filter(({ formula }) => formula !== undefined);
      expect(formulas.length).toBeGreaterThan(5);
      const place = (row: number, column: number): string => `${model.name} ${cellAddress(row, column)}`;
      expect(formulas.map(({ row, column }) => [place(row, column), grid.value(row, column) ?? ""])).toEqual(
        formulas.map(({ row, column, value }) => [
          place(row, column),
          isMoney(value) ? value.toNumber() : value,
        ]),
      );
    }
  }, 180_000);
});
