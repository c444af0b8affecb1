import { cellAddress, isCellError, type SheetGrid } from "../../domain/grid";
import { CHANGES_WORDS } from "./changesWords";

/** A pair of the sheet «Изменения» and the user's answer; `null` if there is none yet. */
export interface PairAnswer {
  readonly oldNumber: number;
  readonly newNumber: number;
  readonly same: boolean | null;
  /** The reason as given on the sheet. */
  readonly reason: string;
  /** What was written instead of an answer, and where. */
  readonly unread?: { readonly text: string; readonly cell: string };
}

/** Reads the answers back, wherever the columns now are; anything that is neither yes nor no is not an answer. */
export function readAnswers(grid: SheetGrid): readonly PairAnswer[] {
  if (grid.used === null) return [];
  const { top, bottom, left, right } = grid.used;
  for (let row = top; row <= bottom; row++) {
    const columnOf = (heading: string): number | null => {
      for (let column = left; column <= right; column++)
        if (grid.value(row, column) === heading) return column;
      return null;
    };
    const [answer, old, fresh] = [CHANGES_WORDS.answer, CHANGES_WORDS.oldNumber, CHANGES_WORDS.newNumber].map(
      columnOf,
    );
    if (answer == null || old == null || fresh == null) continue;
    const why = columnOf(CHANGES_WORDS.pairHeadings.at(-1) ?? "");
    const answers: PairAnswer[] = [];
    for (let line = row + 1; line <= bottom; line++) {
      const [oldNumber, newNumber] = [grid.value(line, old), grid.value(line, fresh)];
      if (typeof oldNumber !== "number" || typeof newNumber !== "number") continue;
      const reason = why === null ? "" : String(grid.value(line, why) ?? "");
      const value = grid.value(line, answer);
      const same = yesOrNo(value);
      const text = value === null || isCellError(value) ? "" : String(value).trim();
      answers.push({
        oldNumber,
        newNumber,
        same,
        reason,
        ...(same === null && text !== "" && { unread: { text, cell: cellAddress(line, answer) } }),
      });
    }
    return answers;
  }
  return [];
}

function yesOrNo(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const word = typeof value === "string" ? value.trim().toLocaleLowerCase("ru").replace(/[.!]$/, "") : "";
  if (["да", "тот же", "yes", "1", "+"].includes(word)) return true;
  return ["нет", "разные", "no", "-"].includes(word) ? false : null;
}
