import type { PRINTED_CASES } from "../../../documents/facts/paperFacts";
import type { PaperId, SentFact } from "../../../documents/papers/paper";
import type { Day } from "../../../domain/day";
import type { PaperPreview } from "../../../app/documents/previewPaper";
import type { Page } from "../page";

/** What the user wants made. */
export interface PaperRequest {
  readonly paper: PaperId;
  /** The date that the papers bear. */
  readonly date: Day;
  /** A paper for each debt, also where those of one debtor could stand together. */
  readonly perDebt: boolean;
  /** All papers in one .docx. */
  readonly oneFile: boolean;
  /** Whether ending the contract is proposed in a claim. */
  readonly termination: boolean;
}

/** A debt for which the paper could be made; texts as they are shown. */
export interface PaperCard {
  /** Names the debt's line in the register. */
  readonly line: string;
  readonly name: string | null;
  readonly total: string;
  readonly basis: string | null;
  readonly ticked: boolean;
  /** It cannot be made, whatever the user wishes. */
  readonly barred: boolean;
  /** Why it is not proposed; `null` where it is. */
  readonly reason: string | null;
  /** What the paper or its next step lacks, with the clause. */
  readonly missing: readonly string[];
}

/** The cases that papers print names in. */
export type PrintedCase = (typeof PRINTED_CASES)[number];

/** A name that papers print undeclined until somebody has confirmed its forms. */
export interface DoubtfulName {
  readonly name: string;
  /** The best that can be offered. */
  readonly forms: Readonly<Record<PrintedCase, string>>;
}

/** What a run has made. */
export interface MadeNote {
  readonly title: string;
  readonly papers: number;
  readonly debts: number;
  readonly total: string;
  readonly skipped: readonly { readonly name: string | null; readonly reason: string }[];
  /** Papers to citizens without a code to pay by, though such a paper may bear one. */
  readonly withoutCode: number;
  /** What the register can be told of them; `null`: nothing. */
  readonly fact: SentFact | null;
  /** The date with which they were marked as sent; `null` before that and once it is undone. */
  readonly sent: Day | null;
}

/** «Документы»: the debts of the register for one paper. */
export interface Papers {
  /** All papers there are, in the order in which a debt goes its way. */
  readonly kinds: readonly { readonly id: PaperId; readonly title: string }[];
  readonly request: PaperRequest;
  readonly search: string;
  /** Those that the search lets through. */
  readonly list: Page<PaperCard>;
  /** How many have to do with the paper at all. */
  readonly all: number;
  readonly ticked: { readonly debts: number; readonly total: string };
  readonly doubtful: Page<DoubtfulName>;
  /** Rows of the sheet «Оплаты» that could not be placed. */
  readonly paymentProblems: readonly string[];
  /** The file name of the organisation's own template; `null`: the built-in one. */
  readonly template: string | null;
  readonly made: MadeNote | null;
  /** A paper of the ticked debts as it would be made; `null`: none is looked at. */
  readonly preview: PaperPreview | null;
}

/** What the user can do with papers. */
export type PapersAction =
  /** Proposes debts anew, by a changed request; `only`: with this line ticked alone. */
  | { readonly type: "propose"; readonly change: Partial<PaperRequest>; readonly only?: string }
  | { readonly type: "tick"; readonly line: string; readonly on: boolean }
  /** Those that the search lets through. */
  | { readonly type: "tick-found"; readonly on: boolean }
  | { readonly type: "search"; readonly text: string }
  | { readonly type: "confirm-name"; readonly name: string; readonly forms: DoubtfulName["forms"] }
  | { readonly type: "template"; readonly file: { readonly name: string; readonly bytes: Uint8Array } | null }
  /** Hands out the template in use as a start for one's own. */
  | { readonly type: "save-template" }
  /** Shows a paper of the ticked debts, by its place from 0. */
  | { readonly type: "preview"; readonly at: number }
  | { readonly type: "close-preview" }
  /** Makes the papers of the ticked debts: a .zip of .docx, or a workbook of sheets to print. */
  | { readonly type: "make"; readonly as: "files" | "sheets" }
  | { readonly type: "mark-sent"; readonly date: Day }
  | { readonly type: "undo-sent" };
