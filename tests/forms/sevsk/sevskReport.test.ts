import { addDays, formatDay, isoDay, type Day } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { collectionRules } from "../../../src/regulations";
import { sevskReport } from "../../../src/forms/sevsk/sevskReport";
import { find } from "../../sheet/cells";
import { asGrid } from "../../sheet/cells";
import { shownRows } from "../formSheet";
import { basisOf, formsOf, registerOf, SAMPLE_DAY, sampleRegister } from "../registers";

const report = (facts: readonly Partial<DebtFacts>[], settings = {}) => {
  const [form] = formsOf(["sevsk-report"], registerOf(facts), { settings });
  if (form === undefined) throw new Error("No report");
  return form;
};
const overdue = (facts: Partial<DebtFacts> = {}): Partial<DebtFacts> => ({
  debtorName: "ООО «Ромашка»",
  inn: "7701234567",
  basis: "Договор № 5",
  amount: money("1000.00"),
  dueDate: isoDay("2026-02-10"),
  ...facts,
});

describe("the list", () => {
  it("shows everything that was done for a debt and what is next", () => {
    const form = report([
      overdue({
        claimNumber: "17",
        claimDate: isoDay("2026-03-05"),
        legalHandoverDate: isoDay("2026-04-20"),
        lawsuitDate: isoDay("2026-05-04"),
        judgmentDate: isoDay("2026-06-01"),
        judgmentResult: "удовлетворён",
        writDate: isoDay("2026-07-06"),
        paidAmount: money("250.50"),
        note: "проверить",
      }),
    ]);
    expect(shownRows(form)).toEqual([
      [
        ...["1", "ООО «Ромашка»", "7701234567", "Договор № 5", "1000", "233"],
        // 30 days from the claim end on Saturday, 4 April 2026.
        ...["№ 17 от 05.03.2026", "06.04.2026", "переданы 20.04.2026", "04.05.2026"],
        ...["01.06.2026, удовлетворён", "06.07.2026", "250.5", "исполнительный документ"],
        ...["Направить исполнительный лист на исполнение до 01.06.2029", "проверить"],
      ],
      ["Итого", "1000", "250.5"],
    ]);
  });

  it("says until when a claim had to go out, and that the day has passed", () => {
    const [line] = shownRows(report([overdue()]));
    expect(line?.slice(-2)).toEqual([
      "нужна претензия",
      "Направить требование (претензию) до 12.03.2026 — срок пропущен",
    ]);
  });

  it("takes no fact that is dated after the reporting date", () => {
    const later = addDays(SAMPLE_DAY, 1);
    const [line] = shownRows(report([overdue({ claimDate: later, lawsuitDate: later, writDate: later })]));
    expect(line?.join()).not.toContain(formatDay(later));
  });

  it("holds overdue debts only: not those due today, deferred, paid, given up or without a date", () => {
    const day = (shift: number): Day => addDays(SAMPLE_DAY, shift);
    const form = report([
      overdue({ debtorName: "вчера", dueDate: day(-1) }),
      overdue({ debtorName: "сегодня", dueDate: day(0) }),
      overdue({ debtorName: "отсрочен", deferralUntil: day(0) }),
      overdue({ debtorName: "погашен", amount: money("0.00") }),
      overdue({ debtorName: "безнадёжный", badDebtDate: day(0) }),
      overdue({ debtorName: "без даты", dueDate: null }),
    ]);
    expect(shownRows(form).map(([, name]) => name)).toEqual(["вчера", "1000"]);
  });

  it("goes by stages in the order of the work, the greatest sums first", () => {
    const form = report([
      overdue({ debtorName: "малый", amount: money("1.00") }),
      overdue({ debtorName: "в суде", claimDate: isoDay("2026-03-01"), lawsuitDate: isoDay("2026-05-01") }),
      overdue({ debtorName: "большой", amount: money("2.00") }),
    ]);
    expect(shownRows(form, form.firstRow, form.lastRow - 1).map(([, name]) => name)).toEqual([
      "большой",
      "малый",
      "в суде",
    ]);
  });
});

it("has a small table by stages above it: number, sum, missed deadlines", () => {
  const form = report([
    overdue(),
    overdue({ dueDate: isoDay("2026-09-25"), amount: money("0.50") }),
    overdue({ claimDate: isoDay("2026-03-01"), lawsuitDate: isoDay("2026-05-01") }),
  ]);
  const { row } = find(form.model, "Пропущено сроков");
  expect(shownRows(form, row, form.firstRow - 3)).toEqual([
    ["Этап", "Долгов", "Сумма, руб.", "Пропущено сроков"],
    ["нужна претензия", "2", "1000.5", "1"],
    ["в суде", "1", "1000", "0"],
    ["Итого", "3", "2000.5", "1"],
  ]);
  expect(form.rowsBehind(row + 1, 2)?.map(({ index }) => index)).toEqual([0, 1]);
});

it("says that payments are unknown where the register has none", () => {
  expect(shownRows(report([overdue()])).at(-1)).toEqual(["Итого", "1000", "н/д"]);
});

describe("the next date of the report", () => {
  const dueText = (settings: object): string => {
    const { model } = report([overdue()], settings);
    return String(model.cells.find(({ value }) => String(value).startsWith("Представляется"))?.value);
  };
  it("is one of the four defaults", () => expect(dueText({})).toContain("Ближайший срок сдачи: 25.12.2026."));
  it("is the organisation's own if it has set any", () =>
    expect(dueText({ sevskReportDays: "20.01; 20.04; 20.10" })).toContain(
      "Ближайший срок сдачи: 20.10.2026.",
    ));
});

it("signs with the names of the settings", () => {
  const { model } = report([overdue()], {
    executorPost: "Ведущий специалист",
    executorName: "П. П. Петрова",
  });
  expect(find(model, "Ведущий специалист").row).toBe(find(model, "П. П. Петрова").row);
});

it("has nothing to say without overdue debts, and says so; asked for by name it is built empty", () => {
  const current = registerOf([{ amount: money("5.00"), dueDate: addDays(SAMPLE_DAY, 1) }]);
  expect(sevskReport.nothingToSay?.(basisOf(current))).toBe("в реестре нет просроченных долгов");
  const [form] = formsOf(["sevsk-report"], current);
  expect(find(form?.model as never, "Просроченной дебиторской задолженности нет.")).toBeDefined();
});

it("agrees with a plain count over the sample of Sevsk, and its controls hold", async () => {
  const entries = await sampleRegister("osv-205-sevsk.xlsx");
  const [form] = formsOf(["sevsk-report"], entries);
  if (form === undefined) throw new Error("No report");
  const rules = collectionRules("model");
  expect(rules.overdue).toBeNull(); // overdue from the day after the term of payment
  const kopecks = entries
    .filter(({ debt }) => {
      const days = [debt.originDate, debt.dueDate, debt.deferralUntil].filter((day) => day !== null);
      const owed = (debt.amount ?? money(0)).plus(debt.penalty ?? money(0));
      return days.length > 0 && Math.max(...days) < SAMPLE_DAY && owed.gt(0);
    })
    .map(({ debt }) =>
      (debt.amount ?? money(0))
        .plus(debt.penalty ?? money(0))
        .times(100)
        .toNumber(),
    );
  expect(form.lastRow - form.firstRow).toBe(kopecks.length);
  const total = kopecks.reduce((sum, one) => sum + one, 0);
  expect(asGrid(form.model).value(form.lastRow, 4)).toBe(total / 100);
  expect(form.controls.map(({ ok }) => ok)).toEqual([true, true]);
});
