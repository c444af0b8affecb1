import fc from "fast-check";
import type { CellValue } from "../../src/domain/grid";
import { money, sum, type Money } from "../../src/domain/money";
import { understandSheet } from "../../src/intake/intake";
import { ROW_KINDS, type RowKind } from "../../src/intake/types";
import { AS_OF, kinds, understand } from "./understand";
import { gridOf } from "./gridOf";

type Row = CellValue[];
/** Kopecks of a debt's principal and penalty; `null` where the cell is blank. */
interface Figures {
  readonly amount: number | null;
  readonly penalty: number | null;
}

const HEADINGS = [
  "№ п/п",
  "Должник",
  "ИНН",
  "Договор",
  "Дата возникновения",
  "Сумма долга, руб.",
  "Пени, руб.",
];
const AMOUNT = 5;
const PENALTY = 6;

const kopecks = fc.integer({ min: 1, max: 99_999_999_99 });
const figures: fc.Arbitrary<Figures> = fc.oneof(
  fc.record({ amount: kopecks, penalty: fc.option(kopecks) }),
  fc.record({ amount: fc.constant(null), penalty: kopecks }),
);

/** One amount in one of the ways in which accountants write it. */
const ways: readonly ((kopecks: number) => CellValue)[] = [
  (k) => k / 100,
  (k) => (k / 100).toFixed(2).replace(".", ","),
  (k) => grouped(k, "\u00a0"),
  (k) => `${grouped(k, " ")} руб.`,
  (k) => `${Math.floor(k / 100)}-${String(k % 100).padStart(2, "0")}`,
];

