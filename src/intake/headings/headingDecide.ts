import { isMoneyTarget } from "../moneyTarget";
import type { Band, ColumnMatch, ColumnTarget } from "../types";
import type { StudiedColumn } from "./fit";
import type { Known } from "./known";
import { KNOWN_BONUS, type Understood } from "./model";
import { REASONS } from "./matchWords";

/** What is decided about a column. */
export type Verdict = Pick<
  ColumnMatch,
  "target" | "confidence" | "band" | "proposed" | "candidates" | "origin" | "reason"
>;

/**
 * The confidence from which a column is certain, probable or doubtful: set by measurement (npm run headings) so that,
 * of all columns of tables the model did not learn from, at most 3 in 1,000 are wrong as certain and 1 in 100 as
 * probable. A confidence is the model's own: what the vocabulary knows raises it only where columns compete for a
 * field.
 */
export const BANDS = { certain: 0.97, probable: 0.575, doubtful: 0.03 } as const;
/** If the vocabulary takes a heading for something else, the model must be more certain. */
const AGAINST_KNOWN = 0.8;
/**
 * What the vocabulary knows firmly is certain from here on, with the vocabulary's own weight: below this, values and
 * neighbours speak against it. Words for sums occur in more headings than the sum's own.
 */
const KNOWN_HOLDS = { sum: 0.97, other: 0.5 } as const;
/** From here on the model's «no field» raises a question even about a sum that the vocabulary knows firmly. */
const SURELY_NONE = 0.9;
/** How strong a doubt about a column that the vocabulary knows as no field must be to be worth a question. */
const AGAINST_IGNORED = { firm: 0.6, loose: 0.15 } as const;
/** Fields less likely than this are not offered for a doubtful column. */
const OFFERED = 0.05;

/** Why the vocabulary leaves out a sum whose parts it reads, that is a part of one, or of which another is left. */
const MADE_OF_OTHERS: readonly string[] = [REASONS.total, REASONS.penaltyInside];
const isMadeOfOthers = (reason: string): boolean =>
  MADE_OF_OTHERS.includes(reason) || reason.startsWith(REASONS.beforePayment("").slice(0, -2));

/** Whether the user, or an earlier build, has said what a column is. */
export const isDecided = (verdict: Pick<Verdict, "origin"> | undefined): boolean =>
  verdict?.origin === "chosen" || verdict?.origin === "remembered";

/** Nothing is read and nothing is asked. */
export const NOTHING = { target: null, confidence: 0, band: null, proposed: null, candidates: [] } as const;

/** A column is read as `target`. */
export const taken = (target: ColumnTarget, confidence: number, band: Band) =>
  ({ ...NOTHING, target, confidence, band: target === "ignored" ? null : band }) as const;

/** A column is left for the user to decide. */
export const asked = (candidates: ColumnMatch["candidates"]) =>
  ({
    ...NOTHING,
    confidence: candidates[0]?.confidence ?? 0,
    band: "doubtful",
    proposed: candidates[0]?.target ?? null,
    candidates,
  }) as const;

/**
 * Weighs what the vocabulary knows about a column (`known`, `null` if nothing) against what the model understood of
 * it in context. `because` explains, for a target, the model's decision; `byTitle`: what is known is based on the
 * title's period, which the model does not see, and is final.
 */
export function decide(
  column: StudiedColumn,
  known: Known | null,
  understood: Understood,
  because: (target: ColumnTarget) => string,
  byTitle = false,
): Verdict {
  const { confidence, candidates } = understood;
  // One cell with the whole period has both ends: the vocabulary assigns such a column to the last day.
  const whole = known?.target === "periodTo" && understood.target === "periodFrom";
  const target = whole ? "periodTo" : understood.target;
  if (byTitle && known !== null && known.target !== null && known.target !== "ignored")
    return { ...taken(known.target, known.confidence, "certain"), origin: "exact", reason: known.reason };
  if (known !== null && known.target === target && target !== null && target !== "ignored") {
    const own = withoutVocabulary(confidence);
    const sure = known.firm
      ? confidence >= KNOWN_HOLDS[isMoneyTarget(target) ? "sum" : "other"]
      : own >= BANDS.certain;
    return {
      ...taken(target, Math.max(confidence, known.confidence), sure ? "certain" : "probable"),
      origin: "exact",
      reason: known.reason,
    };
  }
  if (known !== null && known.target !== null && known.target !== "ignored" && target === null) {
    // Words that only sound like a sum, and that the model takes for nothing, are nearly always a part of one. Values
    // that are not sums indicate «no field» by themselves; then the values are wrong, not the heading.
    const suits = !isMoneyTarget(known.target) || column.content.money >= 0.5;
    const asks = !known.firm ? BANDS.probable : isMoneyTarget(known.target) ? SURELY_NONE : Infinity;
    if (confidence < asks || column.content.filled === 0 || !suits)
      return { ...taken(known.target, known.confidence, "probable"), origin: "exact", reason: known.reason };
    const own = { target: known.target, confidence: Math.max(OFFERED, 1 - confidence) };
    return doubt([own, ...others(candidates, known.target)], known.reason);
  }
  const left: Verdict =
    known?.target === "ignored"
      ? { ...taken("ignored", known.confidence, "certain"), origin: "exact", reason: known.reason }
      : {
          ...NOTHING,
          origin: "none",
          reason: column.header.trim() === "" ? REASONS.noHeader : REASONS.unknown,
        };
  if (known?.target === "ignored" && known.addsUp === true) return left;
  const [best] = candidates;
  if (target === null) {
    // A sum that consists of others which are read is not a separate sum, whatever it looks like.
    if (known?.target === "ignored" && isMadeOfOthers(known.reason)) return left;
    const least =
      known?.target === "ignored" ? AGAINST_IGNORED[known.firm ? "firm" : "loose"] : BANDS.doubtful;
    if (best === undefined || best.confidence < least) return left;
    return doubt(candidates);
  }
  const probable = known === null ? BANDS.probable : AGAINST_KNOWN;
  if (confidence < probable) return doubt(knownFirst(known, candidates));
  const band = known === null && confidence >= BANDS.certain ? "certain" : "probable";
  return { ...taken(target, confidence, band), origin: "proposal", reason: because(target) };

  function doubt(offered: ColumnMatch["candidates"], why?: string): Verdict {
    const [first, ...rest] = offered;
    const worth = rest.filter((each) => each.confidence >= OFFERED);
    const reason = why ?? (first === undefined ? REASONS.unknown : because(first.target));
    return {
      ...asked(first === undefined ? [] : [first, ...worth]),
      origin: "proposal",
      reason: REASONS.doubtful(reason),
    };
  }
}

/** What the vocabulary knows firmly is offered before what the model only supposes. */
function knownFirst(known: Known | null, candidates: ColumnMatch["candidates"]): ColumnMatch["candidates"] {
  if (known === null || !known.firm || known.target === null || known.target === "ignored") return candidates;
  const own = candidates.find(({ target }) => target === known.target)?.confidence ?? 0;
  return [{ target: known.target, confidence: Math.max(OFFERED, own) }, ...others(candidates, known.target)];
}

const others = (candidates: ColumnMatch["candidates"], target: ColumnTarget): ColumnMatch["candidates"] =>
  candidates.filter((each) => each.target !== target);

/** The model's own confidence in what the vocabulary also knows: without the bonus for being known. */
function withoutVocabulary(confidence: number): number {
  return confidence / (confidence + Math.exp(KNOWN_BONUS) * (1 - confidence));
}
