import { isoDay } from "../../../src/domain/day";
import { money } from "../../../src/domain/money";
import { countOf, filled, PLAIN_CONTEXT, startsWith, sumOf } from "../../../src/register/query/query";
import { computeTable, type ComputedTable, type TableSpec } from "../../../src/forms/kit/formTable";
import { basisOf, printedAt, registerOf } from "../registers";

/** A form as lines × columns: figures in thousands rounded line by line, totals of what is printed. */
const debts = registerOf([
  { amount: money("1049.99"), openingAmount: money("50.00"), dueDate: isoDay("2026-02-10") },
  { amount: money("1050.00"), openingAmount: money("3049.99"), dueDate: isoDay("2026-12-10") },
  { amount: money("150.00"), dueDate: isoDay("2027-05-01") },
]);
const basis = basisOf(debts);
const { columns, context } = basis;

const spec: TableSpec = {
  columns: [
    { key: "name", width: 20, rule: { kind: "label" } },
    { key: "opening", width: 10, rule: { kind: "figures", query: sumOf(columns.amountOpening) } },
    { key: "now", width: 10, rule: { kind: "figures", query: sumOf(columns.amountNow) } },
    { key: "change", width: 10, rule: { kind: "difference", minuend: "now", subtrahend: "opening" } },
    { key: "percent", width: 10, rule: { kind: "percent", part: "change", whole: "opening" } },
    { key: "both", width: 10, rule: { kind: "sum", of: ["opening", "now"] } },
    {
      key: "unknown",
      width: 10,
      rule: {
        kind: "figures",
        query: sumOf(columns.amountPrevious),
        lacking: countOf(filled(columns.previousLacking)),
      },
    },
  ],
  lines: [
    {
      key: "all",
      labels: { name: "Всего" },
      rule: { kind: "total", of: ["overdue", "current", "expected"] },
    },
    { key: "including", labels: { name: "в том числе:" }, rule: { kind: "heading" } },
    { key: "overdue", labels: { name: "просроченная" }, rule: figures("1.3") },
    { key: "current", labels: { name: "текущая" }, rule: figures("1.1") },
    { key: "expected", labels: { name: "ожидаемая" }, rule: figures("1.2") },
  ],
};

function figures(category: string) {
  return { kind: "figures", criteria: [startsWith(columns.categoryNow, category)] } as const;
}

const table = computeTable(spec, 9, 0, context.engine);
const at = (line: string, column: string): string | null => printedAt({ table } as never, line, column);
const formula = (line: string, column: string, of: ComputedTable = table): string | undefined =>
  of.figure(line, column)?.formula?.(PLAIN_CONTEXT);

it("rounds each line half up to a tenth of a thousand", () => {
  expect(at("overdue", "now")).toBe("1.0"); // 1,04999
  expect(at("current", "now")).toBe("1.1"); // 1,05
  expect(at("expected", "now")).toBe("0.2"); // 0,15
});

it("adds up what is printed, not what was rounded away, and remembers the exact sum", () => {
  expect(at("all", "now")).toBe("2.3"); // 1,0 + 1,1 + 0,2; exactly 2,24999
  expect(table.figure("all", "now")?.exact?.toFixed(2)).toBe("2249.99");
});

it("makes differences, sums and percentages of the printed figures", () => {
  expect(at("overdue", "opening")).toBe("0.1"); // 0,05
  expect(at("overdue", "change")).toBe("0.9");
  expect(at("overdue", "percent")).toBe("900.0");
  expect(at("overdue", "both")).toBe("1.1");
  expect(at("current", "change")).toBe("-1.9"); // 1,1 − 3,0
  expect(at("current", "percent")).toBe("-63.3");
});

it("says «–» where the whole is zero, «н/д» where nothing is known, nothing in a heading", () => {
  expect(at("expected", "percent")).toBe("–");
  expect(at("expected", "unknown")).toBe("н/д");
  expect(at("all", "unknown")).toBe("н/д");
  expect(table.figure("including", "now")).toBeNull();
  expect(table.figure("overdue", "name")).toBeNull();
});

it("writes the same into formulas: over the register, and over cells of its own sheet", () => {
  expect(formula("overdue", "now")).toBe(
    'ROUND(ROUND(SUMIFS(Register[[В формах: всего, руб.]],Register[[Категория]],"1.3*"),2)/1000,1)',
  );
  expect(formula("all", "now")).toBe("ROUND(SUM(C12:C14),1)");
  expect(formula("overdue", "change")).toBe("ROUND(C12-B12,1)");
  expect(formula("overdue", "percent")).toBe('IF(B12=0,"–",ROUND(D12/B12*100,1))');
  expect(formula("expected", "unknown")).toBeUndefined();
});

it("counts without rounding, in lines that say so", () => {
  const counting = computeTable(
    {
      columns: [
        {
          key: "n",
          width: 8,
          rule: { kind: "figures", query: countOf(filled(columns.amountNow)), shown: "count" },
        },
      ],
      lines: [{ key: "all", labels: {}, rule: { kind: "figures" } }],
    },
    0,
    0,
    context.engine,
  );
  expect(counting.figure("all", "n")?.value?.toNumber()).toBe(3);
  expect(formula("all", "n", counting)).toBe('COUNTIFS(Register[[В формах: всего, руб.]],"<>")');
});

it("knows the debts behind a figure, those of a total too", () => {
  const behind = (line: string) =>
    context.engine.rowsBehind(table.figure(line, "now")?.query ?? { terms: [] });
  expect(behind("overdue").map(({ index }) => index)).toEqual([0]);
  expect(behind("all").map(({ index }) => index)).toEqual([0, 1, 2]);
});

it("throws on lines and columns that are not there", () => {
  expect(() => table.figure("9", "now")).toThrow("No such line or column: 9");
});
