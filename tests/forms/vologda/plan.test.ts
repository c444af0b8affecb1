import { namedGrid } from "../../../src/domain/namedGrid";
import type { CellValue, SheetGrid } from "../../../src/domain/grid";
import { isoDay } from "../../../src/domain/day";
import { money } from "../../../src/domain/money";
import type { SheetModel } from "../../../src/sheet/model";
import {
  otherKey,
  parsePlan,
  planKey,
  readVologdaPlan,
  type PlanTexts,
} from "../../../src/forms/vologda/planInput";
import { VOLOGDA_PLAN_KIND } from "../../../src/forms/vologda/vologdaPlanSheet";
import { asGrid, cellAt, find } from "../../sheet/cells";
import { formsOf, printedAt, registerOf, tablesOf, type FormsOptions } from "../registers";

const body = (code: string | null, name: string) => ({
  administratorCode: code,
  administratorName: name,
  amount: money(1000),
  originDate: isoDay("2026-02-01"),
});
const FIRST = body("012", "Департамент А");
const SECOND = body(null, "Департамент Б");

/** «План – Вологда» as it is written beside приложение 2. */
function planModel(
  debts: Parameters<typeof registerOf>[0],
  typed: PlanTexts = new Map(),
  asOf?: string,
): SheetModel {
  const options: FormsOptions = {
    typed: new Map([[VOLOGDA_PLAN_KIND, typed]]),
    ...(asOf !== undefined && { asOf: isoDay(asOf) }),
  };
  const forms = formsOf(["vologda-2"], registerOf(debts, options.asOf), options);
  const model = forms.flatMap(({ beside }) => beside ?? []).find(({ kind }) => kind === VOLOGDA_PLAN_KIND);
  if (model === undefined) throw new Error("No sheet of plans");
  return model;
}

