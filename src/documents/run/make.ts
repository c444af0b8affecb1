import type { RegisterEntry } from "../../assessment/entry";
import { DebtorType } from "../../domain/fields";
import { sum } from "../../domain/money";
import { demandOf, isDemandFault, type DebtDemand, type DemandFault } from "../facts/accruals";
import { requisitesOf } from "../facts/organisationFacts";
import { doubtfulCases, paperFacts, type FactsContext, type PaperSubject } from "../facts/paperFacts";
import type { Paper } from "../papers/paper";
import { mayPayByCode, qrPayload } from "../qr/payload";
import { qrPicture } from "../qr/codePicture";
import { docxTemplate } from "../template/docx";
import type { FactPicture, Facts } from "../template/templateFacts";
import { PreparedTemplate } from "../template/prepared";
import { safeFileName, uniqueFileName } from "./fileNames";
import type { Proposal } from "./propose";

/** A generated file. */
export interface MadeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A copy of a paper for one address. */
export interface Letter {
  /** Its own file, even if all papers are in one file. */
  readonly fileName: string;
  /** What it was filled with; the print-ready sheet is made from the same facts. */
  readonly facts: Facts;
  /** Where it goes; `null`: unknown, or it does not leave the organisation. */
  readonly address: string | null;
}

/** A paper that was made. */
export interface MadePaper {
  /** One, or one for each of the debtor's addresses. */
  readonly letters: readonly Letter[];
  readonly number: string;
  readonly demands: readonly DebtDemand[];
  /** The addressee's name in some case is neither certain nor confirmed: it is left undeclined. */
  readonly doubtful: boolean;
}

/** Debts for which no paper could be made, and why. */
export interface SkippedGroup {
  readonly entries: readonly RegisterEntry[];
  readonly fault: DemandFault;
}

/** What determines how papers are made. */
export interface MakeRequest {
  readonly paper: Paper;
  /** The organisation's own template, already checked; `null`: the built-in one. */
  readonly template: Uint8Array | null;
  readonly groups: readonly (readonly Proposal[])[];
  readonly context: FactsContext;
  /** All papers in one .docx, each starting on a new page. */
  readonly oneFile: boolean;
  /** The next number of the journal; requested only if the paper carries one and will be made. */
  readonly nextNumber: () => string;
  readonly onProgress?: (share: number) => void;
  /** Awaited between two papers: yields to others, and throws once the run is stopped. */
  readonly giveWay?: () => Promise<void>;
}

/** All papers of a run, and the debts that were skipped. */
export interface MadePapers {
  readonly papers: readonly MadePaper[];
  /** The papers as .docx: one file each, or one for all. */
  readonly files: readonly MadeFile[];
  readonly skipped: readonly SkippedGroup[];
}

/** What a paper for one group of debts will say. */
export interface GroupFacts {
  readonly subject: PaperSubject;
  readonly facts: Facts;
}

/**
 * The facts of the paper for one group of debts; a number is requested only if the paper carries one and can be made.
 */
export async function groupFacts(
  { paper, context, nextNumber }: Pick<MakeRequest, "paper" | "context" | "nextNumber">,
  group: readonly Proposal[],
): Promise<GroupFacts | SkippedGroup> {
  const own: FactsContext = paper.charges
    ? context
    : { ...context, accrual: { ...context.accrual, way: { kind: "recorded" } } };
  const entries = group.map(({ entry }) => entry);
  const results = entries.map((entry) => demandOf(entry, own.asOf, own.accrual));
  const fault = results.find(isDemandFault);
  if (fault !== undefined) return { entries, fault };
  const demands = results.filter((one): one is DebtDemand => !isDemandFault(one));
  const number = paper.numbered ? nextNumber() : "";
  const subject: PaperSubject = { demands, number, code: await payCode(demands, own) };
  return { subject, facts: paperFacts(subject, own) };
}

