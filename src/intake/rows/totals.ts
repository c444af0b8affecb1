import { money, MoneyTotal, sum, ZERO, type Money } from "../../domain/money";
import type { BodyRow } from "./scan";
import { isGrandTotal, isOfWhich } from "./rowWords";

/** A total of the sheet and the debts it covers. */
export interface CheckedTotal {
  readonly row: BodyRow;
  /** The debts from `start` up to `end` (indexes in row order) that it sums up. */
  readonly start: number;
  readonly end: number;
  /** Their sums, one for each column of money. */
  readonly sums: readonly Money[];
  /** Whether it agrees with them in every column where it has a figure; `null` if it has none. */
  readonly agrees: boolean | null;
  /** Whether, by its words or by the debts it covers, it is the total of the whole sheet. */
  readonly grand: boolean;
}

/** How many finished blocks back a total is compared with; deeper nesting does not occur. */
const MOST_BLOCKS = 200;
/** How many totals may be nested one inside the other above their debts. */
const MOST_WAITING = 10;
/** The most by which rounding one debt to kopecks changes a sum. */
const HALF_KOPECK = money("0.005");

/** The state of the sums before a certain debt. */
interface Mark {
  /** How many debts come before it. */
  readonly count: number;
  readonly sums: readonly Money[];
  /** How many of those debts were rounded to kopecks, per column. */
  readonly rounded: readonly number[];
}

/**
 * Finds the debts that each total covers: those since the last total, or whole blocks of earlier totals with them,
 * whichever agrees; if nothing agrees, what its words say («Всего» all, «Итого» the last block).
 */
export class TotalTracker {
  private readonly totals: readonly MoneyTotal[];
  private rounded: readonly number[];
  private counted = 0;
  /** What {@link now} has last said; `null` once a debt was added. */
  private mark: Mark | null = null;
  /** Where unfinished blocks begin: at the first debt, at groups, and after totals that no other has absorbed. */
  private readonly blocks: Mark[];
  private readonly checked: CheckedTotal[] = [];
  /** Totals that the debts above them do not add up to, and their positions. */
  private waiting: Waiting[] = [];

  /** `columns`: how many sums each row has. */
  constructor(columns: number) {
    this.totals = Array.from({ length: columns }, () => new MoneyTotal());
    this.rounded = Array<number>(columns).fill(0);
    this.blocks = [this.now];
  }

  /** How many debts there are so far. */
  get count(): number {
    return this.counted;
  }

  /** The state of the sums, which only totals and groups ask for: there are many more debts than them. */
  private get now(): Mark {
    this.mark ??= { count: this.counted, sums: this.totals.map(({ value }) => value), rounded: this.rounded };
    return this.mark;
  }

  /** The sums of all debts so far. */
  get sums(): readonly Money[] {
    return this.now.sums;
  }

  /** Adds a debt; `rounded` are the indexes of its sums that were rounded to kopecks. */
  add(row: BodyRow, rounded: readonly number[] = []): void {
    this.mark = null;
    this.counted += 1;
    this.totals.forEach((total, index) => {
      total.add(row.sums[index] ?? null);
    });
    if (rounded.length > 0)
      this.rounded = this.rounded.map((n, index) => n + (rounded.includes(index) ? 1 : 0));
  }

  /** A group begins: a total further down may cover only its debts. */
  openBlock(): void {
    this.tryWaiting();
    if (this.blocks.at(-1)?.count !== this.count) this.blocks.push(this.now);
  }

  /** Adds a total and determines what it covers; `last`: no other total follows. */
  total(row: BodyRow, last: boolean): CheckedTotal {
    this.tryWaiting();
    const text = row.totalLabel?.text ?? row.lead?.text ?? "";
    const part = isOfWhich(text);
    const whole = isGrandTotal(text, last);
    const known = row.sums.some((each) => each !== null);
    const found = known && !part ? this.findStart(row) : null;
    const start = found ?? (whole ? this.wholeSheet() : this.lastBlock());
    const checked: Mutable<CheckedTotal> = {
      row,
      start: start.count,
      end: this.count,
      sums: differences(this.now, start),
      agrees: !known || part || this.count === 0 ? null : found !== null,
      grand: !part && whole && start.count === 0,
    };
    this.checked.push(checked);
    if (known && !part && found === null)
      this.waiting.push({ checked, from: this.now, below: this.count === 0 });
    if (!part) this.finish(start);
    return checked;
  }

