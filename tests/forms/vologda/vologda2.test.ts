import fc from "fast-check";
import type { RegisterEntry } from "../../../src/assessment";
import { isoDay } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import type { TypedInputs } from "../../../src/forms/kit/form";
import { planKey } from "../../../src/forms/vologda/planInput";
import { VOLOGDA_PLAN_KIND } from "../../../src/forms/vologda/vologdaPlanSheet";
import { find, formulaOf } from "../../sheet/cells";
import { basisOf, printedAt, registerOf, sampleRegister, SAMPLE_DAY, tablesOf } from "../registers";
import { anyRegister } from "./anyRegister";
import { appendix2 } from "./independent";

/** Every fact of each administrator's sheet against the second calculation. */
function expectIndependent(entries: readonly RegisterEntry[]): void {
  const { context } = basisOf(entries);
  for (const form of tablesOf("vologda-2", entries)) {
    const own = context.rows.filter((row) => context.administratorOf(row).key === form.administrator?.key);
    const expected = appendix2(
      own.map(({ entry }) => entry),
      SAMPLE_DAY,
    );
    for (const [cell, value] of expected) {
      const [line = "", column = ""] = cell.split(" ");
      const printed = printedAt(form, line, column);
      if (printed === "н/д") continue;
      expect(`${form.kind} ${cell} ${printed}`).toBe(`${form.kind} ${cell} ${value}`);
    }
  }
}

/** Plans typed for administrator 012 in 2026, by line and field. */
function plans(cells: Readonly<Record<string, string>>): TypedInputs {
  const texts = Object.entries(cells).map(([cell, text]) => {
    const [line = "", field = ""] = cell.split(" ");
    return [planKey(2026, line, "012", field as "planOpening"), text] as const;
  });
  return new Map([[VOLOGDA_PLAN_KIND, new Map(texts)]]);
}

const debt = { administratorCode: "012", administratorName: "Департамент А", amount: money(10_000) };
const overdue = {
  ...debt,
  originDate: isoDay("2025-02-01"),
  dueDate: isoDay("2025-03-01"),
  paidAmount: money(0),
};

/** What stands on a line for a single debt: the columns of what stood on 1 January and of what grew since. */
function factsOf(line: string, facts: Partial<DebtFacts>): (string | null)[] {
  const [form] = tablesOf("vologda-2", registerOf([{ ...overdue, ...facts }]));
  return form === undefined
    ? []
    : ["factOpening", "factGrowth"].map((column) => printedAt(form, line, column));
}

describe("приложение 2 of the sample", () => {
  let entries: readonly RegisterEntry[];
  beforeAll(async () => {
    entries = await sampleRegister("vologda-administratory.xlsx");
  });

  it("shows in every cell what a plain loop over the debts gives", () => {
    expectIndependent(entries);
  });

  it("prints known figures", () => {
    const [, second] = tablesOf("vologda-2", entries);
    const cells = second?.table.spec.lines.map(({ key }) =>
      [key, printedAt(second, key, "factOpening"), printedAt(second, key, "factGrowth")].join(" "),
    );
    expect(cells).toEqual([
      "1a 2 10",
      "1b 1064.8 940.0",
      "2a 2 2",
      "2b 981.5 1990.7",
      "3a 2 0",
      "3b 3 0",
      "3c 472.6 0.0",
      "3d 328.1 0.0",
      "3e 0 0",
      "3f 0 0",
      "3g 0.0 0.0",
      "3h 0.0 0.0",
      "4a 0 0",
      "4b 0.0 0.0",
      "effect 1064.8 940.0",
      "share 44.5 ",
    ]);
  });

  it("gives the budget effect as receipts and write-offs only: 3d and 3h are part of 1b", () => {
    for (const form of tablesOf("vologda-2", entries)) {
      for (const column of ["factOpening", "factGrowth"]) {
        const [effect, receipts, writtenOff] = ["effect", "1b", "4b"].map((line) =>
          Math.round(Number(printedAt(form, line, column)) * 10),
        );
        expect(effect).toBe((receipts ?? 0) + (writtenOff ?? 0));
      }
    }
  });
});

