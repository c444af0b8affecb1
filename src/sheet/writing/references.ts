import { columnIndex, columnName } from "../../domain/grid";

/** A cell as a formula refers to it; row and column from 0. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
  /** Whether column and row have a `$`. */
  readonly fixed: readonly [column: boolean, row: boolean];
}

/** Cells of the formula's own sheet: one, or the two corners of an area. */
export type References = readonly [CellReference] | readonly [CellReference, CellReference];

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;

/**
 * The pieces of a formula, as far as cells must be distinguished from everything else: texts, cells of other sheets,
 * structured references, numbers and words (names, functions), and finally the sheet's own cells.
 */
const TOKENS = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Za-z]{1,3}(?:\$?\d+)?(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?`,
    String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`,
    String.raw`(?<cells>${CELL}(?::${CELL})?)(?![\p{L}\p{N}_.(!])`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`,
    String.raw`\d[\d.]*(?:[Ee][+-]?\d+)?`,
  ].join("|"),
  "gu",
);

/** The formula split into its texts and the cells of its own sheet between them. */
export function formulaPieces(formula: string): (string | References)[] {
  const pieces: (string | References)[] = [];
  let from = 0;
  for (const match of formula.matchAll(TOKENS)) {
    const cells = match.groups?.["cells"];
    if (cells === undefined) continue;
    const [first, second] = cells.split(":").map(reference);
    if (!first) continue;
    pieces.push(formula.slice(from, match.index), second ? [first, second] : [first]);
    from = match.index + cells.length;
  }
  pieces.push(formula.slice(from));
  return pieces;
}

/** `$D12`. */
export function formatReference({ row, column, fixed }: CellReference): string {
  return `${fixed[0] ? "$" : ""}${columnName(column)}${fixed[1] ? "$" : ""}${String(row + 1)}`;
}

/** The formula as Excel would fill it this many rows down and columns to the right. */
export function filledFormula(formula: string, rows: number, columns: number): string {
  return formulaPieces(formula)
    .map((piece) =>
      typeof piece === "string"
        ? piece
        : piece
            .map(({ row, column, fixed }) =>
              formatReference({
                row: fixed[1] ? row : Math.max(0, row + rows),
                column: fixed[0] ? column : Math.max(0, column + columns),
                fixed,
              }),
            )
            .join(":"),
    )
    .join("");
}

function reference(text: string): CellReference | null {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] =
    /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/.exec(text) ?? [];
  const column = columnIndex(letters);
  if (column === null) return null;
  return { row: Number(digits) - 1, column, fixed: [fixedColumn !== "", fixedRow !== ""] };
}
