import { needOf } from "./deadlines";
import type { BoardFigure } from "./board/board";
import { lineId } from "./lineId";
import {
  areGroupedAlike,
  collator,
  counted,
  groupChoices,
  groupOf,
  WORK_GROUPS,
  type GroupChoices,
  type WorkChoice,
  type WorkGroup,
  type WorkItem,
} from "./workGroups";
import { STAGES, URGENCIES, type RegisterEntry, type Stage, type Urgency } from "../assessment";
import { weekday, type Day } from "../domain/day";
import { groupedBy } from "../domain/groupedBy";
import { compareMoney, sum, toDecimalString, type Money } from "../domain/money";

/** Which debts of the register a work list shows; `null` for all. */
export interface WorkFilter extends Readonly<Record<WorkGroup, string | null>> {
  /** `due`: whatever needs something done. */
  readonly stage: Stage | "due" | null;
  readonly urgency: Urgency | null;
  /** Whether only what expires from the as-of date to the end of its week is shown. */
  readonly week: boolean;
  /** The only day on which what is shown falls due. */
  readonly day: Day | null;
  /** The only figure of «Сводка» whose debts are shown. */
  readonly figure: BoardFigure | null;
  /** Whether only what is past its limitation period is shown. */
  readonly expired: boolean;
  /** Words of a name, INN, contract or account, or a sum; all must occur. */
  readonly search: string;
}

/** All debts. */
export const ALL_WORK: WorkFilter = {
  stage: null,
  urgency: null,
  administrator: null,
  responsible: null,
  unit: null,
  week: false,
  day: null,
  figure: null,
  expired: false,
  search: "",
};

/** What a work list is sorted by. */
export const WORK_ORDERS = ["deadline", "sum", "debtor"] as const;
/** See {@link WORK_ORDERS}. */
export type WorkOrder = (typeof WORK_ORDERS)[number];

/** What there is to narrow a work list to; values without debts are left out. */
export interface WorkChoices extends GroupChoices {
  readonly stage: readonly WorkChoice<Stage>[];
  readonly urgency: readonly WorkChoice<Urgency>[];
  readonly due: number;
  readonly week: number;
  readonly expired: number;
}

/** A day with the debts for which it is the last. */
export interface DueDay {
  readonly date: Day;
  readonly debts: number;
  readonly total: Money;
}

/** All debts of a register that the sources still have, to be narrowed and sorted. */
export class WorkList {
  readonly items: readonly WorkItem[];
  /** Also those that the sources no longer have: a figure of «Сводка» may count them. */
  readonly #lines: readonly WorkItem[];
  readonly #texts: WeakMap<WorkItem, string>;
  readonly #weekEnd: Day;
  readonly #named: GroupChoices;
  #choices: WorkChoices | null = null;
  #days: readonly DueDay[] | null = null;

  constructor(
    entries: readonly RegisterEntry[],
    private readonly asOf: Day,
    /** The debts behind a figure of «Сводка». */
    private readonly behind: (figure: BoardFigure) => readonly RegisterEntry[] = () => [],
    /** The list of the register before: what a step has not touched is taken from it. */
    before: WorkList | null = null,
  ) {
    const earlier = before === null ? [] : before.#lines;
    this.#lines = entries.map((entry, index): WorkItem => {
      const known = earlier[index];
      return known?.entry === entry ? known : { entry, line: lineId(entry), index };
    });
    this.items = this.#lines.filter(({ entry }) => entry.presence === "present");
    this.#texts = before === null ? new WeakMap() : before.#texts;
    this.#named =
      before !== null && areGroupedAlike(before.items, this.items) ? before.#named : groupChoices(this.items);
    this.#weekEnd = (asOf + 7 - weekday(asOf)) as Day;
  }

  /** The debts that a filter lets through, sorted; those without a deadline or a name come last. */
  find(filter: WorkFilter, order: WorkOrder): readonly WorkItem[] {
    const passes = this.#test(filter);
    return this.sorted((filter.figure === null ? this.items : this.#lines).filter(passes), order);
  }

  /** Debts of the list in another order. */
  sorted(items: readonly WorkItem[], order: WorkOrder): readonly WorkItem[] {
    return [...items].sort(ORDERS[order]);
  }

  choices(): WorkChoices {
    return (this.#choices ??= {
      stage: counted(STAGES, this.items, ({ entry }) => entry.assessment.stage),
      urgency: counted(URGENCIES, this.items, ({ entry }) => entry.assessment.urgency),
      ...this.#named,
      due: this.items.filter(isDue).length,
      week: this.items.filter((item) => this.#isThisWeek(item)).length,
      expired: this.items.filter(isExpired).length,
    });
  }

  /** The days from the as-of date on that are the last for anything, with what falls due on each. */
  days(): readonly DueDay[] {
    return (this.#days ??= this.#dueDays());
  }

  #dueDays(): readonly DueDay[] {
    const due = this.items.filter((item) => isDue(item) && deadlineOf(item) >= this.asOf);
    return [...groupedBy(due, deadlineOf)]
      .filter(([deadline]) => Number.isFinite(deadline))
      .sort(([a], [b]) => a - b)
      .map(([date, items]) => ({ date: date as Day, debts: items.length, total: workTotals(items).total }));
  }

  #test(filter: WorkFilter): (item: WorkItem) => boolean {
    const { stage, urgency, week, day, figure, expired, search, ...groups } = filter;
    const { words, amount } = wordsOf(search);
    const counted = figure === null ? null : new Set(this.behind(figure));
    return (item) => {
      const { assessment } = item.entry;
      if (counted !== null && !counted.has(item.entry)) return false;
      if (stage === "due" ? !isDue(item) : stage !== null && assessment.stage !== stage) return false;
      if (urgency !== null && assessment.urgency !== urgency) return false;
      if (week && !this.#isThisWeek(item)) return false;
      if (expired && !isExpired(item)) return false;
      if (day !== null && (!isDue(item) || assessment.deadline !== day)) return false;
      if (WORK_GROUPS.some((group) => groups[group] !== null && groups[group] !== groupOf(item, group)))
        return false;
      return words.length === 0 || says(this.#textOf(item), words, amount);
    };
  }

  #isThisWeek({ entry: { assessment } }: WorkItem): boolean {
    const { deadline, action } = assessment;
    return action !== null && deadline !== null && deadline >= this.asOf && deadline <= this.#weekEnd;
  }

  #textOf(item: WorkItem): string {
    const known = this.#texts.get(item);
    if (known !== undefined) return known;
    const text = textOf(item.entry);
    this.#texts.set(item, text);
    return text;
  }
}

