import type { Debt } from "../../domain/debt";
import type { Day } from "../../domain/day";
import { groupedBy } from "../../domain/groupedBy";
import type { Intake } from "../../intake/types";
import { comparable, comparedSum, formatComparable } from "../../register/merge/comparable";
import { FILE_WORDS } from "../words";
import type { UnderstoodSheet } from "./understand";
import type { FileVerdict } from "./verdicts";

/** The sheets of several files, each debt once, and what there is to say about the files. */
export interface Consolidated {
  readonly sources: readonly UnderstoodSheet[];
  readonly files: readonly FileVerdict[];
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
  const byFile = groupedBy(sources, ({ intake }) => intake.file);
  const kept: UnderstoodSheet[] = [];
  const files: FileVerdict[] = [];
  const contents = new Map<string, string>();
  const debts = new SeenDebts();
  for (const [file, sheets] of byFile) {
    const intakes = sheets.map(({ intake }) => intake);
    const content = contentOf(intakes);
    const same = contents.get(content);
    const older = same === undefined ? earlierPeriodOf(intakes, sources, asOf) : null;
    if (same !== undefined || older !== null) {
      const verdict = same === undefined ? "other-period" : "duplicate";
      const message = same === undefined ? FILE_WORDS.olderThan(older ?? "") : FILE_WORDS.sameAs(same);
      files.push({ file, verdict, message, debts: 0 });
      continue;
    }
    contents.set(content, file);
    let [count, once] = [0, 0];
    const twice = new Set<string>();
    for (const source of sheets) {
      const { intake } = source;
      const own = intake.debts.filter((debt) => {
        const other = debts.fileOf(debt, file);
        if (other === null) return true;
        if (!other.sameAdministrator) twice.add(other.file);
        else once += 1;
        return !other.sameAdministrator;
      });
      count += own.length;
      kept.push(
        own.length === intake.debts.length ? source : { ...source, intake: { ...intake, debts: own } },
      );
    }
    for (const { debts: all } of intakes) for (const debt of all) debts.add(debt, file);
    const wrong = intakes.some(({ controls }) => controls.some(({ ok }) => !ok));
    const title =
      intakes.find(({ titleAsOf }) => titleAsOf !== null && titleAsOf !== asOf)?.titleAsOf ?? null;
    const message = [
      ...(title === null ? [] : [FILE_WORDS.otherDate(title)]),
      ...(once > 0 ? [FILE_WORDS.countedOnce(once)] : []),
      ...[...twice].map(FILE_WORDS.countedTwice),
    ].join(" ");
    const verdict = wrong ? "control-failed" : title !== null ? "other-period" : "read";
    files.push({ file, verdict, message, debts: count });
  }
  return { sources: kept, files: [...files, ...lost] };
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

/**
 * The file of which these sheets are an earlier period: it has the date of the run and contains most of their debts.
 */
function earlierPeriodOf(
  intakes: readonly Intake[],
  all: readonly UnderstoodSheet[],
  asOf: Day,
): string | null {
  const [first] = intakes;
  if (first === undefined || intakes.some(({ titleAsOf }) => titleAsOf === null || titleAsOf === asOf))
    return null;
  const own = intakes.flatMap(({ debts }) => debts.map((debt) => formatComparable(comparable(debt))));
  for (const { intake } of all) {
    if (intake.file === first.file || intake.titleAsOf !== asOf) continue;
    const now = new Set(intake.debts.map((debt) => formatComparable(comparable(debt))));
    if (own.filter((words) => now.has(words)).length * 2 > own.length) return intake.file;
  }
  return null;
}

/** Debts by everything that identifies them and their sums, and the files that contain them. */
class SeenDebts {
  readonly #seen = new Map<string, { file: string; administrator: string | null }>();

  add(debt: Debt, file: string): void {
    const key = keyOf(debt);
    if (!this.#seen.has(key)) this.#seen.set(key, { file, administrator: administratorOf(debt) });
  }

  /** Another file that has this debt. */
  fileOf(debt: Debt, file: string): { readonly file: string; readonly sameAdministrator: boolean } | null {
    const found = this.#seen.get(keyOf(debt));
    if (found === undefined || found.file === file) return null;
    const administrator = administratorOf(debt);
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
