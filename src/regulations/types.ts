/** The collection rule sets that can be chosen by `--rules` and in the pane. */
export const RULE_SET_IDS = ["severodvinsk", "severodvinsk-mku", "sevsk", "model"] as const;
/** See {@link RULE_SET_IDS}. */
export type RuleSetId = (typeof RULE_SET_IDS)[number];
