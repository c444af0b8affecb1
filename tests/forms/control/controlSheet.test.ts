import fc from "fast-check";
import { cellAddress } from "../../../src/domain/grid";
import { money } from "../../../src/domain/money";
import type { Control, Problem } from "../../../src/domain/problem";
import { formulaChecks, rectangles } from "../../../src/forms/control/formulaChecks";
import { controlSheet, type ControlView } from "../../../src/forms/control/controlSheet";
import { PLAIN_CONTEXT } from "../../../src/register/query/query";
import { cellAt, find, formulaOf, shown } from "../../sheet/cells";
import { formsOf, registerOf } from "../registers";
import { aView } from "../../register/table/entries";

const control = (name: string, values: Partial<Control> = {}): Control => ({
  name,
  expected: money("100.00"),
  actual: money("100.00"),
  ok: true,
  advice: null,
  ...values,
});
const problem = (values: Partial<Problem> = {}): Problem => ({
  severity: "warning",
  code: "x",
  message: "Дата не прочитана.",
  file: "долги.xlsx",
  sheet: "Лист1",
  cell: "D12",
  ...values,
});
const sheetOf = (view: Partial<ControlView>) =>
  controlSheet({ ...aView([]), problems: [], controls: [], forms: [], ...view });
const lineOf = (model: ReturnType<typeof sheetOf>, name: string): string[] => {
  const { row } = find(model, name);
  return Array.from({ length: 7 }, (_, column) => shown(cellAt(model, cellAddress(row, column))));
};

describe("the controls", () => {
  it("stand with their figures, the difference, a verdict in words and what to do; the failed first", () => {
    const model = sheetOf({
      controls: [
        control("сошлось"),
        control("не сошлось", { actual: money("99.50"), ok: false, advice: "Проверьте итог." }),
      ],
    });
    expect(lineOf(model, "не сошлось")).toEqual([
      ...["1", "не сошлось", "100,00", "99,50", "−0,50", "не сошлось", "Проверьте итог."],
    ]);
    expect(find(model, "сошлось").row).toBeGreaterThan(find(model, "не сошлось").row);
    expect(find(model, "Не сошлось проверок: 1 из 6.")).toBeDefined();
  });

  it("may compare words, and say what is unknown", () => {
    const model = sheetOf({ controls: [control("итог листа", { expected: null, actual: "90 из 120" })] });
    expect(lineOf(model, "итог листа").slice(2, 6)).toEqual(["неизвестно", "90 из 120", "", "сошлось"]);
    expect(find(model, "Все проверки сошлись: 5.")).toBeDefined();
  });
});

