import type { CellLook, CellNote } from "../domain/cellTouch";
import type { Day } from "../domain/day";
import type { CellRange } from "../domain/grid";
import type { Money } from "../domain/money";

/** The kind of the sheet whose table formulas query: ports tell it by this. */
export const REGISTER_KIND = "register";
/** The wished name of that table; formulas take the actual one from their {@link FormulaContext}. */
export const REGISTER_TABLE = "Register";

/**
 * The abstract sheet: what the add-in wants to stand in a worksheet, told neither Excel nor a file.
 * Both ports write the same models. Rows and columns count from 0.
 */
export interface SheetModel {
  /** The add-in's own mark of the sheet (`_rd_<kind>` at A1): letters, digits, `_`, `.`; unique in a workbook. */
  readonly kind: string;
  /** The wished name; the port makes it unique among the workbook's sheets (≤ 31 characters). */
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Single cells outside the blocks: titles, headings, form cells. */
  readonly cells: readonly PlacedCell[];
  /** Long runs of rows, one type and style for each column. */
  readonly blocks: readonly Block[];
  /** At most one Excel table; its body is the block of the same name, its header row stands right above that block. */
  readonly table: TableModel | null;
  readonly merges: readonly CellRange[];
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly RowModel[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintSetup | null;
  readonly charts: readonly ChartModel[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly dataValidations: readonly DataValidation[];
  readonly tabColor: string | null;
  /** Whether grid lines show on the screen. */
  readonly gridLines: boolean;
  readonly zoom: number | null;
  /** Comments that people have put onto cells of the sheet before it was made anew. */
  readonly notes?: readonly PlacedNote[];
  /** Looks that people have given single cells, over those that the cells have here. */
  readonly looks?: readonly PlacedLook[];
}

/** A comment on a cell. */
export interface PlacedNote extends CellNote {
  readonly row: number;
  readonly column: number;
}

/** What a person has changed of a cell's look. */
export interface PlacedLook {
  readonly row: number;
  readonly column: number;
  readonly look: CellLook;
}

/** A value to write. Text is always written as text, whatever it begins with. */
export type ModelValue = string | number | Money | boolean | null;

/** What a formula needs to know of the workbook it is written into. */
export interface FormulaContext {
  /** The register table's actual name there («Register», or with a suffix if that is taken). */
  readonly register: string;
  /** The actual name of one of our own sheets, quoted for a formula («'Прил. 1 – 012'»), by its `kind`. */
  sheet(kind: string): string;
  /** The serial number of a day in that workbook's date system. */
  serial(day: Day): number;
}

/** A formula in Excel's English, without the leading `=`, and the engine's value, written as its cached result. */
export interface ModelFormula {
  readonly text: (context: FormulaContext) => string;
}

/** How the value of a cell is to be understood: a `date` value is a Day. */
export type CellType = "text" | "number" | "date" | "logical";

/** One cell. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly type: CellType;
  readonly value: ModelValue;
  readonly formula?: ModelFormula;
  /** A formula that a person typed, English and without `=`, of which only Excel knows the result: the value is `null`. */
  readonly typed?: string;
  readonly style: CellStyle;
}

/** A column of a block: one type and style for all its rows. */
export interface BlockColumn {
  readonly type: CellType;
  readonly style: CellStyle;
  /** The value in row `index` of the block, 0-based; called once for each row when the sheet is written. */
  readonly value: (index: number) => ModelValue;
  /**
   * A formula that a person typed, English and without `=`, whose result only Excel knows: in its rows `value` gives nothing.
   * Absent where the column has none; `null` in a row without one.
   */
  readonly formula?: (index: number) => string | null;
  /** Set where nobody is to see the column: then blank cells need no look, which a file spells out for each. */
  readonly unseen?: true;
}

/** Rows of one shape, from `top`/`left` down. Values are asked for when they are written, so nothing is held twice. */
export interface Block {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columns: readonly BlockColumn[];
  /**
   * The height in points that row `index` wants for its wrapped texts; Excel's own height if absent. Programs fit
   * rows when they are edited, not when a file is opened, so that a file without heights may show cut texts.
   */
  readonly rowHeight?: (index: number) => number;
}

/** An Excel table over a block: named, with filter buttons, banded. */
export interface TableModel {
  /** The wished name; the port adds a suffix if the workbook has that name already. */
  readonly name: string;
  readonly block: string;
  /** The headings, unique, without `[ ] # ' @` and line breaks; a heading cell is written for each. */
  readonly headers: readonly string[];
  readonly headerStyle: CellStyle;
  /** Excel's built-in table style, such as `TableStyleLight1`. */
  readonly style: string;
}

/** Width in characters of the default font. */
export interface ColumnModel {
  readonly column: number;
  readonly width: number;
  readonly hidden?: boolean;
  /** Whether the column belongs to a group that the user folds and unfolds with one click; a hidden one is folded. */
  readonly grouped?: boolean;
}

/** Height in points, or `null` to let Excel fit it. */
export interface RowModel {
  readonly row: number;
  readonly height: number | null;
}

/** The look of a cell. Equal styles should be one object: ports intern them by identity, then by content. */
export interface CellStyle {
  /** Excel's number format code; `General` if absent. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  /** `RRGGBB`. */
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "general";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly textRotation?: number;
  /** Thin lines on the named sides; a form's cells have all four. */
  readonly border?: "none" | "all" | "bottom" | "top";
  readonly borderColor?: string;
}

/** A rule that colours a range by a formula (English, relative to the range's first cell, without `=`). */
export interface ConditionalFormat {
  readonly range: CellRange;
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  /** Rules of one sheet are tried in order; later ones do not apply once this one does. */
  readonly stopIfTrue: boolean;
}

/** Page set-up: A4 unless it says A3. */
export interface PrintSetup {
  readonly paper?: "A3";
  readonly landscape: boolean;
  /** Pages wide and high; `null` height: as many as it takes. */
  readonly fitWidth: number;
  readonly fitHeight: number | null;
  /** First and last row repeated on each page. */
  readonly titleRows: readonly [number, number] | null;
  /** First and last column repeated on each page; none if absent. */
  readonly titleColumns?: readonly [number, number];
  /** Rows before which a new page begins, ascending; elsewhere pages end where they are full. */
  readonly breaks?: readonly number[];
  readonly area: CellRange | null;
  /** Whether it stands in the middle of the page's width. */
  readonly centered?: true;
  /** Excel's header/footer code, such as `&P из &N`. */
  readonly footer: string | null;
  /** Inches. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** A chart over cells of the same sheet. */
export interface ChartModel {
  readonly type: "bar" | "column" | "pie" | "doughnut";
  readonly title: string;
  readonly categories: CellRange;
  readonly values: CellRange;
  readonly seriesName: string;
  /** The cells that the chart covers. */
  readonly anchor: CellRange;
  /** `RRGGBB`, one for each point, or one for all. */
  readonly colors: readonly string[];
}

/** A link to a cell of the workbook. */
export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  /** The `kind` of the sheet model it leads to. */
  readonly kind: string;
  readonly address: string;
}

/** A list to choose from. */
export interface DataValidation {
  readonly range: CellRange;
  readonly choices: readonly string[];
}
