import type { RegisterEntry } from "../../assessment";
import type { Day } from "../../domain/day";
import { keyRates } from "../../documents/calculation/keyRate";
import { accrualWayOf, demandFaultWords, type AccrualWay } from "../../documents/facts/accruals";
import { doubtfulCases, type ConfirmedNames, type FactsContext } from "../../documents/facts/paperFacts";
import { paperOf } from "../../documents/papers/registry";
import type { PaperId } from "../../documents/papers/paper";
import { calculationSheet, journalSheet, postalSheet, proposalSheet } from "../../documents/run/lists";
import { makePapers, type MadePaper } from "../../documents/run/make";
import { claimNumbers } from "../../documents/run/numbers";
import { grouped, proposals, taken, type DebtChoice, type Proposal } from "../../documents/run/propose";
import { checkTemplate } from "../../documents/template/check";
import { paperSheet } from "../../documents/template/sheet";
import { templateFaultWords } from "../../documents/template/words";
import type { SheetModel } from "../../sheet/model";
import { amountOf, ratesOf, yesNoOf } from "../../settings/values";
import { officialsBook } from "../build/officials";
import { readOwnSheets } from "../build/ownSheets";
import { openRegister, type OpenedRegister } from "../openRegister";
import type { WorkbookPort } from "../ports";
import { Refusal } from "../refusal";
import { Run } from "../run";
import { DOCUMENT_WORDS } from "../words";
import { paymentsIn, type ReadPayments } from "./payments";

/** What the user asks for. */
export interface DocumentsRequest {
  readonly paper: PaperId;
  /** `null`: the debts that the paper itself proposes. */
  readonly choice: DebtChoice;
  /** The organisation's own template; `null`: the built-in one. */
  readonly template: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** The date that the papers bear. */
  readonly date: Day;
  /** `null`: as «Настройки» say, else as the register has it. */
  readonly way: AccrualWay | null;
  /** A paper for each debt, also where those of one debtor could stand together. */
  readonly perDebt: boolean;
  readonly termination: boolean;
  /** Whether print-ready sheets are made as well. */
  readonly sheets: boolean;
  readonly names: ConfirmedNames;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** All that a run has made; nothing is written yet. */
export interface MadeDocuments {
  readonly register: OpenedRegister;
  readonly list: readonly Proposal[];
  readonly papers: readonly MadePaper[];
  /** Debts that were asked for and for which nothing could be made, with the reason. */
  readonly skipped: readonly { readonly entry: RegisterEntry; readonly reason: string }[];
  /** Names that stand undeclined until somebody confirms them. */
  readonly doubtful: readonly string[];
  readonly payments: ReadPayments;
  /** Lists that go with the papers: proposals, postal list, journal, calculation; then the print-ready sheets. */
  readonly sheets: readonly SheetModel[];
}

/**
 * Makes the papers of one kind from the workbook's register (docs/documents.md §2). Refuses a workbook without a
 * register, and a template with slips, before anything is made.
 */
export async function makeDocuments(port: WorkbookPort, request: DocumentsRequest): Promise<MadeDocuments> {
  if (request.template !== null) await refuseFaultyTemplate(request.template);
  const register = await openRegister(port, { asOf: request.date, rules: "model" });
  if (register === null) throw new Refusal("no-register", DOCUMENT_WORDS.noRegister(port.fileName));
  const own = (await readOwnSheets([port], new Run({}))).settings;
  const book = officialsBook(own, { debts: register.entries.map(({ debt }) => debt) });
  const { settings } = book;
  const { rules, context: assessing } = register.organisation;
  const payments = await paymentsIn(port, register.entries);
  const paper = paperOf(request.paper);
  const context: FactsContext = {
    asOf: register.asOf,
    date: request.date,
    rules,
    calendar: assessing.calendar,
    settings,
    threshold: settings.claimThreshold === null ? null : amountOf(settings.claimThreshold),
    accrual: {
      way: request.way ?? accrualWayOf(settings.accrual ?? "") ?? { kind: "recorded" },
      until: register.asOf,
      rates: keyRates(
        settings.laterKeyRates === null ? [] : (ratesOf(settings.laterKeyRates) ?? []),
        register.asOf,
      ),
      moratorium: settings.moratorium2022 === null || yesNoOf(settings.moratorium2022) !== false,
      calendar: assessing.paymentMoves === false ? null : assessing.calendar,
      paymentsOf: payments.of,
    },
    names: request.names,
    officials: ({ administratorCode: code, administratorName: name }) =>
      book.of(code === null && name === null ? null : { code, name: name ?? "" }),
    termination: request.termination,
  };
  const list = proposals(paper, register.entries, context);
  const chosen = taken(list, request.choice);
  const { papers, skipped } = await makePapers({
    paper,
    template: request.template?.bytes ?? null,
    groups: grouped(chosen, paper, request.perDebt),
    context,
    nextNumber: claimNumbers({
      pattern: settings.claimNumberPattern,
      next: settings.claimNextNumber,
      used: register.entries.map(({ debt }) => debt.claimNumber ?? "").filter((number) => number !== ""),
      date: request.date,
    }),
    ...(request.onProgress && { onProgress: request.onProgress }),
    ...(request.signal && { signal: request.signal }),
  });
  const made = new Set(papers.flatMap(({ demands }) => demands.map(({ entry }) => entry)));
  const demands = papers.flatMap((one) => one.demands);
  const calculated = calculationSheet(demands);
  return {
    register,
    list,
    papers,
    skipped: skipped.flatMap(({ entries, fault }) =>
      entries.map((entry) => ({ entry, reason: demandFaultWords(fault) })),
    ),
    doubtful: doubtfulNames(
      demands.map(({ entry }) => entry),
      request.names,
    ),
    payments,
    sheets: [
      proposalSheet(list, made),
      ...(papers.length > 0 ? [postalSheet(papers, rules)] : []),
      ...(paper.numbered ? [journalSheet(register.entries, papers, request.date)] : []),
      ...(calculated === null ? [] : [calculated]),
      ...(request.sheets
        ? papers.map(({ facts, fileName }, index) =>
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

async function refuseFaultyTemplate({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  const faults = await checkTemplate(bytes);
  if (faults.length === 0) return;
  throw new Refusal("template-faulty", DOCUMENT_WORDS.template(name, faults.map(templateFaultWords)));
}

function doubtfulNames(entries: readonly RegisterEntry[], names: ConfirmedNames): string[] {
  const found = entries.filter(({ debt }) => doubtfulCases(debt, names).length > 0);
  return [...new Set(found.map(({ debt }) => debt.debtorName ?? ""))];
}
