import {
  comingReports,
  countDeadlines,
  deadlineList,
  filterDeadlines,
  type DeadlineCounts,
  type DeadlineFilter,
} from "../../../app/deadlines";
import type { OrganisationRules } from "../../../app/build/organisation";
import type { RegisterEntry } from "../../../assessment/entry";
import type { Day } from "../../../domain/day";
import { regulation, type RegulationId } from "../../../regulations";
import type { DebtCard, Deadlines, ReportingCalendar } from "../state";
import { debtCard } from "./debts";
import { LongList } from "./longList";

/** Everything that awaits something. */
export const NO_FILTER: DeadlineFilter = { need: null, urgency: null, search: "" };

/** The list of «Сроки» over one register. */
export class ShownDeadlines {
  readonly #due: readonly RegisterEntry[];
  readonly #counts: DeadlineCounts;
  #filter: DeadlineFilter;
  #found: LongList<RegisterEntry, DebtCard>;

  constructor(entries: readonly RegisterEntry[], filter: DeadlineFilter) {
    this.#due = deadlineList(entries);
    this.#counts = countDeadlines(this.#due);
    this.#filter = filter;
    this.#found = this.#find();
  }

  filter(filter: DeadlineFilter): void {
    this.#filter = filter;
    this.#found = this.#find();
  }

  more(): void {
    this.#found.more();
  }

  state(): Deadlines {
    return {
      due: this.#due.length,
      filter: this.#filter,
      counts: this.#counts,
      found: this.#found.page(),
    };
  }

  #find(): LongList<RegisterEntry, DebtCard> {
    return new LongList(filterDeadlines(this.#due, this.#filter), debtCard);
  }
}

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