describe("the period of the facts, from 1 January to the day before the reporting date", () => {
  test.each([
    ["2025-12-31", "0"],
    ["2026-01-01", "1"],
    ["2026-09-30", "1"],
    ["2026-10-01", "0"],
  ])("a claim sent on %s counts %s", (date, count) => {
    expect(factsOf("1a", { claimDate: isoDay(date) })).toEqual([count, "0"]);
  });

  test.each([
    ["2025-12-31", ["1", "0"]],
    ["2026-01-01", ["0", "1"]],
    [null, ["0", "1"]],
  ])("a debt that arose on %s is one of 1 January or of the growth", (origin, expected) => {
    const originDate = origin === null ? null : isoDay(origin);
    expect(factsOf("1a", { originDate, claimDate: isoDay("2026-05-01") })).toEqual(expected);
  });
});

describe("the lines", () => {
  const inPeriod = isoDay("2026-05-01");

  it("1b: payments of debts that are overdue or claimed, paid ones too", () => {
    const paidAmount = money(5000);
    expect(factsOf("1b", { paidAmount })).toEqual(["5.0", "0.0"]);
    expect(factsOf("1b", { paidAmount, amount: money(0), openingAmount: money(5000) })).toEqual([
      "5.0",
      "0.0",
    ]);
    const notDue = { paidAmount, dueDate: isoDay("2026-12-01") };
    expect(factsOf("1b", notDue)).toEqual(["0.0", "0.0"]);
    expect(factsOf("1b", { ...notDue, claimDate: inPeriod })).toEqual(["5.0", "0.0"]);
    expect(factsOf("1b", { paidAmount, dueDate: isoDay("2026-09-30") })).toEqual(["5.0", "0.0"]);
    expect(factsOf("1b", { paidAmount, dueDate: isoDay("2026-10-01") })).toEqual(["0.0", "0.0"]);
  });

  it("2b: the sum of the suit, else the debt's", () => {
    expect(factsOf("2b", { lawsuitDate: inPeriod })).toEqual(["10.0", "0.0"]);
    expect(factsOf("2b", { lawsuitDate: inPeriod, lawsuitAmount: money(7000) })).toEqual(["7.0", "0.0"]);
  });

  it("3a, 3b: writs, but no rulings on fines", () => {
    const writ = { writDate: inPeriod, writSentDate: inPeriod };
    expect(["3a", "3b", "3f"].map((line) => factsOf(line, writ)[0])).toEqual(["1", "1", "0"]);
    const fine = { ...writ, fineRulingDate: isoDay("2025-05-01") };
    expect(["3a", "3b", "3f"].map((line) => factsOf(line, fine)[0])).toEqual(["0", "0", "1"]);
    const later = { ...writ, fineRulingDate: isoDay("2026-11-01") };
    expect(["3a", "3b", "3f"].map((line) => factsOf(line, later)[0])).toEqual(["1", "1", "0"]);
  });

  it("3c, 3g: the debts of the period; 3d, 3h: payments on writs and rulings of any year", () => {
    const old = { paidAmount: money(3000), writDate: isoDay("2024-05-01") };
    expect(["3c", "3d"].map((line) => factsOf(line, old)[0])).toEqual(["0.0", "3.0"]);
    const fine = { paidAmount: money(3000), fineRulingDate: inPeriod };
    expect(["3g", "3h"].map((line) => factsOf(line, fine)[0])).toEqual(["10.0", "3.0"]);
  });

  it("4b: the debt, or what stood on 1 January where nothing is left", () => {
    expect(factsOf("4b", { badDebtDate: inPeriod })[0]).toBe("10.0");
    const nothingLeft = { badDebtDate: inPeriod, amount: money(0), openingAmount: money(8000) };
    expect(factsOf("4b", nothingLeft)[0]).toBe("8.0");
    expect(factsOf("4a", nothingLeft)[0]).toBe("1");
  });

  it("share: overdue debt with a fact of the period, in percent of all debt", () => {
    const share = (...facts: Partial<DebtFacts>[]): string | null => {
      const [form] = tablesOf("vologda-2", registerOf(facts));
      return form === undefined ? null : printedAt(form, "share", "factOpening");
    };
    const claimed = { ...overdue, claimDate: inPeriod };
    expect(share(claimed, overdue, overdue)).toBe("33.3");
    expect(share({ ...claimed, dueDate: isoDay("2026-11-01") }, overdue)).toBe("0.0");
    expect(share({ ...claimed, badDebtDate: inPeriod, openingAmount: money(1) })).toBe("–");
  });
});

