import type { Day } from "../domain/day";
import type { CollectionRules } from "./collectionRules";

/** A day of any year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** A reporting date that recurs every year, with the date as of which the report is made. */
export interface ReportDate extends MonthDay {
  /** In the same year, or in the previous one if it falls later in the year; absent where the document names none. */
  readonly asOf?: MonthDay;
}

/** A line of the reporting calendar (docs/terms.md §5): who must do what by when. */
export interface ReportingDuty {
  /** Stable: an organisation's own dates are stored under it. */
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly clause: string;
  readonly yearly: readonly ReportDate[];
  /** The first day on which the yearly dates apply, where that is later than the document itself. */
  readonly since?: Day;
  /** One-off dates. */
  readonly once?: readonly Day[];
}

/** A built-in document and what it regulates here. The registry takes its ids from all of them. */
export interface Regulation<Id extends string = string, Rules extends string = string> {
  readonly id: Id;
  /** Short Russian name: «Вологодская область, № 817». */
  readonly name: string;
  /** The place it applies to, in a name as `plainName` writes it. */
  readonly place: RegExp;
  /** Full Russian name: type, body, date, number, title. */
  readonly document: string;
  readonly adopted: Day;
  readonly collection: readonly CollectionRules<Rules>[];
  readonly duties: readonly ReportingDuty[];
  /** Contradictions and gaps in the document that affect its reports; in Russian. */
  readonly notes: readonly string[];
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The given `day` of every month, for a report as of its first. */
export function everyMonth(day: number): readonly ReportDate[] {
  return MONTHS.map((month) => ({ month, day, asOf: { month, day: 1 } }));
}

/** The given `day` of the month after each quarter, for a report as of its first. */
export function afterQuarter(day: number): readonly ReportDate[] {
  return everyMonth(day).filter(({ month }) => month % 3 === 1);
}

/** The given `day` of January and July, for a report as of their first. */
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
