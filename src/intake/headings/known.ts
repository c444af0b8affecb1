import type { FieldKey } from "../../domain/fields";
import type { Finding } from "../cells/types";
import type { ColumnTarget } from "../types";
import { settleParts } from "./debtParts";
import type { StudiedColumn } from "./fit";
import { recogniseHeading } from "./recognise";
import { resolveSums, type ChosenAmount, type SumColumn } from "./resolveBalances";
import type { MatchContext } from "./types";
import { REASONS } from "./words";

/** What the vocabulary and the rules of dated headings say of a column by themselves. */
export interface Known {
  readonly column: StudiedColumn;
  /** `null`: the column is known and must be left alone. */
  readonly target: ColumnTarget | null;
  readonly confidence: number;
  readonly reason: string;
}

/** The columns that the vocabulary knows, and what it only supposes. */
export interface KnownColumns {
  /** The surest first; sums are weighed against each other already. */
  readonly known: readonly Known[];
  /** Columns of which something speaks for a field and something against it. */
  readonly doubts: readonly (Known & { readonly target: FieldKey })[];
  /** What the user should know of the sums. */
  readonly notes: readonly Finding[];
}

/** Reads the headings of `columns` with the vocabulary and gives the columns of sums their fields (register.md §1 p.11). */
export function knownColumns(
  columns: readonly StudiedColumn[],
  context: MatchContext,
  chosenAmount: ChosenAmount | null,
): KnownColumns {
  const known: Known[] = [];
  const doubts: (Known & { readonly target: FieldKey })[] = [];
  const sums: SumColumn[] = [];
  for (const column of columns) {
    const found = recogniseHeading(column, context.date1904);
    if (found.kind === "field") known.push({ column, ...found });
    else if (found.kind === "balance")
      sums.push(sumColumn(column, found.confidence, { balance: found.balance }));
    else if (found.kind === "turnover")
      sums.push(sumColumn(column, found.confidence, { turnover: found.turnover }));
    else if (found.kind === "doubt") doubts.push({ column, ...found, confidence: 0 });
    else if (found.reason === REASONS.tree)
      known.push({ column, target: null, confidence: 0, reason: REASONS.tree });
  }
  const untold = columns.filter(
    ({ column }) =>
      !sums.some((sum) => sum.column === column) && !known.some((each) => isOther(each, column)),
  );
  const settled = chosenAmount === null ? settleParts(sums, columns, untold) : sums;
  const { verdicts, notes } = resolveSums(settled, context, chosenAmount);
  for (const { column: index, target, confidence, reason, doubtful } of verdicts) {
    const column = columns.find((each) => each.column === index);
    if (!column) continue;
    if (doubtful) doubts.push({ column, target: target as FieldKey, confidence, reason });
    else known.push({ column, target, confidence, reason });
  }
  // Stable: of equally sure columns the leftmost, and among sums the one that was weighed best.
  known.sort((a, b) => b.confidence - a.confidence);
  return { known, doubts, notes };
}

/** Whether the vocabulary takes the column for something that is not the amount. */
const isOther = ({ column, target }: Known, index: number): boolean =>
  column.column === index && target !== "amount";

function sumColumn({ column, header }: StudiedColumn, confidence: number, sum: SumColumn["sum"]): SumColumn {
  return { column, header, confidence, sum };
}
