import { assess, DATE_WARNINGS, DATE_WARNING_WORDS } from "../../src/assessment";
import { collectionRules } from "../../src/regulations";
import { assessed, contextAt, debt, type Given } from "./build";

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

/** Facts a day out of order, and the same facts on one day, which is in order. */
const OUT_OF_ORDER: readonly (readonly [code: string, fields: readonly string[], odd: Given, fine: Given])[] =
  [
    [
      "due-before-origin",
      ["dueDate", "originDate"],
      { originDate: "2026-02-10", dueDate: "2026-02-09" },
      { originDate: "2026-02-10", dueDate: "2026-02-10" },
    ],
    [
      "fact-before-origin",
      ["claimDate", "originDate"],
      { originDate: "2026-02-10", dueDate: "2026-02-10", claimDate: "2026-02-09" },
      { originDate: "2026-02-10", dueDate: "2026-02-10", claimDate: "2026-02-10" },
    ],
    [
      "claim-before-deferral",
      ["claimDate", "deferralUntil"],
      { claimDate: "2026-02-28", deferralUntil: "2026-03-01" },
      { claimDate: "2026-03-01", deferralUntil: "2026-03-01" },
    ],
    [
      "claim-term-short",
      ["claimTermDate", "claimDate"],
      { debtorType: "ЮЛ", claimDate: "2026-03-02", claimTermDate: "2026-03-31" },
      { debtorType: "ЮЛ", claimDate: "2026-03-02", claimTermDate: "2026-04-01" },
    ],
    [
      "received-before-claim",
      ["claimReceivedDate", "claimDate"],
      { claimDate: "2026-03-02", claimReceivedDate: "2026-03-01" },
      { claimDate: "2026-03-02", claimReceivedDate: "2026-03-02" },
    ],
    [
      "refusal-before-claim",
      ["claimRefusalDate", "claimDate"],
      { claimDate: "2026-03-02", claimRefusalDate: "2026-03-01" },
      { claimDate: "2026-03-02", claimRefusalDate: "2026-03-02" },
    ],
    [
      "lawsuit-before-claim",
      ["lawsuitDate", "claimDate"],
      { claimDate: "2026-05-02", lawsuitDate: "2026-05-01" },
      { claimDate: "2026-05-02", lawsuitDate: "2026-07-01" },
    ],
    [
      "lawsuit-in-answer-term",
      ["lawsuitDate", "claimDate"],
      { claimDate: "2026-03-02", claimTermDate: "2026-05-04", lawsuitDate: "2026-05-04" },
      { claimDate: "2026-03-02", claimTermDate: "2026-05-04", lawsuitDate: "2026-05-05" },
    ],
    [
      "order-before-lawsuit",
      ["courtOrderDate", "lawsuitDate"],
      { lawsuitDate: "2026-07-02", courtOrderDate: "2026-07-01" },
      { lawsuitDate: "2026-07-02", courtOrderDate: "2026-07-02" },
    ],
    [
      "cancelled-before-order",
      ["courtOrderCancelledDate", "courtOrderDate"],
      { courtOrderDate: "2026-07-02", courtOrderCancelledDate: "2026-07-01" },
      { courtOrderDate: "2026-07-02", courtOrderCancelledDate: "2026-07-02" },
    ],
    [
      "cancelled-without-order",
      ["courtOrderDate", "courtOrderCancelledDate"],
      { courtOrderCancelledDate: "2026-07-01" },
      { courtOrderDate: "2026-07-01", courtOrderCancelledDate: "2026-07-01" },
    ],
    [
      "judgment-before-lawsuit",
      ["judgmentDate", "lawsuitDate"],
      { lawsuitDate: "2026-07-02", judgmentDate: "2026-07-01" },
      { lawsuitDate: "2026-07-02", judgmentDate: "2026-07-02" },
    ],
    [
      "writ-before-judgment",
      ["writDate", "judgmentDate"],
      { judgmentDate: "2026-07-02", writDate: "2026-07-01" },
      { judgmentDate: "2026-07-02", writDate: "2026-07-02" },
    ],
    [
      "writ-after-refusal",
      ["writDate", "judgmentResult"],
      { judgmentDate: "2026-07-02", judgmentResult: "отказ", writDate: "2026-08-02" },
      { judgmentDate: "2026-07-02", judgmentResult: "частично", writDate: "2026-08-02" },
    ],
    [
      "sent-before-issued",
      ["writSentDate", "writDate"],
      { writDate: "2026-08-02", writSentDate: "2026-08-01" },
      { writDate: "2026-08-02", writSentDate: "2026-08-02" },
    ],
    [
      "sent-before-issued",
      ["writSentDate", "courtOrderDate"],
      { courtOrderDate: "2026-08-02", writSentDate: "2026-08-01" },
      { courtOrderDate: "2026-08-02", writSentDate: "2026-08-02" },
    ],
    [
      "enforcement-before-writ",
      ["enforcementStartDate", "writDate"],
      { writDate: "2026-08-02", enforcementStartDate: "2026-08-01" },
      { writDate: "2026-08-02", enforcementStartDate: "2026-08-02" },
    ],
    [
      "enforcement-end-before-start",
      ["enforcementEndDate", "enforcementStartDate"],
      { enforcementStartDate: "2026-08-02", enforcementEndDate: "2026-08-01" },
      { enforcementStartDate: "2026-08-02", enforcementEndDate: "2026-08-02" },
    ],
    [
      "enforcement-end-before-start",
      ["enforcementEndDate", "writSentDate"],
      { writSentDate: "2026-08-02", enforcementEndDate: "2026-08-01" },
      { writSentDate: "2026-08-02", enforcementEndDate: "2026-08-02" },
    ],
    [
      "bankruptcy-claim-before-bankruptcy",
      ["bankruptcyClaimDate", "bankruptcyDate"],
      { bankruptcyDate: "2026-08-02", bankruptcyClaimDate: "2026-08-01" },
      { bankruptcyDate: "2026-08-02", bankruptcyClaimDate: "2026-08-02" },
    ],
  ];