describe("the verdicts", () => {
  const unlike = [
    control("к сведению", { verdict: "notice", expected: null, actual: "3 долга" }),
    control("округление", { verdict: "rounding", expected: money("10.0"), actual: money("10.3") }),
    control("ровно"),
    control("н/д", { verdict: "unchecked", expected: null, actual: "неизвестно", advice: "Заполните." }),
  ];

  it("are four words of four looks: held, within rounding by how much, only told, not checked", () => {
    const model = sheetOf({ controls: unlike });
    const cells = ["ровно", "округление", "к сведению", "н/д"].map((name) =>
      cellAt(model, cellAddress(find(model, name).row, 5)),
    );
    expect(cells.map(shown)).toEqual(["сошлось", "в пределах округления: 0,3", "к сведению", "не проверено"]);
    expect(new Set(cells.map(({ style }) => style.fill)).size).toBe(4);
  });

  it("do not stand under a green heading while anything is not checked", () => {
    const model = sheetOf({ controls: unlike });
    expect(shown(cellAt(model, "A3"))).toMatch(/^Расхождений нет \(проверок: 6\), но не проверено: 1\./);
    expect(cellAt(model, "A3").style.fill).not.toBe(cellAt(sheetOf({}), "A3").style.fill);
  });

  it("make the heading by a formula, so that it follows what Excel finds", () => {
    const formula = formulaOf(cellAt(sheetOf({ controls: unlike }), "A3"));
    expect(formula).toMatch(/^IF\(COUNTIF\(F4:F\d+,"не сошлось"\)\+COUNTIF\(F4:F\d+,"разошлось"\)>0,/);
  });
});

describe("the register's sums as they now are", () => {
  it("are formulas over its table beside the sums of the build", () => {
    const entries = registerOf([{ amount: money("1000"), penalty: money("34.50") }]);
    const model = sheetOf({ entries });
    const parts = lineOf(model, "Основной долг + пени и штрафы = всего, руб.");
    expect(parts.slice(2, 6)).toEqual(["1\u00a0034,50", "1\u00a0034,50", "0,00", "сошлось"]);
    const { row } = find(model, "Основной долг: как при построении, руб.");
    expect(cellAt(model, cellAddress(row, 2)).formula).toBeUndefined();
    expect(formulaOf(cellAt(model, cellAddress(row, 3)))).toBe(
      "ROUND(SUM(Register[[Основной долг, руб.]]),2)",
    );
    expect(lineOf(model, "Число долгов: как при построении").slice(2, 4)).toEqual(["1,00", "1,00"]);
  });
});

describe("Excel's formulas beside the engine's figures", () => {
  const entries = registerOf([{ amount: money("1234.56"), debtorName: "ООО" }]);
  const forms = formsOf(["inventory", "druzhny-plan"], entries);

  it("are added up for each form's sheet, with a verdict that Excel calculates", () => {
    const model = sheetOf({ forms });
    const { row } = find(model, "Инвентаризация расчётов: руб.");
    const at = (column: number) => cellAt(model, cellAddress(row, column));
    const [engine, excel, difference, verdict] = [2, 3, 4, 5].map(at);
    const list = forms.find(({ id }) => id === "inventory");
    const total = (list?.lastRow ?? 0) + 1;
    expect(shown(engine as never)).toBe("1\u00a0234,56");
    expect(formulaOf(excel as never)).toBe(
      `ROUND(SUM('form_inventory'!F${total},'form_inventory'!I${total}:J${total}),2)`,
    );
    expect(formulaOf(difference as never)).toBe(`ROUND(D${row + 1}-C${row + 1},2)`);
    expect(formulaOf(verdict as never)).toBe(`IF(E${row + 1}=0,"сошлось","разошлось")`);
    expect(model.hyperlinks).toContainEqual({ row, column: 1, kind: "form_inventory", address: "A1" });
  });

  it("come in parts where a form's figures are scattered over very many ranges", () => {
    const [form] = forms;
    if (form === undefined) throw new Error("No form");
    const checked = Array.from({ length: 250 }, (_, index) => ({
      row: index * 2,
      column: 0,
      value: money(1),
      shown: "roubles" as const,
    }));
    const checks = formulaChecks([{ ...form, checked }]);
    expect(checks.map(({ part, parts, value }) => [part, parts, value.toNumber()])).toEqual([
      [1, 3, 100],
      [2, 3, 100],
      [3, 3, 50],
    ]);
    for (const { formula } of checks) expect(formula(PLAIN_CONTEXT).length).toBeLessThan(8_192);
  });

  it("are left out where no form is built", () => {
    expect(sheetOf({}).cells.some(({ value }) => value === "Формулы Excel и расчёт программы")).toBe(false);
  });
});

it("covers cells by ranges that hold them all, each once, and nothing else", () => {
  const cell = fc.record({ row: fc.nat(12), column: fc.nat(6) });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}` }), (cells) => {
      const covered = rectangles(cells).flatMap(({ top, bottom, left, right }) => {
        const all: string[] = [];
        for (let row = top; row <= bottom; row += 1)
          for (let column = left; column <= right; column += 1) all.push(`${row},${column}`);
        return all;
      });
      expect(covered.sort()).toEqual(cells.map(({ row, column }) => `${row},${column}`).sort());
    }),
  );
  const block = [0, 1, 2].flatMap((row) => [3, 4].map((column) => ({ row, column })));
  expect(rectangles(block)).toEqual([{ top: 0, bottom: 2, left: 3, right: 4 }]);
});

describe("the problems", () => {
  it("stand by severity with their cells; the file is named where there are several", () => {
    const one = sheetOf({
      problems: [problem({ message: "предупреждение" }), problem({ severity: "error", message: "ошибка" })],
    });
    expect(find(one, "Ошибки: 1").row).toBeLessThan(find(one, "Предупреждения: 1").row);
    expect(find(one, "ошибка").row).toBe(find(one, "Ошибки: 1").row + 1);
    expect(find(one, "лист «Лист1», D12")).toBeDefined();
    const two = sheetOf({ problems: [problem(), problem({ file: "ещё.xlsx", cell: null })] });
    expect(find(two, "долги.xlsx, лист «Лист1», D12")).toBeDefined();
    expect(find(two, "ещё.xlsx, лист «Лист1»")).toBeDefined();
  });

  it("are told one by one up to a hundred of each severity, the others counted", () => {
    const model = sheetOf({ problems: Array.from({ length: 122 }, () => problem()) });
    expect(model.cells.filter(({ value }) => value === "Дата не прочитана.")).toHaveLength(100);
    expect(find(model, "и ещё 22\u00a0замечания: здесь показаны первые")).toBeDefined();
  });

  it("may be none", () => expect(find(sheetOf({}), "Замечаний нет.")).toBeDefined());
});
