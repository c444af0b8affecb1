import fc from "fast-check";
import { isoDay, toSerial } from "../../../src/domain/day";
import { FIELD_KEYS } from "../../../src/domain/fields";
import { cellOfAddress, type CellValue, type SheetGrid } from "../../../src/domain/grid";
import { money } from "../../../src/domain/money";
import { formatSourceMark, sourceMark } from "../../../src/domain/sourceMark";
import { sourceMarkColumn, type RegisterColumn } from "../../../src/register/table/registerColumns";
import { readRegisterSheet } from "../../../src/register/table/readBack";
import { registerSheet } from "../../../src/register/table/registerSheet";
import { asGrid } from "../../sheet/cells";
import { gridOf } from "../../intake/gridOf";
import { anEntry, anyEntry, aView } from "./entries";

/** The cells of a grid, row by row, as a person sees them; for tests that move or edit them. */
function cellsOf(grid: SheetGrid): CellValue[][] {
  const { bottom = -1, right = -1 } = grid.used ?? {};
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (__, column) => grid.value(row, column)),
  );
}

/** The register of two debts as cells, and where its headings stand. */
function sheetCells(extra: readonly RegisterColumn[] = []) {
  const entries = [
    anEntry({ debtorName: "ООО «Ромашка»", inn: "7701234567" }, 7),
    anEntry({ debtorName: "ИП Иванов И. И.", claimDate: isoDay("2026-03-01") }, 8),
  ];
  const cells = cellsOf(asGrid(registerSheet(aView(entries), extra)));
  const headerRow = cells.findIndex((row) => row.includes("Этап"));
  const columnOf = (header: string): number => cells[headerRow]?.indexOf(header) ?? -1;
  return { cells, headerRow, columnOf };
}

const read = (cells: CellValue[][]) => {
  const register = readRegisterSheet(gridOf(cells), { file: "реестр.xlsx" });
  if (register === null) throw new Error("No register was found");
  return register;
};