describe.each(OUT_OF_ORDER)("%s", (code, fields, odd, fine) => {
  test(`is told with ${fields.join(" and ")}`, () =>
    expect(warnings({ ...due, ...odd })).toContainEqual({ code, fields }));
  test("is not told of facts in order", () =>
    expect(warnings({ ...due, ...fine }).map((warning) => warning.code)).not.toContain(code));
});

test("a short answer term is told of businesses only, whom ст. 4 ч. 5 АПК РФ protects", () => {
  const term: Given = { ...due, claimDate: "2026-03-02", claimTermDate: "2026-03-31" };
  const codes = (debtorType: string) => warnings({ ...term, debtorType }).map(({ code }) => code);
  expect(codes("ИП")).toContain("claim-term-short");
  expect(codes("ФЛ")).not.toContain("claim-term-short");
});

test("a lawsuit within the answer term is no fault after a refusal, or where no claim is required", () => {
  const within: Given = {
    ...due,
    claimDate: "2026-03-02",
    claimTermDate: "2026-05-04",
    lawsuitDate: "2026-05-04",
  };
  const codes = (given: Given) => warnings({ ...within, ...given }).map(({ code }) => code);
  expect(codes({ claimRefusalDate: "2026-05-04" })).not.toContain("lawsuit-in-answer-term");
  expect(codes({ claimRefusalDate: "2026-05-05" })).toContain("lawsuit-in-answer-term");
  expect(codes({ claimRequired: "нет" })).not.toContain("lawsuit-in-answer-term");
});

test("a lawsuit after a cancelled order may follow the order", () => {
  const order: Given = { ...due, courtOrderDate: "2026-07-01", lawsuitDate: "2026-07-20" };
  const codes = (given: Given) => warnings({ ...order, ...given }).map(({ code }) => code);
  expect(codes({ courtOrderCancelledDate: "2026-07-20" })).not.toContain("order-before-lawsuit");
  expect(codes({ courtOrderCancelledDate: "2026-07-21" })).toContain("order-before-lawsuit");
});

test("a term that was not read is told instead of a debt without dates", () => {
  const facts = { ...debt({}), unread: ["dueDate"] as const };
  const { warnings: told } = assess(facts, collectionRules("sevsk"), contextAt("2026-10-01"));
  expect(told).toEqual([{ code: "term-unread", fields: ["dueDate"] }]);
});

test("every warning has words that end with what to do", () => {
  for (const code of DATE_WARNINGS)
    expect(DATE_WARNING_WORDS[code].message).toMatch(/(укажите|проверьте) .*\.$/i);
});
