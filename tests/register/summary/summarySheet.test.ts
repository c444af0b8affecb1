import fc from "fast-check";
import { isoDay } from "../../../src/domain/day";
import { debtTotal } from "../../../src/domain/debt";
import type { CellRange } from "../../../src/domain/grid";
import { isMoney, money, sum } from "../../../src/domain/money";
import type { RegisterEntry } from "../../../src/assessment";
import type { SheetModel } from "../../../src/sheet/model";
import { registerHeaders } from "../../../src/register/table/registerSheet";
import { SUMMARY_KIND, summarySheet } from "../../../src/register/summary/summarySheet";
import type { SummaryView } from "../../../src/register/summary/summaryView";
import { beside, find, formulaOf, shown } from "../../sheet/cells";
import { anEntry, anyEntry, aView } from "../table/entries";

const summaryOf = (entries: readonly RegisterEntry[], view: Partial<SummaryView> = {}): SheetModel =>
  summarySheet({ ...aView(entries), problems: [], controls: [], ...view });

/** The texts and figures of a section's lines, up to the first blank row. */
function section(model: SheetModel, title: string): string[][] {
  const { row, column } = find(model, title);
  const lines: string[][] = [];
  for (let at = row + 2; ; at += 1) {
    const cells = model.cells.filter(
      (cell) => cell.row === at && cell.column >= column && cell.column < column + 4,
    );
    if (cells.length === 0) return lines;
    lines.push(cells.map(shown));
  }
}

const LINES = [
  anEntry({ debtorName: "ООО «Ромашка»", inn: "7701234567", amount: money("1000.00") }),
  anEntry({ debtorName: "РОМАШКА, ООО", amount: money("500.00"), claimDate: isoDay("2026-03-01") }),
  anEntry({ debtorName: "АО Север", amount: money("2000.00"), dueDate: isoDay("2026-12-01") }),
  anEntry({ debtorName: "ИП Иванов", amount: money("-300.00") }),
  anEntry({ debtorName: "ИП Петров", amount: money("70.00"), dueDate: null }),
  anEntry({ debtorName: "ООО «Прах»", amount: money("40.00"), badDebtDate: isoDay("2026-05-01") }),
];

