import type { AgingBucket } from "../domain/ageing";
import type { Category } from "../domain/fields";
import type { Day } from "../domain/day";
import type { Money } from "../domain/money";

export { AGING_BUCKETS, type AgingBucket } from "../domain/ageing";

/** Where a debt stands in its collection, in the order of the tests of docs/terms.md §3. */
export const STAGES = [
  "written-off",
  "closed",
  "no-date",
  "deferred",
  "current",
  "exempt",
  "bankruptcy",
  "enforcement",
  "fine",
  "writ",
  "judgment",
  "in-court",
  "claim-sent",
  "lawsuit-due",
  "claim-due",
] as const;
/** A stage of docs/terms.md §3. */
export type Stage = (typeof STAGES)[number];

/** How pressing an action is (docs/terms.md §3): `open` has no deadline. */
export const URGENCIES = ["missed", "soon", "planned", "open"] as const;
/** See {@link URGENCIES}. */
export type Urgency = (typeof URGENCIES)[number];

/** The two colours of the register: «нужна претензия», «нужен иск». */
export type Highlight = "claim" | "lawsuit";

/** What deserves attention beside the action (docs/terms.md §3, «Alerts»). */
export const ALERTS = [
  "limitation",
  "penalty-not-accrued",
  "exclusion-objection",
  "accounting-handover",
  "commission",
] as const;
/** See {@link ALERTS}. */
export type Alert = (typeof ALERTS)[number];

/** A step whose punctuality is watched (docs/terms.md §3, «Discipline»). */
export interface DisciplineStep {
  readonly step: "claim" | "handover" | "lawsuit";
  readonly deadline: Day;
  /** When it was done, `null` while it is not (by the as-of date). */
  readonly date: Day | null;
  /** 0 on time, n late by n calendar days; `null` while it is not done. */
  readonly lateDays: number | null;
}

/** What the collection rules say of a debt on the as-of date. */
export interface Assessment {
  /** Всего: principal and penalty. */
  readonly total: Money;
  /** The day on which the term of payment ends (docs/terms.md §2); `null` if no date is known. */
  readonly base: Day | null;
  /** Overdue by the rules' own word; `null` without a base date. */
  readonly overdue: boolean | null;
  /** A − base when A > base, else `null`. */
  readonly overdueDays: number | null;
  readonly agingBucket: AgingBucket | null;
  readonly stage: Stage;
  /** What to do, in Russian words; `null` where there is nothing to do. */
  readonly action: string | null;
  readonly deadline: Day | null;
  /** deadline − A; negative once missed. */
  readonly daysLeft: number | null;
  readonly urgency: Urgency | null;
  readonly highlight: Highlight | null;
  readonly alerts: readonly Alert[];
  readonly discipline: readonly DisciplineStep[];
  /** The document and clause of the action («№ 319, п. 3.2»); `null` without an action. */
  readonly clause: string | null;
  /** base + 3 years, moved to a working day; `null` without a base and for administrative fines. */
  readonly limitationEnd: Day | null;
  /** The category in force at A: by hand, else computed (docs/forms.md). */
  readonly category: Category;
}
