import type { PictureColumn, PictureRows } from "../../app/workbookPicture";
import type { CellValue } from "../../domain/grid";
import { isMoney } from "../../domain/money";
import type { CellStyle, CellType, ModelValue, SheetModel } from "../../sheet/model";
import { cellsByRow, fittingHeight, singleCells } from "../../sheet/writing/cells";
import { asWritten } from "../../sheet/writing/writtenValues";
import { dimensionOf, fileWidth } from "../package/sheetLayout";
import { tableRange } from "../package/tableXml";
import { Colouring } from "./colouring";
import { Looks } from "./looks";
import type { Drawing, DrawnSheet } from "./types";

/** A sheet that is still a model, as it will look once it is written. */
export function modelDrawing({ name, kind, editable }: DrawnSheet, model: SheetModel): Drawing {
  const cells = cellsByRow(model);
  const looks = new Looks();
  const styles = allStyles(model);
  const colouring = new Colouring(model.conditionalFormats, styles, looks);
  for (const style of styles) looks.placeOf(style);
  const isEmpty = cells.size === 0 && model.blocks.every((block) => block.rowCount === 0);
  const { bottom, right } = dimensionOf(model);
  const rowCount = isEmpty ? 0 : bottom + 1;
  const heights = new Map(model.rows.map(({ row, height }) => [row, height]));

  const rowOf = (row: number) => {
    const values: CellValue[] = [];
    const places: number[] = [];
    const put = (column: number, value: ModelValue, type: CellType, style: CellStyle) => {
      while (values.length <= column) {
        values.push(null);
        places.push(0);
      }
      values[column] = shown(value, type);
      places[column] = looks.placeOf(style);
    };
    for (const { top, left, rowCount: count, columns } of model.blocks) {
      if (row < top || row >= top + count) continue;
      columns.forEach(({ value, type, style }, index) => put(left + index, value(row - top), type, style));
    }
    for (const { column, value, type, style } of cells.get(row) ?? []) put(column, value, type, style);
    return { values, places: Uint16Array.from(places) };
  };

  return {
    picture: {
      name,
      kind,
      rowCount,
      columnCount: isEmpty ? 0 : right + 1,
      columns: model.columns.map(({ column, width, hidden = false }): PictureColumn => {
        return { column, width: fileWidth(width), hidden };
      }),
      hiddenRows: [],
      merges: model.merges,
      freeze: model.freeze,
      gridLines: model.gridLines,
      filter: tableRange(model),
      styles: looks.styles,
      editable,
    },
    rows(top, count): PictureRows {
      const end = Math.min(top + count, rowCount);
      const values: CellValue[][] = [];
      const places: Uint16Array[] = [];
      const rowHeights: [number, number][] = [];
      for (let row = top; row < end; row++) {
        const drawn = rowOf(row);
        colouring.apply(row, drawn.places, (r, c) => (r === row ? drawn : rowOf(r)).values[c] ?? null);
        values.push(drawn.values);
        places.push(drawn.places);
        const height = heights.get(row) ?? fittingHeight(model.blocks, row);
        if (height > 0) rowHeights.push([row - top, height]);
      }
      return { top, values, styles: places, heights: rowHeights };
    },
  };
}

function allStyles(model: SheetModel): readonly CellStyle[] {
  const styles = new Set<CellStyle>([{}]);
  for (const { style } of singleCells(model)) styles.add(style);
  for (const { columns } of model.blocks) for (const { style } of columns) styles.add(style);
  return [...styles];
}

/** The value as a grid has it; an empty text is an empty cell. */
function shown(value: ModelValue, type: CellType): CellValue {
  const written = asWritten(value, type, false);
  if (written === "") return null;
  return isMoney(written) ? written.toNumber() : written;
}
