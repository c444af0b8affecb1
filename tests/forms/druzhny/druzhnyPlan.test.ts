import type { FormId } from "../../../src/forms/formRegistry";
import { addDays, isoDay, toSerial, type Day } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import type { CellValue, SheetGrid } from "../../../src/domain/grid";
import { money } from "../../../src/domain/money";
import { readMarks } from "../../../src/forms/druzhny/druzhnyMarks";
import type { BuiltForm } from "../../../src/forms/kit/form";
import { asGrid, find } from "../../sheet/cells";
import { shownRows } from "../formSheet";
import { formsOf, registerOf, SAMPLE_DAY, sampleRegister, type FormsOptions } from "../registers";

const KIND = "form_druzhny_plan";
const YEAR_START = isoDay("2026-01-01");

function plan(
  facts: readonly Partial<DebtFacts>[],
  options: FormsOptions = {},
  beside: FormId[] = [],
): BuiltForm {
  return planOf(formsOf(["druzhny-plan", ...beside], registerOf(facts), options));
}

function planOf(forms: readonly BuiltForm[]): BuiltForm {
  const form = forms.find(({ id }) => id === "druzhny-plan");
  if (form === undefined) throw new Error("No plan");
  return form;
}

/** «Показатель» by its name. */
function indicators(form: BuiltForm): Record<string, string> {
  const lines = shownRows(form).map((cells) => cells.slice(-2));
  return Object.fromEntries(
    lines.filter((pair) => pair.length === 2).map(([name = "", value = ""]) => [name, value]),
  );
}

const debt = (facts: Partial<DebtFacts> = {}): Partial<DebtFacts> => ({
  debtorName: "ООО «Ромашка»",
  amount: money("1000.00"),
  dueDate: isoDay("2026-02-10"),
  ...facts,
});

it("prints the document's seven measures, dates and executors", () => {
  const form = plan([debt()]);
  const rows = shownRows(form).filter(([number]) => /^\d\.$/.test(number ?? ""));
  expect(rows.map(([number, , term]) => [number, term])).toEqual([
    ["1.", "23.06.2023г."],
    ["2.", "01.07.2023г.,- далее - ежегодно до 1 апреля"],
    ["3.", "01.07.2023г., далее- постоянно"],
    ["4.", "01.07.2023г., далее- постоянно"],
    ["5.", "01.07.2023г., далее- постоянно"],
    ["6.", "23.06.2023г."],
    ["7.", "01.07.2023г., далее - постоянно"],
  ]);
  // The document names the executor of measure 7 otherwise; the form prints its words.
  expect(rows[6]?.[3]).toBe("Главные администраторы доходов бюджета Дружненского РК");
  expect(shownRows(form, form.firstRow - 1, form.firstRow - 1)).toEqual([
    [
      ...["№ п/п", "Содержание мероприятия", "Срок исполнения", "Ответственный исполнитель"],
      ...["Отметка об исполнении", "Показатель"],
    ],
  ]);
  expect(
    form.model.cells.some(({ value }) => String(value).includes("добавлены программой, в документе их нет")),
  ).toBe(true);
});

describe("the indicators", () => {
  const facts = (field: keyof DebtFacts, day: Day) => plan([debt({ [field]: day })]);

  it.each([
    ["claimDate", "направлено претензий, ед."],
    ["lawsuitDate", "подано исков, ед."],
    ["writDate", "выдано исполнительных листов, ед."],
    ["writSentDate", "направлено на исполнение, ед."],
    ["badDebtDate", "решений о признании безнадёжной, ед."],
  ] as const)("count %s from 1 January to the day before the reporting date", (field, name) => {
    const on = (day: Day): string | undefined => indicators(facts(field, day))[name];
    expect(on(addDays(YEAR_START, -1))).toBe("0");
    expect(on(YEAR_START)).toBe("1");
    expect(on(addDays(SAMPLE_DAY, -1))).toBe("1");
    expect(on(SAMPLE_DAY)).toBe("0");
  });

  it("sum what decisions gave up: what still stands, or what stood on 1 January", () => {
    const badDebtDate = isoDay("2026-05-05");
    const found = indicators(
      plan([
        debt({ badDebtDate, amount: money("10.50"), openingAmount: money("99.00") }),
        debt({ badDebtDate, amount: money("0.00"), openingAmount: money("4.25") }),
        debt({ badDebtDate: isoDay("2025-05-05"), amount: money("7.00") }),
      ]),
    );
    expect(found["решений о признании безнадёжной, ед."]).toBe("2");
    const rows = shownRows(plan([debt({ badDebtDate, amount: money("10.50") }), debt()]));
    expect(rows.filter((cells) => cells.at(-2) === "на сумму, руб.").map((cells) => cells.at(-1))).toEqual([
      "1000",
      "10.5",
    ]);
    expect(found["на сумму, руб."]).toBe("14.75");
  });

  it("tell the claims that are due and those whose day has passed", () => {
    const found = indicators(
      plan([debt(), debt({ dueDate: isoDay("2026-09-25") }), debt({ claimDate: isoDay("2026-02-20") })]),
    );
    expect(found["нужно направить претензий, ед."]).toBe("2");
    expect(found["из них срок пропущен, ед."]).toBe("1");
  });

  it("count payments of debts that are collected by force; unknown where no payment is known", () => {
    const name = "поступило по долгам, взыскиваемым принудительно, руб.";
    const paid = [
      debt({ lawsuitDate: isoDay("2025-05-05"), paidAmount: money("3.10") }),
      debt({ writSentDate: isoDay("2026-05-05"), paidAmount: money("0.20") }),
      debt({ claimDate: isoDay("2026-05-05"), paidAmount: money("50.00") }),
    ];
    expect(indicators(plan(paid))[name]).toBe("3.3");
    expect(indicators(plan([debt({ lawsuitDate: isoDay("2025-05-05") })]))[name]).toBe("н/д");
  });

  it("tell the debts with a УИН and without, of those that still stand", () => {
    const found = indicators(
      plan([
        debt({ uin: "18810000000000000001" }),
        debt(),
        debt(),
        debt({ uin: "1", amount: money("0.00") }),
      ]),
    );
    expect(found["долгов с указанным УИН, ед."]).toBe("1");
    expect(found["долгов без УИН, ед."]).toBe("2");
  });

  it("name the next inventory, and the list that this workbook holds", () => {
    const found = indicators(plan([debt()]));
    expect(found["срок очередной инвентаризации"]).toBe("01.04.2027");
    expect(found["инвентаризационная опись составлена на"]).toBe("опись не строилась");
    expect(indicators(plan([debt()], {}, ["inventory"]))["инвентаризационная опись составлена на"]).toBe(
      "01.10.2026",
    );
  });
});

