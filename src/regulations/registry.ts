import type { CollectionRules } from "./collectionRules";
import { DRUZHNY_31A } from "./druzhny31a";
import { MODEL } from "./model139n";
import { OLENEGORSK_83 } from "./olenegorsk83";
import type { Regulation } from "./regulation";
import { SEVERODVINSK, SEVERODVINSK_176, SEVERODVINSK_MKU } from "./severodvinsk176";
import { SEVSK, SEVSK_319 } from "./sevsk319";
import type { RegulationId, RuleSetId } from "./types";
import { VOLOGDA_817 } from "./vologda817";

const regulations: Readonly<Record<RegulationId, Regulation>> = {
  severodvinsk176: SEVERODVINSK_176,
  vologda817: VOLOGDA_817,
  olenegorsk83: OLENEGORSK_83,
  druzhny31a: DRUZHNY_31A,
  sevsk319: SEVSK_319,
};

const ruleSets: Readonly<Record<RuleSetId, CollectionRules>> = {
  severodvinsk: SEVERODVINSK,
  "severodvinsk-mku": SEVERODVINSK_MKU,
  sevsk: SEVSK,
  model: MODEL,
};

/** A built-in document. */
export function regulation(id: RegulationId): Regulation {
  return regulations[id];
}

/** The collection rules as the document has them. */
export function collectionRules(id: RuleSetId): CollectionRules {
  return ruleSets[id];
}
