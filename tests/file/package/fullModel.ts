import { money } from "../../../src/domain/money";
import type { SheetDraft } from "../../../src/sheet/layout";
import type { ChartModel } from "../../../src/sheet/model";
import { MONEY, registerModel, sheetOf } from "./support";

const CHART_TYPES: readonly ChartModel["type"][] = ["bar", "column", "pie", "doughnut"];

/** A summary with everything that a sheet model may hold. */
export function summaryModel(): SheetDraft {
  const box = { border: "all", borderColor: "B8C2CF", wrap: true, vertical: "top" } as const;
  return sheetOf("summary", "Сводка", {
    cells: [
      {
        row: 0,
        column: 0,
        type: "text",
        value: "Сводка & итоги",
        style: { bold: true, italic: true, fontColor: "1F4E79" },
      },
      { row: 2, column: 0, type: "text", value: "Нужна претензия", style: { ...box, indent: 1 } },
      { row: 3, column: 0, type: "text", value: "Нужен иск", style: { ...box, textRotation: 90 } },
      {
        row: 2,
        column: 1,
        type: "number",
        value: money("3706.68"),
        style: { ...MONEY, border: "bottom" },
        formula: { text: ({ register }) => `SUM(${register}[[Всего, руб.]])` },
      },
      { row: 3, column: 1, type: "number", value: 5, style: { ...MONEY, border: "top", fill: "FFF4CC" } },
      {
        row: 4,
        column: 1,
        type: "text",
        value: "сходится",
        style: {},
        formula: { text: ({ sheet }) => `IF(${sheet("register")}!C4>0,"сходится","нет")` },
      },
      { row: 5, column: 1, type: "logical", value: true, style: {}, formula: { text: () => "1<2" } },
      { row: 6, column: 1, type: "text", value: null, style: {}, formula: { text: () => '""' } },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    hyperlinks: [{ row: 2, column: 0, kind: "register", address: "A4" }],
    dataValidations: [{ range: { top: 5, left: 3, bottom: 9, right: 3 }, choices: ["да", "нет"] }],
    tabColor: "1F4E79",
    zoom: 90,
    charts: CHART_TYPES.map((type, index) => ({
      type,
      title: `Суммы по этапам: ${type} & <прочее>`,
      categories: { top: 2, left: 0, bottom: 3, right: 0 },
      values: { top: 2, left: 1, bottom: 3, right: 1 },
      seriesName: "Сумма, руб.",
      anchor: { top: 8 + 10 * index, left: 0, bottom: 16 + 10 * index, right: 5 },
      colors: index % 2 === 0 ? ["FFD34D", "F2A0A7"] : ["1F4E79"],
    })),
  });
}

/** A whole run: a register, a summary over it and a hidden sheet. */
export function fullModels(): SheetDraft[] {
  return [registerModel(), summaryModel(), sheetOf("history", "История", { visibility: "hidden" })];
}
