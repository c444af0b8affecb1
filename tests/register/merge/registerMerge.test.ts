import fc from "fast-check";
import { isoDay } from "../../../src/domain/day";
import type { Debt, DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { sumDebts } from "../../../src/domain/debtSums";
import { debtIdentity, mergeRegister, type MergedDebt } from "../../../src/register/merge/registerMerge";
import type { PreviousDebt } from "../../../src/domain/registerLine";
import { FIELD_KEYS } from "../../../src/domain/fields";
import { formatSourceMark, parseSourceMark, sourceMark } from "../../../src/domain/sourceMark";
import { aDebt, romashka } from "../../domain/debts";

const october = isoDay("2026-10-01");
const samePeriod = { from: october, to: october };
const build = (fresh: readonly Debt[]) => mergeRegister([], fresh, { from: null, to: october });

/** The register as the user left it: built from `source`, then edited in line `line`. */
function edited(source: readonly Debt[], edits: Partial<DebtFacts>, line = 0): PreviousDebt[] {
  return build(source).debts.map((entry, index) =>
    index === line ? { ...entry, debt: { ...entry.debt, ...edits } } : entry,
  );
}

const rebuild = (previous: readonly PreviousDebt[], fresh: readonly Debt[]) =>
  mergeRegister(previous, fresh, samePeriod);
const first = (entries: readonly MergedDebt[]) => entries[0]?.debt;

describe("what the user typed into the register", () => {
  const claimDate = isoDay("2026-03-05");

  it("stays where the source is silent", () => {
    const typed = { claimDate, note: "звонили", categoryManual: "1.4" as const, penalty: money("10") };
    const merge = rebuild(edited([romashka()], typed), [romashka()]);
    expect(first(merge.debts)).toMatchObject(typed);
    expect(merge.counts).toMatchObject({ added: 0, changed: 0, unchanged: 1, gone: 0 });
    expect(merge.typedTotal).toEqual(money("10"));
  });

  it("stays over what the source said when it was typed", () => {
    const source = [romashka({ claimDate })];
    const merge = rebuild(edited(source, { claimDate: isoDay("2026-03-06") }), source);
    expect(first(merge.debts)?.claimDate).toBe(isoDay("2026-03-06"));
    expect(merge.conflicts).toEqual([]);
  });

  it("stays, with a word about it, when the source has changed meanwhile", () => {
    const previous = edited([romashka({ claimDate })], { claimDate: isoDay("2026-03-06") });
    const merge = rebuild(previous, [romashka({ claimDate: isoDay("2026-03-09") })]);
    expect(first(merge.debts)?.claimDate).toBe(isoDay("2026-03-06"));
    expect(merge.conflicts).toMatchObject([
      { field: "claimDate", typed: isoDay("2026-03-06"), source: isoDay("2026-03-09"), stands: "typed" },
    ]);
  });

  it("stays, with a word about it, when the source gives another value for the first time", () => {
    const previous = edited([romashka({ claimDate: null })], { claimDate: isoDay("2026-03-06") });
    const merge = rebuild(previous, [romashka({ claimDate: isoDay("2026-03-09") })]);
    expect(first(merge.debts)?.claimDate).toBe(isoDay("2026-03-06"));
    expect(merge.conflicts).toMatchObject([{ field: "claimDate", stands: "typed" }]);
    expect(rebuild(merge.debts, [romashka({ claimDate: isoDay("2026-03-09") })]).conflicts).toEqual([]);
  });

  it("stays where the memory of the source was lost", () => {
    const previous = edited([romashka({ claimDate })], { claimDate: isoDay("2026-03-06") });
    const merge = rebuild(
      previous.map((line) => ({ ...line, mark: null })),
      [romashka({ claimDate })],
    );
    expect(first(merge.debts)?.claimDate).toBe(isoDay("2026-03-06"));
  });

  it("stays with its debt when the key itself was corrected in the register", () => {
    const correction = { originDate: isoDay("2026-01-11"), inn: "7707654321", note: "исправлено" };
    const merge = rebuild(edited([romashka()], correction), [romashka()]);
    expect(merge.counts.gone + merge.counts.added).toBe(0);
    expect(first(merge.debts)).toMatchObject(correction);
  });

  it("an emptied cell is filled from the source again", () => {
    const merge = rebuild(edited([romashka({ claimDate })], { claimDate: null }), [romashka({ claimDate })]);
    expect(first(merge.debts)?.claimDate).toBe(claimDate);
  });
});

describe("what the source says anew", () => {
  const claimDate = isoDay("2026-03-05");

  it("replaces the sums", () => {
    const merge = rebuild(edited([romashka()], { amount: money(1) }), [
      romashka({ amount: money("900.10") }),
    ]);
    expect(first(merge.debts)?.amount).toEqual(money("900.10"));
    expect(merge.counts.changed).toBe(1);
    expect(merge.typedTotal.isZero()).toBe(true);
  });

  it("replaces facts that nobody touched in the register", () => {
    const merge = rebuild(build([romashka({ claimDate })]).debts, [
      romashka({ claimDate: isoDay("2026-03-09") }),
    ]);
    expect(first(merge.debts)?.claimDate).toBe(isoDay("2026-03-09"));
  });

  it("takes back a fact that it gave, but a column that is gone takes nothing back", () => {
    const other = aDebt({ debtorName: "Вишня", claimDate }, 8);
    const previous = build([romashka({ claimDate }), other]).debts;
    expect(first(rebuild(previous, [romashka(), other]).debts)?.claimDate).toBeNull();
    const withoutColumn = [romashka(), aDebt({ debtorName: "Вишня" }, 8)];
    expect(first(rebuild(previous, withoutColumn).debts)?.claimDate).toBe(claimDate);
  });

  it("finds a debt whose INN came later", () => {
    const merge = rebuild(edited([romashka({ inn: null })], { note: "н" }), [romashka()]);
    expect(merge.counts).toMatchObject({ added: 0, changed: 1, unchanged: 0, gone: 0 });
    expect(first(merge.debts)).toMatchObject({ inn: "7701234567", note: "н" });
    expect(merge.debts[0]?.mark.number).toBe(1);
  });

  it("finds a debt corrected alike in source and register", () => {
    const originDate = isoDay("2026-01-12");
    const merge = rebuild(edited([romashka()], { originDate, note: "н" }), [romashka({ originDate })]);
    expect(merge.counts.gone).toBe(0);
    expect(first(merge.debts)?.note).toBe("н");
  });
});

describe("debts that come and go", () => {
  it("keeps a gone debt, and knows it when it comes back", () => {
    const one = rebuild(edited([romashka()], { note: "н" }), []);
    expect(one.debts).toMatchObject([{ presence: "gone", change: "gone", debt: { note: "н" } }]);
    const two = rebuild(one.debts, [romashka()]);
    expect(two.debts).toMatchObject([{ presence: "present", change: "returned", debt: { note: "н" } }]);
  });

  it("tells debts of one key apart by their rows where the sheet is of the same date", () => {
    const twins = [romashka({ amount: money(100) }, 7), romashka({ amount: money(100) }, 8)];
    const previous = edited(twins, { note: "вторая" }, 1).reverse(); // sorted by the user
    const moved = twins.map((twin) => ({ ...twin, source: { ...twin.source, row: twin.source.row + 5 } }));
    const merge = rebuild(previous, moved);
    expect(merge.debts.map(({ debt }) => debt.note)).toEqual([null, "вторая"]);
  });

  it("when one of several equal debts is gone, goes by the sums", () => {
    const three = [100, 200, 300].map((amount, i) => romashka({ amount: money(amount) }, 7 + i));
    const merge = rebuild(edited(three, { note: "300" }, 2), three.slice(1));
    expect(merge.debts.map(({ debt, presence }) => [debt.amount?.toNumber(), debt.note, presence])).toEqual([
      [200, null, "present"],
      [300, "300", "present"],
      [100, null, "gone"],
    ]);
  });

  it("keeps a line typed into the register itself, until its debt appears in the source", () => {
    const typedLine = { ...romashka({ note: "дописано" }), source: { file: "", sheet: "Реестр", row: 9 } };
    const line: PreviousDebt = { debt: typedLine, presence: "present", mark: null };
    const alone = rebuild([line], []);
    expect(alone).toMatchObject({ debts: [{ presence: "present" }], counts: { unchanged: 1 } });
    expect(alone.typedTotal).toEqual(money("1234.56"));
    const found = rebuild([line], [romashka()]);
    expect(found).toMatchObject({ debts: [{ debt: { note: "дописано", source: { row: 7 } } }] });
    expect(found.typedTotal.isZero()).toBe(true);
  });

  it("tells a line copied within the register from the one it was copied from", () => {
    const [line] = edited([romashka()], {});
    if (line === undefined) throw new Error("no line");
    const { debts, counts } = rebuild([line, { ...line }], [romashka()]);
    expect(counts).toMatchObject({ added: 0, changed: 0, unchanged: 1, gone: 1 });
    expect(new Set(debts.map(({ mark }) => mark && debtIdentity(mark))).size).toBe(2);
  });

  it("tells apart thousands of debts of one key", () => {
    const many = Array.from({ length: 4_000 }, (_, i) => aDebt({ amount: money(i) }, i + 1));
    expect(rebuild(build(many).debts, many.slice(1)).counts.gone).toBe(1);
  });
});

describe("sums of another period", () => {
  const sums = { openingAmount: money(1), previousAmount: money(2), paidAmount: money(3) };
  const carried = (to: string) =>
    first(mergeRegister(edited([romashka()], sums), [romashka()], { from: october, to: isoDay(to) }).debts);

  it.each([
    ["2026-10-01", 1, 2, 3],
    ["2026-10-31", 1, 2, 3], // still the month after September
    ["2026-11-01", 1, null, 3],
    ["2027-01-01", 1, null, 3], // closes 2026
    ["2027-01-02", null, null, null],
  ])("carried to %s: opening %s, previous %s, paid %s", (to, opening, previous, paid) => {
    const debt = carried(to);
    const values = [debt?.openingAmount, debt?.previousAmount, debt?.paidAmount];
    expect(values.map((value) => value?.toNumber() ?? null)).toEqual([opening, previous, paid]);
  });
});

describe("the mark of a source line", () => {
  it("survives as text", () => {
    const [entry] = build([romashka({ note: "a b", claimDate: isoDay("2026-03-05") })]).debts;
    if (!entry?.mark) throw new Error("no mark");
    const text = formatSourceMark(entry.mark);
    const read = parseSourceMark(text);
    expect(read).toMatchObject({ key: entry.mark.key, number: entry.mark.number });
    expect(read?.facts()).toEqual(entry.mark.facts());
    expect(text).toMatch(
      /^(?:[A-Za-zЮ].{6})+ #1 7701234567\|\|ромашка\|5\|\|2026-01-10\|2026-02-10\|\|\|\|$/,
    );
  });

  it("of an earlier version is read as the same facts", () => {
    const { mark } = build([romashka({ note: "a b", claimDate: isoDay("2026-03-05") })]).debts[0] ?? {};
    // Written by the first version for these very facts: names of fields, base 36.
    const earlier =
      "debtorName:10z6e8x inn:1y75v77 basis:6sbzb4 originDate:m5n8f6 dueDate:onmt5w claimDate:1u469jy note:4m7u2a #1 7701234567|договор аренды 5|2026-01-10||";
    const read = parseSourceMark(earlier);
    const facts = [...(mark?.facts() ?? [])].filter(([field]) => field !== "amount");
    expect([...(read?.facts() ?? [])]).toEqual(facts);
    expect(parseSourceMark("gone:1z141z3 #2 ключ")).toMatchObject({ key: "ключ", number: 2 });
    expect(parseSourceMark("gone:1z141z3 #2 ключ")?.facts().size).toBe(0);
  });

  it("may remember no fact at all", () => {
    expect(parseSourceMark("#3 ключ")?.facts().size).toBe(0);
  });

  it("names each field apart", () => {
    const all = Object.fromEntries(FIELD_KEYS.map((field) => [field, "1"])) as unknown as DebtFacts;
    const mark = parseSourceMark(formatSourceMark(sourceMark(() => "ключ", 1, all)));
    expect([...(mark?.facts().keys() ?? [])].sort()).toEqual([...FIELD_KEYS].sort());
  });

  it.each(["", "что-то", "#0 ключ", "note #1 x"])("is null for %j", (text) =>
    expect(parseSourceMark(text)).toBeNull(),
  );
});

describe("for any debts and any edits", () => {
  const facts = fc.record({
    debtorName: fc.constantFrom("ООО «А»", "А", "ИП Б", null),
    inn: fc.constantFrom("7701234567", null),
    originDate: fc.constantFrom(isoDay("2026-01-10"), isoDay("2025-01-10"), null),
    claimDate: fc.constantFrom(isoDay("2026-03-05"), isoDay("2026-03-06"), null),
    note: fc.constantFrom("один", "два  три", null),
    amount: fc.option(fc.integer({ min: -500, max: 500 }).map((kopecks) => money(kopecks).div(100))),
    penalty: fc.constantFrom(money("0.01"), null),
  });
  const sheet = fc.array(facts, { maxLength: 12 }).map((all) => all.map((each, i) => aDebt(each, i + 1)));
  const kopecks = (debts: readonly Debt[]) => sumDebts(debts).total.toFixed(2);

  it("rebuilding twice is rebuilding once", () => {
    fc.assert(
      fc.property(sheet, sheet, (before, after) => {
        const once = rebuild(build(before).debts, after);
        const twice = rebuild(once.debts, after);
        const lines = (entries: readonly MergedDebt[]) =>
          entries.map(({ debt, presence, mark }) => ({
            debt,
            presence,
            mark: mark && formatSourceMark(mark),
          }));
        expect(lines(twice.debts)).toEqual(lines(once.debts));
        expect(twice.counts).toMatchObject({ added: 0, changed: 0 });
      }),
    );
  });

  it("every source line comes out once and in order, every earlier line is there or gone, sums hold", () => {
    fc.assert(
      fc.property(sheet, sheet, (before, after) => {
        const previous = build(before).debts;
        const { debts, counts, typedTotal } = rebuild(previous, after);
        const present = debts.filter(({ presence }) => presence === "present").map(({ debt }) => debt);
        expect(present.map(({ source }) => source.row)).toEqual(after.map(({ source }) => source.row));
        expect(debts.filter(({ before: earlier }) => earlier !== null)).toHaveLength(before.length);
        expect(Object.values(counts).reduce((all, count) => all + count, 0)).toBe(debts.length);
        expect(debts).toHaveLength(before.length + counts.added);
        expect(sumDebts(present).total.minus(typedTotal).toFixed(2)).toBe(kopecks(after));
        expect(new Set(debts.map(({ mark }) => mark && debtIdentity(mark))).size).toBe(debts.length);
      }),
    );
  });

  it("what is typed into a line survives any new source", () => {
    fc.assert(
      fc.property(sheet, sheet, (before, after) => {
        const previous = edited(before, { growthReason: "набрано вручную" });
        const kept = rebuild(previous, after).debts.filter(({ debt }) => debt.growthReason !== null);
        expect(kept).toHaveLength(Math.min(1, before.length));
      }),
    );
  });
});
