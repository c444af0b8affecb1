import type { Money } from "../../domain/money";
import type { FormContext, FormRow } from "./formContext";
import type { QueryColumn } from "../../register/query/query";

/** The lines of the register that hold the debts, counted from 0. */
export function linesOf(rows: readonly FormRow[]): Int32Array {
  const lines = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index++) lines[index] = rows[index]?.index ?? 0;
  return lines;
}

/** The sum according to the register, added up debt by debt and not by the form's queries. */
export function registerSum(
  { engine }: FormContext,
  rows: readonly FormRow[],
  amount: QueryColumn<FormRow>,
): Money {
  return engine.amounts(amount).sumOf(linesOf(rows));
}

/** The debts by an amount of the register, greatest first; equal ones keep their order. */
export function greatestFirst(
  { engine, rows: register }: FormContext,
  rows: readonly FormRow[],
  amount: QueryColumn<FormRow>,
): FormRow[] {
  const lines = engine.amounts(amount).greatestFirst(linesOf(rows));
  return Array.from(lines, (line) => register[line] as FormRow);
}
