import { FORM_IDS } from "../../src/forms/formRegistry";
import fc from "fast-check";
import type { RegisterEntry } from "../../src/assessment";
import { addDays, type Day } from "../../src/domain/day";
import type { DebtFacts } from "../../src/domain/debt";
import { DebtKind, InstitutionType } from "../../src/domain/fields";
import { isMoney, money, sum } from "../../src/domain/money";
import type { BuiltForm } from "../../src/forms/kit/form";
import type { BuiltTableForm } from "../../src/forms/kit/tableForm";
import type { PlacedCell } from "../../src/sheet/model";
import { formsOf, printedAt, registerOf, SAMPLE_DAY } from "./registers";

/** Earlier sums that nobody told never show as a wrong figure, whichever of them are missing (docs/forms.md). */

const roubles = fc.integer({ min: -20_000, max: 90_000_000 }).map((kopecks) => money(kopecks).div(100));
const day = fc.integer({ min: -1500, max: 20 }).map((shift): Day => addDays(SAMPLE_DAY, shift));

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 1 });

/** Three administrators with a code, one by its name alone, and debts of nobody. */
const administrator = fc.constantFrom(
  { administratorCode: "901", administratorName: "Администрация города" },
  { administratorCode: "904", administratorName: "Комитет по имуществу" },
  { administratorCode: "906", administratorName: null },
  { administratorCode: null, administratorName: "Дворец культуры" },
  { administratorCode: null, administratorName: null },
);

/** A debt of which all earlier sums are known, and which of them are to be hidden. */
const anyDebt = fc.record({
  administrator,
  facts: fc.record({
    debtorName: fc.constantFrom("ООО «Ромашка»", "ИП Иванов И.И."),
    kbk: maybe(fc.constantFrom("90411105012040000120", "90111607010040000140", "904111")),
    incomeName: fc.constantFrom("Аренда земли", null),
    kosgu: fc.constantFrom("221", "225", "291", "228", null, null),
    funding: maybe(fc.constantFrom("1", "2", "4", "5")),
    institutionType: maybe(fc.constantFrom(...Object.values(InstitutionType))),
    debtKind: maybe(fc.constantFrom(...Object.values(DebtKind))),
    originDate: fc.option(day, { nil: null, freq: 6 }),
    dueDate: maybe(day),
    deferralUntil: seldom(day),
    amount: roubles,
    penalty: seldom(roubles),
    paidAmount: seldom(roubles),
    openingAmount: roubles,
    previousAmount: roubles,
    claimDate: seldom(day),
    lawsuitDate: seldom(day),
    writDate: seldom(day),
    doubtfulDate: seldom(day),
    badDebtDate: seldom(day),
    reason: maybe(fc.constantFrom("нет акта", "спор")),
  }),
  hidden: fc.record({ openingAmount: fc.boolean(), previousAmount: fc.boolean() }),
});

/**
 * What the register's rules derive of an earlier sum is the truth itself: a debt that arose on the day or later had
 * none, and one that arose before had what stands now and was paid since, where that is told.
 */
function whole(facts: Partial<DebtFacts>): Partial<DebtFacts> {
  const origin = facts.originDate ?? null;
  const since = (days: number): boolean => origin !== null && origin >= addDays(SAMPLE_DAY, days);
  const paid = facts.paidAmount ?? null;
  const derived =
    origin === null || paid === null ? null : sum([facts.amount ?? null, facts.penalty ?? null, paid]);
  return {
    ...facts,
    ...(derived !== null && { openingAmount: derived }),
    ...(since(YEAR) && { openingAmount: money(0) }),
    ...(since(MONTH) && { previousAmount: money(0) }),
  };
}

/** 1 January and 1 September 2026, in days from the as-of date. */
const [YEAR, MONTH] = [-273, -30];

/** The same registers in every run; another number looks at others. */
const SEED = 12;

const anyPair: fc.Arbitrary<readonly [full: RegisterEntry[], partly: RegisterEntry[]]> = fc
  .array(anyDebt, { minLength: 1, maxLength: 12 })
  .map((debts) => {
    const full = debts.map(({ facts, administrator: body }) => whole({ ...facts, ...body }));
    const partly = full.map((facts, index) => ({
      ...facts,
      ...(debts[index]?.hidden.openingAmount === true && { openingAmount: null }),
      ...(debts[index]?.hidden.previousAmount === true && { previousAmount: null }),
    }));
    return [registerOf(full), registerOf(partly)] as const;
  });

