import type { Debt } from "../../domain/debt";
import type { Day } from "../../domain/day";
import { groupedBy } from "../../domain/groupedBy";
import type { Intake } from "../../intake/types";
import { comparable, comparedSum, formatComparable } from "../../register/merge/comparable";
import { FILE_WORDS } from "../appWords";
import type { UnderstoodSheet } from "./understandSheets";
import type { FileVerdict } from "./inspectedVerdicts";

/** The sheets of several files, each debt once, and what there is to say about the files. */
export interface Consolidated {
  readonly sources: readonly UnderstoodSheet[];
  readonly files: readonly FileVerdict[];
}

/** The debts of a sheet as far as files are compared by them: by their places, in texts that may be shortened to marks. */
export interface DebtMarks {
  readonly count: number;
  /** All that names the debt but its administrator, and its sum. */
  key(place: number): string;
  /** All that names the debt, without its sum. */
  words(place: number): string;
  administrator(place: number): string | null;
}

/** A sheet of a file to be judged. */
export interface SheetMarks {
  /** The date in its title. */
  readonly titleAsOf: Day | null;
  /** Whether one of its controls fails. */
  readonly isWrong: boolean;
  readonly debts: DebtMarks;
}

/** A file to be judged among others. */
export interface FileMarks {
  readonly file: string;
  /** Equal for two files with the same debts, whatever their order. */
  readonly content: string;
  readonly sheets: readonly SheetMarks[];
}

/** What becomes of one of the files. */
export interface JudgedFile {
  readonly verdict: FileVerdict;
  /** For each of its sheets the places of debts that another file has brought; `null`: the whole file is left out. */
  readonly left: readonly ReadonlySet<number>[] | null;
}

/**
 * Combines the sheets of several files (docs/periods.md §5): a file that repeats another, or contains an earlier
 * period of another's table, is left out; a debt of one administrator that is in two files counts once. All of this
 * is reported.
 */
export function consolidate(
  sources: readonly UnderstoodSheet[],
  asOf: Day,
  lost: readonly FileVerdict[],
): Consolidated {
  const byFile = [...groupedBy(sources, ({ intake }) => intake.file)];
  const judged = judgeFiles(
    byFile.map(([file, sheets]) =>
      marksOf(
        file,
        sheets.map(({ intake }) => intake),
      ),
    ),
    asOf,
  );
  const kept = byFile.flatMap(([, sheets], index) => {
    const left = judged[index]?.left ?? null;
    if (left === null) return [];
    return sheets.map((source, at) => {
      const without = left[at];
      if (without === undefined || without.size === 0) return source;
      const debts = source.intake.debts.filter((_debt, place) => !without.has(place));
      return { ...source, intake: { ...source.intake, debts } };
    });
  });
  return { sources: kept, files: [...judged.map(({ verdict }) => verdict), ...lost] };
}

/** Judges files in their order: of two that bring the same debt the first is believed. */
export function judgeFiles(files: readonly FileMarks[], asOf: Day): readonly JudgedFile[] {
  const earlierPeriodOf = earlierPeriods(files, asOf);
  const contents = new Map<string, string>();
  const debts = new SeenDebts();
  return files.map((marks): JudgedFile => {
    const { file, content, sheets } = marks;
    const same = contents.get(content);
    const older = same === undefined ? earlierPeriodOf(marks) : null;
    if (same !== undefined || older !== null) {
      const verdict = same === undefined ? "other-period" : "duplicate";
      const message = same === undefined ? FILE_WORDS.olderThan(older ?? "") : FILE_WORDS.sameAs(same);
      return { verdict: { file, verdict, message, debts: 0 }, left: null };
    }
    contents.set(content, file);
    let [count, once] = [0, 0];
    const twice = new Set<string>();
    const left = sheets.map(({ debts: own }) => {
      const places = new Set<number>();
      for (let place = 0; place < own.count; place++) {
        const other = debts.fileOf(own, place, file);
        if (other?.sameAdministrator === true) places.add(place);
        else if (other !== null) twice.add(other.file);
      }
      once += places.size;
      count += own.count - places.size;
      return places;
    });
    for (const { debts: own } of sheets)
      for (let place = 0; place < own.count; place++) debts.add(own, place, file);
    const title = sheets.find(({ titleAsOf }) => titleAsOf !== null && titleAsOf !== asOf)?.titleAsOf ?? null;
    const message = [
      ...(title === null ? [] : [FILE_WORDS.otherDate(title)]),
      ...(once > 0 ? [FILE_WORDS.countedOnce(once)] : []),
      ...[...twice].map(FILE_WORDS.countedTwice),
    ].join(" ");
    const isWrong = sheets.some((sheet) => sheet.isWrong);
    const verdict = isWrong ? "control-failed" : title !== null ? "other-period" : "read";
    return { verdict: { file, verdict, message, debts: count }, left };
  });
}

