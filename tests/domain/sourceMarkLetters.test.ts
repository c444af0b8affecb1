import { unknownFacts } from "../../src/domain/debt";
import { isoDay } from "../../src/domain/day";
import { formatSourceMark, parseSourceMark, sourceMark } from "../../src/domain/sourceMark";

test("a mark remembers the facts whose letters are Cyrillic", () => {
  const facts = {
    ...unknownFacts(),
    courtOrderDate: isoDay("2026-03-02"),
    writNumber: "ФС 038 123456",
    account: "0012",
  };
  const back = parseSourceMark(formatSourceMark(sourceMark(() => "key", 1, facts)));
  expect([...(back?.facts() ?? [])].map(([field]) => field).sort()).toEqual([
    "account",
    "courtOrderDate",
    "writNumber",
  ]);
});
