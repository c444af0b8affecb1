import { changedCells } from "../../../src/app/build/markedRows";
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
