import type { Day } from "../domain/day";
import type { CollectionRules } from "./collectionRules";

/** A day of any year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** A date of the reporting calendar that comes back every year, with the date as of which the report is made. */
export interface ReportDate extends MonthDay {
  /** In the same year, or in the one before where it stands later in the year; absent where the document names none. */
  readonly asOf?: MonthDay;
}

/** A line of the reporting calendar (docs/terms.md §5): who does what by when. */
export interface ReportingDuty {
  /** Stable: under it an organisation's own dates are kept. */
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly clause: string;
  readonly yearly: readonly ReportDate[];
  /** The first day of the yearly dates, where the document begins them later than itself. */
  readonly since?: Day;
  /** Dates that come only once. */
  readonly once?: readonly Day[];
  /** Whether the document's date is uncertain, so that an organisation may set its own. */
  readonly adjustable?: boolean;
}

/** A built-in document: what it regulates here. From the ids of all of them the registry takes its own. */
export interface Regulation<Id extends string = string, Rules extends string = string> {
  readonly id: Id;
  /** Short Russian name: «Вологодская область, № 817». */
  readonly name: string;
  /** The place that it is of, in a name as `plainName` writes it. */
  readonly place: RegExp;
  /** Full Russian name: kind, body, date, number, title. */
  readonly document: string;
  readonly adopted: Day;
  readonly collection: readonly CollectionRules<Rules>[];
  readonly duties: readonly ReportingDuty[];
  /** Contradictions and silences of the document that concern its reports; Russian. */
  readonly notes: readonly string[];
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The `day` of every month, for a report as of its first. */
export function everyMonth(day: number): readonly ReportDate[] {
  return MONTHS.map((month) => ({ month, day, asOf: { month, day: 1 } }));
}

/** The `day` of the month after each quarter, for a report as of its first. */
export function afterQuarter(day: number): readonly ReportDate[] {
  return everyMonth(day).filter(({ month }) => month % 3 === 1);
}

/** The `day` of January and July, for a report as of their first. */
export function afterHalfYear(day: number): readonly ReportDate[] {
  return everyMonth(day).filter(({ month }) => month % 6 === 1);
}

/** The last day of each quarter. */
export const QUARTER_ENDS: readonly ReportDate[] = [
  { month: 3, day: 31, asOf: { month: 3, day: 31 } },
  { month: 6, day: 30, asOf: { month: 6, day: 30 } },
  { month: 9, day: 30, asOf: { month: 9, day: 30 } },
  { month: 12, day: 31, asOf: { month: 12, day: 31 } },
];
