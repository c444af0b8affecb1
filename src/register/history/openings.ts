import type { Day } from "../../domain/day";
import { changedDebt, type Debt } from "../../domain/debt";
import { sheetKey } from "../../domain/debt";
import { kopecksOf, ofKopecks, toKopecks, ZERO, type Money } from "../../domain/money";
import { previousMonthStart, yearStart } from "../../domain/reportingDates";
import { debtIdentity, type MergedDebt } from "../merge/registerMerge";
import { snapshotDate, totalKopecks, type History, type SnapshotSums } from "./history";
import { derivedPayment, paymentPeriod } from "./payments";

/** The sums as of earlier dates that a register carries. */
export type EarlierSum = "openingAmount" | "previousAmount";

/** Where a debt's sum «на начало года» or «на 1-е число» comes from. */
export type SumOrigin =
  | { readonly from: "source" }
  | { readonly from: "snapshot"; readonly date: Day }
  /** The debt arose on or after the date, or was known before and amounted to nothing then. */
  | { readonly from: "none"; readonly date: Day };

/** What the snapshots tell about one line. */
export interface LineOrigins {
  readonly openingAmount: SumOrigin | null;
  readonly previousAmount: SumOrigin | null;
  /**
   * Its amounts at the start of the year, principal and penalty separately; `null` where the snapshots do not say.
   */
  readonly opening: SnapshotSums | null;
  /** Whether «Оплачено с начала года» is the amount by which the sums fell between the snapshots. */
  readonly paidDerived: boolean;
}

/** Sums that the snapshots filled in. */
export interface HistoryFill {
  readonly debts: readonly MergedDebt[];
  /** One per line. */
  readonly origins: readonly LineOrigins[];
  /** How many lines got each sum from the snapshots, and from which date. */
  readonly filled: Readonly<Record<EarlierSum | "paidAmount", number>>;
  readonly dates: Readonly<Record<EarlierSum, Day | null>>;
}

/** What the user has decided about dates without a snapshot. */
export interface FillOptions {
  readonly asOf: Day;
  /** The kept date to use for the start of the year if that has no snapshot. */
  readonly openingDate?: Day;
}

/**
 * Fills «на начало года», «на 1-е число предыдущего месяца» and «оплачено с начала года» where they are unknown, from
 * the snapshots (docs/periods.md §4); but not for sheets that give such a sum for any of their debts (`sources`: the
 * debts as the sheets give them). A debt missing from that date's snapshot was zero then if it arose on that day or
 * later, or if an earlier snapshot knows it; otherwise its sum stays unknown.
 */
export function fillFromHistory(
  debts: readonly MergedDebt[],
  sources: readonly Debt[],
  history: History,
  { asOf, openingDate }: FillOptions,
): HistoryFill {
  const wanted = { openingAmount: yearStart(asOf), previousAmount: previousMonthStart(asOf) };
  const dates = {
    openingAmount: snapshotDate(history, wanted.openingAmount) ?? openingDate ?? null,
    previousAmount: snapshotDate(history, wanted.previousAmount),
  };
  const filled = { openingAmount: 0, previousAmount: 0, paidAmount: 0 };
  const giving = {
    openingAmount: sheetsGiving(sources, "openingAmount"),
    previousAmount: sheetsGiving(sources, "previousAmount"),
    paidAmount: sheetsGiving(sources, "paidAmount"),
  };
  const known = new Map<EarlierSum, ReadonlySet<string>>();
  for (const field of ["openingAmount", "previousAmount"] as const) {
    const date = dates[field];
    if (date !== null) known.set(field, knownBefore(history, date));
  }
  const period = paymentPeriod(history, dates.openingAmount, asOf);
  const origins: LineOrigins[] = [];
  const result = debts.map((entry) => {
    const identity = debtIdentity(entry.mark);
    const changes: Partial<Record<EarlierSum | "paidAmount", Money>> = {};
    const origin: { -readonly [K in keyof LineOrigins]: LineOrigins[K] } = { ...NO_ORIGINS };
    for (const field of ["openingAmount", "previousAmount"] as const) {
      const date = dates[field];
      if (giving[field].has(sheetOf(entry.debt))) {
        if (entry.debt[field] !== null) origin[field] = SOURCE;
        continue;
      }
      const stood = date === null ? undefined : history.get(date)?.get(identity);
      if (field === "openingAmount" && stood !== undefined) origin.opening = stood;
      const total = stood === undefined ? null : totalKopecks(stood);
      if (date !== null && total !== null) {
        const value = entry.debt[field];
        const isTyped = value !== null && kopecksOf(toKopecks(value)) !== total;
        origin[field] = isTyped ? SOURCE : { from: "snapshot", date };
        if (value === null) changes[field] = ofKopecks(total);
      } else if (entry.debt[field] !== null) origin[field] = SOURCE;
      else if (stood === undefined && stoodAtNothing(entry.debt, identity, wanted[field], known.get(field))) {
        origin[field] = { from: "none", date: wanted[field] };
        if (date !== null) changes[field] = ZERO;
      }
      if (changes[field] !== undefined) filled[field] += 1;
    }
    const paid = derivedPayment(entry, identity, period);
    if (entry.debt.paidAmount === null && paid !== null && !giving.paidAmount.has(sheetOf(entry.debt))) {
      changes.paidAmount = paid;
      origin.paidDerived = true;
      filled.paidAmount += 1;
    }
    origins.push(usualOrigins(origin));
    const derived = Object.keys(changes) as (EarlierSum | "paidAmount")[];
    if (derived.length === 0) return entry;
    // Key by key: another key in a copy would give each line a shape of its own.
    const { presence, mark, change, before, changed, recognition } = entry;
    const debt = changedDebt(entry.debt, changes);
    return { debt, presence, mark, change, before, changed, recognition, derived };
  });
  return { debts: result, origins, filled, dates };
}

const SOURCE: SumOrigin = { from: "source" };
const NO_ORIGINS: LineOrigins = {
  openingAmount: null,
  previousAmount: null,
  opening: null,
  paidDerived: false,
};
/** What most lines have, each once: that a source gives both sums, one of them or none. */
const USUAL: readonly LineOrigins[] = [SOURCE, null].flatMap((openingAmount) =>
  [SOURCE, null].map((previousAmount) => ({ ...NO_ORIGINS, openingAmount, previousAmount })),
);

/** The same origins, not as an object of the line's own where most lines have the same. */
function usualOrigins(origins: LineOrigins): LineOrigins {
  const { openingAmount, previousAmount, opening, paidDerived } = origins;
  if (opening !== null || paidDerived) return origins;
  const usual = USUAL.find(
    (each) => each.openingAmount === openingAmount && each.previousAmount === previousAmount,
  );
  return usual ?? origins;
}

function stoodAtNothing(
  debt: Debt,
  identity: string,
  date: Day,
  known: ReadonlySet<string> | undefined,
): boolean {
  if (debt.originDate !== null && debt.originDate >= date) return true;
  return known?.has(identity) === true;
}

/** Debts that the snapshots up to a date contain. */
function knownBefore(history: History, date: Day): ReadonlySet<string> {
  return new Set([...history].flatMap(([kept, sums]) => (kept <= date ? [...sums.keys()] : [])));
}

function sheetsGiving(sources: readonly Debt[], field: EarlierSum | "paidAmount"): ReadonlySet<string> {
  return new Set(sources.filter((debt) => debt[field] !== null).map(sheetOf));
}

const sheetOf = (debt: Debt): string => sheetKey(debt.source);
