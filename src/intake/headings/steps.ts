import type { FieldKey } from "../../domain/fields";
import type { StudiedColumn } from "./fit";
import type { Finding } from "../cells/types";
import { isDecisive } from "../doubts";
import type { ColumnTarget } from "../types";
import { asked, type Verdict } from "./headingDecide";
import { NOTES, REASONS } from "./matchWords";
import { normaliseHeading } from "./normaliseHeading";
import { areSerials } from "./serials";

/** Words that name a step of the collection, and the date by which the register knows that it was made. */
const STEPS: readonly (readonly [words: RegExp, field: FieldKey])[] = [
  [/претенз|досудеб/, "claimDate"],
  [/судебн\S* приказ/, "courtOrderDate"],
  [/решени\S* (?:\S+ )?суд/, "judgmentDate"],
  [/исполнительн\S* (?:лист|документ)/, "writDate"],
  [
    /^(?!.*(?:(?:^| )дел[аоу](?: |$)|банкрот|несостоят|администр|уголовн)).*(?:возбужд|(?:^| )возб(?: |$))/,
    "enforcementStartDate",
  ],
  [/(?:^| )иск(?:а|у|и|е|ом|ов\S*)?(?: |$)|в суд(?: |$)/, "lawsuitDate"],
  [/отсроч|рассроч/, "deferralUntil"],
];
/** «Дата пост.» is a ruling's in a list of fines, and may be a payment's elsewhere. */
const RULING = /постановл|(?:^| )пост(?: |$)/;
const FINES = /штраф|правонаруш|постановл|коап/;
/** «Дата», «от» right of a number is the day of what is numbered. */
const BARE_DATE = /^(?:дата|от)$/;
const DATED: Partial<Record<ColumnTarget, FieldKey>> = {
  claimNumber: "claimDate",
  writNumber: "writDate",
  enforcementNumber: "enforcementStartDate",
};
/** Words for what happens around a step, or is not about the debt's payment. */
const AROUND = /возврат|запрос|ответ|выселен|заверш|окончан|отозван/;
/** How likely it is that the dates of such a column are the step's: it is only asked. */
const LIKELY = 0.5;

/** What columns are read as, or may be. */
function heldBy(verdicts: ReadonlyMap<number, Verdict>): Set<ColumnTarget | null> {
  return new Set([...verdicts.values()].map(({ target, proposed }) => target ?? proposed));
}

/** Fields of free text: what they say is kept, and decides nothing. */
const FREE_TEXTS: ReadonlySet<ColumnTarget> = new Set<FieldKey>(["note", "reason", "growthReason"]);
/** A date in a text is not enough: «договор от 01.02.2024». */
const WITH_DATE = /\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)/;

/**
 * Tells of columns of text whose values name steps of the collection with their dates («Направлена претензия
 * 05.03.2026») where the sheet has no column for that step: the texts are kept or left out, and the stage of the debt
 * does not know of the step.
 */
export function stepsInTexts(
  columns: readonly StudiedColumn[],
  verdicts: ReadonlyMap<number, Verdict>,
): readonly Finding[] {
  const held = heldBy(verdicts);
  return columns.flatMap((column) => {
    const verdict = verdicts.get(column.column);
    if (verdict === undefined || !isText(verdict)) return [];
    const telling = column.values.find((value): value is string => {
      if (typeof value !== "string" || !WITH_DATE.test(value)) return false;
      const text = value.toLowerCase();
      // The date of an agreement on instalments is not the day until which it defers.
      return STEPS.some(
        ([words, field]) => field !== "deferralUntil" && !held.has(field) && words.test(text),
      );
    });
    return telling === undefined ? [] : [NOTES.stepsInText(column, telling.trim())];
  });
}

/** Whether a column is free text, or was left out without anybody saying so. */
function isText({ target, origin, band }: Verdict): boolean {
  if (target !== null) return FREE_TEXTS.has(target);
  return band === "doubtful" || (origin !== "chosen" && origin !== "remembered");
}

/** Fields of text for which a column of steps may be mistaken. */
const TEXTS: ReadonlySet<ColumnTarget | null> = new Set<FieldKey>(["note", "basis", "courtName"]);

/** Whether no field that decides anything was found for a column, and nobody has said anything about it. */
function isOpen({ origin, target, band, reason, candidates }: Verdict): boolean {
  if (target === null && band === null) return reason === REASONS.unknown;
  if (origin !== "proposal") return false;
  return TEXTS.has(target) || (target === null && !candidates.some((each) => isDecisive(each.target)));
}

/**
 * Asks about columns that nothing was understood of although their heading names a step of the collection and their
 * values hold dates, or numbers that may be: «Отметка о претензии» over «исх. 12 от 03.06.2026». A step that is left unread would leave the
 * debt's stage wrong without a word. Changes `verdicts`.
 */
export function askAboutSteps(columns: readonly StudiedColumn[], verdicts: Map<number, Verdict>): void {
  const held = heldBy(verdicts);
  const isOfFines = columns.some(({ header }) => FINES.test(normaliseHeading(header)));
  for (const [place, { column, header, content, values }] of columns.entries()) {
    const verdict = verdicts.get(column);
    if (verdict === undefined || !isOpen(verdict)) continue;
    if (content.date + content.datedText === 0 && !areSerials(values)) continue;
    const heading = normaliseHeading(header);
    if (AROUND.test(heading)) continue;
    const numbered = verdicts.get(columns[place - 1]?.column ?? -1)?.target ?? null;
    const field =
      STEPS.find(([words]) => words.test(heading))?.[1] ??
      (isOfFines && RULING.test(heading) ? "fineRulingDate" : undefined) ??
      (numbered !== null && BARE_DATE.test(heading) ? DATED[numbered] : undefined);
    if (field === undefined || held.has(field)) continue;
    held.add(field);
    verdicts.set(column, {
      ...asked([{ target: field, confidence: LIKELY }, ...verdict.candidates]),
      origin: "proposal",
      reason: REASONS.doubtful(REASONS.namesStep),
    });
  }
}
