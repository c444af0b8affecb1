import { HostError } from "../errors";
import type { HostObject } from "../hostObject";
import { columnCount, rowCount, type Area } from "../model/area";
import { borderObject } from "./rangeBorders";
import { setHyperlink } from "../model/rangeActions";
import { rangeFormatObject } from "./rangeFormat";
import { rangeObject } from "./range";

/** What is asked for, or given, of each cell, row or column: names in the API's own spelling. */
type Properties = Readonly<Record<string, unknown>>;

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const isRecord = (value: unknown): value is Properties =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const SIDE_OF: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** Sets what a format's description names, object by object. */
function apply(object: HostObject, area: Area, description: Properties): void {
  for (const [name, value] of Object.entries(description)) {
    if (value === null || value === undefined) continue;
    if (name === "borders" && isRecord(value)) {
      for (const [side, line] of Object.entries(value))
        if (isRecord(line)) apply(borderObject([area], SIDE_OF[side]), area, line);
    } else if (isRecord(value)) apply(object.object(upperFirst(name)), area, value);
    else object.set(upperFirst(name), value);
  }
}

function setOne(area: Area, description: unknown): void {
  if (!isRecord(description)) {
    if (description === null || description === undefined) return;
    throw new HostError("InvalidArgument", "Properties of a cell are expected.");
  }
  const { format, hyperlink, ...others } = description;
  if (isRecord(format)) apply(rangeFormatObject([area]), area, format);
  if (hyperlink !== undefined) setHyperlink(area, hyperlink);
  apply(rangeObject(area), area, others);
}

/** Answers what a description asks of one cell, row or column. */
function get(object: HostObject, area: Area, wanted: Properties): Properties {
  const answer: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value === false || value === undefined || value === null) continue;
    if (name === "borders" && isRecord(value)) {
      const lines = Object.entries(SIDE_OF).map(([side, index]) => [
        side,
        get(borderObject([area], index), area, value),
      ]);
      answer[name] = Object.fromEntries(lines);
    } else
      answer[name] = isRecord(value)
        ? get(object.object(upperFirst(name)), area, value)
        : object.get(upperFirst(name));
  }
  return answer;
}

function getOne(area: Area, wanted: unknown): Properties {
  if (!isRecord(wanted)) throw new HostError("InvalidArgument", "Properties to load are expected.");
  return get(rangeObject(area), area, wanted);
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: rowCount(area) }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

function columnsOf(area: Area): Area[] {
  return Array.from({ length: columnCount(area) }, (_, index) => ({
    ...area,
    left: area.left + index,
    right: area.left + index,
  }));
}

function setLines(parts: readonly Area[], data: unknown): void {
  const descriptions = data as readonly unknown[];
  if (!Array.isArray(data) || descriptions.length !== parts.length)
    throw new HostError(
      "InvalidArgument",
      `Properties of ${String(parts.length)} rows or columns are expected.`,
    );
  for (const [index, part] of parts.entries()) setOne(part, descriptions[index]);
}

/** The methods that read or set different looks of many cells at once. */
export const bulkMethods = {
  GetCellProperties: (area: Area, wanted: unknown) =>
    rowsOf(area).map((row) => columnsOf(row).map((cell) => getOne(cell, wanted))),
  GetColumnProperties: (area: Area, wanted: unknown) =>
    columnsOf(area).map((column) => ({ columnIndex: column.left, ...getOne(column, wanted) })),
  GetRowProperties: (area: Area, wanted: unknown) =>
    rowsOf(area).map((row) => ({ rowIndex: row.top, ...getOne(row, wanted) })),
  SetCellProperties: (area: Area, data: unknown) => {
    area.sheet.checkUnprotected(area);
    const rows = data as readonly unknown[];
    if (!Array.isArray(data) || rows.length !== rowCount(area))
      throw new HostError("InvalidArgument", `Properties of ${String(rowCount(area))} rows are expected.`);
    for (const [index, row] of rowsOf(area).entries()) setLines(columnsOf(row), rows[index]);
  },
  SetColumnProperties: (area: Area, data: unknown) => {
    setLines(columnsOf(area), data);
  },
  SetRowProperties: (area: Area, data: unknown) => {
    setLines(rowsOf(area), data);
  },
};
