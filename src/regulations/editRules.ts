import type { Term } from "../domain/terms";
import type { CollectionRules } from "./collectionRules";
import { TERM_IDS, type Rule, type TermId } from "./rule";

/** What an organisation sets differently from the document; plain data that the workbook keeps. */
export interface RuleEdits {
  /** Different numbers of days (months) by term; the units remain the document's. */
  readonly counts?: Readonly<Partial<Record<TermId, number>>>;
  readonly shiftToWorkingDay?: boolean;
}

/** The longest term that can be set, in any unit. */
const LONGEST_TERM = 3_650;

/** Whether the number can be a term: a whole number from 0 to ten years in days. */
export function isTermCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= LONGEST_TERM;
}

/** A rule whose term is a number of days or months, so that it can be edited. */
export interface CountedRule extends Rule<TermId> {
  readonly term: Term;
}

function isCounted(rule: Rule): rule is CountedRule {
  return (
    rule.term !== null && rule.term !== "limitation" && (TERM_IDS as readonly string[]).includes(rule.id)
  );
}

/** All rules of a set, in working order. */
export function allRules(rules: CollectionRules): readonly Rule[] {
  return [
    rules.overdue,
    rules.claim,
    rules.accounting,
    rules.response,
    ...rules.afterClaim,
    rules.withoutClaim.begins,
    ...rules.withoutClaim.steps,
    rules.writSending,
  ].filter((rule) => rule !== null);
}

/** The terms of a set that can be edited, one rule for each, in working order. */
export function editableTerms(rules: CollectionRules): readonly CountedRule[] {
  const seen = new Set<string>();
  return allRules(rules)
    .filter(isCounted)
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Whether any number, or the move to a working day, differs from the document's. */
export function isEdited(rules: CollectionRules): boolean {
  return !rules.shiftToWorkingDay || allRules(rules).some((rule) => rule.documentCount !== null);
}

/**
 * A copy with the organisation's own numbers, which also keeps the document's; a term that is not in `edits` goes
 * back to the document's. A column for a single unit takes the same numbers but keeps its own units (a month stays a
 * month). Throws on what {@link isTermCount} rejects.
 */
export function editRules(rules: CollectionRules, edits: RuleEdits): CollectionRules {
  const edit = (rule: Rule): Rule => {
    if (!isCounted(rule)) return rule;
    const documentCount = rule.documentCount ?? rule.term.count;
    const count = edits.counts?.[rule.id] ?? documentCount;
    if (!isTermCount(count)) throw new RangeError(`Not a term: ${count}`);
    return {
      ...rule,
      term: { ...rule.term, count },
      documentCount: count === documentCount ? null : documentCount,
    };
  };
  const editIfAny = (rule: Rule | null): Rule | null => (rule === null ? null : edit(rule));

  return {
    ...rules,
    shiftToWorkingDay: edits.shiftToWorkingDay ?? true,
    claim: edit(rules.claim),
    overdue: editIfAny(rules.overdue),
    response: edit(rules.response),
    afterClaim: rules.afterClaim.map(edit),
    withoutClaim: {
      begins: editIfAny(rules.withoutClaim.begins),
      steps: rules.withoutClaim.steps.map(edit),
    },
    accounting: editIfAny(rules.accounting),
    writSending: editIfAny(rules.writSending),
    variants: rules.variants.map((variant) => ({
      ...variant,
      rules: editRules(variant.rules, withoutOtherUnits(rules, variant.rules, edits)),
    })),
  };
}

/** The edits that mean the same in `other`: those for terms counted in the same unit. */
function withoutOtherUnits(rules: CollectionRules, other: CollectionRules, edits: RuleEdits): RuleEdits {
  const units = new Map(editableTerms(rules).map(({ id, term }) => [id, term.unit]));
  const same = editableTerms(other).filter(({ id, term }) => units.get(id) === term.unit);
  const counts = Object.fromEntries(same.map(({ id }) => [id, edits.counts?.[id]]));
  return { ...edits, counts };
}
