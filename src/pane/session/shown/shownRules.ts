import { documentOfRules, offeredForms } from "../../../app/offeredForms";
import {
  allRules,
  collectionRules,
  editableTerms,
  regulation,
  REGULATION_IDS,
  RULE_SET_IDS,
  ruleSentence,
  type CollectionRules,
} from "../../../regulations";
import { SETTING_KEYS, settingSpec } from "../../../settings/settings";
import type { Choices, RulesInWords } from "../state";

/** Collection rules as «Источник» explains them. */
export function rulesInWords(rules: CollectionRules): RulesInWords {
  const own = rules.id === "own" ? rules.name : null;
  return {
    own,
    sentences: [
      ...new Set([rules, ...columnsOf(rules)].flatMap((one) => allRules(one).map(ruleSentence))),
    ].map((sentence) => `${sentence}.`),
    notes: rules.notes,
    terms: (own === null ? editableTerms(rules) : []).flatMap(({ id, documentCount, term }) => {
      const key = SETTING_KEYS.find((one) => settingSpec(one).term === id);
      if (key === undefined) return [];
      return [{ key, label: settingSpec(key).label, count: documentCount ?? term.count, unit: term.unit }];
    }),
  };
}

/**
 * The terms of an own regulation that apply only to some debtors or incomes; a built-in document's columns have
 * names.
 */
function columnsOf({ id, variants }: CollectionRules): readonly CollectionRules[] {
  return id === "own" ? variants.map(({ rules }) => rules) : [];
}

/** Everything the program offers to choose from. */
export function allChoices(copy: boolean): Choices {
  return {
    rules: RULE_SET_IDS.map((id) => ({ id, name: collectionRules(id).name, document: documentOfRules(id) })),
    documents: REGULATION_IDS.map(regulation).map(({ id, name, collection }) => ({
      id,
      name,
      hasRules: collection.length > 0,
    })),
    forms: offeredForms(),
    copy,
  };
}
