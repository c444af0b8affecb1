import { isoDay } from "../../../src/domain/day";
import type { Debt, DebtFacts } from "../../../src/domain/debt";
import { DebtKind } from "../../../src/domain/fields";
import { money } from "../../../src/domain/money";
import type { PreviousDebt } from "../../../src/domain/registerLine";
import { mergeRegister } from "../../../src/register/merge/registerMerge";
import { recognise, type Recognised } from "../../../src/register/merge/recogniseDebts";
import { aDebt, romashka } from "../../domain/debts";

const september = isoDay("2026-09-01");
const october = isoDay("2026-10-01");
const month = { from: september, to: october };

/** The register of these debts, with a claim typed into the lines of these rows. */
function register(debts: readonly Debt[], claimed: readonly number[] = []): PreviousDebt[] {
  return mergeRegister([], debts, { from: null, to: september }).debts.map((line) =>
    claimed.includes(line.debt.source.row)
      ? { ...line, debt: { ...line.debt, claimDate: isoDay("2026-08-01") } }
      : line,
  );
}

const rowsOf = ({ ofFresh }: Recognised) => ofFresh.map((found) => found?.line.debt.source.row ?? null);
const asked = ({ proposals }: Recognised) =>
  proposals.map(({ line, debt }) => [line.debt.source.row, debt.source.row]);
const rent = (due: string | null, amount: number, row: number, more: Partial<DebtFacts> = {}) =>
  romashka(
    { originDate: null, dueDate: due === null ? null : isoDay(due), amount: money(amount), ...more },
    row,
  );

describe("step 1: all that names a debt is equal", () => {
  it("whatever the spelling of name and basis, whatever the sum", () => {
    const before = register([romashka({ inn: null, basis: "Договор № 5 от 02.02.25" })]);
    const now = [
      romashka({
        inn: null,
        debtorName: "Ромашка ООО",
        basis: "дог. N5 от 2 февраля 2025 г.",
        amount: money(9999),
      }),
    ];
    expect(recognise(before, now, month).ofFresh).toMatchObject([{ step: 1, halved: false }]);
  });

  it("a column that comes or goes changes nothing", () => {
    const kbk = "90111105013050000120";
    const full = [romashka({ kbk }), romashka({ kbk, inn: "7707654321" }, 8)];
    const bare = [
      romashka({ basis: null, originDate: null }),
      romashka({ basis: null, originDate: null, inn: "7707654321" }, 8),
    ];
    expect(rowsOf(recognise(register(full), bare, month))).toEqual([7, 8]);
    expect(rowsOf(recognise(register(bare), full, month))).toEqual([7, 8]);
  });

  it("never across administrators, where both builds know them", () => {
    const before = register([
      romashka({ administratorCode: "901" }),
      romashka({ administratorCode: "902" }, 8),
    ]);
    const now = [romashka({ administratorCode: "902" }, 3), romashka({ administratorCode: "903" }, 4)];
    expect(rowsOf(recognise(before, now, month))).toEqual([8, null]);
  });

  it("an administrator that is named for the first time does not hide the debts", () => {
    expect(
      rowsOf(recognise(register([romashka()]), [romashka({ administratorCode: "901" })], month)),
    ).toEqual([7]);
  });

  it("by the source's words where the register was corrected, and by the register's where the source followed", () => {
    const corrected = register([romashka()]).map((line) => ({
      ...line,
      debt: { ...line.debt, inn: "7707654321", originDate: isoDay("2026-01-12") },
    }));
    expect(rowsOf(recognise(corrected, [romashka()], month))).toEqual([7]);
    const followed = romashka({ inn: "7707654321", originDate: isoDay("2026-01-12") });
    expect(rowsOf(recognise(corrected, [followed], month))).toEqual([7]);
  });
});