/** What a file is compared by. */
export function marksOf(file: string, intakes: readonly Intake[]): FileMarks {
  return {
    file,
    content: contentOf(intakes),
    sheets: intakes.map(({ titleAsOf, controls, debts }) => ({
      titleAsOf,
      isWrong: controls.some(({ ok }) => !ok),
      debts: {
        count: debts.length,
        key: (place) => keyOf(debts[place] as Debt),
        words: (place) => formatComparable(comparable(debts[place] as Debt)),
        administrator: (place) => administratorOf(debts[place] as Debt),
      },
    })),
  };
}

/** All debts of a file as one text, independent of their order. */
function contentOf(intakes: readonly Intake[]): string {
  return intakes
    .flatMap(({ debts }) => debts.map(lineOf))
    .sort()
    .join("\n");
}

function lineOf(debt: Debt): string {
  return `${formatComparable(comparable(debt))}|${comparedSum(debt)}|${debt.penalty?.toFixed(2) ?? ""}`;
}

/** Finds the file of which another is an earlier period: it is of the date of the run and has most of its debts. */
function earlierPeriods(all: readonly FileMarks[], asOf: Day): (marks: FileMarks) => string | null {
  const current = all.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ titleAsOf, debts }) => (titleAsOf === asOf ? [{ file, debts }] : [])),
  );
  let places: ReadonlyMap<string, readonly number[]> | null = null;
  return ({ file, sheets }) => {
    if (sheets.length === 0 || sheets.some(({ titleAsOf }) => titleAsOf === null || titleAsOf === asOf))
      return null;
    const own = sheets.flatMap(({ debts }) => wordsOf(debts));
    const shared = new Array<number>(current.length).fill(0);
    places ??= placesOfWords(current.map(({ debts }) => debts));
    for (const words of own)
      for (const place of places.get(words) ?? []) shared[place] = (shared[place] ?? 0) + 1;
    const found = current.findIndex(
      (one, place) => one.file !== file && (shared[place] ?? 0) * 2 > own.length,
    );
    return current[found]?.file ?? null;
  };
}

/** In which of the sheets a debt stands, by the words that name it; each sheet once. */
function placesOfWords(sheets: readonly DebtMarks[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  sheets.forEach((debts, place) => {
    for (const words of new Set(wordsOf(debts))) {
      const known = places.get(words);
      if (known === undefined) places.set(words, [place]);
      else known.push(place);
    }
  });
  return places;
}

function wordsOf(debts: DebtMarks): readonly string[] {
  return Array.from({ length: debts.count }, (_, place) => debts.words(place));
}

/** Debts by everything that identifies them and their sums, and the files that contain them. */
class SeenDebts {
  readonly #seen = new Map<string, { file: string; administrator: string | null }>();

  add(debts: DebtMarks, place: number, file: string): void {
    const key = debts.key(place);
    if (!this.#seen.has(key)) this.#seen.set(key, { file, administrator: debts.administrator(place) });
  }

  /** Another file that has this debt. */
  fileOf(
    debts: DebtMarks,
    place: number,
    file: string,
  ): { readonly file: string; readonly sameAdministrator: boolean } | null {
    const found = this.#seen.get(debts.key(place));
    if (found === undefined || found.file === file) return null;
    const administrator = debts.administrator(place);
    return {
      file: found.file,
      sameAdministrator: administrator !== null && administrator === found.administrator,
    };
  }
}

function keyOf(debt: Debt): string {
  const words = comparable(debt);
  // A row that identifies nobody and nothing beyond a sum is not the same debt because of that sum.
  return (
    formatComparable({ ...words, administratorCode: null, administratorName: null }) + `|${comparedSum(debt)}`
  );
}

function administratorOf({ administratorCode, administratorName }: Debt): string | null {
  return administratorCode ?? administratorName;
}
