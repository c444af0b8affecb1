import { changedDebt } from "../../domain/debt";
import { FIELD_KEYS } from "../../domain/fields";
import type { PreviousDebt } from "../../domain/registerLine";
import { isSameFact } from "../../domain/sourceMark";
import { comparable, formatComparable } from "./comparable";

/** A register's lines, of which people may have copied some with their hidden marks. */
export interface LinesWithoutCopies<Line extends PreviousDebt> {
  readonly lines: readonly Line[];
  /** Which of the given lines these are; empty if they are the same. */
  readonly kept: readonly number[];
  /** Copies that were equal in everything, and are left out. */
  readonly equal: readonly Line[];
  /** Copies that people have made another debt of. */
  readonly changed: readonly Line[];
}

/**
 * Sorts out lines that carry the mark of another: a row was copied in the register. The one that still says what the
 * mark says is the source's; a copy equal to it is left out; one that now names another debt is a debt typed by hand.
 * Copies that only facts of collection tell apart are both kept, as nobody but the user can say which is right.
 *
 * @param alike whether two lines, by index, also agree in what stands beside their facts
 */
export function withoutCopies<Line extends PreviousDebt & { readonly row: number }>(
  lines: readonly Line[],
  sheet: string,
  alike: (one: number, other: number) => boolean,
): LinesWithoutCopies<Line> {
  const originals = originalsOf(lines);
  if (originals.size === 0) return { lines, kept: [], equal: [], changed: [] };
  const kept: number[] = [];
  const equal: Line[] = [];
  const changed: Line[] = [];
  const result: Line[] = [];
  lines.forEach((line, index) => {
    const original = line.mark === null ? undefined : originals.get(line.mark.number);
    const first = original === undefined ? undefined : lines[original];
    if (original === undefined || first === undefined || original === index) {
      kept.push(index);
      result.push(line);
    } else if (isEqual(first, line) && alike(original, index)) equal.push(line);
    else {
      kept.push(index);
      if (isOriginal(line)) result.push(line);
      else {
        const debt = changedDebt(line.debt, { source: { file: "", sheet, row: line.row } });
        result.push({ ...line, debt, mark: null });
        changed.push(line);
      }
    }
  });
  return { lines: result, kept, equal, changed };
}

/** For each number that several lines of sources carry: which of them is the source's. */
function originalsOf(lines: readonly PreviousDebt[]): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  const originals = new Map<number, number>();
  lines.forEach((line, index) => {
    const { mark, debt } = line;
    if (mark === null || debt.source.file === "") return;
    const first = seen.get(mark.number);
    if (first === undefined) seen.set(mark.number, index);
    else {
      const known = originals.get(mark.number) ?? first;
      const before = lines[known];
      const isBetter = before !== undefined && !isOriginal(before) && isOriginal(line);
      originals.set(mark.number, isBetter ? index : known);
    }
  });
  return originals;
}

/** Whether a line names the debt that its mark names. */
function isOriginal({ mark, debt }: PreviousDebt): boolean {
  return mark !== null && mark.key === formatComparable(comparable(debt));
}

function isEqual(one: PreviousDebt, other: PreviousDebt): boolean {
  if (other.touches !== undefined || other.unreadable !== undefined) return false;
  return FIELD_KEYS.every((field) => {
    const [left, right] = [one.debt[field], other.debt[field]];
    return left === null || right === null ? left === right : isSameFact(field, left, right);
  });
}
