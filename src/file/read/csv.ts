import { MOST_COLUMNS, MOST_ROWS, requireWithin } from "./fileLimits";
import { TEXT_SHEET_NAME } from "./fileMessages";

/** Separators in the order in which they win a tie. */
const SEPARATORS = [";", "\t", "|", ","] as const;
/** How much of the text decides on the separator. */
const SAMPLE = 20_000;

/**
 * The records of a delimited text, every value exactly as written, so that codes keep their zeros. Quoted fields may
 * contain separators, line breaks and doubled quotes; `sep=;` in the first line is obeyed. Throws a LimitError at the
 * first filled field beyond a worksheet; empty ones there are left out.
 *
 * SheetJS is not used for these: it takes a text that begins with «ID» or «TABLE» for another format.
 */
export function parseDelimited(text: string): string[][] {
  const stated = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const separator = stated?.[1] ?? guessSeparator(body);
  const records = parseRecords(body, separator, (row, column) => {
    requireWithin(row, column, TEXT_SHEET_NAME);
  });
  return records.map((record) => record.map(plainValue));
}

/** The separator that {@link parseDelimited} uses. */
export function separatorOf(text: string): string {
  return /^"?sep=(.)"?[\r\n]/i.exec(text)?.[1] ?? guessSeparator(text);
}

/**
 * `="3254001003"`: this is how programs make Excel keep a code's zeros; nothing else that begins with `=` is touched.
 */
const KEPT_TEXT = /^="((?:[^"]|"")*)"$/;

function plainValue(value: string): string {
  if (!value.startsWith("=")) return value;
  return KEPT_TEXT.exec(value)?.[1]?.replaceAll('""', '"') ?? value;
}

/**
 * The separator that splits the first records most evenly: the most records with more than one field and of equal
 * length.
 */
export function guessSeparator(text: string): string {
  const sample = text.slice(0, SAMPLE);
  let best: string = SEPARATORS[0];
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const lengths = new Map<number, number>();
    for (const record of parseRecords(sample, separator))
      if (record.length > 1) lengths.set(record.length, (lengths.get(record.length) ?? 0) + record.length);
    const score = Math.max(0, ...lengths.values());
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

function parseRecords(
  text: string,
  separator: string,
  onFilled: (row: number, column: number) => void = () => undefined,
): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let [place, row, column] = [0, 0, 0];
  while (place <= text.length) {
    const quoted = text[place] === '"' ? closingQuote(text, place, separator) : null;
    const end = quoted === null ? endOfField(text, place, separator) : quoted + 1;
    const raw =
      quoted === null ? text.slice(place, end) : text.slice(place + 1, quoted).replaceAll('""', '"');
    if (raw !== "") onFilled(row, column);
    if (column++ < MOST_COLUMNS) record.push(raw);
    const stop = text[end];
    place = end + (stop === "\r" && text[end + 1] === "\n" ? 2 : 1);
    if (stop === separator) continue;
    if (row++ < MOST_ROWS) records.push(record);
    [record, column] = [[], 0];
    if (place >= text.length) break;
  }
  return records;
}

/** Where the quote that opened at `open` closes; `null` if it is not a quoted field but a quote in the text. */
function closingQuote(text: string, open: number, separator: string): number | null {
  let place = open + 1;
  for (;;) {
    place = text.indexOf('"', place);
    if (place === -1) return null;
    const next = text[place + 1];
    if (next === '"') place += 2;
    else if (next === undefined || next === separator || next === "\r" || next === "\n") return place;
    else return null;
  }
}

function endOfField(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}
