import type { WorkbookChange } from "../../src/app/ports";
import { isoDay } from "../../src/domain/day";
import { money } from "../../src/domain/money";
import { emptySheet, place } from "../../src/sheet/layout";
import { REGISTER_KIND, REGISTER_TABLE, type CellStyle, type SheetModel } from "../../src/sheet/model";

const CODE: CellStyle = { numberFormat: "@", border: "all" };
const MONEY: CellStyle = { numberFormat: "#,##0.00", border: "all" };
const DATE: CellStyle = { numberFormat: "dd.mm.yyyy", border: "all" };

/** A register of so many lines: code, sum and date, coloured by a rule. */
export function registerModel(lines: number, name = "Реестр должников"): SheetModel {
  const sheet = emptySheet(REGISTER_KIND, name);
  place(sheet, 0, 0, "Реестр", { bold: true });
  sheet.blocks.push({
    name: REGISTER_TABLE,
    top: 3,
    left: 0,
    rowCount: lines,
    columns: [
      { type: "text", style: CODE, value: (index) => String(index).padStart(20, "0") },
      { type: "number", style: MONEY, value: (index) => money(index).plus("0.01") },
      { type: "date", style: DATE, value: () => isoDay("2026-10-01") },
      { type: "text", style: { wrap: true }, value: (index) => (index % 2 === 0 ? "нужен иск" : null) },
    ],
  });
  sheet.table = {
    name: REGISTER_TABLE,
    block: REGISTER_TABLE,
    headers: ["Код", "Сумма, руб.", "Дата", "Этап"],
    headerStyle: { bold: true },
    style: "TableStyleLight1",
  };
  sheet.conditionalFormats.push({
    range: { top: 3, left: 0, bottom: 2 + lines, right: 3 },
    formula: '$D4="нужен иск"',
    fill: "FBE0E3",
    stopIfTrue: true,
  });
  return sheet;
}

/** A form whose only figure is a query over the register. */
export function formModel(): SheetModel {
  const sheet = emptySheet("form", "Форма");
  sheet.cells.push({
    row: 0,
    column: 0,
    type: "number",
    value: money(1),
    formula: { text: ({ register }) => `SUM(${register}[[Сумма, руб.]])` },
    style: MONEY,
  });
  sheet.hyperlinks.push({ row: 0, column: 0, kind: REGISTER_KIND, address: "A1" });
  return sheet;
}

/** A change that writes these models and stores a setting. */
export function writing(...write: readonly SheetModel[]): WorkbookChange {
  return { write, remove: [], settings: { asOf: "2026-10-01" } };
}
