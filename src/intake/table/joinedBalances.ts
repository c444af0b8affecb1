import { normaliseText } from "../cells";
import type { ColumnProfile } from "../headings";
import { addUpTo } from "../headings/columnSums";
import { numberOf } from "../headings/model/relations";
import { kindOfTurnover, periodOf, yearsPeriods } from "./joinedMonths";
import type { JoinedColumn, JoinInput } from "./joinedTypes";

/** What is left at the end of a period, or of it. */
const LEFT = /долг|задолж|недоим|остат|сальдо|(?:^| )дз(?: |$)/;
const OTHER = /начал|(?:^| )(?:нач|вх|пен[яией])(?: |$)|вход|штраф|неустой|просроч|перепл/;

type Sums = readonly (number | null)[];

/** What was charged, paid and left in one period. */
interface Period {
  readonly first: number;
  readonly left: readonly ColumnProfile[];
  readonly charged: Sums;
  readonly paid: Sums;
}

/**
 * The debt of a sheet with months or quarters across, each with «начислено», «оплачено» and «долг»: the last one if
 * each carries the one before it on, or their sum if each is only what its own period left unpaid. The figures tell,
 * in all rows; nothing is joined where they fit neither.
 */
export function joinedBalances(input: JoinInput): readonly JoinedColumn[] {
  const periods = periodsOf(input);
  const columns = periods.map(({ left }) => left[0]?.column ?? -1);
  if (periods.length < 2 || periods.some(({ left, charged }) => left.length !== 1 || charged.length === 0))
    return [];
  const sums = columns.map((column) => sumsAt(column, input));
  const isMadeUp = (carried: boolean): boolean =>
    periods.every(({ charged, paid }, index) => {
      // What is before the first period is not on the sheet.
      if (carried && index === 0) return true;
      const own = sums[index] ?? [];
      const before = carried ? (sums[index - 1] ?? []) : [];
      return addUpTo(charged, [own, paid, negative(before)], charged);
    });
  const join = isMadeUp(true) ? "last" : isMadeUp(false) ? "sum" : null;
  if (join === null) return [];
  const column = (join === "last" ? columns.at(-1) : columns[0]) ?? 0;
  return [{ column, parts: columns, join, widths: [], heading: "Задолженность" }];
}

/** The periods of the year up to the as-of date that have a debt, in order. */
function periodsOf(input: JoinInput): readonly Period[] {
  const { year, lastMonth } = yearsPeriods(input.asOf);
  const found = new Map<number, ColumnProfile[]>();
  for (const profile of input.profiles) {
    const period = periodOf(profile, year);
    if (period === null || period.first > lastMonth) continue;
    found.set(period.first, [...(found.get(period.first) ?? []), profile]);
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([first, profiles]) => {
      const of = (kind: "paid" | "accrued"): Sums => {
        const [own, another] = profiles.filter((each) => kindOfTurnover(each) === kind);
        return own === undefined || another !== undefined ? [] : sumsAt(own.column, input);
      };
      const left = profiles.filter((each) => kindOfTurnover(each) === null && isLeft(each));
      return { first, left, charged: of("accrued"), paid: of("paid") };
    })
    .filter(({ left }) => left.length > 0);
}

const isLeft = ({ levels }: ColumnProfile): boolean => {
  const text = normaliseText(levels.join(" "));
  return LEFT.test(text) && !OTHER.test(text);
};

const sumsAt = (column: number, { grid, rows }: JoinInput): Sums =>
  rows.map((row) => numberOf(grid.value(row, column)));

const negative = (sums: Sums): Sums => sums.map((sum) => (sum === null ? null : -sum));
