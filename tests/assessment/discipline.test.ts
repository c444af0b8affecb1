import type { RuleSetId } from "../../src/regulations";
import { assessed, iso, type Given } from "./build";

const due: Given = { dueDate: "2026-02-10" };
const steps = (given: Given, rules: RuleSetId, asOf = "2026-10-01") =>
  assessed(given, rules, asOf).discipline.map(({ step, deadline, date, lateDays }) => [
    step,
    iso(deadline),
    iso(date),
    lateDays,
  ]);

test.each([
  ["2026-03-18", true, null],
  ["2026-03-20", false, 10],
  ["2026-03-21", false, 8],
])("a term of Sevsk's claims from %s ended before the document was adopted: %s", (dueDate, before, late) => {
  // № 319 is of Monday 20 April 2026; 30 days from 20 March end on Sunday, that is on the 20th.
  const { discipline } = assessed({ dueDate, claimDate: "2026-04-30" }, "sevsk", "2026-05-01");
  expect(discipline).toMatchObject([{ step: "claim", beforeAdoption: before, lateDays: late }]);
});

describe("each fulfilled step keeps its own deadline", () => {
  test.each([
    ["2026-03-11", 0],
    ["2026-03-12", 0],
    ["2026-03-13", 1],
    ["2026-04-11", 30],
  ])("a claim of %s is late by %i days", (claimDate, late) => {
    expect(steps({ ...due, claimDate }, "model", claimDate)).toEqual([
      ["claim", "2026-03-12", claimDate, late],
    ]);
  });

  test("Severodvinsk: claim, handing over, lawsuit", () => {
    const done: Given = {
      ...due,
      claimDate: "2026-03-02",
      legalHandoverDate: "2026-04-17",
      lawsuitDate: "2026-05-05",
    };
    // Handed over by 15 April; filed within 10 working days of the 17th, that is by 4 May (1 May is a holiday).
    expect(steps(done, "severodvinsk")).toEqual([
      ["claim", "2026-03-12", "2026-03-02", 0],
      ["handover", "2026-04-15", "2026-04-17", 2],
      ["lawsuit", "2026-05-04", "2026-05-05", 1],
    ]);
  });

  test("МКУ: the handing over is no step of its own", () => {
    const done: Given = { ...due, claimDate: "2026-03-02", legalHandoverDate: "2026-04-17" };
    expect(steps({ ...done, lawsuitDate: "2026-05-06" }, "severodvinsk-mku")).toEqual([
      ["claim", "2026-03-12", "2026-03-02", 0],
      ["lawsuit", "2026-05-04", "2026-05-06", 2],
    ]);
  });

  test("Sevsk: the lawsuit against the limitation period", () => {
    const done: Given = { ...due, claimDate: "2026-03-02", lawsuitDate: "2026-09-01" };
    expect(steps(done, "sevsk")).toEqual([
      ["claim", "2026-03-12", "2026-03-02", null],
      ["lawsuit", "2029-02-12", "2026-09-01", 0],
    ]);
  });

  test("no obligatory claim: the steps of that way, without a claim", () => {
    const done: Given = { ...due, claimRequired: "нет", legalHandoverDate: "2026-02-25" };
    expect(steps(done, "sevsk")).toEqual([
      ["handover", "2026-02-20", "2026-02-25", null],
      ["lawsuit", "2029-02-12", null, null],
    ]);
  });

  test("a step for which the document sets no term is not watched", () => {
    const done: Given = { ...due, claimRequired: "нет", legalHandoverDate: "2026-05-20" };
    expect(steps({ ...done, lawsuitDate: "2026-06-10" }, "severodvinsk")).toEqual([
      ["lawsuit", "2026-06-03", "2026-06-10", 7],
    ]);
    expect(steps({ ...due, claimRequired: "нет" }, "severodvinsk-mku")).toEqual([]);
  });
});

describe("the step to be done now stands without a date", () => {
  test("a claim", () => expect(steps(due, "sevsk")).toEqual([["claim", "2026-03-12", null, null]]));

  test("the next step to court, and none after it", () => {
    expect(steps({ ...due, claimDate: "2026-03-02" }, "severodvinsk")).toEqual([
      ["claim", "2026-03-12", "2026-03-02", 0],
      ["handover", "2026-04-15", null, null],
    ]);
  });

  test("while an answer is awaited there is none", () => {
    expect(steps({ ...due, claimDate: "2026-03-02" }, "sevsk", "2026-03-20")).toHaveLength(1);
  });
});

test("nothing is watched without dates, before the base date, and for administrative fines", () => {
  expect(steps({}, "sevsk")).toEqual([]);
  expect(steps(due, "sevsk", "2026-02-10")).toEqual([]);
  expect(steps({ ...due, claimDate: "2026-05-01", kbk: "01211601053010035140" }, "sevsk")).toEqual([]);
});
