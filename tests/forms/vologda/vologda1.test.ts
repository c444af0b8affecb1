import fc from "fast-check";
import type { RegisterEntry } from "../../../src/assessment";
import { isoDay } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { basisOf, formsOf, printedAt, registerOf, sampleRegister, SAMPLE_DAY, tablesOf } from "../registers";
import { anyRegister } from "./anyRegister";
import { UNKNOWN_SUMS } from "../../../src/forms/kit/unknownWords";
import { appendix1, COLUMNS, LEAVES } from "./independent";

const LINES = ["1", "1.3", ...LEAVES];

/** Every figure of each administrator's sheet against the second calculation. */
function expectIndependent(entries: readonly RegisterEntry[]): void {
  const { context } = basisOf(entries);
  const own = (key: string): RegisterEntry[] =>
    context.rows.filter((row) => context.administratorOf(row).key === key).map(({ entry }) => entry);
  for (const form of tablesOf("vologda-1", entries)) {
    const expected = appendix1(own(form.administrator?.key ?? ""), SAMPLE_DAY);
    for (const line of LINES) {
      for (const column of COLUMNS) {
        const printed = printedAt(form, line, column);
        expect(`${form.kind} ${line} ${column} ${printed}`).toBe(
          `${form.kind} ${line} ${column} ${expected.get(`${line} ${column}`)}`,
        );
      }
    }
  }
}

describe("приложение 1 of the sample", () => {
  let entries: readonly RegisterEntry[];
  beforeAll(async () => {
    entries = await sampleRegister("vologda-administratory.xlsx");
  });

  it("has a sheet for each administrator, in the order of their codes, the one without a code last", () => {
    const forms = tablesOf("vologda-1", entries);
    expect(forms.map(({ administrator, model }) => [administrator?.code, model.name])).toEqual([
      ["012", "Прил. 1 Вологда – 012"],
      ["018", "Прил. 1 Вологда – 018"],
      [null, "Прил. 1 Вологда – без кода"],
    ]);
  });

  it("shows in every cell what a plain loop over the debts gives", () => {
    expectIndependent(entries);
  });

  it("prints known figures", () => {
    const [first] = tablesOf("vologda-1", entries);
    const cells =
      first && LINES.map((line) => [line, ...COLUMNS.map((column) => printedAt(first, line, column))]);
    expect(cells).toEqual([
      ["1", "4710.6", "3218.5", "645.6", "16957.1", "12959.0", "442.0"],
      ["1.3", "3150.3", "1658.2", "645.6", "14113.3", "11126.7", "442.0"],
      ["1.1", "628.5", "628.5", "0.0", "1078.7", "1078.7", "0.0"],
      ["1.2", "0.0", "0.0", "0.0", "753.6", "753.6", "0.0"],
      ["1.3.1", "1245.6", "555.4", "0.0", "10835.5", "10375.8", "0.0"],
      ["1.3.2", "1259.1", "1102.8", "0.0", "2364.5", "750.9", "0.0"],
      ["1.3.3", "645.6", "0.0", "645.6", "442.0", "0.0", "442.0"],
      ["1.3.4", "0.0", "0.0", "0.0", "471.3", "0.0", "0.0"],
      ["1.4", "931.8", "931.8", "0.0", "1011.5", "0.0", "0.0"],
    ]);
  });

  it("passes its controls", () => {
    const controls = tablesOf("vologda-1", entries).flatMap((form) => form.controls);
    expect(controls.filter(({ ok }) => !ok)).toEqual([]);
    expect(controls.map(({ name }) => name)).toContain(
      "Приложение 1 (Вологда), Департамент лесного комплекса области: строка 1 на отчётную дату = сумма реестра, руб.",
    );
  });

  it("knows the debts behind every figure", () => {
    for (const form of tablesOf("vologda-1", entries)) {
      const total = form.rowsBehind(form.firstRow, 5) ?? [];
      const leaves = LEAVES.flatMap((leaf) => {
        const row = form.firstRow + form.table.spec.lines.findIndex(({ key }) => key === leaf);
        return form.rowsBehind(row, 5) ?? [];
      });
      expect(new Set(leaves)).toEqual(new Set(total));
      expect(leaves).toHaveLength(total.length);
    }
  });
});

/** The printed line of one debt on which its sum stands in a column. */
function lineOf(facts: Partial<DebtFacts>, column: string): string[] {
  const [form] = tablesOf(
    "vologda-1",
    registerOf([{ amount: money(1000), administratorCode: "012", ...facts }]),
  );
  return form === undefined ? [] : LEAVES.filter((leaf) => printedAt(form, leaf, column) === "1.0");
}

