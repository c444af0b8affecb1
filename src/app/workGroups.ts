import type { RegisterEntry } from "../assessment";

/** What a work list can be narrowed to by the debts' own words. */
export const WORK_GROUPS = ["administrator", "responsible", "unit"] as const;
/** See {@link WORK_GROUPS}. */
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** A value to narrow the list to, and how many debts of the register have it. */
export interface WorkChoice<T extends string = string> {
  readonly value: T;
  readonly count: number;
}

/** A debt of the list with what it can be found by and its name. */
export interface WorkItem {
  readonly entry: RegisterEntry;
  /** See lineId. */
  readonly line: string;
  /** Its place in the register, from 0. */
  readonly index: number;
}

/** What a debt says of one of the groups; `null` where it says nothing. */
export function groupOf({ entry: { debt } }: Pick<WorkItem, "entry">, group: WorkGroup): string | null {
  if (group !== "administrator") return debt[group];
  const words = [debt.administratorCode, debt.administratorName].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(" ");
}

/** How the list's names are ordered: «2» before «10». */
export const collator = new Intl.Collator("ru", { numeric: true });

/** The values of the groups and how many debts have each, in alphabetical order. */
export type GroupChoices = Readonly<Record<WorkGroup, readonly WorkChoice[]>>;

/** How many debts have each of the values that any has, in the order given. */
export function counted<T extends string>(
  values: readonly T[],
  items: readonly WorkItem[],
  of: (item: WorkItem) => T | null,
): readonly WorkChoice<T>[] {
  const counts = new Map<T, number>();
  for (const item of items) {
    const value = of(item);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return values.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    return count === 0 ? [] : [{ value, count }];
  });
}

/** What some debts can be narrowed to by their own words. */
export function groupChoices(items: readonly WorkItem[]): GroupChoices {
  return {
    administrator: named(items, "administrator"),
    responsible: named(items, "responsible"),
    unit: named(items, "unit"),
  };
}

/** Whether the same debts have the same administrators, units and persons responsible. */
export function areGroupedAlike(before: readonly WorkItem[], after: readonly WorkItem[]): boolean {
  const isAlike = (item: WorkItem, index: number): boolean => {
    const known = before[index];
    if (known === item) return true;
    return (
      known !== undefined && WORK_GROUPS.every((group) => groupOf(known, group) === groupOf(item, group))
    );
  };
  return before.length === after.length && after.every(isAlike);
}

function named(items: readonly WorkItem[], group: WorkGroup): readonly WorkChoice[] {
  const values = new Set(items.map((item) => groupOf(item, group)));
  const words = [...values].filter((value) => value !== null).sort(collator.compare);
  return counted(words, items, (item) => groupOf(item, group));
}
