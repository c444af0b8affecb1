import { isDateFormat } from "../../domain/dateFormat";
import { formatDay, fromSerial } from "../../domain/day";
import {
  columnName,
  FORMULA_WITHOUT_VALUE,
  isCellError,
  rangeAddress,
  type CellValue,
  type SheetGrid,
} from "../../domain/grid";
import type { CellStyle } from "../../sheet/model";
import { valueXml } from "./cellXml";
import { NS } from "./namespaces";
import { DAYS_1900_TO_1904, writableFormat } from "./numberFormats";
import { colsXml, DEFAULT_WIDTH, type ColumnLayout } from "./sheetLayout";
import { rowXml } from "./sheetRows";
import { disjointMerges, mergesXml } from "./packageMerges";
import type { Stylesheet } from "./stylesheet";
import { attributes, escapeText, XML_HEADER } from "./escapeXml";

/**
 * A worksheet part with the values of a sheet that was read from another file: their types, number formats, indents,
 * merges, widths, hidden and grouped rows. Formulas are replaced by their values; dates are converted to the date
 * system of the target workbook.
 */
export function* gridSheetXml(grid: SheetGrid, styles: Stylesheet, date1904: boolean): Iterable<string> {
  const levels = outlineLevels(grid);
  yield `${XML_HEADER}<worksheet xmlns="${NS.main}">`;
  // In 1С's trees the sums are above the lines they add up.
  if (levels > 0) yield '<sheetPr><outlinePr summaryBelow="0"/></sheetPr>';
  yield `<dimension ref="${grid.used ? rangeAddress(grid.used) : "A1"}"/>`;
  yield '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  yield `<sheetFormatPr defaultRowHeight="15"${attributes({ outlineLevelRow: levels || null })}/>`;
  yield colsXml(columnsOf(grid));
  yield "<sheetData>";
  yield* gridRows(grid, styles, date1904);
  yield "</sheetData>";
  yield mergesXml(disjointMerges(grid.merges));
  yield "</worksheet>";
}

function* gridRows(grid: SheetGrid, styles: Stylesheet, date1904: boolean): Iterable<string> {
  if (!grid.used) return;
  const { top, left, bottom, right } = grid.used;
  const styleOf = styleCache();
  const letters = Array.from({ length: right - left + 1 }, (_, index) => columnName(left + index));
  for (let row = top; row <= bottom; row++) {
    const number = String(row + 1);
    let cells = "";
    for (let column = left; column <= right; column++) {
      const value = grid.value(row, column);
      if (value === null) continue;
      const format = grid.numberFormat(row, column);
      const style = styleOf(writableFormat(format), grid.indent(row, column));
      const isShifted = grid.date1904 !== date1904 && typeof value === "number" && isDateFormat(format);
      const moved = isShifted ? shifted(value, date1904) : value;
      cells += gridCell((letters[column - left] ?? "") + number, moved, style, styles);
    }
    const level = grid.outlineLevel(row);
    const extra = attributes({ outlineLevel: level || null, hidden: grid.hiddenRows.has(row) || null });
    yield rowXml(row, cells, extra);
  }
}

function gridCell(address: string, value: CellValue, style: CellStyle, styles: Stylesheet): string {
  if (!isCellError(value)) return valueXml(address, value, style, styles);
  // The value of such a formula is not in the file: an empty cell, which the problem list names.
  if (value.error === FORMULA_WITHOUT_VALUE) return "";
  const number = styles.cell(style);
  return `<c r="${address}"${attributes({ s: number || null })} t="e"><v>${escapeText(value.error)}</v></c>`;
}

/** A date's serial in the other date system; as text if that system has no such day. */
function shifted(serial: number, to1904: boolean): number | string {
  const moved = serial + (to1904 ? -DAYS_1900_TO_1904 : DAYS_1900_TO_1904);
  return moved < 0 ? formatDay(fromSerial(serial)) : moved;
}

/** One style object per format and indent: the style sheet knows styles by identity. */
function styleCache(): (format: string | null, indent: number) => CellStyle {
  const known = new Map<string, CellStyle>();
  return (format, indent) => {
    const key = `${String(indent)} ${format ?? ""}`;
    let style = known.get(key);
    if (!style)
      known.set(
        key,
        (style = { ...(format === null ? {} : { numberFormat: format }), ...(indent > 0 ? { indent } : {}) }),
      );
    return style;
  };
}

function columnsOf(grid: SheetGrid): ColumnLayout[] {
  const columns = new Set([...grid.columnWidths.keys(), ...grid.hiddenColumns]);
  return [...columns].map((column) => ({
    column,
    width: grid.columnWidths.get(column) ?? DEFAULT_WIDTH,
    hidden: grid.hiddenColumns.has(column),
  }));
}

function outlineLevels(grid: SheetGrid): number {
  let deepest = 0;
  if (grid.used)
    for (let row = grid.used.top; row <= grid.used.bottom; row++)
      deepest = Math.max(deepest, grid.outlineLevel(row));
  return deepest;
}
