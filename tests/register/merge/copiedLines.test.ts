import { isoDay } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { withoutCopies } from "../../../src/register/merge/copiedLines";
import { mergeRegister } from "../../../src/register/merge/registerMerge";
import { romashka } from "../../domain/debts";

const [ROMASHKA, VISHNYA] = [romashka({}, 7), romashka({ debtorName: "ООО «Вишня»", inn: null }, 8)];

/** The register of two debts, and under it copies of its first line with these facts changed. */
function register(...copies: readonly Partial<DebtFacts>[]) {
  const built = mergeRegister([], [ROMASHKA, VISHNYA], { from: null, to: isoDay("2026-09-01") }).debts;
  const [first] = built;
  if (first === undefined) throw new Error("No line");
  const lines = [...built, ...copies.map((facts) => ({ ...first, debt: { ...first.debt, ...facts } }))];
  return lines.map(({ debt, mark, presence }, index) => ({ debt, mark, presence, row: index + 10 }));
}

const sorted = (lines: ReturnType<typeof register>, alike = true) =>
  withoutCopies(lines, "Реестр должников", () => alike);

it("lines of their own are left as they are", () => {
  const lines = register();
  expect(sorted(lines)).toEqual({ lines, kept: [], equal: [], changed: [] });
});

it("a copy equal in everything counts once", () => {
  const lines = register({});
  expect(sorted(lines)).toMatchObject({ lines: lines.slice(0, 2), kept: [0, 1], equal: [{ row: 12 }] });
});

it("a copy that has something of its own beside its facts stays", () => {
  expect(sorted(register({}), false)).toMatchObject({ kept: [0, 1, 2], equal: [], changed: [] });
});

it("a copy made into another debt is a debt typed by hand", () => {
  const found = sorted(register({ basis: "Договор № 99", amount: money(55) }));
  expect(found.changed).toMatchObject([{ row: 12 }]);
  expect(found.lines[0]?.mark).not.toBeNull();
  expect(found.lines[2]).toMatchObject({
    mark: null,
    debt: { basis: "Договор № 99", source: { file: "", sheet: "Реестр должников", row: 12 } },
  });
});

it("wherever the copy stands", () => {
  const [original, other, copy] = register({ basis: "Договор № 99" });
  if (original === undefined || other === undefined || copy === undefined) throw new Error("No line");
  const found = sorted([copy, other, original]);
  expect(found.lines.map(({ mark }) => mark !== null)).toEqual([false, true, true]);
});

it("copies that differ in what was typed are both kept for the user to decide", () => {
  const found = sorted(register({ claimDate: isoDay("2026-08-02") }));
  expect(found).toMatchObject({ kept: [0, 1, 2], equal: [], changed: [] });
});
