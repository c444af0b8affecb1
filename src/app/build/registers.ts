import type { Day } from "../../domain/day";
import { FIELDS } from "../../domain/fields";
import type { Problem } from "../../domain/problem";
import { shownFact } from "../../domain/shownFact";
import { fingerprint, isSameFact, renumberedMark, SOURCE_SUMS } from "../../domain/sourceMark";
import { changedDebt, type Debt } from "../../domain/debt";
import { lastNumber, type History, type Snapshot } from "../../register/history/history";
import { comparable, formatComparable, isCorrected } from "../../register/merge/comparable";
import { isTypedLine } from "../../register/merge/registerMerge";
import { typedFacts } from "../../register/merge/typedFacts";
import type { PreviousLine } from "../../register/table/readLine";
import { submitter } from "./absent";
import { copiesConflict } from "./copiesConflict";
import type { EarlierRegister } from "./earlier";
import { unitedColumns } from "./unitedColumns";

/** The share of the smaller register's lines that must also be in the other for the two to be copies of one. */
const COPY_SHARE = 0.5;

/**
 * Several earlier registers as one (docs/periods.md §5): those of several administrators are put together; if they
 * are copies of one register into which several people typed, the typed values are merged; if both gave one cell
 * different values, the register that was built last wins (otherwise the later one in the list), and the other value
 * is reported.
 */
export function mergedRegisters(registers: readonly EarlierRegister[]): EarlierRegister | null {
  const inOrder = [...registers].sort((a, b) => compareBuilds(a, b));
  const [first, ...rest] = inOrder;
  return first === undefined ? null : rest.reduce(joined, first);
}

function compareBuilds(a: EarlierRegister, b: EarlierRegister): number {
  if (a.builtAt !== null && b.builtAt !== null)
    return a.builtAt < b.builtAt ? -1 : a.builtAt > b.builtAt ? 1 : 0;
  return (a.asOf ?? 0) - (b.asOf ?? 0);
}

function joined(base: EarlierRegister, other: EarlierRegister): EarlierRegister {
  const partner = partners(base.lines, other.lines);
  const isCopy = partner.size > Math.min(base.lines.length, other.lines.length) * COPY_SHARE;
  return isCopy ? mergedCopies(base, other, partner) : sideBySide(base, other);
}

/**
 * For each line of the later copy, its line in the earlier one: the same number and the same words of the source, or
 * all of them but one, which the source has corrected between the two builds.
 */
function partners(base: readonly PreviousLine[], other: readonly PreviousLine[]): Map<number, number> {
  const known = new Map<number, number>();
  base.forEach(({ mark }, index) => {
    if (mark !== null) known.set(mark.number, index);
  });
  const found = new Map<number, number>();
  other.forEach(({ mark }, index) => {
    const at = mark === null ? undefined : known.get(mark.number);
    const key = at === undefined ? undefined : base[at]?.mark?.key;
    if (mark === null || at === undefined || key === undefined) return;
    if (key === mark.key || isCorrected(key, mark.key)) found.set(index, at);
  });
  return found;
}

/** `base` was built before `other`: the later build's sums and words of the source count. */
function mergedCopies(
  base: EarlierRegister,
  other: EarlierRegister,
  partner: ReadonlyMap<number, number>,
): EarlierRegister {
  const problems: Problem[] = [];
  const lines = [...base.lines];
  const others = unitedColumns(base, other);
  const add = addition(lines, Math.max(lastGiven(lines, base.history), lastNumber(other.history)));
  const numbers = new Map<number, number>();
  // A debt that people typed into the one and that is also in the other is one debt, once.
  const named = new Map(lines.map((line, index) => [nameOf(line), index]));
  other.lines.forEach((line, index) => {
    const at = partner.get(index) ?? (isTypedLine(line) ? named.get(nameOf(line)) : undefined);
    const into = at === undefined ? undefined : lines[at];
    if (at === undefined || into === undefined) {
      const number = add(line);
      if (line.mark !== null) numbers.set(line.mark.number, number);
      others.add(index, lines.length - 1, problems);
      return;
    }
    const mark =
      line.mark === null || into.mark === null ? into.mark : renumberedMark(line.mark, into.mark.number);
    if (line.mark !== null && mark !== null) numbers.set(line.mark.number, mark.number);
    named.delete(nameOf(into));
    const unreadable = new Map([...(into.unreadable ?? []), ...(line.unreadable ?? [])]);
    lines[at] = {
      ...line,
      ...bothTouches(into, line),
      ...(unreadable.size > 0 && { unreadable }),
      debt: merged(into, line, problems),
      mark,
    };
    others.add(index, at, problems);
  });
  const numberOf = (number: number): number => numbers.get(number) ?? number;
  return {
    ...base,
    asOf: later(base.asOf, other.asOf),
    submitters: [...new Set([...base.submitters, ...other.submitters])],
    opening: other.opening ?? base.opening,
    lines,
    others: others.columns(lines.length),
    ...bothAround(base, other),
    history: mergedHistory(base.history, other.history, (identity) => String(numberOf(Number(identity)))),
    answers: [
      ...other.answers.map((answer) => ({
        ...answer,
        oldNumber: numberOf(answer.oldNumber),
        newNumber: numberOf(answer.newNumber),
      })),
      ...base.answers,
    ],
    problems: [...base.problems, ...other.problems, ...problems],
  };
}

