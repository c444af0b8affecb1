import type { WorkbookPort } from "../../src/app/ports";
import { FIELDS } from "../../src/domain/fields";
import type { CellValue, SheetGrid } from "../../src/domain/grid";
import { namedGrid } from "../../src/domain/namedGrid";

/** What the user typed: which line (by a text anywhere in it), which column (by its heading), what. */
export interface Edit {
  readonly line: string;
  readonly header: string;
  readonly value: CellValue;
}

/** The workbook as it is after the user has typed into cells of one of its sheets. */
export function editedPort<P extends WorkbookPort>(port: P, sheet: string, edits: readonly Edit[]): P {
  const read: WorkbookPort["read"] = async (name, watch) => {
    const grid = await port.read(name, watch);
    return name === sheet ? editedGrid(grid, edits) : grid;
  };
  return new Proxy(port, {
    get(target, key) {
      if (key === "read") return read;
      const value = Reflect.get(target, key) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function editedGrid(grid: SheetGrid, edits: readonly Edit[]): SheetGrid {
  const typed = new Map<string, CellValue>();
  for (const { line, header, value } of edits) {
    const [top] = find(grid, (cell) => cell === FIELDS.debtorName.header);
    const [, column] = find(grid, (cell, row) => row === top && cell === header);
    const [row] = find(grid, (cell, at) => at > top && typeof cell === "string" && cell.includes(line));
    typed.set(`${row},${column}`, value);
  }
  const value = (row: number, column: number): CellValue => {
    const key = `${row},${column}`;
    return typed.has(key) ? (typed.get(key) ?? null) : grid.value(row, column);
  };
  return { ...namedGrid(grid, `${grid.name} `), name: grid.name, value };
}

function find(grid: SheetGrid, test: (cell: CellValue, row: number) => boolean): [number, number] {
  const used = grid.used ?? { top: 0, left: 0, bottom: -1, right: -1 };
  for (let row = used.top; row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++)
      if (test(grid.value(row, column), row)) return [row, column];
  throw new Error("No such cell");
}
