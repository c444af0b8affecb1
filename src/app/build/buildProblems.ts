import type { RegisterEntry } from "../../assessment";
import { DATE_WARNING_WORDS } from "../../assessment/dateWarningWords";
import { yearOf, type Day } from "../../domain/day";
import { sheetKey, type Debt } from "../../domain/debt";
import { FIELDS, type FieldKey } from "../../domain/fields";
import { cellAddress } from "../../domain/grid";
import { formatMoney, ofKopecks } from "../../domain/money";
import type { Problem } from "../../domain/problem";
import { shownFact } from "../../domain/shownFact";
import type { WorkCalendar } from "../../domain/workCalendar";
import type { Intake } from "../../intake/types";
import { yearStart } from "../../domain/reportingDates";
import { nearestDate, snapshotTotal } from "../../register/history/history";
import type { HistoryFill } from "../../register/history/openings";
import type { MergePeriod, RegisterMerge } from "../../register/merge/registerMerge";
import { lawProblems } from "./lawProblems";
import type { MergedRegister } from "./merge";
import type { OrganisationRules } from "./organisation";
import { SHEET_NAMES } from "../../register/registerWords";
import { PROBLEMS } from "../appWords";

/** What the problems of a register are derived from. */
export interface ProblemSources {
  readonly intakes: readonly Intake[];
  readonly entries: readonly RegisterEntry[];
  readonly merged: Pick<
    MergedRegister,
    "merge" | "pairs" | "fill" | "history" | "period" | "replay" | "isLook" | "corrected"
  >;
  readonly earlier: { readonly problems: readonly Problem[] };
  /** The workbook's file, for problems that belong to no single sheet. */
  readonly file: string;
  readonly organisation: Pick<OrganisationRules, "rules" | "context">;
}

/**
 * Everything there is to say about a register's data: its sheets, its dates, the earlier register, and the calendar.
 */
export function registerProblems(from: ProblemSources): readonly Problem[] {
  const { intakes, entries, merged, earlier, file, organisation } = from;
  const { context } = organisation;
  const cellOf = cellFinder(intakes);
  return [
    ...intakes.flatMap(({ problems }) => problems),
    ...dateProblems(entries, cellOf, file),
    ...earlier.problems,
    ...(merged.replay === null ? mergeProblems(merged.merge, merged.period, file, cellOf) : []),
    ...periodProblems(merged, intakes, file),
    ...historyProblems(merged.fill, file),
    ...calendarProblems(entries, context.asOf, context.calendar, file),
    ...lawProblems(entries, organisation, file),
  ];
}

/** Finds the cell of a source sheet that a debt's fact was read from. */
export type CellFinder = (debt: Debt, field: FieldKey) => string | null;

/** Knows the columns of the sheets just read. */
export function cellFinder(intakes: readonly Intake[]): CellFinder {
  const columns = new Map(
    intakes.map(({ file, sheet, mapping }) => [
      sheetKey({ file, sheet }),
      new Map(mapping.map(({ target, column }) => [target, column])),
    ]),
  );
  return ({ source }, field) => {
    const column = columns.get(sheetKey(source))?.get(field);
    return column === undefined ? null : cellAddress(source.row - 1, column);
  };
}

/**
 * Dates of a debt that contradict each other or are missing (docs/terms.md §2); only of debts the source still has. Those
 * typed into the register are named by debt and column, as no cell of the source holds them.
 */
export function dateProblems(entries: readonly RegisterEntry[], cellOf: CellFinder, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const { debt, presence, assessment } of entries) {
    if (presence !== "present") continue;
    for (const { code, fields } of assessment.warnings) {
      // A debt that is paid or given up no longer needs dates.
      if ((code === "no-date" || code === "term-unread") && assessment.stage !== "no-date") continue;
      const [cell] = fields.flatMap((field) => cellOf(debt, field) ?? []);
      const typed = fields.find((field) => debt[field] !== null);
      const words = DATE_WARNING_WORDS[code];
      if (cell === undefined && typed !== undefined)
        problems.push({
          code,
          severity: words.severity,
          message: PROBLEMS.typedDate(
            debt.debtorName ?? debt.inn ?? "",
            FIELDS[typed].header,
            shownFact(typed, debt[typed]),
            words.message,
          ),
          file,
          sheet: SHEET_NAMES.register,
          cell: null,
        });
      else
        problems.push({
          ...placeOf(debt),
          code,
          ...words,
          cell: cell ?? cellAddress(debt.source.row - 1, 0),
        });
    }
  }
  return problems;
}