/** What names a debt: as its source said, or as it stands where it has been typed since the last build. */
function nameOf({ debt, mark }: PreviousLine): string {
  return mark?.key ?? formatComparable(comparable(debt));
}

function sideBySide(base: EarlierRegister, other: EarlierRegister): EarlierRegister {
  const lines = [...base.lines];
  const last = lastGiven(lines, base.history);
  const others = unitedColumns(base, other, last);
  other.lines.forEach((line, index) => {
    lines.push({
      ...line,
      mark: line.mark === null ? null : renumberedMark(line.mark, line.mark.number + last),
    });
    others.add(index, lines.length - 1, []);
  });
  return {
    ...base,
    asOf: later(base.asOf, other.asOf),
    submitters: [...new Set([base, other].flatMap(submittersTo))],
    opening: other.opening ?? base.opening,
    lines,
    others: others.columns(lines.length),
    ...bothAround(base, other),
    history: mergedHistory(base.history, other.history, (identity) => String(Number(identity) + last)),
    answers: [
      ...base.answers,
      ...other.answers.map((answer) => ({
        ...answer,
        oldNumber: answer.oldNumber + last,
        newNumber: answer.newNumber + last,
      })),
    ],
    problems: [...base.problems, ...other.problems],
  };
}

/** Who is expected to submit again: those of its last consolidation, else whose debts a register holds. */
function submittersTo({ submitters, lines }: EarlierRegister): readonly string[] {
  if (submitters.length > 0) return submitters;
  return lines.flatMap(({ debt, presence }) =>
    presence === "present" && debt.source.file !== "" ? [submitter(debt)] : [],
  );
}

/** What is on the cells of either register. */
function bothTouches(
  into: PreviousLine,
  line: PreviousLine,
): { readonly touches?: NonNullable<PreviousLine["touches"]> } {
  const touches = [...(into.touches ?? []), ...(line.touches ?? [])];
  return touches.length === 0 ? {} : { touches };
}

/** What is around either register: copies mostly have the same. */
function bothAround(
  base: EarlierRegister,
  other: EarlierRegister,
): Pick<EarlierRegister, "around" | "columns"> {
  const known = new Set([...base.around.below.values()].map((touches) => JSON.stringify(touches)));
  const below = new Map(base.around.below);
  let next = Math.max(1, ...below.keys());
  for (const touches of other.around.below.values())
    if (!known.has(JSON.stringify(touches))) below.set((next += 1), touches);
  const above = new Map([...other.around.above, ...base.around.above]);
  return {
    around: { ...base.around, above, below },
    columns: new Map([...other.columns, ...base.columns]),
  };
}

/** The highest number that a register has given, also to a debt whose line has been deleted since. */
function lastGiven(lines: readonly PreviousLine[], history: History): number {
  return lines.reduce((most, { mark }) => Math.max(most, mark?.number ?? 0), lastNumber(history));
}

/** Appends lines with numbers of their own, which it returns: those after the last that was given. */
function addition(lines: PreviousLine[], given: number): (line: PreviousLine) => number {
  let last = given;
  return (line) => {
    last += 1;
    lines.push({ ...line, mark: line.mark === null ? null : renumberedMark(line.mark, last) });
    return last;
  };
}

/** The facts of the later copy's line with what the user of the earlier one typed; of two typed values the later's. */
function merged(into: PreviousLine, line: PreviousLine, problems: Problem[]): Debt {
  const debt = changedDebt(line.debt);
  const own = new Set(typedFacts(line));
  const said = into.mark?.facts();
  for (const field of typedFacts(into)) {
    const [was, is] = [into.debt[field], line.debt[field]];
    if (was === null) continue;
    if (is === null || !own.has(field)) Object.assign(debt, { [field]: was });
    else if (!isSameFact(field, was, is))
      problems.push(copiesConflict(debt, FIELDS[field].header, shownFact(field, was), shownFact(field, is)));
  }
  // Sums that no source gave and no build computed were typed as well.
  for (const field of SOURCE_SUMS) {
    const [was, is] = [into.debt[field], line.debt[field]];
    if (was === null || into.derived?.includes(field) || said?.get(field) === fingerprint(field, was))
      continue;
    if (is === null) Object.assign(debt, { [field]: was });
    else if (isTypedLine({ debt }) && !isSameFact(field, was, is))
      problems.push(copiesConflict(debt, FIELDS[field].header, shownFact(field, was), shownFact(field, is)));
  }
  return debt;
}

function later(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null || a > b ? a : b;
}

function mergedHistory(base: History, other: History, nameOf: (identity: string) => string): History {
  const result = new Map<Day, Snapshot>(base);
  for (const [date, sums] of other) {
    const known = result.get(date) ?? new Map();
    result.set(
      date,
      new Map([...known, ...[...sums].map(([identity, value]) => [nameOf(identity), value] as const)]),
    );
  }
  return new Map([...result].sort(([a], [b]) => a - b));
}