describe("the days on which a debt changes its column", () => {
  test.each([
    ["2024-12-31", "openingYear", false],
    ["2025-01-01", "openingYear", true],
    ["2025-12-31", "openingYear", true],
    ["2026-01-01", "openingYear", false],
    // 1 January 2023 + 3 years is 1 January 2026 itself, not before it.
    ["2022-12-31", "openingOld", true],
    ["2023-01-01", "openingOld", false],
    ["2025-12-31", "nowYear", false],
    ["2026-01-01", "nowYear", true],
    ["2023-09-30", "nowOld", true],
    ["2023-10-01", "nowOld", false],
  ])("a debt that arose on %s stands in column %s: %s", (origin, column, stands) => {
    const facts = { originDate: isoDay(origin), openingAmount: money(1000) };
    expect(lineOf(facts, column)).toHaveLength(stands ? 1 : 0);
  });

  test.each([
    ["2025-12-30", "1.3.1"],
    // A day off: one may pay until 12 January (ГК РФ ст. 193).
    ["2025-12-31", "1.1"],
    ["2026-01-01", "1.1"],
  ])("a debt due on %s stood on 1 January on line %s", (due, line) => {
    const facts = { originDate: isoDay("2025-06-01"), dueDate: isoDay(due), openingAmount: money(1000) };
    expect(lineOf(facts, "opening")).toEqual([line]);
  });

  test.each([
    ["2026-09-30", "1.3.1"],
    ["2026-10-01", "1.1"],
    ["2026-12-31", "1.1"],
    ["2027-01-01", "1.2"],
  ])("a debt due on %s stands on 1 October on line %s", (due, line) => {
    expect(lineOf({ originDate: isoDay("2025-06-01"), dueDate: isoDay(due) }, "now")).toEqual([line]);
  });

  test("1 January closes the old year", () => {
    const asOf = isoDay("2027-01-01");
    const entries = registerOf(
      [{ administratorCode: "012", amount: money(5000), originDate: isoDay("2026-03-01") }],
      asOf,
    );
    const [form] = tablesOf("vologda-1", entries, { asOf });
    expect(form && printedAt(form, "1.3.1", "nowYear")).toBe("5.0");
    // It arose after 1 January, so that nothing stood on it.
    expect(form && printedAt(form, "1.3.1", "openingYear")).toBe("0.0");
  });

  test("a debt given up before 1 January does not stand in the opening column, one given up later does", () => {
    const facts = { originDate: isoDay("2024-06-01"), openingAmount: money(1000) };
    expect(lineOf({ ...facts, badDebtDate: isoDay("2025-12-31") }, "opening")).toEqual([]);
    expect(lineOf({ ...facts, badDebtDate: isoDay("2026-01-01") }, "opening")).toEqual(["1.3.1"]);
    expect(lineOf({ ...facts, badDebtDate: isoDay("2026-01-01") }, "now")).toEqual([]);
  });
});

describe("what the register does not know", () => {
  const unknown = registerOf([
    {
      administratorCode: "012",
      administratorName: "Департамент А",
      amount: money(1000),
      originDate: isoDay("2025-01-01"),
    },
  ]);

  it("is «н/д» and never zero, in totals too", () => {
    const [form] = tablesOf("vologda-1", unknown);
    const cells = form && ["1", "1.1", "1.3", "1.3.1"].map((line) => printedAt(form, line, "opening"));
    // The debt stood on one line only: nothing of it could be current.
    expect(cells).toEqual(["н/д", "0.0", "н/д", "н/д"]);
    expect(form && printedAt(form, "1", "now")).toBe("1.0");
  });

  it("is said in the control list with what to do", () => {
    const told = tablesOf("vologda-1", unknown).flatMap(({ controls }) => controls);
    expect(told.filter(({ advice }) => advice !== null)).toEqual([
      {
        name: "Приложение 1 (Вологда), Департамент А: остаток на начало года известен у всех долгов",
        expected: "1 из 1",
        actual: "0 из 1",
        ok: true,
        verdict: "unchecked",
        advice: UNKNOWN_SUMS.opening,
      },
    ]);
  });

  it("does not spoil another administrator's sheet", () => {
    const known = registerOf([{ administratorCode: "018", amount: money(1000), openingAmount: money(0) }]);
    const forms = tablesOf("vologda-1", [...unknown, ...known]);
    expect(forms.map((form) => printedAt(form, "1", "opening"))).toEqual(["н/д", "0.0"]);
  });

  it("of some debts only, nothing that it could touch is shown, and the gap is said", () => {
    const some = registerOf([{ administratorCode: "012", amount: money(1), openingAmount: money(2000) }]);
    const [form] = tablesOf("vologda-1", [...unknown, ...some]);
    expect(form && printedAt(form, "1", "opening")).toBe("н/д");
    const gap = form?.controls.filter(({ verdict, advice }) => verdict === "unchecked" && advice !== null);
    expect(gap?.map(({ actual }) => actual)).toEqual(["1 из 2"]);
  });
});

