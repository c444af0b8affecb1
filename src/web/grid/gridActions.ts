import type { CellRange } from "../../domain/grid";
import type { ActiveCell } from "./activeCell";
import type { CellEditor } from "./cellEditor";
import type { MenuAction } from "./contextMenu";
import { copiedCells, exportedRange } from "./copying";
import { FindBar } from "./findBar";
import { findCells, nextFound } from "./find";
import { WORDS } from "./gridWords";
import { cleared, filledDown } from "./manyCells";
import type { Selection } from "./selection";
import type { HeldSheets } from "./sheets";
import type { SheetViews } from "./sheetViews";
import type { Spreadsheet } from "./spreadsheet";
import type { StatusLine } from "./statusLine";
import type { GridListeners, GridRange } from "./types";
import type { Typing } from "./typing";

/** What the actions need from the grid around them. */
export interface GridActionsDeps {
  readonly spreadsheet: Spreadsheet;
  readonly sheets: HeldSheets;
  readonly selecting: Selection;
  readonly cell: ActiveCell;
  readonly status: StatusLine;
  readonly views: SheetViews;
  readonly typing: Typing;
  readonly editor: () => CellEditor;
  readonly listeners: GridListeners;
  /** The selection was moved for the user. */
  onMoved(): void;
}

/** What can be done with the selected cells, by menu and by key: copy, find, filter, sort, type. */
export class GridActions {
  readonly find = new FindBar({
    go: (query, way) => this.goToFound(query, way),
    leave: () => this.deps.editor().root.focus(),
  });

  constructor(private readonly deps: GridActionsDeps) {}

  /** The actions that the menu offers for the selected cells. */
  menu(): readonly (MenuAction | null)[] {
    const { views, typing, selecting, sheets } = this.deps;
    const texts = WORDS.actions;
    const isFixed = typing.refusal() !== null;
    const column = selecting.activeCell()?.column ?? 0;
    const isSorted = sheets.active()?.order.isSorted === true;
    return [
      { text: texts.copy, keys: "Ctrl+C", perform: () => void this.copy() },
      { text: texts.exportXlsx, perform: () => void this.export("xlsx") },
      { text: texts.exportCsv, perform: () => void this.export("csv") },
      null,
      { text: texts.find, keys: "Ctrl+F", perform: () => this.find.open() },
      { text: texts.filterByCell, perform: () => views.filterByCell() },
      { text: texts.showAll, disabled: !views.isFiltered(), perform: () => views.showAll() },
      { text: texts.ascending, perform: () => views.sort({ column, descending: false }) },
      { text: texts.descending, perform: () => views.sort({ column, descending: true }) },
      { text: texts.fileOrder, disabled: !isSorted, perform: () => views.sort(null) },
      null,
      { text: texts.change, keys: "F2", disabled: isFixed, perform: () => void this.deps.editor().begin() },
      { text: texts.fillDown, keys: "Ctrl+D", disabled: isFixed, perform: () => typing.changes(filledDown) },
      { text: texts.clear, keys: "Delete", disabled: isFixed, perform: () => typing.changes(cleared) },
      { text: texts.undo, keys: "Ctrl+Z", perform: () => void typing.steps("back") },
      { text: texts.redo, keys: "Ctrl+Y", perform: () => void typing.steps("again") },
    ];
  }

  /** Puts the selected cells on the clipboard that a key gave access to. */
  copyTo(clipboard: DataTransfer): void {
    const copied = this.copied();
    if (copied === null) return;
    clipboard.setData("text/plain", copied.plain);
    clipboard.setData("text/html", copied.html);
    this.deps.status.say(WORDS.copied(copied.count));
  }

  private async copy(): Promise<void> {
    const copied = this.copied();
    if (copied === null) return;
    const parts = { "text/plain": copied.plain, "text/html": copied.html };
    try {
      const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      this.deps.status.say(WORDS.copied(copied.count));
    } catch {
      this.deps.status.say(WORDS.copyByKey);
    }
  }

  private copied(): { readonly plain: string; readonly html: string; readonly count: number } | null {
    const { sheets, selecting, cell, status } = this.deps;
    const [sheet, range] = [sheets.active(), selecting.range()];
    if (!sheet || !range) return null;
    const copied = copiedCells(range, sheet, cell);
    if (typeof copied !== "string") return copied;
    status.say(copied);
    return null;
  }

  private async export(as: GridRange["as"]): Promise<void> {
    const { sheets, selecting, status, listeners } = this.deps;
    const [sheet, range] = [sheets.active(), selecting.range()];
    if (!sheet || !range) return;
    const wanted = exportedRange(range, sheet, as);
    if (typeof wanted === "string") {
      status.say(wanted);
      return;
    }
    status.say(WORDS.exporting);
    status.say(await listeners.onExport(wanted));
  }

  private goToFound(query: string, way: "next" | "previous"): string {
    const { sheets, selecting, spreadsheet } = this.deps;
    const sheet = sheets.active();
    if (!sheet) return "";
    if (sheet.loader.share < 1) return WORDS.incoming;
    const found = findCells(sheet, spreadsheet, query);
    const from = selecting.activeCell() ?? { row: 0, column: -1 };
    const index = nextFound(found, from, way);
    const place = found[index];
    if (place === undefined) return WORDS.foundNone;
    selecting.select(oneCell(place.row, place.column), sheet);
    this.deps.onMoved();
    return WORDS.foundOf(index + 1, found.length);
  }
}

function oneCell(row: number, column: number): CellRange {
  return { top: row, bottom: row, left: column, right: column };
}
