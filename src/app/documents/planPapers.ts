import type { RegisterEntry } from "../../assessment";
import type { Day } from "../../domain/day";
import { keyRates } from "../../documents/calculation/keyRate";
import { accrualWayOf, type AccrualWay } from "../../documents/facts/accruals";
import type { ConfirmedNames, FactsContext } from "../../documents/facts/paperFacts";
import type { Paper, PaperId } from "../../documents/papers/paper";
import { paperOf, PAPERS } from "../../documents/papers/paperRegistry";
import { claimNumbers } from "../../documents/run/numbers";
import { proposals, type Proposal } from "../../documents/run/propose";
import type { OrganisationSettings } from "../../settings/settings";
import { amountOf, ratesOf, yesNoOf } from "../../settings/settingsValues";
import { officialsBook } from "../build/buildOfficials";
import { openWithSettings, type OpenedRegister } from "../openRegister";
import type { WorkbookPort } from "../ports";
import { Refusal } from "../refusal";
import { DOCUMENT_WORDS } from "../appWords";
import { eitherNames, rememberedNames } from "./paperNames";
import { paymentsIn, type ReadPayments } from "./payments";

/** What determines the debts for which a paper is proposed, and its content. */
export interface PaperWish {
  readonly paper: PaperId;
  /** The date on the papers. */
  readonly date: Day;
  /** `null`: as in «Настройки», otherwise as in the register. */
  readonly way: AccrualWay | null;
  readonly termination: boolean;
  /** Consulted before the names that the workbook remembers. */
  readonly names: ConfirmedNames;
}

/** A possible run of papers; nothing is made yet. */
export interface PlannedPapers {
  readonly register: OpenedRegister;
  readonly settings: OrganisationSettings;
  readonly paper: Paper;
  readonly context: FactsContext;
  /** Every debt that the paper applies to. */
  readonly list: readonly Proposal[];
  readonly payments: ReadPayments;
}

/** Reads the workbook's register and proposes debts for a paper (docs/documents.md §2). Refuses a workbook without one. */
export async function planPapers(port: WorkbookPort, wish: PaperWish): Promise<PlannedPapers> {
  const opened = await openWithSettings(port, { asOf: wish.date, rules: "model" });
  if (opened === null) throw new Refusal("no-register", DOCUMENT_WORDS.noRegister(port.fileName));
  const { register, memory } = opened;
  const book = officialsBook(opened.settings, { debts: register.entries.map(({ debt }) => debt) });
  const { settings } = book;
  const { rules, context: assessing } = register.organisation;
  const payments = await paymentsIn(port, register.entries);
  const context: FactsContext = {
    asOf: register.asOf,
    date: wish.date,
    rules,
    calendar: assessing.calendar,
    settings,
    threshold: settings.claimThreshold === null ? null : amountOf(settings.claimThreshold),
    accrual: {
      way: wish.way ?? accrualWayOf(settings.accrual ?? "") ?? { kind: "recorded" },
      until: register.asOf,
      rates: keyRates(
        settings.laterKeyRates === null ? [] : (ratesOf(settings.laterKeyRates) ?? []),
        register.asOf,
      ),
      moratorium: settings.moratorium2022 === null || yesNoOf(settings.moratorium2022) !== false,
      calendar: assessing.paymentMoves === false ? null : assessing.calendar,
      paymentsOf: payments.of,
    },
    names: eitherNames(wish.names, rememberedNames(memory.names)),
    settingsOf: ({ administratorCode: code, administratorName: name }) =>
      book.settingsOf(code === null && name === null ? null : { code, name: name ?? "" }),
    termination: wish.termination,
  };
  return withPaper({ register, settings, context, payments }, wish.paper);
}

/** The numbers that the claims of a run will carry, in order. */
export function numbersOf({
  register,
  settings,
  context,
}: Pick<PlannedPapers, "register" | "settings" | "context">): () => string {
  return claimNumbers({
    pattern: settings.claimNumberPattern,
    next: settings.claimNextNumber,
    used: register.entries.map(({ debt }) => debt.claimNumber ?? "").filter((number) => number !== ""),
    date: context.date,
  });
}

/** The same for another paper; the workbook is not read again. */
export function withPaper(plan: Omit<PlannedPapers, "paper" | "list">, id: PaperId): PlannedPapers {
  const paper = paperOf(id);
  return { ...plan, paper, list: proposals(paper, plan.register.entries, plan.context) };
}

/** All papers as the user chooses them, in the order of the collection process. */
export const PAPER_KINDS = PAPERS.map(({ id, title }) => ({ id, title }));

/** Papers that can be made for any debt, and so say nothing about its next step. */
const ANY_TIME: ReadonlySet<PaperId> = new Set(["calculation", "reconciliation"]);

/** The next paper for a debt: the first one that proposes it; the calculation if none does. */
export function paperFor(entry: RegisterEntry, context: FactsContext): PaperId {
  const next = PAPERS.find(
    (paper) => !ANY_TIME.has(paper.id) && paper.consider(entry, context)?.reason === null,
  );
  return next?.id ?? "calculation";
}
