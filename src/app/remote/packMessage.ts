import { toSerial } from "../../domain/day";
import { isMoney } from "../../domain/money";
import type { Block, CellStyle, CellType, ModelValue, SheetModel } from "../../sheet/model";
import { asWritten } from "../../sheet/writing/writtenValues";
import type { WorkbookChange } from "../ports";
import {
  CELLS_A_MESSAGE,
  formulaTemplate,
  ROWS_A_MESSAGE,
  type PackedBlock,
  type PackedCell,
  type PackedChange,
  type PackedRows,
  type PackedSheet,
  type PackedValue,
} from "./packedMessage";

/** A change in transit to another thread: what goes first, then the cells and rows, created as they are sent. */
export class ChangePacker {
  readonly #styles = new Map<CellStyle, number>();

  constructor(
    private readonly change: WorkbookChange,
    private readonly date1904: boolean,
  ) {}

  /** Everything except cells and rows. */
  head(): PackedChange {
    const { write, remove, settings } = this.change;
    const sheets = write.map((model) => this.#sheet(model));
    return { sheets, styles: [...this.#styles.keys()], remove, settings };
  }

  /** The single cells of a sheet, message by message. */
  *cells({ cells }: SheetModel): Iterable<readonly PackedCell[]> {
    const serial = (day: Parameters<typeof toSerial>[0]): number => toSerial(day, this.date1904);
    for (let start = 0; start < cells.length; start += CELLS_A_MESSAGE)
      yield cells
        .slice(start, start + CELLS_A_MESSAGE)
        .map(({ row, column, type, value, style, formula, typed }) => [
          row,
          column,
          type,
          packedValue(value, type),
          this.#style(style),
          formula === undefined ? null : formulaTemplate(formula.text, serial),
          typed ?? null,
        ]);
  }

  /** The rows of a block, message by message. */
  *rows({ columns, rowCount }: Block): Iterable<PackedRows> {
    for (let start = 0; start < rowCount; start += ROWS_A_MESSAGE) {
      const length = Math.min(ROWS_A_MESSAGE, rowCount - start);
      const values: PackedValue[][] = columns.map(() => []);
      const formulas = new Map(
        columns.flatMap(({ formula }, column) =>
          formula === undefined
            ? []
            : [[column, Array.from({ length }, (_, index) => formula(start + index))] as const],
        ),
      );
      // Row by row: what a row needs is computed once for all its columns.
      for (let index = start; index < start + length; index++)
        columns.forEach(({ value, type }, column) => values[column]?.push(packedValue(value(index), type)));
      yield { values, formulas };
    }
  }

  #sheet(model: SheetModel): PackedSheet {
    const { cells, blocks, ...sheet } = model;
    for (const { style } of cells) this.#style(style);
    const packed = blocks.map(({ name, top, left, rowCount, columns, rowHeight }): PackedBlock => ({
      name,
      top,
      left,
      rowCount,
      columns: columns.map(({ type, style, formula }) => ({
        type,
        style: this.#style(style),
        calculated: formula !== undefined,
      })),
      fitted: rowHeight !== undefined,
    }));
    return { ...sheet, blocks: packed };
  }

  #style(style: CellStyle): number {
    const known = this.#styles.get(style) ?? this.#styles.size;
    this.#styles.set(style, known);
    return known;
  }
}

function packedValue(value: ModelValue, type: CellType): PackedValue {
  if (!isMoney(value)) return value;
  return type === "text" ? String(asWritten(value, type, false)) : value.toNumber();
}
