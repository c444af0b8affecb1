import type { RegisterEntry } from "../../assessment/entry";
import type { Day } from "../../domain/day";
import type { Money } from "../../domain/money";
import type { WorkCalendar } from "../../domain/workCalendar";
import type { CollectionRules } from "../../regulations/collectionRules";
import type { OrganisationSettings } from "../../settings/settings";
import type { Block } from "../template/blocks";

/** The papers of docs/documents.md §1, by the names that the command accepts. */
export const PAPER_IDS = [
  "claim",
  "calculation",
  "reminder",
  "order",
  "suit",
  "memo",
  "withdrawal",
  "writ",
  "bailiff",
  "bankruptcy",
  "bankruptcy-notice",
  "exclusion",
  "reconciliation",
  "commission",
] as const;
/** See {@link PAPER_IDS}. */
export type PaperId = (typeof PAPER_IDS)[number];

/** What determines the debts for which a paper is made. */
export interface PaperContext {
  /** The register's as-of date. */
  readonly asOf: Day;
  /** The date on the paper. */
  readonly date: Day;
  readonly rules: CollectionRules;
  readonly calendar: WorkCalendar;
  readonly settings: OrganisationSettings;
  /** No claim is proposed for a smaller sum. */
  readonly threshold: Money | null;
}

/** What a paper says about one debt: whether it is proposed, and if not, why; what it lacks. */
export interface Consideration {
  /** `null`: proposed. Otherwise the reason why not, in words; the user may choose it nonetheless unless `barred`. */
  readonly reason: string | null;
  /** It cannot be made at all, not even at the user's request. */
  readonly barred: boolean;
  /** What the paper or its next step lacks, with the clause. */
  readonly missing: readonly string[];
}

/** The dates to be recorded in the register once a paper has been sent. */
export type SentFact = "claimDate" | "legalHandoverDate" | "lawsuitDate" | "writSentDate";

/** A paper that can be made for debts. */
export interface Paper {
  readonly id: PaperId;
  /** As offered to the user: «Требование (претензия)». */
  readonly title: string;
  /** The beginning of its file name: «Претензия». */
  readonly fileWord: string;
  /** Whether all debts of a debtor may be combined in one. */
  readonly together: boolean;
  /** Whether it carries a number from the journal of claims. */
  readonly numbered: boolean;
  /** Whether the charges for late payment are recalculated; otherwise it shows the register's own figures. */
  readonly charges: boolean;
  /** Whether it goes to the debtor: one letter to each address (Severodvinsk № 176-рфэ, п. 11). */
  readonly toDebtor: boolean;
  /** What is recorded in the register once it is sent; `null` if the register has no field for that. */
  readonly fact: SentFact | null;
  /** `null`: the paper does not apply to this debt. */
  readonly consider: (entry: RegisterEntry, context: PaperContext) => Consideration | null;
  readonly blocks: readonly Block[];
}

/** Proposed, with what is missing. */
export const proposed = (missing: readonly string[] = []): Consideration => ({
  reason: null,
  barred: false,
  missing,
});

/** Not proposed, but possible. */
export const unticked = (reason: string, missing: readonly string[] = []): Consideration => ({
  reason,
  barred: false,
  missing,
});

/** Not possible. */
export const barred = (reason: string): Consideration => ({ reason, barred: true, missing: [] });