/** Whether a search, as typed, finds a debt; an empty one finds all. */
export function isFoundBy(entry: RegisterEntry, search: string): boolean {
  const { words, amount } = wordsOf(search);
  return words.length === 0 || says(textOf(entry), words, amount);
}

/** What a debt is found by. */
function textOf({ debt, assessment }: RegisterEntry): string {
  const { debtorName, inn, basis, account, accountCode, claimNumber, caseNumber, writNumber, unit } = debt;
  const names = [debtorName, inn, basis, account, accountCode, claimNumber, caseNumber, writNumber, unit];
  const total = toDecimalString(assessment.total);
  return plain([...names, total, total.replace(".", ",")].join(" "));
}

/** The words of a search; `amount` where it may be a sum, which is also typed with its thousands apart. */
function wordsOf(search: string): { readonly words: readonly string[]; readonly amount: string | null } {
  const words = plain(search)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const amount = /^[\d\s.,]+$/u.test(search) ? search.replace(/\s/gu, "").replace(",", ".") : null;
  return { words, amount };
}

const says = (text: string, words: readonly string[], amount: string | null): boolean =>
  words.every((word) => text.includes(word)) || (amount !== null && text.includes(amount));

/** The sum of some debts, and how many of them need a claim or a lawsuit. */
export function workTotals(items: readonly WorkItem[]): {
  readonly debts: number;
  readonly total: Money;
  readonly claims: number;
  readonly lawsuits: number;
} {
  const count = (need: string): number => items.filter(({ entry }) => needOf(entry) === need).length;
  return {
    debts: items.length,
    total: sum(items.map(({ entry }) => entry.assessment.total)),
    claims: count("claim"),
    lawsuits: count("lawsuit"),
  };
}

/** The debts of the same debtor: by INN where there is one, else by the name. */
export function debtsOf(items: readonly WorkItem[], { entry }: WorkItem): readonly WorkItem[] {
  const wanted = debtorOf(entry);
  return wanted === ""
    ? items.filter((item) => item.entry === entry)
    : items.filter((item) => debtorOf(item.entry) === wanted);
}

function debtorOf({ debt: { inn, debtorName } }: RegisterEntry): string {
  return inn !== null && inn !== ""
    ? inn
    : plain(debtorName ?? "")
        .replace(/\s+/gu, " ")
        .trim();
}

const isExpired = ({ entry }: WorkItem): boolean => entry.assessment.limitationState === "expired";

/** The day on which it falls due; those without one come last. */
const deadlineOf = ({ entry }: WorkItem): number => entry.assessment.deadline ?? Infinity;

const isDue = ({ entry }: WorkItem): boolean => entry.assessment.action !== null;

const byPlace = (a: WorkItem, b: WorkItem): number => a.index - b.index;
const byDeadline = (a: WorkItem, b: WorkItem): number => {
  const [left, right] = [deadlineOf(a), deadlineOf(b)];
  return left === right ? byPlace(a, b) : left - right;
};

const ORDERS: Readonly<Record<WorkOrder, (a: WorkItem, b: WorkItem) => number>> = {
  // Debts that need nothing done have no deadline either, and come after those without one.
  deadline: (a, b) => Number(isDue(b)) - Number(isDue(a)) || byDeadline(a, b),
  sum: (a, b) => compareMoney(b.entry.assessment.total, a.entry.assessment.total) || byPlace(a, b),
  debtor: (a, b) => compareNames(a.entry.debt.debtorName, b.entry.debt.debtorName) || byDeadline(a, b),
};

function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return collator.compare(a, b);
}

function plain(text: string): string {
  return text.toLocaleLowerCase("ru").replaceAll("ё", "е");
}
