import {
  collectionRules,
  editableTerms,
  editRules,
  isEdited,
  isTermCount,
  ruleSentence,
} from "../../src/regulations";

const severodvinsk = collectionRules("severodvinsk");
const sevsk = collectionRules("sevsk");

test("the terms that can be edited, each once", () => {
  expect(editableTerms(severodvinsk).map(({ id, term }) => [id, term.count, term.unit])).toEqual([
    ["overdue", 30, "calendar-days"],
    ["claim", 30, "calendar-days"],
    ["response", 30, "calendar-days"],
    ["handover", 10, "working-days"],
    ["filing", 10, "working-days"],
    ["court-without-claim", 60, "calendar-days"],
  ]);
  expect(editableTerms(sevsk).map(({ id }) => id)).toEqual(["claim", "accounting", "response", "handover"]);
});

test("an edited term keeps the document's number beside its own", () => {
  const edited = editRules(sevsk, { counts: { claim: 20 } });
  expect(edited.claim).toEqual({
    ...sevsk.claim,
    term: { count: 20, unit: "calendar-days" },
    documentCount: 30,
  });
  expect(ruleSentence(edited.claim)).toMatch(/20 календарных дней .*\(№ 319, п\. 3\.2; в документе 30\)$/);
  expect(edited.response).toEqual(sevsk.response);
  expect([isEdited(sevsk), isEdited(edited)]).toEqual([false, true]);
});

test("one number of the document is one number wherever it counts", () => {
  const edited = editRules(sevsk, { counts: { handover: 7 } });
  const terms = [edited.afterClaim[0], edited.withoutClaim.steps[0]].map((step) => step?.term);
  expect(terms).toEqual([
    { count: 7, unit: "calendar-days" },
    { count: 7, unit: "calendar-days" },
  ]);
});

test("the document itself is not changed, and edits do not pile up", () => {
  const once = editRules(sevsk, { counts: { claim: 20 } });
  expect(editRules(once, { counts: { claim: 25 } }).claim).toMatchObject({ documentCount: 30 });
  expect(editRules(once, { counts: {} })).toEqual(sevsk);
  expect(editRules(once, { counts: { claim: 30 } })).toEqual(sevsk);
  expect(collectionRules("sevsk").claim.term).toEqual({ count: 30, unit: "calendar-days" });
});

test("what a document leaves open stays open", () => {
  const edited = editRules(sevsk, { counts: { filing: 5 } });
  expect(edited).toEqual(sevsk);
});

test("the column of МКУ follows the same numbers, but a month stays a month", () => {
  const mku = editRules(severodvinsk, { counts: { claim: 20, filing: 5 } }).variants[0]?.rules;
  expect(mku?.claim.term).toEqual({ count: 20, unit: "calendar-days" });
  expect(mku?.afterClaim[0]?.term).toEqual({ count: 1, unit: "months" });
});

test("the shift can be switched off", () => {
  const edited = editRules(sevsk, { shiftToWorkingDay: false });
  expect(edited.shiftToWorkingDay).toBe(false);
  expect(isEdited(edited)).toBe(true);
});

test.each([
  [0, true],
  [1, true],
  [3650, true],
  [3651, false],
  [-1, false],
  [1.5, false],
  [NaN, false],
])("%p as a term: %p", (count, ok) => {
  expect(isTermCount(count)).toBe(ok);
  const edit = () => editRules(sevsk, { counts: { claim: count } });
  if (ok) expect(edit).not.toThrow();
  else expect(edit).toThrow(RangeError);
});
