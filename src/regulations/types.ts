/** The collection rule sets that can be chosen by `--rules` and in the pane. */
export const RULE_SET_IDS = ["severodvinsk", "severodvinsk-mku", "sevsk", "model"] as const;
/** See {@link RULE_SET_IDS}. */
export type RuleSetId = (typeof RULE_SET_IDS)[number];

/** The built-in documents, each a file of this folder. */
export const REGULATION_IDS = [
  "severodvinsk176",
  "vologda817",
  "olenegorsk83",
  "druzhny31a",
  "sevsk319",
] as const;
/** See {@link REGULATION_IDS}. */
export type RegulationId = (typeof REGULATION_IDS)[number];

/** The appendix tables and reports that can be built in sheets (docs/forms.md), by `--forms` and in the pane. */
export const FORM_IDS = [
  "vologda-1",
  "vologda-2",
  "vologda-3",
  "vologda-4",
  "vologda-report",
  "olenegorsk-income-1",
  "olenegorsk-income-2",
  "olenegorsk-note",
  "olenegorsk-inst-1",
  "olenegorsk-inst-2",
  "olenegorsk-inst-note",
  "druzhny-plan",
  "sevsk-report",
  "inventory",
] as const;
/** See {@link FORM_IDS}. */
export type FormId = (typeof FORM_IDS)[number];
