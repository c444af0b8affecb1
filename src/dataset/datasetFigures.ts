import { money } from "../domain/money";
import { stated, unknownFigure, type Figure, type Shown } from "../forms/kit/formFigures";
import { unnamedAdministrator, type Administrator } from "../forms/kit/formContext";
import type { SqlRow } from "./consolidatedSql";

/** A figure as an engine answered it; NULL is «н/д», and zero where no row stands for the cell. */
export function answered(row: SqlRow | undefined, column: string, shown: Shown): Figure {
  const value = row === undefined ? "0" : textOf(row, column);
  return value === null ? unknownFigure(shown) : stated(money(value), shown);
}

/** A value that a query must give; throws where it has no such column, so that a query and its reader keep together. */
export function textOf(row: SqlRow, column: string): string | null {
  const value = row[column];
  if (value === undefined) throw new Error(`The answer has no column ${column}`);
  return value;
}

/** The administrator of a row; the mark tells it from all others of the data set. */
export function administratorOfRow(row: SqlRow): Administrator {
  const mark = textOf(row, "administrator") ?? "";
  const code = textOf(row, "code");
  const name = textOf(row, "name") ?? "";
  return { key: mark, mark, code, name: name === "" ? unnamedAdministrator(code) : name };
}

/** Administrators in the order of the forms: by code, those without one last by name. */
export function inOrder(a: Administrator, b: Administrator): number {
  if (a.code !== null && b.code !== null) return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
  if (a.code === null && b.code === null) return a.name.localeCompare(b.name, "ru");
  return a.code === null ? 1 : -1;
}
