import { calculation, claim, reminder } from "./claim";
import { memo, order, suit, withdrawal } from "./court";
import { bailiff, bankruptcy, bankruptcyNotice, commission, exclusion, reconciliation, writ } from "./later";
import type { Paper, PaperId } from "./paper";

/** All papers, in the order of the collection process. */
export const PAPERS: readonly Paper[] = [
  claim,
  calculation,
  reminder,
  memo,
  order,
  suit,
  withdrawal,
  writ,
  bailiff,
  bankruptcy,
  bankruptcyNotice,
  exclusion,
  reconciliation,
  commission,
];

/** The paper with a given id. */
export function paperOf(id: PaperId): Paper {
  const found = PAPERS.find((paper) => paper.id === id);
  if (found === undefined) throw new RangeError(`No such paper: ${id}`);
  return found;
}
