import fc from "fast-check";
import { RegisterBoard, type BoardSource } from "../../src/app/board/registerBoard";
import type { BoardFigure } from "../../src/app/board/board";
import type { RegisterEntry } from "../../src/assessment";
import { isoDay } from "../../src/domain/day";
import { formatMoney, money, sum } from "../../src/domain/money";
import type { Control } from "../../src/domain/problem";
import type { SnapshotSums } from "../../src/register/history/history";
import { summarySheet } from "../../src/register/summary/summarySheet";
import { beside } from "../sheet/cells";
import { anEntry, anyEntry, aView } from "../register/table/entries";

/** «Сводка», drawn: the figures of the sheet, their debts, and the months. */
const LINES = [
  anEntry({ debtorName: "ООО «Ромашка»", amount: money("1000.00"), responsible: "Петрова" }),
  anEntry({ debtorName: "АО Север", amount: money("2000.00"), responsible: "Иванова" }, 8),
  anEntry({ debtorName: "ИП Петров", amount: money("70.00"), dueDate: null, responsible: "Петрова" }, 9),
];
const control = (ok: boolean, verdict?: Control["verdict"]): Control => ({
  name: "Итог",
  expected: null,
  actual: null,
  ok,
  advice: "",
  ...(verdict !== undefined && { verdict }),
});
const board = (entries: readonly RegisterEntry[], source: Partial<BoardSource> = {}) =>
  new RegisterBoard({
    ...aView(entries),
    history: new Map(),
    identities: entries.map((_entry, index) => String(index)),
    found: { problems: [], controls: [] },
    ...source,
  });
const kopecks = (principal: number | null): SnapshotSums => ({ principal, penalty: null, kind: null });

/** All figures with a way to their debts, and what their line shows. */
function figures(of: RegisterBoard, part: BoardFigure["part"] = null) {
  return of.board(part).tables.flatMap(({ headings, lines }) =>
    lines.flatMap(({ figure, cells }) => {
      const [count, total] = [
        cells[headings.indexOf("Долгов") - 1],
        cells[headings.indexOf("Сумма, руб.") - 1],
      ];
      return figure === null ? [] : [{ figure, count, total }];
    }),
  );
}

test("behind every figure are as many debts as it counts, and they come to its sum", () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 25 }), (entries) => {
      const drawn = board(entries);
      for (const { figure, count, total } of figures(drawn)) {
        const debts = drawn.debtsOf(figure);
        if (count !== undefined)
          expect([figure, formatMoney(money(debts.length), 0)]).toEqual([figure, count]);
        const found = formatMoney(sum(debts.map(({ assessment }) => assessment.total)));
        expect([figure, found]).toEqual([figure, total]);
      }
    }),
    { numRuns: 60 },
  );
});

test("the tiles say what the sheet «Сводка» says", () => {
  const model = summarySheet({ ...aView(LINES), problems: [], controls: [] });
  const { tiles } = board(LINES).board(null);
  expect(tiles).toHaveLength(6);
  for (const { name, debts, sum: shown } of tiles) {
    expect([name, money(debts)]).toEqual([name, beside(model, name, 1).value]);
    expect([name, shown]).toEqual([
      name,
      formatMoney(beside(model, name, 2).value as ReturnType<typeof money>),
    ]);
  }
  expect(tiles[0]).toMatchObject({ debts: 3, sum: "3\u00a0070,00", thousands: "3,1" });
});