describe("a register read back", () => {
  it("gives every fact, source, state and mark that was written", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 8 }), fc.boolean(), (entries, date1904) => {
        const marks = entries.map(({ debt }, index) =>
          sourceMark(() => `ключ ${String(index)}`, index + 1, debt),
        );
        const model = registerSheet(aView(entries), [sourceMarkColumn((_, index) => marks[index] ?? null)]);
        const register = readRegisterSheet(asGrid(model, date1904));
        expect(register?.problems).toEqual([]);
        expect(register?.asOf).toBe(isoDay("2026-10-01"));
        expect(register?.lines.map(({ mark }) => mark && formatSourceMark(mark))).toEqual(
          marks.map((mark) => formatSourceMark(mark)),
        );
        register?.lines.forEach(({ debt, presence }, index) => {
          const entry = entries[index];
          expect(presence).toBe(entry?.presence);
          expect(debt.source).toEqual(entry?.debt.source);
          for (const key of FIELD_KEYS) expect(String(debt[key])).toBe(String(entry?.debt[key]));
        });
      }),
      { numRuns: 50 },
    );
  });

  it("knows the lines that were gone", () => {
    const model = registerSheet(aView([anEntry(), anEntry({}, 8, "gone")]));
    expect(readRegisterSheet(asGrid(model))?.lines.map(({ presence }) => presence)).toEqual([
      "present",
      "gone",
    ]);
  });

  it("is found wherever the table has moved, in whatever order its lines and columns stand", () => {
    const { cells, headerRow } = sheetCells();
    const moved = [
      ["заметка бухгалтера"],
      ...cells.slice(0, headerRow + 1),
      ...cells.slice(headerRow + 1).reverse(),
    ].map((row) => [null, ...[...row].reverse()]);
    expect(read(moved).lines.map(({ debt }) => [debt.debtorName, debt.inn, debt.source.row])).toEqual([
      ["ИП Иванов И. И.", null, 8],
      ["ООО «Ромашка»", "7701234567", 7],
    ]);
  });

  it("holds what the user has typed over and added", () => {
    const { cells, headerRow, columnOf } = sheetCells();
    const line = cells[headerRow + 1] ?? [];
    line[columnOf("Претензия направлена")] = toSerial(isoDay("2026-09-15"));
    line[columnOf("Основной долг, руб.")] = 1234.56;
    cells[headerRow]?.push("Комментарий начальника", "Примечание");
    line.push("позвонить", "обещал оплатить");
    const register = read(cells);
    const [debt] = register.lines.map((one) => one.debt);
    expect(debt?.claimDate).toBe(isoDay("2026-09-15"));
    expect(debt?.amount?.toFixed(2)).toBe("1234.56");
    expect(debt?.note).toBe("обещал оплатить");
    expect(register.others).toEqual([
      { header: "Комментарий начальника", numberFormat: null, values: ["позвонить", null] },
    ]);
  });

  it("takes a line typed below for a debt that has no other source", () => {
    const { cells, columnOf, headerRow } = sheetCells();
    const line: CellValue[] = [];
    line[columnOf("Должник")] = "АО «Новый»";
    line[columnOf("Основной долг, руб.")] = 5;
    const added = [...line].map((value) => value ?? null);
    const [, , last] = read([...cells, added]).lines;
    expect(last).toMatchObject({ mark: null, presence: "present", row: headerRow + 4 });
    expect(last?.debt.source).toEqual({ file: "", sheet: "Лист1", row: headerRow + 4 });
    expect(last?.debt.amount?.eq(money(5))).toBe(true);
  });

  it("passes over Excel's total row and blank rows", () => {
    const { cells } = sheetCells();
    expect(read([...cells, [], ["Итог", null, 5], [null]]).lines).toHaveLength(2);
  });

  it("carries on a note under the table, and tells of one between two lines", () => {
    const { cells } = sheetCells();
    const under = read([...cells, ["Проверила Иванова"]]);
    expect(under.lines).toHaveLength(2);
    expect(under.problems).toEqual([]);
    expect([...under.around.below]).toEqual([[1, [expect.objectContaining({ value: "Проверила Иванова" })]]]);

    const last = cells.at(-1) ?? [];
    const between = read([...cells.slice(0, -1), ["Проверила Иванова"], last]);
    expect(between.lines).toHaveLength(2);
    expect(between.problems).toMatchObject([
      { severity: "warning", code: "register-stray-row", cell: `A${String(cells.length)}` },
    ]);
  });

  it("tells of a cell that nobody can read, and leaves its fact unknown", () => {
    const { cells, headerRow, columnOf } = sheetCells();
    const line = cells[headerRow + 1] ?? [];
    line[columnOf("Претензия направлена")] = "на днях";
    const register = read(cells);
    expect(register.lines[0]?.debt.claimDate).toBeNull();
    expect(register.problems.map(({ code, message }) => [code, message])).toEqual([
      [
        "register-unreadable",
        "В столбце «Претензия направлена» реестра не удалось прочитать «на днях»: значение не учтено. Исправьте ячейку и обновите реестр.",
      ],
    ]);
  });

  it("asks the caller's reader for what a person typed, with the cell's format", () => {
    const { cells, headerRow, columnOf } = sheetCells();
    (cells[headerRow + 1] ?? [])[columnOf("Претензия направлена")] = "15.09.26";
    const typed = jest.fn(() => ({ value: isoDay("2026-09-15"), findings: [] }));
    const register = readRegisterSheet(gridOf(cells), { typed });
    expect(typed).toHaveBeenCalledTimes(1);
    expect(typed).toHaveBeenCalledWith("claimDate", "15.09.26", { date1904: false, numberFormat: null });
    expect(register?.lines[0]?.debt.claimDate).toBe(isoDay("2026-09-15"));
  });

  it("takes the end of the period for the origin of a line without dates, with a warning at its cell", () => {
    const entry = anEntry({ dueDate: null, periodTo: isoDay("2026-03-31") });
    const grid = asGrid(registerSheet(aView([entry, anEntry({ periodTo: isoDay("2026-06-30") })])));
    const register = readRegisterSheet(grid);
    expect(register?.lines.map(({ debt }) => debt.originDate)).toEqual([isoDay("2026-03-31"), null]);
    expect(register?.problems).toMatchObject([{ severity: "warning", code: "origin-of-period" }]);
    const place = cellOfAddress(register?.problems[0]?.cell ?? "");
    expect(grid.value(place?.row ?? -1, place?.column ?? -1)).toBe(toSerial(isoDay("2026-03-31")));
  });

  it("reads the first of two columns of one name, and says so", () => {
    const { cells, headerRow } = sheetCells();
    cells[headerRow]?.push("Срок уплаты");
    expect(read(cells).problems.map(({ code }) => code)).toEqual(["register-duplicate-column"]);
  });
});

describe("a sheet that is no register", () => {
  it.each<[string, CellValue[][]]>([
    ["an empty sheet", []],
    [
      "the accountant's own sheet",
      [
        ["Должник", "ИНН", "Основной долг, руб.", "Срок"],
        ["ООО", "1", 1, 46000],
      ],
    ],
  ])("is not read: %s", (_, cells) => {
    expect(readRegisterSheet(gridOf(cells))).toBeNull();
  });
});
