import { comingReports } from "../../../app/deadlines";
import { namedClause } from "../../../app/workPlan";
import type { OrganisationRules } from "../../../app/build/organisation";
import type { Day } from "../../../domain/day";
import type { RegulationId } from "../../../regulations";
import type { ReportingCalendar } from "../state";

/** The coming reporting dates of one document, or of all. */
export function reportingCalendar(
  asOf: Day,
  organisation: OrganisationRules,
  document: RegulationId | null,
): ReportingCalendar {
  const dates = comingReports(asOf, organisation, document === null ? undefined : [document]);
  return {
    document,
    dates: dates.map((report) => ({ ...report, clause: namedClause(report) })),
  };
}
