import type { CellLook, CellNote } from "../domain/cellTouch";
import type { Day } from "../domain/day";
import type { CellRange } from "../domain/grid";
import type { Money } from "../domain/money";

/** The kind of the sheet whose table formulas query: ports recognise it by this. */
export const REGISTER_KIND = "register";
/** The preferred name of that table; formulas take the actual one from their {@link FormulaContext}. */
export const REGISTER_TABLE = "Register";

/**
 * The abstract sheet: what the add-in wants in a worksheet, in terms of neither Excel nor a file. Both ports write
 * the same models. Rows and columns count from 0.
 */
export interface SheetModel {
  /** The add-in's own mark of the sheet (`_rd_<kind>` at A1): letters, digits, `_`, `.`; unique in a workbook. */
  readonly kind: string;
  /** The preferred name; the port makes it unique among the workbook's sheets (≤ 31 characters). */
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Single cells outside the blocks: titles, headings, form cells. */
  readonly cells: readonly PlacedCell[];
  /** Long runs of rows, with one type and style per column. */
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
  /** Comments that people added to cells of the sheet before it was rebuilt. */
  readonly notes?: readonly PlacedNote[];
  /** Formatting that people gave single cells, applied over what the cells have here. */
  readonly looks?: readonly PlacedLook[];
}

/** A comment on a cell. */
export interface PlacedNote extends CellNote {
  readonly row: number;
  readonly column: number;
}

/** What a person has changed in a cell's appearance. */
export interface PlacedLook {
  readonly row: number;
  readonly column: number;
  readonly look: CellLook;
}

/** A value to write. Text is always written as text, whatever it begins with. */
export type ModelValue = string | number | Money | boolean | null;

/** What a formula needs to know about the workbook it is written into. */
export interface FormulaContext {
  /** The actual name of the register table there («Register», or with a suffix if that is taken). */
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

/** How to interpret the value of a cell: a `date` value is a Day. */
export type CellType = "text" | "number" | "date" | "logical";

/** One cell. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly type: CellType;
  readonly value: ModelValue;
  readonly formula?: ModelFormula;
  /**
   * A formula that a person typed, in English and without `=`, whose result only Excel knows: the value is `null`.
   */
  readonly typed?: string;
  readonly style: CellStyle;
}

/** A column of a block, with one type and style for all its rows. */
export interface BlockColumn {
  readonly type: CellType;
  readonly style: CellStyle;
  /** The value in row `index` of the block, 0-based; called once for each row when the sheet is written. */
  readonly value: (index: number) => ModelValue;
  /**
   * A formula that a person typed, in English and without `=`, whose result only Excel knows: `value` returns nothing
   * for its rows. Absent where the column has none; `null` in a row without one.
   */
  readonly formula?: (index: number) => string | null;
  /**
   * Set where nobody is meant to see the column: blank cells then need no style, which a file would spell out for
   * each.
   */
  readonly unseen?: true;
}

/**
 * Rows of one shape, starting at `top`/`left`. Values are requested when they are written, so nothing is held twice.
 */
export interface Block {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columns: readonly BlockColumn[];
  /**
   * The height in points that row `index` needs for its wrapped texts; Excel's own height if absent. Programs
   * auto-fit rows when they are edited, not when a file is opened, so a file without heights may show cut-off text.
   */
  readonly rowHeight?: (index: number) => number;
}

/** An Excel table over a block: named, with filter buttons and banded rows. */
export interface TableModel {
  /** The preferred name; the port adds a suffix if the workbook already has that name. */
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
  /**
   * Whether the column belongs to a group that the user folds and unfolds with one click; a hidden one starts folded.
   */
  readonly grouped?: boolean;
}

/** Height in points, or `null` to let Excel fit it. */
export interface RowModel {
  readonly row: number;
  readonly height: number | null;
}

/** The formatting of a cell. Equal styles should be one object: ports intern them by identity, then by content. */
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
  /** Thin lines on the named sides; the cells of a form have all four. */
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

/** Page set-up: A4 unless stated as A3. */
export interface PrintSetup {
  readonly paper?: "A3";
  readonly landscape: boolean;
  /** Pages wide and high; a `null` height means as many as it takes. */
  readonly fitWidth: number;
  readonly fitHeight: number | null;
  /** First and last row repeated on each page. */
  readonly titleRows: readonly [number, number] | null;
  /** First and last column repeated on each page; none if absent. */
  readonly titleColumns?: readonly [number, number];
  /** Rows before which a new page begins, ascending; otherwise pages end where they are full. */
  readonly breaks?: readonly number[];
  readonly area: CellRange | null;
  /** Whether it is centred horizontally on the page. */
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
  /** `RRGGBB`: one per point, or one for all. */
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
