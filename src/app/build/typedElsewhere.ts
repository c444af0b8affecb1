import type { SheetAdditions } from "../../domain/cellTouch";
import { isDateFormat } from "../../domain/dateFormat";
import { formatDay, fromSerial, type Day } from "../../domain/day";
import { fnv1a } from "../../domain/fnv1a";
import { cellAddress, isCellError, type CellValue, type SheetGrid } from "../../domain/grid";
import { isMoney } from "../../domain/money";
import type { Problem } from "../../domain/problem";
import type { ModelValue, SheetModel } from "../../sheet/model";
import { singleCells } from "../../sheet/writing/cells";
import type { WorkbookPort } from "../ports";
import type { Memory } from "../memory/memory";
import { PROBLEMS } from "../appWords";
import { isReadBack } from "./ownSheets";

/**
 * Sheets like the summary and most forms are rebuilt by each build. What people have typed into them cannot stay
 * there, but it must not vanish silently (docs/periods.md §3): a workbook remembers a short fingerprint of every cell
 * that was written, so that the next build can tell what has been typed since.
 */

/** The fingerprint of what a sheet was written with: its rectangle, then two characters for each of its cells. */
export type SheetPrint = string;

/**
 * Nobody reads a longer list, and its fingerprint would be long: on such a sheet only cells outside it are reported.
 */
const MOST_CELLS = 6_000;
/** How many cells of a sheet are reported individually. */
const MOST_TOLD = 100;
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-";
const EMPTY = "  ";

/** The fingerprints of the sheets in which typing is in vain, by their marks. */
export function sheetPrints(models: readonly SheetModel[]): ReadonlyMap<string, SheetPrint> {
  const prints = new Map<string, SheetPrint>();
  for (const model of models)
    if (model.visibility === "visible" && !isReadBack(model.kind)) prints.set(model.kind, sheetPrint(model));
  return prints;
}

function sheetPrint(model: SheetModel): SheetPrint {
  const cells = singleCells(model);
  const bottom = Math.max(
    ...cells.map(({ row }) => row),
    ...model.blocks.map(({ top, rowCount }) => top + rowCount - 1),
    -1,
  );
  const right = Math.max(
    ...cells.map(({ column }) => column),
    ...model.blocks.map(({ left, columns }) => left + columns.length - 1),
    -1,
  );
  const width = right + 1;
  const head = `${bottom + 1}x${width}:`;
  if ((bottom + 1) * width > MOST_CELLS) return head;
  const prints = new Array<string>((bottom + 1) * width).fill(EMPTY);
  for (const { row, column, value, type, formula } of cells)
    prints[row * width + column] = printOf(asRead(value, type === "date"), formula !== undefined);
  for (const { top, left, rowCount, columns } of model.blocks)
    for (let index = 0; index < rowCount; index++)
      columns.forEach(({ value, type }, at) => {
        prints[(top + index) * width + left + at] = printOf(asRead(value(index), type === "date"));
      });
  return head + prints.join("");
}

function asRead(value: ModelValue, isDate: boolean): CellValue {
  if (isMoney(value)) return value.toNumber();
  return isDate && typeof value === "number" ? formatDay(value as Day) : value;
}

/** A cell's value, a date as its day: one workbook counts its serials from 1900, another from 1904. */
function valueIn(grid: SheetGrid, row: number, column: number): CellValue {
  const value = grid.value(row, column);
  if (typeof value !== "number" || !isDateFormat(grid.numberFormat(row, column))) return value;
  return formatDay(fromSerial(value, grid.date1904));
}

/** Programs round the last digits of numbers and change line ends. */
function printOf(value: CellValue, isFormula = false): string {
  if (value === null || value === "") return isFormula ? digits(1) : EMPTY;
  const text = isCellError(value)
    ? value.error
    : typeof value === "number"
      ? String(Number(value.toPrecision(12)))
      : String(value).replace(/\s+/g, " ").trim();
  if (text === "") return isFormula ? digits(1) : EMPTY;
  const hash = fnv1a(text);
  const short = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xffe;
  return digits(short | (isFormula ? 1 : 0));
}

/** Twelve bits as two characters; the last one is set for a formula. */
function digits(bits: number): string {
  return (DIGITS[bits >>> 6] ?? "") + (DIGITS[bits & 63] ?? "");
}

/** Whether a fingerprint is that of a cell with a formula. */
function isOfFormula(print: string): boolean {
  return print !== EMPTY && (DIGITS.indexOf(print.charAt(1)) & 1) === 1;
}

/** Whether a cell still says what it said, either as a formula's result or, if only values are kept, as a value. */
function isSame(print: string, value: CellValue): boolean {
  return print === printOf(value, isOfFormula(print));
}

/**
 * What was typed into sheets of an earlier workbook that this build rewrites, and comments on them: one problem each.
 */
export async function typedElsewhere(
  port: WorkbookPort,
  { prints }: Pick<Memory, "prints">,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { kind, name } of await port.sheets()) {
    const print = kind === null ? undefined : prints.get(kind);
    if (print === undefined) continue;
    const told = (cell: string, message: string): void => {
      problems.push({
        severity: "warning",
        code: "typed-elsewhere",
        message,
        file: port.fileName,
        sheet: name,
        cell,
      });
    };
    const additions = await port.additions?.(name, ["notes", "formulas"]);
    // A port that cannot report what exists besides values cannot report formulas either: their results are not
    // typing.
    const found = typedCells(await port.read(name), print, additions ?? null);
    for (const { cell, text } of found.slice(0, MOST_TOLD))
      told(cell, PROBLEMS.typedElsewhere(name, cell, text));
    if (found.length > MOST_TOLD) told("", PROBLEMS.moreTypedElsewhere(name, found.length - MOST_TOLD));
    for (const { row, column, text } of additions?.notes ?? []) {
      const cell = cellAddress(row, column);
      told(cell, PROBLEMS.noteElsewhere(name, cell, text));
    }
  }
  return problems;
}

function typedCells(
  grid: SheetGrid,
  print: SheetPrint,
  additions: SheetAdditions | null,
): readonly { readonly cell: string; readonly text: string }[] {
  const [head = "", rows, columns] = /^(\d+)x(\d+):/.exec(print) ?? [];
  const [height, width] = [Number(rows ?? 0), Number(columns ?? 0)];
  const isWhole = print.length > head.length || height * width === 0;
  if (grid.used === null || head === "") return [];
  const typed: { cell: string; text: string }[] = [];
  const formulas = new Set(additions?.formulas.map(({ row, column }) => cellAddress(row, column)));
  for (let row = grid.used.top; row <= grid.used.bottom; row++)
    for (let column = grid.used.left; column <= grid.used.right; column++) {
      const value = valueIn(grid, row, column);
      if (value === null || value === "" || isCellError(value) || grid.isFormula(row, column)) continue;
      if (formulas.has(cellAddress(row, column))) continue;
      const isInside = row < height && column < width;
      if (isInside && !isWhole) continue;
      const at = head.length + (row * width + column) * EMPTY.length;
      const before = isInside ? print.slice(at, at + EMPTY.length) : EMPTY;
      if (additions === null && isOfFormula(before)) continue;
      if (!isSame(before, value)) typed.push({ cell: cellAddress(row, column), text: String(value) });
    }
  return typed;
}
