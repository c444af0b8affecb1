import { assess, type RegisterEntry } from "../../../src/assessment";
import { lawProblems } from "../../../src/app/build/lawProblems";
import { isoDay } from "../../../src/domain/day";
import type { Debt, DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { workCalendar } from "../../../src/domain/workCalendar";
import { collectionRules, type RuleSetId } from "../../../src/regulations";
import { romashka } from "../../domain/debts";

/** What the reading of the law does to the figures is told (docs/terms.md §2, §3). */
const calendar = workCalendar();

function told(
  id: RuleSetId,
  asOf: string,
  facts: Partial<DebtFacts>,
  presence: "present" | "gone" = "present",
  source?: Debt["source"],
) {
  const rules = collectionRules(id);
  const context = { asOf: isoDay(asOf), calendar, soonDays: 7 };
  const known = romashka({ claimDate: null, ...facts });
  const debt = source === undefined ? known : { ...known, source };
  const entry: RegisterEntry = { debt, presence, assessment: assess(debt, rules, context) };
  return lawProblems([entry], { rules, context }, "долги.xlsx").map(({ code }) => code);
}

// 28 March 2026 is a Saturday: the payment may be made until Monday, 30 March.
const saturday = { originDate: isoDay("2026-01-10"), dueDate: isoDay("2026-03-28"), penalty: money("1") };

describe("a term of payment that ends on a day off", () => {
  it.each([
    ["2026-03-28", false],
    ["2026-03-29", true],
    ["2026-03-30", true],
    ["2026-03-31", false],
  ])("on %s is told: %s", (asOf, isTold) => {
    expect(told("sevsk", asOf, saturday).includes("payment-moved")).toBe(isTold);
  });

  it("of a debt that is gone is nobody's business", () =>
    expect(told("sevsk", "2026-03-30", saturday, "gone")).toEqual([]));
});

it("a debt overdue by days but not yet by the document makes two sums, and both are told", () => {
  const due = { originDate: isoDay("2026-01-10"), dueDate: isoDay("2026-03-02"), penalty: money("1") };
  // П. 10 of Severodvinsk's document: overdue from the day after 30 days.
  expect(told("severodvinsk", "2026-04-01", due)).toContain("overdue-two-sums");
  expect(told("severodvinsk", "2026-04-02", due)).not.toContain("overdue-two-sums");
  expect(told("sevsk", "2026-04-01", due)).not.toContain("overdue-two-sums");
});

it("a sheet that records no penalties for its overdue debts is named", () => {
  const due = { originDate: isoDay("2026-01-10"), dueDate: isoDay("2026-03-02") };
  expect(told("sevsk", "2026-04-01", due)).toContain("penalty-no-column");
  expect(told("sevsk", "2026-04-01", { ...due, penalty: money("0") })).toContain("penalty-no-column");
  expect(told("sevsk", "2026-04-01", { ...due, penalty: money("0.01") })).not.toContain("penalty-no-column");
  expect(told("sevsk", "2026-03-02", due)).not.toContain("penalty-no-column");
});

it("a debt typed into the register is in no sheet that could record penalties", () => {
  const due = { originDate: isoDay("2026-01-10"), dueDate: isoDay("2026-03-02") };
  const source = { file: "", sheet: "Реестр должников", row: 9 };
  expect(told("sevsk", "2026-04-01", due, "present", source)).not.toContain("penalty-no-column");
});
