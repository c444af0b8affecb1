import fc from "fast-check";
import { pastedTable } from "../../../src/web/grid/clipboard";
import { cleared, filledDown, MOST_CELLS, pasted, type PutSheet } from "../../../src/web/grid/manyCells";
import { selectionTotals } from "../../../src/web/grid/selectionTotals";
import { WORDS } from "../../../src/web/grid/gridWords";

/** A sheet of texts, of which some rows are not seen. */
function sheetOf(rows: readonly (readonly string[])[], hidden: readonly number[] = []): PutSheet {
  return {
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    isSeen: (row) => !hidden.includes(row),
    isCovered: () => false,
    text: (row, column) => rows[row]?.[column] ?? "",
  };
}

const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe("What is on the clipboard", () => {
  it.each([
    ["5", [["5"]]],
    ["5\r\n", [["5"]]],
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "1\t\n\t4",
      [
        ["1", ""],
        ["", "4"],
      ],
    ],
    ['"две\nстроки"\tв кавычках ""\n', [["две\nстроки", 'в кавычках ""']]],
    ['"ООО ""Клён"""\t1', [['ООО "Клён"', "1"]]],
    ['"Клён" и Ко\t1', [['"Клён" и Ко', "1"]]],
  ])("%j is rows and cells", (text, table) => {
    expect(pastedTable(text)).toEqual(table);
  });

  it("comes back as it was, whatever cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("а", '"', "\t", "\n", " ", "1") });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = rows.map((cells) =>
          cells.map((text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t"),
        );
        expect(pastedTable(`${quoted.join("\r\n")}\r\n`)).toEqual(rows);
      }),
    );
  });
});

describe("Many cells at once", () => {
  const sheet = sheetOf(
    [
      ["а", "1"],
      ["б", ""],
      ["в", "3"],
      ["г", "4"],
    ],
    [1],
  );

  it("take one copied value each, but for rows that are not seen", () => {
    expect(pasted("7\n", range(0, 1, 2), sheet)).toEqual([
      { row: 0, column: 1, text: "7" },
      { row: 2, column: 1, text: "7" },
    ]);
  });

  it("take a copied table from the first one on, past rows that are not seen", () => {
    expect(
      pasted(
        "7\n\n9",
        range(0, 1),
        sheetOf(
          [[""], [""], [""], [""]].map(() => ["", ""]),
          [1],
        ),
      ),
    ).toEqual([
      { row: 0, column: 1, text: "7" },
      { row: 2, column: 1, text: null },
      { row: 3, column: 1, text: "9" },
    ]);
  });

  it("take no table that does not fit below or beside", () => {
    expect(pasted("1\n2\n3\n4", range(0, 0), sheet)).toBe(WORDS.noRoom);
    expect(pasted("1\t2", range(0, 1), sheet)).toBe(WORDS.noRoom);
  });

  it("take no table over merged cells", () => {
    const merged = { ...sheet, isCovered: (row: number) => row === 2 };
    expect(pasted("1\n2", range(0, 0), merged)).toBe(WORDS.merged);
  });

  it("are emptied where they hold something and are seen", () => {
    expect(cleared(range(0, 1, 3, Infinity), sheet)).toEqual(
      [0, 2, 3].map((row) => ({ row, column: 1, text: null })),
    );
  });

  it("are filled down from the first, or a single row from the one above", () => {
    const filled = [2, 3].map((row) => ({ row, column: 1, text: "1" }));
    expect(filledDown(range(0, 1, 3), sheet)).toEqual(filled);
    expect(filledDown(range(2, 1), sheet)).toEqual(filled.slice(0, 1));
    expect(filledDown(range(0, 1), sheet)).toEqual([]);
  });

  it("are refused where they are more than can be taken back", () => {
    const long = sheetOf(Array.from({ length: MOST_CELLS + 2 }, () => ["х"]));
    expect(cleared(range(0, 0, MOST_CELLS - 1), long)).toHaveLength(MOST_CELLS);
    expect(cleared(range(0, 0, MOST_CELLS), long)).toBe(WORDS.tooMany(MOST_CELLS));
  });
});

describe("What several selected cells come to", () => {
  it.each([
    [[1.1, 2.2, "other", null], "Среднее: 1,65   Количество: 3   Сумма: 3,30"],
    [[0.1, 0.2, 1_000_000], "Среднее: 333\u00a0333,43   Количество: 3   Сумма: 1\u00a0000\u00a0000,30"],
    [[1, 2], "Среднее: 1,50   Количество: 2   Сумма: 3"],
    [["other", "other"], "Количество: 2"],
    [[5, null], ""],
    [[], ""],
  ] as const)("%j: %s", (cells, text) => {
    expect(selectionTotals(cells)).toBe(text);
  });
});
