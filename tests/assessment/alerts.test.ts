import type { Alert } from "../../src/assessment";
import type { RuleSetId } from "../../src/regulations";
import { assessed, type Given } from "./build";

const due: Given = { dueDate: "2026-02-10", penalty: "10" };
const alerts = (given: Given, asOf: string, rules: RuleSetId = "sevsk"): readonly Alert[] =>
  assessed(given, rules, asOf).alerts;

describe("limitation: passed or 90 days away or less, and no lawsuit", () => {
  // base 2026-02-10 → limitation ends 2029-02-12.
  test.each([
    ["2028-11-13", []],
    ["2028-11-14", ["limitation"]],
    ["2029-02-12", ["limitation"]],
    ["2029-02-13", ["limitation", "commission"]],
  ])("on %s", (asOf, expected) => expect(alerts(due, asOf)).toEqual(expected));

  test.each(["lawsuitDate", "judgmentDate", "writDate", "writSentDate"] as const)(
    "%s shows that a lawsuit was filed",
    (fact) => expect(alerts({ ...due, [fact]: "2029-01-10" }, "2029-03-01")).toEqual([]),
  );

  test.each(["courtOrderDate", "enforcementStartDate", "enforcementEndDate"] as const)(
    "%s shows that the debt was taken to court",
    (fact) => expect(alerts({ ...due, [fact]: "2029-01-10" }, "2029-03-01")).not.toContain("limitation"),
  );

  describe("after a court order was cancelled", () => {
    const cancelled: Given = { ...due, courtOrderDate: "2028-03-01", courtOrderCancelledDate: "2028-04-03" };

    test.each(["writDate", "writSentDate", "enforcementStartDate"] as const)(
      "%s since then shows that a suit followed",
      (fact) => {
        const found = assessed({ ...cancelled, [fact]: "2028-12-01" }, "sevsk", "2029-03-01");
        expect([found.limitationState, found.alerts]).toEqual(["sued", []]);
      },
    );

    test("a writ from before shows nothing", () => {
      expect(alerts({ ...cancelled, writDate: "2028-03-20" }, "2029-03-01")).toContain("limitation");
    });
  });

  test("a lawsuit filed after the as-of date has not been filed", () => {
    expect(alerts({ ...due, lawsuitDate: "2029-01-10" }, "2029-01-09")).toEqual(["limitation"]);
  });

  test("there is none for administrative fines", () => {
    const fine: Given = { ...due, kbk: "01211601053010035140" };
    expect(assessed(fine, "sevsk", "2029-03-01").limitationEnd).toBeNull();
    expect(alerts(fine, "2029-03-01")).toEqual([]);
  });
});

describe("the other alerts", () => {
  const words = (given: Given, asOf: string, rules: RuleSetId = "model") =>
    assessed({ ...due, ...given }, rules, asOf).alertWords;

  test("limitation says when, and how long there is", () => {
    expect(words({}, "2029-01-01")).toEqual(["давность истекает 12.02.2029, осталось 42 дня"]);
    expect(words({}, "2029-02-11")).toEqual(["давность истекает 12.02.2029, остался 1 день"]);
    expect(words({}, "2029-02-13")[0]).toBe("давность истекла 12.02.2029");
  });

  test("an answer term under thirty days, for organisations and entrepreneurs alone", () => {
    const short: Given = { claimDate: "2026-03-02", claimTermDate: "2026-03-31" };
    const say = "срок ответа 31.03.2026 короче 30 дней со дня направления претензии (ст. 4 ч. 5 АПК РФ)";
    for (const debtorType of ["ЮЛ", "ИП"])
      expect(words({ ...short, debtorType }, "2026-03-10")).toEqual([say]);
    expect(words({ ...short, debtorType: "ФЛ" }, "2026-03-10")).toEqual([]);
    expect(words({ ...short, claimTermDate: "2026-04-01", debtorType: "ЮЛ" }, "2026-03-10")).toEqual([]);
  });

  test("a writ that is late after two months", () => {
    const judged: Given = {
      lawsuitDate: "2026-03-01",
      judgmentDate: "2026-05-15",
      judgmentResult: "удовлетворён",
    };
    expect(words(judged, "2026-07-15")).toEqual([]);
    expect(words(judged, "2026-07-16")).toEqual([
      "исполнительный лист не получен: решение суда 15.05.2026, прошло больше двух месяцев",
    ]);
    expect(words({ ...judged, writDate: "2026-07-16" }, "2026-07-16")).toEqual([]);
  });

  test("a fine's two years", () => {
    const fined: Given = { fineRulingDate: "2025-01-15" };
    expect(words(fined, "2026-10-16")).toEqual([]);
    expect(words(fined, "2026-10-17")).toEqual([
      "срок исполнения постановления истекает 15.01.2027, осталось 90 дней (ст. 31.9 КоАП РФ)",
    ]);
    expect(words(fined, "2027-01-16")).toEqual([
      "срок исполнения постановления истёк 15.01.2027 (ст. 31.9 КоАП РФ)",
    ]);
    expect(words({ ...fined, writSentDate: "2026-02-20" }, "2027-01-16")).toEqual([]);
  });

  test("a debt that arose after the bankruptcy is a current payment, and goes on", () => {
    const later: Given = { originDate: "2026-02-02", bankruptcyDate: "2026-02-01" };
    expect(assessed({ ...due, ...later }, "model", "2026-04-01").stage).toBe("claim-due");
    expect(words(later, "2026-04-01")).toEqual([
      "текущий платёж: долг возник после начала банкротства 01.02.2026",
    ]);
    expect(words({ ...later, originDate: "2026-02-01" }, "2026-04-01")).toEqual([]);
  });

  test("dates in an impossible order are told in words", () => {
    expect(words({ claimDate: "2026-03-02", claimRefusalDate: "2026-03-01" }, "2026-03-10")).toEqual([
      "даты не по порядку: отказ раньше претензии",
    ]);
  });

  test("the objections' term is not moved from a day off, and passes", () => {
    const out: Given = { exclusionDate: "2026-02-01", debtorType: "ЮЛ" };
    expect(words(out, "2026-05-01")).toEqual(["возразить против исключения из ЕГРЮЛ не позднее 01.05.2026"]);
    expect(words(out, "2026-05-02")).toEqual(["срок возражений истёк 01.05.2026"]);
  });

  test("an enforcement that ended in vain, or long ago, may go to the commission", () => {
    const ended: Given = { writSentDate: "2024-01-15", enforcementEndDate: "2026-05-15" };
    const codes = (given: Given, asOf: string) => assessed({ ...due, ...given }, "model", asOf).alerts;
    expect(codes({ ...ended, enforcementEndReason: "ст. 46 ч. 1 п. 4" }, "2026-06-01")).toEqual(
      ["commission", "order"].filter((code) => code === "commission"),
    );
    expect(codes(ended, "2026-06-01")).toEqual([]);
    expect(codes(ended, "2029-05-16")).toContain("commission");
  });
});

