import type { RuleSetId } from "../../src/regulations";
import { assessed, iso, todo, type Given } from "./build";

const A = "2026-10-01";
/** Due on 2026-02-10, so long overdue on A. */
const due: Given = { originDate: "2026-01-10", dueDate: "2026-02-10" };
const stage = (given: Given, rules: RuleSetId = "sevsk", asOf = A) => todo(assessed(given, rules, asOf));
const nothing = { action: null, deadline: null, urgency: null, clause: null };

describe("docs/terms.md §3, line by line", () => {
  test("1: признана безнадёжной, before anything else", () => {
    expect(stage({ ...due, badDebtDate: A, amount: "0" })).toEqual({ stage: "written-off", ...nothing });
  });

  test.each(["0", "-5"])("2: a total of %s is погашена (переплата)", (amount) => {
    expect(stage({ ...due, amount })).toEqual({ stage: "closed", ...nothing });
  });

  test("2: an unpaid penalty keeps a paid debt open, and an overpayment can cover it", () => {
    expect(stage({ ...due, amount: "0", penalty: "1" }).stage).toBe("claim-due");
    expect(stage({ ...due, amount: "-10", penalty: "10" }).stage).toBe("closed");
  });

  test.each([
    ["severodvinsk", "№ 176-рфэ, п. 17"],
    ["severodvinsk-mku", "№ 176-рфэ, п. 17"],
    ["sevsk", "№ 319, п. 4.7"],
    ["model", "Типовые правила"],
  ] as const)("2: paid with a lawsuit pending, %s: withdraw it", (rules, clause) => {
    const sued: Given = { ...due, amount: "0", lawsuitDate: "2026-09-01" };
    expect(stage(sued, rules)).toEqual({
      stage: "closed",
      action: "Заявить отказ от иска",
      deadline: null,
      urgency: "open",
      clause,
    });
    expect(stage({ ...sued, judgmentDate: "2026-09-20" }, rules)).toEqual({ stage: "closed", ...nothing });
  });

  test("3: нет даты; nothing is computed", () => {
    const result = assessed({}, "sevsk", A);
    expect(todo(result)).toEqual({ stage: "no-date", ...nothing });
    expect([
      result.base,
      result.overdue,
      result.overdueDays,
      result.agingBucket,
      result.limitationEnd,
    ]).toEqual([null, null, null, null, null]);
    expect(result.category).toBe("1.1");
  });

  test("4: отсрочка runs to its last day and then is the base date", () => {
    const deferred: Given = { ...due, deferralUntil: "2026-09-30" };
    expect(stage(deferred, "sevsk", "2026-09-30")).toEqual({ stage: "deferred", ...nothing });
    expect(stage(deferred, "sevsk", "2026-10-01")).toMatchObject({
      stage: "claim-due",
      deadline: "2026-10-30",
    });
  });

  test("5: срок не наступил up to and including the base date", () => {
    expect(stage(due, "sevsk", "2026-02-10")).toEqual({ stage: "current", ...nothing });
    expect(stage(due, "sevsk", "2026-02-11").stage).toBe("claim-due");
    expect(stage({ originDate: "2026-10-05" }).stage).toBe("current");
  });

  const fine: Given = { ...due, incomeName: "Административные штрафы, КоАП РФ" };

  test.each([
    ["Контрольное управление Администрации Северодвинска", "exempt"],
    ["Административная комиссия", "exempt"],
    ["Муниципальная комиссия по делам несовершеннолетних и защите их прав", "exempt"],
    ["МКДН и ЗП", "exempt"],
    ["Управление экономики", "fine"],
    ["МКУ «Центр МТО»", "fine"],
  ])("6: an administrative fine of %s under the Severodvinsk rules is %s", (unit, expected) => {
    expect(stage({ ...fine, unit }, "severodvinsk").stage).toBe(expected);
    expect(stage({ ...fine, unit }, "sevsk").stage).toBe("fine");
    expect(stage({ ...fine, unit }, "severodvinsk-mku").stage).toBe("fine");
  });

  test("6: only the fines of those units are exempt", () => {
    expect(stage({ ...due, unit: "Контрольное управление" }, "severodvinsk").stage).toBe("claim-due");
    expect(stage({ ...fine, unit: "Контрольное управление" }, "severodvinsk")).toEqual({
      stage: "exempt",
      action: "Направить постановление на принудительное исполнение",
      deadline: "2026-02-20",
      urgency: "missed",
      clause: "№ 176-рфэ, п. 12, 19",
    });
    expect(stage({ ...fine, unit: "Контрольное управление", writSentDate: A }, "severodvinsk").stage).toBe(
      "enforcement",
    );
  });

  test.each([
    ["severodvinsk", "№ 176-рфэ, п. 8 пп. 4"],
    ["sevsk", "№ 319, п. 3.1 пп. 4"],
  ] as const)("7: банкротство under %s", (rules, clause) => {
    expect(stage({ ...due, bankruptcyDate: A, writSentDate: "2026-06-01" }, rules)).toEqual({
      stage: "bankruptcy",
      action: "Заявить требование о включении в реестр требований кредиторов",
      deadline: "2026-12-01",
      urgency: "planned",
      clause: `${clause}; ст. 142 127-ФЗ`,
    });
  });

  test("8: исполнительное производство is only watched, fines too", () => {
    expect(stage({ ...due, writSentDate: A })).toEqual({ stage: "enforcement", ...nothing });
    expect(stage({ ...fine, writSentDate: A }).stage).toBe("enforcement");
  });

  test.each([
    { incomeName: "Штрафы за административные правонарушения" },
    { kbk: "01211601053010035140" },
    { fineRulingDate: "2026-10-01" },
  ])("9: %j is an administrative fine under every rule set: no claim, no lawsuit", (sign) => {
    for (const rules of ["severodvinsk", "severodvinsk-mku", "sevsk", "model"] as const)
      expect(stage({ ...due, ...sign, claimDate: "2026-03-01" }, rules)).toEqual({
        stage: "fine",
        action: "Направить постановление на принудительное исполнение",
        deadline: "2026-02-20",
        urgency: "missed",
        clause: "ст. 32.2 ч. 5 КоАП РФ",
      });
  });

  test.each([
    { incomeName: "Штрафы за нарушение контракта" },
    { incomeName: "Доходы административного здания" },
    { kbk: "01211607010050000140" },
    { fineRulingDate: "2026-10-02" },
  ])("9: %j is none", (sign) => expect(stage({ ...due, ...sign }).stage).toBe("claim-due"));

  test.each([
    ["from the judgment", { judgmentDate: "2024-02-29" }, "2027-03-01"],
    ["from the writ where the judgment is unknown", {}, "2029-08-15"],
  ])("10: the writ is sent within three years %s", (_, known, deadline) => {
    expect(stage({ ...due, ...known, writDate: "2026-08-15" })).toMatchObject({
      stage: "writ",
      action: "Направить исполнительный лист на исполнение",
      deadline,
      clause: "ст. 21 229-ФЗ",
    });
  });

  test.each([
    ["severodvinsk", "№ 176-рфэ, п. 18"],
    ["sevsk", "№ 319, п. 4.5"],
  ] as const)("11: a refusal of the court is appealed within a month, %s", (rules, clause) => {
    const refused: Given = { ...due, judgmentDate: "2026-08-31", judgmentResult: "отказ" };
    const appeal = { stage: "judgment", action: "Обжаловать решение суда", deadline: "2026-09-30", clause };
    expect(stage(refused, rules, "2026-09-22")).toEqual({ ...appeal, urgency: "planned" });
    expect(stage(refused, rules, "2026-09-23")).toEqual({ ...appeal, urgency: "soon" });
    expect(stage(refused, rules, "2026-09-30")).toEqual({ ...appeal, urgency: "soon" });
    expect(stage(refused, rules, "2026-10-01")).toEqual({ ...appeal, urgency: "missed" });
  });

  test("11–12: a partial refusal is appealed for a month, then the writ is due", () => {
    const partly: Given = { ...due, judgmentDate: "2026-08-31", judgmentResult: "частично" };
    expect(stage(partly, "sevsk", "2026-09-30")).toEqual({
      stage: "judgment",
      action: "Обжаловать решение суда в части отказа",
      deadline: "2026-09-30",
      urgency: "soon",
      clause: "№ 319, п. 4.5",
    });
    expect(stage(partly, "sevsk", "2026-10-01")).toEqual({
      stage: "judgment",
      action: "Получить исполнительный лист (после вступления решения в силу)",
      deadline: null,
      urgency: "open",
      clause: "№ 319, п. 4.6",
    });
  });

  test.each([{ judgmentResult: "удовлетворён" }, {}])("12: judgment with %j: get the writ", (result) => {
    expect(stage({ ...due, judgmentDate: A, ...result }).action).toBe(
      "Получить исполнительный лист (после вступления решения в силу)",
    );
  });

  test("13: в суде", () => {
    expect(stage({ ...due, lawsuitDate: A })).toEqual({ stage: "in-court", ...nothing });
  });

  test("14: the answer is awaited to the last day of its term", () => {
    const claimed: Given = { ...due, claimDate: "2026-03-02" };
    expect(stage(claimed, "sevsk", "2026-03-02")).toEqual({
      stage: "claim-sent",
      action: "Ждать ответа на претензию",
      deadline: "2026-04-01",
      urgency: "planned",
      clause: "№ 319, п. 3.5",
    });
    expect(stage(claimed, "sevsk", "2026-04-01")).toMatchObject({ stage: "claim-sent", urgency: "soon" });
    expect(stage(claimed, "sevsk", "2026-04-02").stage).toBe("lawsuit-due");
  });

  test("14: the row's own answer term wins and is not moved from a day off", () => {
    const claimed: Given = { ...due, claimDate: "2026-03-02", claimTermDate: "2026-05-02" };
    expect(stage(claimed, "sevsk", "2026-05-02")).toMatchObject({
      stage: "claim-sent",
      deadline: "2026-05-02",
      clause: "№ 319, п. 3.4",
    });
    expect(stage(claimed, "sevsk", "2026-05-03").stage).toBe("lawsuit-due");
  });

  test("14: a claim before the base date counts, and its term ends no earlier than the base", () => {
    const early: Given = { ...due, claimDate: "2025-12-01" };
    expect(stage(early, "sevsk", "2026-02-10").stage).toBe("current");
    expect(stage(early, "sevsk", "2026-02-11")).toMatchObject({
      stage: "lawsuit-due",
      deadline: "2026-02-20",
    });
  });

  test("15: the lawsuit is due on the day of the refusal itself", () => {
    const claimed: Given = { ...due, claimDate: "2026-03-02", claimRefusalDate: "2026-03-16" };
    expect(stage(claimed, "sevsk", "2026-03-15").stage).toBe("claim-sent");
    expect(stage(claimed, "sevsk", "2026-03-16")).toEqual({
      stage: "lawsuit-due",
      action: "Подготовить документы для иска",
      deadline: "2026-03-26",
      urgency: "planned",
      clause: "№ 319, п. 4.3",
    });
  });

  test("15: a refusal without a claim is ignored", () => {
    expect(stage({ ...due, claimRefusalDate: "2026-03-16" }).stage).toBe("claim-due");
  });

  test("17: the claim is due within 30 days of the base date", () => {
    expect(stage(due, "sevsk", "2026-03-12")).toMatchObject({ stage: "claim-due", urgency: "soon" });
    expect(stage(due, "sevsk", "2026-03-13")).toMatchObject({ stage: "claim-due", urgency: "missed" });
  });

  test("17: a term that ends on a day off moves", () => {
    expect(stage({ dueDate: "2026-04-02" }).deadline).toBe("2026-05-04");
  });
});

test("the two colours belong to the two stages", () => {
  expect(assessed(due, "sevsk", A).highlight).toBe("claim");
  expect(assessed({ ...due, claimDate: "2026-03-01" }, "sevsk", A).highlight).toBe("lawsuit");
  expect(assessed({ ...due, lawsuitDate: "2026-03-01" }, "sevsk", A).highlight).toBeNull();
});

test("the base date is the latest known date; a term of payment moves from a day off, an origin does not", () => {
  expect(iso(assessed({ dueDate: "2026-02-14" }, "sevsk", A).base)).toBe("2026-02-16");
  expect(iso(assessed({ ...due, originDate: "2026-03-01" }, "sevsk", A).base)).toBe("2026-03-01");
  expect(iso(assessed({ deferralUntil: "2026-03-07" }, "sevsk", A).base)).toBe("2026-03-10");
});
