import { COLUMNS, intersection, isEntireColumn, isEntireRow, ROWS, type Box } from "./area";
import { DEFAULT_STYLE, type Style } from "./style";

/** What a cell holds; an error such as `#N/A` is told from text by {@link CellContent.error}. */
export type Content = string | number | boolean;

/** A cell's contents. */
export interface CellContent {
  readonly value: Content;
  /** In Excel's English, with its `=`; `null` for a constant. */
  readonly formula: string | null;
  /** Whether `value` is the text of an error. */
  readonly error?: boolean;
}

interface Row {
  readonly values: (Content | undefined)[];
  formulas: (string | undefined)[] | null;
  styles: (Style | undefined)[] | null;
  errors: Set<number> | null;
}

/** The cells of a sheet, row by row; only what is filled or formatted takes room. */
export class Cells {
  private readonly rows = new Map<number, Row>();
  private readonly rowStyles = new Map<number, Style>();
  private readonly columnStyles = new Map<number, Style>();

  /** The value of a cell; `""` where there is nothing. */
  value(row: number, column: number): Content {
    return this.rows.get(row)?.values[column] ?? "";
  }

  /** The formula of a cell with its `=`, or `null`. */
  formula(row: number, column: number): string | null {
    return this.rows.get(row)?.formulas?.[column] ?? null;
  }

  /** Whether the cell holds an error. */
  isError(row: number, column: number): boolean {
    return this.rows.get(row)?.errors?.has(column) ?? false;
  }

  /** Whether the cell holds neither value nor formula. */
  isEmpty(row: number, column: number): boolean {
    const cells = this.rows.get(row);
    return (
      cells === undefined || (cells.values[column] === undefined && cells.formulas?.[column] === undefined)
    );
  }

  /** Puts contents into a cell; an empty text without a formula empties it. */
  put(row: number, column: number, { value, formula, error }: CellContent): void {
    const empty = value === "" && formula === null;
    const cells = empty ? this.rows.get(row) : this.touch(row);
    if (cells === undefined) return;
    if (empty) {
      if (column in cells.values) cells.values[column] = undefined;
    } else cells.values[column] = value;
    if (formula !== null) (cells.formulas ??= [])[column] = formula;
    else if (cells.formulas?.[column] !== undefined) cells.formulas[column] = undefined;
    if (error) (cells.errors ??= new Set()).add(column);
    else cells.errors?.delete(column);
  }

  /** The look of a cell: its own, else its row's, else its column's. */
  style(row: number, column: number): Style {
    return (
      this.rows.get(row)?.styles?.[column] ??
      this.rowStyles.get(row) ??
      this.columnStyles.get(column) ??
      DEFAULT_STYLE
    );
  }

  /** Changes the looks of all cells of a rectangle; whole rows and columns are kept as such. */
  restyle(box: Box, changeOne: (style: Style) => Style): void {
    const results = new Map<Style, Style>();
    const change = (style: Style): Style => {
      const known = results.get(style) ?? changeOne(style);
      results.set(style, known);
      return known;
    };
    if (isEntireColumn(box)) this.restyleColumns(box, change);
    else if (isEntireRow(box)) this.restyleRows(box, change);
    else
      for (let row = box.top; row <= box.bottom; row++) {
        const styles = (this.touch(row).styles ??= []);
        for (let column = box.left; column <= box.right; column++)
          styles[column] = change(this.style(row, column));
      }
  }

  /** The looks within a rectangle that differ in what is read of them, cut short after two. */
  distinctStyles(box: Box, read: (style: Style) => unknown = (style) => style): Style[] {
    const found = new Map<unknown, Style>();
    for (const [row, column] of this.representatives(box)) {
      const style = this.style(row, column);
      found.set(read(style), style);
      if (found.size > 1) break;
    }
    return [...found.values()];
  }

  /** Visits every cell that holds something, in the order of rows and columns. */
  *filled(box: Box): Generator<readonly [row: number, column: number]> {
    const rows = [...this.rows.keys()].filter((row) => row >= box.top && row <= box.bottom);
    for (const row of rows.sort((a, b) => a - b)) {
      const { values, formulas } = this.rows.get(row) as Row;
      const width = Math.min(box.right + 1, Math.max(values.length, formulas?.length ?? 0));
      for (let column = box.left; column < width; column++)
        if (values[column] !== undefined || formulas?.[column] !== undefined) yield [row, column];
    }
  }

