import type { CollectionRules } from "./collectionRules";
import { DRUZHNY_31A } from "./druzhny31a";
import { MODEL } from "./model139n";
import { OLENEGORSK_83 } from "./olenegorsk83";
import type { Regulation } from "./regulation";
import { SEVERODVINSK_176 } from "./severodvinsk176";
import { SEVSK_319 } from "./sevsk319";
import { VOLOGDA_817 } from "./vologda817";

/**
 * Every built-in document, in the order in which they are offered. A new one needs a file in this folder and a line
 * here.
 */
const REGULATIONS = [SEVERODVINSK_176, VOLOGDA_817, OLENEGORSK_83, DRUZHNY_31A, SEVSK_319] as const;
type BuiltIn = (typeof REGULATIONS)[number];

/** The ids of the built-in documents, taken from their declarations. */
export type RegulationId = BuiltIn["id"];
/** See {@link RegulationId}. */
export const REGULATION_IDS: readonly RegulationId[] = REGULATIONS.map(({ id }) => id);

/**
 * The collection rule sets that can be chosen with `--rules` and in the pane: the documents' and the program's own.
 */
export type RuleSetId = BuiltIn["collection"][number]["id"] | (typeof MODEL)["id"];
const RULE_SETS: readonly CollectionRules<RuleSetId>[] = [
  ...REGULATIONS.flatMap(({ collection }): readonly CollectionRules<RuleSetId>[] => collection),
  MODEL,
];
/** See {@link RuleSetId}. */
export const RULE_SET_IDS: readonly RuleSetId[] = RULE_SETS.map(({ id }) => id);

const regulations = new Map<string, Regulation<RegulationId>>(REGULATIONS.map((each) => [each.id, each]));
const ruleSets = new Map<string, CollectionRules>(RULE_SETS.map((each) => [each.id, each]));

/** A built-in document. */
export function regulation(id: RegulationId): Regulation<RegulationId> {
  return found(regulations, id);
}

/** The collection rules as set by the document. */
export function collectionRules(id: RuleSetId): CollectionRules {
  return found(ruleSets, id);
}

function found<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new Error(`Not built in: ${id}`);
  return item;
}
