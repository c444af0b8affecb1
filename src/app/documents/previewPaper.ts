import { demandFaultWords } from "../../documents/facts/accruals";
import { groupFacts, templateFor } from "../../documents/run/make";
import { grouped, taken, type DebtChoice } from "../../documents/run/propose";
import type { PreviewPart } from "../../documents/template/templatePreview";
import { refuseFaultyTemplate, type OwnTemplate } from "./ownTemplate";
import { numbersOf, type PlannedPapers } from "./planPapers";

/** A paper as it would be made. */
export interface PaperPreview {
  /** Which one of the run, counted from 0. */
  readonly at: number;
  /** How many the run has. */
  readonly count: number;
  readonly parts: readonly PreviewPart[];
  /** Why it cannot be made; `null` if it can. */
  readonly fault: string | null;
}

/** What is previewed: a planned run, with the debts chosen for it. */
export interface PreviewRequest {
  readonly plan: PlannedPapers;
  readonly choice: DebtChoice;
  readonly template: OwnTemplate | null;
  readonly perDebt: boolean;
  /** Which paper, counted from 0; the last one if the number is too large. */
  readonly at: number;
}

/**
 * Shows a paper of a run before any is made (docs/documents.md §2): the same facts in the same template, with the
 * number it will carry. `null` if nothing is chosen.
 */
export async function previewPaper(request: PreviewRequest): Promise<PaperPreview | null> {
  const { plan, choice, template, perDebt } = request;
  const { paper, context, list } = plan;
  if (template !== null) await refuseFaultyTemplate(template);
  const groups = grouped(taken(list, choice), paper, perDebt);
  const at = Math.min(Math.max(request.at, 0), groups.length - 1);
  const nextNumber = numbersOf(plan);
  let last: Awaited<ReturnType<typeof groupFacts>> | null = null;
  // The papers before it get their numbers first.
  for (const group of groups.slice(0, at + 1)) last = await groupFacts({ paper, context, nextNumber }, group);
  if (last === null) return null;
  const shown = { at, count: groups.length };
  if ("fault" in last) return { ...shown, parts: [], fault: demandFaultWords(last.fault) };
  const parts = await (await templateFor(paper, template?.bytes ?? null)).preview(last.facts);
  return { ...shown, parts, fault: null };
}
