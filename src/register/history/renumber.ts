import type { PreviousDebt } from "../../domain/registerLine";
import { renumberedMark } from "../../domain/sourceMark";
import type { History, Snapshot } from "./history";

/**
 * Gives each line of an earlier register a number of its own where two share one (an earlier version counted the
 * debts with one key, or a line was copied), and updates the snapshots to match.
 */
export function renumbered<L extends PreviousDebt>(
  lines: readonly L[],
  history: History,
): { readonly lines: readonly L[]; readonly history: History } {
  const isKeyed = [...history.values()].some((sums) => [...sums.keys()].some((key) => key.includes("|")));
  if (!isKeyed) return { lines, history };
  const numbers = new Map<string, string>();
  const result = lines.map((line, index): L => {
    if (line.mark === null) return line;
    const key = `${line.mark.number}|${line.mark.key}`;
    if (!numbers.has(key)) numbers.set(key, String(index + 1));
    return { ...line, mark: renumberedMark(line.mark, index + 1) };
  });
  const renamed = [...history].map(([date, sums]): [typeof date, Snapshot] => {
    const known = [...sums].flatMap(([key, value]) => {
      const number = numbers.get(key);
      return number === undefined ? [] : [[number, value] as const];
    });
    return [date, new Map(known)];
  });
  return { lines: result, history: new Map(renamed) };
}