  /** The smallest rectangle around all cells with contents (or, unless `valuesOnly`, looks of their own). */
  used(within: Box, valuesOnly: boolean): Box | null {
    let [top, left, bottom, right] = [ROWS, COLUMNS, -1, -1];
    for (const [row, { values, formulas, styles }] of this.rows) {
      if (row < within.top || row > within.bottom) continue;
      const width = Math.min(
        within.right + 1,
        Math.max(values.length, formulas?.length ?? 0, valuesOnly ? 0 : (styles?.length ?? 0)),
      );
      const counts = (column: number): boolean =>
        values[column] !== undefined ||
        formulas?.[column] !== undefined ||
        (!valuesOnly && (styles?.[column] ?? DEFAULT_STYLE) !== DEFAULT_STYLE);
      let first = within.left;
      while (first < width && !counts(first)) first++;
      if (first >= width) continue;
      let last = width - 1;
      while (!counts(last)) last--;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, first);
      right = Math.max(right, last);
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  private touch(row: number): Row {
    let cells = this.rows.get(row);
    if (cells === undefined) {
      cells = { values: [], formulas: null, styles: null, errors: null };
      this.rows.set(row, cells);
    }
    return cells;
  }

  private restyleColumns(box: Box, change: (style: Style) => Style): void {
    for (let column = box.left; column <= box.right; column++)
      this.columnStyles.set(column, change(this.columnStyles.get(column) ?? DEFAULT_STYLE));
    for (const cells of this.rows.values()) restyleOwn(cells, box, change);
    for (const [row, style] of this.rowStyles)
      for (let column = box.left; column <= box.right; column++) {
        // A cell where a formatted row and a formatted column cross gets a look of its own.
        const styles = (this.touch(row).styles ??= []);
        styles[column] ??= change(style);
      }
  }

  private restyleRows(box: Box, change: (style: Style) => Style): void {
    for (let row = box.top; row <= box.bottom; row++) {
      const cells = this.rows.get(row);
      if (cells !== undefined) restyleOwn(cells, box, change);
      for (const [column, style] of this.columnStyles) {
        const styles = (this.touch(row).styles ??= []);
        styles[column] ??= change(this.rowStyles.get(row) ?? style);
      }
      this.rowStyles.set(row, change(this.rowStyles.get(row) ?? DEFAULT_STYLE));
    }
  }

  /** Cells that between them have every look within a rectangle. */
  private *representatives(box: Box): Generator<readonly [row: number, column: number]> {
    if (!isEntireColumn(box) && !isEntireRow(box)) {
      for (let row = box.top; row <= box.bottom; row++)
        for (let column = box.left; column <= box.right; column++) yield [row, column];
      return;
    }
    // Whole rows and columns: the cells that are formatted themselves, and one that stands for all others.
    const columns = isEntireRow(box)
      ? [...this.columnStyles.keys(), COLUMNS - 1]
      : Array.from({ length: box.right - box.left + 1 }, (_, index) => box.left + index);
    const rows = isEntireColumn(box) ? [ROWS - 1] : [box.top, box.bottom];
    for (const row of rows) for (const column of columns) yield [row, column];
    for (const row of [...this.rows.keys(), ...this.rowStyles.keys()]) {
      if (row < box.top || row > box.bottom) continue;
      const width = this.rows.get(row)?.styles?.length ?? 0;
      for (let column = box.left; column <= Math.min(box.right, Math.max(width, box.left)); column++)
        yield [row, column];
    }
  }

  /** Visits every formula of the sheet and replaces it by what is returned. */
  mapFormulas(map: (formula: string, row: number, column: number) => string): void {
    for (const [row, { formulas }] of this.rows)
      formulas?.forEach((formula, column) => {
        if (formula !== undefined) formulas[column] = map(formula, row, column);
      });
  }

  /** A copy that shares nothing but styles. */
  copy(): Cells {
    const copy = new Cells();
    for (const [row, { values, formulas, styles, errors }] of this.rows)
      copy.rows.set(row, {
        values: [...values],
        formulas: formulas && [...formulas],
        styles: styles && [...styles],
        errors: errors && new Set(errors),
      });
    for (const [row, style] of this.rowStyles) copy.rowStyles.set(row, style);
    for (const [column, style] of this.columnStyles) copy.columnStyles.set(column, style);
    return copy;
  }
}

function restyleOwn(cells: Row, box: Box, change: (style: Style) => Style): void {
  const within = intersection(box, { ...box, right: (cells.styles?.length ?? 0) - 1 });
  if (within === null || cells.styles === null) return;
  for (let column = within.left; column <= within.right; column++) {
    const style = cells.styles[column];
    if (style !== undefined) cells.styles[column] = change(style);
  }
}
