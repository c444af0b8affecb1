import type { RegisterEntry } from "../../assessment/entry";
import type { Day } from "../../domain/day";
import type { Money } from "../../domain/money";
import type { WorkCalendar } from "../../domain/workCalendar";
import type { CollectionRules } from "../../regulations/collectionRules";
import type { OrganisationSettings } from "../../settings/settings";
import type { Block } from "../template/blocks";

/** The papers of docs/documents.md §1, by the names that the command takes. */
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

/** What decides for which debts a paper is made. */
export interface PaperContext {
  /** The register's as-of date. */
  readonly asOf: Day;
  /** The date that the paper bears. */
  readonly date: Day;
  readonly rules: CollectionRules;
  readonly calendar: WorkCalendar;
  readonly settings: OrganisationSettings;
  /** No claim is proposed for less. */
  readonly threshold: Money | null;
}

/** What a paper says of one debt: whether it is proposed, and why not; what is missing in it. */
export interface Consideration {
  /** `null`: proposed. Else why it is not, in words; the user may choose it all the same unless `barred`. */
  readonly reason: string | null;
  /** It cannot be made at all: not even at the user's wish. */
  readonly barred: boolean;
  /** What the paper or its next step lacks, with the clause. */
  readonly missing: readonly string[];
}

/** The dates that stand in the register once a paper is sent. */
export type SentFact = "claimDate" | "legalHandoverDate" | "lawsuitDate" | "writSentDate";

/** A paper that can be made of debts. */
export interface Paper {
  readonly id: PaperId;
  /** As the user chooses it: «Требование (претензия)». */
  readonly title: string;
  /** Before a file's name: «Претензия». */
  readonly fileWord: string;
  /** Whether all debts of a debtor may stand in one. */
  readonly together: boolean;
  /** Whether it bears a number of the journal of claims. */
  readonly numbered: boolean;
  /** Whether what is charged for the delay is counted anew; else the register's own figures stand in it. */
  readonly charges: boolean;
  /** Whether it goes to the debtor: a letter for each of his addresses (Severodvinsk № 176-рфэ, п. 11). */
  readonly toDebtor: boolean;
  /** What the register is told once it is sent; `null` where it has no field for that. */
  readonly fact: SentFact | null;
  /** `null`: the paper has nothing to do with this debt. */
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
