import { Linear, type LinearData } from "./linear";
import data from "./model.json";
import type { Model } from "./understandColumns";

/** The model of headings and columns: what has been learned is in model.json (npm run headings -- --learn). */
export type { Candidate } from "../../types";
export { KNOWN_BONUS, understandColumns, type Model, type Understood } from "./understandColumns";

let learned: Model | null = null;

/** The model as learned from the labelled tables; decoded at first use. */
export function learnedModel(): Model {
  const { first, second } = data as { readonly first: LinearData; readonly second: LinearData };
  learned ??= { first: Linear.of(first), second: Linear.of(second) };
  return learned;
}
