import { formatAddress } from "../address";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import { cellCount, intersection, isEntireColumn, isEntireRow, ROWS, type Area } from "../model/area";
import { clear } from "../model/rangeActions";
import { conditionalFormatsObject } from "./conditionalFormats";
import { dataValidationObject } from "./dataValidation";
import { rangeObject } from "./range";
import { rangeFormatObject, type Cells } from "./rangeFormat";
import { areasOf, checkAlive, standsFor } from "./target";
import { worksheetObject } from "./worksheet";

/** Merged areas of which the first cell lies in the area: Excel leaves out those that begin outside. */
export function mergedAreas(area: Area): Area[] {
  return area.sheet.merges
    .filter(
      ({ top, left }) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
    )
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map((box) => ({ sheet: area.sheet, ...box }));
}

/** Rows of cells that are wanted, as few rectangles as runs of equal rows give. */
function rectangles(area: Area, wanted: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const runs: Area[] = [];
    for (let column = area.left; column <= area.right; column++) {
      if (!wanted(row, column)) continue;
      const last = runs.at(-1);
      if (last?.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
      else runs.push({ sheet: area.sheet, top: row, left: column, bottom: row, right: column });
    }
    const next: Area[] = runs.map((run) => {
      const above = open.find((box) => box.left === run.left && box.right === run.right);
      return above === undefined ? run : { ...above, bottom: row };
    });
    done.push(
      ...open.filter((box) => !next.some((other) => other.top === box.top && other.left === box.left)),
    );
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Cells of a kind: Visible, Blanks, Constants or Formulas; of the last two those with values of a type. */
export function specialCells(cells: Cells, type: unknown, valueType: unknown): Area[] {
  return cells.flatMap((area) => {
    const { sheet } = area;
    if (type === "Visible")
      return rectangles(
        bounded(area),
        (row, column) => !sheet.rows.hidden(row) && !sheet.columns.hidden(column),
      );
    const used = sheet.usedArea(false, area);
    if (used === null) return [];
    if (type === "Blanks") return rectangles(used, (row, column) => sheet.cells.isEmpty(row, column));
    if (type !== "Constants" && type !== "Formulas")
      throw new HostError("ApiNotFound", `The host does not look for cells of the kind ${String(type)}.`);
    return rectangles(used, (row, column) => {
      if (sheet.cells.isEmpty(row, column)) return false;
      return (
        (sheet.cells.formula(row, column) !== null) === (type === "Formulas") &&
        fits(area, row, column, valueType)
      );
    });
  });
}

function fits({ sheet }: Area, row: number, column: number, valueType: unknown): boolean {
  if (valueType === undefined || valueType === null || valueType === "All") return true;
  const words = { string: "Text", number: "Numbers", boolean: "Logical" } as const;
  const value = sheet.cells.value(row, column);
  const kind = sheet.cells.isError(row, column) ? "Errors" : words[typeof value as keyof typeof words];
  return String(valueType).includes(kind);
}

/** Whole columns end with what is used. */
function bounded(area: Area): Area {
  if (!isEntireColumn(area)) return area;
  return { ...area, bottom: Math.min(ROWS - 1, area.sheet.usedArea(false)?.bottom ?? 0) };
}

function sheetOf(cells: Cells): Area["sheet"] {
  const [first] = cells;
  if (first === undefined) throw new HostError("ItemNotFound", "There are no areas.");
  return first.sheet;
}

function forEach(cells: Cells, act: (area: Area) => void): void {
  cells.forEach(act);
}

const areaCollection = defineKind<Cells>("RangeCollection", () => ({
  scalars: { Count: { get: (cells) => cells.length } },
  items: (cells) => cells.map(rangeObject),
  methods: {
    GetCount: (cells) => cells.length,
    GetItemAt: (cells, index) => {
      const area = cells[Number(index)];
      if (area === undefined) throw new HostError("ItemNotFound", "There is no such area.");
      return rangeObject(area);
    },
  },
}));

const define = defineKind<Cells>("RangeAreas", () => ({
  check: (cells) => {
    cells.forEach(checkAlive);
  },
  scalars: {
    Address: { get: (cells) => cells.map(formatAddress).join(",") },
    AreaCount: { get: (cells) => cells.length },
    CellCount: { get: (cells) => cells.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: (cells) => cells.every(isEntireColumn) },
    IsEntireRow: { get: (cells) => cells.every(isEntireRow) },
  },
  objects: {
    Areas: areaCollection,
    ConditionalFormats: conditionalFormatsObject,
    DataValidation: dataValidationObject,
    Format: rangeFormatObject,
    Worksheet: (cells) => worksheetObject(sheetOf(cells)),
  },
  methods: {
    Clear: (cells, applyTo) => {
      forEach(cells, (area) => {
        clear(area, applyTo);
      });
    },
    GetUsedRangeAreasOrNullObject: (cells, valuesOnly) => {
      const used = cells.flatMap((area) => area.sheet.usedArea(valuesOnly === true, area) ?? []);
      return used.length === 0 ? null : rangeAreasObject(used);
    },
    GetIntersectionOrNullObject: (cells, other) => {
      const boxes = standsForCells(other);
      const shared = cells.flatMap((area) => boxes.flatMap((box) => intersection(area, box) ?? []));
      return shared.length === 0 ? null : rangeAreasObject(shared);
    },
    GetSpecialCellsOrNullObject: (cells, type, valueType) => {
      const found = specialCells(cells, type, valueType);
      return found.length === 0 ? null : rangeAreasObject(found);
    },
  },
}));

function standsForCells(value: unknown): Cells {
  const cells = areasOf(value);
  if (cells === null) throw new HostError("InvalidArgument", "Ranges are expected.");
  return cells;
}

/** What the API shows of several areas of one sheet. */
export const rangeAreasObject = (cells: Cells): HostObject => standsFor(define(cells), cells);
