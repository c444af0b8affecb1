import { assess } from "../../src/assessment";
import { collectionRules, editRules } from "../../src/regulations";
import { assessed, contextAt, debt, iso, todo, type Given } from "./build";

/** Base 2026-02-10 (Tuesday); claim 2026-03-02; answer by 2026-04-01 (Wednesday). */
const due: Given = { dueDate: "2026-02-10" };
const claimed: Given = { ...due, claimDate: "2026-03-02" };
const unclaimed: Given = { ...due, claimRequired: "нет" };

describe("Severodvinsk № 176-рфэ", () => {
  const at = (given: Given, asOf: string) => todo(assessed(given, "severodvinsk", asOf));

  test.each([
    ["2026-03-11", 29, "soon", false],
    ["2026-03-12", 30, "soon", false],
    ["2026-03-13", 31, "missed", true],
  ])("claim within 30 days (п. 9), overdue after 30 (п. 10): %s", (asOf, days, urgency, overdue) => {
    const result = assessed(due, "severodvinsk", asOf);
    expect(todo(result)).toMatchObject({
      stage: "claim-due",
      action: "Направить требование (претензию)",
      deadline: "2026-03-12",
      urgency,
      clause: "№ 176-рфэ, п. 9",
    });
    expect(result.overdue).toBe(overdue);
    expect(result.overdueDays).toBe(days);
  });

  test("overdue compares with the shifted 30th day", () => {
    // 2 May 2026 is a Saturday; the term ends on Monday 4 May.
    const spring: Given = { dueDate: "2026-04-02" };
    expect(assessed(spring, "severodvinsk", "2026-05-04").overdue).toBe(false);
    expect(assessed(spring, "severodvinsk", "2026-05-05").overdue).toBe(true);
    expect(assessed(spring, "sevsk", "2026-04-03").overdue).toBe(true);
    expect(assessed(spring, "sevsk", "2026-04-02").overdue).toBe(false);
  });

  test("the answer term is that of АПК РФ", () => {
    const sent = { stage: "claim-sent", deadline: "2026-04-01" };
    for (const debtorType of ["ЮЛ", "ИП"])
      expect(at({ ...claimed, debtorType }, "2026-04-01")).toMatchObject({
        ...sent,
        clause: "ст. 4 ч. 5 АПК РФ",
      });
    expect(at({ ...claimed, debtorType: "ФЛ" }, "2026-04-01")).toMatchObject({
      ...sent,
      clause: "срок документом не установлен, принято 30 дней",
    });
  });

  test.each([
    ["2026-04-02", "planned"],
    ["2026-04-15", "soon"],
    ["2026-04-16", "missed"],
  ])("documents go to the lawyers within 10 working days (п. 14): %s", (asOf, urgency) => {
    expect(at(claimed, asOf)).toEqual({
      stage: "lawsuit-due",
      action: "Передать документы в Правовое управление",
      deadline: "2026-04-15",
      urgency,
      clause: "№ 176-рфэ, п. 14",
    });
  });

  test.each([
    ["2026-04-10", "planned"],
    ["2026-04-24", "soon"],
    ["2026-04-25", "missed"],
  ])("the lawyers file within 10 working days (п. 16): %s", (asOf, urgency) => {
    expect(at({ ...claimed, legalHandoverDate: "2026-04-10" }, asOf)).toEqual({
      stage: "lawsuit-due",
      action: "Подать иск",
      deadline: "2026-04-24",
      urgency,
      clause: "№ 176-рфэ, п. 16",
    });
  });

  test.each([
    ["2026-04-10", "claim-due"],
    ["2026-04-13", "claim-due"],
    ["2026-04-14", "lawsuit-due"],
  ])("no obligatory claim: to court after 60 days, moved once (п. 10): %s is %s", (asOf, stage) => {
    // 10 February + 60 = Saturday 11 April → Monday 13 April.
    expect(at(unclaimed, asOf).stage).toBe(stage);
  });

  test("no obligatory claim: the handing over has no term, the filing has", () => {
    expect(at(unclaimed, "2026-05-20")).toEqual({
      stage: "lawsuit-due",
      action: "Передать документы в Правовое управление",
      deadline: null,
      urgency: "open",
      clause: "№ 176-рфэ, п. 10",
    });
    expect(at({ ...unclaimed, legalHandoverDate: "2026-05-20" }, "2026-05-20")).toMatchObject({
      action: "Подать иск",
      deadline: "2026-06-03",
      clause: "№ 176-рфэ, п. 16",
    });
  });

  test("a claim sent though not obligatory is waited for", () => {
    expect(at({ ...claimed, claimRequired: "нет" }, "2026-04-01").stage).toBe("claim-sent");
  });
});

