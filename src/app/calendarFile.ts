import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { STAGE_WORDS } from "../assessment/assessmentWords";
import { formatIsoDay, type Day } from "../domain/day";
import { fnv1a } from "../domain/fnv1a";
import { groupedBy } from "../domain/groupedBy";
import { formatMoney, sum } from "../domain/money";
import type { RegisterEntry } from "../assessment";
import { deadlineList } from "./deadlines";
import { CALENDAR_WORDS } from "./appWords";
import { planReports, reportClause, type PlanSource } from "./workPlan";

/** What a calendar file is made from. */
export interface CalendarOptions {
  /** When it is made: a calendar application keeps the later of two versions of an event. */
  readonly now: Date;
  /** Distinguishes registers in one calendar: the organisation's name, or the file's. */
  readonly register: string;
  /** Whether debtors are named; otherwise events contain only counts and sums. */
  readonly names: boolean;
}

/** The maximum length of a list of names in an event. */
const MOST_NAMES = 50;
const DOMAIN = "debtor-register.local";

/**
 * The coming deadlines and reports as an iCalendar file (RFC 5545): one event per day and kind of step, with the
 * number of debts and their sum. Ids are made only from register, day and step, so that a second import updates the
 * events. What has already been missed is put on the as-of date, as one event per step.
 */
export function calendarFile(source: PlanSource, options: CalendarOptions): string {
  const { asOf, entries } = source;
  const calendar = new ICalCalendar({
    name: CALENDAR_WORDS.calendar(options.register),
    prodId: { company: "debtor-register", product: "debtor-register", language: "RU" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const add = (day: Day, kind: string, summary: string, description: string): void => {
    calendar.createEvent({
      id: `${idOf(options.register)}-${formatIsoDay(day)}-${kind}@${DOMAIN}`,
      start: new Date(`${formatIsoDay(day)}T00:00:00Z`),
      timezone: "UTC",
      allDay: true,
      stamp: options.now,
      sequence: Math.floor(options.now.getTime() / MINUTE) - SEQUENCE_FROM,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary,
      description,
    });
  };
  for (const group of groups(deadlineList(entries), asOf)) {
    const [first] = group.entries;
    if (first === undefined) continue;
    const step = first.assessment.action ?? STAGE_WORDS[first.assessment.stage];
    const total = formatMoney(sum(group.entries.map(({ assessment }) => assessment.total)));
    const summary = (group.isMissed ? CALENDAR_WORDS.missed : CALENDAR_WORDS.due)(step, group.entries.length);
    const clauses = [...new Set(group.entries.flatMap(({ assessment }) => assessment.clause ?? []))];
    const lines = [
      CALENDAR_WORDS.sum(group.entries.length, total),
      ...(clauses.length === 0 ? [] : [CALENDAR_WORDS.clauses(clauses)]),
      ...(options.names ? namesOf(group.entries) : []),
    ];
    add(group.day, group.kind, summary, lines.join("\n"));
  }
  for (const report of planReports(source))
    add(report.date, `report-${report.duty}`, report.what, [report.who, reportClause(report)].join("\n"));
  return calendar.toString();
}

const MINUTE = 60_000;
/** Minutes since 1 January 2025: sequence numbers are kept small. */
const SEQUENCE_FROM = 28_927_440;

interface Group {
  /** Identifies the step in the event's id. */
  readonly kind: string;
  readonly day: Day;
  readonly isMissed: boolean;
  readonly entries: readonly RegisterEntry[];
}

/** By day and step. */
function groups(entries: readonly RegisterEntry[], asOf: Day): readonly Group[] {
  const due = entries.flatMap((entry) => {
    const { deadline, stage } = entry.assessment;
    if (deadline === null) return [];
    const isMissed = deadline < asOf;
    return [{ entry, isMissed, day: isMissed ? asOf : deadline, kind: isMissed ? `missed-${stage}` : stage }];
  });
  return [...groupedBy(due, ({ day, kind }) => `${day} ${kind}`).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, entries: [first, ...others].map(({ entry }) => entry) }],
  );
}

function namesOf(entries: readonly RegisterEntry[]): readonly string[] {
  const names = entries.map(({ debt }) => debt.debtorName ?? debt.inn ?? debt.basis ?? "");
  const rest = names.length - MOST_NAMES;
  return [...names.slice(0, MOST_NAMES), ...(rest > 0 ? [CALENDAR_WORDS.more(rest)] : [])];
}

/** Identifies a register in an id without revealing its name. */
const idOf = (register: string): string => (fnv1a(register) >>> 0).toString(36);
