import { addDays, addYears, isoDay } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { collectionRules } from "../../../src/regulations";
import { buildForms } from "../../../src/forms/buildForms";
import { asGrid, find } from "../../sheet/cells";
import { shownRows } from "../formSheet";
import { basisOf, formsOf, registerOf, SAMPLE_DAY, sampleRegister, type FormsOptions } from "../registers";

const inventoryOf = (facts: readonly Partial<DebtFacts>[], options: FormsOptions = {}) => {
  const [form] = formsOf(["inventory"], registerOf(facts), options);
  if (form === undefined) throw new Error("No list");
  return form;
};
const debt = (facts: Partial<DebtFacts> = {}): Partial<DebtFacts> => ({
  debtorName: "ООО «Ромашка»",
  amount: money("1000.00"),
  dueDate: isoDay("2026-02-10"),
  ...facts,
});

it("has the columns of docs/forms.md, the sums under «в том числе»", () => {
  const form = inventoryOf([debt()]);
  expect(shownRows(form, form.firstRow - 2, form.firstRow - 1)).toEqual([
    [
      ...["№", "Должник", "ИНН", "Основание", "Код дохода", "Сумма по учёту, руб.", "в том числе, руб."],
      ...["Сведения о начислении и о состоянии должника", "Предложение комиссии", "Что сделать"],
    ],
    [
      ...["подтверждено", "не подтверждено", "просрочено", "с истекшим сроком исковой давности"],
      ...["УИН, сверка с ГИС ГМП", "исполнительное производство", "банкротство"],
      "предстоящее исключение из ЕГРЮЛ (ЕГРИП)",
    ],
  ]);
});

it("shows what the register knows of a debtor, and leaves the commission's columns blank", () => {
  const form = inventoryOf([
    debt({
      inn: "7701234567",
      basis: "Договор № 5",
      kbk: "01211105013040000120",
      uin: "18810000000000000001",
      gisGmp: "не сквитировано",
      claimDate: isoDay("2026-03-01"),
      lawsuitDate: isoDay("2026-04-15"),
      judgmentDate: isoDay("2026-05-20"),
      judgmentResult: "удовлетворён",
      writDate: isoDay("2026-06-25"),
      writSentDate: isoDay("2026-07-01"),
      bankruptcyDate: addDays(SAMPLE_DAY, 1),
      exclusionDate: isoDay("2026-09-01"),
    }),
  ]);
  const grid = asGrid(form.model);
  const line = Array.from({ length: 15 }, (_, column) => grid.value(form.firstRow, column));
  expect(line.slice(0, 10)).toEqual([
    ...["1", "ООО «Ромашка»", "7701234567", "Договор № 5", "01211105013040000120"],
    ...[1000, null, null, 1000, null],
  ]);
  // The bankruptcy is dated after the reporting date: it has not happened.
  expect(line.slice(10, 14)).toEqual([
    "18810000000000000001, не сквитировано",
    "с 01.07.2026",
    null,
    "публикация 01.09.2026",
  ]);
});

describe("the limitation period", () => {
  const expired = (facts: Partial<DebtFacts>): unknown => {
    const form = inventoryOf([debt(facts)]);
    return asGrid(form.model).value(form.firstRow, 9);
  };
  const threeYearsAgo = addYears(SAMPLE_DAY, -3);

  it.each([
    // 1 October 2026 is a Thursday: the period of three years ends on its own day.
    ["that ends on the reporting date is not over", addDays(threeYearsAgo, 0), null],
    ["that ended the day before is over", addDays(threeYearsAgo, -1), 1000],
    ["that ends the day after is not over", addDays(threeYearsAgo, 1), null],
  ])("%s", (_, dueDate, expected) => expect(expired({ dueDate })).toBe(expected));

  it("does not matter once there is a suit", () => {
    expect(expired({ dueDate: isoDay("2020-01-01"), lawsuitDate: isoDay("2021-01-01") })).toBeNull();
  });

  it("runs again after a cancelled court order, for six months at least, as the register's alerts have it", () => {
    const order = {
      dueDate: isoDay("2020-01-01"),
      lawsuitDate: isoDay("2022-11-01"),
      courtOrderDate: isoDay("2022-11-10"),
    };
    expect(expired(order)).toBeNull();
    expect(expired({ ...order, courtOrderCancelledDate: isoDay("2026-03-31") })).toBe(1000);
    expect(expired({ ...order, courtOrderCancelledDate: isoDay("2026-04-01") })).toBeNull();
    expect(expired({ ...order, lawsuitDate: null })).toBeNull();
  });

  it("makes the debt a candidate for the commission, which alone decides", () => {
    const form = inventoryOf([debt({ dueDate: isoDay("2020-01-01") })]);
    expect(shownRows(form)[0]?.at(-2)).toBe("вынести на комиссию: признание безнадёжной к взысканию");
  });
});