/** Every figure of a table by its sheet, line and column; of the rest, each line of words and figures by its name. */
function printedFigures(forms: readonly BuiltForm[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const form of forms) {
    if ("table" in form) {
      const table = form as BuiltTableForm;
      for (const { key: line } of table.table.spec.lines)
        for (const { key: column } of table.table.spec.columns) {
          const printed = printedAt(table, line, column);
          if (printed !== null) found.set(`${form.kind} / ${line} / ${column}`, printed);
        }
      continue;
    }
    const seen = new Map<string, number>();
    const rows = new Map<number, PlacedCell[]>();
    for (const cell of form.model.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    for (const cells of rows.values()) {
      const [name, ...others] = cells.filter(({ value }) => value !== null);
      const label = String(name?.value ?? "");
      const count = (seen.get(label) ?? 0) + 1;
      seen.set(label, count);
      others.forEach(({ column, value }) => {
        const text = isMoney(value) ? value.toString() : String(value);
        found.set(`${form.kind} / ${label} (${count}) / ${column}`, text);
      });
      // A paragraph of prose: nothing stands beside it.
      if (others.length === 0 && /\d/.test(label)) found.set(`${form.kind} / prose / ${label}`, label);
    }
  }
  return found;
}

/** What a line shows in a form that only lists it because its sum could have been anything. */
const NOTHING = new Set(["", "0.0", "0.00", "0", "–"]);
const LIST = /^(?:Рост|Снижение|Без изменений|Задолженность известна у администраторов доходов): /;
const members = (list: string): string[] => list.replace(LIST, "").replace(/\.$/, "").split("; ");
const UNKNOWN = /н\/д|известна не|неизвестна/;

it("prints the full truth or «н/д», in every figure and sentence of every form", () => {
  fc.assert(
    fc.property(anyPair, ([full, partly]) => {
      const forms = formsOf(FORM_IDS, full);
      const truth = printedFigures(forms);
      const told = [...truth.values()].join("\n");
      const sheets = new Set(forms.map(({ kind }) => kind));
      for (const [place, printed] of printedFigures(formsOf(FORM_IDS, partly))) {
        if (UNKNOWN.test(printed)) continue;
        const expected = truth.get(place);
        // Who may have had a debt gets a sheet, where in truth there is nothing to tell.
        const isNew = expected === undefined;
        const isOwnProse = place.includes(" / prose / ") && !sheets.has(place.split(" / ")[0] ?? "");
        if (isNew && (NOTHING.has(printed) || isOwnProse)) continue;
        // A list may be shorter than in truth, but each of its members is told truly.
        if (isNew && LIST.test(printed) && members(printed).every((one) => told.includes(one))) continue;
        expect(`${place}: ${printed}`).toBe(`${place}: ${expected ?? "nothing"}`);
      }
    }),
    { numRuns: 15, seed: SEED, endOnFailure: true },
  );
}, 120_000);

/** Debts of which «Контроль» says that a sum of theirs is unknown: «4 из 5», of all its lines together. */
function toldUnknown(forms: readonly BuiltForm[]): number {
  const told = forms
    .flatMap(({ controls }) => controls)
    .filter(({ verdict, advice }) => verdict === "unchecked" && advice !== null);
  return told.reduce((total, { actual }) => {
    const [, known = "0", all = "0"] = /^(\d+) из (\d+)$/.exec(String(actual ?? "")) ?? [];
    return total + Number(all) - Number(known);
  }, 0);
}

it("says in «Контроль» of how many debts a sum is unknown, whichever form alone prints «н/д» for it", () => {
  const choice = fc.constantFrom(...FORM_IDS);
  fc.assert(
    fc.property(anyPair, choice, ([full, partly], id) => {
      const truth = printedFigures(formsOf([id], full));
      const forms = formsOf([id], partly);
      const hides = [...printedFigures(forms)].some(
        ([place, printed]) => UNKNOWN.test(printed) && truth.get(place) !== printed,
      );
      expect([id, hides && toldUnknown(forms) === 0]).toEqual([id, false]);
    }),
    { numRuns: 40, seed: SEED, endOnFailure: true },
  );
}, 120_000);

it("shows known sums where nothing is hidden", () => {
  const entries = registerOf([
    { administratorCode: "901", amount: money(410), openingAmount: money(500), kosgu: null },
  ]);
  const cells = printedFigures(formsOf(["vologda-1"], entries));
  expect([...cells.values()].some((cell) => cell === "н/д")).toBe(false);
});

it("does not print 110,0 and growth where four debts have one known sum and the truth is 410,0 and decline", () => {
  const facts = { administratorCode: "904", kbk: "90411105012040000120", amount: money(100_000) };
  const entries = registerOf([{ ...facts, openingAmount: money(110_000) }, facts, facts, facts]);
  const [form] = formsOf(["olenegorsk-income-2"], entries) as BuiltTableForm[];
  const cells = ["opening", "now", "deviation", "percent"].map(
    (column) => form && printedAt(form, "all", column),
  );
  expect(cells).toEqual(["н/д", "400.0", "н/д", "н/д"]);
});
