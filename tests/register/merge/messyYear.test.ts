import { formatIsoDay } from "../../../src/domain/day";
import type { PreviousDebt } from "../../../src/domain/registerLine";
import { mergeRegister, type MergedDebt } from "../../../src/register/merge/registerMerge";
import { messyYear, randomOf } from "./messyYear";

/**
 * Goes through the year as an accountant does: builds each month over the register of the month before, and types a
 * note that names the true debt into some of the lines.
 */
function keepRegister(seed: number) {
  const random = randomOf(seed + 1);
  const result = { typed: 0, onWrongDebt: 0, unlisted: 0, orphans: 0, lost: 0 };
  let lines: readonly PreviousDebt[] = [];
  let from = null;
  const typedIds = new Set<string>();
  for (const { asOf, debts, truth } of messyYear(seed)) {
    const merge = mergeRegister(lines, debts, { from, to: asOf });
    const listed = new Set(merge.debts.filter(({ change }) => change === "gone" || change === "ambiguous"));
    for (const line of merge.debts) {
      const { note } = line.debt;
      if (note === null) continue;
      const index = debts.findIndex(({ source }) => source.row === line.debt.source.row);
      if (line.presence === "present" && String(truth[index]) !== note) result.onWrongDebt += 1;
      if (line.presence === "gone" && !listed.has(line)) result.unlisted += 1;
      if (line.presence === "gone" && truth.includes(Number(note))) result.orphans += 1;
    }
    const there = new Set(merge.debts.flatMap(({ debt }) => (debt.note === null ? [] : [debt.note])));
    for (const id of typedIds) if (!there.has(id)) result.lost += 1;
    lines = merge.debts.map((line): MergedDebt => {
      const index = debts.findIndex(({ source }) => source.row === line.debt.source.row);
      if (line.presence === "gone" || line.debt.note !== null || random() > 0.15) return line;
      const note = String(truth[index]);
      typedIds.add(note);
      return { ...line, debt: { ...line.debt, note } };
    });
    from = asOf;
  }
  return { ...result, typed: typedIds.size, last: from === null ? "" : formatIsoDay(from) };
}

describe.each([1, 2, 3, 4, 5])("a messy year, seed %s", (seed) => {
  it("brings no typed fact to a wrong debt, loses none, and lists every orphan", () => {
    const year = keepRegister(seed);
    expect(year).toMatchObject({ onWrongDebt: 0, unlisted: 0, lost: 0, last: "2026-12-01" });
    expect(year.typed).toBeGreaterThan(150);
    // Most find their debts: what stays behind is asked about.
    expect(year.orphans).toBeLessThan(year.typed * 0.2);
  });
});
