import fc from "fast-check";
import { isoDay } from "../../../src/domain/day";
import type { Debt } from "../../../src/domain/debt";
import { FIELD_KEYS, type FieldKey } from "../../../src/domain/fields";
import { money } from "../../../src/domain/money";
import type { PreviousDebt } from "../../../src/domain/registerLine";
import { factText, formatSourceMark } from "../../../src/domain/sourceMark";
import { mergeRegister, type MergedDebt } from "../../../src/register/merge/registerMerge";
import { messyYear, randomOf } from "./messyYear";

/**
 * Whatever people do to their sheet between two builds: reordering, respelling, paying, splitting, merging, columns
 * that come and go (docs/periods.md §2, §3).
 */
const OCTOBER = isoDay("2026-10-01");
const EDITS = [
  "reorder",
  "respell",
  "basis",
  "pay",
  "grow",
  "leave",
  "come",
  "split",
  "merge",
  "drop",
  "add",
] as const;
const DROPPED: readonly FieldKey[] = ["kbk", "originDate", "basis", "inn", "dueDate"];

interface Edit {
  readonly what: (typeof EDITS)[number];
  readonly seed: number;
}

const edits = fc.array(
  fc.record({ what: fc.constantFrom(...EDITS), seed: fc.integer({ min: 1, max: 1_000_000 }) }),
  { maxLength: 8 },
);

function edited(debts: readonly Debt[], { what, seed }: Edit, spare: readonly Debt[]): readonly Debt[] {
  const random = randomOf(seed);
  const at = Math.floor(random() * debts.length);
  const chosen = debts[at];
  if (chosen === undefined) return debts;
  const replaced = (...by: readonly Debt[]): Debt[] => [...debts.slice(0, at), ...by, ...debts.slice(at + 1)];
  const sum = chosen.amount ?? money(1);
  switch (what) {
    case "reorder":
      return [...debts].sort(() => random() - 0.5);
    case "respell":
      return replaced({
        ...chosen,
        debtorName: chosen.debtorName?.toUpperCase().replaceAll("Ё", "Е") ?? null,
      });
    case "basis":
      return replaced({ ...chosen, basis: `${chosen.basis ?? "Договор"} (доп. согл.)` });
    case "pay":
      return replaced({ ...chosen, amount: sum.div(2).toDP(2) });
    case "grow":
      return replaced({ ...chosen, amount: sum.plus(100) });
    case "leave":
      return replaced();
    case "come": {
      const fresh = spare[Math.floor(random() * spare.length)];
      return fresh === undefined ? debts : [...debts, fresh];
    }
    case "split": {
      const half = sum.div(2).toDP(2);
      return replaced({ ...chosen, amount: half }, { ...chosen, amount: sum.minus(half) });
    }
    case "merge": {
      const other = debts[at + 1];
      if (other === undefined) return debts;
      return [
        ...debts.slice(0, at),
        { ...chosen, amount: sum.plus(other.amount ?? 0) },
        ...debts.slice(at + 2),
      ];
    }
    case "drop": {
      const field = DROPPED[Math.floor(random() * DROPPED.length)] ?? "kbk";
      return debts.map((debt) => ({ ...debt, [field]: null }));
    }
    case "add":
      return debts.map((debt) => ({ ...debt, incomeName: "Арендная плата" }));
  }
}

const placed = (debts: readonly Debt[]): Debt[] =>
  debts.map((debt, index) => ({ ...debt, source: { ...debt.source, row: index + 5 } }));

const RUNS = { numRuns: 40 };

/** A register with notes and penalties typed into every third line, and the next month's sheet. */
const twoMonths = fc.record({ seed: fc.integer({ min: 1, max: 5_000 }), edits }).map((given) => {
  const [first, , third] = messyYear(given.seed, 25);
  const before = placed(first?.debts ?? []);
  const after = placed(
    given.edits.reduce((debts, edit) => edited(debts, edit, third?.debts ?? []), before as readonly Debt[]),
  );
  const built = mergeRegister([], before, { from: null, to: OCTOBER }).debts;
  const typed: PreviousDebt[] = built.map((line, index) =>
    index % 3 === 0
      ? { ...line, debt: { ...line.debt, note: `набрано ${String(index)}`, penalty: money(index + 1) } }
      : line,
  );
  return { typed, after };
});

const rebuilt = (previous: readonly PreviousDebt[], after: readonly Debt[]) =>
  mergeRegister(previous, after, { from: OCTOBER, to: OCTOBER });
const lines = (debts: readonly MergedDebt[]) =>
  debts.map(({ debt, presence, mark }) => JSON.stringify([debt, presence, formatSourceMark(mark)]));
const saidOf = (field: FieldKey, { [field]: value }: Debt): string | null =>
  value === null ? null : factText(field, value);

it("rebuilding twice is rebuilding once", () => {
  fc.assert(
    fc.property(twoMonths, ({ typed, after }) => {
      const once = rebuilt(typed, after);
      const twice = rebuilt(once.debts, after);
      expect(lines(twice.debts)).toEqual(lines(once.debts));
      expect(twice.counts).toMatchObject({ added: 0, changed: 0, returned: 0 });
    }),
    RUNS,
  );
});

it("no typed value vanishes, none is doubled", () => {
  fc.assert(
    fc.property(twoMonths, ({ typed, after }) => {
      const wanted = typed.map(({ debt }) => [debt.note, debt.penalty?.toFixed(2)]).filter(([note]) => note);
      const kept = rebuilt(typed, after)
        .debts.map(({ debt }) => [debt.note, debt.penalty?.toFixed(2)])
        .filter(([note]) => note);
      expect(kept.sort()).toEqual(wanted.sort());
    }),
    RUNS,
  );
});

it("the changes that are told are those that were made", () => {
  fc.assert(
    fc.property(twoMonths, ({ typed, after }) => {
      const { debts, counts } = rebuilt(typed, after);
      const known = new Set(debts.flatMap(({ before }) => before ?? []));
      expect(typed.filter((line) => !known.has(line))).toEqual([]);
      for (const { debt, before, change, changed, presence } of debts) {
        if (before === null) expect(change).toBe("added");
        else if (presence === "gone") expect(["gone", "ambiguous"]).toContain(change);
        else {
          const made = FIELD_KEYS.filter((field) => saidOf(field, debt) !== saidOf(field, before.debt));
          expect(changed).toEqual(made);
          if (made.length === 0) expect(change).not.toBe("changed");
          if (change === "unchanged") expect(made).toEqual([]);
        }
      }
      for (const change of Object.keys(counts) as (keyof typeof counts)[])
        expect(counts[change]).toBe(debts.filter((line) => line.change === change).length);
    }),
    RUNS,
  );
});
