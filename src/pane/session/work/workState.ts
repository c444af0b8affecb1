import type { DateField } from "../../../app/mark";
import type { ManyMarks } from "../../../app/markMany";
import type { WorkChoices, WorkFilter, WorkOrder } from "../../../app/workList";
import type { Day } from "../../../domain/day";
import type { DebtCard } from "../debtCard";

/** A debt on the work list; texts as they are shown. */
export interface WorkCard extends DebtCard {
  readonly ticked: boolean;
}

/** A step that ticked debts wait for, and how many of them. */
export interface WorkStep {
  readonly field: DateField;
  readonly debts: number;
}

/** Something that was done or happened, of one of a debtor's debts. */
export interface PastStep {
  readonly date: Day;
  readonly what: string;
  /** Which debt; `null` where the debtor has one. */
  readonly basis: string | null;
}

/** All of one debtor's debts. */
export interface DebtorCard {
  /** The line through which he was opened. */
  readonly line: string;
  readonly name: string | null;
  /** INN, type, address, contact, who is responsible: what is known, in words. */
  readonly facts: readonly string[];
  readonly total: string;
  readonly debts: readonly WorkCard[];
  /** The latest first. */
  readonly history: readonly PastStep[];
  readonly documents: readonly string[];
  readonly notes: readonly string[];
}

/** «Работа»: all debts of the register, narrowed, sorted, and ticked. */
export interface Work {
  /** How many there are at all. */
  readonly all: number;
  readonly filter: WorkFilter;
  readonly order: WorkOrder;
  readonly choices: WorkChoices;
  /** The days to come on which debts fall due, whatever the filter. */
  readonly days: readonly { readonly date: Day; readonly debts: number; readonly total: string }[];
  /** What the filter lets through. */
  readonly found: {
    readonly debts: number;
    readonly total: string;
    /** The same in thousands of roubles. */
    readonly thousands: string;
    readonly claims: number;
    readonly lawsuits: number;
  };
  /** A piece of what was found: only what is near the visible part goes to the page. */
  readonly piece: { readonly from: number; readonly cards: readonly WorkCard[] };
  readonly ticked: {
    readonly debts: number;
    readonly total: string;
    readonly steps: readonly WorkStep[];
  };
  /** The last step that was marked in this session; `null` once it is taken back. */
  readonly last: { readonly field: DateField; readonly debts: number; readonly skipped: number } | null;
  /** Where the list goes on after a mark: the place in what is found. A new object after each. */
  readonly next: { readonly place: number } | null;
  readonly open: DebtorCard | null;
}

/** A list to be printed; texts as they are shown. */
export interface PrintedList {
  /** Whether these are the debts that were picked, or all that were found. */
  readonly picked: boolean;
  /** The figure of «Сводка» whose debts they are. */
  readonly figure: string | null;
  readonly debts: number;
  readonly total: string;
  /** The same in thousands of roubles. */
  readonly thousands: string;
  /** Not more than a browser prints at a time: there may be more debts than lines. */
  readonly lines: readonly DebtCard[];
}

/** What the user can do with the work list. */
export type WorkAction =
  | { readonly type: "filter"; readonly change: Partial<WorkFilter> }
  | { readonly type: "sort"; readonly order: WorkOrder }
  /** Asks for the cards from this place on. */
  | { readonly type: "piece"; readonly from: number }
  | { readonly type: "tick"; readonly line: string; readonly on: boolean }
  /** All that the filter lets through; off: every tick. */
  | { readonly type: "tick-found"; readonly on: boolean }
  /** Marks a step of the ticked debts as done. */
  | { readonly type: "mark"; readonly mark: ManyMarks }
  /** Puts back what the last mark has changed. */
  | { readonly type: "undo" }
  /** Opens the debtor of a line; `null` leads back to the list. */
  | { readonly type: "open"; readonly line: string | null };
