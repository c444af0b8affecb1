import type { Block, CellStyle, PlacedCell, SheetModel } from "../../sheet/model";
import type { WorkbookChange } from "../ports";
import {
  filledFormula,
  ROWS_A_MESSAGE,
  type PackedBlock,
  type PackedCell,
  type PackedChange,
  type PackedRows,
  type PackedSheet,
  type PackedValue,
} from "./packedMessage";

/** A change that is arriving from another thread. */
export class ChangeUnpacker {
  readonly #cells: PlacedCell[][];
  readonly #rows: PackedRows[][][];

  constructor(private readonly packed: PackedChange) {
    this.#cells = packed.sheets.map(() => []);
    this.#rows = packed.sheets.map(({ blocks }) => blocks.map(() => []));
  }

  addCells(sheet: number, cells: readonly PackedCell[]): void {
    for (const [row, column, type, value, style, formula, typed] of cells)
      this.#cells[sheet]?.push({
        row,
        column,
        type,
        value,
        style: this.#style(style),
        ...(formula !== null && { formula: { text: (context) => filledFormula(formula, context) } }),
        ...(typed !== null && { typed }),
      });
  }

  addRows(sheet: number, block: number, rows: PackedRows): void {
    this.#rows[sheet]?.[block]?.push(rows);
  }

  /** The change, once everything has arrived. */
  change(): WorkbookChange {
    const { sheets, remove, settings } = this.packed;
    return { write: sheets.map((sheet, index) => this.#model(sheet, index)), remove, settings };
  }

  #model(sheet: PackedSheet, index: number): SheetModel {
    const rows = this.#rows[index] ?? [];
    return {
      ...sheet,
      cells: this.#cells[index] ?? [],
      blocks: sheet.blocks.map((block, at) => this.#block(block, rows[at] ?? [])),
    };
  }

  #block({ columns, fitted, ...block }: PackedBlock, rows: readonly PackedRows[]): Block {
    const rowsOf = (index: number): PackedRows | undefined => rows[Math.floor(index / ROWS_A_MESSAGE)];
    const value = (column: number, index: number): PackedValue =>
      rowsOf(index)?.values[column]?.[index % ROWS_A_MESSAGE] ?? null;
    const formula = (column: number, index: number): string | null =>
      rowsOf(index)?.formulas.get(column)?.[index % ROWS_A_MESSAGE] ?? null;
    return {
      ...block,
      columns: columns.map(({ type, style, calculated }, column) => ({
        type,
        style: this.#style(style),
        value: (index) => value(column, index),
        ...(calculated && { formula: (index) => formula(column, index) }),
      })),
      // Excel auto-fits the rows itself, and does not ask for heights.
      ...(fitted && { rowHeight: () => 0 }),
    };
  }

  #style(index: number): CellStyle {
    return this.packed.styles[index] ?? {};
  }
}
