import { DATE_WARNINGS, DATE_WARNING_WORDS } from "../../src/assessment";
import { assessed, type Given } from "./build";

const due: Given = { originDate: "2026-01-10", dueDate: "2026-02-10" };
const warnings = (given: Given) => assessed(given, "sevsk", "2026-10-01").warnings;

test("dates in order warn of nothing", () => {
  expect(warnings({ ...due, claimDate: "2026-02-10", claimTermDate: "2026-11-15" })).toEqual([]);
  expect(warnings({ ...due, deferralUntil: "2027-01-01" })).toEqual([]);
});

test.each([
  [{}, [{ code: "no-date", fields: ["originDate", "dueDate"] }]],
  [
    { originDate: "2026-02-11", dueDate: "2026-02-10" },
    [{ code: "due-before-origin", fields: ["dueDate", "originDate"] }],
  ],
  [{ originDate: "2026-10-02" }, [{ code: "origin-after-as-of", fields: ["originDate"] }]],
  [{ ...due, claimDate: "2026-02-09" }, [{ code: "claim-before-due", fields: ["claimDate", "dueDate"] }]],
  [
    { ...due, claimDate: "2026-03-02", claimTermDate: "2026-03-01" },
    [{ code: "claim-term-before-claim", fields: ["claimTermDate", "claimDate"] }],
  ],
  [
    { ...due, claimReceivedDate: "2026-03-02" },
    [{ code: "received-without-claim", fields: ["claimDate", "claimReceivedDate"] }],
  ],
  [
    { ...due, claimRefusalDate: "2026-03-02" },
    [{ code: "refusal-without-claim", fields: ["claimRefusalDate", "claimDate"] }],
  ],
  [
    { ...due, judgmentResult: "отказ" },
    [{ code: "result-without-judgment", fields: ["judgmentDate", "judgmentResult"] }],
  ],
  [
    { ...due, lawsuitDate: "2026-10-02", judgmentDate: "2026-10-03" },
    [
      { code: "fact-after-as-of", fields: ["lawsuitDate"] },
      { code: "fact-after-as-of", fields: ["judgmentDate"] },
    ],
  ],
] as [Given, unknown][])("%j warns", (given, expected) => expect(warnings(given)).toEqual(expected));

test("every warning has words that end with what to do", () => {
  for (const code of DATE_WARNINGS)
    expect(DATE_WARNING_WORDS[code].message).toMatch(/(укажите|проверьте) .*\.$/i);
});