describe("penalty-not-accrued: overdue and no penalty recorded", () => {
  test.each([
    [{}, "2026-02-10", []],
    [{}, "2026-02-11", ["penalty-not-accrued"]],
    [{ penalty: "0" }, "2026-02-11", ["penalty-not-accrued"]],
    [{ penalty: "0.01" }, "2026-02-11", []],
  ])("%j on %s", (penalty, asOf, expected) => {
    expect(alerts({ dueDate: "2026-02-10", ...penalty }, asOf)).toEqual(expected);
  });
});

test("exclusion-objection from the day of the publication", () => {
  const excluded: Given = { ...due, exclusionDate: "2026-05-20" };
  expect(alerts(excluded, "2026-05-19", "model")).toEqual([]);
  expect(alerts(excluded, "2026-05-20", "model")).toEqual(["exclusion-objection"]);
});

describe("accounting-handover, Sevsk п. 6", () => {
  const claimed: Given = { ...due, claimDate: "2026-03-06" };

  test("reminds until the claim is with the accounting office, under Sevsk only", () => {
    expect(alerts(claimed, "2026-03-05")).toEqual([]);
    expect(alerts(claimed, "2026-03-06")).toEqual(["accounting-handover"]);
    expect(alerts(claimed, "2026-04-06")).toEqual(["accounting-handover"]);
    expect(alerts(claimed, "2026-04-07")).toEqual(["accounting-handover"]);
    expect(alerts({ ...claimed, accountingDate: "2026-04-08" }, "2026-04-07")).toEqual([
      "accounting-handover",
    ]);
    expect(alerts({ ...claimed, accountingDate: "2026-04-08" }, "2026-04-08")).toEqual([]);
    expect(alerts(claimed, "2026-03-06", "severodvinsk")).toEqual([]);
  });

  test("names its one working day, and that it has passed", () => {
    // Friday 6 March; 8 March is moved to Monday 9; so Tuesday 10.
    const words = (asOf: string) => assessed(claimed, "sevsk", asOf).alertWords;
    expect(words("2026-03-10")).toEqual(["передать претензию в бухгалтерию не позднее 10.03.2026"]);
    expect(words("2026-03-11")).toEqual(["претензия не передана в бухгалтерию, срок был 10.03.2026"]);
  });
});

describe("commission: only ever a candidate", () => {
  test("a refusal of the court, once its appeal is over", () => {
    const refused: Given = { ...due, judgmentDate: "2026-08-31", judgmentResult: "отказ" };
    expect(alerts(refused, "2026-09-30")).toEqual([]);
    expect(alerts(refused, "2026-10-01")).toEqual(["commission"]);
    expect(alerts({ ...refused, judgmentResult: "частично" }, "2026-10-01")).toEqual([]);
  });

  test("a writ more than five years with the bailiffs", () => {
    const old: Given = { dueDate: "2019-02-11", penalty: "10", writSentDate: "2020-06-15" };
    expect(alerts(old, "2025-06-15")).toEqual([]);
    expect(alerts(old, "2025-06-16")).toEqual(["commission"]);
  });
});

test.each([{ badDebtDate: "2029-03-01" }, { amount: "-10" }])("nothing of it with %j", (given) => {
  expect(alerts({ ...due, ...given, exclusionDate: "2026-05-20" }, "2029-03-01")).toEqual([]);
});