/** The sheet after the user has typed into cells, given by address. */
function typedInto(model: SheetModel, cells: Readonly<Record<string, CellValue>>): SheetGrid {
  const grid = asGrid(model);
  const typed = new Map(
    Object.entries(cells).map(([address, value]) => {
      const [, letter = "A", digits = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      return [`${Number(digits) - 1},${letter.charCodeAt(0) - 65}`, value] as const;
    }),
  );
  const used = { top: 0, left: 0, bottom: (grid.used?.bottom ?? 0) + 5, right: 12 };
  const value = (row: number, column: number): CellValue => {
    const found = typed.get(`${row},${column}`);
    return found === undefined ? grid.value(row, column) : found;
  };
  return { ...namedGrid(grid, `${grid.name} `), used, value };
}

describe("«План – Вологда»", () => {
  it("has the fourteen indicators of the document for each administrator, and no plan yet", () => {
    const model = planModel([FIRST, SECOND]);
    expect(model.name).toBe("План – Вологда");
    const keys = model.cells.filter(({ row, column }) => column === 0 && row > 3).map(({ value }) => value);
    const lines = [
      "name",
      "1a",
      "1b",
      "2a",
      "2b",
      "3a",
      "3b",
      "3c",
      "3d",
      "3e",
      "3f",
      "3g",
      "3h",
      "4a",
      "4b",
    ];
    expect(keys).toEqual([
      ...lines.map((line) => `2026 ${line} 012`),
      ...lines.map((line) => `2026 ${line} Департамент Б`),
    ]);
    expect(readVologdaPlan(asGrid(model)).size).toBe(2);
  });

  it("keeps the keys of its lines out of sight", () => {
    expect(planModel([FIRST]).columns[0]).toEqual({ column: 0, width: 12, hidden: true });
  });

  it("is written anew with all that was typed, numbers as numbers", () => {
    const typed = readVologdaPlan(
      typedInto(planModel([FIRST, SECOND]), {
        F6: 12,
        G7: "1 234,5",
        H7: "нет средств",
        F8: "около трёх",
        F21: 7,
      }),
    );
    const again = planModel([FIRST, SECOND], typed);
    expect(cellAt(again, "F6").value).toEqual(money(12));
    expect(cellAt(again, "G7").value).toEqual(money("1234.5"));
    expect(cellAt(again, "H7").value).toBe("нет средств");
    expect(cellAt(again, "F8").value).toBe("около трёх");
    expect(cellAt(again, "F21").value).toEqual(money(7));
    // Once more: nothing moves, nothing is added.
    expect(planModel([FIRST, SECOND], readVologdaPlan(asGrid(again)))).toEqual(again);
  });

  it("keeps plans of administrators without debts, and shows them again once they have some", () => {
    const typed = readVologdaPlan(typedInto(planModel([FIRST, SECOND]), { F6: 12, F21: 7 }));
    const without = planModel([SECOND], typed);
    expect(find(without, "Долгов в реестре сейчас нет").row).toBe(find(without, "012 Департамент А").row);
    const back = planModel([FIRST, SECOND], readVologdaPlan(asGrid(without)));
    expect(cellAt(back, "F6").value).toEqual(money(12));
    expect(cellAt(back, "F21").value).toEqual(money(7));
  });

  it("keeps no lines of administrators without debts for whom nothing was typed", () => {
    const typed = readVologdaPlan(typedInto(planModel([FIRST, SECOND]), { F6: 12 }));
    expect(planModel([FIRST], typed).cells.some(({ value }) => value === "Департамент Б")).toBe(false);
  });

  it("finds a plan again when the administrator's code has become known", () => {
    const typed = readVologdaPlan(typedInto(planModel([SECOND]), { F6: 7 }));
    const model = planModel([{ ...SECOND, administratorCode: "026" }], typed);
    expect(cellAt(model, "B5").value).toBe("026 Департамент Б");
    expect(cellAt(model, "F6").value).toEqual(money(7));
    expect(model.cells.filter(({ value }) => value === "Долгов в реестре сейчас нет")).toEqual([]);
  });

  it("knows an administrator whose name stands in two lines", () => {
    const broken = { ...SECOND, administratorName: "Департамент\nБ" };
    const typed = readVologdaPlan(typedInto(planModel([broken]), { F6: 7 }));
    expect(cellAt(planModel([broken], typed), "F6").value).toEqual(money(7));
  });

  it("begins empty for a new year and keeps the old plan below", () => {
    const typed = readVologdaPlan(typedInto(planModel([FIRST]), { F6: 12 }));
    const next = planModel([FIRST], typed, "2027-07-01");
    expect(cellAt(next, "F6").value).toBeNull();
    expect(find(next, "План на 2026 год").row).toBe(19);
    expect(cellAt(next, "F21").value).toEqual(money(12));
    expect(planModel([FIRST], readVologdaPlan(asGrid(next)), "2027-07-01")).toEqual(next);
    expect(cellAt(planModel([FIRST], readVologdaPlan(asGrid(next))), "F6").value).toEqual(money(12));
  });

  it("keeps what was written beside and under the lines, with the address where it stood", () => {
    const typed = readVologdaPlan(
      typedInto(planModel([FIRST]), { J6: "спросить юристов", C22: "Итого", F22: 100 }),
    );
    expect([1, 2, 3].map((n) => typed.get(otherKey(n)))).toEqual([
      "J6: спросить юристов",
      "C22: Итого",
      "F22: 100",
    ]);
    const again = planModel([FIRST], typed);
    find(again, "Введено на листе вне строк плана: перенесите в нужную строку или удалите");
    find(again, "F22: 100");
    expect(planModel([FIRST], readVologdaPlan(asGrid(again)))).toEqual(again);
  });

  it("takes the first of two rows with one key and keeps the other's cells apart", () => {
    const model = planModel([FIRST]);
    const typed = readVologdaPlan(typedInto(model, { F6: 12, A22: "2026 1a 012", F22: 13 }));
    expect(typed.get(planKey(2026, "1a", "012", "planOpening"))).toBe("12");
    expect(typed.get(otherKey(1))).toBe("F22: 13");
  });

  it("loses nothing of a sheet whose headings were deleted", () => {
    const grid = typedInto(planModel([FIRST]), { A4: null, F6: 12 });
    expect([...readVologdaPlan(grid).values()]).toContain("F6: 12");
  });

  it("is the source of the form's figures", () => {
    const typed = readVologdaPlan(typedInto(planModel([FIRST]), { F6: 12, F7: 100, F19: 20 }));
    const [form] = tablesOf("vologda-2", registerOf([FIRST]), {
      typed: new Map([[VOLOGDA_PLAN_KIND, typed]]),
    });
    expect(form && ["1a", "1b", "4b", "effect"].map((line) => printedAt(form, line, "planOpening"))).toEqual([
      "12",
      "100.0",
      "20.0",
      "120.0",
    ]);
  });
});

describe("a typed plan", () => {
  test.each([
    ["12", "12"],
    ["1 234,5", "1234.5"],
    ["1\u00a0234.56", "1234.56"],
    ["0", "0"],
  ])("«%s» is %s", (text, value) => {
    expect(parsePlan(text)?.toString()).toBe(value);
  });

  test.each(["", "около 100", "1,2,3", "10%", "1e3", "12 05", "1 2345"])("«%s» is no number", (text) => {
    expect(parsePlan(text)).toBeNull();
  });
});
