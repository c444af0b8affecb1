import type { MovableFormula } from "../../domain/cellTouch";
import type { Day } from "../../domain/day";
import { changedDebt, type Debt } from "../../domain/debt";
import { FIELDS, type FieldKey } from "../../domain/fields";
import type { Problem } from "../../domain/problem";
import type { CellValue } from "../../domain/grid";
import { shownFact } from "../../domain/shownFact";
import { fingerprint, isSameFact, renumberedMark, SOURCE_SUMS } from "../../domain/sourceMark";
import type { PairAnswer } from "../../register/changes/readAnswers";
import { typedText } from "../../register/changes/changesSheet";
import { CHANGES_WORDS } from "../../register/changes/changesWords";
import type { History, Snapshot } from "../../register/history/history";
import type { ProposalReason } from "../../register/merge/proposals";
import type { MergedDebt, OpenPair } from "../../register/merge/registerMerge";
import { typedFacts } from "../../register/merge/typedFacts";
import type { PreviousLine } from "../../register/table/readLine";
import { PROBLEMS } from "../appWords";
import type { EarlierRegister } from "./earlier";

/**
 * The earlier register with the user's answers carried out (docs/periods.md §2): of two lines that are one debt the
 * newer one stays, with everything that was typed into the other, its number and its snapshots. If both lines have
 * different values in one cell, the newer line's is kept and the other is reported.
 */
export function withAnswers(earlier: EarlierRegister, answers: readonly PairAnswer[]): EarlierRegister {
  const same = answers.filter(({ same }) => same === true);
  if (same.length === 0) return earlier;
  const lines = new Map(earlier.lines.map((line, index) => [index, line]));
  const others = earlier.others.map((column) => ({
    ...column,
    values: [...column.values],
    ...(column.formulas && { formulas: [...column.formulas] }),
  }));
  const problems: Problem[] = [];
  const moved = new Map<number, number>();
  const taken = new Set<number>();
  const gone = new Set<number>();
  for (const { oldNumber, newNumber } of same) {
    const from = indexOf(earlier.lines, oldNumber);
    const to = indexOf(earlier.lines, newNumber);
    const [old, now] = [lines.get(from), lines.get(to)];
    if (old === undefined || now === undefined || from === to) continue;
    const { debt, lost } = folded(old, now);
    problems.push({
      severity: "info",
      code: "answered",
      message: PROBLEMS.answered(nameOf(old.debt), nameOf(now.debt), typedText(old)),
      file: debt.source.file,
      sheet: debt.source.sheet,
      cell: null,
    });
    for (const field of lost)
      problems.push({
        severity: "warning",
        code: "answer-conflict",
        message: PROBLEMS.answerConflict(
          debt.debtorName ?? "",
          FIELDS[field].header,
          shownFact(field, old.debt[field]),
        ),
        file: debt.source.file,
        sheet: debt.source.sheet,
        cell: null,
      });
    // The first line matched to the debt gives it its number, and with it its snapshots.
    const isFirst = !taken.has(to) && !moved.has(oldNumber) && now.mark !== null;
    const mark = isFirst && now.mark !== null ? renumberedMark(now.mark, oldNumber) : now.mark;
    if (isFirst) moved.set(oldNumber, newNumber);
    const touches = [...(now.touches ?? []), ...(old.touches ?? [])];
    lines.set(to, { ...now, debt, mark, ...(touches.length > 0 && { touches }) });
    for (const { values, formulas } of others) {
      values[to] = filled(values[to]) ?? values[from] ?? null;
      const own = formulas as (MovableFormula | null)[] | undefined;
      if (own !== undefined) own[to] = own[to] ?? own[from] ?? null;
    }
    taken.add(to);
    gone.add(from);
  }
  const kept = [...lines].filter(([index]) => !gone.has(index) || taken.has(index));
  return {
    ...earlier,
    lines: kept.map(([, line]) => line),
    others: others.map((column) => ({
      ...column,
      values: kept.map(([index]) => column.values[index] ?? null),
      ...(column.formulas && { formulas: kept.map(([index]) => column.formulas?.[index] ?? null) }),
    })),
    history: followed(earlier.history, moved),
    problems: [...earlier.problems, ...problems],
  };
}

const nameOf = ({ debtorName, inn }: Debt): string => debtorName ?? inn ?? "";

const filled = (value: CellValue | undefined): CellValue | null =>
  value === "" || value === undefined ? null : value;

function indexOf(lines: readonly PreviousLine[], number: number): number {
  return lines.findIndex(({ mark }) => mark?.number === number);
}

function folded(
  old: PreviousLine,
  now: PreviousLine,
): { readonly debt: Debt; readonly lost: readonly FieldKey[] } {
  const debt = changedDebt(now.debt);
  const own = new Set(typedFacts(now));
  const lost: FieldKey[] = [];
  for (const field of typedFacts(old)) {
    const [was, is] = [old.debt[field], now.debt[field]];
    if (was === null) continue;
    if (is === null || !own.has(field)) Object.assign(debt, { [field]: was });
    else if (!isSameFact(field, was, is)) lost.push(field);
  }
  const ownSums = new Set(typedSums(now));
  for (const field of typedSums(old)) {
    const [was, is] = [old.debt[field], now.debt[field]];
    if (was === null) continue;
    if (is === null) Object.assign(debt, { [field]: was });
    else if (ownSums.has(field) && !isSameFact(field, was, is)) lost.push(field);
  }
  return { debt, lost };
}

/** The sums of a line that only the register has: no source said them, and no build computed them. */
function typedSums({ debt, mark, derived }: PreviousLine): readonly FieldKey[] {
  const said = mark?.facts();
  return [...SOURCE_SUMS].filter((field) => {
    const value = debt[field];
    return value !== null && !derived?.includes(field) && said?.get(field) !== fingerprint(field, value);
  });
}

/** Snapshots under the old number, plus those that the new number has left since. */
function followed(history: History, moved: ReadonlyMap<number, number>): History {
  return new Map(
    [...history].map(([date, snapshot]): [Day, Snapshot] => {
      const sums = new Map(snapshot);
      for (const [oldNumber, newNumber] of moved) {
        const now = sums.get(String(newNumber));
        if (now === undefined) continue;
        sums.delete(String(newNumber));
        if (!sums.has(String(oldNumber))) sums.set(String(oldNumber), now);
      }
      return [date, sums];
    }),
  );
}

/** Pairs that were asked about before, are unanswered, and whose lines have not changed. */
export function stillOpen(
  answers: readonly PairAnswer[],
  debts: readonly MergedDebt[],
  asked: readonly OpenPair[],
): readonly OpenPair[] {
  const open = answers.filter(({ same }) => same === null);
  if (open.length === 0) return [];
  const byNumber = new Map(debts.map((line) => [line.mark.number, line]));
  const known = new Set(asked.map(({ line, debt }) => `${line.mark.number}|${debt.mark.number}`));
  return open.flatMap(({ oldNumber, newNumber, reason }) => {
    const [line, debt] = [byNumber.get(oldNumber), byNumber.get(newNumber)];
    if (line?.presence !== "gone" || debt?.presence !== "present") return [];
    if (known.has(`${oldNumber}|${newNumber}`)) return [];
    return [{ line, debt, reason: reasonOf(reason) }];
  });
}

function reasonOf(words: string): ProposalReason {
  const reasons = Object.entries(CHANGES_WORDS.reasons) as [ProposalReason, string][];
  return reasons.find(([, text]) => text === words)?.[0] ?? "alike";
}
