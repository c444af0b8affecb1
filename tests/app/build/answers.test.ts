import { withAnswers } from "../../../src/app/build/answers";
import type { EarlierRegister } from "../../../src/app/build/earlier";
import { isoDay } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { sourceMark } from "../../../src/domain/sourceMark";
import type { PreviousLine } from "../../../src/register/table/readLine";
import { NO_SURROUNDINGS } from "../../../src/register/table/readTouches";
import { romashka } from "../../domain/debts";

/** «Тот же долг? – да» folds two lines into one (docs/periods.md §2). */
function line(number: number, typed: Partial<DebtFacts>): PreviousLine {
  const source = romashka({}, number);
  return {
    row: 10 + number,
    debt: { ...source, ...typed },
    presence: number === 1 ? "gone" : "present",
    mark: sourceMark(() => `key ${number}`, number, source),
  };
}

function answered(old: Partial<DebtFacts>, now: Partial<DebtFacts>) {
  const earlier: EarlierRegister = {
    found: true,
    asOf: isoDay("2026-10-01"),
    isLook: false,
    builtAt: null,
    submitters: [],
    answers: [],
    lines: [line(1, old), line(2, now)],
    others: [{ header: "Папка", numberFormat: null, values: ["синяя", null] }],
    around: NO_SURROUNDINGS,
    columns: new Map(),
    date1904: false,
    history: new Map([
      [isoDay("2026-09-01"), new Map([["1", { principal: 100, penalty: 0, kind: null }]])],
      [isoDay("2026-10-01"), new Map([["2", { principal: 90, penalty: 0, kind: null }]])],
    ]),
    problems: [],
  } as unknown as EarlierRegister;
  const { problems, ...rest } = withAnswers(earlier, [
    { oldNumber: 1, newNumber: 2, same: true, reason: "" },
  ]);
  // That the answer was carried out is told in any case.
  const [told, ...others] = [...problems].sort((a) => (a.code === "answered" ? -1 : 1));
  expect(told).toMatchObject({ code: "answered", severity: "info" });
  return { ...rest, problems: others };
}

it("one line stays, with what was typed into either, the old number and all its dates", () => {
  const { lines, others, history, problems } = answered(
    { claimDate: isoDay("2026-03-01") },
    { lawsuitDate: isoDay("2026-09-15") },
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    presence: "present",
    mark: { number: 1 },
    debt: { claimDate: isoDay("2026-03-01"), lawsuitDate: isoDay("2026-09-15") },
  });
  expect(others[0]?.values).toEqual(["синяя"]);
  expect([...history.values()].map((sums) => [...sums.keys()])).toEqual([["1"], ["1"]]);
  expect(problems).toEqual([]);
});

it.each([
  ["claimDate", isoDay("2026-03-01"), isoDay("2026-04-02"), "01.03.2026"],
  ["penalty", money("1200.5"), money("7"), "1\u00a0200,50"],
  ["note", "звонили", "обещали", "звонили"],
] as const)("of two values typed for one cell the newer line's stays: %s", (field, old, now, shown) => {
  const { lines, problems } = answered({ [field]: old }, { [field]: now });
  expect(lines[0]?.debt[field]).toEqual(now);
  expect(problems).toMatchObject([{ severity: "warning", code: "answer-conflict" }]);
  expect(problems[0]?.message).toContain(`было «${shown}»`);
});

it("a penalty that only the old line had stays", () => {
  expect(answered({ penalty: money("12.5") }, {}).lines[0]?.debt.penalty).toEqual(money("12.5"));
});

it("the sums that the source gave stay those of the newer line", () => {
  const { lines } = answered({}, { amount: money("1234.56") });
  expect(lines[0]?.debt.amount).toEqual(money("1234.56"));
});

it("the same value typed into both is no conflict", () => {
  const same = { claimDate: isoDay("2026-03-01") };
  expect(answered(same, same).problems).toEqual([]);
});
