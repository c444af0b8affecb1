import type { DebtFacts } from "../domain/debt";
import { lacking } from "../forms/kit/needs";
import { FORMS, type FormId } from "../forms/formRegistry";
import { collectionRules, regulation, REGULATION_IDS, type RegulationId } from "../regulations";
import type { RuleSetId } from "../regulations/regulationRegistry";

/** A form that can be built, and the documents that require it. */
export interface OfferedForm {
  readonly id: FormId;
  readonly title: string;
  readonly documents: readonly RegulationId[];
}

/** Every form in the order in which they are offered. */
export function offeredForms(): readonly OfferedForm[] {
  return FORMS.map(({ id, title, documents }) => ({ id, title, documents }));
}

/** What each form needs and these debts lack, in Russian («нет КОСГУ»); forms that lack nothing are left out. */
export function formLacks(debts: readonly DebtFacts[]): Readonly<Partial<Record<FormId, string>>> {
  return Object.fromEntries(
    FORMS.flatMap(({ id, needs }) => {
      const lacks = lacking(needs, debts);
      return lacks === null ? [] : [[id, lacks] as const];
    }),
  );
}

/** The forms that one document requires, each with what it lacks. */
export interface DocumentForms {
  readonly document: string;
  readonly forms: readonly {
    readonly id: FormId;
    readonly title: string;
    /** «нет КОСГУ»; `null` if nothing is missing. */
    readonly lacks: string | null;
  }[];
}

/**
 * Every form under each document that requires it; with what each form lacks, given these debts. Without debts nobody
 * knows.
 */
export function formsByDocument(debts: readonly DebtFacts[] | null): readonly DocumentForms[] {
  const lacks = debts === null ? {} : formLacks(debts);
  return REGULATION_IDS.map((document) => ({
    document: regulation(document).name,
    forms: offeredForms()
      .filter(({ documents }) => documents.includes(document))
      .map(({ id, title }) => ({ id, title, lacks: lacks[id] ?? null })),
  })).filter(({ forms }) => forms.length > 0);
}

/** The document that these rules belong to; `null` for the program's own. */
export function documentOfRules(rules: RuleSetId): RegulationId | null {
  const chosen = collectionRules(rules);
  return REGULATION_IDS.find((id) => regulation(id).collection.includes(chosen)) ?? null;
}
