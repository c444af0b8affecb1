import type { RegisterEntry } from "../../../../src/assessment";
import { formColumnsOf, formSheets } from "../../../../src/app/forms";
import { cellAddress } from "../../../../src/domain/grid";
import { isMoney } from "../../../../src/domain/money";
import { openFileWorkbook } from "../../../../src/file/fileWorkbook";
import { readWorkbook } from "../../../../src/file/read/workbook";
import type { FormId, TypedInputs } from "../../../../src/sheets/forms/form";
import { planKey } from "../../../../src/sheets/forms/vologda/planInput";
import { VOLOGDA_PLAN_KIND } from "../../../../src/sheets/forms/vologda/planSheet";
import type { SheetModel } from "../../../../src/sheets/model";
import { registerSheet } from "../../../../src/sheets/register/sheet";
import { describeWithLibreOffice } from "../../../tools/available";
import { recalculated } from "../../../tools/recalculated";
import { aView } from "../../register/entries";
import { formsOf, sampleRegister } from "../registers";

/** The forms' sheets written beside their register, calculated by LibreOffice, against the engine's values. */
async function expectSameValues(
  entries: readonly RegisterEntry[],
  ids: readonly FormId[],
  typed: TypedInputs,
): Promise<void> {
  const forms = formsOf(ids, entries, { typed });
  const { helpers, empty } = formColumnsOf(forms, entries);
  const models: readonly SheetModel[] = formSheets(forms);
  const source = new TextEncoder().encode("Должник;Сумма\nООО;1,00\n");
  const workbook = await openFileWorkbook([{ fileName: "долги.csv", bytes: source }]);
  const register = registerSheet(aView(entries), [...helpers, ...empty]);
  await workbook.apply({ write: [register, ...models], remove: [], settings: null });
  const read = await readWorkbook(recalculated(await workbook.save()), "реестр.xlsx");
  let compared = 0;
  for (const model of models) {
    const grid = read.grid(model.name);
    for (const { row, column, value, formula } of model.cells) {
      if (formula === undefined) continue;
      compared += 1;
      const expected = isMoney(value) ? value.toNumber() : value === "" ? null : value;
      const calculated = grid.value(row, column);
      const place = `${model.name} ${cellAddress(row, column)}`;
      expect([place, calculated === "" ? null : calculated]).toEqual([place, expected]);
    }
  }
  expect(compared).toBeGreaterThan(50);
}

/** Plans of two administrators, with a number typed as text that is none. */
const PLANS: TypedInputs = new Map([
  [
    VOLOGDA_PLAN_KIND,
    new Map([
      [planKey(2026, "1a", "012", "planOpening"), "12"],
      [planKey(2026, "1b", "012", "planOpening"), "1234.56"],
      [planKey(2026, "1b", "012", "planGrowth"), "около 100"],
      [planKey(2026, "4b", "012", "planOpening"), "0.05"],
      [planKey(2026, "1b", "012", "reasons"), "=нет средств"],
      [planKey(2026, "4b", "018", "planGrowth"), "50"],
    ]),
  ],
]);

describeWithLibreOffice("Vologda's forms, calculated by another program", () => {
  let entries: readonly RegisterEntry[];
  beforeAll(async () => {
    entries = await sampleRegister("vologda-administratory.xlsx");
  });

  it("give the engine's values in every cell", async () => {
    const all = ["vologda-1", "vologda-2", "vologda-3", "vologda-4", "vologda-report"] as const;
    await expectSameValues(entries, all, PLANS);
  }, 180_000);

  it("give them too where приложение 4 and the report stand without the forms that they repeat", async () => {
    await expectSameValues(entries, ["vologda-4", "vologda-report"], PLANS);
  }, 180_000);
});
