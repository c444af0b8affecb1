import type { PRINTED_CASES } from "../../../documents/facts/paperFacts";
import type { PaperId, SentFact } from "../../../documents/papers/paper";
import type { Day } from "../../../domain/day";
import type { PaperPreview } from "../../../app/documents/previewPaper";
import type { Page } from "../listPage";

/** What the user wants made. */
export interface PaperRequest {
  readonly paper: PaperId;
  /** The date on the papers. */
  readonly date: Day;
  /** One paper per debt, even where those of one debtor could be combined. */
  readonly perDebt: boolean;
  /** All papers in one .docx. */
  readonly oneFile: boolean;
  /** Whether terminating the contract is proposed in a claim. */
  readonly termination: boolean;
}

/** A debt for which the paper could be made; texts as shown. */
export interface PaperCard {
  /** Identifies the debt's line in the register. */
  readonly line: string;
  readonly name: string | null;
  readonly total: string;
  readonly basis: string | null;
  readonly ticked: boolean;
  /** It cannot be made, even if the user wants it. */
  readonly barred: boolean;
  /** Why it is not proposed; `null` if it is. */
  readonly reason: string | null;
  /** What the paper or its next step lacks, with the clause. */
  readonly missing: readonly string[];
}

/** The cases in which papers print names. */
export type PrintedCase = (typeof PRINTED_CASES)[number];

/** A name that papers print undeclined until somebody has confirmed its forms. */
export interface DoubtfulName {
  readonly name: string;
  /** The best guess available. */
  readonly forms: Readonly<Record<PrintedCase, string>>;
}

/** What a run has made. */
export interface MadeNote {
  readonly title: string;
  readonly papers: number;
  readonly debts: number;
  readonly total: string;
  readonly skipped: readonly { readonly name: string | null; readonly reason: string }[];
  /** Papers to citizens without a payment code, although such a paper may carry one. */
  readonly withoutCode: number;
  /** What can be recorded about them in the register; `null`: nothing. */
  readonly fact: SentFact | null;
  /** The date with which they were marked as sent; `null` before that and after undoing it. */
  readonly sent: Day | null;
}

/** «Документы»: the debts of the register for one paper. */
export interface Papers {
  /** All available papers, in the order of the collection process. */
  readonly kinds: readonly { readonly id: PaperId; readonly title: string }[];
  readonly request: PaperRequest;
  readonly search: string;
  /** Those that match the search. */
  readonly list: Page<PaperCard>;
  /** How many debts the paper applies to in total. */
  readonly all: number;
  readonly ticked: { readonly debts: number; readonly total: string };
  readonly doubtful: Page<DoubtfulName>;
  /** Rows of the sheet «Оплаты» that could not be matched. */
  readonly paymentProblems: readonly string[];
  /** The file name of the organisation's own template; `null`: the built-in one. */
  readonly template: string | null;
  readonly made: MadeNote | null;
  /** A paper for the ticked debts as it would be made; `null`: no preview. */
  readonly preview: PaperPreview | null;
}

/** What the user can do with papers. */
export type PapersAction =
  /** Proposes debts again for a changed request; `only`: with just this line ticked. */
  | { readonly type: "propose"; readonly change: Partial<PaperRequest>; readonly only?: string }
  | { readonly type: "tick"; readonly line: string; readonly on: boolean }
  /** Those that match the search. */
  | { readonly type: "tick-found"; readonly on: boolean }
  | { readonly type: "search"; readonly text: string }
  | { readonly type: "confirm-name"; readonly name: string; readonly forms: DoubtfulName["forms"] }
  | { readonly type: "template"; readonly file: { readonly name: string; readonly bytes: Uint8Array } | null }
  /** Delivers the template in use as a starting point for one's own. */
  | { readonly type: "save-template" }
  /** Shows a paper for the ticked debts, by its position from 0. */
  | { readonly type: "preview"; readonly at: number }
  | { readonly type: "close-preview" }
  /** Makes the papers for the ticked debts: a .zip of .docx, or a workbook of sheets to print. */
  | { readonly type: "make"; readonly as: "files" | "sheets" }
  | { readonly type: "mark-sent"; readonly date: Day }
  | { readonly type: "undo-sent" };
