import type { FieldKey } from "../../../domain/fields";
import type { Candidate, ColumnTarget } from "../../types";
import type { CONCEPTS } from "./concepts";
import type { HeadingText } from "./headingText";
import type { Understood } from "./understandColumns";

type Concept = keyof typeof CONCEPTS;

/**
 * Steps of the collection are told by their words: a column whose heading has none of these concepts is not asked
 * about as such a step, however well its dates and neighbours would suit one. «Дата выбытия» is no claim.
 */
const NEEDED: Partial<Readonly<Record<FieldKey, readonly Concept[]>>> = {
  claimNumber: ["claim", "send"],
  claimDate: ["claim", "send"],
  claimReceivedDate: ["claim", "receive"],
  claimTermDate: ["claim", "answer"],
  claimRefusalDate: ["claim", "refuse", "answer"],
  courtOrderDate: ["courtOrder", "court"],
  courtOrderCancelledDate: ["courtOrder", "cancel"],
  lawsuitDate: ["suit", "court", "file"],
  judgmentDate: ["judgment", "court", "case", "hearing", "result"],
  writDate: ["writ", "enforcement"],
  writSentDate: ["writ", "enforcement", "bailiff", "bank", "send", "handover"],
  bankruptcyDate: ["bankruptcy", "stage"],
  bankruptcyClaimDate: ["bankruptcy", "creditorClaim", "registry"],
  deferralUntil: ["deferral"],
  contractDate: ["contract", "ground"],
  penalty: ["penalty", "fine"],
};
/** Words that say so of a field without any of its concepts. */
const WORDS: Partial<Readonly<Record<FieldKey, RegExp>>> = { contractDate: /^(?:закл|подпис)/ };

/** A term of payment without a word of a claim is the debt's own. */
const INSTEAD: Partial<Readonly<Record<FieldKey, FieldKey>>> = { claimTermDate: "dueDate" };

/**
 * What is worth asking of a column that was not understood with enough certainty: the fields of which its heading
 * says something and its values could be. `isHeld`: whether another column is certainly the field; `suits`: whether
 * any of the values can be read as the field.
 */
export function worthAsking(
  understood: Understood,
  heading: HeadingText,
  isHeld: (field: FieldKey) => boolean,
  suits: (target: ColumnTarget) => boolean,
): Understood {
  const shares = new Map<ColumnTarget, number>();
  for (const { target, confidence } of understood.candidates) {
    const field = fieldFor(target, heading, isHeld);
    if (field !== null && suits(field)) shares.set(field, (shares.get(field) ?? 0) + confidence);
  }
  const candidates: readonly Candidate[] = [...shares]
    .map(([target, confidence]) => ({ target, confidence }))
    .sort((a, b) => b.confidence - a.confidence);
  const own = understood.target === null ? null : fieldFor(understood.target, heading, isHeld);
  if (own !== null && suits(own)) return { target: own, confidence: understood.confidence, candidates };
  const none = 1 - candidates.reduce((total, { confidence }) => total + confidence, 0);
  return { target: null, confidence: Math.max(0, none), candidates };
}

/** Where the term of payment is known, the day when a debt arose must be named as that. */
const ARISEN: readonly Concept[] = ["arise", "debt", "overdue", "from", "accrue", "ground", "period"];

const neededFor = (
  target: ColumnTarget,
  isHeld: (field: FieldKey) => boolean,
): readonly Concept[] | undefined =>
  target === "originDate" && isHeld("dueDate") ? ARISEN : NEEDED[target as FieldKey];

/** The field itself if the heading says something of it, the one that it must be instead, or none. */
function fieldFor(
  target: ColumnTarget,
  { leaf, leafConcepts, parents, parentConcepts }: HeadingText,
  isHeld: (field: FieldKey) => boolean,
): ColumnTarget | null {
  const [needed, words] = [neededFor(target, isHeld), WORDS[target as FieldKey]];
  if (needed === undefined || needed.some((each) => leafConcepts.has(each) || parentConcepts.has(each)))
    return target;
  if (words !== undefined && [...parents, ...leaf].some((word) => words.test(word))) return target;
  const instead = INSTEAD[target as FieldKey];
  return instead === undefined || isHeld(instead) ? null : instead;
}
