import type { FieldKey } from "../../domain/fields";
import { MESSAGES } from "../intakeMessages";
import type { Table } from "../table/table";
import type { ColumnMatch } from "../types";
import type { TableColumns } from "./factColumns";
import type { PlacedFinding } from "./scan";

/** What a debtor is shown as where a sheet has neither names nor INNs, the first one first. */
const STAND_INS: readonly FieldKey[] = ["account", "basis"];

/**
 * The columns of a register kept by account or by contract, whose debtor is shown as that (docs/register.md §1); `null`
 * where there is no such column, or where another may be the debtor's and is only asked about.
 */
export function withStandIn(columns: TableColumns, mapping: readonly ColumnMatch[]): TableColumns | null {
  if (mapping.some(({ proposed }) => proposed === "debtorName" || proposed === "inn")) return null;
  for (const field of STAND_INS) {
    const fact = columns.facts.find((one) => one.field === field);
    if (fact !== undefined)
      return { ...columns, facts: [...columns.facts, { ...fact, field: "debtorName" }], name: fact.column };
  }
  return null;
}

/** Tells by which column debtors are shown. */
export function standInFinding(
  { header, mapping }: Pick<Table, "header" | "mapping">,
  column: number,
): PlacedFinding {
  const heading = mapping.find((match) => match.column === column)?.header ?? "";
  const message = MESSAGES.debtorStandIn(heading);
  return { row: header.bottom, column, finding: { severity: "info", code: "debtor-stand-in", message } };
}
