import { isoDay } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { formsOf, printedAt, registerOf, tablesOf } from "../registers";
import { BLOCK, COLUMNS, linesOf } from "./institutionTable";

describe("where a debt of an institution stands", () => {
  const debt = (facts: Partial<DebtFacts>): Partial<DebtFacts> => ({
    administratorCode: "905",
    kosgu: "226",
    funding: "4",
    institutionType: "бюджетное",
    dueDate: isoDay("2026-12-01"),
    openingAmount: money("0"),
    previousAmount: money("0"),
    amount: money("100.50"),
    ...facts,
  });
  const columns = (facts: Partial<DebtFacts>): string[] => {
    const [form] = tablesOf("olenegorsk-inst-1", registerOf([debt(facts)]));
    return COLUMNS.filter((column) => form && printedAt(form, "226", column) === "100.50");
  };

  it.each([
    ["ГРБС", "1", ["total", "chief"]],
    ["казённое", "1", ["total", "treasury"]],
    ["бюджетное", "1", ["total", "budgetary", "budgetary1"]],
    ["бюджетное", "4", ["total", "budgetary", "budgetary4"]],
    ["автономное", "5", ["total", "autonomous", "autonomous5"]],
    ["автономное", "2", ["total", "autonomous"]],
    ["автономное", "14", ["total", "autonomous"]],
    ["бюджетное", null, ["total", "budgetary"]],
    [null, "4", ["total", "chief"]],
  ] as const)("%s, funding %s", (institutionType, funding, expected) => {
    expect(columns({ institutionType, funding })).toEqual(expected);
  });

  it("tells of another funding and fails on a missing type", () => {
    const told = (facts: Partial<DebtFacts>): unknown[] =>
      formsOf(["olenegorsk-inst-1"], registerOf([debt(facts)]))
        .flatMap(({ controls }) => controls)
        .slice(1)
        .map(({ name, ok, actual, advice }) => [name.split(": ")[1], ok, actual, advice !== null]);
    expect(told({})).toEqual([]);
    expect(told({ funding: "2" })).toEqual([
      [
        "долги с другим видом обеспечения (не 1, 4, 5) входят только в графы «ИТОГО»",
        true,
        "1\u00a0долг на 100,50 руб.",
        false,
      ],
    ]);
    expect(told({ institutionType: null })).toEqual([
      ["тип учреждения указан у всех долгов", false, "0 из 1", true],
    ]);
  });

  it("is of the incomes where neither funding nor type is known, or no КОСГУ", () => {
    expect(columns({ institutionType: null, funding: null })).toEqual([]);
    expect(columns({ kosgu: null })).toEqual([]);
  });

  it.each([
    ["the day before", "2026-10-02", 1],
    ["on the day itself", "2026-10-01", 1],
    ["the day after", "2026-09-30", 2],
  ])("is overdue once A is after the base date: %s", (_, dueDate, sheets) => {
    expect(tablesOf("olenegorsk-inst-1", registerOf([debt({ dueDate: isoDay(dueDate) })]))).toHaveLength(
      sheets,
    );
  });

  it("keeps today's codes on lines of their own where the organisation has set so", () => {
    const entries = registerOf([debt({ kosgu: "296" }), debt({ kosgu: "290" })]);
    const lines = (kosguGroups: string | null): (string | null)[] => {
      const [form] = tablesOf("olenegorsk-inst-1", entries, { settings: { kosguGroups } });
      return ["290", "296"].map((line) =>
        form && linesOf(form).includes(line) ? printedAt(form, line, "total") : null,
      );
    };
    expect(lines(null)).toEqual(["201.00", null]);
    expect(lines("да")).toEqual(["201.00", null]);
    expect(lines("нет")).toEqual(["100.50", "100.50"]);
  });
});

describe("sums that the register does not know", () => {
  const facts = { administratorCode: "905", kosgu: "226", funding: "4", amount: money("10") } as const;

  it("are shown as unknown in the block and in «Всего», never as zero", () => {
    const entries = registerOf([
      { ...facts, openingAmount: money("3") },
      { ...facts, administratorCode: "906", openingAmount: money("3"), previousAmount: money("4") },
    ]);
    const [form] = tablesOf("olenegorsk-inst-2", entries);
    const cells = (block: string) =>
      form && BLOCK.map((column) => printedAt(form, "226", `${block} ${column}`));
    expect(cells("905")).toEqual(["3.00", "н/д", "10.00", "7.00", "н/д"]);
    expect(cells("906")).toEqual(["3.00", "4.00", "10.00", "7.00", "6.00"]);
    expect(cells("total")).toEqual(["6.00", "н/д", "20.00", "14.00", "н/д"]);
    const gaps = form?.controls.filter(({ verdict, advice }) => verdict === "unchecked" && advice !== null);
    expect(gaps?.map(({ name, actual }) => [name.split(": ")[1], actual])).toEqual([
      ["остаток на 1-е число предыдущего месяца известен у всех долгов", "1 из 2"],
    ]);
  });
});

describe("who signs", () => {
  const facts = { kosgu: "226", funding: "4", amount: money("10") } as const;
  const settings = {
    headName: "И. И. Иванов",
    chiefAccountantName: "П. П. Петров",
    administratorCode: "906",
  };
  const signed = (codes: readonly string[], own: Partial<typeof settings>) =>
    tablesOf(
      "olenegorsk-inst-1",
      registerOf(codes.map((administratorCode) => ({ ...facts, administratorCode }))),
      { settings: own },
    ).map(({ model }) => model.cells.some(({ value }) => value === settings.headName));

  it("is the organisation's head where it is the only ГРБС, or the one that the settings name", () => {
    const withoutCode = { headName: settings.headName, chiefAccountantName: settings.chiefAccountantName };
    expect(signed(["905"], withoutCode)).toEqual([true]);
    expect(signed(["905", "906"], settings)).toEqual([false, true]);
    expect(signed(["905", "906"], withoutCode)).toEqual([false, false]);
  });
});
