import { isListed, KOSGU_LINES, kosguLine } from "../../../src/forms/olenegorsk/kosgu";
import { LISTED } from "./independent";

it("knows the document's seventeen lines in its order", () => {
  expect(KOSGU_LINES.map(({ code }) => code)).toEqual(LISTED);
});

describe("today's codes on the lines of 2014", () => {
  it.each([
    ["290", "290"],
    ["291", "290"],
    ["299", "290"],
    ["300", "300"],
    ["289", "289"],
    ["340", "340"],
    ["341", "340"],
    ["349", "340"],
    ["350", "350"],
    ["339", "339"],
    ["2911", "2911"],
    ["228", "228"],
    ["266", "266"],
  ])("%s stands on %s", (code, line) => expect(kosguLine(code, true)).toBe(line));

  it.each(["291", "299", "341", "349"])("%s has a line of its own where the organisation wants so", (code) =>
    expect(kosguLine(code, false)).toBe(code),
  );
});

it.each([
  [" 226 ", "226"],
  ["К 226", "к 226"],
  ['226"', "226"],
  ["2?6*", "2 6"],
  ["—", "без кода"],
])("makes of %j the key %j, which is safe in a formula", (code, key) =>
  expect(kosguLine(code, true)).toBe(key),
);

it("tells the form's own lines from added ones", () => {
  expect(["290", "228"].map(isListed)).toEqual([true, false]);
});