it("lists what is not yet due too, but neither the paid nor the given up, and adds up to the register", () => {
  const form = inventoryOf([
    debt({ amount: money("0.10"), dueDate: addDays(SAMPLE_DAY, 30) }),
    debt({ amount: money("0.20"), dueDate: null }),
    debt({ amount: money("0.00") }),
    debt({ amount: money("-4.00") }),
    debt({ amount: money("9.00"), badDebtDate: isoDay("2026-05-05") }),
    debt({ amount: money("0.40"), penalty: money("0.05") }),
  ]);
  expect(shownRows(form).at(-1)).toEqual(["Итого", "0.75", "0.45", "0"]);
  expect(form.controls.every(({ ok }) => ok)).toBe(true);
});

it("says nothing of the program's own default rules, and names the register's accounts", () => {
  const entries = registerOf([debt({ accountCode: "1.205.21" }), debt({ accountCode: "1.209.34" })]);
  const [form] = buildForms(["inventory"], { ...basisOf(entries), rules: collectionRules("model") });
  const texts = form?.model.cells.map(({ value }) => String(value)) ?? [];
  expect(texts.some((text) => text.startsWith("Инвентаризация проводится"))).toBe(false);
  expect(texts).toContain("Номер счёта: 1.205.21, 1.209.34");
});

it.each(["severodvinsk", "sevsk"] as const)("names the document of the chosen rules: %s", (id) => {
  const rules = collectionRules(id);
  const [form] = buildForms(["inventory"], { ...basisOf(registerOf([debt()])), rules });
  const clause = rules.clauses.inventory;
  const text = `Инвентаризация проводится по документу: ${rules.document}${clause === null ? "" : ` (${clause})`}`;
  expect(find(form?.model as never, text)).toBeDefined();
});

describe("the commission", () => {
  it("is that of the settings, the first the chairman", () => {
    const commission = "заместитель главы Иванов И. И.; главный бухгалтер П. П. Петрова";
    const { model } = inventoryOf([debt()], { settings: { commission } });
    expect(find(model, "Председатель комиссии, заместитель главы").row).toBe(find(model, "Иванов И. И.").row);
    expect(find(model, "главный бухгалтер").row).toBe(find(model, "П. П. Петрова").row);
  });

  it("has room for two members where none is set", () => {
    const { model } = inventoryOf([debt()]);
    expect(model.cells.filter(({ value }) => /^_+$/.test(String(value)))).toHaveLength(2);
  });
});

it("agrees with a plain count over the sample of Severodvinsk", async () => {
  const entries = await sampleRegister("arenda-severodvinsk.xlsx");
  const [form] = formsOf(["inventory"], entries);
  if (form === undefined) throw new Error("No list");
  const owed = entries.map(({ debt: { amount, penalty, badDebtDate } }) =>
    badDebtDate !== null && badDebtDate <= SAMPLE_DAY
      ? 0
      : Number((amount ?? money(0)).plus(penalty ?? money(0)).times(100)),
  );
  const standing = owed.filter((kopecks) => kopecks > 0);
  expect(form.lastRow - form.firstRow).toBe(standing.length);
  expect(asGrid(form.model).value(form.lastRow, 5)).toBe(standing.reduce((sum, one) => sum + one, 0) / 100);
});
