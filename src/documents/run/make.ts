import type { RegisterEntry } from "../../assessment/entry";
import { DebtorType } from "../../domain/fields";
import { sum } from "../../domain/money";
import { demandOf, isDemandFault, type DebtDemand, type DemandFault } from "../facts/accruals";
import { requisitesOf } from "../facts/organisationFacts";
import { doubtfulCases, paperFacts, type FactsContext, type PaperSubject } from "../facts/paperFacts";
import type { Paper } from "../papers/paper";
import { mayPayByCode, qrPayload } from "../qr/payload";
import { qrPicture } from "../qr/picture";
import { docxTemplate } from "../template/docx";
import type { FactPicture, Facts } from "../template/facts";
import { PreparedTemplate } from "../template/prepared";
import { safeFileName, uniqueFileName } from "./fileNames";
import type { Proposal } from "./propose";

/** A file that was made. */
export interface MadeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A paper that was made. */
export interface MadePaper {
  /** Its own, also where all papers stand in one file. */
  readonly fileName: string;
  /** What it was filled with; the print-ready sheet is made of the same. */
  readonly facts: Facts;
  readonly number: string;
  readonly demands: readonly DebtDemand[];
  /** The addressee's name in some case is not certain and not confirmed: it stands undeclined. */
  readonly doubtful: boolean;
}

/** Debts for which no paper could be made, and why. */
export interface SkippedGroup {
  readonly entries: readonly RegisterEntry[];
  readonly fault: DemandFault;
}

/** What decides how papers are made. */
export interface MakeRequest {
  readonly paper: Paper;
  /** The organisation's own template, checked; `null`: the built-in one. */
  readonly template: Uint8Array | null;
  readonly groups: readonly (readonly Proposal[])[];
  readonly context: FactsContext;
  /** All papers in one .docx, each on pages of its own. */
  readonly oneFile: boolean;
  /** The next number of the journal; asked only where the paper bears one and will be made. */
  readonly nextNumber: () => string;
  readonly onProgress?: (share: number) => void;
  /** Awaited between two papers: lets others have a turn, and throws once the run is stopped. */
  readonly giveWay?: () => Promise<void>;
}

/** All papers of a run, and the debts that were skipped. */
export interface MadePapers {
  readonly papers: readonly MadePaper[];
  /** The papers as .docx: a file each, or one for all. */
  readonly files: readonly MadeFile[];
  readonly skipped: readonly SkippedGroup[];
}

/** Makes a paper for each group of debts; throws what `giveWay` throws. */
export async function makePapers(request: MakeRequest): Promise<MadePapers> {
  const { paper, groups, context, giveWay, onProgress } = request;
  const template = await PreparedTemplate.read(
    request.template ?? (await docxTemplate(paper.blocks, paper.title)),
  );
  const papers: MadePaper[] = [];
  const files: MadeFile[] = [];
  const skipped: SkippedGroup[] = [];
  const taken = new Set<string>();
  for (const [index, group] of groups.entries()) {
    await giveWay?.();
    const entries = group.map(({ entry }) => entry);
    const results = entries.map((entry) => demandOf(entry, context.asOf, context.accrual));
    const fault = results.find(isDemandFault);
    if (fault !== undefined) {
      skipped.push({ entries, fault });
      continue;
    }
    const demands = results.filter((one): one is DebtDemand => !isDemandFault(one));
    const number = paper.numbered ? request.nextNumber() : "";
    const subject: PaperSubject = { demands, number, code: await payCode(demands, context) };
    const facts = paperFacts(subject, context);
    const fileName = uniqueFileName(fileNameOf(paper, subject), ".docx", taken);
    if (!request.oneFile) files.push({ fileName, bytes: await template.fill(facts) });
    papers.push({
      fileName,
      facts,
      number,
      demands,
      doubtful: entries.some(({ debt }) => doubtfulCases(debt, context.names).length > 0),
    });
    onProgress?.((index + 1) / groups.length);
  }
  if (request.oneFile && papers.length > 0) {
    const bytes = await template.fillTogether(
      papers.map(({ facts }) => facts),
      giveWay,
    );
    files.push({ fileName: `${safeFileName(paper.title)}.docx`, bytes });
  }
  return { papers, files, skipped };
}

/** «Претензия 12-2026 Иванов Иван Иванович»: paper, number, debtor; safe for every system. */
function fileNameOf({ fileWord }: Paper, { demands, number }: PaperSubject): string {
  const name = demands[0]?.entry.debt.debtorName ?? "";
  return safeFileName([fileWord, number.replaceAll("/", "-"), name].filter((part) => part !== "").join(" "));
}

/** The code to pay by: for citizens, where all requisites are set and the debts go to one KBK. */
async function payCode(demands: readonly DebtDemand[], context: FactsContext): Promise<FactPicture | null> {
  const [first] = demands;
  const requisites = requisitesOf(context.settings);
  if (first === undefined || requisites === null || !mayPayByCode(first.entry)) return null;
  const { debt } = first.entry;
  if (debt.debtorType !== DebtorType.individual) return null;
  if (demands.some(({ entry }) => entry.debt.kbk !== debt.kbk)) return null;
  const payload = qrPayload({
    requisites,
    purpose: context.settings.paymentPurpose ?? `Погашение задолженности ${debt.basis ?? ""}`.trim(),
    sum: sum(demands.map(({ total }) => total)),
    kbk: debt.kbk,
    uin: demands.length === 1 ? debt.uin : null,
    payer: debt.debtorName,
  });
  return payload === null ? null : qrPicture(payload);
}