describe("monthly rent under one contract", () => {
  it("goes by the term, not by the order or the sum", () => {
    const before = register([rent("2026-07-10", 1000, 7), rent("2026-08-10", 1000, 8)], [7]);
    const now = [rent("2026-08-10", 1000, 7), rent("2026-09-10", 1000, 8)];
    const found = recognise(before, now, month);
    expect(rowsOf(found)).toEqual([8, null]);
    expect(found.left).toHaveLength(1);
    expect(asked(found)).toEqual([]); // what fell due after the earlier register is next month's
  });

  it("a single month that is paid is not the next month's", () => {
    const found = recognise(
      register([rent("2026-08-10", 1000, 7)], [7]),
      [rent("2026-09-10", 1000, 7)],
      month,
    );
    expect(rowsOf(found)).toEqual([null]);
  });

  it("without terms goes by the sums, and asks about the rest", () => {
    const before = register([rent(null, 1000, 7), rent(null, 1100, 8), rent(null, 1200, 9)], [7, 9]);
    const now = [rent(null, 1100, 7), rent(null, 900, 8), rent(null, 1300, 9)];
    const found = recognise(before, now, month);
    expect(rowsOf(found)).toEqual([8, null, null]);
    expect(asked(found)).toContainEqual([7, 8]);
    expect(asked(found)).toContainEqual([9, 9]);
  });

  it("without anything that tells equal rows apart moves nothing that was typed", () => {
    const before = register([rent(null, 1000, 7), rent(null, 1000, 8)], [7]);
    const now = [rent(null, 1000, 7), rent(null, 1000, 8)];
    const found = recognise(before, now, month);
    expect(rowsOf(found)).not.toContain(7);
    expect(asked(found)).not.toEqual([]);
    // Of the same date the sheet is the same sheet.
    expect(rowsOf(recognise(before, now, { from: october, to: october }))).toEqual([7, 8]);
  });

  it("what else the rows say tells equal ones apart", () => {
    const before = register(
      [rent(null, 1000, 7, { note: "за июль" }), rent(null, 1000, 8, { note: "за август" })],
      [7],
    );
    const now = [rent(null, 1000, 7, { note: "за август" }), rent(null, 1000, 8, { note: "за сентябрь" })];
    expect(rowsOf(recognise(before, now, month))[0]).toBe(8);
  });
});

describe("step 2: the term is missing on one side", () => {
  it("a single debt left is the same if its sum is equal or has fallen", () => {
    const before = register([romashka(), romashka({ inn: "7707654321" }, 8)]);
    const now = (amount: number) => [
      romashka({ dueDate: null, amount: money(amount) }),
      romashka({ inn: "7707654321" }, 8),
    ];
    expect(recognise(before, now(1000), month).ofFresh[0]).toMatchObject({ step: 2, halved: false });
    expect(recognise(before, now(600), month).ofFresh[0]).toMatchObject({ step: 2, halved: true });
    expect(rowsOf(recognise(before, now(1300), month))).toEqual([null, 8]);
  });
});

describe("step 3: one thing has changed", () => {
  const change = (facts: Partial<DebtFacts>) =>
    recognise(register([romashka()], [7]), [romashka(facts)], month).ofFresh[0];

  it.each<[string, Partial<DebtFacts>]>([
    ["basis", { basis: "Договор № 17" }],
    ["origin", { originDate: isoDay("2026-01-11") }],
    ["due", { dueDate: isoDay("2026-02-17") }],
    ["inn", { inn: "7707654321" }],
  ])("%s", (differs, facts) => expect(change(facts)).toMatchObject({ step: 3, differs }));

  it("a slip in the name, but not another name", () => {
    const nameless = (debtorName: string) =>
      recognise(register([romashka({ inn: null })]), [romashka({ inn: null, debtorName })], month).ofFresh[0];
    expect(nameless("ООО «Рамашка»")).toMatchObject({ step: 3, differs: "name" });
    expect(nameless("ООО «Вишня»")).toBeUndefined();
  });

  it("not where two things have changed, or the sum has grown as well", () => {
    expect(change({ basis: "Договор № 17", originDate: isoDay("2026-01-11") })).toBeUndefined();
    expect(change({ basis: "Договор № 17", amount: money(5000) })).toBeUndefined();
  });

  it("a debt that was deferred, but no penalty that takes the place of its arrears", () => {
    const arrears = romashka({ debtKind: DebtKind.arrears });
    const kinds = (debtKind: DebtFacts["debtKind"]) =>
      recognise(register([arrears], [7]), [romashka({ debtKind })], month);
    expect(kinds(DebtKind.deferred).ofFresh[0]).toMatchObject({ step: 3, differs: "kind" });
    expect(rowsOf(kinds(DebtKind.penalty))).toEqual([null]);
  });

  it("not where two debts may be the one", () => {
    const found = recognise(
      register([romashka()], [7]),
      [romashka({ basis: "Договор № 17" }, 7), romashka({ basis: "Договор № 18" }, 8)],
      month,
    );
    expect(rowsOf(found)).toEqual([null, null]);
    expect(asked(found)).toHaveLength(2);
  });
});

