import type { CellPlace, SheetInfo, WorkbookPort, WorkbookView } from "../../src/app/ports";
import { NO_ADDITIONS } from "../../src/domain/cellTouch";
import type { CellValue, SheetGrid } from "../../src/domain/grid";
import { openFileWorkbook, type FileInput, type FileWorkbook } from "../../src/file/fileWorkbook";

/** A workbook in memory with a window that remembers what the pane showed in it. */
export interface PaneWorkbook {
  readonly port: WorkbookPort;
  readonly view: WorkbookView;
  readonly file: FileWorkbook;
  /** Places that were selected, in order. */
  readonly selected: CellPlace[];
  /** Kinds of sheets that were shown, in order. */
  readonly shown: string[];
  /** Copies that were handed out. */
  readonly copies: { readonly bytes: Uint8Array; readonly fileName: string }[];
  /** What the user does beside the pane. */
  userSelects(place: CellPlace): void;
  userChanges(sheet: string): void;
}

/** Opens files as the pane sees a workbook; the first sheet is the active one. */
export async function paneWorkbook(inputs: readonly FileInput[]): Promise<PaneWorkbook> {
  const file = await openFileWorkbook(inputs);
  const added = new Map<string, SheetGrid>();
  const selected: CellPlace[] = [];
  const shown: string[] = [];
  const copies: { bytes: Uint8Array; fileName: string }[] = [];
  const selectionListeners = new Set<(place: CellPlace) => void>();
  const changeListeners = new Set<(sheet: string) => void>();
  const addedInfo = (name: string): SheetInfo => ({
    name,
    source: { file: file.fileName, sheet: name },
    visible: true,
    kind: null,
  });
  const port: WorkbookPort = {
    fileName: file.fileName,
    sheets: async () => [...(await file.sheets()), ...[...added.keys()].map(addedInfo)],
    read: async (sheet, watch) => added.get(sheet) ?? file.read(sheet, watch),
    settings: () => file.settings(),
    additions: (sheet) => file.additions?.(sheet) ?? Promise.resolve(NO_ADDITIONS),
    apply: (change, watch) => file.apply(change, watch),
  };
  const listen = <T>(listeners: Set<T>, listener: T): Promise<() => void> => {
    listeners.add(listener);
    return Promise.resolve(() => listeners.delete(listener));
  };
  const view: WorkbookView = {
    activeSheet: async () => (await file.sheets()).find(({ visible }) => visible)?.name ?? "",
    activate: async (kind) => {
      shown.push(kind);
      return (await file.sheets()).some((sheet) => sheet.kind === kind);
    },
    select: (place) => {
      selected.push(place);
      return Promise.resolve();
    },
    selection: () => Promise.resolve(selected.at(-1) ?? null),
    onSelectionChanged: (listener) => listen(selectionListeners, listener),
    onSheetChanged: (listener) => listen(changeListeners, listener),
    addSheet: (name, rows) => {
      added.set(name, gridOfRows(name, rows));
      return Promise.resolve(name);
    },
    openCopy: (bytes, fileName) => {
      copies.push({ bytes, fileName });
      return Promise.resolve();
    },
    handOut: (bytes, fileName) => {
      copies.push({ bytes, fileName });
      return Promise.resolve();
    },
  };
  return {
    port,
    view,
    file,
    selected,
    shown,
    copies,
    userSelects: (place) => {
      for (const listener of selectionListeners) listener(place);
    },
    userChanges: (sheet) => {
      for (const listener of changeListeners) listener(sheet);
    },
  };
}

function gridOfRows(name: string, rows: readonly (readonly CellValue[])[]): SheetGrid {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    name,
    used: { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 },
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
