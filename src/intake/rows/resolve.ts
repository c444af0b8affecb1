import type { Steps } from "../../domain/steps";
import type { Table } from "../table/table";
import type { ScannedBody } from "./body";
import { resolveList } from "./flat";
import { findTree } from "./levels";
import { hasDebtors, nameLevels, resolveTree, type NamedTree } from "./tree";
import { hasSum, type Verdict } from "./verdict";
import { legendKind } from "./treeText";
import { isNoteText } from "./rowWords";

/** Recognises a 1С tree with debtors at one of its levels; `null` for an ordinary list. */
export function* treeOf(table: Table, body: ScannedBody): Steps<NamedTree | null> {
  const last = body.rows.findLastIndex((row, index) => hasSum(row) && body.preset[index] === null);
  const members: number[] = [];
  const leads = new Map<number, number>();
  for (let index = 0; index <= last; index++) {
    const row = body.rows[index];
    if (
      row === undefined ||
      body.preset[index] !== null ||
      (!hasSum(row) && isNoteText(row.lead?.text ?? ""))
    )
      continue;
    members.push(index);
    if (row.lead !== null) leads.set(row.lead.column, (leads.get(row.lead.column) ?? 0) + 1);
  }
  const [lead] = [...leads].sort((a, b) => b[1] - a[1]);
  if (lead === undefined || lead[0] === body.columns.ordinal) return null;
  const legend = legendOf(table, lead[0]);
  const kinds = new Set(legend.map(legendKind));
  const isNamed = kinds.has("contractor") && kinds.has("contract");
  const tree = yield* findTree(table.grid, body.rows, members, lead[0], isNamed);
  if (tree === null) return null;
  const named = nameLevels(table.grid, body.rows, tree, legend);
  return hasDebtors(named) ? named : null;
}

/** The levels that a column's heading names: one below the other, or in one cell, with slashes or commas. */
function legendOf(table: Table, column: number): readonly string[] {
  const levels = table.profiles.find((profile) => profile.column === column)?.levels ?? [];
  const [only = ""] = levels;
  return levels.length === 1 ? only.split(/\s*[/,;\n]\s*|\s+и\s+/) : levels;
}

/** Classifies the rows of a body. */
export function* resolveRows(body: ScannedBody, tree: NamedTree | null): Steps<Verdict> {
  if (tree === null) return yield* resolveList(body);
  // The tree's own column is read level by level, whatever its heading was understood as.
  const facts = body.columns.facts.filter((fact) => fact.column !== tree.column);
  return yield* resolveTree({ ...body, columns: { ...body.columns, facts } }, tree);
}

/** Whether the levels named in a tree's header («Контрагенты», «Договоры») include debtors. */
export function hasDebtorTree(table: Table): boolean {
  const first = table.profiles.find((profile) => profile.levels.length > 1);
  return (first?.levels ?? []).some((level) => legendKind(level) === "contractor");
}