describe("what is only proposed", () => {
  it("a debt split in two, and two put together", () => {
    const parts = [
      rent(null, 400, 7, { basis: "Договор № 8" }),
      rent(null, 600, 8, { basis: "Договор № 9" }),
    ];
    const whole = rent(null, 1000, 5, { basis: "Договор № 7" });
    const split = recognise(register([whole], [5]), parts, month);
    expect(split.proposals.map(({ reason }) => reason)).toEqual(["split", "split"]);
    const merged = recognise(register(parts, [7]), [whole], month);
    expect(merged.proposals.map(({ reason }) => reason)).toEqual(["merged", "merged"]);
  });

  it("initials and a former name, with something else that speaks for it", () => {
    const before = register([
      aDebt({ debtorName: "Иванов Иван Петрович", basis: "Договор № 1", amount: money(10) }),
    ]);
    const now = [aDebt({ debtorName: "Иванов И. П.", basis: "Договор № 1", amount: money(20) })];
    expect(recognise(before, now, month).proposals).toMatchObject([{ reason: "name" }]);
  });

  it("a balance in a contract's only line, whose term has moved on while it grew", () => {
    const before = register([rent("2026-08-10", 1000, 7), rent("2026-08-10", 500, 8, { inn: "1" })], [7]);
    const now = [rent("2026-09-10", 2000, 7), rent("2026-09-10", 1000, 8, { inn: "1" })];
    const found = recognise(before, now, month);
    expect(rowsOf(found)).toEqual([null, null]);
    expect(found.proposals).toMatchObject([{ reason: "grown", line: { debt: { amount: money(1000) } } }]);
  });

  it("not the next month's line where a contract has a line a month, nor one that did not grow", () => {
    const before = register([rent("2026-07-10", 1000, 7), rent("2026-08-10", 1000, 8)], [7]);
    const now = [rent("2026-08-10", 1000, 7), rent("2026-09-10", 1500, 8)];
    expect(recognise(before, now, month).proposals).toEqual([]);
    const single = register([rent("2026-08-10", 1000, 7)], [7]);
    expect(recognise(single, [rent("2026-09-10", 1000, 7)], month).proposals).toEqual([]);
  });

  it("all debts of a namesake that nothing tells apart, the sum fallen or not", () => {
    const before = register([aDebt({ debtorName: "Иванов Иван Иванович", amount: money(100) }, 3)], [3]);
    const now = [90, 130].map((sum, index) =>
      aDebt({ debtorName: "Иванов Иван Иванович", amount: money(sum) }, index + 3),
    );
    const found = recognise(before, now, month);
    expect(rowsOf(found)).toEqual([null, null]);
    expect(found.proposals.map(({ reason }) => reason)).toEqual(["several", "several"]);
  });

  it("nothing about debts that were paid while others came", () => {
    const before = register([romashka()]);
    expect(recognise(before, [aDebt({ debtorName: "Вишня", amount: money(5) })], month).proposals).toEqual(
      [],
    );
  });

  it("nothing that the user has told apart, nor is it taken", () => {
    const before = register([romashka()], [7]);
    const options = { ...month, toldApart: () => true };
    const found = recognise(before, [romashka()], options);
    expect(rowsOf(found)).toEqual([null]);
    expect(found.proposals).toEqual([]);
  });
});

it("tells apart thousands of debts of one key", () => {
  const many = Array.from({ length: 4_000 }, (_, i) => aDebt({ amount: money(i + 1) }, i + 1));
  expect(recognise(register(many), many.slice(1), month).left).toHaveLength(1);
});
