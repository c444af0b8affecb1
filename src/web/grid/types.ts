import type { PictureRows, SheetPicture } from "../../app/workbookPicture";
import type { CellPlace } from "../../app/ports";
import type { CellValue } from "../../domain/grid";

/** Where a grid gets what it draws from: the workbook in the worker. */
export interface GridSource {
  picture(sheet: string): Promise<SheetPicture>;
  /** Rows `top` … `top + count - 1`, fewer at the sheet's end. */
  rows(sheet: string, top: number, count: number): Promise<PictureRows>;
}

/** A tab of the grid. */
export interface GridTab {
  readonly name: string;
  /** The add-in's mark, `null` for the user's own sheet. */
  readonly kind: string | null;
  /** `RRGGBB`, `null` without one. */
  readonly color: string | null;
}

/** A cell of a sheet, whether the sheet is shown or not; row and column count from 0. */
export interface GridCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A value that the user typed into a cell of an editable sheet: a text, a number, or `null` for an emptied cell. */
export interface GridEdit extends GridCell {
  readonly value: CellValue;
}

/** Whether values were taken: `true`, `false`, or a sentence that says what is wrong with one of them. */
export type EditAnswer = boolean | string;

/** Rows and columns of a sheet that are to become a file of their own, each in the order given; counted from 0. */
export interface GridRange {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly as: "xlsx" | "csv";
}

/** What a grid reports about the user. */
export interface GridListeners {
  readonly onSelect: (place: CellPlace) => void;
  readonly onActivate: (sheet: string) => void;
  /**
   * Values for cells of one sheet. The listener says whether they are accepted; if not, the cells show their previous
   * contents, and the grid says why if it is told.
   */
  readonly onEdit: (edits: readonly GridEdit[]) => Promise<EditAnswer>;
  /** The user wants what is selected as a file; the answer is what to say about it, empty if nothing. */
  readonly onExport: (range: GridRange) => Promise<string>;
}

/** Rows of a sheet that are now different, and how the sheet looks by now. */
export interface SheetPatch {
  readonly picture: SheetPicture;
  readonly rows: readonly PictureRows[];
}

/** The spreadsheet next to the pane. */
export interface Grid {
  /**
   * Shows the workbook's visible sheets as tabs and the active one's cells; sheets are loaded when first shown.
   * Called again after each change of the workbook: sheets named in `changed` are redrawn; scroll position and
   * selection are kept where possible.
   */
  show(tabs: readonly GridTab[], active: string, changed?: readonly string[]): Promise<void>;
  /**
   * Redraws single rows of a sheet; returns `false` without doing anything if the whole sheet must be shown again: its
   * styles have changed, or its rows are still arriving.
   */
  redraw(patch: SheetPatch): Promise<boolean>;
  /** The sheet whose cells are shown. */
  active(): string;
  /** Shows a sheet with these cells selected and scrolled into view. */
  select(place: CellPlace): Promise<void>;
  /** `null` while nothing is selected. */
  selection(): CellPlace | null;
  /** Resolves when all rows of the active sheet are loaded; the first ones are shown long before. */
  loaded(): Promise<void>;
  dispose(): void;
}

/** Creates an empty grid in an element. The module is loaded when a workbook is opened: it is large. */
export type CreateGrid = (
  container: HTMLElement,
  source: GridSource,
  listeners: GridListeners,
) => Promise<Grid>;
