import { cellOfAddress, isCellError, type CellRange, type CellValue } from "../../domain/grid";

/** The value of a cell of the sheet. */
export type ValueAt = (row: number, column: number) => CellValue;

/** A condition of a conditional format, as understood. */
export interface Condition {
  /** Whether it looks at the same columns for every cell of a row, so that one verdict per row is enough. */
  readonly wholeRow: boolean;
  /** Whether it holds for a cell of the range. */
  holds(row: number, column: number, valueAt: ValueAt): boolean;
}

/**
 * Understands the conditions that the add-in's own sheets use: a cell compared (`=`, `<>`), or the beginning of its
 * text (`LEFT`), with a text or a number, and `AND`, `OR`, `NOT` of these. References are relative to the range's
 * first cell, as in Excel. `null` for any other formula: what is not understood colours nothing.
 */
export function conditionOf(formula: string, range: CellRange): Condition | null {
  const tokens = formula.match(TOKENS) ?? [];
  if (tokens.join("") !== formula.replace(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, "")) return null;
  const parser = new Parser(tokens, range);
  const test = parser.expression();
  return test && parser.atEnd ? { wholeRow: !parser.relativeColumns, holds: test } : null;
}

type Test = Condition["holds"];
type Read = (row: number, column: number, valueAt: ValueAt) => CellValue;

const TOKENS = /"(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+|[A-Z]+(?=\()|\d+(?:\.\d+)?|<>|[=(),]/g;

class Parser {
  /** Whether any reference moves with the column of the cell. */
  relativeColumns = false;
  private next = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly range: CellRange,
  ) {}

  get atEnd(): boolean {
    return this.next === this.tokens.length;
  }

  expression(): Test | null {
    const token = this.tokens[this.next] ?? "";
    return /^[A-Z]+$/.test(token) && token !== "LEFT" ? this.call(token) : this.comparison();
  }

  private call(name: string): Test | null {
    this.next++;
    if (!this.take("(")) return null;
    const tests: Test[] = [];
    do {
      const test = this.expression();
      if (!test) return null;
      tests.push(test);
    } while (this.take(","));
    if (!this.take(")")) return null;
    if (name === "AND") return (row, column, at) => tests.every((test) => test(row, column, at));
    if (name === "OR") return (row, column, at) => tests.some((test) => test(row, column, at));
    const [only] = tests;
    if (name !== "NOT" || !only || tests.length > 1) return null;
    return (row, column, at) => !only(row, column, at);
  }

  private comparison(): Test | null {
    const left = this.operand();
    const equal = this.take("=");
    if (!left || (!equal && !this.take("<>"))) return null;
    const right = this.operand();
    if (!right) return null;
    return (row, column, at) => isSame(left(row, column, at), right(row, column, at)) === equal;
  }

  private operand(): Read | null {
    const token = this.tokens[this.next++] ?? "";
    if (token.startsWith('"')) {
      const text = token.slice(1, -1).replaceAll('""', '"');
      return () => text;
    }
    if (/^\d/.test(token)) return () => Number(token);
    if (token === "LEFT") return this.beginning();
    const cell = cellOfAddress(token);
    if (cell === null) return null;
    const { row, column } = cell;
    const fixedColumn = token.startsWith("$");
    const fixedRow = token.includes("$", 1);
    if (!fixedColumn) this.relativeColumns = true;
    const down = fixedRow ? 0 : this.range.top;
    const along = fixedColumn ? 0 : this.range.left;
    return (r, c, at) => at(fixedRow ? row : row + r - down, fixedColumn ? column : column + c - along);
  }

  /** `LEFT(cell,count)`: this many characters of what a cell shows; nothing for an empty one or an error. */
  private beginning(): Read | null {
    if (!this.take("(")) return null;
    const text = this.operand();
    if (!text || !this.take(",")) return null;
    const count = Number(this.tokens[this.next++]);
    if (!Number.isInteger(count) || !this.take(")")) return null;
    return (row, column, at) => {
      const value = text(row, column, at);
      return value === null || isCellError(value) ? "" : String(value).slice(0, count);
    };
  }

  private take(token: string): boolean {
    if (this.tokens[this.next] !== token) return false;
    this.next++;
    return true;
  }
}

/** Equality as in Excel: texts ignoring case, an empty cell equal to an empty text, 0 or FALSE. */
function isSame(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return false;
  if (a === null || b === null) return a === b || isNothing(a ?? b);
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase();
  return a === b;
}

function isNothing(value: CellValue): boolean {
  return value === "" || value === 0 || value === false;
}
