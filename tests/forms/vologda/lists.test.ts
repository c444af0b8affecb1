import fc from "fast-check";
import type { RegisterEntry } from "../../../src/assessment";
import { isoDay } from "../../../src/domain/day";
import { isMoney, money } from "../../../src/domain/money";
import type { BuiltForm } from "../../../src/forms/kit/form";
import { asGrid, formulaOf } from "../../sheet/cells";
import { formsOf, printedAt, registerOf, sampleRegister, tablesOf } from "../registers";
import { anyRegister } from "./anyRegister";
import { LEAVES } from "./independent";

/** The body of a form as its cells read. */
function bodyOf(form: BuiltForm): unknown[][] {
  const grid = asGrid(form.model);
  const rows: unknown[][] = [];
  for (let row = form.firstRow; row <= form.lastRow; row += 1)
    rows.push(form.columns.map((column) => grid.value(row, column)));
  return rows;
}

const debt = {
  administratorCode: "012",
  administratorName: "Департамент А",
  debtorName: "ООО «Ромашка»",
  amount: money(1000),
  originDate: isoDay("2026-01-10"),
  dueDate: isoDay("2026-02-10"),
};

describe("приложение 3", () => {
  it("lists overdue debts by amount descending, equal ones as they stand in the register", () => {
    const entries = registerOf([
      { ...debt, debtorName: "А" },
      { ...debt, debtorName: "Б", amount: money(1500), penalty: money(49) },
      { ...debt, debtorName: "В" },
      { ...debt, debtorName: "Г", dueDate: isoDay("2026-10-01"), amount: money(9000) },
      { ...debt, debtorName: "Д", badDebtDate: isoDay("2026-05-01"), amount: money(9000) },
      { ...debt, debtorName: "Е", doubtfulDate: isoDay("2026-05-01"), amount: money(9000) },
    ]);
    const [form] = formsOf(["vologda-3"], entries);
    expect(form && bodyOf(form).map((cells) => [cells[1], cells[3]])).toEqual([
      ["Б", 1.5],
      ["А", 1],
      ["В", 1],
    ]);
  });

  it("prints what the register knows and leaves blank what it does not", () => {
    const entries = registerOf([
      {
        ...debt,
        accountCode: "205.21",
        inn: "0899380695",
        reason: "спор",
        deferralUntil: isoDay("2026-03-01"),
      },
      { ...debt, dueDate: null, amount: money(500) },
    ]);
    const [form] = formsOf(["vologda-3"], entries);
    // Dates are Excel's serials: 10.01.2026 and 01.03.2026.
    expect(form && bodyOf(form)).toEqual([
      ["205.21", "ООО «Ромашка»", "0899380695", 1, 46032, 46082, "спор"],
      [null, "ООО «Ромашка»", null, 0.5, 46032, null, null],
    ]);
  });

  it("has the document's headings and no total line", () => {
    const [form] = formsOf(["vologda-3"], registerOf([debt]));
    const header = form?.model.cells.filter(({ row }) => row === form.firstRow - 1).map(({ value }) => value);
    expect(header).toEqual([
      "Код счета",
      "Наименование дебитора",
      "ИНН",
      "Сумма, тыс. руб.",
      "Дата возникновения",
      "Предельная дата исполнения",
      "Причины образования",
    ]);
    expect(form && form.lastRow - form.firstRow).toBe(0);
  });

  it("says so where there is nothing to list", () => {
    const [form] = formsOf(["vologda-3"], registerOf([{ ...debt, dueDate: isoDay("2026-12-01") }]));
    expect(form?.model.cells.map(({ value }) => value)).toContain(
      "Просроченная дебиторская задолженность отсутствует.",
    );
  });

  it("knows the debt behind a line", () => {
    const entries = registerOf([debt, { ...debt, amount: money(3000) }]);
    const [form] = formsOf(["vologda-3"], entries);
    expect(form?.rowsBehind(form.firstRow, 3)?.map(({ index }) => index)).toEqual([1]);
  });

  it("adds up to row 1.3 of приложение 1 to the kopeck, whatever the register", () => {
    fc.assert(
      fc.property(anyRegister, (entries) => {
        const controls = formsOf(["vologda-3"], entries).flatMap((form) => form.controls);
        expect(controls.filter(({ ok }) => !ok)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("shows in the control list what rounding debt by debt makes of the sum", () => {
    const [form] = formsOf(
      ["vologda-3"],
      registerOf([0, 1, 2].map(() => ({ ...debt, amount: money(1040) }))),
    );
    const rounding = form?.controls.find(({ name }) => name.endsWith("тыс. руб."));
    expect([rounding?.expected, rounding?.actual].map((value) => isMoney(value) && value.toFixed(1))).toEqual(
      ["3.1", "3.0"],
    );
    expect(rounding?.ok).toBe(true);
  });
});

describe("приложение 4", () => {
  let entries: readonly RegisterEntry[];
  beforeAll(async () => {
    entries = await sampleRegister("vologda-administratory.xlsx");
  });

  it("repeats what each administrator's own приложение 1 prints", () => {
    const [consolidated] = tablesOf("vologda-4", entries);
    const repeated = {
      opening: "1 opening",
      now: "1 now",
      overdueOpening: "1.3 opening",
      overdueNow: "1.3 now",
    };
    for (const form of tablesOf("vologda-1", entries)) {
      for (const [column, cell] of Object.entries(repeated)) {
        const [line = "", of = ""] = cell.split(" ");
        expect(consolidated && printedAt(consolidated, form.kind, column)).toBe(printedAt(form, line, of));
      }
    }
  });

  it("adds up as printed", () => {
    const [form] = tablesOf("vologda-4", entries);
    expect(form && bodyOf(form)).toEqual([
      ["1.", "Департамент имущественных отношений области", 4710.6, 16957.1, 3150.3, 14113.3, 10963],
      ["2.", "Департамент лесного комплекса области", 10329.8, 17351.6, 9009.3, 15928.2, 6918.9],
      [
        "3.",
        "Департамент дорожного хозяйства и транспорта области",
        5801.3,
        12290.8,
        4379.9,
        10996.3,
        6616.4,
      ],
      [null, "Итого:", 20841.7, 46599.5, 16539.5, 41037.8, 24498.3],
    ]);
  });

  it("refers to приложение 1 where that is built, and else brings its whole formula", () => {
    const forms = formsOf(["vologda-1", "vologda-4"], entries);
    const cellOf = (form: BuiltForm | undefined) =>
      form?.model.cells.find(({ row, column }) => row === form.firstRow && column === 3);
    const linked = cellOf(forms.at(-1));
    expect(linked && formulaOf(linked)).toBe("'form_vologda_1_012'!$F$14");
    const alone = cellOf(formsOf(["vologda-4"], entries)[0]);
    expect(alone && formulaOf(alone)).toContain("SUMIFS(Register[[В формах: всего, руб.]],");
    expect(alone?.value).toEqual(linked?.value);
  });

  it("compares itself with the register to the kopeck, whatever the register", () => {
    fc.assert(
      fc.property(anyRegister, (any) => {
        const controls = formsOf(["vologda-4"], any).flatMap((form) => form.controls);
        expect(controls.filter(({ ok }) => !ok)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("names administrators without any debt in the control list", () => {
    const [form] = formsOf(
      ["vologda-4"],
      registerOf([debt, { administratorName: "Департамент Б", amount: money(0), openingAmount: money(0) }]),
    );
    expect(form?.controls.at(-1)).toEqual({
      name: "Приложения 1–3 (Вологда): администраторы без задолженности сведения не представляют (п. 4.2)",
      expected: null,
      actual: "Департамент Б",
      ok: true,
      verdict: "notice",
      advice: null,
    });
    expect(form && form.lastRow - form.firstRow).toBe(1);
  });

  it("shows an unknown sum as unknown, in the total and the deviation too", () => {
    const since = isoDay("2025-03-01");
    const untold = { ...debt, dueDate: since, originDate: since };
    const known = { ...untold, administratorCode: "018", openingAmount: money(1000) };
    const [form] = tablesOf("vologda-4", registerOf([untold, known]));
    const lines = form?.table.spec.lines.map(({ key }) => key) ?? [];
    expect(form && lines.map((line) => printedAt(form, line, "overdueOpening"))).toEqual([
      "н/д",
      "1.0",
      "н/д",
    ]);
    expect(form && lines.map((line) => printedAt(form, line, "deviation"))).toEqual(["н/д", "0.0", "н/д"]);
    expect(form && lines.map((line) => printedAt(form, line, "overdueNow"))).toEqual(["1.0", "1.0", "2.0"]);
  });

  it("counts each debt once", () => {
    const [form] = tablesOf("vologda-4", entries);
    const behind = form?.rowsBehind(form.lastRow, 3)?.length;
    const leaves = tablesOf("vologda-1", entries).flatMap((one) =>
      LEAVES.flatMap((leaf) =>
        one.rowsBehind(one.firstRow + one.table.spec.lines.findIndex(({ key }) => key === leaf), 5),
      ),
    );
    expect(behind).toBe(leaves.length);
  });
});
