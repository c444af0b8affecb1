import type { SheetGrid } from "../../domain/grid";
import { daysInText } from "../../domain/written/dayInText";
import { eachOf, type Steps } from "../../domain/steps";
import { shownText } from "../table/tableCells";
import { MESSAGES } from "../intakeMessages";
import type { RowKind } from "../types";
import type { GroupFacts } from "./groupStack";
import type { Tree } from "./levels";
import { notOwedUnder, type NotOwed } from "./notOwed";
import { whyNotOwed } from "./openSection";
import type { BodyRow } from "./scan";
import { TotalTracker } from "./totals";
import { isCharge, legendKind, splitAccount, treeText, TREE_FIELDS, type TreeKind } from "./treeText";
import { hasSum, type Body, type Verdict } from "./verdict";

/** A tree with the meaning of each of its levels. */
export interface NamedTree extends Tree {
  readonly kindOfLevel: ReadonlyMap<number, TreeKind>;
}

/** Texts of these kinds are recognised by their form, whatever level they are on. */
const FORMAL: ReadonlySet<TreeKind> = new Set(["funding", "account", "income", "period", "document"]);
const TEXTS_PER_LEVEL = 200;

/**
 * Determines the meaning of each level of a tree: from the legend in its column's header («Счет», «КПС»,
 * «Контрагенты», «Договоры») if that has one line per level, otherwise from what most of the level's texts look like.
 */
export function nameLevels(
  grid: SheetGrid,
  rows: readonly BodyRow[],
  tree: Tree,
  legend: readonly string[],
): NamedTree {
  const levels = [...new Set(tree.levels.values())].sort((a, b) => a - b);
  const byLegend = levels.length === legend.length ? legend.map(legendKind) : [];
  const votes = new Map<number, Map<TreeKind, number>>();
  for (const [index, level] of tree.levels) {
    const counts = votes.get(level) ?? new Map<TreeKind, number>();
    votes.set(level, counts);
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    const row = total < TEXTS_PER_LEVEL ? rows[index] : undefined;
    const kind = row === undefined ? undefined : treeText(grid.value(row.row, tree.column))?.kind;
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kindOfLevel = new Map<number, TreeKind>();
  levels.forEach((level, position) => {
    const [voted] = [...(votes.get(level) ?? [])].sort((a, b) => b[1] - a[1]);
    kindOfLevel.set(level, byLegend[position] ?? voted?.[0] ?? "contractor");
  });
  return { ...tree, kindOfLevel: outermostDebtor(kindOfLevel, byLegend.length > 0) };
}

/**
 * Of several levels that look like parties, the outermost is the debtor (docs/register.md §1 p.13): what is below it
 * («Основной», «Аренда») is what the debt is owed for. A legend that names the levels is taken literally.
 */
function outermostDebtor(
  levels: ReadonlyMap<number, TreeKind>,
  named: boolean,
): ReadonlyMap<number, TreeKind> {
  if (named) return levels;
  const outermost = [...levels].find(([, kind]) => kind === "contractor")?.[0];
  return new Map(
    [...levels].map(([level, kind]) => [
      level,
      kind === "contractor" && level !== outermost ? "contract" : kind,
    ]),
  );
}

/** Whether a tree names debtors at all: one with only accounts and income codes does not. */
export function hasDebtors(tree: NamedTree): boolean {
  return [...tree.kindOfLevel.values()].includes("contractor");
}

interface OpenRow {
  /** See {@link notOwedUnder}. */
  readonly notOwed: NotOwed | null;
  readonly index: number;
  readonly level: number;
  readonly facts: GroupFacts;
}

/**
 * Classifies the rows of a 1С tree: rows with rows below them are groups, even though they carry sums, and state
 * facts for those; the deepest rows are the debts (docs/register.md §1).
 */
export function* resolveTree(body: Body, tree: NamedTree): Steps<Verdict> {
  const kinds = body.preset.map((kind): RowKind => kind ?? "note");
  const groupFacts = new Map<number, GroupFacts>();
  const rejected: Verdict["rejected"] = [];
  const totals = new TotalTracker(body.columns.money.length);
  const path: OpenRow[] = [];
  const lastTotal = body.preset.lastIndexOf("subtotal");
  yield* eachOf(body.rows, (row, index) => {
    if (body.preset[index] === "subtotal") totals.total(row, index === lastTotal);
    const level = tree.levels.get(index);
    if (level === undefined) return;
    while ((path.at(-1)?.level ?? -1) >= level) path.pop();
    const facts = { ...path.at(-1)?.facts, ...statedBy(body, tree, row, level) };
    const section = path.at(-1)?.notOwed ?? null;
    const notOwed = whyNotOwed(row, section);
    if (tree.parents.has(index)) {
      Object.assign(facts, otherFacts(body, row));
      kinds[index] = "group";
      path.push({ index, level, facts, notOwed: section ?? notOwedUnder(row.lead?.text ?? "") });
    } else if (hasSum(row) && notOwed !== null) {
      kinds[index] = "rejected";
      rejected.push({ index, column: row.notOwed?.column ?? tree.column, reason: notOwed });
    } else if (hasSum(row) && row.foreign !== null) {
      kinds[index] = "rejected";
      const { column, currency } = row.foreign;
      rejected.push({ index, column, reason: MESSAGES.foreign(currency) });
    } else if (hasSum(row)) {
      kinds[index] = "debt";
      groupFacts.set(index, facts);
      totals.add(row, body.rounded(index));
    } else {
      kinds[index] = "rejected";
      const column = body.columns.money.find((each) => each.target === "amount")?.column ?? tree.column;
      rejected.push({ index, column, reason: MESSAGES.noSum });
    }
  });
  return {
    kinds,
    groupFacts,
    continued: new Set(),
    rejected,
    debtSums: totals.sums,
    totals: totals.end(),
    parentsApart: [...tree.apart].map(([index, rowsBelow]) => ({ index, rowsBelow })),
    underTotal: [],
  };
}

/** What the text in the tree's column states, depending on its level and form. */
function statedBy(body: Body, tree: NamedTree, row: BodyRow, level: number): GroupFacts {
  const value = body.grid.value(row.row, tree.column);
  const formal = treeText(value)?.kind;
  const kind = formal !== undefined && FORMAL.has(formal) ? formal : tree.kindOfLevel.get(level);
  if (kind === undefined) return {};
  const text = shownText(body.grid, row.row, tree.column);
  if (kind === "document") {
    // Anything else in the document's name is not a date that matters.
    const [found, another] = daysInText(text);
    return isCharge(text) && found !== undefined && another === undefined ? { originDate: found.day } : {};
  }
  const account = kind === "account" ? splitAccount(text) : null;
  if (account === null) return body.readFact(TREE_FIELDS[kind], text, row.row, tree.column);
  return {
    ...body.readFact("accountCode", account.account, row.row, tree.column),
    ...(account.funding === null ? {} : body.readFact("funding", account.funding, row.row, tree.column)),
  };
}

/** What a parent's other columns state for the rows below it: the INN next to a contractor. */
function otherFacts(body: Body, row: BodyRow): GroupFacts {
  const facts: GroupFacts = {};
  for (const { field, column } of body.columns.facts) {
    const text = shownText(body.grid, row.row, column);
    if (text !== "") Object.assign(facts, body.readFact(field, text, row.row, column));
  }
  return facts;
}
