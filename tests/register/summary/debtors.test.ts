import { topDebtors } from "../../../src/register/summary/debtors";
import { registerSheet } from "../../../src/register/table/registerSheet";
import { isoDay } from "../../../src/domain/day";
import { anEntry, aView } from "../table/entries";

const [ONE, OTHER] = ["7707083893", "7728168971"];

it("gives a debt without INN to the one INN that its name has, and to none where it has two", () => {
  const debts = (...inns: (string | null)[]) => inns.map((inn, index) => anEntry({ inn }, 7 + index));
  const counted = (...inns: (string | null)[]) =>
    topDebtors(debts(...inns), 9).map(({ inn, count }) => [inn, count]);
  expect(counted(ONE, null)).toEqual([[ONE, 2]]);
  expect(counted(ONE, OTHER, null)).toEqual([
    [ONE, 1],
    [OTHER, 1],
    [null, 1],
  ]);
});

it("parts the alerts of a debt by a semicolon and a blank", () => {
  const entry = anEntry({
    dueDate: isoDay("2022-01-10"),
    exclusionDate: isoDay("2026-09-01"),
    debtorType: "ЮЛ",
  });
  expect(entry.assessment.alertWords.length).toBeGreaterThan(1);
  const [block] = registerSheet(aView([entry])).blocks;
  const shown = block!.columns.map(({ value }) => value(0));
  expect(shown).toContain(entry.assessment.alertWords.join("; "));
});
