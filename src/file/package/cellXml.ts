import type { CellStyle, CellType, FormulaContext, ModelFormula, ModelValue } from "../../sheet/model";
import { asWritten, cutToCell, numberText } from "../../sheet/writing/writtenValues";
import type { Stylesheet } from "./stylesheet";
import { checkColumns, type RegisterTable } from "./tableNames";
import { escapeCellText, escapeText } from "./escapeXml";
import { requireFittingFormula } from "../../sheet/writing/formula";

/** What all sheets written into one workbook share. */
export interface WriteContext {
  readonly styles: Stylesheet;
  readonly date1904: boolean;
  readonly formulas: FormulaContext;
  /** The table that formulas may name; `null` if the workbook has none. */
  readonly register: RegisterTable | null;
  /** Write the values of formulas instead of the formulas. */
  readonly valuesOnly: boolean;
}

/** Beginnings that would make Excel take an edited text for a formula. */
const FORMULA_BEGINNING = /^[=+\-@]/;

/** One cell as `<c>`; `address` is like `B7`. Throws on a number that is not finite. */
export function cellXml(
  address: string,
  cell: {
    readonly type: CellType;
    readonly value: ModelValue;
    readonly style: CellStyle;
    readonly formula?: ModelFormula;
    readonly typed?: string;
  },
  context: WriteContext,
): string {
  if (cell.typed !== undefined) return ownFormulaXml(address, cell.typed, context.styles.cell(cell.style));
  const value = asWritten(cell.value, cell.type, context.date1904);
  if (cell.formula && !context.valuesOnly) {
    const text = cell.formula.text(context.formulas);
    checkColumns(text, context.register);
    return formulaXml(address, text, value, context.styles.cell(cell.style));
  }
  return valueXml(address, value, cell.style, context.styles);
}

/** A value without formula. Text is an inline string: the accountant's shared strings stay untouched. */
export function valueXml(address: string, value: ModelValue, style: CellStyle, styles: Stylesheet): string {
  if (typeof value === "string") {
    const s = styleAttribute(styles.cell(style, looksLikeFormula(value)));
    return `<c r="${address}"${s} t="inlineStr"><is>${textElement(value)}</is></c>`;
  }
  const s = styleAttribute(styles.cell(style));
  if (value === null) return s === "" ? "" : `<c r="${address}"${s}/>`;
  if (typeof value === "boolean") return `<c r="${address}"${s} t="b"><v>${value ? "1" : "0"}</v></c>`;
  return `<c r="${address}"${s}><v>${numberText(value)}</v></c>`;
}

/** Whether a text is written with a quoted style, so that it does not become a formula when it is edited. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_BEGINNING.test(text);
}

/** `<t>` with the text as Excel reads it; spaces at its ends are kept. */
export function textElement(text: string): string {
  const cut = cutToCell(text);
  // XML's own white space; parsers may drop characters up to U+0020.
  const isBlank = (place: number): boolean => cut.charCodeAt(place) <= 0x20;
  const keep = isBlank(0) || isBlank(cut.length - 1) || cut.includes("\n");
  const space = keep ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeCellText(cut)}</t>`;
}

function formulaXml(address: string, formula: string, value: ModelValue, style: number): string {
  requireFittingFormula(formula, address);
  const open = `<c r="${address}"${styleAttribute(style)}`;
  const f = `<f>${escapeText(formula)}</f>`;
  if (typeof value === "boolean") return `${open} t="b">${f}<v>${value ? "1" : "0"}</v></c>`;
  // A formula that shows nothing has an empty text as its result; without one, readers would not see the cell.
  if (value === null || typeof value === "string")
    return `${open} t="str">${f}<v>${escapeCellText(cutToCell(value ?? ""))}</v></c>`;
  return `${open}>${f}<v>${numberText(value)}</v></c>`;
}

/**
 * A formula that a person typed: without a result, which only Excel knows, and marked to be calculated when the file
 * is opened. It stays a formula even where values are requested.
 */
export function ownFormulaXml(address: string, formula: string, style: number): string {
  return `<c r="${address}"${styleAttribute(style)}><f ca="1">${escapeText(formula)}</f></c>`;
}

/** ` s="5"`; nothing for the default style. */
export function styleAttribute(style: number): string {
  return style === 0 ? "" : ` s="${String(style)}"`;
}