describe("the summary", () => {
  const model = summaryOf(LINES);

  it("counts and adds up each stage, what wants action first", () => {
    expect(section(model, "По этапам взыскания").map(([name, count, total]) => [name, count, total])).toEqual(
      [
        ["нужна претензия", "1,00", "1\u00a0000,00"],
        ["нужен иск", "1,00", "500,00"],
        ["срок не наступил", "1,00", "2\u00a0000,00"],
        ["нет даты", "1,00", "70,00"],
        ["погашена (переплата)", "1,00", "−300,00"],
        ["признана безнадёжной", "1,00", "40,00"],
        ["Всего по реестру", "6,00", "3\u00a0310,00"],
      ],
    );
  });

  it("puts every debt on one line of the ageing table", () => {
    expect(section(model, "По срокам").map(([name, count, total]) => [name, count, total])).toEqual([
      ["срок не наступил", "1,00", "2\u00a0000,00"],
      ["до 30 дней", "0,00", "0,00"],
      ["31–90 дней", "0,00", "0,00"],
      ["91–180 дней", "0,00", "0,00"],
      ["181–365 дней", "2,00", "1\u00a0500,00"],
      ["1–3 года", "0,00", "0,00"],
      ["более 3 лет", "0,00", "0,00"],
      ["нет даты", "1,00", "70,00"],
      ["К взысканию", "4,00", "3\u00a0570,00"],
      ["погашено, переплата", "1,00", "−300,00"],
      ["признано безнадёжным", "1,00", "40,00"],
      ["Всего по реестру", "6,00", "3\u00a0310,00"],
      ["Расхождение с реестром (должно быть 0,00)", "", "0,00", ""].slice(0, 3),
    ]);
  });

  it("repeats on top what is to be collected and what of it is past its term", () => {
    const lines = section(model, "Главное");
    expect(lines.slice(0, 2).map((line) => line.slice(0, 3))).toEqual([
      ["К взысканию", "4,00", "3\u00a0570,00"],
      ["из них срок уплаты прошёл", "2,00", "1\u00a0500,00"],
    ]);
    // 1500 of 3570.
    expect(beside(model, "из них срок уплаты прошёл", 3).value).toEqual(money("0.42"));
  });

  it("gathers a debtor's debts by INN, and by name where the INN is missing", () => {
    expect(section(model, "Крупнейшие должники").map((line) => line.slice(0, 3))).toEqual([
      ["АО Север", "1", "2\u00a0000,00"],
      ["ООО «Ромашка», ИНН 7701234567", "2", "1\u00a0500,00"],
      ["ИП Петров", "1", "70,00"],
    ]);
  });

  it("lists missed and coming deadlines with what to do", () => {
    expect(section(model, "Пропущенные сроки: самые крупные суммы")[0]?.slice(0, 3)).toEqual([
      "ООО «Ромашка»: Направить требование (претензию)",
      "-203",
      "1\u00a0000,00",
    ]);
    expect(section(model, "Ближайшие сроки")).toEqual([["Предстоящих сроков нет.", "", "", ""]]);
  });

  it("counts steps taken in time, late, and not at all", () => {
    // Due on 20.05.2026: the claim is to be sent by 19.06.2026, after № 319 was adopted.
    const since = ["2026-06-19", "2026-06-22", null].map((claimDate) =>
      anEntry({ dueDate: isoDay("2026-05-20"), claimDate: claimDate === null ? null : isoDay(claimDate) }),
    );
    const dated = summaryOf([...LINES, ...since]);
    expect(section(dated, "Исполнительская дисциплина")[0]).toEqual(["претензия", "1", "1", "1"]);
  });

  it("leaves aside the steps that were due before the document was adopted", () => {
    expect(section(model, "Исполнительская дисциплина")).toEqual([
      ["до принятия документа, не оценивается: 3", "", "", ""],
    ]);
  });

  it("counts faults and controls, and makes failed ones stand out", () => {
    const problem = { code: "x", message: "", file: "", sheet: "", cell: null };
    const control = { name: "", expected: null, actual: null, advice: null };
    const checked = summaryOf(LINES, {
      problems: [
        { ...problem, severity: "error" },
        { ...problem, severity: "warning" },
        { ...problem, severity: "warning" },
        { ...problem, severity: "info" },
      ],
      controls: [
        { ...control, ok: true },
        { ...control, ok: false },
      ],
    });
    expect(section(checked, "Проверка данных").map((line) => line.slice(0, 2))).toEqual([
      ["Ошибки в исходных данных", "1"],
      ["Предупреждения", "2"],
      ["Контрольные сверки сумм", "2"],
      ["из них не сошлись", "1"],
    ]);
    expect(beside(checked, "из них не сошлись", 1).style.fill).toBeDefined();
    expect(beside(model, "из них не сошлись", 1).style.fill).toBeUndefined();
  });

  it("asks the register by formulas that name only columns it has", () => {
    expect(formulaOf(beside(model, "нужен иск", 2))).toBe(
      'ROUND(SUMIFS(Register[[Всего, руб.]],Register[[Этап]],"нужен иск"),2)',
    );
    const headers = registerHeaders(aView(LINES));
    for (const cell of model.cells)
      for (const [, header] of (formulaOf(cell) ?? "").matchAll(/Register\[\[(.*?)\]\]/g))
        expect(headers).toContain(header);
  });

  it("draws its charts over figures that stand in the sheet, side by side and apart", () => {
    const [stages, ages] = model.charts;
    if (stages === undefined || ages === undefined) throw new Error("Two charts were expected");
    const words = (range: CellRange): unknown[] =>
      model.cells
        .filter(({ row, column }) => column === range.left && row >= range.top && row <= range.bottom)
        .map(({ value }) => value);
    expect(words(stages.categories)).toEqual([
      "нужна претензия",
      "нужен иск",
      "срок не наступил",
      "нет даты",
    ]);
    expect(words(ages.categories)[0]).toBe("срок не наступил");
    expect(words(ages.values).every((value) => isMoney(value))).toBe(true);
    expect(stages.anchor.right).toBeLessThan(ages.anchor.left);
    const texts = model.cells.filter(({ value }) => value !== null).map(({ row }) => row);
    expect(texts.some((row) => row >= stages.anchor.top && row <= stages.anchor.bottom)).toBe(false);
  });

  it("prints on one A4 page", () => {
    expect(model.kind).toBe(SUMMARY_KIND);
    expect(model.print).toMatchObject({ fitWidth: 1, fitHeight: 1, area: { top: 0, left: 0 } });
    const bottom = model.print?.area?.bottom ?? 0;
    expect(Math.max(...model.cells.map(({ row }) => row))).toBe(bottom);
  });

  it("stands for an empty register too", () => {
    expect(section(summaryOf([]), "Крупнейшие должники")).toEqual([["Долгов к взысканию нет.", "", "", ""]]);
    expect(shown(beside(summaryOf([]), "Всего по реестру", 2))).toBe("0,00");
  });
});

describe("whatever the register", () => {
  const entries = fc.array(anyEntry, { maxLength: 30 });

  it("stages, ageing and register have one sum and one count", () => {
    fc.assert(
      fc.property(entries, (lines) => {
        const model = summaryOf(lines);
        const total = sum(lines.map(({ debt }) => debtTotal(debt)));
        const last = (title: string): unknown =>
          section(model, title).findLast(([name]) => name === "Всего по реестру");
        const expected = [
          expect.anything(),
          shownCount(lines.length),
          shown({ ...find(model, "Главное"), value: total }),
        ];
        expect(last("По этапам взыскания")).toEqual([...expected, expect.anything()]);
        expect(last("По срокам")).toEqual([...expected, ""]);
        expect(shown(beside(model, "Расхождение с реестром (должно быть 0,00)", 2))).toBe("0,00");
      }),
    );
  });

  it("the parts of the ageing table make up its total", () => {
    fc.assert(
      fc.property(entries, (lines) => {
        const model = summaryOf(lines);
        const { row, column } = find(model, "По срокам");
        const part = (at: number) =>
          model.cells.find((cell) => cell.row === at && cell.column === column + 2)?.value;
        const parts = Array.from({ length: 8 }, (_, index) => part(row + 2 + index));
        const whole = part(row + 10);
        expect(sum(parts.filter(isMoney)).eq(isMoney(whole) ? whole : NaN)).toBe(true);
      }),
    );
  });
});

const shownCount = (count: number): string => `${String(count)},00`;