test("by the responsible person, as a table and as a board of her own", () => {
  const drawn = board(LINES);
  const { parts, tables } = drawn.board(null);
  expect(parts.map(({ name }) => name)).toEqual(["Петрова", "Иванова"]);
  const lines = tables.find(({ id }) => id === "responsible")?.lines;
  expect(lines?.map(({ name, cells }) => [name, ...cells])).toEqual([
    ["Иванова", "1", "2\u00a0000,00", "65,1\u00a0%"],
    ["Петрова", "2", "1\u00a0070,00", "34,9\u00a0%"],
    ["Всего по реестру", "3", "3\u00a0070,00", "100,0\u00a0%"],
  ]);
  const hers = drawn.board(parts[0] ?? null);
  expect(hers.tiles[0]).toMatchObject({ debts: 2, sum: "1\u00a0070,00" });
  expect(drawn.debtsOf(hers.tiles[0]?.figure as BoardFigure)).toEqual([LINES[0], LINES[2]]);
});

test.each([
  [null, { state: "unknown" }],
  [[control(true)], { state: "hold" }],
  [[control(true), control(true, "unchecked")], { state: "unchecked", count: 1 }],
  [[control(false), control(true, "unchecked")], { state: "failed", count: 1 }],
] as const)("nothing holds that was not checked: %#", (controls, expected) => {
  const found = controls === null ? null : { problems: [], controls };
  const drawn = board(LINES, { found }).board(null);
  expect(drawn.checks).toEqual(expected);
  // How many errors there are is not known either before a build.
  expect(drawn.tables.some(({ id }) => id === "checks")).toBe(controls !== null);
});

describe("month against month", () => {
  const history = new Map([
    [isoDay("2026-08-01"), new Map([["0", kopecks(90_000)]])],
    [
      isoDay("2026-09-01"),
      new Map([
        ["0", kopecks(100_000)],
        ["9", kopecks(5_000)],
      ]),
    ],
    [
      isoDay("2026-09-20"),
      new Map([
        ["0", kopecks(100_000)],
        ["1", kopecks(150_000)],
      ]),
    ],
    [
      isoDay("2026-10-01"),
      new Map([
        ["0", kopecks(100_000)],
        ["1", kopecks(200_000)],
        ["2", kopecks(null)],
      ]),
    ],
  ]);

  test("is told by each month's last snapshot, and what had no sum is counted apart", () => {
    const { lines, chart } = board(LINES, { history }).board(null).months;
    expect(lines.map(({ debts, total, change, unknown }) => [debts, total, change, unknown])).toEqual([
      ["1", "900,00", null, 0],
      ["2", "2\u00a0500,00", "+1\u00a0600,00", 0],
      ["2", "3\u00a0000,00", "+500,00", 1],
    ]);
    expect(chart.bars.map(({ share }) => share)).toEqual([0.3, 2500 / 3000, 1]);
  });

  test("is told of a part by its debts, gone ones too", () => {
    const { months } = board(LINES, { history }).board({ kind: "responsible", name: "Иванова" });
    expect(months.lines.map(({ total }) => total)).toEqual(["0,00", "1\u00a0500,00", "2\u00a0000,00"]);
  });

  test("is «н/д» where no sum was known, never zero", () => {
    const unknown = new Map([
      [isoDay("2026-09-01"), new Map([["0", kopecks(null)]])],
      [isoDay("2026-10-01"), new Map([["0", kopecks(1)]])],
    ]);
    const { lines, chart } = board(LINES, { history: unknown }).board(null).months;
    expect(lines.map(({ total, change }) => [total, change])).toEqual([
      ["н/д", null],
      ["0,01", "н/д"],
    ]);
    expect(chart.bars[0]).toMatchObject({ thousands: "н/д", share: null });
  });
});

test("a figure that another register no longer has shows no debts, and one that has moved is found by its name", () => {
  const figure = { part: null, table: "debtors", line: 1, name: "ООО «Ромашка»" } as const;
  const name = (entry: RegisterEntry): string | null => entry.debt.debtorName;
  expect(board(LINES).debtsOf(figure).map(name)).toEqual(["ООО «Ромашка»"]);
  expect(board(LINES.slice(0, 1)).debtsOf(figure).map(name)).toEqual(["ООО «Ромашка»"]);
  expect(board(LINES.slice(1)).debtsOf(figure)).toEqual([]);
});