/** The template of a run, read: the organisation's own or the built-in one. */
export async function templateFor(paper: Paper, own: Uint8Array | null): Promise<PreparedTemplate> {
  return PreparedTemplate.read(own ?? (await docxTemplate(paper.blocks, paper.title)));
}

/** Makes a paper for each group of debts; throws whatever `giveWay` throws. */
export async function makePapers(request: MakeRequest): Promise<MadePapers> {
  const { paper, groups, context, giveWay, onProgress } = request;
  const template = await templateFor(paper, request.template);
  const papers: MadePaper[] = [];
  const files: MadeFile[] = [];
  const skipped: SkippedGroup[] = [];
  const taken = new Set<string>();
  for (const [index, group] of groups.entries()) {
    await giveWay?.();
    const made = await groupFacts(request, group);
    if ("fault" in made) {
      skipped.push(made);
      continue;
    }
    const { subject, facts } = made;
    const debts = subject.demands.map(({ entry }) => entry.debt);
    const addresses = paper.toDebtor ? addressesOf(debts[0]?.address ?? null) : [null];
    const letters = addresses.map((address): Letter => ({
      fileName: uniqueFileName(fileNameOf(paper, subject), ".docx", taken),
      facts: address === null ? facts : { ...facts, "Адрес должника": address },
      address,
    }));
    if (!request.oneFile)
      for (const letter of letters)
        files.push({ fileName: letter.fileName, bytes: await template.fill(letter.facts) });
    papers.push({
      letters,
      number: subject.number,
      demands: subject.demands,
      doubtful: debts.some((debt) => doubtfulCases(debt, context.names).length > 0),
    });
    onProgress?.((index + 1) / groups.length);
  }
  if (request.oneFile && papers.length > 0) {
    const bytes = await template.fillTogether(
      papers.flatMap(({ letters }) => letters.map(({ facts }) => facts)),
      giveWay,
    );
    files.push({ fileName: `${safeFileName(paper.title)}.docx`, bytes });
  }
  return { papers, files, skipped };
}

/**
 * The addresses that a cell names, separated by semicolons or line breaks: a claim goes to each (Severodvinsk №
 * 176-рфэ, п. 11). `[null]` if there is none.
 */
export function addressesOf(address: string | null): readonly (string | null)[] {
  const parts = (address ?? "").split(/[;\r\n]+/u).map((part) => part.trim());
  const found = [...new Set(parts.filter((part) => part !== ""))];
  return found.length === 0 ? [null] : found;
}

/** «Претензия 12-2026 Иванов Иван Иванович»: paper, number, debtor; safe on every system. */
function fileNameOf({ fileWord }: Paper, { demands, number }: PaperSubject): string {
  const name = demands[0]?.entry.debt.debtorName ?? "";
  return safeFileName([fileWord, number.replaceAll("/", "-"), name].filter((part) => part !== "").join(" "));
}

/** The code to pay by: for citizens, if all requisites are set and the debts go to one KBK. */
async function payCode(demands: readonly DebtDemand[], context: FactsContext): Promise<FactPicture | null> {
  const [first] = demands;
  if (first === undefined || !mayPayByCode(first.entry)) return null;
  const { debt } = first.entry;
  const settings = context.settingsOf(debt);
  const requisites = requisitesOf(settings);
  if (requisites === null) return null;
  if (debt.debtorType !== DebtorType.individual) return null;
  if (demands.some(({ entry }) => entry.debt.kbk !== debt.kbk)) return null;
  const payload = qrPayload({
    requisites,
    purpose: settings.paymentPurpose ?? `Погашение задолженности ${debt.basis ?? ""}`.trim(),
    sum: sum(demands.map(({ total }) => total)),
    kbk: debt.kbk,
    uin: demands.length === 1 ? debt.uin : null,
    payer: debt.debtorName,
  });
  return payload === null ? null : qrPicture(payload);
}