describe("Severodvinsk, МКУ «Центр МТО»", () => {
  test.each([
    ["2026-04-02", "planned"],
    ["2026-05-04", "soon"],
    ["2026-05-05", "missed"],
  ])("files itself within a month (п. 14): %s", (asOf, urgency) => {
    // 1 April + 1 month = Friday 1 May, a holiday → Monday 4 May.
    expect(todo(assessed(claimed, "severodvinsk-mku", asOf))).toEqual({
      stage: "lawsuit-due",
      action: "Подать иск",
      deadline: "2026-05-04",
      urgency,
      clause: "№ 176-рфэ, п. 14",
    });
  });

  test("no obligatory claim: the same 60 days, and no term for the filing", () => {
    expect(todo(assessed(unclaimed, "severodvinsk-mku", "2026-04-13")).stage).toBe("claim-due");
    expect(todo(assessed(unclaimed, "severodvinsk-mku", "2026-04-14"))).toEqual({
      stage: "lawsuit-due",
      action: "Подать иск",
      deadline: null,
      urgency: "open",
      clause: "№ 176-рфэ, п. 10",
    });
  });

  test.each(["МКУ «Центр МТО»", 'МКУ "ЦЕНТР  МТО"', "Центр материально-технического обеспечения"])(
    "a row of %s follows this column under the Severodvinsk rules",
    (unit) => {
      expect(assessed({ ...claimed, unit }, "severodvinsk", "2026-04-02").action).toBe("Подать иск");
    },
  );

  test.each(["Управление экономики", "Центр занятости"])("a row of %s does not", (unit) => {
    expect(assessed({ ...claimed, unit }, "severodvinsk", "2026-04-02").action).toBe(
      "Передать документы в Правовое управление",
    );
    expect(assessed({ ...claimed, unit }, "severodvinsk-mku", "2026-04-02").action).toBe("Подать иск");
  });
});

describe("Sevsk № 319", () => {
  const at = (given: Given, asOf: string) => todo(assessed(given, "sevsk", asOf));

  test.each([
    ["2026-04-02", "planned"],
    ["2026-04-13", "soon"],
    ["2026-04-14", "missed"],
  ])("documents within 10 calendar days (п. 4.3): %s", (asOf, urgency) => {
    // 1 April + 10 = Saturday 11 April → Monday 13 April.
    expect(at(claimed, asOf)).toEqual({
      stage: "lawsuit-due",
      action: "Подготовить документы для иска",
      deadline: "2026-04-13",
      urgency,
      clause: "№ 319, п. 4.3",
    });
  });

  test("then the filing, as long as the limitation period runs (п. 4.2)", () => {
    expect(at({ ...claimed, legalHandoverDate: "2026-04-10" }, "2026-04-20")).toEqual({
      stage: "lawsuit-due",
      action: "Подать иск",
      deadline: "2029-02-12",
      urgency: "planned",
      clause: "№ 319, п. 4.2",
    });
  });

  test("no obligatory claim: to court the day after the base date (п. 4.1)", () => {
    expect(at(unclaimed, "2026-02-10").stage).toBe("current");
    expect(at(unclaimed, "2026-02-11")).toMatchObject({
      stage: "lawsuit-due",
      action: "Подготовить документы для иска",
      deadline: "2026-02-20",
    });
    expect(at({ ...unclaimed, legalHandoverDate: "2026-02-12" }, "2026-02-12")).toMatchObject({
      action: "Подать иск",
      deadline: "2029-02-12",
    });
  });

  test("30 days from sending are the answer term, not 15 from receipt", () => {
    const received: Given = { ...claimed, claimReceivedDate: "2026-03-05" };
    expect(at(received, "2026-03-21")).toMatchObject({ stage: "claim-sent", deadline: "2026-04-01" });
  });
});

describe("Типовые правила", () => {
  test.each([
    ["2026-04-02", "planned"],
    ["2026-05-04", "soon"],
    ["2026-05-05", "missed"],
  ])("the lawsuit within 30 days of the trigger: %s", (asOf, urgency) => {
    expect(todo(assessed(claimed, "model", asOf))).toEqual({
      stage: "lawsuit-due",
      action: "Подать иск",
      deadline: "2026-05-04",
      urgency,
      clause: "Типовые правила",
    });
  });

  test("no obligatory claim: within 30 days of the base date", () => {
    expect(todo(assessed(unclaimed, "model", "2026-02-11"))).toMatchObject({
      stage: "lawsuit-due",
      action: "Подать иск",
      deadline: "2026-03-12",
    });
  });
});

describe("terms of the organisation's own", () => {
  test("another number of days counts, the document's is remembered", () => {
    const rules = editRules(collectionRules("sevsk"), { counts: { claim: 20, response: 15 } });
    expect(iso(assess(debt(due), rules, contextAt("2026-02-20")).deadline)).toBe("2026-03-02");
    expect(iso(assess(debt(claimed), rules, contextAt("2026-03-03")).deadline)).toBe("2026-03-17");
    expect(rules.claim.documentCount).toBe(30);
  });

  test("with the shift off a term ends where it falls; the law's own terms still move", () => {
    const rules = editRules(collectionRules("sevsk"), { shiftToWorkingDay: false });
    const result = assess(debt({ dueDate: "2026-04-02" }), rules, contextAt("2026-04-10"));
    expect(iso(result.deadline)).toBe("2026-05-02");
    expect(iso(result.limitationEnd)).toBe("2029-04-02");
    expect(iso(assess(debt(due), rules, contextAt("2026-04-10")).limitationEnd)).toBe("2029-02-12");
  });

  test("an edited Severodvinsk set keeps the column of МКУ «Центр МТО»", () => {
    const rules = editRules(collectionRules("severodvinsk"), { counts: { claim: 10, filing: 5 } });
    const unit = "МКУ «Центр МТО»";
    expect(iso(assess(debt({ ...due, unit }), rules, contextAt("2026-02-12")).deadline)).toBe("2026-02-20");
    // The MKU's month is no number of working days: it stays.
    expect(iso(assess(debt({ ...claimed, unit }), rules, contextAt("2026-04-02")).deadline)).toBe(
      "2026-05-04",
    );
  });
});
