import type { SheetInfo, WorkbookChange, WorkbookPort, WorkbookSettings } from "../../src/app/ports";
import type { CellValue, SheetGrid } from "../../src/domain/grid";

/** A sheet of a workbook for tests: rows of values, and what the workbook says of it. */
export interface FakeSheet extends Partial<SheetInfo> {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** A workbook in memory that remembers what it was asked to write. */
export interface FakePort extends WorkbookPort {
  readonly changes: readonly WorkbookChange[];
  /** Names of the sheets that were read, in order. */
  readonly reads: readonly string[];
}

/** Makes a workbook of these sheets. */
export function fakePort(sheets: readonly FakeSheet[], settings: WorkbookSettings = {}): FakePort {
  const changes: WorkbookChange[] = [];
  const reads: string[] = [];
  return {
    fileName: "книга.xlsx",
    changes,
    reads,
    sheets: () =>
      Promise.resolve(
        sheets.map(({ name, source, visible, kind }) => ({
          name,
          source: source ?? { file: "книга.xlsx", sheet: name },
          visible: visible ?? true,
          kind: kind ?? null,
        })),
      ),
    read: (name) => {
      reads.push(name);
      return Promise.resolve(gridOfRows(name, sheets.find((sheet) => sheet.name === name)?.rows ?? []));
    },
    settings: () => Promise.resolve(settings),
    apply: (change) => {
      changes.push(change);
      return Promise.resolve({ sheetNames: new Map(change.write.map(({ kind, name }) => [kind, name])) });
    },
  };
}

function gridOfRows(name: string, rows: FakeSheet["rows"]): SheetGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const used = rows.length === 0 ? null : { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
  return {
    name,
    used,
    date1904: false,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    value: (row, column) => rows[row]?.[column] ?? null,
    numberFormat: () => null,
    isFormula: () => false,
    outlineLevel: () => 0,
    indent: () => 0,
  };
}
