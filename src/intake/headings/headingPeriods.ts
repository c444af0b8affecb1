import type { Day } from "../../domain/day";
import { reportingYear, yearStart } from "../../domain/reportingDates";
import { NOTHING, type Verdict } from "./headingDecide";
import type { StudiedColumn } from "./fit";
import { reportDay } from "./model/headingDates";
import { readHeading } from "./model/headingText";
import type { MatchContext } from "./types";
import { REASONS } from "./matchWords";

/** Concepts and words in a heading which say that its period begins with the year. */
const SINCE_NEW_YEAR = ["yearStart", "ytd", "thisYear"];
const YEAR_WORDS = /^(?:год|янв|г$|нг$)/;

/**
 * A balance at «the beginning» and what was paid «in the period» belong to the year only if the heading or the title
 * says so (register.md §1 p.11): otherwise the columns are not read. Returns the headings of those columns.
 */
export function settlePeriods(
  columns: readonly StudiedColumn[],
  verdicts: Map<number, Verdict>,
  context: MatchContext,
): string[] {
  const isOfYear = context.period?.from === yearStart(context.asOf);
  return columns.flatMap((column) => {
    const verdict = verdicts.get(column.column);
    if (verdict?.origin !== "proposal") return [];
    const { target, proposed } = verdict;
    const isOther = (target ?? proposed) === "paidAmount" && namesOtherYear(column.header, context.asOf);
    if (target !== "paidAmount" && target !== "openingAmount" && !isOther) return [];
    if (!isOther && (isOfYear || saysSinceNewYear(column, columns, context))) return [];
    verdicts.set(column.column, { ...NOTHING, origin: "exact", reason: REASONS.periodUnknown });
    return [column.header];
  });
}

/** Whether a heading names years but not the reporting year: «оплач2019», «Оплачено за 2019 год». */
function namesOtherYear(header: string, asOf: Day): boolean {
  const years = [...header.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
  return years.length > 0 && !years.includes(reportingYear(asOf));
}

/** Whether a heading says that its period or balance starts with the year. */
export function saysSinceNewYear(
  column: StudiedColumn,
  columns: readonly StudiedColumn[],
  { asOf }: Pick<MatchContext, "asOf">,
): boolean {
  const report = reportDay(
    columns.map(({ header }) => header),
    asOf,
  );
  const { leaf, parents, leafConcepts, parentConcepts } = readHeading(column.levels, report, asOf);
  return (
    SINCE_NEW_YEAR.some((concept) => leafConcepts.has(concept) || parentConcepts.has(concept)) ||
    [...leaf, ...parents].some((word) => YEAR_WORDS.test(word))
  );
}

/** Whether a column was left out because its period is not known to be the year's. */
export const isPeriodUnknown = ({ target, reason }: Verdict): boolean =>
  target === null && reason === REASONS.periodUnknown;
