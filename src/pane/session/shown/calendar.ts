import { comingReports } from "../../../app/deadlines";
import type { OrganisationRules } from "../../../app/build/organisation";
import type { Day } from "../../../domain/day";
import { regulation, type RegulationId } from "../../../regulations";
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
    dates: dates.map(
      ({ duty, date, what, who, reportAsOf, lastWorkingDayBefore, firstWorkingDayAfter, ...one }) => ({
        duty,
        date,
        what,
        who,
        reportAsOf,
        lastWorkingDayBefore,
        firstWorkingDayAfter,
        clause: one.regulation === "own" ? one.clause : `${regulation(one.regulation).name}, ${one.clause}`,
      }),
    ),
  };
}
