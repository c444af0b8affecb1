import { plainName } from "./collectionRules";
import {
  regulation,
  REGULATION_IDS,
  RULE_SET_IDS,
  type RegulationId,
  type RuleSetId,
} from "./regulationRegistry";

/** A line of the title that is the name of an institution. */
const INSTITUTION = /^ ?(?:мку|муниципальное казенное учреждение)(?![а-я]).{0,80}$/;

/** A built-in document that a sheet appears to follow. */
export interface LikelyRegulation {
  readonly regulation: RegulationId;
  readonly name: string;
  /** Its full name. */
  readonly document: string;
  /** Its collection rules; `null` where the document has none. */
  readonly rules: RuleSetId | null;
}

/**
 * The built-in document of the only place named in the texts above a table; `null` where they name none, or several.
 */
export function likelyRegulation(texts: readonly string[]): LikelyRegulation | null {
  const names = texts.map(plainName);
  const found = REGULATION_IDS.filter((id) => names.some((name) => regulation(id).place.test(name)));
  const [id] = found;
  if (id === undefined || found.length > 1) return null;
  const { name, document, collection } = regulation(id);
  // A title that only mentions an institution among others is not the institution's own.
  const own = names.filter((text) => INSTITUTION.test(text));
  const column = collection
    .flatMap(({ variants }) => variants)
    .find(({ units = [] }) => own.some((text) => units.some((unit) => unit.test(text))));
  const rules = column?.rules ?? collection[0];
  return {
    regulation: id,
    name: rules?.name ?? name,
    document,
    rules: rules === undefined ? null : ruleSetId(rules.id),
  };
}

function ruleSetId(id: string): RuleSetId | null {
  return RULE_SET_IDS.find((each) => each === id) ?? null;
}
