import type { SheetLook } from "../../app/ports";
import { isCellError, type CellRange, type CellValue } from "../../domain/grid";
import { BYTES_AN_ACTION, REQUEST_BYTES, valueBytes } from "../excelLimits";
import { excelValue, type ExcelValue } from "./cellValue";
import { rangeOn } from "./rectangles";

/** Writes a part of a sheet; what it queues fits into one request. */
export type SheetPart = (sheet: Excel.Worksheet) => void;

/** A part stays well below a whole request. */
const PART_BYTES = REQUEST_BYTES * 0.45;
const MERGES_A_PART = 400;

/**
 * A sheet of the user's own in parts, row by row from A1: texts stay texts, and where there is a look, numbers keep their
 * formats, and merged cells are merged.
 */
export function sheetParts(rows: readonly (readonly CellValue[])[], look?: SheetLook): readonly SheetPart[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const parts: SheetPart[] = [];
  if (width === 0) return parts;
  for (let top = 0, row = 0, bytes = BYTES_AN_ACTION; row < rows.length; row++) {
    bytes += rowBytes(rows[row] ?? [], look?.formats[row] ?? []);
    if (bytes < PART_BYTES && row < rows.length - 1) continue;
    parts.push(rowsPart(rows, look, { top, bottom: row, left: 0, right: width - 1 }));
    [top, bytes] = [row + 1, BYTES_AN_ACTION];
  }
  const merges = look?.merges ?? [];
  for (let start = 0; start < merges.length; start += MERGES_A_PART)
    parts.push((sheet) => {
      for (const merge of merges.slice(start, start + MERGES_A_PART)) rangeOn(sheet, merge).merge(false);
    });
  return parts;
}

function rowBytes(values: readonly CellValue[], formats: readonly (string | null)[]): number {
  return [...values, ...formats].reduce<number>((sum, value) => sum + valueBytes(value), 0);
}

function rowsPart(
  rows: readonly (readonly CellValue[])[],
  look: SheetLook | undefined,
  range: CellRange,
): SheetPart {
  const { top, bottom, right } = range;
  const each = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: bottom - top + 1 }, (_, index) =>
      Array.from({ length: right + 1 }, (__, column) => cell(top + index, column)),
    );
  const formatOf = (row: number, column: number): string | null => look?.formats[row]?.[column] ?? null;
  return (sheet) => {
    const target = rangeOn(sheet, range);
    if (look !== undefined) target.numberFormat = each((row, column) => formatOf(row, column) ?? "General");
    target.values = each((row, column) => entered(rows[row]?.[column] ?? null, formatOf(row, column)));
  };
}

function entered(value: CellValue, format: string | null): ExcelValue {
  if (isCellError(value)) return value.error;
  if (typeof value !== "string") return value;
  return excelValue(value, "text", format === null ? {} : { numberFormat: format }, false);
}
