/** The records of a text, and which of them have more fields than the heading without a way to tell their columns. */
export interface JoinedRecords {
  readonly records: readonly (readonly string[])[];
  /** Indexes of records left as written, to be reported by number. */
  readonly unplaced: ReadonlySet<number>;
}

/** A heading row has at least this many texts and no numbers. */
const FEWEST_HEADINGS = 3;
/** Rows with this many extra fields are not tried: there are too many ways to join them. */
const MOST_EXTRA = 4;
const MOST_WAYS = 2_000;
/** A column counts as numeric if nearly all of its values in rows of the right length are numbers. */
const NUMBERS_SHARE = 0.8;
const NUMBER = /^[-+]?\d[\d\s\u00a0]*(?:[.,]\d+)?$/;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
/** What an unquoted decimal comma produces: «1234» and «56». */
const DECIMAL = /^[-+]?\d[\d\s\u00a0]*[.,]\d{1,2}$/;

/**
 * Records longer than their heading, joined if exactly one joining yields numbers in the numeric columns
 * (docs/register.md §1 p.18): a decimal comma or a separator inside a name was written without quotes. If several
 * joinings do, or none, the record is left as it is.
 */
export function joinLongRecords(records: readonly (readonly string[])[], separator: string): JoinedRecords {
  const unplaced = new Set<number>();
  const heading = records.findIndex(isHeading);
  const width = withoutBlankEnd(records[heading] ?? [], 0).length;
  if (heading < 0) return { records, unplaced };
  const trimmed = records.map((record, index) => (index > heading ? withoutBlankEnd(record, width) : record));
  if (trimmed.every((record, index) => index <= heading || record.length <= width))
    return { records, unplaced };
  const numbers = numberColumns(
    trimmed.filter((record, index) => index > heading && record.length === width),
    width,
  );
  const placed = trimmed.map((record, index) => {
    if (index <= heading || record.length <= width) return record;
    const whole = joined(record, width, separator, numbers);
    if (whole === null) unplaced.add(index);
    return whole ?? record;
  });
  return { records: placed, unplaced };
}

function isHeading(record: readonly string[]): boolean {
  const filled = record.filter((value) => value.trim() !== "");
  return (
    filled.length >= FEWEST_HEADINGS &&
    !filled.some((value) => NUMBER.test(value.trim()) || DATE.test(value.trim()))
  );
}

function withoutBlankEnd(record: readonly string[], width: number): readonly string[] {
  let end = record.length;
  while (end > width && record[end - 1]?.trim() === "") end--;
  return end === record.length ? record : record.slice(0, end);
}

/** Which columns hold numbers or dates; `null` if no row of the right length shows it. */
function numberColumns(records: readonly (readonly string[])[], width: number): readonly boolean[] | null {
  if (records.length === 0) return null;
  return Array.from({ length: width }, (_, column) => {
    const filled = records.map((record) => (record[column] ?? "").trim()).filter((value) => value !== "");
    return filled.length > 0 && filled.filter(isNumber).length >= NUMBERS_SHARE * filled.length;
  });
}

const isNumber = (text: string): boolean => NUMBER.test(text) || DATE.test(text);

/** The only joining that yields numbers; `null` if there is none or more than one. */
function joined(
  record: readonly string[],
  width: number,
  separator: string,
  numbers: readonly boolean[] | null,
): string[] | null {
  const extra = record.length - width;
  if (extra > MOST_EXTRA) return null;
  let only: string[] | null = null;
  let ways = 0;
  for (const way of joinings(record, extra, separator)) {
    if (++ways > MOST_WAYS) return null;
    if (!(numbers === null ? way.pieces.every((piece) => DECIMAL.test(piece)) : fits(way.record, numbers)))
      continue;
    if (only !== null) return null;
    only = way.record;
  }
  return only;
}

function fits(record: readonly string[], numbers: readonly boolean[]): boolean {
  return record.every((value, column) => {
    const text = value.trim();
    return !(numbers[column] ?? false) || text === "" || isNumber(text);
  });
}

interface JoinedRecord {
  readonly record: string[];
  /** The fields that were joined. */
  readonly pieces: readonly string[];
}

/** Every way to close `extra` of the gaps between fields. */
function* joinings(
  record: readonly string[],
  extra: number,
  separator: string,
  from = 1,
): Generator<JoinedRecord> {
  if (extra === 0) {
    yield { record: [...record], pieces: [] };
    return;
  }
  for (let gap = from; gap < record.length; gap++) {
    const piece = `${record[gap - 1] ?? ""}${separator}${record[gap] ?? ""}`;
    const shorter = [...record.slice(0, gap - 1), piece, ...record.slice(gap + 1)];
    // The piece just made may also take in the next field.
    for (const rest of joinings(shorter, extra - 1, separator, gap))
      yield {
        record: rest.record,
        pieces: [...rest.pieces.filter((other) => !other.startsWith(piece)), longest(piece, rest.pieces)],
      };
  }
}

function longest(piece: string, others: readonly string[]): string {
  return others.find((other) => other.startsWith(piece)) ?? piece;
}