describe("«Отметка об исполнении»", () => {
  /** The sheet after the user has typed into cells of a column, by the text in the first column of their row. */
  function typed(form: BuiltForm, marks: Record<string, CellValue>, format: string | null = null): SheetGrid {
    const grid = asGrid(form.model);
    const { column } = find(form.model, "Отметка об исполнении");
    const rowOf = (number: string): number => find(form.model, number).row;
    const values = new Map(Object.entries(marks).map(([number, value]) => [rowOf(number), value]));
    return {
      ...grid,
      used: grid.used,
      value: (row, at) =>
        at === column && values.has(row) ? (values.get(row) ?? null) : grid.value(row, at),
      numberFormat: (row, at) => (at === column && values.has(row) ? format : grid.numberFormat(row, at)),
    };
  }

  it("that the user has typed comes back, and stands in the next form", () => {
    const marks = readMarks(typed(plan([debt()]), { "1.": "Приказ № 12", "4.": "ведётся" }));
    expect([...marks]).toEqual([
      ["1", "Приказ № 12"],
      ["4", "ведётся"],
    ]);
    const again = plan([debt()], { typed: new Map([[KIND, marks]]) });
    const { row } = find(again.model, "4.");
    expect(find(again.model, "ведётся").row).toBe(row);
    expect([...readMarks(asGrid(again.model))]).toEqual([...marks]);
  });

  it("may be a date", () => {
    const grid = typed(plan([debt()]), { "2.": toSerial(isoDay("2026-03-30")) }, "dd.mm.yyyy");
    expect(readMarks(grid).get("2")).toBe("30.03.2026");
  });

  it("is empty in a new plan and in a sheet that is none", () => {
    expect(readMarks(asGrid(plan([debt()]).model)).size).toBe(0);
    const [list] = formsOf(["inventory"], registerOf([debt()]));
    expect(readMarks(asGrid(list?.model as never)).size).toBe(0);
  });
});

it("tells its six columns, the last being the figures", () => {
  expect(plan([debt()]).columns).toEqual([0, 1, 2, 3, 4, 6]);
});

it("agrees with plain counts over the sample journal, and its controls hold", async () => {
  const entries = await sampleRegister("zhurnal.xls");
  const form = planOf(formsOf(["druzhny-plan"], entries));
  const found = indicators(form);
  const within = (day: Day | null): boolean => day !== null && day >= YEAR_START && day < SAMPLE_DAY;
  const count = (field: "claimDate" | "lawsuitDate" | "writDate" | "writSentDate"): string =>
    String(entries.filter(({ debt: one }) => within(one[field])).length);
  expect(found["направлено претензий, ед."]).toBe(count("claimDate"));
  expect(found["подано исков, ед."]).toBe(count("lawsuitDate"));
  expect(found["выдано исполнительных листов, ед."]).toBe(count("writDate"));
  expect(found["направлено на исполнение, ед."]).toBe(count("writSentDate"));
  expect(Number(found["направлено претензий, ед."])).toBeGreaterThan(0);
  expect(form.controls.map(({ ok }) => ok)).toEqual([true, true]);
});
