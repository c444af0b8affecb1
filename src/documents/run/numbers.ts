import { yearOf, type Day } from "../../domain/day";

/** What determines the numbers of claims. */
export interface Numbering {
  /** «{номер}/{год}»; `null`: that one. */
  readonly pattern: string | null;
  /** The first number as typed; `null`: the one after the highest used. */
  readonly next: string | null;
  /** Numbers already in the register or the journal. */
  readonly used: readonly string[];
  readonly date: Day;
}

const DEFAULT_PATTERN = "{номер}/{год}";

/** Consecutive numbers, skipping those already used. */
export function claimNumbers({ pattern, next, used, date }: Numbering): () => string {
  const shape = pattern !== null && pattern.includes("{номер}") ? pattern : DEFAULT_PATTERN;
  const year = String(yearOf(date));
  const numbered = (count: number): string =>
    shape.replaceAll("{номер}", String(count)).replaceAll("{год}", year);
  const taken = new Set(used.map((number) => number.trim()));
  const first =
    next !== null && /^\d{1,9}$/u.test(next.trim()) ? Number(next) : greatest(shape, year, taken) + 1;
  let count = first;
  return () => {
    while (taken.has(numbered(count))) count += 1;
    const number = numbered(count);
    taken.add(number);
    count += 1;
    return number;
  };
}

/** The highest number in this format and year; 0 if there is none. */
function greatest(shape: string, year: string, used: ReadonlySet<string>): number {
  const escaped = shape.replace(/[.*+?^$()|[\]\\]/gu, "\\$&");
  const source = escaped.replaceAll("{номер}", "(\\d{1,9})").replaceAll("{год}", year);
  const pattern = new RegExp(
    `^${source.replace(/[{}]/gu, "\\$&").replaceAll("\\d\\{1,9\\}", "\\d{1,9}")}$`,
    "u",
  );
  let most = 0;
  for (const number of used) {
    const [, digits] = pattern.exec(number) ?? [];
    if (digits !== undefined) most = Math.max(most, Number(digits));
  }
  return most;
}
