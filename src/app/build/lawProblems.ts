import { sheetKey } from "../../domain/debt";
import { plainBase, type RegisterEntry } from "../../assessment";
import type { Day } from "../../domain/day";
import { MoneyTotal, type Money } from "../../domain/money";
import type { Problem } from "../../domain/problem";
import { isTypedLine } from "../../register/merge/registerMerge";
import type { OrganisationRules } from "./organisation";
import { LAW_PROBLEMS } from "../appWords";

/** How many debts, and their sum. */
export interface CountedSum {
  readonly count: number;
  readonly sum: Money;
}

/**
 * How the chosen reading of the law affects this register's figures, so that nobody is surprised by those of another
 * program: terms of payment moved from a day off, two sums that are both called overdue, penalties that no sheet
 * records (docs/terms.md §2, §3). All are informational.
 */
export function lawProblems(
  entries: readonly RegisterEntry[],
  { rules, context }: Pick<OrganisationRules, "rules" | "context">,
  file: string,
): Problem[] {
  const open = entries.filter(
    ({ presence, assessment: { stage } }) =>
      presence === "present" && stage !== "closed" && stage !== "written-off",
  );
  const messages = [
    ...movedTerms(open, context.asOf).map((message) => ({ code: "payment-moved", message })),
    ...overdueSums(open, rules).map((message) => ({ code: "overdue-two-sums", message })),
    ...sheetsWithoutPenalties(open, rules.clauses.penalty).map((message) => ({
      code: "penalty-no-column",
      message,
    })),
  ];
  return messages.map(({ code, message }) => ({
    severity: "info",
    code,
    message,
    file,
    sheet: "",
    cell: null,
  }));
}

/** Debts that are not overdue at A only because their term was moved, grouped by term. */
function movedTerms(open: readonly RegisterEntry[], asOf: Day): string[] {
  const groups = new Map<string, { term: Day; base: Day; entries: RegisterEntry[] }>();
  for (const entry of open) {
    const { base } = entry.assessment;
    const term = plainBase(entry.debt);
    if (base === null || term === null || term >= asOf || base < asOf) continue;
    const key = `${term}|${base}`;
    const group = groups.get(key) ?? { term, base, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => a.term - b.term)
    .map(({ term, base, entries }) => LAW_PROBLEMS.movedTerm(term, base, counted(entries)));
}

function overdueSums(open: readonly RegisterEntry[], rules: OrganisationRules["rules"]): string[] {
  if (rules.overdue === null) return [];
  const byDays = open.filter(({ assessment }) => assessment.overdueDays !== null);
  const byRules = open.filter(({ assessment }) => assessment.overdue === true);
  if (byDays.length === byRules.length) return [];
  return [LAW_PROBLEMS.overdueSums(counted(byDays), rules.overdue.clause, counted(byRules))];
}

function sheetsWithoutPenalties(open: readonly RegisterEntry[], clause: string): string[] {
  const keeping = new Set<string>();
  const overdue = new Map<string, string>();
  for (const { debt, assessment } of open) {
    // A debt typed into the register by hand is in no sheet that could have the column.
    if (isTypedLine({ debt })) continue;
    const key = sheetKey(debt.source);
    if (debt.penalty !== null && !debt.penalty.isZero()) keeping.add(key);
    if (assessment.overdueDays !== null) overdue.set(key, debt.source.sheet);
  }
  return [...overdue]
    .filter(([key]) => !keeping.has(key))
    .map(([, sheet]) => LAW_PROBLEMS.noPenalties(sheet, clause));
}

function counted(entries: readonly RegisterEntry[]): CountedSum {
  const sum = new MoneyTotal();
  for (const { assessment } of entries) sum.add(assessment.total);
  return { count: entries.length, sum: sum.value };
}
