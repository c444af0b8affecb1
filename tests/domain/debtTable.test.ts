import fc from "fast-check";
import { changedDebt, unknownDebt, type Debt } from "../../src/domain/debt";
import { DebtTable } from "../../src/domain/debtTable";
import { FIELD_KEYS, type FieldKey } from "../../src/domain/fields";
import { money } from "../../src/domain/money";

const place = (row: number) => ({ file: "долги.xlsx", sheet: "Лист1", row });

/** All that a debt says, as an object that can be compared. */
const told = (debt: Debt) => ({
  ...Object.fromEntries(FIELD_KEYS.map((field) => [field, debt[field]])),
  source: debt.source,
  unread: debt.unread,
});

it("a debt of a table says what a debt of its own would, whatever is written to it and when", () => {
  const field = fc.constantFrom<FieldKey | "unread">("amount", "debtorName", "dueDate", "note", "unread");
  const value = fc.constantFrom<unknown>(null, "текст", 20_000, money("0.10"), ["dueDate"]);
  const write = fc.record({ debt: fc.nat(9), field, value });
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant("debt" as const), write), { maxLength: 40 }), (steps) => {
      const table = new DebtTable();
      const [kept, own]: [Debt[], Debt[]] = [[], []];
      for (const step of steps)
        if (step === "debt") {
          kept.push(table.add(place(kept.length + 2)));
          own.push(unknownDebt(place(own.length + 2)));
        } else if (step.debt < kept.length)
          for (const debt of [kept[step.debt], own[step.debt]])
            Object.assign(debt!, { [step.field]: step.value });
      expect(kept.map(told)).toEqual(own.map(told));
    }),
  );
});

it("a debt of a table is written as JSON like a debt of its own, without the rest of the table", () => {
  const [table, own] = [new DebtTable(), unknownDebt(place(2))];
  const debt = table.add(place(2));
  Object.assign(table.add(place(3)), { debtorName: "Сидоров" });
  for (const each of [debt, own]) Object.assign(each, { debtorName: "ООО «Ёлка»", amount: money("5") });
  expect(JSON.parse(JSON.stringify(debt))).toEqual(JSON.parse(JSON.stringify(own)));
});

it("each debt knows its own file and sheet, whichever were read in between", () => {
  const table = new DebtTable();
  const sources = ["а.xlsx", "а.xlsx", "б.xlsx", "а.xlsx"].map((file, row) => ({
    file,
    sheet: "Долги",
    row,
  }));
  expect(sources.map((source) => table.add(source)).map(({ source }) => source)).toEqual(sources);
});

it("a changed debt has all that it had but what is changed, and the debt itself stays", () => {
  const debt = new DebtTable().add(place(7));
  Object.assign(debt, { debtorName: "ООО «Ёлка»", amount: money("5"), unread: ["dueDate"] });
  const before = told(debt);
  const changed = changedDebt(debt, { amount: null, note: "спор" });
  expect(told(changed)).toEqual({ ...before, amount: null, note: "спор" });
  expect(told(debt)).toEqual(before);
  expect(changedDebt(debt, { source: place(9) }).source.row).toBe(9);
});