describe("administrators", () => {
  it("without a debt on either date submit nothing", () => {
    const entries = registerOf([
      { administratorCode: "012", amount: money(1000), originDate: isoDay("2026-02-01") },
      { administratorCode: "018", amount: money(0), openingAmount: money(0) },
      { administratorCode: "026", amount: money(0), openingAmount: money(700) },
    ]);
    expect(formsOf(["vologda-1"], entries).map(({ administrator }) => administrator?.code)).toEqual([
      "012",
      "026",
    ]);
  });

  it("without a code are told apart by their names", () => {
    const entries = registerOf(
      ["Департамент Б", "департамент  б", "Департамент А"].map((administratorName) => ({
        administratorName,
        amount: money(1000),
      })),
    );
    const forms = tablesOf("vologda-1", entries);
    expect(forms.map(({ administrator, model }) => [administrator?.name, model.name])).toEqual([
      ["Департамент А", "Прил. 1 Вологда – без кода"],
      ["Департамент Б", "Прил. 1 Вологда – без кода 2"],
    ]);
    expect(forms.map((form) => printedAt(form, "1", "now"))).toEqual(["1.0", "2.0"]);
  });
});

describe("column 9", () => {
  const grown = {
    administratorCode: "012",
    originDate: isoDay("2026-02-01"),
    dueDate: isoDay("2026-03-01"),
    amount: money(1000),
    openingAmount: money(400),
    growthReason: "новые договоры",
  };
  const reasons = (...facts: Partial<DebtFacts>[]): unknown => {
    const [form] = tablesOf("vologda-1", registerOf(facts));
    return form?.table.spec.lines.find(({ key }) => key === "1.3.1")?.labels["growth"];
  };

  it("names each reason of the line's grown debts once", () => {
    const other = { ...grown, growthReason: "доначисление" };
    expect(reasons(grown, other, grown)).toBe("новые договоры; доначисление");
  });

  it("leaves out debts that did not grow", () => {
    expect(reasons({ ...grown, openingAmount: money(1000) })).toBeNull();
    expect(reasons({ ...grown, openingAmount: money(999.99) })).toBe("новые договоры");
  });

  it("takes the accountant's word where the sum on 1 January is unknown", () => {
    expect(reasons({ ...grown, openingAmount: null })).toBe("новые договоры");
  });
});
describe("on any register", () => {
  it("every figure is what a plain loop gives", () => {
    fc.assert(fc.property(anyRegister, expectIndependent), { numRuns: 60 });
  });
  it("every debt stands on exactly one line, and the sheets add up to the register", () => {
    fc.assert(
      fc.property(anyRegister, (entries) => {
        const forms = tablesOf("vologda-1", entries);
        const placed = forms.flatMap((form) =>
          LEAVES.flatMap((leaf) => {
            const row = form.firstRow + form.table.spec.lines.findIndex(({ key }) => key === leaf);
            return (form.rowsBehind(row, 5) ?? []).map(({ index }) => index);
          }),
        );
        const included = entries.flatMap(({ assessment: { stage } }, index) =>
          stage === "closed" || stage === "written-off" ? [] : [index],
        );
        expect(placed.sort((a, b) => a - b)).toEqual(included);
        const failed = forms.flatMap(({ controls }) =>
          controls.filter(({ ok, name }) => !ok && !name.includes("известен")),
        );
        expect(failed).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("the sheet adds up as printed", () => {
    fc.assert(
      fc.property(anyRegister, (entries) => {
        for (const form of tablesOf("vologda-1", entries)) {
          for (const column of COLUMNS) {
            const at = (line: string): number => Math.round(Number(printedAt(form, line, column)) * 10);
            if (Number.isNaN(at("1"))) continue;
            expect(at("1.3")).toBe(at("1.3.1") + at("1.3.2") + at("1.3.3") + at("1.3.4"));
            expect(at("1")).toBe(at("1.1") + at("1.2") + at("1.3") + at("1.4"));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
