import ExcelJS from "exceljs";
import { money } from "../../src/domain/money";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { readWorkbook } from "../../src/file/read/readWorkbook";
import { controlSheet } from "../../src/forms/control/controlSheet";
import { registerSheet } from "../../src/register/table/registerSheet";
import type { SheetGrid } from "../../src/domain/grid";
import { describeWithLibreOffice } from "../tools/available";
import { allRecalculated } from "../tools/recalculated";
import { anEntry, aView } from "./table/entries";

/**
 * What somebody changes in the finished register by hand, without the program: «Контроль» says so, and «По отбору»
 * follows the filter (docs/register.md §3).
 */
const REGISTER = "Реестр должников";

type Change = (sheet: ExcelJS.Worksheet, column: (header: string) => number, firstRow: number) => void;

const CHANGES: Readonly<Record<string, Change>> = {
  nothing: () => undefined,
  "an amount": (sheet, column, row) => {
    sheet.getCell(row, column("Основной долг, руб.")).value = 999;
  },
  "an amount and its total": (sheet, column, row) => {
    for (const header of ["Основной долг, руб.", "Всего, руб."])
      sheet.getCell(row, column(header)).value = 999;
  },
  "hidden lines": (sheet, _column, row) => {
    for (const hidden of [row, row + 2]) sheet.getRow(hidden).hidden = true;
  },
};

async function finished(): Promise<Uint8Array> {
  const amounts = ["100.50", "200.00", "300.25", "400.00"];
  const view = aView(amounts.map((amount, index) => anEntry({ amount: money(amount) }, index + 5)));
  const whole = { ...view, problems: [], controls: [], forms: [] };
  const workbook = await openFileWorkbook([
    { fileName: "долги.csv", bytes: new TextEncoder().encode("Должник;Сумма\nООО;1,00\n") },
  ]);
  await workbook.apply({ write: [registerSheet(view), controlSheet(whole)], remove: [], settings: null });
  return workbook.save();
}

async function changed(bytes: Uint8Array, change: Change): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet(REGISTER);
  if (sheet === undefined) throw new Error("No register");
  let header = 1;
  while (sheet.getCell(header, 1).value !== "Должник") header += 1;
  const column = (name: string): number => {
    for (let at = 1; at <= sheet.columnCount; at += 1)
      if (sheet.getCell(header, at).value === name) return at;
    throw new Error(`No column ${name}`);
  };
  change(sheet, column, header + 1);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Every text and figure of a row of the sheet that begins with, or numbers, this line. */
function line(grid: SheetGrid, start: RegExp): unknown[] {
  const used = grid.used ?? { top: 0, left: 0, bottom: -1, right: -1 };
  for (let row = used.top; row <= used.bottom; row += 1) {
    const values: unknown[] = [];
    for (let column = used.left; column <= used.right; column += 1) {
      const value = grid.value(row, column);
      if (value !== null && value !== "") values.push(value);
    }
    if (values.some((value) => typeof value === "string" && start.test(value))) return values;
  }
  throw new Error(`No line ${String(start)}`);
}

describeWithLibreOffice("a register changed by hand, calculated by another program", () => {
  const results = new Map<string, { readonly control: SheetGrid; readonly register: SheetGrid }>();
  beforeAll(async () => {
    const bytes = await finished();
    const written: Uint8Array[] = [];
    for (const change of Object.values(CHANGES)) written.push(await changed(bytes, change));
    for (const [index, calculated] of allRecalculated(written).entries()) {
      const read = await readWorkbook(calculated, "реестр.xlsx");
      results.set(Object.keys(CHANGES)[index] ?? "", {
        control: read.grid("Контроль"),
        register: read.grid(REGISTER),
      });
    }
  }, 400_000);

  const heading = (name: string): unknown => line(results.get(name)?.control as SheetGrid, /провер/i)[0];
  const verdicts = (name: string): number => {
    const control = results.get(name)?.control as SheetGrid;
    const { bottom = 0, right = 0 } = control.used ?? {};
    let apart = 0;
    for (let row = 0; row <= bottom; row += 1)
      for (let column = 0; column <= right; column += 1)
        if (control.value(row, column) === "разошлось") apart += 1;
    return apart;
  };

  it("is green where nothing was changed, and where a filter hides lines", () => {
    for (const name of ["nothing", "hidden lines"])
      expect([name, heading(name), verdicts(name)]).toEqual([
        name,
        expect.stringMatching(/^Все проверки сошлись/),
        0,
      ]);
  });

  it("goes red where an amount was typed over, whether its total was or not", () => {
    expect(verdicts("an amount")).toBe(2);
    expect(verdicts("an amount and its total")).toBe(2);
    for (const name of ["an amount", "an amount and its total"])
      expect(heading(name)).toEqual(expect.stringMatching(/^Не сошлось проверок: 2/));
  });

  it("says in «По отбору» what the lines in sight come to", () => {
    expect(line(results.get("hidden lines")?.register as SheetGrid, /^По отбору/)).toEqual(
      expect.arrayContaining([2, 600]),
    );
    expect(line(results.get("nothing")?.register as SheetGrid, /^По отбору/)).toEqual(
      expect.arrayContaining([4, 1000.75]),
    );
  });
});
