import { isoDay } from "../../../src/domain/day";
import type { CellValue } from "../../../src/domain/grid";
import {
  matchColumns,
  type ColumnProfile,
  type MatchContext,
  type MatchResult,
} from "../../../src/intake/headings";

/** 1 October 2026, no period in the title. */
export const CONTEXT: MatchContext = { asOf: isoDay("2026-10-01"), period: null, date1904: false };
/** January to September 2026. */
export const YEAR_TO_DATE = { from: isoDay("2026-01-01"), to: isoDay("2026-09-30") };
/** Values of columns that match themselves. */
export const MONEY: readonly CellValue[] = [1200.5, 33417.02, "1 234,56", 980.1];
/** See {@link MONEY}. */
export const DATES: readonly CellValue[] = ["01.07.2023", "15.08.2024", "2026-09-01", "10.01.2025"];
/** See {@link MONEY}: numbers of claims. */
export const NUMBERS: readonly CellValue[] = ["18-02/2610", "04-07/1224", "47-802/26", "90-1298/26"];

/** A heading, its levels joined by « / », with or without values below it. */
export type Column = string | readonly [header: string, values: readonly CellValue[]];

function profilesOf(columns: readonly Column[]): readonly ColumnProfile[] {
  return columns.map((each, column) => {
    const [header, values] = typeof each === "string" ? [each, []] : each;
    const levels = header === "" ? [] : header.split(" / ");
    return {
      column,
      header,
      levels,
      samples: values.slice(0, 3).map(String),
      values,
      formats: values.map(() => null),
    };
  });
}

/** Matches columns made of headings and values. */
export function match(columns: readonly Column[], context: Partial<MatchContext> = {}): MatchResult {
  return matchColumns(profilesOf(columns), { ...CONTEXT, ...context });
}

/** The targets in the order of the columns, and the codes of the notes. */
export function targets(columns: readonly Column[], context: Partial<MatchContext> = {}): (string | null)[] {
  const { mapping, notes } = match(columns, context);
  return [...mapping.map(({ target }) => target), ...notes.map(({ code }) => `! ${code}`)];
}
