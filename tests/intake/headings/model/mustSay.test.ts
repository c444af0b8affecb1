import { readHeading } from "../../../../src/intake/headings/model/headingText";
import { worthAsking } from "../../../../src/intake/headings/model/mustSay";
import type { Candidate } from "../../../../src/intake/types";
import { AS_OF } from "../../understand";

const CANDIDATES: readonly Candidate[] = [
  { target: "claimTermDate", confidence: 0.5 },
  { target: "dueDate", confidence: 0.2 },
];

/** What remains of the candidates under a heading. */
const asked = (heading: string, isDueHeld = false) =>
  worthAsking(
    { target: "claimTermDate", confidence: 0.5, candidates: CANDIDATES },
    readHeading([heading], AS_OF, AS_OF),
    (field) => field === "dueDate" && isDueHeld,
    () => true,
  );

test.each(["Крайний срок", "Оплатить не позже", "Срок поставки"])(
  "«%s» without a word of a claim is asked about as the term of the debt",
  (heading) => {
    const { target, candidates } = asked(heading);
    expect([target, candidates]).toEqual(["dueDate", [{ target: "dueDate", confidence: 0.7 }]]);
  },
);

test("the term of a claim is asked about as such", () =>
  expect(asked("Срок ответа").candidates).toEqual(CANDIDATES));

test("where the term of the debt is known, a term of nothing is not asked about as one", () =>
  expect(asked("Крайний срок", true)).toMatchObject({ target: null, candidates: [{ target: "dueDate" }] }));
