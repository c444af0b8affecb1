import type { Band, ColumnMatch, ColumnTarget } from "../types";
import type { StudiedColumn } from "./fit";
import type { Known } from "./known";
import type { Understood } from "./model";
import { REASONS } from "./words";

/** What becomes of a column. */
export type Verdict = Pick<
  ColumnMatch,
  "target" | "confidence" | "band" | "proposed" | "candidates" | "origin" | "reason"
>;

/**
 * From which confidence on a column is certain, probable, doubtful: set by measurement (npm run headings) so that of
 * all columns of tables that were not learned from at most 3 in 1,000 are wrong as certain and 1 in 100 as probable.
 */
export const BANDS = { certain: 0.93, probable: 0.56, doubtful: 0.06 } as const;
/** Where the vocabulary takes a heading for something else, the model must be surer. */
const AGAINST_KNOWN = 0.8;
/** A doubt about a column that the vocabulary knows as none must be so strong to be worth a question. */
const AGAINST_IGNORED = 0.4;
/** Below this the values and neighbours speak against what the vocabulary knows. */
const KNOWN_HOLDS = 0.5;

/** Nothing is read, and nothing asked. */
export const NOTHING = { target: null, confidence: 0, band: null, proposed: null, candidates: [] } as const;

/** A column is read as `target`. */
export const taken = (target: ColumnTarget, confidence: number, band: Band) =>
  ({ ...NOTHING, target, confidence, band: target === "ignored" ? null : band }) as const;

/** A column waits for the user. */
export const asked = (candidates: ColumnMatch["candidates"]) =>
  ({
    ...NOTHING,
    confidence: candidates[0]?.confidence ?? 0,
    band: "doubtful",
    proposed: candidates[0]?.target ?? null,
    candidates,
  }) as const;

/**
 * Weighs what the vocabulary knows of a column (`known`, `null` where it knows nothing) with what the model understood
 * of it among the others. `because` tells why, for a target, what the model decided.
 */
export function decide(
  column: StudiedColumn,
  known: Known | null,
  understood: Understood,
  because: (target: ColumnTarget) => string,
): Verdict {
  const { confidence, candidates } = understood;
  // One cell with the whole period has both ends: the vocabulary names such a column by the last day.
  const whole = known?.target === "periodTo" && understood.target === "periodFrom";
  const target = whole ? "periodTo" : understood.target;
  if (known !== null && known.target === target && target !== null) {
    const band = confidence >= KNOWN_HOLDS ? "certain" : "probable";
    return {
      ...taken(target, Math.max(confidence, known.confidence), band),
      origin: "exact",
      reason: known.reason,
    };
  }
  if (known !== null && known.target !== null && known.target !== "ignored" && target === null)
    return { ...taken(known.target, known.confidence, "probable"), origin: "exact", reason: known.reason };
  const left: Verdict =
    known?.target === "ignored"
      ? { ...taken("ignored", known.confidence, "certain"), origin: "exact", reason: known.reason }
      : {
          ...NOTHING,
          origin: "none",
          reason: column.header.trim() === "" ? REASONS.noHeader : REASONS.unknown,
        };
  const [best] = candidates;
  if (target === null) {
    const least = known?.target === "ignored" ? AGAINST_IGNORED : BANDS.doubtful;
    if (best === undefined || best.confidence < least) return left;
    return { ...asked(candidates), origin: "proposal", reason: REASONS.doubtful(because(best.target)) };
  }
  const probable = known === null ? BANDS.probable : AGAINST_KNOWN;
  if (confidence < probable)
    return { ...asked(candidates), origin: "proposal", reason: REASONS.doubtful(because(target)) };
  const band = known === null && confidence >= BANDS.certain ? "certain" : "probable";
  return { ...taken(target, confidence, band), origin: "proposal", reason: because(target) };
}
