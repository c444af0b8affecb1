import { Funding, YesNo } from "../../domain/fields";
import { readKbk } from "../../domain/identifiers";
import { derivedColumn, OlenegorskScope } from "../kit/formColumns";
import type { Administrator, FormContext, FormRow } from "../kit/formContext";
import type { FormBasis } from "../kit/form";
import type { QueryColumn } from "../../register/query/query";
import type { OrganisationSettings } from "../../settings/settings";
import { kosguLine } from "./kosgu";

/** The debts of one administrator that fall under one of the two procedures. */
export interface ScopePart {
  readonly administrator: Administrator;
  readonly rows: readonly FormRow[];
}

/** Register columns specific to these forms. */
export interface OlenegorskColumns {
  /** The debt's income code if it has 20 digits, otherwise blank. */
  readonly income: QueryColumn<FormRow>;
  /** The line of the institution forms: see {@link kosguWord}. */
  readonly kosgu: QueryColumn<FormRow>;
  /** The column of the institution form by kind of funding: see {@link FundingWord}. */
  readonly funding: QueryColumn<FormRow>;
}

/** The register's word for the kind of funding; a word, since SUMIFS would take a bare digit for a number. */
export const FundingWord = { budget: "вид 1", task: "вид 4", other: "вид 5", unlisted: "иной" } as const;

/** The word in the register for a line of the institution forms. */
export function kosguWord(line: string): string {
  return `КОСГУ ${line}`;
}

/**
 * Whether today's codes 291–299 and 341–349 are counted in 290 and 340: yes, unless the organisation has set
 * otherwise.
 */
export function isGrouped(settings: Pick<OrganisationSettings, "kosguGroups">): boolean {
  return settings.kosguGroups?.trim().toLocaleLowerCase("ru") !== YesNo.no;
}

const known = new WeakMap<FormContext, Map<boolean, OlenegorskColumns>>();

/** The columns over a register; one object per context and setting, since the engine caches by identity. */
export function olenegorskColumns({ context, settings }: FormBasis): OlenegorskColumns {
  const grouped = isGrouped(settings);
  let bySetting = known.get(context);
  if (bySetting === undefined) known.set(context, (bySetting = new Map<boolean, OlenegorskColumns>()));
  let columns = bySetting.get(grouped);
  if (columns === undefined) bySetting.set(grouped, (columns = makeColumns(context, grouped)));
  return columns;
}

function makeColumns(context: FormContext, grouped: boolean): OlenegorskColumns {
  return {
    income: derivedColumn(
      context,
      "formIncome",
      "В формах: код дохода",
      "code",
      ({ entry: { debt } }) => readKbk(debt.kbk ?? "")?.kbk ?? null,
    ),
    kosgu: derivedColumn(context, "formKosgu", "В формах: строка по КОСГУ", "word", ({ entry: { debt } }) =>
      debt.kosgu === null ? null : kosguWord(kosguLine(debt.kosgu, grouped)),
    ),
    funding: derivedColumn(
      context,
      "formFunding",
      "В формах: вид обеспечения",
      "word",
      ({ entry: { debt } }) => fundingWord(debt.funding),
    ),
  };
}

function fundingWord(funding: string | null): string {
  switch (funding) {
    case Funding.budget:
      return FundingWord.budget;
    case Funding.taskSubsidy:
      return FundingWord.task;
    case Funding.otherSubsidy:
      return FundingWord.other;
    default:
      return FundingWord.unlisted;
  }
}

/**
 * The administrators that have something to report under one order (`scope`), in the order of their codes: a debt
 * on the reporting date, on 1 January or, of institutions, on the 1st of the month before. Their other debts stay in.
 */
export function scopeParts({ context, columns }: FormBasis, scope: string): readonly ScopePart[] {
  const found = new Map<Administrator, { rows: FormRow[]; isReported: boolean }>();
  for (const row of context.rows) {
    if (columns.scope.value(row) !== scope) continue;
    const administrator = context.administratorOf(row);
    let part = found.get(administrator);
    if (part === undefined) found.set(administrator, (part = { rows: [], isReported: false }));
    part.rows.push(row);
    part.isReported ||= hasFigure(columns, scope, row);
  }
  return context.administrators.flatMap((administrator) => {
    const part = found.get(administrator);
    return part?.isReported === true ? [{ administrator, rows: part.rows }] : [];
  });
}

/**
 * Whether the debt is counted in any column of the forms of its procedure, or could be: an earlier sum of it is
 * unknown.
 */
export function hasFigure(columns: FormBasis["columns"], scope: string, row: FormRow): boolean {
  const asked =
    scope === OlenegorskScope.institutions
      ? [columns.amountPrevious, columns.previousLacking, columns.amountOpening, columns.openingLacking]
      : [columns.amountOpening, columns.openingLacking];
  return columns.amountNow.value(row) !== null || asked.some((column) => column.value(row) !== null);
}

/** How many of the debts pass the test. */
export function count(rows: readonly FormRow[], test: (row: FormRow) => boolean): number {
  return rows.reduce((total, row) => total + (test(row) ? 1 : 0), 0);
}
