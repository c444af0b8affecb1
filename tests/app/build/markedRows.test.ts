import type { RegisterEntry } from "../../../src/assessment";
import { changedCells, withLines } from "../../../src/app/build/markedRows";
import { money } from "../../../src/domain/money";
import { emptySheet, place } from "../../../src/sheet/layout";
import type { ModelValue, SheetModel } from "../../../src/sheet/model";

/** A sheet with a title and a table of these columns, four rows high. */
function table(columns: readonly (readonly ModelValue[])[], title = "Реестр", top = 2): SheetModel {
  const sheet = emptySheet("register", "Реестр");
  place(sheet, 0, 0, title, {});
  return {
    ...sheet,
    blocks: [
      {
        name: "lines",
        top,
        left: 1,
        rowCount: 4,
        columns: columns.map((values) => ({
          type: "text",
          style: {},
          value: (index) => values[index] ?? null,
        })),
      },
    ],
    table: {
      name: "Реестр",
      block: "lines",
      headers: columns.map((_, index) => `Графа ${String(index + 1)}`),
      headerStyle: {},
      style: "TableStyleLight1",
    },
  };
}

const NAMES = ["Ольха", "Липа", "Рябина", "Калина"];
const before = table([NAMES, [money("1"), money("2"), null, null]]);
const after = table([NAMES, [money("1.00"), money("3"), money("4"), money("5")]]);

it("only the cells that say something new are put, and only of the lines asked for", () => {
  expect(changedCells(before, after, [0, 1, 2])?.cells).toMatchObject([
    { row: 3, column: 2, value: money("3") },
    { row: 4, column: 2, value: money("4") },
  ]);
});

it.each([
  ["a column came", table([NAMES, [], []])],
  ["a text above the table changed", table([NAMES, []], "Реестр на 01.11.2026")],
  ["the table moved", table([NAMES, []], "Реестр", 3)],
  ["the table is gone", emptySheet("register", "Реестр")],
])("the whole sheet is written where %s", (_, other) => {
  expect(changedCells(before, other, [0])).toBeNull();
  expect(changedCells(other, before, [0])).toBeNull();
});

/** Columns that say of each line what `says` has for it. */
const declared = (...says: readonly (readonly string[])[]) =>
  says.map((values, place) => ({
    key: String(place),
    header: `Графа ${String(place + 1)}`,
    type: "text" as const,
    width: [1, 1] as const,
    value: (_entry: RegisterEntry, line: number) => values[line] ?? null,
  }));
const ENTRIES = NAMES.map(() => ({}) as RegisterEntry);
const said = (model: SheetModel | null) =>
  model?.blocks[0]?.columns.map(({ value }) => NAMES.map((_, line) => value(line)));

it("of the sheet only the given lines are made anew", () => {
  const columns = declared(["Дуб", "Клён", "Ясень", "Граб"]);
  expect(said(withLines(table([NAMES]), columns, ENTRIES, [1, 3]))).toEqual([
    ["Ольха", "Клён", "Рябина", "Граб"],
  ]);
});

it("a line that says what the table has no column for needs another table", () => {
  const columns = declared(NAMES, ["", "новое"]);
  expect(withLines(table([NAMES]), columns, ENTRIES, [2])).not.toBeNull();
  expect(withLines(table([NAMES]), columns, ENTRIES, [1])).toBeNull();
  expect(withLines(emptySheet("register", "Реестр"), columns, ENTRIES, [0])).toBeNull();
});
