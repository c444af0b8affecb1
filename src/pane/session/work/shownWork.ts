import { manyMarks, stepsOfMany, type ManyMarks } from "../../../app/markMany";
import type { Mark } from "../../../app/mark";
import type { WorkItem } from "../../../app/workGroups";
import { ALL_WORK, WorkList, workTotals, type WorkFilter, type WorkOrder } from "../../../app/workList";
import type { BoardFigure } from "../../../app/board/board";
import type { RegisterEntry } from "../../../assessment/entry";
import type { Day } from "../../../domain/day";
import { formatMoney, toThousands } from "../../../domain/money";
import { debtCard } from "../shown/shownDebts";
import { debtorCard } from "./debtorCard";
import type { PrintedList, Work, WorkCard } from "./workState";

/** So many cards go to the page at a time: several screens of them. */
export const PIECE_LENGTH = 40;

/** So many lines a browser lays out for print within seconds: about sixty pages. */
export const PRINTED_LINES = 2_000;

/** What stays as it was when the register becomes another one. */
interface Kept {
  readonly filter: WorkFilter;
  readonly order: WorkOrder;
  readonly from: number;
  readonly ticked: ReadonlySet<string>;
  readonly open: string | null;
  readonly last: Work["last"];
  readonly next: Work["next"];
}

const NOTHING_KEPT: Kept = {
  filter: ALL_WORK,
  order: "deadline",
  from: 0,
  ticked: new Set(),
  open: null,
  last: null,
  next: null,
};

/** The work list over one register: what is found, ticked, and open. */
export class ShownWork {
  readonly #list: WorkList;
  #kept: Kept;
  #found: readonly WorkItem[];
  #days: Work["days"] | null = null;
  #totals: ReturnType<typeof workTotals> | null = null;

  constructor(
    entries: readonly RegisterEntry[],
    asOf: Day,
    before: ShownWork | null,
    behind: (figure: BoardFigure) => readonly RegisterEntry[],
  ) {
    this.#list = new WorkList(entries, asOf, behind, before === null ? null : before.#list);
    this.#kept = before?.kept() ?? NOTHING_KEPT;
    this.#found = this.#find();
  }

  kept(): Kept {
    return this.#kept;
  }

  filter(change: Partial<WorkFilter>): void {
    this.#keep({ filter: { ...this.#kept.filter, ...change }, from: 0, next: null });
    this.#found = this.#find();
    this.#totals = null;
  }

  sort(order: WorkOrder): void {
    this.#keep({ order, from: 0, next: null });
    this.#found = this.#find();
  }

  piece(from: number): void {
    this.#keep({ from });
  }

  tick(line: string, on: boolean): void {
    const ticked = new Set(this.#kept.ticked);
    if (on) ticked.add(line);
    else ticked.delete(line);
    this.#keep({ ticked });
  }

  tickFound(on: boolean): void {
    const ticked = on ? [...this.#kept.ticked, ...this.#found.map(({ line }) => line)] : [];
    this.#keep({ ticked: new Set(ticked) });
  }

  open(line: string | null): void {
    this.#keep({ open: line });
  }

  /** The marks of a step for the ticked debts in the order of the list, what puts them back, and the first one's place. */
  marks(mark: ManyMarks): {
    readonly marks: readonly Mark[];
    readonly back: readonly Mark[];
    readonly place: number;
  } {
    const { ticked } = this.#kept;
    const place = this.#found.findIndex(({ line }) => ticked.has(line));
    return {
      ...manyMarks(
        this.#ticked().map(({ entry }) => entry),
        mark,
      ),
      place: Math.max(0, place),
    };
  }

  /** The ticked debts were marked: the list goes on at what follows the first of them. */
  marked(last: NonNullable<Work["last"]>, place: number): void {
    const at = Math.max(0, Math.min(place, this.#found.length - 1));
    this.#keep({ ticked: new Set(), last, next: { place: at }, from: pieceAround(at) });
  }

  /** The last mark was taken back, the debts are ticked again. */
  undone(lines: readonly string[]): void {
    this.#keep({ ticked: new Set(lines), last: null });
  }

  state(): Work {
    const { filter, order, from, last, next, open } = this.#kept;
    const ticked = this.#ticked();
    const found = (this.#totals ??= workTotals(this.#found));
    const start = Math.max(0, Math.min(from, this.#found.length - 1));
    const opened = open === null ? undefined : this.#list.items.find(({ line }) => line === open);
    return {
      all: this.#list.items.length,
      filter,
      order,
      choices: this.#list.choices(),
      days: (this.#days ??= this.#list
        .days()
        .map(({ total, ...day }) => ({ ...day, total: formatMoney(total) }))),
      found: {
        ...found,
        total: formatMoney(found.total),
        thousands: formatMoney(toThousands(found.total), 1),
      },
      piece: { from: start, cards: this.#found.slice(start, start + PIECE_LENGTH).map(this.#card) },
      ticked: {
        debts: ticked.length,
        total: formatMoney(workTotals(ticked).total),
        steps: stepsOfMany(ticked.map(({ entry }) => entry)),
      },
      last,
      next,
      open: opened === undefined ? null : debtorCard(this.#list.items, opened, this.#card),
    };
  }

  /** The picked debts as a list to print, or all that were found where none is picked. */
  printed(): PrintedList {
    const picked = this.#ticked();
    const items = picked.length === 0 ? this.#found : picked;
    const { debts, total } = workTotals(items);
    return {
      picked: picked.length > 0,
      figure: picked.length > 0 ? null : (this.#kept.filter.figure?.name ?? null),
      debts,
      total: formatMoney(total),
      thousands: formatMoney(toThousands(total), 1),
      lines: items.slice(0, PRINTED_LINES).map(({ entry }) => debtCard(entry)),
    };
  }

  /** In the list's order, whether the filter lets them through or not. */
  #ticked(): readonly WorkItem[] {
    const { ticked, order } = this.#kept;
    return this.#list.sorted(
      this.#list.items.filter(({ line }) => ticked.has(line)),
      order,
    );
  }

  readonly #card = ({ entry, line }: WorkItem): WorkCard => ({
    ...debtCard(entry),
    ticked: this.#kept.ticked.has(line),
  });

  #find(): readonly WorkItem[] {
    return this.#list.find(this.#kept.filter, this.#kept.order);
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
  }
}

/** Where the piece begins in whose middle a place is. */
function pieceAround(place: number): number {
  return Math.max(0, place - Math.floor(PIECE_LENGTH / 4));
}
