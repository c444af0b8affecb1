import type { Rule } from "./rule";
import type { RuleSetId } from "./types";

/** The way to court: its steps in order; the first that is not done is the action. */
export type LawsuitSteps = readonly Rule[];

/** The collection rules (правила взыскания) of a document: docs/terms.md §4 as data. */
export interface CollectionRules {
  readonly id: RuleSetId;
  /** Short Russian name: «Северодвинск, № 176-рфэ». */
  readonly name: string;
  /** The document's full name; for the program's own defaults, what they are. */
  readonly document: string;
  /** Whether a term that ends on a day off moves to the next working day (ГК РФ ст. 193). */
  readonly shiftToWorkingDay: boolean;
  readonly claim: Rule;
  /** From when the document calls a debt overdue; `null`: from the day after the base date. */
  readonly overdue: Rule | null;
  /** The answer term of a claim that names none itself. */
  readonly response: Rule;
  /** A second answer term that the document names against the first: shown, never counted with. */
  readonly otherResponse: Rule | null;
  /** Where the term that the claim itself names comes from. */
  readonly ownResponseClause: string;
  /** To court after a claim that was refused or left without an answer (line 15). */
  readonly afterClaim: LawsuitSteps;
  /** To court where no claim is obligatory (line 16). */
  readonly withoutClaim: {
    /** When that line begins; `null`: the day after the base date. */
    readonly begins: Rule | null;
    readonly steps: LawsuitSteps;
  };
  /** Units whose administrative fines the rules leave alone. */
  readonly exempt: { readonly units: readonly RegExp[]; readonly clause: string } | null;
  /** Units of the same document that collect by a column of their own. */
  readonly unitRules: { readonly units: readonly RegExp[]; readonly rules: CollectionRules } | null;
  /** The signed claim goes to the accounting office. */
  readonly accounting: Rule | null;
  /** Where the steps without a term of the document's own are written. */
  readonly clauses: {
    /** Refusing a lawsuit whose debt was paid before the judgment. */
    readonly withdrawal: string;
    readonly bankruptcy: string;
    readonly appeal: string;
    /** Getting the writ after the judgment. */
    readonly writ: string;
    /** Accruing penalties in time. */
    readonly penalty: string;
    readonly inventory: string | null;
  };
  /** What the user must know of the document: its contradictions and silences, and the reading chosen; Russian. */
  readonly notes: readonly string[];
}

/** A unit's name as it is compared: lower case, е for ё, no quotes, single spaces. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/["'«»„“”]/g, "")
    .replace(/\s+/g, " ");
}

function isNamed(unit: string | null, units: readonly RegExp[]): boolean {
  if (unit === null) return false;
  const name = plainName(unit);
  return units.some((pattern) => pattern.test(name));
}

/** The rules that a debt of this unit follows: the unit's own column of the document, if it has one. */
export function rulesForUnit(rules: CollectionRules, unit: string | null): CollectionRules {
  return rules.unitRules !== null && isNamed(unit, rules.unitRules.units) ? rules.unitRules.rules : rules;
}

/** Whether the document leaves the administrative fines of this unit alone. */
export function exemptsFinesOf(rules: CollectionRules, unit: string | null): boolean {
  return rules.exempt !== null && isNamed(unit, rules.exempt.units);
}
