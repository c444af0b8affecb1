import type { CellValue, SheetGrid } from "../../domain/grid";
import { findUnitInText, foreignCurrencyIn, foreignCurrencyOfFormat, isBlank, isRouble } from "../cells";
import { normaliseHeading, type ColumnProfile } from "../headings";
import type { ColumnMatch } from "../types";
import { REASONS } from "./tableWords";

/** What a sheet says about the currency of its sums (docs/register.md §1 p.15). */
export interface Currencies {
  /** The column «Валюта», `null` if there is none. */
  readonly column: number | null;
  /** Columns whose heading names a currency other than the rouble, with its name. */
  readonly foreign: ReadonlyMap<number, string>;
  /** The foreign currency that, according to the title, all sums are in; `null` if it says no such thing. */
  readonly title: string | null;
}

const CURRENCY_HEADING = /(?:^| )(?:валют[аы]|вал|currency)(?: |$)/;
/** ISO 4217 by number. */
const NUMERIC_CODE = /^\d{3}$/;
const LONGEST_CURRENCY = 30;
const ENOUGH = 0.5;
/** A title means the unit of its sums, not «Евродом» or a loan in euros. */
const TITLE_UNIT =
  /^\s*\(?\s*(?:ед\S*\s+изм\S*\s*:?\s*)?(?:в\s+)?(?:(?:тыс|млн|тысяч\S*|миллион\S*)\.?\s*)?([^\s,;()]+(?:\s+сша)?)\s*\)?\s*$|(?:^|[\s(,])в\s+(?:(?:тыс|млн|тысячах|миллионах)\.?\s*)?(долларах|евро|юанях|тенге|белорусских\s+рублях)(?![а-яё])/i;

/** Finds what the headings and the title say about currencies. `lines`: the texts of the title's cells. */
export function findCurrencies(profiles: readonly ColumnProfile[], lines: readonly string[]): Currencies {
  const column = profiles.find(isCurrencyColumn)?.column ?? null;
  const foreign = new Map<number, string>();
  for (const profile of profiles) {
    const name = profile.column === column ? null : foreignCurrencyIn(profile.header);
    if (name !== null && holdsNumbers(profile)) foreign.set(profile.column, name);
  }
  return { column, foreign, title: titleCurrency(lines) };
}

function isCurrencyColumn({ header, values }: ColumnProfile): boolean {
  if (values.length === 0 || !CURRENCY_HEADING.test(normaliseHeading(header))) return false;
  const fitting = values.filter((value) => {
    const text = String(value).trim();
    if (typeof value === "number") return NUMERIC_CODE.test(text);
    return typeof value === "string" && text.length <= LONGEST_CURRENCY && !/\d[\d\s]*[.,]\d/.test(text);
  });
  return fitting.length >= ENOUGH * values.length;
}

function holdsNumbers({ values }: ColumnProfile): boolean {
  const numbers = values.filter((value) => typeof value === "number" || /\d/.test(String(value)));
  return numbers.length >= ENOUGH * values.length;
}

function titleCurrency(lines: readonly string[]): string | null {
  for (const text of lines) {
    const [, alone, inWords] = TITLE_UNIT.exec(text) ?? [];
    const name = inWords ?? (alone === undefined ? null : foreignCurrencyIn(alone));
    if (name !== null) return name;
  }
  return null;
}

/** The columns without sums in roubles: the one that names the currency, and those in another one. */
export function currencyMatches(
  profiles: readonly ColumnProfile[],
  columns: ReadonlyMap<number, string | null>,
): readonly ColumnMatch[] {
  return profiles
    .filter((profile) => columns.has(profile.column))
    .map(({ column, header, samples }) => ({
      column,
      header,
      samples,
      target: "ignored",
      confidence: 1,
      band: "certain",
      proposed: null,
      candidates: [],
      origin: "exact",
      reason: REASONS.currency(columns.get(column) ?? null),
      inverted: false,
    }));
}

/** Where a row says that its sum is in another currency, and in which one. */
export interface ForeignSum {
  readonly column: number;
  readonly currency: string;
}

/**
 * Creates the test for sums in another currency, which must never count as roubles: by the row's «Валюта», the
 * heading, the number's format, what is written next to the number, or the title. A sheet that has the sum both in
 * the foreign currency and in roubles is read in roubles.
 */
export function foreignSums(
  grid: SheetGrid,
  { column: named, foreign, title }: Currencies,
  mapping: readonly ColumnMatch[],
): (row: number, column: number, value: CellValue, format: string | null) => ForeignSum | null {
  const headings = new Map(mapping.map(({ column, header }) => [column, header]));
  const inRoubles = (column: number): boolean => findUnitInText(headings.get(column) ?? "") !== null;
  const formats = new Map<string, string | null>();
  return (row, column, value, format) => {
    if (format !== null && !formats.has(format)) formats.set(format, foreignCurrencyOfFormat(format));
    const own =
      (format === null ? null : formats.get(format)) ??
      (typeof value === "string" ? foreignCurrencyIn(value) : null);
    if (own !== null && own !== undefined) return { column, currency: own };
    const rowOwn = named === null ? null : grid.value(row, named);
    const heading = foreign.get(column);
    if (named !== null && !isBlank(rowOwn)) {
      if (isRouble(rowOwn) || (foreign.size > 0 && heading === undefined && inRoubles(column))) return null;
      return { column: named, currency: typeof rowOwn === "object" ? "?" : String(rowOwn).trim() };
    }
    if (heading !== undefined) return { column, currency: heading };
    return title === null || inRoubles(column) ? null : { column, currency: title };
  };
}
