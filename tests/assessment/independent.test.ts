import fc from "fast-check";
import { RULE_SET_IDS } from "../../src/regulations";
import { assessed, iso, type Given } from "./build";
import { judge, type PlainDebt } from "./independent";

const DEBTS = 20_000;

/** Days of 2022–2027 that lie near each other, as those of one debt do, and holidays more often than by chance. */
const dayNumber = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2_190 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, 58, 364, 365, 789, 1_095, 1_096, 1_460, 1_461, 1_462, 1_825, 1_826),
  },
);
const day = (number: number): string =>
  new Date(Date.UTC(2022, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

const DATES = [
  "originDate dueDate deferralUntil claimDate claimReceivedDate claimTermDate claimRefusalDate legalHandoverDate",
  "lawsuitDate judgmentDate writDate writSentDate courtOrderDate courtOrderCancelledDate enforcementStartDate",
  "enforcementEndDate fineRulingDate bankruptcyDate bankruptcyClaimDate badDebtDate",
].flatMap((line) => line.split(" "));
/** How often a date is known, in tenths; facts of the end are rare, or nothing else would be tried. */
const OFTEN: Readonly<Record<string, number>> = {
  dueDate: 8,
  originDate: 5,
  claimDate: 6,
  claimRefusalDate: 3,
};

const CHOICES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  claimRequired: [undefined, undefined, "да", "нет"],
  judgmentResult: [undefined, "удовлетворён", "частично", "отказ"],
  bankruptcyStage: [
    undefined,
    "наблюдение",
    "реструктуризация",
    "конкурсное производство",
    "реализация имущества",
    "другая",
  ],
  unit: [undefined, undefined, "МКУ «ЦМТО»", "Административная комиссия", "Отдел аренды"],
  accountCode: [undefined, undefined, undefined, "205.21", "208.34", "303.05"],
  kbk: [
    undefined,
    undefined,
    undefined,
    undefined,
    "01211601053010035140",
    "01211602020020000140",
    "01211105012040000120",
  ],
  incomeName: [undefined, undefined, undefined, "Аренда", "Штрафы административные"],
};

const anyDebt = fc.record({
  dates: fc.array(fc.tuple(fc.nat(9), dayNumber), { minLength: DATES.length, maxLength: DATES.length }),
  choices: fc.array(fc.nat(1_000), { minLength: 7, maxLength: 7 }),
  total: fc.constantFrom("1000", "1000", "1000", "1000", "0", "-5"),
  rules: fc.constantFrom(...RULE_SET_IDS.filter((id) => id !== ("own" as string))),
  asOf: fc.integer({ min: 0, max: 2_190 }),
  near: fc.option(fc.tuple(fc.nat(DATES.length - 1), fc.integer({ min: 0, max: 100 }))),
});

test(`two independent readings agree on ${DEBTS} debts under each rule set`, () => {
  const stages = new Map<string, number>();
  fc.assert(
    fc.property(anyDebt, ({ dates, choices, total, rules, asOf, near }) => {
      const debt: Record<string, string | undefined> = {};
      DATES.forEach((key, index) => {
        const [chance, number] = dates[index] ?? [9, 0];
        if (chance < (OFTEN[key] ?? 1)) debt[key] = day(number);
      });
      Object.entries(CHOICES).forEach(([key, values], index) => {
        const value = values[(choices[index] ?? 0) % values.length];
        if (value !== undefined) debt[key] = value;
      });
      // Half of the days lie shortly after one of the debt's own dates, where terms begin and end.
      const own = near === null ? undefined : debt[DATES[near[0]] ?? ""];
      const A =
        own === undefined
          ? day(asOf)
          : new Date(Date.parse(own) + (near?.[1] ?? 0) * 86_400_000).toISOString().slice(0, 10);

      const made = assessed({ ...(debt as Given), amount: total }, rules, A);
      const expected = judge(debt as PlainDebt, Number(total), rules, A);
      stages.set(expected.stage, (stages.get(expected.stage) ?? 0) + 1);
      const compared = {
        stage: made.stage,
        deadline: iso(made.deadline),
        base: iso(made.base),
        overdue: made.overdue,
        overdueDays: made.overdueDays,
        limitationEnd: iso(made.limitationEnd),
        urgency: made.urgency,
        highlight: made.highlight,
      };
      // As text first: eighty thousand deep comparisons would take a minute.
      if (JSON.stringify(compared) !== JSON.stringify(expected)) expect(compared).toEqual(expected);
    }),
    { numRuns: DEBTS * RULE_SET_IDS.length },
  );
  // Every line of the table was tried.
  expect([...stages.keys()].sort()).toEqual(
    (
      "bankruptcy claim-due claim-sent closed current deferred enforcement enforcement-ended exempt fine in-court " +
      "judgment lawsuit-due no-date other-order writ written-off"
    ).split(" "),
  );
}, 240_000);
