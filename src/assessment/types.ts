import type { AgingBucket } from "../domain/ageing";
import type { Category } from "../domain/fields";
import type { Day } from "../domain/day";
import type { Money } from "../domain/money";
import type { DateWarning } from "./dateWarnings";

export { AGING_BUCKETS, type AgingBucket } from "../domain/ageing";

/** Where a debt is in its collection (docs/terms.md §3), from what is finished to what must be done first. */
export const STAGES = [
  "written-off",
  "closed",
  "no-date",
  "deferred",
  "current",
  "other-order",
  "exempt",
  "bankruptcy",
  "enforcement",
  "enforcement-ended",
  "fine",
  "writ",
  "judgment",
  "in-court",
  "claim-sent",
  "lawsuit-due",
  "claim-due",
] as const;
/** A stage from docs/terms.md §3. */
export type Stage = (typeof STAGES)[number];

/** How urgent an action is (docs/terms.md §3): `open` has no deadline. */
export const URGENCIES = ["missed", "soon", "planned", "open"] as const;
/** See {@link URGENCIES}. */
export type Urgency = (typeof URGENCIES)[number];

/** The two colours of the register: «нужна претензия», «нужен иск». */
export type Highlight = "claim" | "lawsuit";

/** What deserves attention besides the action (docs/terms.md §3, «Alerts»). */
export const ALERTS = [
  "limitation",
  "penalty-not-accrued",
  "exclusion-objection",
  "accounting-handover",
  "commission",
  "term-shorter-than-law",
  "writ-late",
  "fine-two-years",
  "term-unread",
  "order",
  "current-payment",
] as const;
/** See {@link ALERTS}. */
export type Alert = (typeof ALERTS)[number];

/** The state of the limitation period where it is worth mentioning: passed, near its end, or stopped by a suit. */
export type LimitationState = "expired" | "expiring" | "sued";

/** A step whose punctuality is monitored (docs/terms.md §3, «Discipline»). */
export interface DisciplineStep {
  readonly step: "claim" | "handover" | "lawsuit";
  readonly deadline: Day;
  /** When it was done; `null` if it was not done by the as-of date. */
  readonly date: Day | null;
  /** 0 on time, n for n calendar days late; `null` while it is not done, and where it cannot be determined. */
  readonly lateDays: number | null;
  /** Whether the deadline lay before the document was adopted: the step is neither on time nor late. */
  readonly beforeAdoption: boolean;
}

/** What the collection rules say about a debt on the as-of date. */
export interface Assessment {
  /** Всего: principal and penalty. */
  readonly total: Money;
  /** The day on which the term of payment ends (docs/terms.md §2); `null` if no date is known. */
  readonly base: Day | null;
  /** Whether it is overdue in the sense of the rules; `null` without a base date. */
  readonly overdue: boolean | null;
  /** The clause by which a debt whose term of payment has passed is not overdue yet; `null` where the two agree. */
  readonly notOverdueBy: string | null;
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
  /** The text of each alert, in Russian with dates; one per alert. */
  readonly alertWords: readonly string[];
  /** Oddities in the debt's dates, for its cells. */
  readonly warnings: readonly DateWarning[];
  readonly discipline: readonly DisciplineStep[];
  /** The document and clause of the action («№ 319, п. 3.2»); `null` without an action. */
  readonly clause: string | null;
  /** Three years from the term of performance, moved to a working day; `null` without one and for fines. */
  readonly limitationEnd: Day | null;
  /** `null` where the period is running and not near its end, is not computed, or the debt is paid or given up. */
  readonly limitationState: LimitationState | null;
  /** The category that applies at A: set by hand, otherwise computed (docs/forms.md). */
  readonly category: Category;
}
