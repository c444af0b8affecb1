import { URGENCY_WORDS } from "../assessment/assessmentWords";
import type { Day } from "../domain/day";
import type { RegisterEntry } from "../assessment";
import { FORMS } from "../forms/formRegistry";
import { REGULATION_IDS, regulation, type ReportingDate } from "../regulations";
import type { PlannedStep } from "../register/plan/workPlanSheet";
import { comingReports, deadlineList } from "./deadlines";
import type { OrganisationRules } from "./build/organisation";

/** What the work plan is made from. */
export interface PlanSource {
  readonly asOf: Day;
  readonly entries: readonly RegisterEntry[];
  readonly organisation: OrganisationRules;
  /** The forms of the run: a document with a form here also has its dates in the plan. */
  readonly forms: readonly string[];
}

/** How many upcoming dates of each document are listed: about a quarter's worth. */
const REPORTS = 6;

/** What is due (docs/periods.md §6): collection steps and reports by day; anything without a day comes last. */
export function workPlan(source: PlanSource): readonly PlannedStep[] {
  const steps = deadlineList(source.entries).map(({ debt, assessment }): PlannedStep => ({
    day: assessment.deadline,
    debtor: debt.debtorName ?? debt.inn ?? debt.account ?? debt.basis,
    step: assessment.action ?? "",
    clause: assessment.clause,
    responsible: debt.responsible ?? debt.unit,
    sum: assessment.total,
    daysLeft: assessment.daysLeft,
    urgency: assessment.urgency === null ? null : URGENCY_WORDS[assessment.urgency],
    basis: debt.basis,
  }));
  const reports = planReports(source).map((report): PlannedStep => ({
    day: report.date,
    debtor: null,
    step: report.what,
    clause: reportClause(report),
    responsible: report.who,
    sum: null,
    daysLeft: report.date - source.asOf,
    urgency: null,
    basis: null,
  }));
  return [...steps, ...reports].sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity));
}

/**
 * The upcoming reports of the documents that the organisation works by: those of its rules and forms, and its own.
 */
export function planReports({
  asOf,
  organisation,
  forms,
}: Omit<PlanSource, "entries">): readonly ReportingDate[] {
  // A form that several documents want does not tell by which of them the organisation works.
  const ofForms = FORMS.filter(({ id, documents }) => forms.includes(id) && documents.length === 1);
  const wanted = new Set(ofForms.flatMap(({ documents }) => documents));
  const documents = REGULATION_IDS.filter(
    (id) => wanted.has(id) || regulation(id).collection.some((rules) => rules.id === organisation.rules.id),
  );
  const own = comingReports(asOf, organisation).filter((report) => report.regulation === "own");
  const dates = documents.length === 0 ? [] : comingReports(asOf, organisation, documents, REPORTS);
  return [...own, ...dates].sort((a, b) => a.date - b.date);
}

/** «№ 817, п. 4.1»: most clauses already name their document. */
export function reportClause({ regulation: id, clause }: ReportingDate): string {
  return id === "own" || clause.includes("№") ? clause : `${regulation(id).name}, ${clause}`;
}

/** «Вологодская область, № 817, п. 4.1»: the clause under its document's name, with the number said once. */
export function namedClause({ regulation: id, clause }: ReportingDate): string {
  if (id === "own") return clause;
  const { name } = regulation(id);
  const number = `${name.slice(name.lastIndexOf("№"))}, `;
  return `${name}, ${clause.startsWith(number) ? clause.slice(number.length) : clause}`;
}
