import type { RegisterEntry } from "../../assessment";
import { demandFaultWords } from "../../documents/facts/accruals";
import { doubtfulCases, type ConfirmedNames, type FactsContext } from "../../documents/facts/paperFacts";
import { DebtorType } from "../../domain/fields";
import { termEnd } from "../../domain/terms";
import {
  calculationSheet,
  handoverSheet,
  journalSheet,
  postalSheet,
  proposalSheet,
} from "../../documents/run/runLists";
import { makePapers, type MadeFile, type MadePaper } from "../../documents/run/make";
import { grouped, taken, type DebtChoice, type Proposal } from "../../documents/run/propose";
import type { Paper, PaperId } from "../../documents/papers/paper";
import { paperOf } from "../../documents/papers/paperRegistry";
import { safeFileName } from "../../documents/run/fileNames";
import { docxTemplate } from "../../documents/template/docx";
import { paperSheet } from "../../documents/template/templateSheet";
import type { SheetModel } from "../../sheet/model";
import type { OpenedRegister } from "../openRegister";
import type { WorkbookPort } from "../ports";
import { turns } from "../run";
import { DOCUMENT_WORDS } from "../appWords";
import type { ReadPayments } from "./payments";
import { refuseFaultyTemplate, type OwnTemplate } from "./ownTemplate";
import { numbersOf, planPapers, type PaperWish } from "./planPapers";

/** What the user requests. */
export interface DocumentsRequest extends PaperWish {
  /** `null`: the debts that the paper itself proposes. */
  readonly choice: DebtChoice;
  /** `null`: the built-in one. */
  readonly template: OwnTemplate | null;
  /** One paper per debt, even where those of one debtor could be combined. */
  readonly perDebt: boolean;
  /** All papers in one .docx, each starting on a new page. */
  readonly oneFile: boolean;
  /** Whether print-ready sheets are made as well. */
  readonly sheets: boolean;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Everything that a run has made; nothing is written yet. */
export interface MadeDocuments {
  readonly paper: Paper;
  readonly register: OpenedRegister;
  readonly list: readonly Proposal[];
  readonly papers: readonly MadePaper[];
  /** The papers as .docx. */
  readonly files: readonly MadeFile[];
  /** Debts that were requested and for which nothing could be made, with the reason. */
  readonly skipped: readonly { readonly entry: RegisterEntry; readonly reason: string }[];
  /** Names that are left undeclined until somebody confirms them. */
  readonly doubtful: readonly string[];
  readonly payments: ReadPayments;
  /** Papers to citizens that could carry a payment code but have none: requisites are not set, or the KBKs differ. */
  readonly withoutCode: number;
  /** Lists that go with the papers: proposals, postal list, journal, calculation; then the print-ready sheets. */
  readonly sheets: readonly SheetModel[];
}

/**
 * Makes the papers of one kind from the workbook's register (docs/documents.md §2). Refuses a workbook without a
 * register, and a template with errors, before anything is made.
 */
export async function makeDocuments(port: WorkbookPort, request: DocumentsRequest): Promise<MadeDocuments> {
  if (request.template !== null) await refuseFaultyTemplate(request.template);
  const { register, settings, paper, context, list, payments } = await planPapers(port, request);
  const { rules } = register.organisation;
  const chosen = taken(list, request.choice);
  const { papers, files, skipped } = await makePapers({
    paper,
    template: request.template?.bytes ?? null,
    groups: grouped(chosen, paper, request.perDebt),
    context,
    oneFile: request.oneFile,
    nextNumber: numbersOf({ register, settings, context }),
    ...(request.onProgress && { onProgress: request.onProgress }),
    giveWay: turns(request.signal),
  });
  const made = new Set(papers.flatMap(({ demands }) => demands.map(({ entry }) => entry)));
  const demands = papers.flatMap((one) => one.demands);
  const calculated = calculationSheet(demands);
  return {
    paper,
    register,
    list,
    papers,
    files,
    skipped: skipped.flatMap(({ entries, fault }) =>
      entries.map((entry) => ({ entry, reason: demandFaultWords(fault) })),
    ),
    doubtful: doubtfulNames(
      demands.map(({ entry }) => entry),
      context.names,
    ),
    payments,
    withoutCode: paper.blocks.some(({ kind }) => kind === "picture")
      ? papers.filter(isWithoutCode).length
      : 0,
    sheets: [
      proposalSheet(list, made),
      ...(papers.length > 0 ? [postalSheet(papers, rules)] : []),
      ...(paper.numbered ? claimLists(register.entries, papers, context) : []),
      ...(calculated === null ? [] : [calculated]),
      ...(request.sheets
        ? papers
            .flatMap(({ letters }) => letters)
            .map(({ facts, fileName }, index) =>
              paperSheet(
                `documents_paper_${String(index + 1)}`,
                fileName.replace(/\.docx$/u, ""),
                paper.blocks,
                facts,
              ),
            )
        : []),
    ],
  };
}

/** The built-in template of a paper, as a starting point for editing in Word. */
export async function templateOf(id: PaperId): Promise<MadeFile> {
  const { blocks, title } = paperOf(id);
  return {
    fileName: `${safeFileName(DOCUMENT_WORDS.templateName(title))}.docx`,
    bytes: await docxTemplate(blocks, title),
  };
}

const isWithoutCode = ({ letters, demands }: MadePaper): boolean =>
  demands[0]?.entry.debt.debtorType === DebtorType.individual && letters[0]?.facts["QR-код"] === undefined;

/**
 * The lists that only claims have: the journal, and what goes to the accounting office within a working day (Sevsk п.
 * 6).
 */
function claimLists(
  entries: readonly RegisterEntry[],
  papers: readonly MadePaper[],
  { date, calendar }: FactsContext,
): readonly SheetModel[] {
  const by = termEnd(date, { count: 1, unit: "working-days" }, calendar);
  return [journalSheet(entries, papers, date), handoverSheet(papers, date, by)];
}

/** The names of these debts that are left undeclined until somebody confirms them. */
function doubtfulNames(entries: readonly RegisterEntry[], names: ConfirmedNames): string[] {
  const found = entries.filter(({ debt }) => doubtfulCases(debt, names).length > 0);
  return [...new Set(found.map(({ debt }) => debt.debtorName ?? ""))];
}