  /** Adds a group's own sum, which covers the debts below it. */
  heading(row: BodyRow): void {
    this.openBlock();
    const { count: start, sums } = this.now;
    const checked = { row, start, end: start, sums: sums.map(() => ZERO), agrees: false, grand: false };
    this.checked.push(checked);
    this.waiting.push({ checked, from: this.now, below: true });
  }

  /** No debts follow: a total above debts that do not add up to it has failed. */
  end(): readonly CheckedTotal[] {
    this.tryWaiting();
    for (const { checked, below } of this.waiting)
      if (below && checked.agrees === null && this.count > 0)
        Object.assign(checked, { start: 0, end: this.count, sums: this.now.sums, agrees: false });
    acceptBreakdowns(this.checked);
    return this.checked;
  }

  /** Totals may be above their debts («Управление экономики, всего»): then the debts down to here decide. */
  private tryWaiting(): void {
    this.waiting = this.waiting.filter(({ checked, from, below }, index) => {
      if (this.count === from.count) return true;
      const agrees = this.agrees(checked.row, from);
      // Unless something agrees earlier, a group's sum is compared with the debts up to the next group or total.
      const first = below && checked.agrees === false && checked.end === from.count;
      if (agrees || first)
        Object.assign(checked, {
          start: from.count,
          end: this.count,
          sums: differences(this.now, from),
          agrees,
        });
      return !agrees && index >= this.waiting.length - MOST_WAITING;
    });
  }

  /** Whether a row repeats the sum of the debts above it. */
  isUnnamedTotal(row: BodyRow): boolean {
    return this.count > 0 && row.amount !== null && !row.amount.isZero() && this.findStart(row) !== null;
  }

  /** What the total covered is one block from now on. */
  private finish(start: Mark): void {
    while ((this.blocks.at(-1)?.count ?? 0) > start.count) this.blocks.pop();
    this.openBlock();
  }

  private wholeSheet(): Mark {
    return this.blocks[0] ?? this.now;
  }

  private lastBlock(): Mark {
    const open = this.blocks.findLast((block) => block.count < this.count);
    return open ?? this.wholeSheet();
  }

  private findStart(row: BodyRow): Mark | null {
    const tried = [...this.blocks.slice(-MOST_BLOCKS).reverse(), this.wholeSheet()];
    return tried.find((start) => start.count < this.count && this.agrees(row, start)) ?? null;
  }

  private agrees(row: BodyRow, start: Mark): boolean {
    const sums = differences(this.now, start);
    return row.sums.every((own, index) => {
      if (own === null) return true;
      const rounded = (this.now.rounded[index] ?? 0) - (start.rounded[index] ?? 0);
      return own
        .minus(sums[index] ?? ZERO)
        .abs()
        .lte(HALF_KOPECK.times(rounded));
    });
  }
}

/** A total that may be above its debts; `below`: there is nothing above that it could cover. */
interface Waiting {
  readonly checked: Mutable<CheckedTotal>;
  readonly from: Mark;
  readonly below: boolean;
}

/**
 * «Итого по счёту …» for each account, one below the other, under debts that are not sorted by account: none has
 * debts of its own to be compared with, but together they must account for all of them.
 */
function acceptBreakdowns(checked: readonly Mutable<CheckedTotal>[]): void {
  for (let from = 0; from < checked.length;) {
    const first = checked[from];
    let to = from + 1;
    if (first !== undefined && first.end > 0 && first.agrees === false) {
      const others = checked.slice(to).findIndex((each) => each.agrees !== false || each.end !== first.end);
      to = others < 0 ? checked.length : to + others;
      const run = checked.slice(from, to);
      const whole = first.sums.every((total, column) => {
        const parts = run.flatMap(({ row }) => row.sums[column] ?? []);
        return parts.length === 0 || sum(parts).eq(total);
      });
      if (run.length > 1 && whole) for (const part of run) part.agrees = null;
    }
    from = to;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function differences(now: Mark, start: Mark): readonly Money[] {
  return now.sums.map((total, index) => total.minus(start.sums[index] ?? ZERO));
}
