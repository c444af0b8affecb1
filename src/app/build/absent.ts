import type { Debt } from "../../domain/debt";
import type { PreviousDebt } from "../../domain/registerLine";
import type { FileVerdict } from "../inspect/inspectedVerdicts";
import { FILE_WORDS } from "../appWords";

/** Who has not submitted, and their lines, which are not «нет в источнике». */
export interface Absent<L extends PreviousDebt> {
  readonly lines: readonly L[];
  /** The lines of those who have. */
  readonly rest: readonly L[];
  readonly files: readonly FileVerdict[];
}

/**
 * Finds who should have submitted and has not (docs/periods.md §5): those who submitted to an earlier consolidation but
 * not now. Files without an administrator count as one each, by name. Whoever has no line left in the register is
 * expected no more: that is how the user says that an administrator is no longer one.
 */
export function absentAdministrators<L extends PreviousDebt>(
  lines: readonly L[],
  fresh: readonly Debt[],
  expected: readonly string[],
): Absent<L> {
  const none = { lines: [], rest: lines, files: [] };
  const now = new Set(fresh.map(submitter));
  const known = new Set(lines.map(({ debt }) => submitter(debt)));
  const missing = expected.filter((name) => !now.has(name) && known.has(name));
  // If not a single one is recognised again, the files or administrators are simply named differently now.
  if (missing.length === 0 || !expected.some((name) => now.has(name))) return none;
  const gone = new Set(missing);
  const isAbsent = ({ debt, presence }: L): boolean =>
    presence === "present" && debt.source.file !== "" && gone.has(submitter(debt));
  const absent = lines.filter(isAbsent);
  return {
    lines: absent,
    rest: lines.filter((line) => !isAbsent(line)),
    files: missing.map((name) => notSubmitted(absent, name)),
  };
}

/** Who had not submitted at the date whose sums a look back shows. */
export function absentThen(
  lines: readonly Pick<PreviousDebt, "debt" | "presence">[],
): readonly FileVerdict[] {
  const absent = lines.filter(({ presence }) => presence === "absent");
  return [...new Set(absent.map(({ debt }) => submitter(debt)))].map((name) => notSubmitted(absent, name));
}

function notSubmitted(absent: readonly Pick<PreviousDebt, "debt">[], name: string): FileVerdict {
  return absentVerdict(nameOf(absent, name), absent.filter(({ debt }) => submitter(debt) === name).length);
}

/** The line of somebody in the table of files who has not submitted; `debts`: how many the register keeps of theirs. */
export function absentVerdict(file: string, debts: number): FileVerdict {
  const message = debts === 0 ? FILE_WORDS.neverSubmitted : FILE_WORDS.notSubmitted(debts);
  return { file, verdict: "not-submitted", message, debts: 0 };
}

/** Who submitted a debt: its administrator, or a file that names none. */
export function submitter({ administratorCode, administratorName, source }: Debt): string {
  return administratorCode ?? administratorName ?? `file:${source.file}`;
}

function nameOf(lines: readonly Pick<PreviousDebt, "debt">[], name: string): string {
  const debt = lines.find((line) => submitter(line.debt) === name)?.debt;
  if (debt === undefined || name.startsWith("file:")) return name.replace(/^file:/, "");
  return [debt.administratorCode, debt.administratorName].filter((part) => part !== null).join(" ");
}
