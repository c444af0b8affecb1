import type { Day } from "../domain/day";
import type { DebtFacts } from "../domain/debt";
import { LOOK_ALIKES } from "../domain/lookAlikes";
import type { Rule } from "./rule";

/** The way to court: its steps in order; the first that is not done is the action. */
export type LawsuitSteps = readonly Rule[];

/** The collection rules (правила взыскания) of a document: docs/terms.md §4 as data. */
export interface CollectionRules<Id extends string = string> {
  /** `own`: those that an organisation wrote itself. */
  readonly id: Id;
  /** Short Russian name: «Северодвинск, № 176-рфэ». */
  readonly name: string;
  /** The document's full name; for the program's own defaults, a description of them. */
  readonly document: string;
  /** The day on which the document was adopted: terms that ended before it are not assessed; `null` for none. */
  readonly adopted: Day | null;
  /** Until when the document was in force; `null` while it is. */
  readonly inForceTo: Day | null;
  /** Whether a term that ends on a day off moves to the next working day (ГК РФ ст. 193). */
  readonly shiftToWorkingDay: boolean;
  readonly claim: Rule;
  /** From when the document considers a debt overdue; `null`: from the day after the base date. */
  readonly overdue: Rule | null;
  /** The answer term of a claim that names none itself. */
  readonly response: Rule;
  /** Whether the document does not set the answer term, so that the law's applies, or is assumed for citizens. */
  readonly isResponseAssumed: boolean;
  /** A second answer term in the document that contradicts the first: shown, but never used for counting. */
  readonly otherResponse: Rule | null;
  /** Where the term that the claim itself names comes from. */
  readonly ownResponseClause: string;
  /** To court after a claim that was refused or left without an answer (docs/terms.md §3, line 16). */
  readonly afterClaim: LawsuitSteps;
  /** To court where no claim is obligatory (line 19). */
  readonly withoutClaim: {
    /** When line 19 begins; `null`: the day after the base date. */
    readonly begins: Rule | null;
    readonly steps: LawsuitSteps;
  };
  /** Units whose administrative fines the rules do not cover. */
  readonly exempt: { readonly units: readonly RegExp[]; readonly clause: string } | null;
  /** Debts to which other columns of the same document apply: the first match wins. */
  readonly variants: readonly RuleVariant[];
  /** Sending the writ to the bailiffs, where the document sets its own term besides the law's. */
  readonly writSending: Rule | null;
  /** The signed claim is passed to the accounting office. */
  readonly accounting: Rule | null;
  /** The clauses that set out steps for which the document gives no term. */
  readonly clauses: {
    /** Withdrawing a lawsuit whose debt was paid before the judgment. */
    readonly withdrawal: string;
    readonly bankruptcy: string;
    readonly appeal: string;
    /** Presenting the writ again, or going to the commission, after enforcement. */
    readonly enforcement: string;
    /** Obtaining the writ after the judgment. */
    readonly writ: string;
    /** Accruing penalties on time. */
    readonly penalty: string;
    readonly inventory: string | null;
  };
  /** What the document asks of the papers of a suit, and how it wants a claim sent. */
  readonly papers: {
    /** Where it asks for proof that the claim was sent; `null` where it does not. */
    readonly proofClause: string | null;
    /** What it calls the documents on which the debt rests. */
    readonly basis: string;
    /** Whether it asks for papers that say who the debtor is. */
    readonly wantsIdentity: boolean;
    /** Whether papers for the court are made in three copies. */
    readonly threeCopies: boolean;
    readonly sentAs: string;
  };
  /** What the user must know about the document: its contradictions and gaps, and the reading chosen; in Russian. */
  readonly notes: readonly string[];
}

/** The debts that follow a column of their own; every given condition must hold. */
export interface RuleVariant {
  /** Names of a unit, institution or administrator, as {@link plainName} writes them, without spaces. */
  readonly units?: readonly RegExp[];
  readonly debtorTypes?: readonly NonNullable<DebtFacts["debtorType"]>[];
  /** Beginnings of words in the name of the income, in lower case. */
  readonly incomes?: readonly string[];
  /** Digits of the KBK after the administrator's first three («11105»). */
  readonly kbk?: readonly string[];
  readonly rules: CollectionRules;
}

/** What {@link rulesForDebt} looks at. */
export type RuleFacts = Pick<
  DebtFacts,
  "unit" | "institutionName" | "administratorName" | "debtorType" | "incomeName" | "kbk"
>;

/** A unit's name as it is compared: lower case, е for ё, Cyrillic for look-alikes, no quotes, single spaces. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[a-z]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/["'«»„“”]/g, "")
    .replace(/\s+/g, " ");
}

function isNamed(unit: string | null, units: readonly RegExp[]): boolean {
  if (unit === null) return false;
  const name = plainName(unit);
  return units.some((pattern) => pattern.test(name));
}

/** The rules that apply to a debt: the document's column for its unit, debtor or income, if there is one. */
export function rulesForDebt(rules: CollectionRules, facts: RuleFacts): CollectionRules {
  return rules.variants.find((variant) => isMeant(variant, facts))?.rules ?? rules;
}

function isMeant({ units, debtorTypes, incomes, kbk }: RuleVariant, facts: RuleFacts): boolean {
  if (
    units !== undefined &&
    !isNamed(facts.unit, units) &&
    !isNamed(facts.institutionName, units) &&
    !isNamed(facts.administratorName, units)
  )
    return false;
  if (debtorTypes !== undefined && !(facts.debtorType !== null && debtorTypes.includes(facts.debtorType)))
    return false;
  if (incomes === undefined && kbk === undefined) return true;
  const name = facts.incomeName === null ? "" : plainName(facts.incomeName);
  const code = facts.kbk?.replace(/\s/g, "").slice(3) ?? "";
  return (
    (incomes ?? []).some((words) => name.includes(words)) ||
    (kbk ?? []).some((digits) => code.startsWith(digits))
  );
}

/** Whether the document leaves administrative fines of the body that administers the debt to КоАП РФ. */
export function exemptsFinesOf(
  { exempt }: CollectionRules,
  {
    unit,
    institutionName,
    administratorName,
  }: Pick<RuleFacts, "unit" | "institutionName" | "administratorName">,
): boolean {
  if (exempt === null) return false;
  return [unit, institutionName, administratorName].some((name) => isNamed(name, exempt.units));
}
