import type { FieldKey } from "../../domain/fields";
import type { StudiedColumn } from "./fit";
import { isDecisive } from "../doubts";
import { asked, type Verdict } from "./headingDecide";
import { REASONS } from "./matchWords";
import { normaliseHeading } from "./normaliseHeading";

/** Words that name a step of the collection, and the date by which the register knows that it was made. */
const STEPS: readonly (readonly [words: RegExp, field: FieldKey])[] = [
  [/претенз|досудеб/, "claimDate"],
  [/судебн\S* приказ/, "courtOrderDate"],
  [/решени\S* (?:\S+ )?суд/, "judgmentDate"],
  [/исполнительн\S* (?:лист|документ)/, "writDate"],
  [/(?:^| )иск(?:а|у|и|е|ом|ов\S*)?(?: |$)|в суд(?: |$)/, "lawsuitDate"],
  [/отсроч|рассроч/, "deferralUntil"],
];
/** Words for what happens around a step, or is not about the debt's payment. */
const AROUND = /возврат|запрос|ответ|выселен|заверш|окончан|отозван/;
/** How likely it is that the dates of such a column are the step's: it is only asked. */
const LIKELY = 0.5;

/** Whether no field that decides anything was found for a column, and nobody has said anything about it. */
function isOpen({ origin, target, band, reason, candidates }: Verdict): boolean {
  if (target === null && band === null) return reason === REASONS.unknown;
  if (origin !== "proposal") return false;
  return target === "note" || (target === null && !candidates.some((each) => isDecisive(each.target)));
}

/**
 * Asks about columns that nothing was understood of although their heading names a step of the collection and their
 * values hold dates: «Отметка о претензии» over «исх. 12 от 03.06.2026». A step that is left unread would leave the
 * debt's stage wrong without a word. Changes `verdicts`.
 */
export function askAboutSteps(columns: readonly StudiedColumn[], verdicts: Map<number, Verdict>): void {
  const held = new Set([...verdicts.values()].map(({ target, proposed }) => target ?? proposed));
  for (const { column, header, content } of columns) {
    const verdict = verdicts.get(column);
    if (verdict === undefined || !isOpen(verdict)) continue;
    if (content.date + content.datedText === 0) continue;
    const heading = normaliseHeading(header);
    if (AROUND.test(heading)) continue;
    const field = STEPS.find(([words]) => words.test(heading))?.[1];
    if (field === undefined || held.has(field)) continue;
    held.add(field);
    verdicts.set(column, {
      ...asked([{ target: field, confidence: LIKELY }, ...verdict.candidates]),
      origin: "proposal",
      reason: REASONS.doubtful(REASONS.namesStep),
    });
  }
}