function grouped(kopecks: number, separator: string): string {
  const [whole = "0", cents = "00"] = (kopecks / 100).toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, separator)},${cents}`;
}

const debtorName = fc.constantFrom(
  "ООО «Клён»",
  'АО "Ель"',
  "ИП Рябинин П. О.",
  "Вязов Пётр Львович",
  "МУП «Липа»",
);

interface Block {
  readonly title: string | null;
  readonly debts: readonly {
    readonly figures: Figures;
    readonly name: string;
    readonly way: number;
    readonly blankAfter: boolean;
  }[];
  readonly total: boolean;
}

const block: fc.Arbitrary<Block> = fc.record({
  title: fc.option(fc.constantFrom("Управление экономики", "Отдел культуры", "Комиссия по делам", "УМЖФ")),
  debts: fc.array(
    fc.record({
      figures,
      name: debtorName,
      way: fc.integer({ min: 0, max: ways.length - 1 }),
      blankAfter: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  total: fc.boolean(),
});

interface Sheet {
  readonly rows: readonly Row[];
  readonly kinds: string;
  readonly amount: Money;
  readonly penalty: Money;
}

const sheet: fc.Arbitrary<Sheet> = fc
  .record({
    title: fc.constantFrom<string[]>(
      [],
      ["Сведения о дебиторской задолженности"],
      ["Отдел учёта", "на 01.10.2026"],
    ),
    blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
    grand: fc.boolean(),
    numbered: fc.boolean(),
    signature: fc.boolean(),
    order: fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6, maxLength: 6 }),
  })
  .map((plan) => {
    // The row number stays at the left edge, where people keep it; a total's label stands there too.
    const order = [0, ...plan.order];
    const rows: Row[] = [];
    let letters = "";
    const put = (kind: string, row: Row, shuffled = true): void => {
      rows.push(shuffled ? order.map((column) => row[column] ?? null) : row);
      letters += kind;
    };
    const cents = (list: readonly Figures[], field: keyof Figures): number =>
      list.reduce((total, each) => total + (each[field] ?? 0), 0);
    const totalRow = (label: string, list: readonly Figures[]): Row => {
      const row: Row = [label];
      row[AMOUNT] = cents(list, "amount") / 100;
      row[PENALTY] = cents(list, "penalty") / 100;
      return row;
    };
    for (const line of plan.title) put("n", [line], false);
    put("h", HEADINGS);
    if (plan.numbered) put("h", [1, 2, 3, 4, 5, 6, 7], false);
    const all: Figures[] = [];
    let closed = true;
    for (const { title, debts, total } of plan.blocks) {
      // A total over a part of the debts above it needs something that marks where the part begins.
      const marked: boolean = closed || title !== null;
      if (title !== null) put("g", [title], false);
      for (const { figures: own, name, way, blankAfter } of debts) {
        all.push(own);
        const write = (value: number | null): CellValue =>
          value === null ? null : (ways[way]?.(value) ?? null);
        put("d", [
          all.length,
          name,
          "7707083893",
          `№ ${all.length}`,
          "10.01.2026",
          write(own.amount),
          write(own.penalty),
        ]);
        if (blankAfter) put("b", []);
      }
      closed = total && marked;
      if (closed)
        put(
          "s",
          totalRow(
            title === null ? "Итого по разделу" : `Итого по ${title}`,
            debts.map((each) => each.figures),
          ),
        );
    }
    if (plan.grand) put("s", totalRow("ВСЕГО", all));
    if (plan.signature) {
      put("b", []);
      put("n", ["Главный бухгалтер", null, "________", "И. И. Иванова"], false);
    }
    const exact = (field: keyof Figures): Money =>
      sum(all.map((each) => (each[field] === null ? null : money(each[field]).div(100))));
    return { rows, kinds: letters, amount: exact("amount"), penalty: exact("penalty") };
  });

/** Rows below the last filled one are outside the used range. */
const trimmed = (letters: string): string => letters.replace(/b+$/, "");

test("every row of a messy sheet is what it was made as, and the sums are kept to the kopeck", () => {
  fc.assert(
    fc.property(sheet, ({ rows, kinds: expected, amount, penalty }) => {
      // Penalties beside a column of debts without a single sum are asked about.
      fc.pre(!amount.isZero());
      const intake = understand(gridOf(rows));
      expect(kinds(intake)).toBe(trimmed(expected));
      expect(sum(intake.debts.map((debt) => debt.amount)).eq(amount)).toBe(true);
      expect(sum(intake.debts.map((debt) => debt.penalty)).eq(penalty)).toBe(true);
      expect(intake.controls.filter((control) => !control.ok)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a wrong total always fails a control, unless its debts are rejected", () => {
  fc.assert(
    fc.property(sheet, fc.integer({ min: 1, max: 1000 }), ({ rows, kinds: letters, amount }, extra) => {
      fc.pre(!letters.includes("s"));
      const label: Row = ["Всего"];
      const header = rows[letters.indexOf("h")] ?? [];
      label[header.indexOf("Сумма долга, руб.")] = amount.plus(money(extra).div(100)).toNumber();
      const intake = understand(gridOf([...rows, label]));
      const failed = intake.controls.filter((control) => !control.ok);
      // A column of nothing but some kopecks is taken for no penalties: its rows are rejected, and so seen to.
      if (intake.rejected.length === 0) expect(failed).toHaveLength(1);
    }),
  );
});

const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constantFrom<CellValue>(
    "Должник",
    "ИНН",
    "Сумма долга, руб.",
    "Пени",
    "Итого",
    "Всего",
    "в том числе",
    "ООО «Клён»",
    "Управление экономики",
    "205.21",
    "00311105013050000120",
    "Договор № 1 от 01.02.2024",
    "по состоянию на 01.10.2026",
    "тыс. руб.",
    "7707083893",
    "1 234,56",
    "уточняется",
    "-",
    true,
    { error: "#N/A" },
    1,
    2,
    3,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
);

test("whatever a sheet holds, nothing is thrown and every row of the used range has exactly one kind", () => {
  const heading = fc.constant<Row>(["Должник", "ИНН", "Сумма долга, руб.", "Пени", "Договор"]);
  const rows = fc.array(
    fc.oneof(
      { weight: 1, arbitrary: heading },
      { weight: 6, arbitrary: fc.array(anyCell, { maxLength: 6 }) },
    ),
    {
      maxLength: 25,
    },
  );
  const levels = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 25 });
  fc.assert(
    fc.property(rows, levels, (table, outline) => {
      const grid = gridOf(table, { outline, merges: ["A2:A4", "B3:E3"] });
      const result = understandSheet(grid, { file: "долги.xlsx", asOf: AS_OF });
      if (!result.ok) return;
      const { intake } = result;
      const { top, bottom } = grid.used ?? { top: 0, bottom: -1 };
      expect(intake.rowKinds).toHaveLength(bottom - top + 1);
      const counted: Partial<Record<RowKind, number>> = {};
      for (const kind of intake.rowKinds) counted[kind] = (counted[kind] ?? 0) + 1;
      expect(intake.counts).toEqual(Object.fromEntries(ROW_KINDS.map((kind) => [kind, counted[kind] ?? 0])));
      expect(intake.debts).toHaveLength(counted.debt ?? 0);
      expect(intake.rejected).toHaveLength(counted.rejected ?? 0);
      expect(intake.controls[0]?.ok).toBe(true);
    }),
    { numRuns: 500 },
  );
});