describe("payments that the register does not know", () => {
  it("are «н/д», the budget effect too, and said in the control list", () => {
    const [form] = tablesOf("vologda-2", registerOf([{ ...overdue, paidAmount: null }]));
    const cells =
      form && ["1b", "3d", "3h", "effect", "1a"].map((line) => printedAt(form, line, "factOpening"));
    expect(cells).toEqual(["н/д", "н/д", "н/д", "н/д", "0"]);
    expect(form?.controls.map(({ name, actual, ok }) => [name, actual, ok])).toEqual([
      ["Приложение 2 (Вологда), Департамент А: поступления известны", "неизвестно, в форме «н/д»", true],
    ]);
  });
});

describe("the plan", () => {
  const build = (cells: Readonly<Record<string, string>>) =>
    tablesOf("vologda-2", registerOf([overdue]), { typed: plans(cells) })[0];

  it("stands in the form as the user typed it, and its formula asks the sheet of the plans", () => {
    const form = build({ "1a planOpening": "12", "1b planGrowth": "1 234,56", "1b reasons": "нет средств" });
    expect(form && printedAt(form, "1a", "planOpening")).toBe("12");
    expect(form && printedAt(form, "1b", "planGrowth")).toBe("1234.6");
    expect(form && printedAt(form, "1b", "reasons")).toBe("нет средств");
    expect(form && formulaOf(find(form.model, "нет средств"))).toBe("T('input_vologda_plan'!$H$7)");
  });

  it("is blank where nothing is planned, and so is the total of nothing", () => {
    const form = build({ "4b planOpening": "5" });
    expect(form && ["1b", "4b", "effect"].map((line) => printedAt(form, line, "planOpening"))).toEqual([
      "",
      "5.0",
      "5.0",
    ]);
    expect(form && printedAt(form, "effect", "planGrowth")).toBe("");
  });

  it("that is no number is left out of the form, and its cell is named", () => {
    const form = build({ "1b planOpening": "около 100" });
    expect(form && printedAt(form, "1b", "planOpening")).toBe("");
    expect(form?.controls).toEqual([
      {
        name: "Приложение 2 (Вологда), Департамент А: плановые значения — числа",
        expected: "все",
        actual: "F7: «около 100»",
        ok: false,
        advice:
          "Исправьте эти ячейки на листе «План – Вологда» и постройте форму заново: сейчас они в форме пустые.",
      },
    ]);
  });
});

describe("on any register", () => {
  it("every fact is what a plain loop gives", () => {
    fc.assert(fc.property(anyRegister, expectIndependent), { numRuns: 60 });
  });

  it("every fact of a debt stands in one of the two columns", () => {
    fc.assert(
      fc.property(anyRegister, (entries) => {
        const claims = tablesOf("vologda-2", entries).flatMap((form) =>
          ["factOpening", "factGrowth"].map((column) => Number(printedAt(form, "1a", column))),
        );
        const reporting = new Set(
          tablesOf("vologda-2", entries).map(({ administrator }) => administrator?.key),
        );
        const { context } = basisOf(entries);
        const expected = context.rows.filter((row) => {
          const { claimDate } = row.entry.debt;
          const isIn = claimDate !== null && claimDate >= isoDay("2026-01-01") && claimDate < SAMPLE_DAY;
          return isIn && reporting.has(context.administratorOf(row).key);
        });
        expect(claims.reduce((all, one) => all + one, 0)).toBe(expected.length);
      }),
      { numRuns: 40 },
    );
  });
});
