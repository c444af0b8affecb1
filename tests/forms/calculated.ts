import type { FormId } from "../../src/forms/formRegistry";
import type { RegisterEntry } from "../../src/assessment";
import { formColumnsOf, formSheets } from "../../src/app/build/forms";
import { cellAddress } from "../../src/domain/grid";
import { isMoney } from "../../src/domain/money";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { readWorkbook } from "../../src/file/read/readWorkbook";
import type { SheetModel } from "../../src/sheet/model";
import { registerSheet } from "../../src/register/table/registerSheet";
import { allRecalculated } from "../tools/recalculated";
import { aView } from "../register/table/entries";
import { formsOf, type FormsOptions } from "./registers";

/** A register and the forms that stand beside it in one workbook. */
export interface Calculation {
  readonly name: string;
  readonly entries: readonly RegisterEntry[];
  readonly forms: readonly FormId[];
  readonly options?: FormsOptions;
}

/** Every formula of a workbook's forms by its place, as the engine says and as LibreOffice calculates. */
export interface Compared {
  readonly expected: readonly (readonly [place: string, value: unknown])[];
  readonly calculated: readonly (readonly [place: string, value: unknown])[];
}

/** Writes each forms beside their register and lets LibreOffice calculate them all, by one start of it. */
export async function compared(calculations: readonly Calculation[]): Promise<ReadonlyMap<string, Compared>> {
  const written: { readonly models: readonly SheetModel[]; readonly bytes: Uint8Array }[] = [];
  for (const calculation of calculations) written.push(await workbookOf(calculation));
  const results = allRecalculated(written.map(({ bytes }) => bytes));
  const found = new Map<string, Compared>();
  for (const [index, { name }] of calculations.entries())
    found.set(name, await comparison(written[index]?.models ?? [], results[index] ?? new Uint8Array()));
  return found;
}

async function workbookOf({
  entries,
  forms: ids,
  options = {},
}: Calculation): Promise<{ models: readonly SheetModel[]; bytes: Uint8Array }> {
  const forms = formsOf(ids, entries, options);
  const { helpers, empty } = formColumnsOf(forms, entries);
  const models = formSheets(forms);
  const source = new TextEncoder().encode("Должник;Сумма\nООО;1,00\n");
  const workbook = await openFileWorkbook([{ fileName: "долги.csv", bytes: source }]);
  const register = registerSheet(aView(entries), [...helpers, ...empty]);
  await workbook.apply({ write: [register, ...models], remove: [], settings: null });
  return { models, bytes: await workbook.save() };
}

async function comparison(models: readonly SheetModel[], bytes: Uint8Array): Promise<Compared> {
  const read = await readWorkbook(bytes, "реестр.xlsx");
  const [calculated, expected]: [[string, unknown][], [string, unknown][]] = [[], []];
  for (const model of models) {
    const grid = read.grid(model.name);
    for (const { row, column, value, formula } of model.cells) {
      if (formula === undefined) continue;
      const found = grid.value(row, column);
      const place = `${model.name} ${cellAddress(row, column)}`;
      calculated.push([place, found === "" ? null : found]);
      expected.push([place, isMoney(value) ? value.toNumber() : value === "" ? null : value]);
    }
  }
  return { calculated, expected };
}
