import type { CellStyle } from "../../../src/sheet/model";
import { STYLES } from "../../../src/sheet/sheetStyles";
import type { GridSource } from "../../../src/web/grid/types";

/** An invented register of so many rows and columns, with texts, codes, sums and dates in the register's looks. */
export function largeSource(rowCount: number, columnCount: number): GridSource {
  const looks: CellStyle[] = [{}, STYLES.text, STYLES.code, STYLES.money, STYLES.date, STYLES.header];
  looks.push({ ...STYLES.text, fill: "FFF4CC" });
  return {
    picture: (name) =>
      Promise.resolve({
        name,
        kind: "register",
        rowCount,
        columnCount,
        columns: Array.from({ length: columnCount }, (_, column) => ({ column, width: 16, hidden: false })),
        hiddenRows: [],
        merges: [],
        freeze: { rows: 1, columns: 1 },
        gridLines: false,
        filter: { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 },
        styles: looks,
        editable: true,
      }),
    rows: (_sheet, top, count) => {
      const rows = Array.from({ length: Math.min(count, rowCount - top) }, (_, index) => top + index);
      return Promise.resolve(
        structuredClone({
          top,
          values: rows.map((row) => Array.from({ length: columnCount }, (_, column) => valueOf(row, column))),
          styles: rows.map((row) =>
            Uint16Array.from({ length: columnCount }, (_, column) =>
              row === 0 ? 5 : column % 4 === 0 && row % 3 === 0 ? 6 : (column % 4) + 1,
            ),
          ),
          heights: rows.map((_, index) => [index, index % 5 === 0 ? 24 : 12.75] as const),
        }),
      );
    },
  };
}

function valueOf(row: number, column: number): string | number {
  if (row === 0) return `Столбец ${String(column + 1)}`;
  if (column % 4 === 0) return `Общество с ограниченной ответственностью № ${String(row)}`;
  if (column % 4 === 1) return String(290_200_000_000 + row * 7 + column);
  return column % 4 === 2 ? row * 1.37 + column : 45_000 + (row % 900);
}
