import { sheetKey } from "../../domain/debt";
import { FIELDS, type FieldKey } from "../../domain/fields";
import { countedDebts } from "../../domain/plural";
import { formatMoney, sum, toKopecks, type Money } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { debtTotal } from "../../domain/debt";
import { CARRIED_SUMS } from "../../register/merge/mergeFacts";
import type { MergedDebt, RegisterMerge } from "../../register/merge/registerMerge";
import { EARLIER_CONTROLS } from "../appWords";

/** What the sheets now say against what the earlier register said of the same debts. */
export interface EarlierComparison {
  readonly merge: Pick<RegisterMerge, "debts">;
  /** The fields for which each sheet has a column, by {@link sheetKey}. */
  readonly columns: ReadonlyMap<string, ReadonlySet<FieldKey>>;
  /** Whether the user has named the unit of the sums. */
  readonly isUnitTold: boolean;
}

/**
 * Controls of what a sheet alone cannot show (docs/periods.md §3): sums of the same debts that are a thousand times
 * greater or smaller than before, and sums whose column is gone, so that nothing is known of them any more.
 */
export function earlierControls(comparison: EarlierComparison): readonly Control[] {
  const pairs = comparison.merge.debts.filter(isInBoth);
  return [
    ...(comparison.isUnitTold ? [] : unitControls(pairs)),
    ...CARRIED_SUMS.flatMap((field) => lostControls(pairs, field, comparison.columns)),
  ];
}

type Pair = MergedDebt & { readonly before: NonNullable<MergedDebt["before"]> };

function isInBoth(line: MergedDebt): line is Pair {
  return line.presence === "present" && line.before?.presence === "present" && line.recognition !== null;
}

/** Fewer debts than this may really have become so different. */
const FEWEST = 3;
/** Between what ratios the middle debt's sum has changed its unit; a debt may have been paid in part meanwhile. */
const SHIFTS = [
  [500, 2_000],
  [500_000, 2_000_000],
] as const;

function unitControls(pairs: readonly Pair[]): readonly Control[] {
  const sums = pairs
    .map(({ debt, before }) => ({ was: debtTotal(before.debt), is: debtTotal(debt) }))
    .filter(({ was, is }) => was.gt(0) && is.gt(0));
  if (sums.length < FEWEST) return [];
  const ratios = sums.map(({ was, is }) => is.toNumber() / was.toNumber()).sort((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)] ?? 1;
  const shift = middle < 1 ? 1 / middle : middle;
  if (!SHIFTS.some(([least, most]) => shift >= least && shift <= most)) return [];
  return [
    {
      name: EARLIER_CONTROLS.unit,
      expected: sum(sums.map(({ was }) => toKopecks(was))),
      actual: sum(sums.map(({ is }) => toKopecks(is))),
      ok: false,
      advice: EARLIER_CONTROLS.unitAdvice(middle < 1),
    },
  ];
}

function lostControls(
  pairs: readonly Pair[],
  field: (typeof CARRIED_SUMS)[number],
  columns: EarlierComparison["columns"],
): readonly Control[] {
  const lost = pairs.flatMap(({ debt, before }): readonly Money[] => {
    const was = before.derived?.includes(field) === true ? null : before.debt[field];
    const isLost = was !== null && !was.isZero() && debt[field] === null;
    return isLost && columns.get(sheetKey(debt.source))?.has(field) !== true ? [toKopecks(was)] : [];
  });
  if (lost.length === 0) return [];
  const { header } = FIELDS[field];
  return [
    {
      name: EARLIER_CONTROLS.lost(header),
      expected: null,
      actual: EARLIER_CONTROLS.lostSums(countedDebts(lost.length), formatMoney(sum(lost))),
      ok: true,
      verdict: "unchecked",
      advice: EARLIER_CONTROLS.lostAdvice(header),
    },
  ];
}