/** What merging with the earlier register has to report. */
export function mergeProblems(
  merge: RegisterMerge,
  dates: MergePeriod,
  fileName: string,
  cellOf: CellFinder,
): Problem[] {
  const problems: Problem[] = merge.conflicts.map(({ debt, field, typed, source, stands }) => ({
    ...placeOf(debt),
    severity: "warning",
    code: stands === "typed" ? "register-conflict" : "amount-overwritten",
    message: (stands === "typed" ? PROBLEMS.conflict : PROBLEMS.overwritten)(
      FIELDS[field].header,
      shownFact(field, typed),
      shownFact(field, source),
    ),
    cell: cellOf(debt, field),
  }));
  const whole = { file: fileName, sheet: "", cell: null };
  if (dates.from !== null && dates.from > dates.to)
    problems.push({
      ...whole,
      severity: "warning",
      code: "as-of-back",
      message: PROBLEMS.asOfBack(dates.to, dates.from),
    });
  if (merge.counts.gone > 0)
    problems.push({ ...whole, severity: "info", code: "gone", message: PROBLEMS.gone(merge.counts.gone) });
  return problems;
}

/** What the dates of the build, and debts that were hard to recognise, have to report. */
function periodProblems(
  merged: ProblemSources["merged"],
  intakes: readonly Intake[],
  file: string,
): Problem[] {
  const { period, replay, isLook, pairs, merge, history, corrected } = merged;
  const whole = { file, sheet: "", cell: null };
  const problems: Problem[] = [];
  const tell = (severity: Problem["severity"], code: string, message: string): void =>
    void problems.push({ ...whole, severity, code, message });
  const isItsOwn = intakes.length > 0 && intakes.every(({ titleAsOf }) => titleAsOf === period.to);
  if (replay !== null && replay.date !== null)
    tell("info", "replay", PROBLEMS.replayed(period.to, replay.date));
  else if (replay !== null)
    tell("warning", "no-snapshot", PROBLEMS.noSnapshot(period.to, replay.nearest, isItsOwn));
  else if (corrected !== null) {
    const now = snapshotTotal(history.get(period.to) ?? new Map());
    const written = (kopecks: number): string => formatMoney(ofKopecks(kopecks));
    tell("warning", "past-corrected", PROBLEMS.correctedPast(period.to, written(corrected), written(now)));
  } else if (isLook) tell("info", "what-if", PROBLEMS.whatIf(period.to));
  if (pairs.length > 0) tell("warning", "ambiguous", PROBLEMS.ambiguous(pairs.length));
  if (merge.counts.recognised > 0) tell("info", "recognised", PROBLEMS.recognised(merge.counts.recognised));
  const nearest = nearestOpening(merged);
  if (nearest !== null)
    tell("info", "nearest-opening", PROBLEMS.nearestOpening(yearStart(period.to), nearest));
  return problems;
}

/** The date after the start of the year whose sums could be used for it; `null` if none are needed. */
export function nearestOpening({
  period,
  fill,
  history,
}: Pick<MergedRegister, "period" | "fill" | "history">): Day | null {
  const wanted = yearStart(period.to);
  const nearest = nearestDate(history, wanted);
  const unknown = fill.debts.some(
    ({ debt }, index) => debt.openingAmount === null && fill.origins[index]?.openingAmount === null,
  );
  const isNear = nearest !== null && nearest > wanted && nearest < period.to;
  return fill.dates.openingAmount === null && unknown && isNear ? nearest : null;
}

/** Which sums were taken from a register of an earlier date. */
export function historyProblems({ filled, dates }: HistoryFill, fileName: string): Problem[] {
  const whole = { severity: "info", code: "history-sums", file: fileName, sheet: "", cell: null } as const;
  const sums = (["openingAmount", "previousAmount"] as const).flatMap((field) => {
    const date = dates[field];
    if (filled[field] === 0 || date === null) return [];
    return [{ ...whole, message: PROBLEMS.filled(filled[field], FIELDS[field].header, date) }];
  });
  if (filled.paidAmount === 0) return sums;
  return [...sums, { ...whole, message: PROBLEMS.paidDerived(filled.paidAmount) }];
}

/** A warning for each run whose deadlines or limitation fall into years that no decree covers yet. */
export function calendarProblems(
  entries: readonly RegisterEntry[],
  asOf: Day,
  calendar: WorkCalendar,
  fileName: string,
): Problem[] {
  const yearsOf = (days: Iterable<Day | null>): number[] => {
    const years = new Set<number>();
    for (const day of days) if (day !== null) years.add(yearOf(day));
    return [...years].filter((year) => calendar.isProvisional(year)).sort((a, b) => a - b);
  };
  const deadlines = yearsOf([asOf, ...entries.map(({ assessment }) => assessment.deadline)]);
  const limitations = yearsOf(entries.map(({ assessment }) => assessment.limitationEnd));
  const whole = { code: "calendar-provisional", file: fileName, sheet: "", cell: null };
  if (deadlines.length > 0)
    return [{ ...whole, severity: "warning", message: PROBLEMS.provisional(deadlines) }];
  if (limitations.length > 0)
    return [{ ...whole, severity: "info", message: PROBLEMS.provisionalLimitation(limitations) }];
  return [];
}

function placeOf({ source }: Debt): Pick<Problem, "file" | "sheet"> {
  return { file: source.file, sheet: source.sheet };
}
